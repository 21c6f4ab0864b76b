// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/commandline.h"
#include "models/base/clock.h"
#include "models/helm/release.h"
#include "models/helm/releasehistory.h"
#include "models/kube/connection.h"

#include <memory>
#include <string>

namespace Chartroom::Ctl {

/// One command's connection to its cluster.
class Session {
public:
    static Result<std::unique_ptr<Session>> open(const CommandLine& line);

    Kube::ApiClient& api() { return m_connection->api(); }
    const Clock& clock() const { return m_clock; }
    const std::string& contextName() const { return m_connection->context().context.name; }
    /// "" for all namespaces.
    const std::string& nameSpace() const { return m_nameSpace; }
    /// The release of this name in the namespace, wherever its records are kept.
    Result<Helm::ReleaseKey> release(const QString& name);

private:
    std::unique_ptr<Kube::Connection> m_connection;
    SystemClock m_clock;
    std::string m_nameSpace;
};

} // namespace Chartroom::Ctl
