// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/theme.h"

#include "widgets/common/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

Scheme currentScheme = Scheme::Light;

/// Where no desktop sets a font (bare X, offscreen), Qt falls back to whatever fontconfig likes best; then the
/// specification's own fonts are used.
bool desktopSetsFont()
{
    return QGuiApplication::platformName() != "offscreen"_L1 && !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP");
}

QFont baseFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!desktopSetsFont()) {
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK KR"_s, u"Noto Sans"_s});
        font.setPixelSize(13);
    } else {
        font.setFamilies(font.families() + QStringList {u"Noto Sans CJK KR"_s});
        if (font.pixelSize() < 0)
            font.setPixelSize(QFontInfo(font).pixelSize());
    }
    font.setFeature("tnum", 1);
    return font;
}

QFont fixedFont()
{
    if (desktopSetsFont())
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont font(QStringList {u"Noto Sans Mono"_s, u"Noto Sans Mono CJK KR"_s});
    font.setStyleHint(QFont::Monospace);
    return font;
}

QPalette palette(Scheme scheme)
{
    const auto c = [scheme](Token token) { return color(token, scheme); };
    QPalette palette(c(Token::Text), c(Token::Window));
    palette.setColor(QPalette::Window, c(Token::Window));
    palette.setColor(QPalette::WindowText, c(Token::Text));
    palette.setColor(QPalette::Base, c(Token::Surface));
    palette.setColor(QPalette::AlternateBase, c(Token::Surface));
    palette.setColor(QPalette::Text, c(Token::Text));
    palette.setColor(QPalette::Button, c(Token::Raised));
    palette.setColor(QPalette::ButtonText, c(Token::Text));
    palette.setColor(QPalette::BrightText, c(Token::TextOnAccent));
    palette.setColor(QPalette::ToolTipBase, c(Token::Raised));
    palette.setColor(QPalette::ToolTipText, c(Token::Text));
    palette.setColor(QPalette::PlaceholderText, c(Token::Disabled));
    palette.setColor(QPalette::Link, c(Token::Accent));
    palette.setColor(QPalette::LinkVisited, c(Token::Accent));
    palette.setColor(QPalette::Accent, c(Token::Accent));
    palette.setColor(QPalette::Light, c(Token::Raised));
    palette.setColor(QPalette::Midlight, c(Token::GridLine));
    palette.setColor(QPalette::Mid, c(Token::Border));
    palette.setColor(QPalette::Dark, c(Token::Strong));
    palette.setColor(QPalette::Shadow, c(Token::Strong));
    palette.setColor(QPalette::Highlight, c(Token::Selection));
    palette.setColor(QPalette::HighlightedText, c(Token::Text)); // text keeps its colour when selected
    palette.setColor(QPalette::Inactive, QPalette::Highlight, c(Token::SelectionInactive));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c(Token::SelectionInactive));
    return palette;
}

} // namespace

Theme::Theme(QApplication& application, SchemeChoice choice)
    : m_application(application)
    , m_choice(choice)
{
    QApplication::setStyle(new Style); // the application owns it
    QApplication::setFont(baseFont());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == SchemeChoice::System)
            apply();
    });
    apply();
}

Theme::~Theme()
{
    currentScheme = Scheme::Light;
}

void Theme::setChoice(SchemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == SchemeChoice::Dark || (m_choice == SchemeChoice::System && systemIsDark);
    currentScheme = dark ? Scheme::Dark : Scheme::Light;
    m_application.setPalette(palette(currentScheme));
    Q_EMIT changed(currentScheme);
}

Scheme Theme::scheme()
{
    return currentScheme;
}

QFont Theme::font(FontRole role)
{
    QFont font = QApplication::font();
    const int base = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    switch (role) {
    case FontRole::Control:
        break;
    case FontRole::PageTitle:
        font.setPixelSize(base + 2);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::PaneTitle:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Table:
        font.setPixelSize(base - 1);
        break;
    case FontRole::TableStrong:
        font.setPixelSize(base - 1);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Secondary:
        font.setPixelSize(base - 2);
        break;
    case FontRole::MapLabel:
        font.setPixelSize(base - 3);
        break;
    case FontRole::Fixed:
        font = fixedFont();
        font.setPixelSize(base - 1);
        break;
    }
    return font;
}

} // namespace Chartroom::Widgets
