// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/spanchooser.h"

#include "widgets/charts/objectcharts.h"

#include <QEvent>

#include <array>

namespace Chartroom::Widgets {

namespace {

constexpr std::array<Metrics::Seconds, 4> Spans {15 * 60, 3600, 6 * 3600, 24 * 3600};

} // namespace

SpanChooser::SpanChooser(QWidget* parent)
    : SegmentedControl(parent)
{
    connect(this, &SegmentedControl::activated, this, &SpanChooser::spanChanged);
    retranslate();
    setCurrent(1);
}

Metrics::Seconds SpanChooser::span() const
{
    return Spans.at(static_cast<std::size_t>(current()));
}

/// In the words of the charts, whose context translations know.
void SpanChooser::retranslate()
{
    setSegments({{ObjectCharts::tr("15 min"), {}, {}}, {ObjectCharts::tr("1 h"), {}, {}},
        {ObjectCharts::tr("6 h"), {}, {}}, {ObjectCharts::tr("24 h"), {}, {}}});
    setAccessibleName(ObjectCharts::tr("Span of time"));
}

void SpanChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SegmentedControl::changeEvent(event);
}

} // namespace Chartroom::Widgets
