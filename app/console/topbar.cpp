// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/topbar.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/style.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int Height = 44;
constexpr int SearchWidth = 400;

} // namespace

/// The cluster with its colour tag, as a button that leads to the others.
class ClusterButton final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

    void setCluster(const QString& name, const ContextSettings& settings, const QString& readOnlyWord)
    {
        m_settings = settings;
        m_words.clear();
        if (settings.tag != ClusterTag::None)
            m_words << tagWord(settings.tag);
        if (settings.readOnly)
            m_words << readOnlyWord;
        setText(singleLine(name, 60));
        setAccessibleName(name + u' ' + m_words.join(u' '));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        int width
            = 5 + 8 + 16 + 6 + QFontMetrics(Theme::font(FontRole::PaneTitle)).horizontalAdvance(text()) + 8 + 14 + 9;
        for (const QString& word : m_words)
            width += QFontMetrics(Theme::font(FontRole::Secondary)).horizontalAdvance(word) + 12 + 6;
        return {std::min(width, 320), 28};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(underMouse() ? Token::RowHover : Token::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        if (m_settings.tag != ClusterTag::None)
            painter.fillRect(QRect(0, 0, 5, height()), tagColor(m_settings.tag));
        painter.drawPixmap(
            13, (height() - 16) / 2, iconPixmap(u"kind-node"_s, 16, Theme::color(Token::Text), devicePixelRatio()));
        int right = width() - 9 - 14;
        painter.drawPixmap(right, (height() - 14) / 2,
            iconPixmap(u"chevron-down"_s, 14, Theme::color(Token::Text), devicePixelRatio()));
        painter.setFont(Theme::font(FontRole::Secondary));
        for (auto word = m_words.crbegin(); word != m_words.crend(); ++word) {
            const int wordWidth = painter.fontMetrics().horizontalAdvance(*word) + 12;
            right -= wordWidth + 6;
            const QRect box(right, 6, wordWidth, height() - 12);
            painter.setPen(tagColor(m_settings.tag));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter.setPen(Theme::color(Token::Text));
            painter.drawText(box, Qt::AlignCenter, *word);
        }
        painter.setFont(Theme::font(FontRole::PaneTitle));
        painter.setPen(Theme::color(Token::Text));
        const QRect textRect(35, 0, right - 35 - 6, height());
        painter.drawText(textRect, Qt::AlignVCenter, elideMiddle(text(), painter.fontMetrics(), textRect.width()));
        if (hasFocus())
            paintFocusRing(painter, rect());
    }

private:
    ContextSettings m_settings;
    QStringList m_words;
};

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_menu(Button::iconOnly(u"menu"_s, {}, this))
    , m_cluster(new ClusterButton(this))
    , m_namespaces(new Button({}, this))
    , m_search(new Button({}, this))
    , m_theme(Button::iconOnly(u"moon"_s, {}, this))
    , m_language(Button::iconOnly(u"language"_s, {}, this))
    , m_settings(Button::iconOnly(u"settings"_s, {}, this))
{
    setFixedHeight(Height);
    m_cluster->setFocusPolicy(Qt::StrongFocus);
    m_cluster->setAttribute(Qt::WA_Hover);
    m_cluster->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_namespaces->setChevron(true);
    m_namespaces->setIcon(icon(u"kind-namespace"));
    m_search->setIcon(icon(u"search"));
    m_search->setKeyHint(u"Ctrl+K"_s);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMaximumWidth(SearchWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 12, 2);
    row->setSpacing(8);
    row->addWidget(m_menu);
    row->addWidget(m_cluster);
    row->addWidget(m_namespaces);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    for (Button* button : {m_theme, m_language, m_settings})
        row->addWidget(button);
    connect(m_menu, &Button::clicked, this, &TopBar::railToggled);
    connect(m_cluster, &QAbstractButton::clicked, this, &TopBar::clusterWanted);
    connect(m_namespaces, &Button::clicked, this, &TopBar::namespacesWanted);
    connect(m_search, &Button::clicked, this, &TopBar::searchWanted);
    connect(m_theme, &Button::clicked, this, &TopBar::themeToggled);
    connect(m_language, &Button::clicked, this, &TopBar::languageWanted);
    connect(m_settings, &Button::clicked, this, &TopBar::settingsWanted);
    m_cluster->setObjectName(u"clusterButton"_s);
    m_namespaces->setObjectName(u"namespaceButton"_s);
    m_search->setObjectName(u"searchButton"_s);
    m_theme->setObjectName(u"themeButton"_s);
    m_language->setObjectName(u"languageButton"_s);
    retranslate();
}

void TopBar::setCluster(const QString& name, const ContextSettings& settings)
{
    m_clusterName = name;
    m_context = settings;
    m_namespaces->setEnabled(!name.isEmpty());
    retranslate();
    update();
}

void TopBar::setNamespaces(const QStringList& chosen, int known)
{
    m_chosen = chosen;
    m_known = known;
    retranslate();
}

void TopBar::retranslate()
{
    m_cluster->setCluster(m_clusterName.isEmpty() ? tr("Choose a cluster") : m_clusterName, m_context, tr("read-only"));
    if (m_chosen.isEmpty())
        m_namespaces->setText(m_known > 0 ? tr("All %Ln namespace(s)", nullptr, m_known) : tr("All namespaces"));
    else if (m_chosen.size() == 1)
        m_namespaces->setText(m_chosen.first());
    else
        m_namespaces->setText(tr("%1 of %Ln namespace(s)", nullptr, m_known).arg(m_chosen.size()));
    m_namespaces->updateGeometry();
    m_search->setText(tr("Search objects or run a command"));
    const bool dark = Theme::scheme() == Scheme::Dark;
    m_theme->setIconOnly(dark ? u"sun"_s : u"moon"_s, dark ? tr("Light theme") : tr("Dark theme"));
    m_language->setIconOnly(u"language"_s, tr("Language"));
    m_settings->setIconOnly(u"settings"_s, tr("Settings"));
    m_menu->setIconOnly(u"menu"_s, tr("Show or hide page names"));
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (m_context.tag == ClusterTag::Production && !m_clusterName.isEmpty())
        painter.fillRect(QRect(0, height() - 2, width(), 2), tagColor(m_context.tag));
}

} // namespace Chartroom::Console
