// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/loopbackserver.h"

#include <QByteArray>

#include <format>
#include <string>

namespace Chartroom::Tests {

using Support::Answer;
using Support::ReceivedRequest;

/// The smallest cluster there is: it serves pods and nothing else.
class SmallCluster {
public:
    std::string podList; ///< what is answered to a list of pods
    std::string podEvents; ///< lines of the watch
    int podStatus = 200;

    void answer(const ReceivedRequest& request, const Answer& answer) const
    {
        const std::string path = request.target.substr(0, request.target.find('?'));
        const bool watches = request.target.find("watch=") != std::string::npos;
        if (path == "/version")
            answer.sendJson(200, R"({"gitVersion":"v1.36.0","major":"1","minor":"36"})");
        else if (path == "/api")
            answer.sendJson(200, R"({"kind":"APIVersions","versions":["v1"]})");
        else if (path == "/apis")
            answer.sendJson(200, R"({"kind":"APIGroupList","apiVersion":"v1","groups":[]})");
        else if (path == "/api/v1")
            answer.sendJson(200, R"({"kind":"APIResourceList","groupVersion":"v1","resources":[
                {"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod","verbs":["get","list","watch"]}]})");
        else if (path.ends_with("/pods") && podStatus != 200)
            answer.sendJson(podStatus, podList);
        else if (path == "/api/v1/pods" && watches) {
            answer.begin();
            answer.chunk(podEvents);
        } else if (path == "/api/v1/pods")
            answer.sendJson(200, podList);
        else
            answer.sendJson(
                404, R"({"kind":"Status","status":"Failure","reason":"NotFound","code":404,"message":"not found"})");
    }

    static std::string pod(const std::string& name, int version)
    {
        return std::format(
            R"({{"apiVersion":"v1","kind":"Pod","metadata":{{"name":"{0}","namespace":"shop","uid":"u-{0}",)"
            R"("resourceVersion":"{1}"}},"spec":{{"containers":[]}},"status":{{"phase":"Running"}}}})",
            name, version);
    }
    static std::string refusal(int code, const std::string& reason, const std::string& message)
    {
        return std::format(
            R"({{"kind":"Status","status":"Failure","reason":"{}","code":{},"message":"{}"}})", reason, code, message);
    }
    static std::string list(const std::string& items)
    {
        return R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"10"},"items":[)" + items + "]}";
    }
};

/// Of one context, `c`.
inline std::string kubeconfigFor(const std::string& server, const std::string& authorities = {})
{
    std::string text
        = "apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n"
          "users: [{name: u, user: {token: t}}]\nclusters:\n- name: c\n  cluster:\n    server: "
        + server + '\n';
    if (!authorities.empty())
        text += "    certificate-authority-data: " + QByteArray::fromStdString(authorities).toBase64().toStdString()
            + '\n';
    return text;
}

} // namespace Chartroom::Tests
