// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/mainwindow.h"

#include "app/console/diagnostics/diagnosticsdialog.h"
#include "app/console/keyhelp.h"
#include "app/console/namespacepopup.h"
#include "app/console/topbar.h"
#include "app/console/windowactions.h"
#include "models/base/timetext.h"
#include "widgets/common/band.h"
#include "widgets/common/button.h"
#include "widgets/common/pane.h"

#include <QActionGroup>
#include <QDateTime>
#include <QMenu>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

// What the frame says and offers, apart from what it does.

namespace Chartroom::Console {

void MainWindow::updateBand()
{
    const ClusterSession* session = m_services.clusters.session();
    const ConnectionStatus status = session ? session->status() : ConnectionStatus();
    const bool lost = status.phase == ConnectionStatus::Phase::Lost;
    const bool failed = status.phase == ConnectionStatus::Phase::Failed;
    m_band->setVisible(session && (lost || failed));
    if (!m_band->isVisibleTo(this))
        return;
    m_tryNow->setText(tr("Try now"));
    const TimePoint now = m_services.clock.now();
    const auto wait
        = std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(status.retryAt - now).count());
    const QString attempt = tr("Attempt %1 in %2 s.").arg(status.attempt + 1).arg(wait);
    if (lost) {
        const QString since
            = QDateTime::fromMSecsSinceEpoch(status.since.time_since_epoch().count()).toString(u"HH:mm:ss"_s);
        const auto age = std::chrono::duration_cast<std::chrono::seconds>(now - status.since);
        m_band->setText(tr("Connection to %1 lost at %2.").arg(session->name(), since),
            tr("You see what was known then, %1 ago.").arg(QString::fromStdString(durationText(age))) + u' ' + attempt);
    } else {
        m_band->setText(tr("%1 does not answer as an API server.").arg(session->name()),
            (status.error ? status.error->sentence() + u' ' : QString()) + attempt);
    }
}

void MainWindow::updateTitle()
{
    const QString cluster = m_services.clusters.currentName();
    setWindowTitle(cluster.isEmpty() ? u"Chartroom"_s : u"%1 — %2 — Chartroom"_s.arg(cluster, pageTitle(m_current)));
}

void MainWindow::updateTopBar()
{
    const ClusterSession* session = m_services.clusters.session();
    const QString name = m_services.clusters.currentName();
    m_top->setCluster(name, m_settings.context(name));
    m_top->setNamespaces(m_namespaces, session && session->isDiscovered() ? session->namespaceCount() : 0);
}

void MainWindow::updateStartPage()
{
    constexpr std::size_t MostButtons = 6;
    PaneMessage message;
    if (m_services.clusters.isStartingDemo()) {
        message.icon = u"kind-node"_s;
        message.title = tr("Starting the simulated cluster");
        message.detail = tr("It is built inside this program: nodes, workloads, releases and their history.");
        message.progress = -1;
        return m_start->showMessage(message);
    }
    if (m_services.clusters.isReadingKubeconfig()) {
        message.icon = u"kind-node"_s;
        message.title = tr("Reading the kubeconfig");
        message.progress = -1;
        return m_start->showMessage(message);
    }
    const std::vector<Error>& problems = m_services.clusters.kubeconfig().problems;
    const std::vector<ClusterEntry>& entries = m_services.clusters.entries();
    message.icon = m_startError.isEmpty() && problems.empty() ? u"kind-node"_s : u"error"_s;
    message.title = !m_startError.isEmpty() ? tr("The cluster could not be opened.")
        : !problems.empty()                 ? tr("A kubeconfig file could not be used.")
                                            : tr("No cluster is chosen.");
    message.quoted = m_startError;
    if (m_startError.isEmpty())
        for (const Error& problem : problems)
            message.quoted += (message.quoted.isEmpty() ? u""_s : u"\n"_s) + problem.sentence();
    if (entries.size() > 1)
        message.detail = tr("No cluster is contacted before you choose it.");
    else if (problems.empty())
        message.detail = tr("There is no kubeconfig. The demo shows what the program does, without a cluster.");
    for (const ClusterEntry& entry : entries) {
        if (entry.demo || message.actions.size() >= MostButtons)
            continue;
        message.actions.push_back({entry.name, [this, name = entry.name] { chooseCluster(name); }});
    }
    if (entries.size() > MostButtons)
        message.actions.push_back({tr("All clusters…"), [this] { m_palette->open(u":ctx "_s); }});
    message.actions.push_back({tr("Open the demo"), [this] { chooseCluster(DemoName); }});
    m_start->showMessage(message);
}

void MainWindow::openNamespaces()
{
    const ClusterSession* session = m_services.clusters.session();
    if (!session)
        return;
    m_namespacePopup->open(*m_top->namespaceButton(), session->namespaces(), m_namespaces);
}

void MainWindow::openKeys()
{
    KeyHelp help(m_actions->help(), this);
    help.exec();
}

void MainWindow::openDiagnostics()
{
    if (!m_diagnostics) {
        m_diagnostics = new DiagnosticsDialog(*this);
        m_diagnostics->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_diagnostics->show();
    m_diagnostics->raise();
    m_diagnostics->activateWindow();
}

void MainWindow::openLanguageMenu()
{
    QMenu menu(this);
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& text, const QString& code) { // each in its own language
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_services.languages.current() == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { setLanguage(code); });
    };
    add(u"English"_s, u"en"_s);
    add(u"한국어"_s, u"ko"_s);
    menu.exec(m_top->languageButton()->mapToGlobal(QPoint(0, m_top->languageButton()->height() + 2)));
}

void MainWindow::openSettingsMenu()
{
    QMenu menu(this);
    const auto choice = [this](QMenu* into, QActionGroup* group, const QString& text, bool checked, auto run) {
        QAction* action = into->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        if (group)
            group->addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    QMenu* theme = menu.addMenu(tr("Theme"));
    auto* themes = new QActionGroup(&menu);
    const SchemeChoice current = m_services.theme.choice();
    choice(theme, themes, tr("As the desktop"), current == SchemeChoice::System,
        [this] { setThemeChoice(SchemeChoice::System); });
    choice(theme, themes, tr("Light"), current == SchemeChoice::Light, [this] { setThemeChoice(SchemeChoice::Light); });
    choice(theme, themes, tr("Dark"), current == SchemeChoice::Dark, [this] { setThemeChoice(SchemeChoice::Dark); });
    if (const QString cluster = m_services.clusters.currentName(); !cluster.isEmpty()) {
        const ContextSettings context = m_settings.context(cluster);
        const auto change = [this, cluster](auto apply) {
            changeSettings([&](Settings& settings) {
                ContextSettings changed = settings.context(cluster);
                apply(changed);
                settings.contexts.insert(cluster, changed);
            });
        };
        QMenu* tag = menu.addMenu(tr("Tag of %1").arg(cluster));
        auto* tags = new QActionGroup(&menu);
        for (const ClusterTag value :
            {ClusterTag::None, ClusterTag::Production, ClusterTag::Staging, ClusterTag::Other})
            choice(tag, tags, value == ClusterTag::None ? tr("none") : tagWord(value), context.tag == value,
                [change, value] { change([value](ContextSettings& settings) { settings.tag = value; }); });
        choice(
            &menu, nullptr, tr("Read-only: offer no writes"), context.readOnly, [change, readOnly = !context.readOnly] {
                change([readOnly](ContextSettings& settings) { settings.readOnly = readOnly; });
            });
    }
    if (!m_settings.allowedPlugins.isEmpty()) {
        QAction* forget = menu.addAction(tr("Ask again before credential programs are run"));
        connect(forget, &QAction::triggered, this,
            [this] { changeSettings([](Settings& settings) { settings.allowedPlugins.clear(); }); });
    }
    menu.addSeparator();
    QAction* keys = menu.addAction(tr("Keys"));
    keys->setShortcut(QKeySequence(u"?"_s));
    connect(keys, &QAction::triggered, this, &MainWindow::openKeys);
    menu.exec(m_top->settingsButton()->mapToGlobal(QPoint(0, m_top->settingsButton()->height() + 2)));
}

} // namespace Chartroom::Console
