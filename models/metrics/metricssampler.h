// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/kube/apiclient.h"
#include "models/metrics/reading.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace Chartroom::Metrics {

/// Whether there are usage figures, and if not, why, in sentences.
struct Availability {
    enum class State {
        Asking, ///< nothing is known yet
        Available,
        Absent, ///< the server does not serve metrics.k8s.io
        Forbidden,
        Failed, ///< it serves them, but does not answer now; tried again
    };
    State state = State::Asking;
    QString title; ///< "No CPU and memory figures for this cluster."
    QString detail; ///< why, and what would provide them
    QString said; ///< the server's words, verbatim
    /// Where figures are available: what is missing none the less ("Nodes: forbidden"), else empty.
    QString missing;

    bool isAvailable() const { return state == State::Available; }
};

/// Asks the metrics API (metrics.k8s.io, as metrics-server provides it) for the usage of nodes and pods, no faster than
/// it measures: the step between measurements is learned from their timestamps, between 15 and 60 s (kubernetes.md 5).
/// An absent API is looked for again every minute: somebody may install it.
///
/// Lives in a thread with an event loop (the GUI's); requests and the reading of answers happen in the client's I/O
/// thread, where answers are read as they arrive. Where pods may not be listed in the whole cluster, they are asked for
/// in the namespaces given.
class MetricsSampler : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the sampler.
    MetricsSampler(Kube::ApiClient& api, const Clock& clock, QObject* parent = nullptr);
    ~MetricsSampler() override;

    void setFallbackNamespaces(std::vector<std::string> namespaces);
    void start();
    void stop();
    /// Asks now instead of waiting for the next moment.
    void sampleNow();

    const Availability& availability() const { return m_availability; }
    Seconds step() const { return m_step; }

Q_SIGNALS:
    void read(const Chartroom::Metrics::ReadingPtr& reading);
    void availabilityChanged(const Chartroom::Metrics::Availability& availability);

private:
    struct Lifeline;
    struct Round;

    /// Sends, and has `done` called in the sampler's thread with what `read` made of a good reply in the client's.
    template <typename Answer>
    void request(const std::string& path, std::shared_ptr<Kube::BodySink> sink,
        std::function<Answer(const Kube::ApiReply&)> read, std::function<void(Answer&&)> done);
    /// The same with what `Reader` made of a list.
    template <typename Reader>
    void requestList(const std::string& path, std::function<void(decltype(std::declval<Reader>().take())&&)> done);
    void ask();
    void takeVersion(const Result<std::string>& version);
    void askUsage();
    void askPods(const std::shared_ptr<Round>& round);
    void finish(const std::shared_ptr<Round>& round);
    void learnStep(const Reading& reading);
    void refuse(const Error& error);
    void setAvailability(Availability availability);

    Kube::ApiClient& m_api;
    const Clock& m_clock;
    std::shared_ptr<Lifeline> m_lifeline;
    QTimer m_timer;
    Availability m_availability;
    std::string m_version;
    std::vector<std::string> m_fallbackNamespaces;
    bool m_running = false;
    bool m_asking = false;
    bool m_podsByNamespace = false;
    Seconds m_step = 15;
    Seconds m_lastMeasurement = 0;
};

} // namespace Chartroom::Metrics
