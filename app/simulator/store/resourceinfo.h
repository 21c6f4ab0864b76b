// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/protobuf/schema.h"
#include "models/kube/resourcetype.h"

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// One of a CustomResourceDefinition's additionalPrinterColumns.
struct PrinterColumn {
    std::string name;
    std::string type;
    int priority = 0;
    std::string path; ///< ".status.health.status"
};

/// One kind that the simulator serves, and what the server knows about it.
struct ResourceInfo {
    Kube::ResourceType type;
    bool builtIn = true; ///< else from a CustomResourceDefinition: keys sorted, no strategic merge, kind in list items
    bool stored = true; ///< false for reviews and metrics, which have no objects
    bool hasStatus = false; ///< a status subresource: writes to the object leave its status alone
    /// What field selectors may name besides metadata.name and metadata.namespace, as dotted paths.
    std::vector<std::string> selectableFields;
    std::vector<PrinterColumn> printerColumns; ///< of custom resources
    const Protobuf::MessageType* message = nullptr; ///< null where it is served as JSON only

    std::string apiVersion() const { return type.groupVersion.apiVersion(); }
    std::string listKind() const { return type.kind + "List"; }
    bool is(std::string_view group, std::string_view plural) const
    {
        return type.groupVersion.group == group && type.plural == plural;
    }
};

/// The kinds that are always there.
const std::vector<ResourceInfo>& builtInResources();

} // namespace Chartroom::Simulator
