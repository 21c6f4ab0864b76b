// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/podpainter.h"

#include "models/base/timetext.h"
#include "widgets/common/shapes.h"
#include "widgets/common/text.h"
#include "widgets/topology/cellatlas.h"

#include <QCoreApplication>
#include <QTextOption>
#include <algorithm>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::CellState;

namespace {

constexpr double LineHeight = 15;
constexpr double Pad = 5;
constexpr double ContainerHeight = 18;
constexpr double ContainerGap = 3;
constexpr double LeastMessageWidth = 200;

struct PodPainter {
    Q_DECLARE_TR_FUNCTIONS(PodPainter)
};

QString text(const MapFrame& frame, StringId id)
{
    return singleLine(frame.scene.strings->text(id), 300);
}

/// Small squares along the foot of the cell, one per container.
void paintContainerMarks(const MapFrame& frame, const QRectF& cell, const Store::PodRow& pod)
{
    const double side = std::floor(cell.width() / 4);
    QPointF at(cell.left() + 3, cell.bottom() - side - 3);
    for (const Store::Container& container : pod.containers) {
        if (container.init)
            continue;
        if (at.x() + side > cell.right() - 2)
            return;
        const CellState state = containerState(container, *frame.scene.strings);
        frame.painter().setPen(frame.ink(state));
        frame.painter().setBrush(state == CellState::Healthy ? frame.color(Token::Surface) : frame.fill(state));
        frame.painter().drawRect(QRectF(at, QSizeF(side, side)));
        at.rx() += side + 3;
    }
}

/// Returns the room below them.
QRectF paintContainers(const MapFrame& frame, QRectF room, const Store::PodRow& pod)
{
    for (const Store::Container& container : pod.containers) {
        if (container.init)
            continue;
        if (room.height() < ContainerHeight)
            return room;
        const QRectF box(room.left() + 0.5, std::floor(room.top()) + 0.5, room.width() - 1, ContainerHeight - 1);
        const CellState state = containerState(container, *frame.scene.strings);
        frame.painter().setPen(state == CellState::Healthy ? frame.color(Token::Border) : frame.ink(state));
        frame.painter().setBrush(frame.color(Token::Window));
        frame.painter().drawRect(box);
        paintState(frame.painter(), {box.left() + 4, box.top() + 3.5, 11, 11}, stateOf(state), frame.style.scheme);
        QRectF line = box.adjusted(19, 0, -4, 0);
        QString detail = text(frame, container.reason);
        if (container.restarts > 0)
            detail += (detail.isEmpty() ? QString() : u" · "_s)
                + PodPainter::tr("%Ln restart(s)", nullptr, container.restarts);
        if (!detail.isEmpty() && line.width() > 140)
            line.setRight(line.right()
                - frame.labels.draw(frame.painter(), line, detail, MapLabels::Size::Smallest, false,
                    frame.color(Token::TextSecondary), Qt::AlignRight)
                - 6);
        frame.labels.draw(frame.painter(), line, text(frame, container.name), MapLabels::Size::Small, false,
            frame.color(Token::Text));
        room.setTop(room.top() + ContainerHeight + ContainerGap);
    }
    return room;
}

/// Why it is not well, in the server's words: on cards that are read, not looked over.
void paintMessage(const MapFrame& frame, const QRectF& room, const Store::PodRow& pod)
{
    if (room.width() < LeastMessageWidth || room.height() < 2 * LineHeight)
        return;
    QPainter& painter = frame.painter();
    painter.setFont(frame.labels.font(MapLabels::Size::Small, false));
    painter.setPen(frame.color(Token::TextSecondary));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    painter.drawText(room, singleLine(pod.message.view(), 400), option);
}

QString ageOf(const MapFrame& frame, const Store::PodRow& pod)
{
    return QString::fromStdString(
        durationText(std::chrono::seconds(std::max<Store::Seconds>(0, frame.style.now - pod.created))));
}

/// State, restarts and age; from the end only as much as fits, so that of "CrashLoopBackOff" no letter is missing.
QString detailOf(const MapFrame& frame, const Store::PodRow& pod, double width)
{
    QStringList parts {text(frame, pod.status)};
    if (pod.restarts > 0)
        parts << PodPainter::tr("%Ln restart(s)", nullptr, pod.restarts);
    parts << ageOf(frame, pod);
    while (parts.size() > 1 && frame.labels.width(parts.join(u" · "_s), MapLabels::Size::Small, false) > width)
        parts.removeLast();
    return parts.join(u" · "_s);
}

/// Where there is no room for the name, its last part: what tells the pods of a workload apart.
QString lastPart(std::string_view name)
{
    const std::size_t dash = name.rfind('-');
    return dash == std::string_view::npos ? singleLine(name, 300) : u"…"_s + singleLine(name.substr(dash + 1), 300);
}

/// Shape and name, then state, restarts and age, then a box per container; as many of these lines as there is room for.
void paintCard(const MapFrame& frame, const QRectF& card, const Store::PodRow& pod, CellState state, bool isFaint)
{
    QPainter& painter = frame.painter();
    const bool isHealthy = state == CellState::Healthy;
    painter.setPen(
        QPen(isHealthy || isFaint ? frame.color(Token::Border) : frame.ink(state), isHealthy || isFaint ? 1 : 1.5));
    painter.setBrush(frame.color(Token::Surface));
    painter.drawRect(card.adjusted(0.5, 0.5, -0.5, -0.5));
    QRectF room = card.adjusted(Pad, Pad, -Pad, -Pad);
    QRectF line(room.topLeft(), QSizeF(room.width(), LineHeight));
    paintState(painter, {line.left(), line.top() + 1, 13, 13}, stateOf(state), frame.style.scheme);
    line.setLeft(line.left() + 17);
    const bool isNarrow = card.width() < 110;
    frame.labels.draw(painter, line, isNarrow ? lastPart(pod.name.view()) : singleLine(pod.name.view(), 300),
        isNarrow ? MapLabels::Size::Smallest : MapLabels::Size::Normal, false,
        frame.color(isFaint ? Token::TextSecondary : Token::Text));
    room.setTop(room.top() + LineHeight + 2);
    if (room.height() < LineHeight)
        return;
    const QString detail = !isNarrow ? detailOf(frame, pod, room.width())
        : isHealthy                  ? ageOf(frame, pod)
                                     : text(frame, pod.status);
    frame.labels.draw(painter, {room.topLeft(), QSizeF(room.width(), LineHeight)}, detail,
        isNarrow ? MapLabels::Size::Smallest : MapLabels::Size::Small, false,
        isHealthy ? frame.color(Token::TextSecondary) : frame.ink(state));
    room.setTop(room.top() + LineHeight + 3);
    room = paintContainers(frame, room, pod);
    if (!isHealthy)
        paintMessage(frame, room, pod);
}

} // namespace

CellState containerState(const Store::Container& container, const StringPool& strings)
{
    if (container.ready || strings.text(container.reason) == "Completed")
        return CellState::Healthy;
    if (container.phase == Store::ContainerPhase::Terminated)
        return CellState::Degraded;
    const std::string_view reason = strings.text(container.reason);
    const bool isStarting = reason.empty() || reason == "ContainerCreating" || reason == "PodInitializing";
    return isStarting ? CellState::Progressing : CellState::Degraded;
}

void paintPods(const MapFrame& frame, std::uint32_t index)
{
    const Topology::Cells& cells = frame.scene.boxes[index]->cells;
    const QRectF seen = frame.view.visible();
    const bool isCard = frame.view.detail() == Detail::Pods;
    const double gap = cellGap(int(frame.view.cellPixels()));
    for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot) {
        const QRectF place = frame.scene.cellRect(index, slot);
        if (!cells.isTaken(slot) || !place.intersects(seen))
            continue;
        const QRectF cell = frame.logical(place).adjusted(0, 0, -gap, -gap);
        const auto& pod = static_cast<const Store::PodRow&>(*cells.rows[slot]);
        const CellCode code = cellCode(cells, slot, frame.style);
        if (isCard) {
            paintCard(frame, cell, pod, cells.state(slot), code == FaintCode);
            continue;
        }
        paintCellCode(frame.painter(), cell, code, frame.style.scheme);
        paintContainerMarks(frame, cell, pod);
    }
}

} // namespace Chartroom::Widgets
