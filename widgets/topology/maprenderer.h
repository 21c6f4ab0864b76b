// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/mappainter.h"

#include <QImage>
#include <QObject>
#include <QThread>
#include <chrono>
#include <memory>
#include <optional>

namespace Chartroom::Widgets {

/// A scene, and how it is to be seen.
struct MapPictureRequest {
    std::shared_ptr<const Topology::Scene> scene;
    Viewport view; ///< its size and ratio are the picture's
    MapStyle style;
};

/// Opaque; null where nothing has been drawn.
struct MapPicture {
    QImage image;
    Viewport view;
    MapStyle style;
    bool isComplete = false; ///< as Topology::Scene::complete
    std::chrono::microseconds took {};
};

MapPicture drawPicture(MapPainter& painter, const MapPictureRequest& request);

/// Draws pictures of the map in a thread of its own, one after the other: the latest that was asked for when the one
/// before is done. Its labels are laid out and kept in that thread, as fonts are. Lives in the GUI thread.
class MapRenderer final : public QObject {
    Q_OBJECT

public:
    explicit MapRenderer(QObject* parent = nullptr);
    ~MapRenderer() override; ///< waits for the picture that is being drawn

    void draw(MapPictureRequest request);
    /// A picture is going to be told.
    bool isBusy() const { return m_isBusy; }
    /// What was asked for so far is not told any more. Does not wait.
    void discard();
    /// The same, and nothing is drawn any more when this returns: waits for the picture that is being drawn.
    void stop();
    /// The font or the words changed.
    void forgetLabels();

Q_SIGNALS:
    void drawn(const Chartroom::Widgets::MapPicture& picture);

private:
    class Worker;

    void begin();
    void finish(int run, const MapPicture& picture);

    QThread m_thread; ///< started with the first picture: small maps never need it
    Worker* m_worker; ///< lives and ends in m_thread
    std::optional<MapPictureRequest> m_next;
    bool m_isBusy = false;
    int m_run = 0; ///< pictures of earlier ones are not told
};

} // namespace Chartroom::Widgets
