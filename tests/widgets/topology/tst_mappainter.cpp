// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/mapbuilder.h"
#include "tests/models/topology/world.h"
#include "widgets/common/theme.h"
#include "widgets/topology/mappainter.h"
#include "widgets/topology/troublenames.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <algorithm>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;
using Topology::View;

namespace {

constexpr Store::Seconds Now = 1'795'000'500;

std::shared_ptr<const Topology::Scene> sceneOf(Topology::Test::World& world, View view)
{
    Topology::MapBuilder builder(&world.strings());
    Topology::MapBuilder::Task task;
    task.batches.push_back(world.takeComplete());
    task.view = view;
    return builder.run(task);
}

QImage picture(const Topology::Scene& scene, const Viewport& view, const MapStyle& style)
{
    QImage image(view.size().toSize() * view.devicePixelRatio(), QImage::Format_RGB32);
    image.setDevicePixelRatio(view.devicePixelRatio());
    image.fill(Qt::magenta);
    MapPainter painter;
    MapCanvas canvas(image);
    painter.paint(canvas, scene, view, style);
    return image;
}

Viewport viewport(const Topology::Scene& scene, QSize size, double ratio = 1)
{
    Viewport view;
    view.setCellPitch(scene.metrics.cellPitch);
    view.setSize(size, ratio);
    view.setExtent(scene.extent);
    view.fit();
    return view;
}

void save(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("CHARTROOM_SAVE_IMAGES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + u".png"));
}

} // namespace

class MapPainterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<View>("arrangement");
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<double>("scale");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const char* name = scheme == Scheme::Light ? "light" : "dark";
            const bool all = !qEnvironmentVariableIsEmpty("CHARTROOM_SAVE_IMAGES");
            for (const double scale :
                all ? std::vector {0.0, 0.25, 0.5, 0.75, 1.5, 4.0, 9.0} : std::vector {0.0, 0.75, 9.0})
                QTest::addRow("namespaces-%s-%g", name, scale) << View::Namespaces << scheme << scale;
            for (const double scale : all ? std::vector {0.0, 0.25, 0.5, 1.5, 5.0} : std::vector {0.0, 5.0})
                QTest::addRow("nodes-%s-%g", name, scale) << View::Nodes << scheme << scale;
        }
    }
    void pictures()
    {
        QFETCH(View, arrangement);
        QFETCH(Scheme, scheme);
        QFETCH(double, scale);
        Topology::Test::World world;
        Topology::Test::fillSeoul(world);
        const auto scene = sceneOf(world, arrangement);
        Viewport view = viewport(*scene, {1100, 780});
        if (scale > 0)
            view.zoomTo(scale, {0, 0});
        if (scale > 3) {
            const Topology::Item cart = scene->find({"apps", "Deployment", "checkout", "cart-api"});
            if (cart.isValid())
                view.centreOn(scene->rect(cart).center());
        }
        MapStyle style;
        style.scheme = scheme;
        style.now = Now;
        const QImage image = picture(*scene, view, style);
        save(image, u"map-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1).alpha(), 255);
    }

    /// From so far away that nothing has its name: which namespace, or node, is it?
    void whatIsNotWellIsNamedFromAfar_data()
    {
        QTest::addColumn<View>("arrangement");
        QTest::newRow("nodes") << View::Nodes;
        QTest::newRow("namespaces") << View::Namespaces;
    }
    void whatIsNotWellIsNamedFromAfar()
    {
        QFETCH(View, arrangement);
        Topology::Test::World world;
        Topology::Test::fillLarge(world, 1000, 30'000);
        const auto scene = sceneOf(world, arrangement);
        const Viewport view = viewport(*scene, {1100, 780});
        QCOMPARE(view.detail(), Detail::Tiles);
        QImage image(view.size().toSize(), QImage::Format_RGB32);
        MapCanvas canvas(image);
        MapLabels labels;
        const MapStyle style;
        const MapFrame frame {canvas, labels, *scene, view, style};
        const auto names = troubleNames(frame);
        QVERIFY(!names.empty());
        QVERIFY(names.size() <= 12);
        for (std::size_t i = 0; i < names.size(); ++i) {
            QVERIFY(QRectF({0, 0}, view.size()).contains(names[i].place));
            QVERIFY(QRectF({0, 0}, view.size()).adjusted(2, 2, -2, -2).contains(names[i].place)); // the focus' ring
            QVERIFY(!names[i].name.isEmpty() && names[i].state != Topology::CellState::Healthy);
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(!names[i].place.intersects(names[j].place));
                QVERIFY2(names[j].state != names[i].state || names[j].count >= names[i].count, "worst first");
            }
        }
        const auto again = troubleNames(frame);
        QVERIFY(std::ranges::equal(again, names, {}, &TroubleName::place, &TroubleName::place));
    }

    void pictureOfFiveThousandNodes_data()
    {
        QTest::addColumn<View>("arrangement");
        QTest::newRow("nodes") << View::Nodes;
        QTest::newRow("namespaces") << View::Namespaces;
    }
    void pictureOfFiveThousandNodes()
    {
        QFETCH(View, arrangement);
        if (qEnvironmentVariableIsEmpty("CHARTROOM_SAVE_IMAGES"))
            QSKIP("only where pictures are asked for");
        Topology::Test::World world;
        Topology::Test::fillLarge(world, 5000, 150'000);
        const auto scene = sceneOf(world, arrangement);
        MapStyle style;
        style.scheme = Scheme::Dark;
        style.now = Now;
        save(picture(*scene, viewport(*scene, {1100, 780}), style),
            u"map-5000-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const Theme theme(application, SchemeChoice::Light);
    MapPainterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mappainter.moc"
