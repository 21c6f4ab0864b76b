// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/apiclient.h"

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace Chartroom::Testing {

/// Answers requests from a table by path, at once and in the calling thread; what is not in it is 404. Any thread.
class ScriptedApi final : public Kube::ApiClient {
public:
    void answer(const std::string& path, std::string body)
    {
        const std::scoped_lock lock(m_mutex);
        Kube::ApiReply reply;
        reply.status = 200;
        reply.body = std::move(body);
        m_answers.insert_or_assign(path, std::move(reply));
    }
    void refuse(const std::string& path, Error error)
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.insert_or_assign(path, Failure(std::move(error)));
    }
    std::vector<std::string> asked() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

    Kube::RequestHandle send(Kube::ApiRequest request, Callback done) override
    {
        Result<Kube::ApiReply> result = Failure(Error {.kind = Error::Kind::NotFound,
            .attempted = request.attempted,
            .said = QStringLiteral("the server could not find the requested resource"),
            .httpStatus = 404});
        {
            const std::scoped_lock lock(m_mutex);
            m_asked.push_back(request.path);
            if (const auto found = m_answers.find(request.path); found != m_answers.end())
                result = found->second;
        }
        if (request.sink && result) {
            request.sink->bodyBegins();
            request.sink->bodyArrived(std::exchange(result->body, {}));
        }
        done(std::move(result));
        return {};
    }

private:
    mutable std::mutex m_mutex;
    std::map<std::string, Result<Kube::ApiReply>> m_answers; // guarded by m_mutex
    std::vector<std::string> m_asked; // guarded by m_mutex
};

} // namespace Chartroom::Testing
