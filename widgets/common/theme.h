// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace Chartroom::Widgets {

enum class SchemeChoice : std::uint8_t { System, Light, Dark };

/// The uses of type. Sizes are those of the visual specification, relative to the size of the desktop's own font.
enum class FontRole : std::uint8_t {
    Control, ///< 13
    PageTitle, ///< 15, semibold
    PaneTitle, ///< 13, semibold
    Table, ///< 12: tables and the inspector
    TableStrong, ///< 12, semibold
    Secondary, ///< 11: axes, hints
    MapLabel, ///< 10, the smallest
    Fixed, ///< 12, monospace: YAML, diffs, shas, the server's words
};

/// The look of the application: style, palette and fonts, in light and dark. Make one in main() (or in a test) after
/// the QApplication, and keep it; like QApplication's own palette, what it sets is there for every widget. Painters ask
/// the static functions, which answer for the scheme in use, or for Light where no Theme was made.
/// GUI thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication& application, SchemeChoice choice = SchemeChoice::System);
    ~Theme() override;

    SchemeChoice choice() const { return m_choice; }
    /// Takes effect at once; every widget gets a PaletteChange event.
    void setChoice(SchemeChoice choice);

    static Scheme scheme();
    static QColor color(Token token) { return Widgets::color(token, scheme()); }
    static QColor fill(State state) { return fillColor(state, scheme()); }
    static QColor text(State state) { return textColor(state, scheme()); }
    static QColor series(int index) { return seriesColor(index, scheme()); }
    static QFont font(FontRole role);

Q_SIGNALS:
    /// The scheme in use is another one now: caches of painted things are out of date.
    void changed(Chartroom::Widgets::Scheme scheme);

private:
    void apply();

    QApplication& m_application;
    SchemeChoice m_choice;
};

} // namespace Chartroom::Widgets
