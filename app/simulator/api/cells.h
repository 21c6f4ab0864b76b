// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <string_view>

/// What stands in the cells of Tables: kubectl's words for the state of an object (printers.go of kube-apiserver).
namespace Chartroom::Simulator::Cells {

using Documents::Json;

Json age(const Json& object);
Json ageOf(const Json& timestamp); ///< "<unknown>" where there is none
Json orNone(const Json& text);
Json count(const Json& number); ///< 0 where absent
Json fraction(const Json& part, const Json& whole);
Json pairsText(const Json& object); ///< "a=b,c=d", "<none>" where empty

Json podReady(const Json& pod);
Json podStatus(const Json& pod);
Json podRestarts(const Json& pod);
Json nodeStatus(const Json& node);
Json nodeRoles(const Json& node);
Json containerNames(const Json& workload);
Json containerImages(const Json& workload);
Json selectorText(const Json& workload);
Json jobStatus(const Json& job);
Json jobCompletions(const Json& job);
Json jobDuration(const Json& job);
Json scaleTarget(const Json& autoscaler);
Json scaleMetrics(const Json& autoscaler);
Json serviceAddress(const Json& serviceOrIngress);
Json servicePorts(const Json& service);
Json ingressHosts(const Json& ingress);
Json slicePorts(const Json& slice);
Json sliceEndpoints(const Json& slice);
Json accessModes(const Json& claimOrVolume);
Json claimText(const Json& volume);
Json eventLastSeen(const Json& event);
Json eventObject(const Json& event);

/// The value a restricted JSONPath (".a.b[0].c") leads to, as the column type asks for it.
Json printerCell(const Json& object, std::string_view path, std::string_view type);

} // namespace Chartroom::Simulator::Cells
