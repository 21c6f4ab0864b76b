// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricssampler.h"

#include "models/metrics/metricsreader.h"

#include <QMetaObject>
#include <QStringList>
#include <algorithm>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chartroom::Metrics {

namespace {

constexpr Seconds ShortestStep = 15;
constexpr Seconds LongestStep = 60;
/// Of more pods the answer is some megabytes, and costs the server a second: once a minute is enough.
constexpr std::size_t ManyPods = 20'000;
/// Until an absent or refused API is looked for again.
constexpr Seconds RetryStep = 60;

} // namespace

/// Answers come from other threads and may come after the sampler is gone.
struct MetricsSampler::Lifeline {
    std::mutex mutex;
    MetricsSampler* sampler = nullptr; // guarded by mutex
};

/// One round of questions: complete when nothing is outstanding any more.
struct MetricsSampler::Round {
    Reading reading;
    int outstanding = 0;
    std::optional<Error> nodesError;
    std::optional<Error> podsError;
};

MetricsSampler::MetricsSampler(Kube::ApiClient& api, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_lifeline(std::make_shared<Lifeline>())
{
    m_lifeline->sampler = this;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MetricsSampler::ask);
}

MetricsSampler::~MetricsSampler()
{
    const std::scoped_lock lock(m_lifeline->mutex);
    m_lifeline->sampler = nullptr;
}

void MetricsSampler::setFallbackNamespaces(std::vector<std::string> namespaces)
{
    m_fallbackNamespaces = std::move(namespaces);
}

void MetricsSampler::start()
{
    m_running = true;
    if (!m_asking)
        ask();
}

void MetricsSampler::stop()
{
    m_running = false;
    m_timer.stop();
}

void MetricsSampler::sampleNow()
{
    if (m_running && !m_asking)
        ask();
}

template <typename Answer>
void MetricsSampler::request(const std::string& path, std::shared_ptr<Kube::BodySink> sink,
    std::function<Answer(const Kube::ApiReply&)> read, std::function<void(Answer&&)> done)
{
    Kube::ApiRequest question;
    question.path = path;
    question.attempted = tr("CPU and memory usage could not be read.");
    question.sink = std::move(sink);
    m_api.send(std::move(question),
        [lifeline = m_lifeline, read = std::move(read), done = std::move(done)](const Result<Kube::ApiReply>& reply) {
            // Shared, so that it is handed on and never copied.
            auto answer = std::make_shared<Answer>(reply ? read(*reply) : Answer(Failure(reply.error())));
            const std::scoped_lock lock(lifeline->mutex);
            if (lifeline->sampler)
                QMetaObject::invokeMethod(
                    lifeline->sampler, [done, answer] { done(std::move(*answer)); }, Qt::QueuedConnection);
        });
}

template <typename Reader>
void MetricsSampler::requestList(
    const std::string& path, std::function<void(decltype(std::declval<Reader>().take())&&)> done)
{
    using Answer = decltype(std::declval<Reader>().take());
    auto reader = std::make_shared<Reader>();
    request<Answer>(path, reader, [reader](const Kube::ApiReply&) { return reader->take(); }, std::move(done));
}

void MetricsSampler::ask()
{
    m_asking = true;
    if (!m_version.empty())
        return askUsage();
    request<Result<std::string>>(
        "/apis/metrics.k8s.io", nullptr, [](const Kube::ApiReply& reply) { return metricsVersion(reply.body); },
        [this](Result<std::string>&& version) { takeVersion(version); });
}

void MetricsSampler::takeVersion(const Result<std::string>& version)
{
    if (version && !version->empty()) {
        m_version = *version;
        return askUsage();
    }
    m_asking = false;
    if (m_running)
        m_timer.start(std::chrono::seconds(RetryStep));
    if (!version && version.error().kind != Error::Kind::NotFound)
        return refuse(version.error());
    setAvailability({Availability::State::Absent, tr("No CPU and memory figures for this cluster."),
        tr("Its API server does not serve metrics.k8s.io. metrics-server provides it, or an adapter for Prometheus."),
        version ? QString() : version.error().said, {}});
}

void MetricsSampler::askUsage()
{
    auto round = std::make_shared<Round>();
    round->reading.taken = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    round->outstanding = 1;
    requestList<NodeMetricsReader>(
        "/apis/metrics.k8s.io/" + m_version + "/nodes", [this, round](Result<std::vector<NodeUsage>>&& nodes) {
            if (nodes)
                round->reading.nodes = std::move(*nodes);
            else
                round->nodesError = nodes.error();
            finish(round);
        });
    askPods(round);
}

void MetricsSampler::askPods(const std::shared_ptr<Round>& round)
{
    std::vector<std::string> paths;
    const std::string base = "/apis/metrics.k8s.io/" + m_version;
    if (m_podsByNamespace)
        for (const std::string& nameSpace : m_fallbackNamespaces)
            paths.push_back(base + "/namespaces/" + nameSpace + "/pods");
    else
        paths.push_back(base + "/pods");
    round->outstanding += static_cast<int>(paths.size());
    for (const std::string& path : paths) {
        requestList<PodMetricsReader>(path, [this, round](Result<PodReadings>&& pods) {
            if (pods && round->reading.pods.empty()) {
                round->reading.pods = std::move(*pods);
            } else if (pods) {
                round->reading.pods.append(*pods);
            } else if (pods.error().kind == Error::Kind::Forbidden && !m_podsByNamespace
                && !m_fallbackNamespaces.empty()) {
                m_podsByNamespace = true;
                askPods(round);
            } else {
                round->podsError = pods.error();
            }
            finish(round);
        });
    }
}

void MetricsSampler::finish(const std::shared_ptr<Round>& round)
{
    if (--round->outstanding > 0)
        return;
    m_asking = false;
    const bool any = !round->reading.nodes.empty() || !round->reading.pods.empty();
    const auto& error = round->podsError ? round->podsError : round->nodesError;
    if (!any && error) {
        if (error->kind == Error::Kind::NotFound)
            m_version.clear(); // the API has gone: look for it again
        if (m_running)
            m_timer.start(std::chrono::seconds(error->kind == Error::Kind::Forbidden ? RetryStep : m_step));
        return refuse(*error);
    }
    learnStep(round->reading);
    round->reading.step = m_step;
    if (m_running)
        m_timer.start(std::chrono::seconds(m_step));
    QStringList missing;
    if (round->nodesError)
        missing.push_back(tr("Usage of nodes: %1").arg(round->nodesError->sentence()));
    if (round->podsError)
        missing.push_back(tr("Usage of pods: %1").arg(round->podsError->sentence()));
    setAvailability({Availability::State::Available, {}, {}, {}, missing.join(u' ')});
    if (any)
        Q_EMIT read(std::make_shared<const Reading>(std::move(round->reading)));
}

/// The distance between two measurements that differ; when asked faster than the server measures, the same one comes.
void MetricsSampler::learnStep(const Reading& reading)
{
    Seconds newest = 0;
    for (const NodeUsage& node : reading.nodes)
        newest = std::max(newest, node.time);
    if (reading.nodes.empty())
        for (std::size_t i = 0; i < reading.pods.size(); ++i)
            newest = std::max(newest, reading.pods[i].time);
    if (m_lastMeasurement > 0 && newest > m_lastMeasurement)
        m_step = std::clamp(newest - m_lastMeasurement, ShortestStep, LongestStep);
    if (reading.pods.size() > ManyPods)
        m_step = LongestStep;
    m_lastMeasurement = std::max(m_lastMeasurement, newest);
}

void MetricsSampler::refuse(const Error& error)
{
    if (error.kind == Error::Kind::Forbidden)
        setAvailability({Availability::State::Forbidden, tr("You may not read CPU and memory figures here."),
            tr("It takes the right to list nodes and pods in the API group metrics.k8s.io."), error.said, {}});
    else
        setAvailability({Availability::State::Failed, tr("No CPU and memory figures at the moment."),
            tr("The metrics API is registered but does not answer as it should; it is asked again in %1 s.")
                .arg(m_step),
            error.said, {}});
}

void MetricsSampler::setAvailability(Availability availability)
{
    const bool same = availability.state == m_availability.state && availability.said == m_availability.said
        && availability.missing == m_availability.missing;
    m_availability = std::move(availability);
    if (!same)
        Q_EMIT availabilityChanged(m_availability);
}

} // namespace Chartroom::Metrics
