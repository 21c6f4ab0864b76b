// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"

#include <optional>
#include <vector>

namespace Chartroom::Console {

/// Where the operator is, or was: enough to put it back.
struct Place {
    PageId page = PageId::Overview;
    QVariantMap state; ///< of the page
    QStringList namespaces;
    Kube::ObjectRef selection;

    bool operator==(const Place&) const = default;
};

/// Where the operator has been, as in a browser: back, forward, and a new way from any point.
class PageHistory {
public:
    /// Leaves `from`, for somewhere new. The same place twice in a row is kept once.
    void leave(Place from);
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    /// `here` is where forward leads to afterwards.
    std::optional<Place> back(Place here);
    std::optional<Place> forward(Place here);
    void clear();

private:
    static constexpr std::size_t Limit = 100;
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
};

} // namespace Chartroom::Console
