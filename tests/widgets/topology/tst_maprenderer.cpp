// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/mapbuilder.h"
#include "tests/models/topology/world.h"
#include "widgets/common/theme.h"
#include "widgets/topology/maprenderer.h"
#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using Topology::Test::World;

namespace {

constexpr QSize Size(800, 600);

class Sample {
public:
    Sample()
    {
        Topology::Test::fillSeoul(m_world);
        Topology::MapBuilder builder(&m_world.strings());
        Topology::MapBuilder::Task task;
        task.batches.push_back(m_world.takeComplete());
        m_scene = builder.run(std::move(task));
    }
    MapPictureRequest request(double scale, Scheme scheme = Scheme::Light) const
    {
        MapPictureRequest request {m_scene, {}, {}};
        request.style.scheme = scheme;
        request.view.setCellPitch(m_scene->metrics.cellPitch);
        request.view.setExtent(m_scene->extent);
        request.view.setSize(QSizeF(Size), 1);
        request.view.zoomTo(scale, {});
        return request;
    }

private:
    World m_world;
    std::shared_ptr<const Topology::Scene> m_scene;
};

QImage drawnHere(const MapPictureRequest& request)
{
    MapPainter painter;
    return drawPicture(painter, request).image;
}

/// A map too large to be drawn within a frame.
struct LargeMap {
    LargeMap()
    {
        Topology::Test::fillLarge(world, 400, 12'000);
        map.clear(&world.strings());
        map.apply(world.takeComplete());
    }
    ~LargeMap() { map.clear(nullptr); } // it reads the world's words

    World world;
    Topology::Map map;
};

} // namespace

class MapRendererTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<MapPicture>();
        m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::Light);
    }

    void drawsWhatIsDrawnInTheGuiThread_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("from afar") << 0.2 << Scheme::Light;
        QTest::newRow("cards, with names and icons") << 1.0 << Scheme::Light;
        QTest::newRow("dark") << 1.0 << Scheme::Dark;
        QTest::newRow("pods with their containers") << 5.0 << Scheme::Light;
    }
    void drawsWhatIsDrawnInTheGuiThread()
    {
        QFETCH(double, scale);
        QFETCH(Scheme, scheme);
        const Sample sample;
        MapRenderer renderer;
        QSignalSpy drawn(&renderer, &MapRenderer::drawn);
        renderer.draw(sample.request(scale, scheme));
        QVERIFY(renderer.isBusy());
        QVERIFY(QTest::qWaitFor([&] { return !drawn.isEmpty(); }));
        QVERIFY(!renderer.isBusy());
        const auto picture = drawn.at(0).at(0).value<MapPicture>();
        QCOMPARE(picture.view.scale(), sample.request(scale).view.scale());
        QCOMPARE(picture.image, drawnHere(sample.request(scale, scheme)));
    }

    void onlyTheLatestOfThoseThatWaitIsDrawn()
    {
        const Sample sample;
        MapRenderer renderer;
        QSignalSpy drawn(&renderer, &MapRenderer::drawn);
        for (const double scale : {0.5, 0.6, 0.7, 1.0})
            renderer.draw(sample.request(scale));
        QVERIFY(QTest::qWaitFor([&] { return !renderer.isBusy(); }));
        QCOMPARE(drawn.size(), 2);
        QCOMPARE(drawn.at(1).at(0).value<MapPicture>().image, drawnHere(sample.request(1.0)));
    }

    void afterStopNothingIsTold()
    {
        auto sample = std::make_unique<Sample>();
        MapRenderer renderer;
        QSignalSpy drawn(&renderer, &MapRenderer::drawn);
        renderer.draw(sample->request(0.5));
        renderer.draw(sample->request(1.0));
        renderer.stop();
        QVERIFY(!renderer.isBusy());
        sample.reset(); // the words of its pods, too
        QCoreApplication::processEvents();
        QVERIFY(drawn.isEmpty());

        const Sample other;
        renderer.draw(other.request(1.0));
        QVERIFY(QTest::qWaitFor([&] { return !renderer.isBusy(); }));
        QCOMPARE(drawn.size(), 1);
    }

    void whatIsDiscardedIsNotToldAndWhatIsAskedForThenIs()
    {
        const Sample sample;
        MapRenderer renderer;
        QSignalSpy drawn(&renderer, &MapRenderer::drawn);
        renderer.draw(sample.request(0.5));
        renderer.discard();
        QVERIFY(!renderer.isBusy());
        renderer.draw(sample.request(1.0));
        QVERIFY(QTest::qWaitFor([&] { return !renderer.isBusy(); }));
        QCOMPARE(drawn.size(), 1);
        QCOMPARE(drawn.at(0).at(0).value<MapPicture>().image, drawnHere(sample.request(1.0)));
    }

    void aLargeMapHoldsNobodyUpWhenItIsFirstSeenOrZoomed()
    {
        LargeMap large;
        Topology::Map& map = large.map;
        QVERIFY(QTest::qWaitFor([&] { return map.isIdle() && map.scene()->complete; }));
        TopologyView view(&map);
        view.resize(Size);
        view.grab();
        QVERIFY(!view.isPictureInPlace()); // it is drawn elsewhere
        QVERIFY(QTest::qWaitFor([&] { return view.isPictureInPlace(); }));
        view.zoomIn();
        view.grab();
        QVERIFY(!view.isPictureInPlace());
        QVERIFY(QTest::qWaitFor([&] { return view.isPictureInPlace(); }));
    }

    void aLargeMapThatIsMovedIsAtLastSeenAsItIs()
    {
        LargeMap large;
        Topology::Map& map = large.map;
        TopologyView moved(&map);
        TopologyView fresh(&map);
        for (TopologyView* view : {&moved, &fresh}) {
            view->setFocusPolicy(Qt::NoFocus);
            view->resize(Size);
            view->show();
        }
        QVERIFY(QTest::qWaitFor([&] { return map.isIdle() && map.scene()->complete; }));
        for (int i = 0; i < 6; ++i) {
            for (TopologyView* view : {&moved, &fresh})
                i < 4 ? view->zoomIn() : view->zoomOut();
            moved.repaint(); // with whatever picture there is
        }
        QVERIFY(QTest::qWaitFor([&] { return moved.isPictureCurrent(); }));
        const QImage seen = moved.grab().toImage();
        QVERIFY(QTest::qWaitFor([&] { return fresh.isPictureCurrent(); }));
        QCOMPARE(seen, fresh.grab().toImage());
    }
};

QTEST_MAIN(MapRendererTest)
#include "tst_maprenderer.moc"
