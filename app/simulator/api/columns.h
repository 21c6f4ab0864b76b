// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/store/object.h"

namespace Chartroom::Simulator {

/// The columns `kubectl get` shows for a kind, as kube-apiserver's printers define them (registry printers.go), for
/// custom resources their additionalPrinterColumns; any other kind has Name and Created At.
Json columnDefinitions(const ResourceInfo& info);
Json tableCells(const ResourceInfo& info, const Json& object);
Json blankCells(const ResourceInfo& info);

} // namespace Chartroom::Simulator
