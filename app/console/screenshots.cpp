// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/screenshots.h"

#include "app/console/mainwindow.h"
#include "app/console/mapseries.h"
#include "app/console/pages/topologyhost.h"
#include "widgets/common/panestate.h"
#include "widgets/topology/topologypage.h"

#include <QDir>
#include <QTextStream>

#include <array>
#include <utility>

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
constexpr std::size_t LooksOfMap = 2; ///< its words are names

} // namespace

Screenshots::Screenshots(MainWindow& window, const QString& folder, Series series)
    : QObject(&window)
    , m_window(window)
    , m_folder(folder)
    , m_series(series)
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

std::vector<Screenshots::Stop> Screenshots::pageStops()
{
    std::vector<Stop> stops;
    for (const PageId id : m_window.pages())
        stops.push_back({pageKey(id), id, [this, id] { m_window.showPage(id); }, {}});
    return stops;
}

std::vector<Screenshots::Stop> Screenshots::mapStops()
{
    auto* host = static_cast<TopologyHost*>(m_window.page(PageId::Topology));
    std::vector<Stop> stops;
    for (const MapStop& stop : mapSeries(*m_window.services().clusters.session())) {
        const auto go = [this, host, stop] {
            m_window.showPage(PageId::Topology);
            host->showWhole(stop.view);
        };
        const auto approach = [host, stop] { host->view().view()->enter(stop.object); };
        stops.push_back({stop.name, PageId::Topology, go, stop.object.isValid() ? approach : std::function<void()>()});
    }
    return stops;
}

bool Screenshots::isThere(const Stop& stop) const
{
    const ClusterSession* session = m_window.services().clusters.session();
    const Page& page = *m_window.page(stop.page);
    return session && session->isSettled() && page.isSettled() && !Widgets::isReading(page);
}

void Screenshots::step()
{
    if (m_stops.empty()) {
        const ClusterSession* session = m_window.services().clusters.session();
        const bool isKnown = m_series == Series::Pages || (session && session->isSettled());
        if (!isKnown && ++m_waited < MostSteps)
            return;
        if (!isKnown && !session)
            return end(1);
        m_waited = 0;
        m_stops = m_series == Series::Map ? mapStops() : pageStops();
    }
    const Stop& stop = m_stops[m_stop];
    if (m_waited == 0 && m_look == 0 && !m_approached)
        stop.go();
    if (m_waited == 0)
        wear(m_look);
    ++m_waited;
    const int least = m_look == 0 ? SettlingSteps : SettlingStepsOfLook;
    if ((!isThere(stop) || m_waited < least) && m_waited < MostSteps)
        return;
    m_waited = 0;
    if (stop.approach && !std::exchange(m_approached, true))
        return stop.approach();
    if (!take())
        return end(1);
    if (++m_look < (m_series == Series::Map ? LooksOfMap : Looks.size()))
        return;
    m_look = 0;
    m_approached = false;
    if (++m_stop == m_stops.size())
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
    const QString name = m_stops[m_stop].name + u'-' + QLatin1StringView(Looks.at(m_look).name);
    const QString path = QDir(m_folder).filePath(name + u".png"_s);
    if (!m_window.grab().save(path)) {
        QTextStream(stderr) << tr("%1 could not be written.").arg(path) << Qt::endl;
        return false;
    }
    QTextStream(stdout) << path << Qt::endl;
    return true;
}

} // namespace Chartroom::Console
