// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/maprenderer.h"

#include <QElapsedTimer>
#include <utility>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;

MapPicture drawPicture(MapPainter& painter, const MapPictureRequest& request)
{
    QElapsedTimer timer;
    timer.start();
    const double ratio = request.view.devicePixelRatio();
    MapPicture picture {QImage((request.view.size() * ratio).toSize(), QImage::Format_RGB32), request.view,
        request.style, request.scene->complete};
    picture.image.setDevicePixelRatio(ratio);
    {
        MapCanvas canvas(picture.image);
        painter.paint(canvas, *request.scene, request.view, request.style);
    }
    picture.took = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    return picture;
}

class MapRenderer::Worker final : public QObject {
public:
    MapPainter painter;
};

MapRenderer::MapRenderer(QObject* parent)
    : QObject(parent)
    , m_worker(new Worker)
{
    m_thread.setObjectName(u"Map"_s);
    m_worker->moveToThread(&m_thread);
}

MapRenderer::~MapRenderer()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_worker->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void MapRenderer::draw(MapPictureRequest request)
{
    m_next = std::move(request);
    if (!m_isBusy)
        begin();
}

void MapRenderer::begin()
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_isBusy = true;
    QMetaObject::invokeMethod(
        m_worker,
        [this, request = *std::exchange(m_next, std::nullopt), run = m_run]() mutable {
            MapPicture picture = drawPicture(m_worker->painter, request);
            request = {}; // freed here, and not by whoever shows the picture
            QMetaObject::invokeMethod(
                this, [this, run, picture = std::move(picture)] { finish(run, picture); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void MapRenderer::finish(int run, const MapPicture& picture)
{
    if (run != m_run)
        return;
    m_isBusy = false;
    if (m_next)
        begin();
    Q_EMIT drawn(picture);
}

void MapRenderer::discard()
{
    m_next.reset();
    m_isBusy = false;
    ++m_run;
}

void MapRenderer::stop()
{
    discard();
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_worker, [] { }, Qt::BlockingQueuedConnection);
}

void MapRenderer::forgetLabels()
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker] { worker->painter.labels().clear(); }, Qt::QueuedConnection);
}

} // namespace Chartroom::Widgets
