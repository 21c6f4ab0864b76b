// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/pod.h"
#include "app/simulator/store/object.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Chartroom::Simulator {

/// What all pods of one template share: the containers' facts and, per state that a pod can be in, a Shape. ReplicaSets
/// of one name in many namespaces may share one, whose owner has the uid `@{ownerUid}`.
class PodTemplate {
public:
    struct Container {
        std::string name;
        std::string image;
        Json env; ///< as in the spec
        Json envFrom;
        std::int64_t cpuMillis = 100; ///< requested
        std::int64_t memoryRequest = 64 << 20;
        std::int64_t memoryLimit = 0; ///< 0 without
        bool hasReadinessProbe = false;
    };

    /// `pod` has metadata (labels, annotations, ownerReferences, generateName) and spec, without name.
    explicit PodTemplate(Json pod, std::string_view manager);

    const std::vector<Container>& containers() const { return m_containers; }
    const Json& spec() const { return m_pod["spec"]; }
    bool runsOnce() const { return m_runsOnce; } ///< restartPolicy is not Always
    std::string_view nodeName() const { return m_pod.at({"spec", "nodeName"}).toStringView(); }

    /// The object that the API shows of this pod now.
    std::shared_ptr<Object> render(const Pod& pod);

private:
    static std::string shapeKey(const Pod& pod);
    std::shared_ptr<const Shape> shapeFor(const Pod& pod);
    Json shapeText(const Pod& pod) const;
    Json status(const Pod& pod) const;
    Json conditions(const Pod& pod) const;
    Json containerStatus(const Pod& pod, std::size_t index) const;
    LabelsPtr labelsFor(const Pod& pod) const;
    std::string nameSpaceOf(const Pod& pod) const { return m_isShared ? "@{namespace}" : pod.nameSpace; }

    Json m_pod;
    Json m_managedFields;
    std::vector<Container> m_containers;
    LabelsPtr m_labels;
    bool m_labelsNameThePod = false; ///< StatefulSet: a label holds the pod's name
    bool m_isShared = false; ///< by ReplicaSets of several namespaces
    bool m_runsOnce = false;
    std::unordered_map<std::string, std::shared_ptr<const Shape>> m_shapes;
};

} // namespace Chartroom::Simulator
