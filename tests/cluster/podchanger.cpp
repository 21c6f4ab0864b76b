// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/podchanger.h"

#include <format>

using namespace std::chrono_literals;

namespace Chartroom::Testing {

namespace {

/// A server that cannot keep up gets no more than this to do at once.
constexpr int MostUnderWay = 64;
/// Far from each other in the list, as what changes in a cluster is.
constexpr std::size_t Stride = 7919;

} // namespace

PodChanger::PodChanger(const std::string& kubeconfig, std::vector<std::string> paths)
    : m_paths(std::move(paths))
{
    auto config = Kube::Kubeconfig::load(kubeconfig);
    if (!config)
        qFatal("%s", qUtf8Printable(config.error().sentence()));
    auto connection = Kube::Connection::open(*config, config->currentContext);
    if (!connection)
        qFatal("%s", qUtf8Printable(connection.error().sentence()));
    m_connection = std::move(*connection);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(10ms);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { sendWhatIsDue(); });
}

PodChanger::~PodChanger()
{
    m_connection.reset(); // whose callbacks use what goes next
}

void PodChanger::setRate(int changesPerSecond)
{
    m_rate = changesPerSecond;
    m_sent = 0;
    m_since.start();
    if (m_rate > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void PodChanger::sendWhatIsDue()
{
    while (m_sent < m_rate * m_since.elapsed() / 1000 && m_underWay < MostUnderWay) {
        ++m_sent;
        ++m_underWay;
        m_next += Stride;
        Kube::ApiRequest request {.method = "PATCH",
            .path = m_paths[m_next % m_paths.size()] + "/status",
            .contentType = "application/strategic-merge-patch+json",
            .body = std::format(
                R"({{"status":{{"containerStatuses":[{{"name":"web","restartCount":{}}}]}}}})", m_next / Stride)};
        m_connection->api().send(std::move(request), [this](const auto& reply) {
            m_done += reply ? 1 : 0;
            --m_underWay;
        });
    }
}

} // namespace Chartroom::Testing
