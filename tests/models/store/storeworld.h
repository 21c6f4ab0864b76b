// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/feed.h"
#include "models/store/kindtable.h"
#include "models/store/projector.h"
#include "models/store/replica.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace Chartroom::Tests {

/// A cluster session without a cluster: objects are given as JSON and go the whole way from a watch to a replica.
class StoreWorld {
public:
    StoreWorld()
    {
        add("", "v1", "Pod", "pods");
        add("", "v1", "Node", "nodes", false);
        add("", "v1", "Namespace", "namespaces", false);
        add("", "v1", "Service", "services");
        add("", "v1", "ConfigMap", "configmaps");
        add("", "v1", "Secret", "secrets");
        add("", "v1", "Event", "events");
        add("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims");
        add("", "v1", "PersistentVolume", "persistentvolumes", false);
        add("apps", "v1", "Deployment", "deployments");
        add("apps", "v1", "ReplicaSet", "replicasets");
        add("apps", "v1", "StatefulSet", "statefulsets");
        add("apps", "v1", "DaemonSet", "daemonsets");
        add("batch", "v1", "Job", "jobs");
        add("batch", "v1", "CronJob", "cronjobs");
        add("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices");
        add("networking.k8s.io", "v1", "Ingress", "ingresses");
        add("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers");
        add("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings");
        add("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false);
        add("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false);
        add("argoproj.io", "v1alpha1", "Application", "applications");
        add("example.com", "v1", "Widget", "widgets");
        kinds.addHelmRecords(kinds.info(kinds.find("", "Secret")).resource);
    }

    Store::KindId kind(std::string_view name) const
    {
        for (const Store::KindId id : kinds.ids())
            if (kinds.info(id).resource.kind == name)
                return id;
        return {};
    }

    Store::Feed& feed(Store::KindId id)
    {
        auto& feed = m_feeds[id];
        if (!feed)
            feed = std::make_unique<Store::Feed>(id, projector);
        return *feed;
    }

    /// Tells of an event of a watch, from JSON with single quotes; publish() brings it to the replica.
    void send(Store::KindId id, Kube::WatchEvent event, std::string_view json, const std::string& scope = {})
    {
        feed(id).intake(scope).objectReceived(event, pad(json));
    }
    void sendBookmark(Store::KindId id, std::string_view json) { feed(id).intake({}).bookmarkReceived(pad(json)); }
    void publish(Store::KindId id)
    {
        if (const auto changes = feed(id).take())
            replica.apply(changes);
    }
    /// Adds or changes an object and publishes it.
    void put(std::string_view kindName, std::string_view json)
    {
        const Store::KindId id = kind(kindName);
        send(id, Kube::WatchEvent::Added, json);
        publish(id);
    }
    void put(Store::KindId id, std::string_view json)
    {
        send(id, Kube::WatchEvent::Added, json);
        publish(id);
    }

    /// Projects one object without storing it.
    Store::RowPtr project(std::string_view kindName, std::string_view json) { return project(kind(kindName), json); }
    Store::RowPtr project(Store::KindId id, std::string_view json)
    {
        Store::RowPtr taken;
        projector.project(id, pad(json), [&](Store::RowPtr row) { taken = std::move(row); });
        return taken;
    }
    template <typename T>
    const T& projected(std::string_view kindName, std::string_view json)
    {
        m_kept.push_back(project(kindName, json));
        return static_cast<const T&>(*m_kept.back());
    }
    std::string text(StringId id) const { return std::string(strings.text(id)); }

    StringPool strings;
    Store::KindTable kinds;
    Store::Projector projector {kinds, strings};
    Store::Replica replica {kinds, strings};

private:
    void add(const char* group, const char* version, const char* kind, const char* plural, bool namespaced = true)
    {
        kinds.add({.groupVersion = {group, version},
            .kind = kind,
            .plural = plural,
            .singular = {},
            .shortNames = {},
            .categories = {},
            .verbs = {"list", "watch"},
            .subresources = {},
            .namespaced = namespaced});
    }

    /// Double quotes for single ones, and the 64 bytes that the parser may read beyond the end.
    std::string_view pad(std::string_view json)
    {
        m_buffer.assign(json);
        for (char& c : m_buffer)
            c = c == '\'' ? '"' : c;
        m_buffer.resize(json.size() + 64);
        return std::string_view(m_buffer).substr(0, json.size());
    }

    std::map<Store::KindId, std::unique_ptr<Store::Feed>> m_feeds;
    std::vector<Store::RowPtr> m_kept;
    std::string m_buffer;
};

} // namespace Chartroom::Tests
