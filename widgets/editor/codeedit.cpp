// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/editor/codeedit.h"

#include "widgets/common/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace Chartroom::Widgets {

namespace {

constexpr int GutterPadding = 8;

} // namespace

class CodeEdit::Gutter final : public QWidget {
public:
    explicit Gutter(CodeEdit* edit)
        : QWidget(edit)
        , m_edit(edit)
    { }

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintGutter(event); }

private:
    CodeEdit* m_edit;
};

CodeEdit::CodeEdit(const QString& definition, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
    , m_repository(std::make_unique<KSyntaxHighlighting::Repository>())
    , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setFont(Theme::font(FontRole::Fixed));
    m_highlighter->setDefinition(m_repository->definitionForName(definition));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy ? m_gutter->scroll(0, dy) : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::updateGutter);
    applyTheme();
    updateGutter();
}

CodeEdit::~CodeEdit()
{
    delete m_highlighter; // before the repository, whose definitions it uses
}

void CodeEdit::applyTheme()
{
    using KSyntaxHighlighting::Repository;
    m_highlighter->setTheme(
        m_repository->defaultTheme(Theme::scheme() == Scheme::Dark ? Repository::DarkTheme : Repository::LightTheme));
    m_highlighter->rehighlight();
}

void CodeEdit::updateText(const QString& text)
{
    if (text == toPlainText())
        return;
    const int vertical = verticalScrollBar()->value();
    const int horizontal = horizontalScrollBar()->value();
    const QTextCursor before = textCursor();
    setPlainText(text);
    const auto last = document()->characterCount() - 1;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(before.anchor(), last));
    cursor.setPosition(std::min(before.position(), last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(vertical);
    horizontalScrollBar()->setValue(horizontal);
}

int CodeEdit::find(const QString& text, bool backwards)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!text.isEmpty()) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(Theme::color(Token::NoticeBand));
        for (QTextCursor at = document()->find(text); !at.isNull(); at = document()->find(text, at)) {
            mark.cursor = at;
            marks << mark;
        }
    }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return 0;
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor next = document()->find(text, textCursor(), flags);
    if (next.isNull()) // once around
        next = backwards ? marks.last().cursor : marks.first().cursor;
    setTextCursor(next);
    return static_cast<int>(marks.size());
}

int CodeEdit::gutterWidth() const
{
    const auto digits = QString::number(std::max(blockCount(), 99)).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits) + 2 * GutterPadding;
}

void CodeEdit::updateGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    m_gutter->setGeometry(contentsRect().x(), contentsRect().y(), gutterWidth(), contentsRect().height());
}

void CodeEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGutter();
}

void CodeEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    QPlainTextEdit::changeEvent(event);
}

void CodeEdit::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), Theme::color(Token::Window));
    painter.setPen(Theme::color(Token::TextSecondary));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        painter.drawText(QRectF(0, top, m_gutter->width() - GutterPadding, height), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(block.blockNumber() + 1));
        top += height;
        block = block.next();
    }
}

} // namespace Chartroom::Widgets
