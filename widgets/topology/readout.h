// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

namespace Chartroom::Widgets {

/// What is said of an item of the map under the pointer, and to those who do not see it.
struct Readout {
    QString title;
    State state = State::Unknown;
    QString stateLine; ///< what follows the word of the state
    QStringList details; ///< plainer lines

    bool isEmpty() const { return title.isEmpty(); }
    /// All of it in one sentence, for accessibility.
    QString spoken() const;

    static Readout of(const Topology::Scene& scene, const Topology::Item& item, Store::Seconds now);

private:
    Q_DECLARE_TR_FUNCTIONS(Readout)
    void describePod(const Topology::Scene& scene, const Topology::Item& item, Store::Seconds now);
    void describeBox(const Topology::Scene& scene, std::uint32_t box, Store::Seconds now);
    void describeNode(const Topology::Scene& scene, const Topology::Box& node);
};

/// "11 Degraded · 7 Unknown": the states that occur.
QString countsText(const Topology::Counts& counts);

/// Draws it as a raised card beside `at`, inside `area`.
void paintReadout(QPainter& painter, const Readout& readout, QPointF at, const QRectF& area, Scheme scheme);

} // namespace Chartroom::Widgets
