// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/yaml.h"
#include "models/helm/recordcodec.h"
#include "models/helm/rollbackexecutor.h"
#include "models/helm/rollbackplan.h"
#include "models/helm/rollbackrecord.h"
#include "tests/support/objectapi.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <string_view>

namespace Chartroom::Testing {

/// A second passes between any two looks at it, so that nobody waits for long.
class HastyClock final : public Clock {
public:
    TimePoint now() const override { return TimePoint(std::chrono::seconds(1'700'000'000 + m_looks++)); }

private:
    mutable std::atomic<int> m_looks = 0;
};

/// The release `web` in the namespace `shop` at revision 2, with what helm has made of it: revision 1 has the
/// ConfigMaps settings (color: blue) and only-in-1, revision 2 has settings (color: red) and only-in-2, and `same` in
/// both.
class RollbackWorld {
public:
    static constexpr std::string_view Settings = "/api/v1/namespaces/shop/configmaps/settings";
    static constexpr std::string_view Created = "/api/v1/namespaces/shop/configmaps/only-in-1";
    static constexpr std::string_view Deleted = "/api/v1/namespaces/shop/configmaps/only-in-2";

    explicit RollbackWorld(bool serverSide = false, Helm::StorageDriver driver = Helm::StorageDriver::Secret)
        : key {"shop", "web", driver}
        , m_serverSide(serverSide)
    {
        api.serve("v1", "Secret", "secrets");
        api.serve("v1", "ConfigMap", "configmaps");
        api.serve("batch/v1", "Job", "jobs");
        record(1, "superseded", map("settings", "blue") + map("only-in-1", "x") + map("same", "y"));
        record(2, "deployed", map("settings", "red") + map("only-in-2", "x") + map("same", "y"));
        for (const auto& [name, color] :
            {std::pair("settings", "red"), std::pair("only-in-2", "x"), std::pair("same", "y")})
            live(name, color);
    }

    static std::string map(const std::string& name, const std::string& color)
    {
        return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {color: " + color + "}\n";
    }

    /// A hook that has done its work once it exists.
    static Documents::Json hook(const std::string& name, const std::string& event, int weight = 0)
    {
        using Documents::Json;
        return Json::object({{"name", name}, {"kind", "ConfigMap"}, {"path", "shop/templates/" + name + ".yaml"},
            {"manifest", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\n"},
            {"events", Json::array({event})}, {"weight", weight}, {"delete_policies", Json::array()}});
    }

    void live(const std::string& name, const std::string& color)
    {
        Documents::Json object = Documents::parseYaml(map(name, color)).value();
        Documents::Json& metadata = object.member("metadata");
        metadata.set("namespace", "shop");
        metadata.set("labels", Documents::Json::object({{"app.kubernetes.io/managed-by", "Helm"}}));
        metadata.set("annotations",
            Documents::Json::object(
                {{"meta.helm.sh/release-name", "web"}, {"meta.helm.sh/release-namespace", "shop"}}));
        api.put(std::move(object));
    }

    void record(int revision, const std::string& status, const std::string& manifest,
        Documents::Json hooks = Documents::Json::array())
    {
        using Documents::Json;
        Json tree = Json::object({{"name", "web"}, {"namespace", "shop"}, {"version", revision},
            {"info",
                Json::object({{"first_deployed", "2026-01-01T00:00:00Z"}, {"last_deployed", "2026-01-02T00:00:00Z"},
                    {"deleted", ""}, {"description", "Upgrade complete"}, {"status", status}})},
            {"chart", Json::object({{"metadata", Json::object({{"name", "shop"}, {"version", "0.1.0"}})}})},
            {"manifest", manifest}, {"hooks", std::move(hooks)}});
        if (m_serverSide)
            tree.set("apply_method", "ssa");
        const auto release = Helm::Release::fromTree(std::move(tree));
        api.put(Helm::recordObject(key, *release, clock.now()).value());
    }

    std::string recordPath(int revision) const
    {
        return std::string("/api/v1/namespaces/shop/")
            + (key.driver == Helm::StorageDriver::Secret ? "secrets" : "configmaps") + "/sh.helm.release.v1.web.v"
            + std::to_string(revision);
    }

    /// As `helm history` would say it; "" where there is no such revision.
    std::string statusOf(int revision) const
    {
        const auto object = api.object(recordPath(revision));
        if (!object)
            return {};
        const auto release = Helm::Release::fromObject(*object);
        const std::string status(Helm::statusWord(release->status()));
        return object->at({"metadata", "labels", "status"}).toStringView() == status ? status
                                                                                     : "label and record differ";
    }

    std::string descriptionOf(int revision) const
    {
        return Helm::Release::fromObject(*api.object(recordPath(revision)))->description();
    }

    std::string colorOf(std::string_view path) const
    {
        const auto object = api.object(std::string(path));
        return object ? object->at({"data", "color"}).toString() : std::string();
    }

    Helm::RollbackOptions options(int revision = 1) const
    {
        Helm::RollbackOptions options;
        options.revision = revision;
        options.timeout = std::chrono::seconds(2);
        return options;
    }

    Result<Helm::RollbackPlan> plan(const Helm::RollbackOptions& options, std::stop_token stop = {})
    {
        return Helm::RollbackPlanner(api, clock).plan(key, options, stop);
    }

    static Helm::PlannedObject find(const Helm::RollbackPlan& plan, const std::string& name)
    {
        const auto found
            = std::ranges::find_if(plan.objects, [&](const auto& object) { return object.ref.name == name; });
        if (found == plan.objects.end())
            qFatal("%s is not in the plan", name.c_str());
        return *found;
    }

    static std::vector<std::string> codes(const Helm::RollbackPlan& plan, Helm::Finding::Severity severity)
    {
        std::vector<std::string> codes;
        for (const Helm::Finding& finding : plan.findings)
            if (finding.severity == severity)
                codes.push_back(finding.code);
        return codes;
    }

    Helm::ReleaseKey key;
    HastyClock clock;
    ObjectApi api;

private:
    bool m_serverSide;
};

} // namespace Chartroom::Testing
