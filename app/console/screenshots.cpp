// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/screenshots.h"

#include "app/console/mainwindow.h"
#include "widgets/common/panestate.h"

#include <QDir>
#include <QTextStream>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr auto Step = 100ms;
constexpr int SettlingSteps = 8; ///< after the data is there: layouts, delegates, late counts
constexpr int SettlingStepsOfLook = 4; ///< another language reads again what its sentences are made of
constexpr int MostSteps = 600; ///< then the picture shows what there is

struct Look {
    const char* name;
    Widgets::SchemeChoice scheme;
    const char* language;
};

constexpr std::array Looks {Look {"light", Widgets::SchemeChoice::Light, "en"},
    Look {"dark", Widgets::SchemeChoice::Dark, "en"}, Look {"korean", Widgets::SchemeChoice::Light, "ko"}};

/// Some pane of it says that it waits for an answer.
bool isReading(const QWidget& page)
{
    return std::ranges::any_of(page.findChildren<Widgets::PaneState*>(),
        [](const Widgets::PaneState* pane) { return pane->isVisible() && pane->message().progress.has_value(); });
}

} // namespace

Screenshots::Screenshots(MainWindow& window, const QString& folder)
    : QObject(&window)
    , m_window(window)
    , m_folder(folder)
    , m_choice(window.services().theme.choice())
    , m_language(window.services().languages.current())
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::step);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder)) {
        QTextStream(stderr) << tr("%1 could not be made.").arg(m_folder) << Qt::endl;
        Q_EMIT finished(1);
        return;
    }
    m_timer.start(Step);
}

void Screenshots::step()
{
    const std::vector<PageId> pages = m_window.pages();
    const PageId id = pages[m_page];
    if (m_waited == 0 && m_look == 0)
        m_window.showPage(id);
    if (m_waited == 0)
        wear(m_look);
    ++m_waited;
    const ClusterSession* session = m_window.services().clusters.session();
    const bool settled
        = session && session->isSettled() && m_window.page(id)->isSettled() && !isReading(*m_window.page(id));
    const int least = m_look == 0 ? SettlingSteps : SettlingStepsOfLook;
    if ((!settled || m_waited < least) && m_waited < MostSteps)
        return;
    if (!take())
        return end(1);
    m_waited = 0;
    if (++m_look < Looks.size())
        return;
    m_look = 0;
    if (++m_page == pages.size())
        end(0);
}

void Screenshots::wear(std::size_t look)
{
    m_window.services().theme.setChoice(Looks.at(look).scheme);
    m_window.services().languages.setCurrent(QString::fromLatin1(Looks.at(look).language));
}

void Screenshots::end(int exitCode)
{
    m_timer.stop();
    m_window.services().theme.setChoice(m_choice);
    m_window.services().languages.setCurrent(m_language);
    Q_EMIT finished(exitCode);
}

bool Screenshots::take()
{
    const QString name = pageKey(m_window.currentPage()->id()) + u'-' + QLatin1StringView(Looks.at(m_look).name);
    const QString path = QDir(m_folder).filePath(name + u".png"_s);
    if (!m_window.grab().save(path)) {
        QTextStream(stderr) << tr("%1 could not be written.").arg(path) << Qt::endl;
        return false;
    }
    QTextStream(stdout) << path << Qt::endl;
    return true;
}

} // namespace Chartroom::Console
