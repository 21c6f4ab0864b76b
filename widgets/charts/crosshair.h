// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"

#include <QObject>
#include <optional>

namespace Chartroom::Widgets {

/// The moment that several charts point at together.
class Crosshair : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<Metrics::Seconds> time() const { return m_time; }
    void setTime(std::optional<Metrics::Seconds> time)
    {
        if (time == m_time)
            return;
        m_time = time;
        Q_EMIT moved();
    }

Q_SIGNALS:
    void moved();

private:
    std::optional<Metrics::Seconds> m_time;
};

} // namespace Chartroom::Widgets
