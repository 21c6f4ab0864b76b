// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/access.h"

#include "models/kube/kubetext.h"

#include <algorithm>

namespace Chartroom::Kube {

namespace {

using Documents::Json;

std::vector<std::string> strings(const Json& list)
{
    std::vector<std::string> texts;
    for (const Json& item : list.items())
        texts.push_back(item.toString());
    return texts;
}

bool allows(const std::vector<std::string>& list, std::string_view wanted)
{
    return std::ranges::contains(list, "*") || std::ranges::contains(list, wanted);
}

/// "pods/log" is allowed by itself, by "*", "*/*" and by "*/log"; never by "pods".
bool allowsResource(const std::vector<std::string>& list, const AccessQuestion& question)
{
    if (question.subresource.empty())
        return allows(list, question.resource);
    return allows(list, question.resource + '/' + question.subresource)
        || std::ranges::contains(list, "*/" + question.subresource) || std::ranges::contains(list, "*/*");
}

/// POSTs a review and hands its `status` to `read`.
template <typename Answer>
RequestHandle review(ApiClient& api, const char* path, const char* kind, const char* apiVersion, Json spec,
    const QString& attempted, Answer (*read)(const Json& status), std::function<void(Result<Answer>)> done)
{
    Json body = Json::object({{"kind", kind}, {"apiVersion", apiVersion}});
    if (!spec.isNull())
        body.set("spec", std::move(spec));
    ApiRequest request {
        .method = "POST", .path = path, .contentType = "application/json", .body = body.dump(), .attempted = attempted};
    return api.send(std::move(request), [read, done = std::move(done)](const Result<ApiReply>& reply) {
        const auto json = reply ? reply->json() : Result<Json>(Failure(reply.error()));
        if (json)
            done(read((*json)["status"]));
        else
            done(Failure(json.error()));
    });
}

AccessAnswer readAnswer(const Json& status)
{
    return {.allowed = status["allowed"].toBool(),
        .denied = status["denied"].toBool(),
        .reason = status["reason"].toString()};
}

Identity readIdentity(const Json& status)
{
    const Json& user = status["userInfo"];
    return {.name = user["username"].toString(), .uid = user["uid"].toString(), .groups = strings(user["groups"])};
}

} // namespace

bool AccessRules::mayBeAllowed(const AccessQuestion& question) const
{
    const auto matches = [&](const Rule& rule) {
        return allows(rule.verbs, question.verb) && allows(rule.groups, question.group)
            && allowsResource(rule.resources, question)
            && (rule.names.empty() || std::ranges::contains(rule.names, question.name));
    };
    return m_incomplete || std::ranges::any_of(m_rules, matches);
}

AccessRules AccessRules::fromStatus(const Json& status)
{
    AccessRules rules;
    rules.m_incomplete = status["incomplete"].toBool() || !status["evaluationError"].toStringView().empty();
    for (const Json& rule : status["resourceRules"].items())
        rules.m_rules.push_back({strings(rule["verbs"]), strings(rule["apiGroups"]), strings(rule["resources"]),
            strings(rule["resourceNames"])});
    return rules;
}

RequestHandle askAccess(ApiClient& api, const AccessQuestion& question, std::function<void(Result<AccessAnswer>)> done)
{
    Json attributes
        = Json::object({{"verb", question.verb}, {"group", question.group}, {"resource", question.resource}});
    if (!question.subresource.empty())
        attributes.set("subresource", question.subresource);
    if (!question.nameSpace.empty())
        attributes.set("namespace", question.nameSpace);
    if (!question.name.empty())
        attributes.set("name", question.name);
    return review<AccessAnswer>(api, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
        "SelfSubjectAccessReview", "authorization.k8s.io/v1",
        Json::object({{"resourceAttributes", std::move(attributes)}}),
        KubeText::tr("Your rights could not be asked for."), readAnswer, std::move(done));
}

RequestHandle readAccessRules(ApiClient& api, std::string_view nameSpace, std::function<void(Result<AccessRules>)> done)
{
    return review<AccessRules>(api, "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews", "SelfSubjectRulesReview",
        "authorization.k8s.io/v1", Json::object({{"namespace", nameSpace}}),
        KubeText::tr("Your rights in %1 could not be read.").arg(QString::fromUtf8(nameSpace)),
        &AccessRules::fromStatus, std::move(done));
}

RequestHandle whoAmI(ApiClient& api, std::function<void(Result<Identity>)> done)
{
    return review<Identity>(api, "/apis/authentication.k8s.io/v1/selfsubjectreviews", "SelfSubjectReview",
        "authentication.k8s.io/v1", Json(), KubeText::tr("Who you are could not be asked for."), readIdentity,
        std::move(done));
}

} // namespace Chartroom::Kube
