// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/apiclient.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace Chartroom::Kube {

std::string contentType(PatchType type)
{
    switch (type) {
    case PatchType::Json:
        return "application/json-patch+json";
    case PatchType::Merge:
        return "application/merge-patch+json";
    case PatchType::StrategicMerge:
        return "application/strategic-merge-patch+json";
    case PatchType::Apply:
        return "application/apply-patch+yaml";
    }
    return {};
}

Result<Documents::Json> ApiReply::json() const
{
    return Documents::Json::parse(body);
}

Result<ApiReply> ApiClient::exchange(ApiRequest request, std::stop_token stop)
{
    // Shared, because after a stop the callback may come later than this function's end.
    struct Waiting {
        std::mutex mutex;
        std::condition_variable answered;
        std::optional<Result<ApiReply>> answer; // guarded by mutex
    };
    const auto waiting = std::make_shared<Waiting>();
    const RequestHandle handle = send(std::move(request), [waiting](Result<ApiReply> answer) {
        const std::scoped_lock lock(waiting->mutex);
        waiting->answer = std::move(answer);
        waiting->answered.notify_all();
    });
    const std::stop_callback onStop(stop, [&handle] { handle.cancel(); });
    std::unique_lock lock(waiting->mutex);
    waiting->answered.wait(lock, [&] { return waiting->answer.has_value(); });
    return std::move(*waiting->answer);
}

} // namespace Chartroom::Kube
