// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/watcher.h"

#include "models/http/iothread.h"
#include "models/kube/apipath.h"
#include "models/kube/kubetext.h"
#include "models/kube/protobuflist.h"
#include "models/kube/status.h"
#include "models/kube/watchdecoder.h"
#include "models/kube/watchmachine.h"

#include <QRandomGenerator>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

namespace {

using namespace std::chrono_literals;

constexpr auto ListTimeout = 120s; // the server gives up after 60

std::string acceptFor(ObjectForm form, bool list)
{
    switch (form) {
    case ObjectForm::Full:
        // KEP-5958: a third and more of an object is managedFields, which nobody here looks at. Servers that do not
        // know the parameter ignore it.
        return "application/json;drop=metadata.managedFields";
    case ObjectForm::Metadata:
        return std::string("application/json;as=PartialObjectMetadata") + (list ? "List" : "")
            + ";g=meta.k8s.io;v=v1,application/json";
    case ObjectForm::Table:
        return "application/json;as=Table;g=meta.k8s.io;v=v1";
    }
    return {};
}

QString attemptedFor(const WatchRequest& request)
{
    const QString plural = QString::fromStdString(request.resource.groupResource());
    if (request.nameSpace.empty())
        return KubeText::tr("%1 could not be listed.").arg(plural);
    return KubeText::tr("%1 in %2 could not be listed.").arg(plural, QString::fromStdString(request.nameSpace));
}

} // namespace

/// Carries out what the machine decides. Kept alive by callbacks under way; a stopped loop ignores them.
class Watcher::Loop : public std::enable_shared_from_this<Loop> {
public:
    Loop(const WatchContext& context, WatchRequest request, WatchSink& sink)
        : m_context(context)
        , m_request(std::move(request))
        , m_attempted(attemptedFor(m_request))
        , m_sink(sink)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and Retry-After is a request
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { step(WatchMachine::TimerFired {}); });
    }

    const WatchRequest& request() const { return m_request; }

    void start()
    {
        if (m_machine)
            return;
        m_machine.emplace(WatchMachine::Options {.watchList = !m_context.watchListRefused->load(),
            .protobuf = m_request.protobuf && !m_context.protobufRefused->load(),
            .watchable = m_request.resource.verbs.empty() || m_request.resource.supports("watch")});
        step(WatchMachine::Started {});
    }

    void stop()
    {
        if (!m_machine)
            return;
        step(WatchMachine::Stopped {});
        m_machine.reset();
    }

    /// Without a last word to the sink, which may be about to die too.
    void abandon()
    {
        m_machine.reset();
        dropRequest();
        m_timer.stop();
    }

    void retryNow() { step(WatchMachine::RetryAsked {}); }

private:
    void step(const WatchMachine::Input& input)
    {
        if (!m_machine)
            return;
        const auto self = shared_from_this(); // the sink may destroy the watcher
        const double random = QRandomGenerator::global()->generateDouble();
        for (const auto& action : m_machine->step(input, m_context.clock.now(), random)) {
            std::visit([this](const auto& what) { carryOut(what); }, action);
            if (!m_machine)
                return;
        }
        if (m_machine->watchListRefused())
            m_context.watchListRefused->store(true);
        if (m_machine->protobufRefused())
            m_context.protobufRefused->store(true);
    }

    void carryOut(const WatchMachine::BeginResync&) { m_sink.resyncStarted(); }
    void carryOut(const WatchMachine::EndResync&) { m_sink.resyncFinished(); }
    void carryOut(const WatchMachine::ReportState&) { m_sink.stateChanged(m_machine->state()); }
    void carryOut(const WatchMachine::StartTimer& timer) { m_timer.start(timer.delay); }
    void carryOut(const WatchMachine::CloseStream&) { dropRequest(); }

    void carryOut(const WatchMachine::Deliver& deliver)
    {
        for (const auto object : m_objects) {
            if (m_list)
                m_sink.messageReceived(object);
            else
                m_unreadable = !m_sink.objectReceived(deliver.event, object);
            if (!m_machine)
                return;
        }
    }

    void carryOut(const WatchMachine::RequestPage& page)
    {
        dropRequest();
        m_list.reset();
        ApiRequest request = apiRequest(true);
        if (page.limit > 0)
            request.query.emplace_back("limit", std::to_string(page.limit));
        if (!page.continueToken.empty())
            request.query.emplace_back("continue", page.continueToken);
        request.timeout = ListTimeout;
        m_handle = m_context.api.send(
            std::move(request), [weak = weak_from_this(), id = m_requestId](Result<ApiReply> reply) {
                const auto self = weak.lock();
                if (self && self->m_requestId == id)
                    self->pageAnswered(std::move(reply));
            });
    }

    void carryOut(const WatchMachine::OpenList&)
    {
        dropRequest();
        ApiRequest request = apiRequest(true);
        request.accept = "application/vnd.kubernetes.protobuf;drop=metadata.managedFields";
        request.timeout = m_context.longestSilence;
        m_list.emplace();
        m_handle = m_context.transport.start(std::move(request), streamHandlers());
    }

    void carryOut(const WatchMachine::OpenStream& open)
    {
        dropRequest();
        ApiRequest request = apiRequest(false);
        request.query.emplace_back("watch", "1");
        request.query.emplace_back("allowWatchBookmarks", "true");
        request.query.emplace_back("timeoutSeconds", std::to_string(open.timeout.count()));
        if (open.initialEvents) {
            request.query.emplace_back("sendInitialEvents", "true");
            request.query.emplace_back("resourceVersionMatch", "NotOlderThan");
        }
        if (!open.resourceVersion.empty())
            request.query.emplace_back("resourceVersion", open.resourceVersion);
        request.timeout = m_context.longestSilence;
        m_list.reset();
        m_splitter.emplace();
        m_handle = m_context.transport.start(std::move(request), streamHandlers());
    }

    WatchTransport::Handlers streamHandlers()
    {
        const auto guarded = [this](auto then) {
            return [weak = weak_from_this(), id = m_requestId, then](auto&&... arguments) {
                const auto self = weak.lock();
                if (self && self->m_requestId == id)
                    then(*self, std::forward<decltype(arguments)>(arguments)...);
            };
        };
        return {
            .onHeaders = guarded([](Loop& self, const Http::Headers&) { self.step(WatchMachine::StreamOpened {}); }),
            .onBytes = guarded([](Loop& self, std::string_view bytes) {
                self.m_list ? self.listArrived(bytes) : self.bytesArrived(bytes);
            }),
            .onEnd = guarded([](Loop& self, std::optional<Error> error) { self.streamEnded(std::move(error)); })};
    }

    ApiRequest apiRequest(bool list) const
    {
        ApiRequest request {.path = collectionPath(m_request.resource, m_request.nameSpace),
            .accept = acceptFor(m_request.form, list),
            .attempted = m_attempted};
        if (!m_request.labelSelector.empty())
            request.query.emplace_back("labelSelector", m_request.labelSelector);
        if (!m_request.fieldSelector.empty())
            request.query.emplace_back("fieldSelector", m_request.fieldSelector);
        if (m_request.form == ObjectForm::Table)
            request.query.emplace_back("includeObject", "Metadata");
        return request;
    }

    /// Answers of earlier requests are no longer listened to.
    void dropRequest()
    {
        ++m_requestId;
        std::exchange(m_handle, {}).cancel();
    }

    void pageAnswered(Result<ApiReply> reply)
    {
        if (!reply) {
            step(WatchMachine::PageFailed {std::move(reply.error())});
            return;
        }
        auto page = decodeList(reply->body);
        if (page && m_request.form == ObjectForm::Table && page->kind != "Table")
            page = Failure(Error {.kind = Error::Kind::Protocol,
                .attempted = KubeText::tr("The server answered with objects where a table was asked for.")});
        if (!page) {
            page.error().attempted = m_attempted + u' ' + page.error().attempted;
            step(WatchMachine::PageFailed {std::move(page.error())});
            return;
        }
        m_objects = std::move(page->items);
        step(WatchMachine::PageArrived {.resourceVersion = std::move(page->resourceVersion),
            .continueToken = std::move(page->continueToken),
            .items = page->count,
            .remaining = page->remaining});
        m_objects.clear();
    }

    void bytesArrived(std::string_view bytes)
    {
        const std::uint64_t id = m_requestId;
        if (!m_splitter->append(bytes)) {
            step(WatchMachine::ErrorArrived {{.kind = Error::Kind::Protocol,
                .attempted = m_attempted + u' '
                    + KubeText::tr("The watch sent an object larger than %1 MiB.")
                        .arg(LineSplitter::DefaultLimit >> 20)}});
            return;
        }
        while (m_requestId == id && m_machine) {
            const auto line = m_splitter->next();
            if (!line)
                return;
            if (!line->empty())
                lineArrived(*line);
        }
    }

    void listArrived(std::string_view bytes)
    {
        const std::uint64_t id = m_requestId;
        m_list->append(bytes);
        while (m_requestId == id && m_machine) {
            const auto item = m_list->next();
            if (!item)
                break;
            m_objects.assign(1, *item);
            step(WatchMachine::EventArrived {WatchEvent::Added, {}});
            m_objects.clear();
        }
        if (m_requestId == id && m_machine && m_list->isBroken())
            step(WatchMachine::ErrorArrived {{.kind = Error::Kind::Protocol,
                .attempted = m_attempted + u' ' + KubeText::tr("The answer is not a list of objects.")}});
    }

    void lineArrived(std::string_view line)
    {
        // Of a complete state each object is read once, by the sink. The envelope is gone over in search of the reason
        // where that fails: only a broken one is an error of the stream.
        const auto object = m_machine->isReadingState() ? objectOfAddedLine(line) : std::nullopt;
        if (object) {
            const std::uint64_t id = m_requestId;
            m_unreadable = false;
            eventArrived(WatchEvent::Added, {.object = *object});
            if (!m_unreadable || m_requestId != id || !m_machine)
                return;
        }
        auto decoded = decodeWatchLine(line);
        if (!decoded) {
            decoded.error().attempted = m_attempted + u' ' + decoded.error().attempted;
            step(WatchMachine::ErrorArrived {std::move(decoded.error())});
            return;
        }
        if (object && decoded->object == *object)
            return; // the sink knows it
        using Type = WatchLine::Type;
        switch (decoded->type) {
        case Type::Added:
            return eventArrived(WatchEvent::Added, std::move(*decoded));
        case Type::Modified:
            return eventArrived(WatchEvent::Modified, std::move(*decoded));
        case Type::Deleted:
            return eventArrived(WatchEvent::Deleted, std::move(*decoded));
        case Type::Bookmark:
            m_sink.bookmarkReceived(decoded->object);
            return step(WatchMachine::BookmarkArrived {std::move(decoded->resourceVersion), decoded->initialEventsEnd});
        case Type::Error:
            return step(WatchMachine::ErrorArrived {errorFromStatus(decoded->object, 0, m_attempted)});
        }
    }

    void eventArrived(WatchEvent event, WatchLine line)
    {
        m_objects.assign(1, line.object);
        step(WatchMachine::EventArrived {event, std::move(line.resourceVersion)});
        m_objects.clear();
    }

    void streamEnded(std::optional<Error> error)
    {
        if (m_list) {
            const bool whole = !error && m_list->isComplete();
            if (whole)
                step(WatchMachine::BookmarkArrived {m_list->resourceVersion(), true});
            else if (!error)
                error = Error {.kind = m_list->hasBegun() ? Error::Kind::Unreachable : Error::Kind::Protocol,
                    .attempted = m_attempted + u' ' + KubeText::tr("The list was cut within an object.")};
        } else if (!error && m_splitter->pending() > 0) {
            error = Error {.kind = Error::Kind::Unreachable,
                .attempted = m_attempted + u' ' + KubeText::tr("The watch was cut within an event.")};
        }
        step(WatchMachine::StreamEnded {std::move(error)});
    }

    const WatchContext m_context;
    const WatchRequest m_request;
    const QString m_attempted;
    WatchSink& m_sink;
    QTimer m_timer;
    std::optional<WatchMachine> m_machine;
    std::optional<LineSplitter> m_splitter;
    std::optional<ProtobufList> m_list; ///< while the request under way is a list in protobuf
    RequestHandle m_handle;
    std::uint64_t m_requestId = 0;
    std::vector<std::string_view> m_objects; ///< what the step under way may deliver
    bool m_unreadable = false; ///< the sink said so of what was delivered last
};

Watcher::Watcher(const WatchContext& context, WatchRequest request, WatchSink& sink)
    : m_loop(std::make_shared<Loop>(context, std::move(request), sink))
{
    Q_ASSERT(context.thread.isCurrent());
}

Watcher::~Watcher()
{
    m_loop->abandon();
}

void Watcher::start()
{
    m_loop->start();
}

void Watcher::stop()
{
    m_loop->stop();
}

void Watcher::retryNow()
{
    m_loop->retryNow();
}

const WatchRequest& Watcher::request() const
{
    return m_loop->request();
}

} // namespace Chartroom::Kube
