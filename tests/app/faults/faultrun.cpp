// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/faults/faultrun.h"

#include <format>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

namespace {

using Steady = std::chrono::steady_clock;

constexpr auto NameSpace = "shop";
constexpr auto LongWait = 60s; ///< longer than a client waits after a refusal
constexpr std::size_t BigObject = 1'500'000; ///< bytes: as much as etcd takes

/// Some servers speak TLS, with tokens and certificates that change; some are hours ahead or behind.
Simulator::Options smallWorld(std::uint64_t seed, const QTemporaryDir& folder)
{
    Simulator::Options options;
    options.tls = seed % 3 == 0;
    options.faultyTokenFile = folder.filePath(u"token"_s).toStdString();
    if (seed % 4 == 0)
        options.clockSkew = std::chrono::minutes(static_cast<int>(seed % 361) - 180);

    options.nodes = 4;
    options.pods = 60;
    options.seed = seed;
    options.rate = 30;
    options.faultSeed = seed;
    return options;
}

} // namespace

FaultRun::FaultRun(std::uint64_t seed, std::chrono::milliseconds duration, std::chrono::milliseconds patience,
    std::chrono::milliseconds gone)
    : m_seed(seed)
    , m_random(seed)
    , m_server(std::make_unique<Simulator::Server>(smallWorld(seed, m_folder)))
    , m_patience(patience)
    , m_gone(gone)
{
    if (const auto started = m_server->start(); !started)
        qFatal("%s", qUtf8Printable(started.error().sentence()));
    m_writer = *Kube::Connection::open(*Kube::Kubeconfig::parse(m_server->kubeconfig(), "test"), "demo");
    m_resources = watchableResources(m_writer->api());
    m_seen = std::make_unique<Observer>(
        m_server->kubeconfig(), "demo-faulty", m_resources, Observer::Options {.longestSilence = 4s, .filter = u"a"_s});
    const auto now = Steady::now();
    m_churnUntil = now + duration;
    const auto someTime
        = [&] { return now + std::chrono::milliseconds(m_random() % static_cast<std::uint64_t>(duration.count())); };
    m_lostAt = gone > 0ms ? now + 3s : someTime();
    m_rotatedAt = someTime();
    m_foreignAt = someTime();
}

bool FaultRun::step()
{
    switch (m_phase) {
    case Phase::Churning:
        churn();
        break;
    case Phase::Settling:
        settle();
        break;
    case Phase::Comparing:
        compare();
        break;
    case Phase::Over:
        return true;
    }
    return m_phase == Phase::Over;
}

std::vector<std::string> FaultRun::namesOf(const char* groupResource, std::string_view nameSpace) const
{
    std::vector<std::string> names;
    const Store::Replica& replica = m_seen->replica();
    for (const Store::RowPtr& row : replica.table(m_seen->kinds().findResource(groupResource)).slots())
        if (row && replica.text(row->nameSpace) == nameSpace)
            names.emplace_back(row->name.view());
    return names;
}

/// Through the calm door: the changes themselves always happen.
void FaultRun::send(const char* method, std::string path, std::string body)
{
    m_writer->api().send(
        {.method = method, .path = std::move(path), .contentType = "application/json", .body = std::move(body)},
        [](const auto&) { });
}

void FaultRun::churn()
{
    const auto now = Steady::now();
    if (now >= m_churnUntil) {
        if (m_renewedAt != Steady::time_point::max())
            renewCertificate();
        m_server->setCalm(true);
        m_server->setLife(false);
        m_truth = std::make_unique<Observer>(
            m_server->kubeconfig(), "demo", m_resources, Observer::Options {.filter = u"a"_s});
        m_patienceEnds = now + m_patience;
        m_phase = Phase::Settling;
        return;
    }
    disturb(now);
    if (now < m_nextChurn)
        return;
    m_nextChurn = now + std::chrono::milliseconds(20 + m_random() % 200);
    const std::string configMaps = std::format("/api/v1/namespaces/{}/configmaps", NameSpace);
    const auto anyOf = [&](const char* kind) {
        const auto names = namesOf(kind, NameSpace);
        return names.empty() ? std::string("none") : names[m_random() % names.size()];
    };
    switch (m_random() % 8) {
    case 0:
        return send("DELETE", std::format("/api/v1/namespaces/{}/pods/{}", NameSpace, anyOf("pods")));
    case 1:
        return send("DELETE", std::format("{}/{}", configMaps, anyOf("configmaps")));
    case 2:
        return send(
            "DELETE", std::format("/apis/apps/v1/namespaces/{}/deployments/{}", NameSpace, anyOf("deployments.apps")));
    default: {
        const std::size_t size = m_random() % 40 == 0 ? BigObject : m_random() % 200;
        return send("POST", configMaps,
            std::format(
                R"({{"metadata":{{"name":"churn-{}"}},"data":{{"key":"{}"}}}})", m_made++, std::string(size, 'x')));
    }
    }
}

/// Until both have caught up with a world that stands still. The observer is given no hint.
/// What befalls the server itself, each once.
void FaultRun::disturb(Steady::time_point now)
{
    const auto isDue = [&](Steady::time_point& time) { return now >= time && (time = m_churnUntil + 1s, true); };
    const auto shortly = [&] { return std::chrono::milliseconds(200 + m_random() % 2'000); };
    if (isDue(m_lostAt))
        m_server->loseServer(m_gone > 0ms ? m_gone : shortly());
    if (m_seed % 3 != 0) // without TLS nobody sends tokens
        return;
    // Refused, a client waits half a minute and more: where patience is short the file has the token in time.
    if (isDue(m_rotatedAt))
        m_server->rotateToken(m_patience > LongWait ? shortly() : 0ms);
    if (isDue(m_foreignAt)) {
        m_server->changeCertificate(true);
        m_server->loseServer(0ms); // everybody connects anew
        m_renewedAt = now + shortly();
    }
    if (now >= m_renewedAt)
        renewCertificate();
}

void FaultRun::renewCertificate()
{
    m_renewedAt = Steady::time_point::max();
    m_server->changeCertificate(false);
    m_server->loseServer(0ms);
}

void FaultRun::settle()
{
    const bool isLate = Steady::now() > m_patienceEnds;
    if (!isLate && !(m_seen->isQuiet() && m_truth->isQuiet()))
        return;
    if (isLate) {
        m_problems << m_seen->troubles();
        for (const QString& trouble : m_truth->troubles())
            m_problems << u"undisturbed: "_s + trouble;
    }
    m_phase = Phase::Comparing;
}

void FaultRun::compare()
{
    const QStringList found = differences(*m_seen, *m_truth);
    if (!found.isEmpty() && Steady::now() <= m_patienceEnds)
        return; // events are still on their way, or a connection is silent and has not been noticed yet
    m_problems << found;
    m_problems << differences(*m_truth, m_writer->api()); // the undisturbed observer is Chartroom too
    checkRequests();
    m_seen.reset();
    m_truth.reset();
    m_writer.reset();
    m_server->stop();
    m_phase = Phase::Over;
}

/// The server's wishes: nothing is asked for again before Retry-After is over, and nothing in a hail of requests.
void FaultRun::checkRequests()
{
    constexpr std::size_t MostInWindow = 14;
    constexpr auto Window = 5s;
    std::map<std::string, std::vector<Simulator::Served>> byCollection;
    for (auto& served : m_server->served()) {
        m_faults += served.fault.kind == Simulator::Fault::Kind::None ? 0 : 1;
        byCollection[served.collection].push_back(std::move(served));
    }
    for (const auto& [collection, served] : byCollection) {
        for (std::size_t i = 1; i < served.size(); ++i) {
            const auto wish
                = std::chrono::seconds(served[i - 1].status >= 400 ? served[i - 1].fault.retryAfterSeconds : 0);
            if (served[i].at - served[i - 1].at < wish)
                m_problems << u"%1 was asked for %2 ms after %3 with Retry-After %4"_s
                                  .arg(QString::fromStdString(collection))
                                  .arg((served[i].at - served[i - 1].at).count())
                                  .arg(served[i - 1].status)
                                  .arg(wish.count());
            if (i >= MostInWindow && served[i].at - served[i - MostInWindow].at < Window)
                m_problems << u"%1 was asked for %2 times in %3 ms"_s.arg(QString::fromStdString(collection))
                                  .arg(MostInWindow + 1)
                                  .arg((served[i].at - served[i - MostInWindow].at).count());
        }
    }
}

} // namespace Chartroom::Testing
