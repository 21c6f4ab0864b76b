// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long lists other than the tables of resources: 5,000 contexts, 10,000 namespaces, 5,000 Applications and 3,000
// releases of ten revisions. From the data being there to the list painted, and from each key that is typed into its
// filter to what fits painted. The peer of each key is Qt's own way: a QListView over a QSortFilterProxyModel of as many
// names.
#include "app/console/namespacepopup.h"
#include "app/console/palette.h"
#include "models/history/railmodel.h"
#include "models/history/releaselistmodel.h"
#include "tests/app/tasks/consoledriver.h"
#include "tests/bench/measuring.h"
#include "tests/models/items/heldclock.h"
#include "tests/models/store/storeworld.h"
#include "widgets/applications/applicationspage.h"
#include "widgets/releases/releasespage.h"
#include "widgets/tables/filteredit.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int Contexts = 5'000;
constexpr int Namespaces = 10'000;
constexpr int Applications = 5'000;
constexpr int Releases = 3'000;
constexpr int Revisions = 10;
constexpr double ShownGoal = 1000; ///< "shown in a second"
constexpr double KeyGoal = 50; ///< "filtered as one types"
const auto Typed = u"team-42"_s;

std::string nameOf(int i)
{
    return std::format("team-{}-{}", i % 97, i);
}

double milliseconds(const std::function<void()>& run)
{
    return costOf(run).seconds * 1e3;
}

/// Until nothing is left to do and everything that was to be painted is.
void settle(const std::function<bool()>& isBusy = {})
{
    do
        QCoreApplication::processEvents();
    while (isBusy && isBusy());
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// The slowest key of the word.
double slowestKey(const std::function<void(const QString&)>& type, const std::function<bool()>& isBusy = {})
{
    double slowest = 0;
    for (qsizetype length = 1; length <= Typed.size(); ++length)
        slowest = std::max(slowest, milliseconds([&] {
            type(Typed.first(length));
            settle(isBusy);
        }));
    return slowest;
}

/// Of Qt's own list with this many names.
double slowestKeyOfPeer(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << QString::fromStdString(nameOf(i));
    QStringListModel model(names);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    QListView view;
    view.setUniformItemSizes(true);
    view.setModel(&proxy);
    view.resize(400, 600);
    view.show();
    settle();
    return slowestKey([&](const QString& text) { proxy.setFilterFixedString(text); });
}

void reportShown(const std::string& name, double value)
{
    print({.name = name + ", shown", .value = value, .unit = "ms", .goal = ShownGoal});
}

void reportKey(const std::string& name, double value, int count)
{
    print({.name = name + ", slowest key of a filter", .value = value, .unit = "ms", .goal = KeyGoal});
    print({.name = name + ", slowest key of a filter, to Qt's proxy",
        .value = value,
        .unit = "ms",
        .peer = "QSortFilterProxyModel of as many names",
        .peerValue = slowestKeyOfPeer(count)});
}

/// As a fleet's tool writes it: with a certificate for each cluster, and key and certificate for each user.
std::string kubeconfigText()
{
    const std::string data(2'000, 'Q'); // base64 of a certificate
    std::string clusters;
    std::string users;
    std::string contexts;
    for (int i = 0; i < Contexts; ++i) {
        const std::string name = nameOf(i);
        clusters += std::format("- cluster:\n    certificate-authority-data: {}\n    server: https://{}.example:6443\n"
                                "  name: {}\n",
            data, name, name);
        users += std::format(
            "- name: {}\n  user:\n    client-certificate-data: {}\n    client-key-data: {}\n", name, data, data);
        contexts
            += std::format("- context:\n    cluster: {0}\n    user: {0}\n    namespace: default\n  name: {0}\n", name);
    }
    return std::format("apiVersion: v1\nkind: Config\ncurrent-context: {}\nclusters:\n{}users:\n{}contexts:\n{}",
        nameOf(0), clusters, users, contexts);
}

void contexts(QApplication& application)
{
    const std::string text = kubeconfigText();
    Result<Kube::Kubeconfig> config = Failure(Error {});
    const double parsed = milliseconds([&] { config = Kube::Kubeconfig::parse(text, "config"); });
    if (!config)
        return printSkipped("5,000 contexts", config.error().sentence().toStdString());
    print({.name = std::format("a kubeconfig of 5,000 contexts and {} MB, read off the GUI thread", text.size() >> 20),
        .value = parsed,
        .unit = "ms",
        .goal = ShownGoal});

    Console::ConsoleDriver driver(application);
    settle();
    Console::Palette& palette = driver.window().palettePopup();
    const double shown = milliseconds([&] {
        driver.clusters().setKubeconfig(std::move(*config));
        palette.open(u":ctx "_s);
        settle();
    });
    reportShown("5,000 contexts", shown);
    auto* input = palette.findChild<QLineEdit*>();
    reportKey(
        "5,000 contexts", slowestKey([&](const QString& typed) { input->setText(u":ctx "_s + typed); }), Contexts);
}

void namespaces()
{
    QStringList names;
    for (int i = 0; i < Namespaces; ++i)
        names << QString::fromStdString(nameOf(i));
    std::ranges::sort(names);
    QWidget anchor;
    anchor.show();
    Console::NamespacePopup popup(&anchor);
    settle();
    reportShown("10,000 namespaces", milliseconds([&] {
        popup.open(anchor, names, {});
        settle();
    }));
    auto* input = popup.findChild<QLineEdit*>();
    reportKey("10,000 namespaces", slowestKey([&](const QString& typed) { input->setText(typed); }), Namespaces);
}

void applications()
{
    Tests::StoreWorld world;
    const Tests::HeldClock clock(1'800'000'000);
    const Store::KindId kind = world.kind("Application");
    for (int i = 0; i < Applications; ++i)
        world.send(kind, Kube::WatchEvent::Added,
            std::format("{{'metadata':{{'name':'{0}','namespace':'argocd','uid':'u-{0}','resourceVersion':'1'}},"
                        "'spec':{{'project':'default','destination':{{'name':'prod','namespace':'{0}'}},"
                        "'source':{{'repoURL':'https://git.example/{0}','path':'deploy','targetRevision':'main'}}}},"
                        "'status':{{'sync':{{'status':'{1}','revision':'0123456789abcdef'}},"
                        "'health':{{'status':'{2}'}}}}}}",
                nameOf(i), i % 7 ? "Synced" : "OutOfSync", i % 11 ? "Healthy" : "Degraded"));
    std::unique_ptr<Items::ResourceTableModel> model;
    std::unique_ptr<Widgets::ApplicationsPage> page;
    const auto isBusy = [&] { return model->isBusy(); };
    reportShown("5,000 Applications", milliseconds([&] {
        world.publish(kind);
        model = std::make_unique<Items::ResourceTableModel>(world.replica, kind, clock);
        page = std::make_unique<Widgets::ApplicationsPage>(
            *model, world.kinds.info(kind).resource, world.replica, clock);
        page->resize(1400, 900);
        page->show();
        settle(isBusy);
    }));
    reportKey("5,000 Applications",
        slowestKey([&](const QString& typed) { page->view().setFilterText(typed); }, isBusy), Applications);
}

void releases()
{
    Tests::StoreWorld world;
    const Tests::HeldClock clock(1'800'000'000);
    const Store::KindId kind = world.kinds.helmSecrets();
    const auto send = [&](int release, int revision, const char* status) {
        world.send(kind, Kube::WatchEvent::Added,
            std::format("{{'metadata':{{'name':'sh.helm.release.v1.{0}.v{1}','namespace':'{0}','uid':'u-{0}-{1}',"
                        "'resourceVersion':'1','creationTimestamp':'2026-01-02T03:04:05Z',"
                        "'labels':{{'name':'{0}','owner':'helm','status':'{2}','version':'{1}'}}}}}}",
                nameOf(release), revision, status));
    };
    for (int release = 0; release < Releases; ++release)
        for (int revision = 1; revision <= Revisions; ++revision)
            send(release, revision, revision == Revisions ? "deployed" : "superseded");
    History::RailModel rail;
    std::unique_ptr<History::ReleaseListModel> model;
    std::unique_ptr<Widgets::ReleasesPage> page;
    reportShown("3,000 releases of 10 revisions", milliseconds([&] {
        world.publish(kind);
        model = std::make_unique<History::ReleaseListModel>(world.replica, clock);
        page = std::make_unique<Widgets::ReleasesPage>(world.replica, *model, rail, clock);
        page->resize(1400, 900);
        page->show();
        settle();
    }));
    auto* input = page->findChild<Widgets::FilterEdit*>();
    reportKey(
        "3,000 releases of 10 revisions", slowestKey([&](const QString& typed) { input->setText(typed); }), Releases);
    input->clear();
    settle();
    const auto work = [&](const std::string& what, const std::function<void()>& run) {
        print({.name = "3,000 releases of 10 revisions, " + what,
            .value = milliseconds([&] {
                run();
                settle();
            }),
            .unit = "ms",
            .goal = KeyGoal});
    };
    work("sorted by name", [&] { model->sort(History::ReleaseListModel::Name, Qt::DescendingOrder); });
    work("one of them upgraded", [&] {
        send(0, Revisions, "superseded");
        send(0, Revisions + 1, "deployed");
        world.publish(kind);
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    contexts(application);
    namespaces();
    applications();
    releases();
    return 0;
}
