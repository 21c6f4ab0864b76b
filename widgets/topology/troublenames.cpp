// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/troublenames.h"

#include "widgets/common/shapes.h"
#include "widgets/topology/boxpainter.h"
#include "widgets/topology/mappainter.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

namespace Chartroom::Widgets {

using Topology::CellState;

namespace {

constexpr std::size_t MostNames = 12;
constexpr std::size_t MostCandidates = 60; ///< that may get a name, and that no other name covers
constexpr double Height = 18;
constexpr double MostWidth = 240;
constexpr double Distance = 3;
constexpr double Edge = 3; ///< of the view, where the ring of the focus is
constexpr double ShapeWidth = 11;
constexpr double Pad = 5;
constexpr std::array Serious {CellState::Degraded, CellState::Missing, CellState::Unknown};

/// What a name could be for: a block or box and how bad it is.
struct Candidate {
    std::uint32_t index;
    QRectF place; ///< of the block or box, in the view
    CellState state;
    std::uint32_t count;
};

std::optional<Candidate> candidate(
    const MapFrame& frame, std::uint32_t index, const QRectF& place, CellState own, const Topology::Counts& counts)
{
    for (const CellState state : Serious)
        if (own == state || counts[state] > 0)
            return Candidate {index, frame.logical(place), state, counts[state]};
    return {};
}

/// The worst, in the order of the states, then of how many pods are.
std::vector<Candidate> candidates(const MapFrame& frame)
{
    std::vector<Candidate> found;
    const QRectF seen = frame.view.visible();
    const auto& scene = frame.scene;
    const auto take = [&found](const std::optional<Candidate>& one) {
        if (one)
            found.push_back(*one);
    };
    if (scene.view == Topology::View::Namespaces) {
        for (std::uint32_t block = 0; block < scene.blocks.size(); ++block)
            if (scene.blocks[block] && scene.blockRects[block].intersects(seen) && !MapPainter::isNamed(frame, block))
                take(candidate(frame, block, scene.blockRects[block], CellState::Healthy, scene.blocks[block]->counts));
    } else if (frame.view.detail() == Detail::Tiles) {
        for (const std::uint32_t box : scene.grid.in(seen))
            if (scene.boxes[box])
                take(candidate(frame, box, scene.boxRects[box], scene.boxes[box]->own, scene.boxes[box]->counts));
    }
    const auto worst = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), MostCandidates));
    std::ranges::partial_sort(found, worst, {}, [](const Candidate& one) {
        return std::tuple(std::ranges::find(Serious, one.state), -std::int64_t(one.count), one.index);
    });
    found.erase(worst, found.end());
    return found;
}

QString countText(const TroubleName& name)
{
    return name.count > 0 ? QLocale().toString(name.count) : QString();
}

} // namespace

std::vector<TroubleName> troubleNames(const MapFrame& frame)
{
    const std::vector<Candidate> found = candidates(frame);
    const QRectF view = QRectF({0, 0}, frame.view.size()).marginsRemoved({Edge, Edge, Edge, Edge});
    std::vector<QRectF> taken;
    for (const Candidate& one : found)
        taken.push_back(one.place);
    const auto isFree = [&](const QRectF& place) {
        return view.contains(place)
            && std::ranges::none_of(taken, [&place](const QRectF& other) { return other.intersects(place); });
    };
    std::vector<TroubleName> names;
    for (const Candidate& one : found) {
        TroubleName name {.place = {},
            .name = frame.scene.view == Topology::View::Namespaces ? blockTitle(frame.scene, one.index)
                                                                   : boxTitle(frame.scene, one.index),
            .state = one.state,
            .count = one.count};
        const double text = frame.labels.width(name.name, MapLabels::Size::Small, true)
            + frame.labels.width(countText(name), MapLabels::Size::Small, false) + 2 * Pad;
        const QSizeF size(std::min(MostWidth, text + ShapeWidth + 2 * Pad), Height);
        const QPointF centre = one.place.center();
        const QPointF corners[] {{one.place.right() + Distance, centre.y() - Height / 2},
            {one.place.left() - Distance - size.width(), centre.y() - Height / 2},
            {centre.x() - size.width() / 2, one.place.top() - Distance - Height},
            {centre.x() - size.width() / 2, one.place.bottom() + Distance}};
        for (const QPointF& corner : corners) {
            const QRectF place(corner.toPoint(), size);
            if (!isFree(place))
                continue;
            name.place = place;
            taken.push_back(place);
            names.push_back(std::move(name));
            break;
        }
        if (names.size() == MostNames)
            break;
    }
    return names;
}

void paintTroubleNames(const MapFrame& frame)
{
    QPainter& painter = frame.painter();
    for (const TroubleName& name : troubleNames(frame)) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(frame.ink(name.state));
        painter.setBrush(frame.color(Token::Surface));
        painter.drawRect(name.place.adjusted(0.5, 0.5, -0.5, -0.5));
        QRectF line = name.place.adjusted(Pad, 0, -Pad, 0);
        paintState(painter, {line.left(), std::round(line.center().y() - ShapeWidth / 2), ShapeWidth, ShapeWidth},
            stateOf(name.state), frame.style.scheme);
        line.setLeft(line.left() + ShapeWidth + Pad);
        line.setRight(line.right()
            - frame.labels.draw(
                painter, line, countText(name), MapLabels::Size::Small, false, frame.ink(name.state), Qt::AlignRight)
            - Pad);
        frame.labels.draw(painter, line, name.name, MapLabels::Size::Small, true, frame.color(Token::Text));
    }
}

} // namespace Chartroom::Widgets
