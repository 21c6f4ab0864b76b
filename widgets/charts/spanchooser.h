// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"
#include "widgets/common/segmentedcontrol.h"

namespace Chartroom::Widgets {

/// How much of the past charts show: 15 minutes, an hour (as long as nobody chooses), 6 or 24 hours.
class SpanChooser : public SegmentedControl {
    Q_OBJECT
public:
    explicit SpanChooser(QWidget* parent = nullptr);

    Metrics::Seconds span() const;

Q_SIGNALS:
    /// The operator chose another one.
    void spanChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace Chartroom::Widgets
