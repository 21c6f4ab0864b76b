// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"
#include "models/topology/cellstate.h"
#include "models/topology/map.h"
#include "widgets/common/panestate.h"
#include "widgets/topology/hiddenparts.h"
#include "widgets/topology/planmarks.h"
#include "widgets/topology/topologyview.h"

#include <QWidget>
#include <optional>

namespace Chartroom::Widgets {

class TopologyBar;
class LedgerStrip;
class OutlineView;
class PaneStack;

/// What the operator looks at on the map, and how.
struct MapPlace {
    MapSight sight;
    ColourBy colourBy = ColourBy::Health;
    std::optional<Topology::CellState> filter;
    QString search;
    bool outline = false; ///< beside the map
};

/// The Topology page: page bar (arrangement, colouring, search, zoom), ledger strip, outline, map. Shows what its map holds and
/// tells what the operator wants; starts no request and changes nothing but itself.
class TopologyPage final : public QWidget {
    Q_OBJECT

public:
    /// `map` must outlive the page.
    explicit TopologyPage(Topology::Map* map, QWidget* parent = nullptr);

    /// Selects the object and brings it into view where it is not. An object that is not on the map clears the
    /// selection. Does not emit objectSelected().
    void select(const Kube::ObjectRef& object);
    /// Puts the text into the search field and marks what matches.
    void search(const QString& text);
    void focusSearch();
    MapPlace place() const;
    void setPlace(const MapPlace& place);
    /// Marks what a plan touches; the counts of the plan replace the ledger until clearPlan().
    void showPlan(const PlanMarks& plan);
    void clearPlan();
    /// What to say in place of an empty map, and why: pods may not be read, the server does not answer. Without one the
    /// page says itself that it is reading, or that there is nothing. Where there is a map, it is shown.
    void setMessage(const std::optional<PaneMessage>& message);
    /// "As of 14:09:51, 2m47s ago."; an empty title: the map is up to date.
    void setStale(const QString& title, const QString& detail);
    /// What may not be read: drawn, named and counted in the ledger.
    void setHidden(HiddenParts parts);
    TopologyView* view() const { return m_view; }
    OutlineView* outline() const { return m_outline; }
    /// The same as text, beside the map; costs nothing while it is hidden.
    void showOutline(bool shown);

Q_SIGNALS:
    void objectSelected(const Kube::ObjectRef& object); ///< invalid: nothing is selected
    void objectActivated(const Kube::ObjectRef& object); ///< double-click or Enter, on the innermost level
    /// A count of the ledger was chosen, or with nullopt let go.
    void filterRequested(std::optional<Topology::CellState> state);
    /// The objects of a kind in a namespace, as a table.
    void kindRequested(const Topology::KindName& kind, const QString& nameSpace);
    void hiddenActivated(const HiddenPart& part);
    void planClosed(); ///< the operator has seen enough of the preview
    void planReviewRequested(); ///< back to the dialog of the plan

private:
    void connectBar();
    void connectOutline();
    void takeScene();
    void refresh(); ///< also for every frame of a map that is moved
    void refreshMatches();
    QString coverage(const Topology::Scene& scene) const;
    QString ledgerNote(const Topology::Scene& scene) const;
    void exportMap(bool svg);
    void showMapOrMessage(const Topology::Scene& scene);

    Topology::Map* m_map;
    int m_objectBoxes = 0; ///< in the scene: workloads or nodes
    std::optional<PlanMarks> m_plan;
    TopologyBar* m_bar;
    LedgerStrip* m_ledger;
    TopologyView* m_view;
    OutlineView* m_outline;
    PaneStack* m_stack;
    std::optional<PaneMessage> m_message;
    HiddenParts m_hidden;
};

} // namespace Chartroom::Widgets
