// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/reads.h"

#include "app/simulator/api/messagelist.h"
#include "app/simulator/api/watchsource.h"

#include <QByteArray>
#include <algorithm>
#include <charconv>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr std::string_view ExpiredContinue
    = "The provided continue parameter is too old to display a consistent list result. You can start a new list "
      "without "
      "the continue parameter, or use the continue token in this response to retrieve the remainder of the results. "
      "Continuing with the provided token results in an inconsistent list - objects that were created, modified, or "
      "deleted between the time the first chunk was returned and now may show up in the list.";

template <typename Integer>
bool readNumber(std::string_view text, Integer& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

/// The token of kube-apiserver: base64url of {"v","rv","start"}.
std::string makeToken(std::uint64_t resourceVersion, std::string_view lastKey)
{
    const Json token = Json::object({{"v", "meta.k8s.io/v1"}, {"rv", static_cast<std::int64_t>(resourceVersion)},
        {"start", std::string(lastKey) + '\0'}});
    const std::string text = token.dump();
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::string resourceKey(const Target& target)
{
    return target.info().type.groupResource() + '/' + target.nameSpace;
}

/// Writes a list while the client reads it.
class ListSource final : public BodySource {
public:
    ListSource(std::shared_ptr<Table> table, Presentation presentation,
        std::shared_ptr<const std::vector<ObjectPtr>> items, std::size_t first, std::size_t last, std::string metadata)
        : m_table(std::move(table))
        , m_presentation(presentation)
        , m_items(std::move(items))
        , m_next(first)
        , m_last(last)
        , m_start(m_presentation.listStart(m_table->info(), metadata))
    { }
    State produce(std::string& out, std::size_t wanted) override
    {
        out += std::exchange(m_start, {});
        while (m_next < m_last && out.size() < wanted) {
            if (m_written)
                out += ',';
            m_written = true;
            m_presentation.writeItem(*(*m_items)[m_next++], m_table->info(), out);
        }
        if (m_next < m_last)
            return State::More;
        out += m_presentation.listEnd();
        return State::End;
    }

private:
    std::shared_ptr<Table> m_table;
    Presentation m_presentation;
    std::shared_ptr<const std::vector<ObjectPtr>> m_items;
    std::size_t m_next;
    std::size_t m_last;
    std::string m_start;
    bool m_written = false;
};

std::string listMetadata(std::uint64_t resourceVersion, const std::string& token, std::size_t remaining)
{
    Json metadata = Json::object({{"resourceVersion", std::to_string(resourceVersion)}});
    if (!token.empty())
        metadata.set("continue", token);
    if (remaining > 0)
        metadata.set("remainingItemCount", static_cast<std::int64_t>(remaining));
    return metadata.dump();
}

Response streamed(std::unique_ptr<BodySource> source, std::string_view mediaType = "application/json")
{
    return {.status = 200,
        .headers = {{"Content-Type", std::string(mediaType)}, {"Cache-Control", "no-cache, private"}},
        .body = {},
        .stream = std::move(source),
        .delay = {}};
}

std::optional<Presentation> negotiate(const Target& target, const Request& request)
{
    return Presentation::negotiate(request.header("accept"), request.parameter("includeObject"), target.info().message);
}

} // namespace

Response Reads::get(const Target& target, const Request& request)
{
    const auto presentation = negotiate(target, request);
    if (!presentation)
        return StatusError::notAcceptable().response();
    const ObjectPtr object = target.table->find(target.nameSpace, target.name);
    if (!object)
        return StatusError::notFound(target.info(), target.name).response();
    if (presentation->encoding == Presentation::Encoding::Protobuf)
        return {.status = 200,
            .headers = {{"Content-Type", ProtobufMediaType}},
            .body = messageAnswer(*object, target.info(), presentation->managedFields),
            .stream = {},
            .delay = {}};
    Response response {
        .status = 200, .headers = {{"Content-Type", "application/json"}}, .body = {}, .stream = {}, .delay = {}};
    presentation->writeSingle(*object, target.info(), true, response.body);
    response.body += '\n';
    return response;
}

Response Reads::list(const Target& target, const Request& request)
{
    const auto presentation = negotiate(target, request);
    if (!presentation)
        return StatusError::notAcceptable().response();
    const auto selector
        = Selector::parse(target.info(), request.parameter("labelSelector"), request.parameter("fieldSelector"));
    if (!selector)
        return selector.error().response();
    auto page = this->page(target, request, *selector);
    if (!page) {
        Response refusal = page.error().response();
        if (page.error().code == 504)
            refusal.delay = std::chrono::seconds(3); // as long as the server waits for etcd to get there
        return refusal;
    }
    const std::size_t remaining = selector->isEmpty() ? page->remaining : 0;
    if (presentation->encoding == Presentation::Encoding::Protobuf)
        return streamed(std::make_unique<MessageListSource>(target.info(), presentation->managedFields, page->items,
                            page->first, page->last, ListMeta {page->resourceVersion, page->nextToken, remaining}),
            ProtobufMediaType);
    return streamed(std::make_unique<ListSource>(target.table, *presentation, page->items, page->first, page->last,
        listMetadata(page->resourceVersion, page->nextToken, remaining)));
}

Answer<void> Reads::checkListVersion(const Request& request) const
{
    const auto version = request.parameter("resourceVersion");
    const auto match = request.parameter("resourceVersionMatch");
    const auto forbidden = [](std::string_view field, std::string_view problem) {
        return Refusal(StatusError {422, "Invalid",
            std::format("ListOptions.meta.k8s.io \"\" is invalid: {}: Forbidden: {}", field, problem),
            Json::object({{"group", "meta.k8s.io"}, {"kind", "ListOptions"},
                {"causes",
                    Json::array({Json::object({{"reason", "FieldValueForbidden"},
                        {"message", std::format("Forbidden: {}", problem)}, {"field", field}})})}})});
    };
    if (request.hasParameter("sendInitialEvents"))
        return forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list");
    if (!match.empty() && version.empty())
        return forbidden(
            "resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided");
    if (!match.empty() && !request.parameter("continue").empty())
        return forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
    if (match == "Exact" && version == "0")
        return forbidden(
            "resourceVersionMatch", "resourceVersionMatch \"Exact\" is forbidden for resourceVersion \"0\"");
    std::uint64_t wanted = 0;
    if (!version.empty() && !readNumber(version, wanted))
        return Refusal(StatusError::badRequest(std::format("invalid resourceVersion \"{}\"", version)));
    if (wanted > m_store.resourceVersion())
        return Refusal(StatusError::tooLargeResourceVersion(version, m_store.resourceVersion()));
    return {};
}

Answer<Reads::Page> Reads::page(const Target& target, const Request& request, const Selector& selector)
{
    if (const auto valid = checkListVersion(request); !valid)
        return Refusal(valid.error());
    std::size_t limit = 0;
    readNumber(request.parameter("limit"), limit);
    if (const auto token = request.parameter("continue"); !token.empty())
        return continued(target, token, limit);
    if (request.parameter("resourceVersion") == "0")
        limit = 0; // the watch cache ignores it
    Page page;
    page.items = collect(target, selector);
    page.resourceVersion = m_store.resourceVersion();
    page.last = limit > 0 ? std::min(limit, page.items->size()) : page.items->size();
    page.remaining = page.items->size() - page.last;
    if (page.remaining > 0) {
        page.nextToken = makeToken(page.resourceVersion, (*page.items)[page.last - 1]->key());
        remember({resourceKey(target), page.resourceVersion, page.items});
    }
    return page;
}

Answer<Reads::Page> Reads::continued(const Target& target, std::string_view token, std::size_t limit)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        QByteArray(token.data(), static_cast<qsizetype>(token.size())), QByteArray::Base64UrlEncoding);
    const auto json = bytes
        ? Json::parse(std::string_view((*bytes).constData(), static_cast<std::size_t>((*bytes).size())))
        : Result<Json>(Json());
    const auto version = static_cast<std::uint64_t>(json ? (*json)["rv"].toInteger(0) : 0);
    if (version == 0)
        return Refusal(StatusError::badRequest("continue key is not valid: encoded continue token is not valid"));
    const auto key = resourceKey(target);
    const auto found = std::ranges::find_if(
        m_snapshots, [&](const Snapshot& known) { return known.resource == key && known.resourceVersion == version; });
    if (found == m_snapshots.end())
        return Refusal(StatusError::expired(std::string(ExpiredContinue)));
    std::string_view start = (*json)["start"].toStringView();
    if (start.ends_with('\0'))
        start.remove_suffix(1);
    Page page;
    page.items = found->items;
    page.resourceVersion = version;
    page.first = static_cast<std::size_t>(std::ranges::upper_bound(*page.items, start, {}, [](const ObjectPtr& object) {
        return object->key();
    }) - page.items->begin());
    page.last = limit > 0 ? std::min(page.first + limit, page.items->size()) : page.items->size();
    page.remaining = page.items->size() - page.last;
    if (page.remaining > 0)
        page.nextToken = makeToken(version, (*page.items)[page.last - 1]->key());
    return page;
}

std::shared_ptr<const Reads::Items> Reads::collect(const Target& target, const Selector& selector) const
{
    auto items = std::make_shared<Items>();
    const auto& objects = target.table->objects();
    const bool everything = target.nameSpace.empty();
    auto at = everything ? objects.begin() : objects.lower_bound(target.nameSpace + '/');
    if (everything && selector.isEmpty())
        items->reserve(objects.size());
    for (; at != objects.end(); ++at) {
        if (!everything && at->second->nameSpace.view() != target.nameSpace)
            break;
        if (selector.matches(*at->second))
            items->push_back(at->second);
    }
    return items;
}

void Reads::remember(Snapshot snapshot)
{
    m_snapshots.push_back(std::move(snapshot));
    if (m_snapshots.size() > MaxSnapshots)
        m_snapshots.pop_front();
}

void Reads::compact()
{
    m_snapshots.clear();
    for (const auto& table : m_store.tables())
        table->compact();
}

void Reads::expireWatches()
{
    m_snapshots.clear();
    for (const auto& table : m_store.tables())
        table->expire();
}

Response Reads::watch(const Target& target, const Request& request)
{
    const auto presentation = Presentation::negotiate(request.header("accept"), request.parameter("includeObject"));
    if (!presentation)
        return StatusError::notAcceptable().response();
    auto options = WatchOptions::read(request, target.info());
    if (!options)
        return options.error().response();
    options->presentation = *presentation;
    options->nameSpace = target.nameSpace;
    options->name = target.name;
    return streamed(std::make_unique<WatchSource>(m_store, m_loop, target.table, std::move(*options)));
}

} // namespace Chartroom::Simulator
