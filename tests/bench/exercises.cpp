// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/exercises.h"

#include "app/console/mainwindow.h"
#include "app/console/pages/resourcespage.h"
#include "app/console/pages/topologyhost.h"
#include "widgets/tables/filteredit.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

namespace {

using namespace Console;

template <typename T>
T& pageOf(MainWindow& window, PageId id)
{
    return *static_cast<T*>(window.page(id));
}

void showPods(MainWindow& window)
{
    window.showPage(PageId::Resources);
    auto& page = pageOf<ResourcesPage>(window, PageId::Resources);
    page.showKind(u"pods"_s);
    page.view().setFilterText({});
}

void turnWheel(QWidget& widget, QPointF at, int notches)
{
    QWheelEvent event(
        at, widget.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void clickHeader(QHeaderView& header, int visualIndex)
{
    const int section = header.logicalIndex(visualIndex);
    const QPoint at(header.sectionViewportPosition(section) + 20, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, at);
}

/// The words of an operator in a hurry, and taken back again.
void typeInto(QWidget& edit, int step)
{
    static constexpr QLatin1StringView Word("checkout");
    const int position = step % (2 * int(Word.size()));
    if (position < Word.size())
        QTest::keyClick(&edit, Word[position].toLatin1());
    else
        QTest::keyClick(&edit, Qt::Key_Backspace);
}

void moveOverMap(Widgets::TopologyView& view, int step)
{
    constexpr int Notches = 14; // from the whole cluster to single containers
    const int position = step % (4 * Notches);
    const QPointF spot(view.width() * 0.4, view.height() * 0.45);
    if (position < Notches)
        return turnWheel(view, spot, 1);
    if (position >= 3 * Notches)
        return turnWheel(view, spot, -1);
    // In between it is pulled about.
    const QPoint from = view.rect().center();
    const QPoint by(position % 2 ? 160 : -120, position % 4 < 2 ? 90 : -110);
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, from + by / 2);
    QTest::mouseMove(&view, from + by);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from + by);
}

Exercise mapExercise(MainWindow& window, const QString& name, Topology::View arrangement)
{
    return {.name = name,
        .begin =
            [&window, arrangement] {
                window.showPage(PageId::Topology);
                Widgets::MapPlace place;
                place.sight.view = arrangement;
                pageOf<TopologyHost>(window, PageId::Topology).view().setPlace(place);
            },
        .step
        = [&window](int step) { moveOverMap(*pageOf<TopologyHost>(window, PageId::Topology).view().view(), step); },
        .pause = 16};
}

std::vector<Exercise> tableExercises(MainWindow& window)
{
    const auto view
        = [&window]() -> Widgets::ResourceView& { return pageOf<ResourcesPage>(window, PageId::Resources).view(); };
    const auto show = [&window] { showPods(window); };
    return {
        {.name = u"pods sorted by one column after the other"_s,
            .begin = show,
            .step = [view](int step) { clickHeader(*view().table().horizontalHeader(), step % 4); },
            .pause = 700},
        {.name = u"a filter typed over all pods"_s,
            .begin =
                [show, view] {
                    show();
                    view().focusFilter();
                },
            .step = [view](int step) { typeInto(*view().findChild<Widgets::FilterEdit*>(), step); },
            .pause = 120},
        {.name = u"all pods scrolled"_s,
            .begin = show,
            .step = [view](int) { turnWheel(*view().table().viewport(), {300, 300}, -3); },
            .pause = 16},
        {.name = u"one namespace, and all again"_s,
            .begin = show,
            .step
            = [&window](
                  int step) { window.chooseNamespaces(step % 2 == 0 ? QStringList {u"checkout"_s} : QStringList()); },
            .pause = 1000},
    };
}

} // namespace

std::vector<Exercise> exercisesOf(MainWindow& window)
{
    std::vector<Exercise> exercises;
    for (const PageId id : window.pages())
        exercises.push_back({.name = u"page %1"_s.arg(pageKey(id)), .begin = [&window, id] { window.showPage(id); }});
    for (Exercise& exercise : tableExercises(window))
        exercises.push_back(std::move(exercise));
    exercises.push_back({.name = u"one page after the other"_s,
        .begin = [&window] { window.chooseNamespaces({}); },
        .step =
            [&window](int step) {
                const std::vector<PageId> pages = window.pages();
                window.showPage(pages[std::size_t(step) % pages.size()]);
            },
        .pause = 600});
    exercises.push_back(mapExercise(window, u"map by namespace, zoomed and moved"_s, Topology::View::Namespaces));
    exercises.push_back(mapExercise(window, u"map by node, zoomed and moved"_s, Topology::View::Nodes));
    return exercises;
}

} // namespace Chartroom::Testing
