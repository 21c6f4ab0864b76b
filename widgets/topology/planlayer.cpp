// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/planlayer.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/topology/mapframe.h"

#include <QCoreApplication>
#include <algorithm>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostCapsules = 4;
constexpr double Glyph = 16;
constexpr double LeastGlyphBox = 40; ///< px of width from which a box shows the glyph of its mark
constexpr double LeastShelf = 15;

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanLayer)
};

/// Short names as kubectl has them; other kinds as they are.
QString shortKind(const std::string& kind)
{
    if (kind == "ConfigMap")
        return u"cm"_s;
    if (kind == "Service")
        return u"svc"_s;
    if (kind == "PersistentVolumeClaim")
        return u"pvc"_s;
    if (kind == "Ingress")
        return u"ing"_s;
    if (kind == "ServiceAccount")
        return u"sa"_s;
    if (kind == "HorizontalPodAutoscaler")
        return u"hpa"_s;
    return singleLine(std::string_view(kind), 60).toLower();
}

void paintRestart(const MapFrame& frame, std::uint32_t index)
{
    const Topology::Cells& cells = frame.scene.boxes[index]->cells;
    const double side = frame.view.cellPixels() * 0.85;
    if (side < 6)
        return;
    const int size = std::min(16, int(side));
    const QPixmap icon = iconPixmap(
        u"refresh"_s, size, planColor(PlanMark::Restarted, frame.style.scheme), frame.canvas.devicePixelRatio());
    const QRectF seen = frame.view.visible();
    for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot) {
        const QRectF place = frame.scene.cellRect(index, slot);
        if (!cells.isTaken(slot) || !place.intersects(seen))
            continue;
        const QPointF corner = frame.logical(place).topLeft();
        frame.painter().drawPixmap(corner + QPointF(0, 0), icon);
    }
}

void paintOutline(const MapFrame& frame, const QRectF& rect, PlanMark mark)
{
    QPen pen(planColor(mark, frame.style.scheme), 2);
    pen.setJoinStyle(Qt::MiterJoin);
    if (mark == PlanMark::Depends)
        pen.setDashPattern({3, 2});
    frame.painter().setPen(pen);
    frame.painter().setBrush(Qt::NoBrush);
    frame.painter().drawRect(rect);
}

void paintShelf(const MapFrame& frame, std::uint32_t block, const std::vector<PlanLayer::Shelved>& shelved)
{
    QRectF line = frame.logical(frame.scene.shelfRect(block));
    if (line.height() < LeastShelf)
        return;
    line.adjust(1, 1, -1, -1);
    frame.painter().fillRect(line, frame.color(Token::Window));
    line.adjust(8, 2, -8, -2);
    line.setHeight(std::min(line.height(), 24.0));
    const std::size_t shown = std::min(MostCapsules, shelved.size());
    const double width = std::min(160.0, (line.width() - 80) / double(std::max<std::size_t>(1, shown)));
    for (std::size_t i = 0; i < shown && width > 40; ++i) {
        const PlanLayer::Shelved& object = shelved[i];
        const QRectF capsule(line.left(), line.top(), width - Glyph, line.height());
        frame.painter().setBrush(frame.color(Token::Surface));
        frame.painter().setPen(QPen(planColor(object.mark, frame.style.scheme), 2));
        frame.painter().drawRect(capsule);
        const QRectF name = capsule.adjusted(6, 0, -Glyph / 2, 0);
        const double used = frame.labels.draw(frame.painter(), name, object.kind + u' ' + object.name,
            MapLabels::Size::Small, false, frame.color(Token::Text));
        if (object.mark == PlanMark::Deleted) {
            frame.painter().setPen(QPen(frame.color(Token::Text), 1));
            frame.painter().drawLine(name.left(), name.center().y(), name.left() + used, name.center().y());
        }
        paintPlanGlyph(frame.painter(), {capsule.right() - Glyph / 2, capsule.top() - Glyph / 2 + 2, Glyph, Glyph},
            object.mark, frame.style.scheme);
        line.setLeft(line.left() + width);
    }
    if (shelved.size() > shown)
        frame.labels.draw(frame.painter(), line, PlanText::tr("+%Ln more", nullptr, int(shelved.size() - shown)),
            MapLabels::Size::Small, false, frame.color(Token::TextSecondary), Qt::AlignRight);
}

} // namespace

QColor planColor(PlanMark mark, Scheme scheme)
{
    switch (mark) {
    case PlanMark::Created:
        return textColor(State::Healthy, scheme);
    case PlanMark::Changed:
        return textColor(State::Missing, scheme);
    case PlanMark::Restarted:
        return textColor(State::Progressing, scheme);
    case PlanMark::Deleted:
        return textColor(State::Degraded, scheme);
    case PlanMark::Depends:
        break;
    }
    return textColor(State::Suspended, scheme);
}

void paintPlanGlyph(QPainter& painter, const QRectF& rect, PlanMark mark, Scheme scheme)
{
    const QColor ink = planColor(mark, scheme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(ink, 1.5);
    if (mark == PlanMark::Depends)
        pen.setDashPattern({1.5, 1.2});
    painter.setPen(pen);
    painter.setBrush(color(Token::Surface, scheme));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const QPointF c = rect.center();
    switch (mark) {
    case PlanMark::Created:
        painter.drawLine(c + QPointF(0, -3), c + QPointF(0, 3));
        painter.drawLine(c + QPointF(-3, 0), c + QPointF(3, 0));
        break;
    case PlanMark::Changed: {
        const QPointF wave[] {c + QPointF(-3.5, 1), c + QPointF(-1.5, -1), c + QPointF(1.5, 1), c + QPointF(3.5, -1)};
        painter.drawPolyline(wave, 4);
        break;
    }
    case PlanMark::Restarted:
        painter.drawArc(QRectF(c - QPointF(3, 3), QSizeF(6, 6)), 60 * 16, 290 * 16);
        painter.drawLine(c + QPointF(1.5, -2.6), c + QPointF(3.4, -3.6));
        break;
    case PlanMark::Deleted:
        painter.drawLine(c + QPointF(-3, 0), c + QPointF(3, 0));
        break;
    case PlanMark::Depends: {
        const QPointF diamond[] {c + QPointF(0, -3.5), c + QPointF(3.5, 0), c + QPointF(0, 3.5), c + QPointF(-3.5, 0)};
        painter.drawPolygon(diamond, 4);
        break;
    }
    }
    painter.restore();
}

PlanLayer PlanLayer::find(const PlanMarks& plan, const Topology::Scene& scene)
{
    PlanLayer layer;
    for (const PlanMarks::Entry& entry : plan.entries) {
        const Topology::Item item = scene.find(entry.object);
        if (item.isValid() && !scene.rect(item).isNull()) {
            layer.marks.push_back({item, entry.mark, entry.restartsPods});
            continue;
        }
        for (std::uint32_t block = 0; block < scene.blocks.size(); ++block)
            if (scene.view == Topology::View::Namespaces && scene.blocks[block]
                && scene.blocks[block]->name == entry.object.nameSpace)
                layer.shelved[block].push_back({shortKind(entry.object.kind),
                    singleLine(std::string_view(entry.object.name), 300), entry.mark, entry.object});
    }
    return layer;
}

std::array<std::uint32_t, PlanMarkCount> planCounts(const PlanMarks& plan, const Topology::Scene& scene)
{
    std::array<std::uint32_t, PlanMarkCount> counts {};
    for (const PlanMarks::Entry& entry : plan.entries) {
        if (entry.mark != PlanMark::Restarted || !entry.restartsPods)
            ++counts[std::size_t(entry.mark)];
        if (!entry.restartsPods)
            continue;
        const Topology::Item item = scene.find(entry.object);
        if (item.kind == Topology::Item::Kind::Box)
            counts[std::size_t(PlanMark::Restarted)] += scene.boxes[item.index]->counts.total();
    }
    return counts;
}

void paintPlan(const MapFrame& frame, const PlanLayer& plan)
{
    const QRectF seen = frame.view.visible();
    QPainter& painter = frame.painter();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const PlanLayer::Mark& mark : plan.marks) {
        const QRectF place = frame.scene.rect(mark.item);
        if (!place.intersects(seen))
            continue;
        const QRectF rect = frame.logical(place);
        if (mark.restartsPods && mark.item.kind == Topology::Item::Kind::Box)
            paintRestart(frame, mark.item.index);
        paintOutline(frame, rect, mark.mark);
        if (rect.width() >= LeastGlyphBox)
            paintPlanGlyph(painter, {rect.right() - Glyph / 2, rect.top() - Glyph / 2, Glyph, Glyph}, mark.mark,
                frame.style.scheme);
    }
    for (const auto& [block, shelved] : plan.shelved)
        if (frame.scene.blockRects[block].intersects(seen))
            paintShelf(frame, block, shelved);
}

} // namespace Chartroom::Widgets
