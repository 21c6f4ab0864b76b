// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/readout.h"

#include "models/base/timetext.h"
#include "widgets/common/shapes.h"
#include "widgets/common/statewords.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/topology/boxpainter.h"
#include "widgets/topology/mappainter.h"
#include "widgets/topology/mapstyle.h"

#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::CellState;
using Topology::Item;

namespace {

constexpr double MostWidth = 380;
constexpr double Distance = 14;
constexpr double Pad = 10;

QString age(Store::Seconds since, Store::Seconds now)
{
    return QString::fromStdString(durationText(std::chrono::seconds(std::max<Store::Seconds>(0, now - since))));
}

QString join(const QStringList& parts)
{
    QStringList kept;
    std::ranges::copy_if(parts, std::back_inserter(kept), [](const QString& part) { return !part.isEmpty(); });
    return kept.join(u" · "_s);
}

QString releaseOf(const Topology::Scene& scene, const Topology::Box& box)
{
    return box.row ? singleLine(scene.strings->text(box.row->helmRelease), 200) : QString();
}

} // namespace

QString countsText(const Topology::Counts& counts)
{
    QStringList parts;
    for (const CellState state : Topology::AllCellStates)
        if (counts[state] > 0)
            parts << QLocale().toString(counts[state]) + u' ' + stateWord(stateOf(state));
    return parts.join(u" · "_s);
}

QString Readout::spoken() const
{
    return join(QStringList {title, stateWord(state), stateLine} + details);
}

Readout Readout::of(const Topology::Scene& scene, const Item& item, Store::Seconds now)
{
    Readout readout;
    if (!scene.contains(item))
        return readout;
    readout.state = Widgets::stateOf(scene.state(item));
    switch (item.kind) {
    case Item::Kind::Cell:
        readout.describePod(scene, item, now);
        break;
    case Item::Kind::Box:
        readout.describeBox(scene, item.index, now);
        break;
    case Item::Kind::Block: {
        const Topology::Block& block = *scene.blocks[item.index];
        readout.title = blockTitle(scene, item.index);
        readout.stateLine = tr("%Ln pod(s)", nullptr, int(block.counts.total()));
        readout.details << countsText(block.counts);
        break;
    }
    case Item::Kind::Service:
    case Item::Kind::Ingress: {
        const Store::RowPtr row = scene.row(item);
        readout.title = singleLine(row->name.view(), 300);
        const auto kind = scene.ref(item).kind;
        QString what = QString::fromStdString(kind);
        if (item.kind == Item::Kind::Service)
            what += u" · "_s + singleLine(scene.strings->text(static_cast<const Store::ServiceRow&>(*row).ports), 200);
        else
            what += u" · "_s + singleLine(static_cast<const Store::IngressRow&>(*row).hosts.view(), 200);
        readout.details << what << singleLine(scene.strings->text(row->nameSpace), 200);
        break;
    }
    case Item::Kind::None:
        break;
    }
    return readout;
}

void Readout::describePod(const Topology::Scene& scene, const Item& item, Store::Seconds now)
{
    const Topology::Box& box = *scene.boxes[item.index];
    const auto& pod = static_cast<const Store::PodRow&>(*box.cells.rows[item.part]);
    title = singleLine(pod.name.view(), 300);
    stateLine = join({singleLine(scene.strings->text(pod.status), 200),
        pod.restarts > 0 ? tr("%Ln restart(s)", nullptr, pod.restarts) : QString(),
        QString::number(pod.readyContainers) + u'/' + QString::number(pod.totalContainers) + u' ' + tr("ready")});
    const Store::OwnerReference* owner = pod.controller();
    const QString workload = scene.view == Topology::View::Namespaces && box.ref.isValid()
        ? QString::fromStdString(box.ref.kind) + u' ' + singleLine(std::string_view(box.ref.name), 200)
        : owner ? singleLine(scene.strings->text(owner->kind), 60) + u' ' + singleLine(owner->name.view(), 200)
                : QString();
    details << join(
        {singleLine(scene.strings->text(pod.nameSpace), 200), workload, tr("age %1").arg(age(pod.created, now))});
    if (const std::string_view node = scene.strings->text(pod.node); !node.empty())
        details << tr("on %1").arg(singleLine(node, 200));
    else
        details << tr("on no node yet");
    if (QString release = releaseOf(scene, box); !release.isEmpty()) {
        release = tr("Release %1").arg(release);
        if (box.cells.releaseChanged[item.part] > 0)
            release += u", "_s + tr("changed %1 ago").arg(age(box.cells.releaseChanged[item.part], now));
        details << release;
    }
    if (!pod.message.isEmpty())
        details << singleLine(pod.message.view(), 200);
}

void Readout::describeBox(const Topology::Scene& scene, std::uint32_t index, Store::Seconds now)
{
    const Topology::Box& box = *scene.boxes[index];
    title = boxTitle(scene, index);
    if (scene.view == Topology::View::Nodes)
        return describeNode(scene, box);
    stateLine = tr("%1 of %2 ready").arg(box.ready).arg(box.desired);
    details << join({QString::fromStdString(box.ref.kind), blockTitle(scene, scene.boxBlocks[index]),
        box.row ? tr("age %1").arg(age(box.row->created, now)) : QString()});
    details << countsText(box.counts);
    if (const QString release = releaseOf(scene, box); !release.isEmpty())
        details << tr("Release %1").arg(release);
    if (box.row && !box.row->message.isEmpty())
        details << singleLine(box.row->message.view(), 200);
}

void Readout::describeNode(const Topology::Scene& scene, const Topology::Box& node)
{
    stateLine = node.row ? singleLine(scene.strings->text(node.row->status), 200) : QString();
    if (node.usage.cpu >= 0)
        details << tr("CPU %1 %, memory %2 % of allocatable")
                       .arg(qRound(node.usage.cpu * 100))
                       .arg(qRound(node.usage.memory * 100));
    details << join({tr("%Ln pod(s)", nullptr, int(node.counts.total())), countsText(node.counts)});
    if (node.cordoned)
        details << tr("Cordoned: takes no new pods");
    if (node.row && !node.row->message.isEmpty())
        details << singleLine(node.row->message.view(), 200);
}

void paintReadout(QPainter& painter, const Readout& readout, QPointF at, const QRectF& area, Scheme scheme)
{
    const QFont titleFont = Theme::font(FontRole::PaneTitle);
    const QFont lineFont = Theme::font(FontRole::Table);
    const QFontMetricsF titleMetrics(titleFont);
    const QFontMetricsF metrics(lineFont);
    const QString word = stateWord(readout.state);
    const double wordWidth = metrics.horizontalAdvance(word) + 8;
    double width = 20 + titleMetrics.horizontalAdvance(readout.title);
    width = std::max(width, wordWidth + metrics.horizontalAdvance(readout.stateLine));
    for (const QString& line : readout.details)
        width = std::max(width, metrics.horizontalAdvance(line));
    width = std::min(std::ceil(width) + 2, MostWidth);
    const double lineHeight = std::ceil(metrics.height()) + 1;
    const double height = 2 * Pad - 4 + 20 + lineHeight * double(1 + readout.details.size());
    QRectF card(at + QPointF(Distance, Distance), QSizeF(width + 2 * Pad, height));
    if (card.right() > area.right() - 4)
        card.moveRight(at.x() - Distance);
    if (card.bottom() > area.bottom() - 4)
        card.moveBottom(at.y() - Distance);
    card.moveLeft(std::max(card.left(), area.left() + 4));
    card.moveTop(std::max(card.top(), area.top() + 4));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Strong, scheme), 1));
    painter.setBrush(color(Token::Raised, scheme));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRectF line = card.adjusted(Pad, Pad - 3, -Pad, 0);
    line.setHeight(20);
    paintState(painter, {line.left(), line.top() + 3, 14, 14}, readout.state, scheme);
    const auto draw = [&](const QRectF& place, const QString& text, const QFont& font, const QColor& ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            elideMiddle(text, QFontMetrics(font), int(place.width()) + 1));
    };
    draw(line.adjusted(20, 0, 0, 0), readout.title, titleFont, color(Token::Text, scheme));
    line = {line.left(), line.bottom(), line.width(), lineHeight};
    draw(line, word, lineFont, textColor(readout.state, scheme));
    draw(line.adjusted(wordWidth, 0, 0, 0), readout.stateLine, lineFont, color(Token::Text, scheme));
    for (const QString& detail : readout.details) {
        line.translate(0, lineHeight);
        draw(line, detail, lineFont, color(Token::TextSecondary, scheme));
    }
}

} // namespace Chartroom::Widgets
