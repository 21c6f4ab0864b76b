// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/windowactions.h"

#include "app/console/mainwindow.h"
#include "app/console/pagekeys.h"
#include "app/console/pages/kindtreemodel.h"
#include "models/items/filter.h"
#include "widgets/common/icons.h"
#include "widgets/inspector/inspectorpanel.h"

#include <QAction>
#include <QGuiApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr std::size_t MostEntries = 60; ///< of everything
constexpr std::size_t AllEntries = std::numeric_limits<std::size_t>::max(); ///< where one list is looked through
constexpr std::size_t MostObjects = 30;
constexpr qsizetype ShortestObjectQuery = 2; ///< one letter would match nearly everything

/// Best first; what is more than `most` is left out.
std::vector<PaletteEntry> ranked(
    std::vector<PaletteEntry> entries, const QString& query, std::size_t most = MostEntries)
{
    std::vector<std::pair<int, PaletteEntry>> scored;
    for (PaletteEntry& entry : entries)
        if (const auto score = paletteScore(entry.text, query))
            scored.emplace_back(*score, std::move(entry));
    std::ranges::stable_sort(scored, std::greater(), [](const auto& pair) { return pair.first; });
    std::vector<PaletteEntry> result;
    for (auto& [score, entry] : scored)
        if (result.size() < most)
            result.push_back(std::move(entry));
    return result;
}

} // namespace

WindowActions::WindowActions(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    addNavigation();
    addInspector();
    addAppearance();
}

void WindowActions::add(Command command)
{
    if (!command.keys.isEmpty()) {
        auto* action = new QAction(&m_window);
        action->setShortcut(QKeySequence(command.keys));
        connect(action, &QAction::triggered, this, command.run);
        m_window.addAction(action);
    }
    m_commands.push_back(std::move(command));
}

void WindowActions::addNavigation()
{
    MainWindow& w = m_window;
    const char* group = QT_TR_NOOP("Going places");
    add({QT_TR_NOOP("Search everything"), group, u"Ctrl+K"_s, {}, [&w] { w.palettePopup().open(); }, false});
    add({QT_TR_NOOP("Go to a kind"), group, u":"_s, {}, [&w] { w.palettePopup().open(u":"_s); }, false});
    add({QT_TR_NOOP("Back to where I was"), group, u"Alt+Left"_s, u"chevron-left"_s, [&w] { w.goBack(); }});
    add({QT_TR_NOOP("Forward again"), group, u"Alt+Right"_s, u"chevron-right"_s, [&w] { w.goForward(); }});
    add({QT_TR_NOOP("Filter this page"), group, u"/"_s, u"filter"_s, [&w] {
             if (w.currentPage())
                 w.currentPage()->focusFilter();
         }});
    add({QT_TR_NOOP("Choose namespaces"), group, u"Ctrl+N"_s, u"kind-namespace"_s, [&w] { w.openNamespaces(); }});
    add({QT_TR_NOOP("Choose a cluster"), group, u"Ctrl+O"_s, u"kind-node"_s,
        [&w] { w.palettePopup().open(u":ctx "_s); }});
    add({QT_TR_NOOP("Try the connection again"), group, u"Ctrl+R"_s, u"refresh"_s, [&w] { w.retry(); }});
}

void WindowActions::addInspector()
{
    MainWindow& w = m_window;
    const char* group = QT_TR_NOOP("The selected object");
    add({QT_TR_NOOP("Describe"), group, u"d"_s, u"info"_s, [&w] {
             w.inspector().showTab(Widgets::InspectorPanel::Tab::Summary);
             w.openInspector();
         }});
    add({QT_TR_NOOP("Show YAML"), group, u"y"_s, u"yaml"_s, [&w] { w.openInspector(true); }});
    add({QT_TR_NOOP("Show on the map"), group, u"m"_s, u"page-topology"_s, [&w] { w.showPage(PageId::Topology); }});
    add({QT_TR_NOOP("Charts of this object"), group, u"g"_s, u"page-performance"_s, [&w] {
             w.inspector().showTab(Widgets::InspectorPanel::Tab::Charts);
             w.openInspector();
         }});
    add({QT_TR_NOOP("Show charts"), group, u"p"_s, u"page-performance"_s, [&w] {
             const Kube::ObjectRef object = w.selection();
             w.showPage(PageId::Performance,
                 {{u"kind"_s, QString::fromStdString(object.kind)},
                     {u"namespace"_s, QString::fromStdString(object.nameSpace)},
                     {u"name"_s, QString::fromStdString(object.name)}});
         }});
    add({QT_TR_NOOP("Close the inspector"), group, u"Ctrl+I"_s, u"close"_s, [&w] { w.closeInspector(); }});
}

void WindowActions::addAppearance()
{
    MainWindow& w = m_window;
    const char* group = QT_TR_NOOP("The window");
    add({QT_TR_NOOP("Dark theme"), group, {}, u"moon"_s, [&w] { w.setThemeChoice(Widgets::SchemeChoice::Dark); }});
    add({QT_TR_NOOP("Light theme"), group, {}, u"sun"_s, [&w] { w.setThemeChoice(Widgets::SchemeChoice::Light); }});
    add({QT_TR_NOOP("Theme as the desktop"), group, {}, u"settings"_s,
        [&w] { w.setThemeChoice(Widgets::SchemeChoice::System); }});
    add({QT_TR_NOOP("Language: English"), group, {}, u"language"_s, [&w] { w.setLanguage(u"en"_s); }});
    add({QT_TR_NOOP("Language: 한국어"), group, {}, u"language"_s, [&w] { w.setLanguage(u"ko"_s); }});
    add({QT_TR_NOOP("Keys"), group, u"?"_s, u"keyboard"_s, [&w] { w.openKeys(); }});
    add({QT_TR_NOOP("Diagnostics of this program"), group, u"F12"_s, u"info"_s, [&w] { w.openDiagnostics(); }});
    add({QT_TR_NOOP("Quit"), group, u"Ctrl+Q"_s, u"close"_s, [&w] { w.close(); }});
}

void WindowActions::pagesChanged()
{
    qDeleteAll(m_pageActions);
    m_pageActions.clear();
    int number = 0;
    for (const PageId id : m_window.pages()) {
        auto* action = new QAction(&m_window);
        action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(++number)));
        connect(action, &QAction::triggered, this, [this, id] { m_window.showPage(id); });
        m_window.addAction(action);
        m_pageActions.push_back(action);
    }
}

std::vector<PaletteEntry> WindowActions::commands() const
{
    std::vector<PaletteEntry> entries;
    for (const Command& command : m_commands)
        if (command.inPalette)
            entries.push_back({tr(command.text), command.keys, command.icon, command.run});
    return entries;
}

std::vector<PaletteEntry> WindowActions::pages() const
{
    std::vector<PaletteEntry> entries;
    int number = 0;
    for (const PageId id : m_window.pages())
        entries.push_back(
            {pageTitle(id), u"Alt+%1"_s.arg(++number), pageIcon(id), [this, id] { m_window.showPage(id); }});
    return entries;
}

std::vector<PaletteEntry> WindowActions::kinds(const QString& query) const
{
    const ClusterSession* session = m_window.services().clusters.session();
    if (!session || !session->isDiscovered())
        return {};
    const QString wanted = query.section(u' ', 0, 0);
    const QString nameSpace = query.section(u' ', 1).trimmed();
    const auto entryFor = [&](const Kube::ResourceType& resource) {
        QString detail = QString::fromStdString(resource.groupVersion.apiVersion());
        if (!resource.shortNames.empty())
            detail = QString::fromStdString(resource.shortNames.front()) + u" · "_s + detail;
        if (!nameSpace.isEmpty())
            detail = nameSpace + u" · "_s + detail;
        return PaletteEntry {pluralTitle(resource), detail,
            Widgets::kindIconName(QString::fromStdString(resource.kind)),
            [this, nameSpace, kind = QString::fromStdString(resource.groupResource())] {
                if (!nameSpace.isEmpty())
                    m_window.chooseNamespaces({nameSpace});
                m_window.showPage(PageId::Resources, {{u"kind"_s, kind}, {u"filter"_s, QString()}});
            }};
    };
    std::vector<PaletteEntry> entries;
    for (const Kube::ResourceType& resource : session->discovery().resources()) {
        const Store::KindId kind = session->kinds().findResource(resource.groupResource());
        if (kind.isValid() && !session->kinds().isTwin(kind)) // which is found by its whole name, below
            entries.push_back(entryFor(resource));
    }
    std::vector<PaletteEntry> result = ranked(std::move(entries), wanted);
    // What kubectl would take the word for goes first: "po", "deploy", "svc".
    if (const Kube::ResourceType* exact = session->discovery().byTypedName(wanted.toLower().toStdString())) {
        PaletteEntry first = entryFor(*exact);
        std::erase_if(
            result, [&first](const PaletteEntry& e) { return e.text == first.text && e.detail == first.detail; });
        result.insert(result.begin(), std::move(first));
    }
    return result;
}

std::vector<PaletteEntry> WindowActions::clusters(const QString& query) const
{
    std::vector<PaletteEntry> entries;
    for (const ClusterEntry& cluster : m_window.services().clusters.entries()) {
        const QString detail = !cluster.problem.isEmpty() ? cluster.problem
            : cluster.demo                                ? tr("simulated, inside this program")
                                                          : cluster.server;
        entries.push_back(
            {cluster.name, detail, u"kind-node"_s, [this, name = cluster.name] { m_window.chooseCluster(name); }});
    }
    return ranked(std::move(entries), query, AllEntries);
}

std::vector<PaletteEntry> WindowActions::namespaces(const QString& query) const
{
    const ClusterSession* session = m_window.services().clusters.session();
    if (!session || !session->isDiscovered())
        return {};
    std::vector<PaletteEntry> entries;
    entries.push_back({tr("All namespaces"), {}, u"kind-namespace"_s, [this] { m_window.chooseNamespaces({}); }});
    for (const QString& name : session->namespaces())
        entries.push_back(
            {name, tr("namespace"), u"kind-namespace"_s, [this, name] { m_window.chooseNamespaces({name}); }});
    return ranked(std::move(entries), query, AllEntries);
}

std::vector<PaletteEntry> WindowActions::objects(const QString& query) const
{
    ClusterSession* session = m_window.services().clusters.session();
    if (!session || query.size() < ShortestObjectQuery)
        return {};
    const std::string needle = query.toLower().toStdString();
    const Store::Replica& replica = session->replica();
    const Store::KindTable& kinds = session->kinds();
    std::vector<PaletteEntry> entries;
    for (const Store::KindId kind : kinds.ids()) {
        const Store::KindInfo& info = kinds.info(kind);
        if (info.isPart || info.rowType == Store::RowType::Event || kinds.isTwin(kind))
            continue;
        std::size_t found = 0;
        for (const Store::RowPtr& row : replica.table(info.id).slots()) {
            if (!row || !Items::containsFolded(row->name.view(), needle))
                continue;
            if (++found > MostObjects)
                break;
            const Kube::ObjectRef reference = replica.reference(*row);
            QString detail = QString::fromStdString(reference.kind);
            if (!reference.nameSpace.empty())
                detail += u" · "_s + QString::fromStdString(reference.nameSpace);
            entries.push_back({QString::fromStdString(reference.name), detail,
                Widgets::kindIconName(QString::fromStdString(reference.kind)),
                [this, reference] { m_window.showObject(reference); },
                [this, reference] {
                    m_window.select(reference);
                    m_window.showPage(PageId::Topology);
                }});
        }
    }
    return ranked(std::move(entries), query);
}

std::vector<PaletteEntry> WindowActions::find(const QString& query) const
{
    if (query.startsWith(u':')) {
        const QString rest = query.mid(1);
        const QString word = rest.section(u' ', 0, 0);
        const QString argument = rest.section(u' ', 1).trimmed();
        if (word == "ctx"_L1 || word == "context"_L1)
            return clusters(argument);
        if (word == "ns"_L1 && (!argument.isEmpty() || rest.endsWith(u' ')))
            return namespaces(argument);
        return kinds(rest);
    }
    std::vector<PaletteEntry> all = pages();
    const auto append = [&all](std::vector<PaletteEntry> more) { std::ranges::move(more, std::back_inserter(all)); };
    append(commands());
    if (query.isEmpty())
        return all;
    append(kinds(query));
    append(namespaces(query));
    append(clusters(query));
    std::vector<PaletteEntry> result = ranked(std::move(all), query);
    std::ranges::move(objects(query), std::back_inserter(result));
    return result;
}

std::vector<KeyLine> WindowActions::help() const
{
    std::vector<KeyLine> lines;
    if (const Page* page = m_window.currentPage())
        lines = keysOf(page->id());
    for (const Command& command : m_commands)
        if (!command.keys.isEmpty())
            lines.push_back({tr(command.group), tr(command.text), command.keys});
    int number = 0;
    for (const PageId id : m_window.pages())
        lines.push_back({tr("Pages"), pageTitle(id), u"Alt+%1"_s.arg(++number)});
    return lines;
}

} // namespace Chartroom::Console
