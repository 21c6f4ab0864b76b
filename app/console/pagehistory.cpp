// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pagehistory.h"

namespace Chartroom::Console {

void PageHistory::leave(Place from)
{
    m_forward.clear();
    if (!m_back.empty() && m_back.back() == from)
        return;
    m_back.push_back(std::move(from));
    if (m_back.size() > Limit)
        m_back.erase(m_back.begin());
}

std::optional<Place> PageHistory::back(Place here)
{
    if (m_back.empty())
        return {};
    Place place = std::move(m_back.back());
    m_back.pop_back();
    m_forward.push_back(std::move(here));
    return place;
}

std::optional<Place> PageHistory::forward(Place here)
{
    if (m_forward.empty())
        return {};
    Place place = std::move(m_forward.back());
    m_forward.pop_back();
    m_back.push_back(std::move(here));
    return place;
}

void PageHistory::clear()
{
    m_back.clear();
    m_forward.clear();
}

} // namespace Chartroom::Console
