// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/applications/applicationtree.h"

#include "widgets/common/icons.h"
#include "widgets/common/shapes.h"
#include "widgets/common/statewords.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Argo::TreeNode;

namespace {

constexpr int RowHeight = 32;
constexpr int BoxHeight = 24;
constexpr int RootWidth = 178;
constexpr int BoxWidth = 224;
constexpr int ColumnGap = 30;
constexpr int Margin = 12;
constexpr int ShapeSize = 13;

/// Health and sync status at the right; what is left of the place.
QRect paintStates(QPainter& painter, QRect rect, const TreeNode& node)
{
    const auto shape = [&] {
        const QRectF place(rect.right() - ShapeSize, rect.center().y() - ShapeSize / 2, ShapeSize, ShapeSize);
        rect.setRight(rect.right() - ShapeSize - 5);
        return place;
    };
    if (node.health || node.terminating) {
        const QRectF place = shape();
        // Ours, not Argo CD's: the same shape, but pale, with a line under it.
        if (node.healthComputed) {
            painter.setPen(QPen(Theme::color(Token::TextSecondary), 1));
            painter.drawLine(place.bottomLeft() + QPointF(1, 2), place.bottomRight() + QPointF(-1, 2));
        }
        paintHealth(painter, place, node.health.value_or(Health::Unknown), node.terminating, Theme::scheme());
    } else {
        shape();
    }
    if (node.sync)
        paintSync(painter, shape(), *node.sync, Theme::scheme(), node.requiresPruning);
    return rect;
}

} // namespace

QString shortKind(const QString& kind)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 22> Names {{
        {"Application"_L1, "app"_L1},
        {"ConfigMap"_L1, "cm"_L1},
        {"CronJob"_L1, "cj"_L1},
        {"CustomResourceDefinition"_L1, "crd"_L1},
        {"DaemonSet"_L1, "ds"_L1},
        {"Deployment"_L1, "deploy"_L1},
        {"Endpoints"_L1, "ep"_L1},
        {"HorizontalPodAutoscaler"_L1, "hpa"_L1},
        {"Ingress"_L1, "ing"_L1},
        {"Job"_L1, "job"_L1},
        {"Namespace"_L1, "ns"_L1},
        {"NetworkPolicy"_L1, "netpol"_L1},
        {"PersistentVolume"_L1, "pv"_L1},
        {"PersistentVolumeClaim"_L1, "pvc"_L1},
        {"Pod"_L1, "po"_L1},
        {"PodDisruptionBudget"_L1, "pdb"_L1},
        {"ReplicaSet"_L1, "rs"_L1},
        {"ReplicationController"_L1, "rc"_L1},
        {"ResourceQuota"_L1, "quota"_L1},
        {"Service"_L1, "svc"_L1},
        {"ServiceAccount"_L1, "sa"_L1},
        {"StatefulSet"_L1, "sts"_L1},
    }};
    const auto found = std::ranges::find(Names, kind, [](const auto& pair) { return QString(pair.first); });
    return found == Names.end() ? kind.toLower() : QString(found->second);
}

ApplicationTree::ApplicationTree(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Objects of the application"));
}

bool ApplicationTree::matches(const TreeNode& node, Show show)
{
    switch (show) {
    case Show::OutOfSync:
        return node.sync == SyncStatus::OutOfSync;
    case Show::NotHealthy:
        return node.isPods ? std::ranges::any_of(node.pods, [](Health health) { return health != Health::Healthy; })
                           : !node.isLive || (node.health && *node.health != Health::Healthy);
    case Show::All:
        break;
    }
    return true;
}

int ApplicationTree::countOf(Show show) const
{
    return static_cast<int>(std::ranges::count_if(
        m_nodes, [show](const TreeNode& node) { return node.depth > 0 && !node.isPods && matches(node, show); }));
}

void ApplicationTree::setNodes(std::vector<TreeNode> nodes)
{
    const auto before = currentObject();
    m_nodes = std::move(nodes);
    m_current = -1;
    if (before) {
        const auto same = std::ranges::find_if(
            m_nodes, [&](const TreeNode& node) { return !node.isPods && node.object == *before; });
        if (same != m_nodes.end())
            m_current = static_cast<int>(same - m_nodes.begin());
    }
    layOut();
}

void ApplicationTree::setShow(Show show)
{
    m_show = show;
    layOut();
}

void ApplicationTree::layOut()
{
    std::set<int> shown;
    for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i) {
        if (!matches(m_nodes[static_cast<std::size_t>(i)], m_show))
            continue;
        for (int node = i; node >= 0 && shown.insert(node).second;
            node = m_nodes[static_cast<std::size_t>(node)].parent) { }
    }
    if (!m_nodes.empty())
        shown.insert(0);
    m_boxes.clear();
    int row = -1;
    int previous = -1;
    int right = 0;
    for (const int index : shown) {
        const TreeNode& node = m_nodes[static_cast<std::size_t>(index)];
        // The first child stands in its parent's row, the others each in a row of their own.
        if (node.parent < 0 || node.parent != previous)
            ++row;
        previous = index;
        const int x
            = node.depth == 0 ? Margin : Margin + RootWidth + ColumnGap + (node.depth - 1) * (BoxWidth + ColumnGap);
        const int width = node.depth == 0 ? RootWidth : BoxWidth;
        m_boxes.push_back({index, row, QRect(x, Margin + row * RowHeight, width, BoxHeight)});
        right = std::max(right, x + width);
    }
    m_contents = QSize(right + Margin, 2 * Margin + (row + 1) * RowHeight);
    horizontalScrollBar()->setRange(0, std::max(0, m_contents.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, m_contents.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(RowHeight);
    viewport()->update();
}

const ApplicationTree::Box* ApplicationTree::boxOf(int node) const
{
    const auto found = std::ranges::lower_bound(m_boxes, node, {}, &Box::node);
    return found == m_boxes.end() || found->node != node ? nullptr : &*found;
}

const ApplicationTree::Box* ApplicationTree::boxAt(const QPoint& position) const
{
    const QPoint point = position + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto found = std::ranges::find_if(m_boxes, [&](const Box& box) { return box.rect.contains(point); });
    return found == m_boxes.end() ? nullptr : &*found;
}

std::optional<Kube::ObjectRef> ApplicationTree::currentObject() const
{
    if (m_current < 0)
        return std::nullopt;
    return m_nodes[static_cast<std::size_t>(m_current)].object;
}

void ApplicationTree::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::color(Token::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    const QPoint offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-offset);
    const QRect dirty = event->rect().translated(offset);
    for (const Box& box : m_boxes)
        paintEdge(painter, box);
    for (const Box& box : m_boxes)
        if (box.rect.adjusted(-2, -2, 2, 2).intersects(dirty))
            paintBox(painter, box);
    if (hasFocus() && m_current < 0 && !m_boxes.empty()) {
        painter.setPen(QPen(Theme::color(Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_boxes.front().rect.adjusted(-2, -2, 2, 2));
    }
}

void ApplicationTree::paintEdge(QPainter& painter, const Box& box) const
{
    const Box* parent = boxOf(m_nodes[static_cast<std::size_t>(box.node)].parent);
    if (!parent)
        return;
    const double middle = box.rect.left() - ColumnGap / 2 + 0.5;
    const double from = parent->rect.center().y() + 0.5;
    const double to = box.rect.center().y() + 0.5;
    painter.setPen(QPen(Theme::color(Token::Strong), 1));
    const QPointF points[] {{static_cast<double>(parent->rect.right()) + 1, from}, {middle, from}, {middle, to},
        {static_cast<double>(box.rect.left()), to}};
    painter.drawPolyline(points, 4);
}

void ApplicationTree::paintPods(QPainter& painter, const QRect& rect, const TreeNode& node) const
{
    painter.setFont(Theme::font(FontRole::Table));
    painter.setPen(Theme::color(Token::Text));
    const QString text = tr("%Ln pod(s)", nullptr, static_cast<int>(node.pods.size()));
    painter.drawText(rect, Qt::AlignVCenter, text);
    const int room = rect.width() - painter.fontMetrics().horizontalAdvance(text) - 10;
    const int most = std::max(0, room / 10);
    const int drawn = std::min<int>(most, static_cast<int>(node.pods.size()));
    for (int i = 0; i < drawn; ++i) {
        const QRectF cell(rect.right() - (drawn - i) * 10 + 1, rect.center().y() - 3.5, 8, 8);
        paintCell(painter, cell, stateOf(node.pods[static_cast<std::size_t>(i)]), Theme::scheme());
    }
}

void ApplicationTree::paintBox(QPainter& painter, const Box& box) const
{
    const TreeNode& node = m_nodes[static_cast<std::size_t>(box.node)];
    const bool bad = node.health == Health::Degraded || node.health == Health::Unknown || !node.isLive;
    QPen pen(Theme::color(Token::Border), 1);
    if (box.node == m_current)
        pen = QPen(Theme::color(Token::Accent), 2);
    else if (bad)
        pen = QPen(Theme::text(node.isLive ? stateOf(*node.health) : State::Missing), 1);
    if (!node.isLive)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QRect rect = box.rect.adjusted(8, 0, -8, 0);
    if (node.isPods)
        return paintPods(painter, rect, node);

    rect = paintStates(painter, rect, node);
    painter.setFont(Theme::font(FontRole::Secondary));
    painter.setPen(Theme::color(Token::TextSecondary));
    QString note = QString::fromStdString(node.note);
    if (!node.isLive)
        note = tr("not in the cluster");
    else if (node.isHook)
        note = tr("hook");
    const QString kind = singleLine(node.object.kind);
    const QString prefix = shortKind(kind);
    const QString name = singleLine(node.object.name);
    const int noteWidth = painter.fontMetrics().horizontalAdvance(note) + 10;
    const int left = rect.left() + 25 + QFontMetrics(Theme::font(FontRole::Table)).horizontalAdvance(prefix);
    const int nameWidth = QFontMetrics(Theme::font(FontRole::TableStrong)).horizontalAdvance(name);
    // The name goes first: that an object is missing, its frame and its shape say too.
    if (!note.isEmpty() && (node.isLive || left + nameWidth + noteWidth <= rect.right())) {
        painter.drawText(rect.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, note);
        rect.setRight(rect.right() - noteWidth);
    }
    painter.drawPixmap(rect.left(), rect.center().y() - 6,
        iconPixmap(kindIconName(kind), 14, Theme::color(Token::TextSecondary), devicePixelRatio()));
    rect.setLeft(rect.left() + 20);
    painter.setFont(Theme::font(FontRole::Table));
    painter.drawText(rect, Qt::AlignVCenter, prefix);
    rect.setLeft(left);
    painter.setFont(Theme::font(FontRole::TableStrong));
    painter.setPen(Theme::color(Token::Text));
    painter.drawText(rect, Qt::AlignVCenter, elideMiddle(name, painter.fontMetrics(), rect.width()));
}

void ApplicationTree::choose(int node)
{
    if (node == m_current)
        return;
    m_current = node;
    if (const Box* box = boxOf(node)) {
        const QRect view(
            horizontalScrollBar()->value(), verticalScrollBar()->value(), viewport()->width(), viewport()->height());
        if (!view.contains(box->rect)) {
            verticalScrollBar()->setValue(box->rect.center().y() - view.height() / 2);
            if (box->rect.left() < view.left() || box->rect.right() > view.right())
                horizontalScrollBar()->setValue(box->rect.left() - Margin);
        }
    }
    viewport()->update();
    if (const auto object = currentObject())
        Q_EMIT selected(*object);
}

void ApplicationTree::step(int by)
{
    const Box* current = boxOf(m_current);
    const int at = current ? static_cast<int>(current - m_boxes.data()) : -1;
    if (!m_boxes.empty())
        choose(m_boxes[static_cast<std::size_t>(std::clamp(at + by, 0, static_cast<int>(m_boxes.size()) - 1))].node);
}

void ApplicationTree::mousePressEvent(QMouseEvent* event)
{
    if (const Box* box = boxAt(event->position().toPoint()))
        choose(box->node);
    event->accept();
}

void ApplicationTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const Box* box = boxAt(event->position().toPoint()))
        Q_EMIT activated(m_nodes[static_cast<std::size_t>(box->node)].object);
}

void ApplicationTree::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        return step(1);
    case Qt::Key_Up:
    case Qt::Key_K:
        return step(-1);
    case Qt::Key_Left:
        if (m_current > 0)
            choose(m_nodes[static_cast<std::size_t>(m_current)].parent);
        return;
    case Qt::Key_Right:
        if (const Box* box = boxOf(m_current + 1);
            box && m_nodes[static_cast<std::size_t>(box->node)].parent == m_current)
            choose(m_current + 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto object = currentObject())
            Q_EMIT activated(*object);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ApplicationTree::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const Box* box = boxAt(help->pos());
        if (!box) {
            QToolTip::hideText();
            return true;
        }
        const TreeNode& node = m_nodes[static_cast<std::size_t>(box->node)];
        QString text = singleLine(node.object.kind + ' ' + node.object.name);
        if (node.sync)
            text += u'\n' + syncWord(*node.sync);
        if (node.health)
            text += u'\n' + stateWord(stateOf(*node.health, node.terminating))
                + (node.healthComputed ? u", "_s + tr("found by Chartroom, Argo CD does not say") : QString());
        else if (!node.isPods)
            text += u'\n' + tr("Health: not reported");
        if (!node.message.empty())
            text += u'\n' + singleLine(node.message, 400);
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ApplicationTree::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void ApplicationTree::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void ApplicationTree::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace Chartroom::Widgets
