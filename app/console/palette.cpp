// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/palette.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int Width = 600;
constexpr int RowHeight = 28;
constexpr int MostRows = 14;
enum Roles { DetailRole = Qt::UserRole + 1, IconRole };

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {Width, RowHeight}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, Theme::color(Token::Selection));
        const QRect row = option.rect.adjusted(12, 0, -12, 0);
        painter->drawPixmap(row.left(), row.center().y() - 7,
            iconPixmap(index.data(IconRole).toString(), 16, Theme::color(Token::TextSecondary),
                painter->device()->devicePixelRatio()));
        painter->setFont(Theme::font(FontRole::Table));
        const QString detail = index.data(DetailRole).toString();
        const int detailWidth = std::min(painter->fontMetrics().horizontalAdvance(detail), row.width() / 2);
        painter->setPen(Theme::color(Token::TextSecondary));
        painter->drawText(
            row, Qt::AlignVCenter | Qt::AlignRight, elideMiddle(detail, painter->fontMetrics(), detailWidth));
        painter->setFont(Theme::font(FontRole::Control));
        painter->setPen(Theme::color(Token::Text));
        const QRect textRect = row.adjusted(26, 0, -detailWidth - 12, 0);
        painter->drawText(
            textRect, Qt::AlignVCenter, elideMiddle(index.data().toString(), painter->fontMetrics(), textRect.width()));
        painter->restore();
    }
};

bool isWordStart(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

} // namespace

std::optional<int> paletteScore(const QString& text, const QString& query)
{
    if (query.isEmpty())
        return 0;
    const int shortness = static_cast<int>(std::min<qsizetype>(text.size(), 200));
    const auto at = text.indexOf(query, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 3000 - shortness;
    if (at > 0)
        return (isWordStart(text, at) ? 2000 : 1000) - shortness;
    qsizetype from = 0;
    for (const QChar letter : query) {
        from = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (from < 0)
            return {};
        ++from;
    }
    return -shortness;
}

class Palette::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries)
    {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    const PaletteEntry& entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const PaletteEntry& entry = m_entries.at(static_cast<std::size_t>(index.row()));
        switch (role) {
        case Qt::DisplayRole:
            return singleLine(entry.text, 300);
        case DetailRole:
            return singleLine(entry.detail, 300);
        case IconRole:
            return entry.icon;
        default:
            return {};
        }
    }

private:
    std::vector<PaletteEntry> m_entries;
};

Palette::Palette(QWidget* window)
    : QWidget(window)
    , m_input(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new Model(this))
{
    setObjectName(u"palette"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_input);
    column->addWidget(m_list, 1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_input->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    hide();
}

Palette::~Palette() = default;

void Palette::open(const QString& text)
{
    if (!isVisible())
        m_returnFocus = QApplication::focusWidget();
    m_input->setPlaceholderText(
        tr("Search objects, pages and actions; : for kinds; Ctrl+Enter shows an object on the map"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_input->setText(text);
    search();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
    m_input->end(false);
}

void Palette::search()
{
    if (!m_source)
        return;
    m_model->setEntries(m_source(m_input->text().trimmed()));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    place();
}

void Palette::place()
{
    const int rows = std::clamp(m_model->rowCount(), 1, MostRows);
    const int width = std::min(Width, parentWidget()->width() - 40);
    const int height = 8 + m_input->sizeHint().height() + 6 + rows * RowHeight + 8;
    setGeometry((parentWidget()->width() - width) / 2, 52, width, height);
}

QStringList Palette::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts << m_model->entry(row).text;
    return texts;
}

void Palette::run(int row, bool onMap)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry& entry = m_model->entry(row);
    const auto action = onMap ? entry.runOnMap : entry.run; // copied: running it may open the palette again
    if (!action)
        return;
    hide();
    if (m_returnFocus)
        m_returnFocus->setFocus(Qt::PopupFocusReason);
    action();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_input) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentIndex().row();
    const auto mark = [this](int to) {
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, m_model->rowCount() - 1)));
    };
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        if (m_returnFocus)
            m_returnFocus->setFocus(Qt::PopupFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(row, key->modifiers().testFlag(Qt::ControlModifier));
        return true;
    case Qt::Key_Down:
        mark(row + 1);
        return true;
    case Qt::Key_Up:
        mark(row - 1);
        return true;
    case Qt::Key_PageDown:
        mark(row + MostRows);
        return true;
    case Qt::Key_PageUp:
        mark(row - MostRows);
        return true;
    default:
        return false;
    }
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Strong));
    painter.setBrush(Theme::color(Token::Raised));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Chartroom::Console
