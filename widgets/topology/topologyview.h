// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/topology/map.h"
#include "widgets/topology/maprenderer.h"
#include "widgets/topology/overlaypainter.h"
#include "widgets/topology/planmarks.h"
#include "widgets/topology/readout.h"
#include "widgets/topology/viewport.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <stop_token>

class QHelpEvent;

namespace Chartroom::Widgets {

class Minimap;

/// Which part of which arrangement is seen.
struct MapSight {
    Topology::View view = Topology::View::Namespaces;
    bool whole = true; ///< all of it, whatever the size of the window
    double scale = 1;
    QPointF centre; ///< on the map
};

/// The map itself: draws the scenes of a Topology::Map, lets the operator move over it, and says what was pointed at.
///
/// A frame is a picture of the scene, kept until scene, view or style change, and over it what follows the pointer.
/// Where the picture of a large cluster takes too long for a frame it is drawn in another thread; until it is there the
/// one before is seen, moved and scaled to where it belongs.
class TopologyView final : public QWidget {
    Q_OBJECT

public:
    /// `map` must outlive the view.
    explicit TopologyView(Topology::Map* map, QWidget* parent = nullptr);
    ~TopologyView() override;

    double scale() const { return m_viewport.scale(); }
    Detail detail() const { return m_viewport.detail(); }
    /// Pods in the part that is seen.
    std::uint32_t podsInView() const;

    /// Selects without telling; brings the object into view where it is not. An object that is not on the map, or an
    /// invalid reference, selects nothing. An object that appears later is selected then.
    void select(const Kube::ObjectRef& object);
    Kube::ObjectRef selected() const { return m_selectedRef; }
    /// Selects without telling, and goes as near as the object fills the view.
    void enter(const Kube::ObjectRef& object);
    /// Marks what contains the text; found in the pool, see searchChanged(). What alone matches is selected.
    void search(const QString& text);
    /// To the next match (or the one before), and selects it.
    void goToMatch(int step);
    void setColourBy(ColourBy colourBy);
    ColourBy colourBy() const { return m_style.colourBy; }
    void setFilter(std::optional<Topology::CellState> state);
    std::optional<Topology::CellState> filter() const { return m_style.filter; }
    void setPlan(const PlanMarks& plan);
    /// What may not be read; drawn below the map, hatched.
    void setHidden(HiddenParts parts);
    MapSight sight() const;
    /// At once, or as soon as the view has a size and its map is arranged in that way.
    void setSight(const MapSight& sight);

    /// What is seen now, without pointer marks, at twice the size.
    Result<void> exportPng(const QString& path);
    Result<void> exportSvg(const QString& path);

    /// What is seen is drawn as it is to be, and not the picture before.
    bool isPictureCurrent() const { return !m_isPictureOld && !m_renderer.isBusy(); }
    /// What is seen is drawn for this place and in this style; where the cluster changes, as it was a moment before.
    bool isPictureInPlace() const;
    /// The items that match the search, the current one, and how many of them are seen.
    std::size_t matchCount() const { return m_overlay.matches.size(); }
    std::size_t currentMatch() const { return m_overlay.currentMatch; }
    std::size_t matchesInView() const;
    /// For tests: where an object is in the widget; null where it is not on the map.
    QRectF placeOf(const Kube::ObjectRef& object) const;

    QSize sizeHint() const override { return {900, 600}; }

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void zoomToOne();
    /// One level in to the focused object; an object that cannot be gone into is activated.
    void goIn();
    /// One level out.
    void goOut();

Q_SIGNALS:
    void objectSelected(const Kube::ObjectRef& object); ///< by the operator; invalid: nothing
    void objectActivated(const Kube::ObjectRef& object);
    /// From the list of a namespace's shelf.
    void kindRequested(const Topology::KindName& kind, const QString& nameSpace);
    void hiddenActivated(const HiddenPart& part); ///< a click on what may not be read
    void viewChanged(); ///< scale or position
    void searchChanged(); ///< matches, the current one, or how many are seen
    void filterChanged(std::optional<Topology::CellState> state); ///< by the operator, from the map

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takeScene();
    void leaveSession();
    void viewMoved();
    void restyle();
    MapPictureRequest pictureWanted() const;
    bool isDrawnHere() const;
    void forgetPicture();
    void refreshPicture();
    void paintPicture(QPainter& painter) const;
    void placeMinimap();
    void bringIntoView(const Topology::Item& item);
    bool takeSight();
    void choose(const Topology::Item& item, bool tell);
    void hover(const Topology::Item& item);
    void refreshEdges();
    std::optional<std::uint32_t> shelfAt(QPointF position) const;
    void openShelfOfSelection();
    void openShelf(std::uint32_t block, QPoint at);
    const HiddenPart* hiddenAt(QPointF position) const;
    bool showHiddenTip(const QHelpEvent& event);
    void startSearch();
    void takeMatches();
    void walk(QPointF direction);
    Viewport viewportInside(const Topology::Item& item) const;
    void activateOrEnter(const Topology::Item& item);
    bool pinch(QEvent* event);
    void say(const Topology::Item& item);
    Topology::Item itemAt(QPointF position) const;

    Topology::Map* m_map;
    std::shared_ptr<const Topology::Scene> m_scene;
    Viewport m_viewport;
    MapStyle m_style;
    MapPainter m_painter;
    MapOverlay m_overlay;
    PlanMarks m_plan;
    Kube::ObjectRef m_selectedRef;
    Readout m_readout;
    QTimer m_readoutDelay;
    MapRenderer m_renderer;
    MapPicture m_picture;
    bool m_isPictureOld = true; ///< and a new one has not been asked for
    bool m_followsFit = true; ///< until the operator moves: the whole map stays in view while it loads
    std::optional<MapSight> m_wantedSight; ///< not taken yet
    std::optional<QPointF> m_takenCentre; ///< stays the centre until it has been painted: the size may change till then
    Minimap* m_minimap;
    QFutureWatcher<std::vector<Topology::Item>> m_searchWatcher;
    std::stop_source m_searchStop;
    bool m_isSearching = false; ///< what was found is not taken yet, though the pool may have found it
    bool m_isNewSearch = false; ///< the text is new, not only the scene
    QPointF m_pressed;
    QPointF m_pointer;
    bool m_isPressed = false;
    bool m_isDragging = false;
};

} // namespace Chartroom::Widgets
