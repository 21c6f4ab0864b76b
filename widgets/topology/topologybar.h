// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/topology/mapstyle.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace Chartroom::Widgets {

class Button;
class SegmentedControl;

/// The page bar of the Topology page: arrangement, colouring, search, scale, and what is done seldom in a menu.
class TopologyBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopologyBar(QWidget* parent = nullptr);

    void setView(Topology::View view);
    void setColourBy(ColourBy colourBy); ///< emits nothing
    /// Colourings for which there are no figures cannot be chosen.
    void setHasUsage(bool hasUsage);
    void setScale(double scale);
    /// "1 of 2 in view"; nothing where nothing is searched for.
    void setMatches(bool isSearching, std::size_t current, std::size_t count, std::size_t inView);
    QString searchText() const;
    void setSearchText(const QString& text);
    void focusSearch();
    void setOutlineShown(bool shown); ///< emits nothing

Q_SIGNALS:
    void viewChosen(Topology::View view);
    void colourByChosen(ColourBy colourBy);
    void searchEdited(const QString& text);
    void matchRequested(int step); ///< 1: next, -1: previous
    void searchLeft(); ///< the map is to have the focus again
    void zoomInRequested();
    void zoomOutRequested();
    void zoomToOneRequested();
    void fitRequested();
    void outlineToggled(bool shown);
    void tidyRequested();
    void exportRequested(bool svg);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeColourMenu();
    void makeMoreMenu();
    void chooseColour(ColourBy colourBy);

    QLabel* m_title;
    SegmentedControl* m_views;
    Button* m_colour;
    QAction* m_cpu;
    QAction* m_memory;
    QLineEdit* m_search;
    QLabel* m_matches;
    Button* m_outline;
    Button* m_scale;
    Button* m_more;
};

} // namespace Chartroom::Widgets
