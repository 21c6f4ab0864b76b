// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/faults/faultyfront.h"

#include "app/simulator/api/failure.h"
#include "app/simulator/faults/faultsource.h"

#include <utility>

namespace Chartroom::Simulator {

namespace {

Response statusOf(const Fault& fault)
{
    const auto error = [&]() -> StatusError {
        switch (fault.status) {
        case 410:
            return StatusError::expired("The resourceVersion for the provided watch is too old.");
        case 429:
            return {429, "TooManyRequests", "too many requests, please try again later", {}};
        case 503:
            return {503, "ServiceUnavailable", "apiserver is shutting down", {}};
        case 504:
            return {504, "Timeout", "the server was unable to return a response in the time allotted", {}};
        default:
            return {fault.status, "InternalError", "etcdserver: request timed out", {}};
        }
    }();
    Response response = error.response();
    if (fault.retryAfterSeconds > 0)
        response.headers.emplace_back("Retry-After", std::to_string(fault.retryAfterSeconds));
    return response;
}

Response pageOfProxy()
{
    return {.status = 502,
        .headers = {{"Content-Type", "text/html"}},
        .body = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
        .stream = {},
        .delay = {}};
}

Response abandoned()
{
    Response response;
    response.abandoned = true;
    return response;
}

/// Half open: long after the client has given up.
Response unanswered()
{
    Response response;
    response.delay = std::chrono::hours(24);
    return response;
}

} // namespace

FaultyFront::FaultyFront(EventLoop& loop, Connection::Handler server, std::uint64_t seed)
    : m_loop(loop)
    , m_server(std::move(server))
    , m_plan(seed)
    , m_opened(std::chrono::steady_clock::now())
{ }

Response FaultyFront::handle(const Request& request)
{
    const auto now = std::chrono::steady_clock::now();
    Served served {.at = std::chrono::floor<std::chrono::milliseconds>(now - m_opened),
        .collection = FaultPlan::collectionOf(request),
        .fault = {},
        .status = 0};
    if (now < m_lostUntil)
        served.fault.kind = Fault::Kind::Refused;
    else if (!m_calm)
        served.fault = m_plan.next(request);
    Response response;
    if (!m_token.empty() && served.fault.kind != Fault::Kind::Refused
        && request.header("authorization") != "Bearer " + m_token) {
        served.fault = {.kind = Fault::Kind::Status, .status = 401};
        response = StatusError::unauthorized().response();
        served.status = response.status;
        m_served.push_back(std::move(served));
        return response;
    }
    switch (served.fault.kind) {
    case Fault::Kind::Refused:
        response = abandoned();
        break;
    case Fault::Kind::Unanswered:
        response = unanswered();
        break;
    case Fault::Kind::Status:
        response = statusOf(served.fault);
        break;
    case Fault::Kind::Behind:
        response = StatusError::tooLargeResourceVersion("9000000000", 1).response();
        response.headers.emplace_back("Retry-After", "1");
        served.fault.retryAfterSeconds = 1;
        break;
    case Fault::Kind::Page:
        response = pageOfProxy();
        break;
    case Fault::Kind::None:
        response = answered(request);
        break;
    default:
        response = answered(request);
        if (!response.stream)
            response.stream = std::make_unique<TextSource>(std::move(response.body));
        response.stream = std::make_unique<FaultSource>(m_loop, std::move(response.stream), served.fault);
    }
    if (m_dateSkew.count() != 0)
        response.headers.emplace_back("Date", httpDate(std::chrono::system_clock::now() + m_dateSkew));
    served.status = response.abandoned ? 0 : response.status;
    m_served.push_back(std::move(served));
    return response;
}

/// The server behind knows one token of the administrator; this door has its own.
Response FaultyFront::answered(const Request& request) const
{
    if (m_token.empty())
        return m_server(request);
    Request known = request;
    for (auto& [name, value] : known.headers)
        if (name == "authorization")
            value = "Bearer " + m_serverToken;
    return m_server(known);
}

void FaultyFront::setToken(std::string token, std::string serverToken)
{
    m_token = std::move(token);
    m_serverToken = std::move(serverToken);
}

void FaultyFront::loseServer(std::chrono::milliseconds duration)
{
    m_lostUntil = std::chrono::steady_clock::now() + duration;
    closeAll();
}

} // namespace Chartroom::Simulator
