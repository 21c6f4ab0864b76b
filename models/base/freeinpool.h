// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

#include <utility>
#include <vector>

namespace Chartroom {

/// Lets go of something in the pool: freeing 150,000 rows that nobody else holds takes longer than a frame. What it holds
/// must be free to end in any thread.
template <typename T>
void freeInPool(T last)
{
    QThreadPool::globalInstance()->start([held = std::move(last)] { });
}

template <typename T>
void freeInPool(std::vector<T> last)
{
    if (!last.empty())
        QThreadPool::globalInstance()->start([held = std::move(last)] { });
}

} // namespace Chartroom
