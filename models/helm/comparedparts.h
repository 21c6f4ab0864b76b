// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/compare.h"

#include <string>
#include <vector>

namespace Chartroom::Helm {

/// What both kinds of comparison are made of. A null side does not exist. Secret values are masked.
ComparedObject compared(
    const Kube::ObjectRef& ref, const std::string& source, Documents::Json left, Documents::Json right);
/// Differing objects first.
void sortByMark(std::vector<ComparedObject>& objects);
std::string valuesText(const Documents::Json& values);
std::string hooksText(const Release& release);

} // namespace Chartroom::Helm
