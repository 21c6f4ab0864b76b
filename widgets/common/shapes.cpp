// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/shapes.h"

#include "widgets/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace Chartroom::Widgets {

namespace {

// Shapes are described on a 16 grid.
constexpr double Grid = 16;

QPainterPath heart()
{
    QPainterPath path(QPointF(8, 14));
    path.cubicTo(3.2, 10.4, 1.4, 8.2, 1.4, 5.6);
    path.cubicTo(1.4, 3.4, 3.0, 2.0, 4.9, 2.0);
    path.cubicTo(6.2, 2.0, 7.4, 2.8, 8, 3.9);
    path.cubicTo(8.6, 2.8, 9.8, 2.0, 11.1, 2.0);
    path.cubicTo(13.0, 2.0, 14.6, 3.4, 14.6, 5.6);
    path.cubicTo(14.6, 8.2, 12.8, 10.4, 8, 14);
    return path;
}

QPainterPath ghost()
{
    QPainterPath path(QPointF(3, 14));
    path.lineTo(3, 7);
    path.cubicTo(3, 4, 5.2, 2, 8, 2);
    path.cubicTo(10.8, 2, 13, 4, 13, 7);
    path.lineTo(13, 14);
    path.lineTo(11.3, 12.4);
    path.lineTo(9.7, 14);
    path.lineTo(8, 12.4);
    path.lineTo(6.3, 14);
    path.lineTo(4.7, 12.4);
    path.closeSubpath();
    path.addEllipse(QPointF(6.2, 7), 1.1, 1.3);
    path.addEllipse(QPointF(9.8, 7), 1.1, 1.3);
    path.setFillRule(Qt::OddEvenFill);
    return path;
}

class ShapePainter {
public:
    ShapePainter(QPainter& painter, const QRectF& rect, State state, Scheme scheme)
        : m_painter(painter)
        , m_fill(fillColor(state, scheme))
        , m_text(textColor(state, scheme))
        , m_surface(color(Token::Surface, scheme))
    {
        const double size = std::min(rect.width(), rect.height());
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.translate(rect.center().x() - size / 2, rect.center().y() - size / 2);
        m_painter.scale(size / Grid, size / Grid);
        m_outline = QPen(m_text, 1.0 * Grid / std::max(size, 1.0));
        m_outline.setJoinStyle(Qt::RoundJoin);
    }
    ~ShapePainter() { m_painter.restore(); }
    ShapePainter(const ShapePainter&) = delete;
    ShapePainter& operator=(const ShapePainter&) = delete;

    void filled(const QPainterPath& path)
    {
        m_painter.setPen(m_outline);
        m_painter.setBrush(m_fill);
        m_painter.drawPath(path);
    }

    void line(std::initializer_list<QPointF> points, const QColor& ink, double width)
    {
        m_painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(points.begin(), static_cast<int>(points.size()));
    }

    /// An arc of `span` degrees clockwise from the top.
    void ring(int span)
    {
        const QRectF circle(2.7, 2.7, 10.6, 10.6);
        m_painter.setBrush(Qt::NoBrush);
        for (const auto& [ink, width] : {std::pair {m_text, 4.0}, std::pair {m_fill, 2.4}}) {
            m_painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawArc(circle, 90 * 16, -span * 16);
        }
    }

    void disc()
    {
        QPainterPath path;
        path.addEllipse(QPointF(8, 8), 6.4, 6.4);
        filled(path);
    }

    void bars()
    {
        QPainterPath path;
        path.addRoundedRect(QRectF(3.2, 2.5, 3.6, 11), 0.8, 0.8);
        path.addRoundedRect(QRectF(9.2, 2.5, 3.6, 11), 0.8, 0.8);
        filled(path);
    }

    void crackedHeart()
    {
        filled(heart());
        line({{8.4, 3.6}, {6.6, 6.6}, {9.4, 8.4}, {7.6, 12.4}}, m_surface, 1.6);
    }

    void questionDisc()
    {
        disc();
        QPainterPath mark(QPointF(6.1, 6.2));
        mark.cubicTo(6.2, 4.2, 9.9, 4.2, 9.9, 6.4);
        mark.cubicTo(9.9, 7.8, 8, 7.7, 8, 9.2);
        const QColor ink(0x2B, 0x31, 0x38); // dark on the light grey disc, in both schemes
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawPath(mark);
        m_painter.drawPoint(QPointF(8, 11.4));
    }

    void tickDisc()
    {
        disc();
        line({{5.1, 8.3}, {7.1, 10.3}, {10.9, 5.9}}, Qt::white, 1.7);
    }

    void arrowDisc()
    {
        disc();
        const QColor ink(0x2B, 0x31, 0x38);
        line({{8, 11.4}, {8, 5}}, ink, 1.5);
        line({{5.4, 7.5}, {8, 4.8}, {10.6, 7.5}}, ink, 1.5);
    }

    void binDisc()
    {
        disc();
        const QColor ink(0x2B, 0x31, 0x38);
        line({{5, 5.6}, {11, 5.6}}, ink, 1.3);
        line({{5.8, 5.6}, {6.2, 11.2}, {9.8, 11.2}, {10.2, 5.6}}, ink, 1.3);
        line({{7.2, 4.4}, {8.8, 4.4}}, ink, 1.2);
    }

    void ghostShape() { filled(ghost()); }
    void heartShape() { filled(heart()); }

private:
    QPainter& m_painter;
    QColor m_fill;
    QColor m_text;
    QColor m_surface;
    QPen m_outline;
};

/// Icons that paint themselves at every size and in the scheme of the moment.
class ShapeIconEngine final : public QIconEngine {
public:
    using Paint = void (*)(QPainter&, const QRectF&, int, Scheme);
    ShapeIconEngine(Paint function, int value)
        : m_paint(function)
        , m_value(value)
    { }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        m_paint(*painter, QRectF(rect), m_value, Theme::scheme());
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QIconEngine* clone() const override { return new ShapeIconEngine(m_paint, m_value); }

private:
    Paint m_paint;
    int m_value;
};

void hollow(QPainter& painter, QRectF rect, const QPen& pen)
{
    const double half = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(half, half, -half, -half));
}

} // namespace

void paintState(QPainter& painter, const QRectF& rect, State state, Scheme scheme)
{
    ShapePainter shape(painter, rect, state, scheme);
    switch (state) {
    case State::Healthy:
        return shape.heartShape();
    case State::Suspended:
        return shape.bars();
    case State::Progressing:
        return shape.ring(270);
    case State::Missing:
        return shape.ghostShape();
    case State::Degraded:
        return shape.crackedHeart();
    case State::Unknown:
        return shape.questionDisc();
    case State::Terminating:
        return shape.ring(360);
    case State::Synced:
        return shape.tickDisc();
    case State::OutOfSync:
        return shape.arrowDisc();
    }
}

void paintSync(QPainter& painter, const QRectF& rect, SyncStatus sync, Scheme scheme, bool prune)
{
    switch (sync) {
    case SyncStatus::Unknown:
        return ShapePainter(painter, rect, State::Unknown, scheme).ring(90);
    case SyncStatus::Synced:
        return ShapePainter(painter, rect, State::Synced, scheme).tickDisc();
    case SyncStatus::OutOfSync: {
        ShapePainter shape(painter, rect, State::OutOfSync, scheme);
        return prune ? shape.binDisc() : shape.arrowDisc();
    }
    }
}

void paintCell(QPainter& painter, const QRectF& rect, State state, Scheme scheme)
{
    const QColor ink = textColor(state, scheme);
    const QColor fill = fillColor(state, scheme);
    switch (state) {
    case State::Healthy:
    case State::Synced:
        painter.fillRect(rect, color(Token::CellHealthy, scheme));
        return;
    case State::Progressing:
        return hollow(
            painter, rect, QPen(scheme == Scheme::Dark ? ink : fill, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    case State::Degraded: {
        const QRectF larger = rect.adjusted(0, 0, 1, 1);
        painter.fillRect(larger, fill);
        painter.setPen(QPen(scheme == Scheme::Light ? ink : color(Token::Surface, scheme), 1));
        painter.drawLine(larger.bottomLeft(), larger.topRight());
        return;
    }
    case State::Missing:
    case State::OutOfSync: {
        // Dashes long enough to be told from the thin outline of Unknown; two pixels wide where there is room.
        QPen dashed(ink, rect.width() >= 8 ? 2 : 1, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
        dashed.setDashPattern(rect.width() >= 8 ? QList<qreal> {1.5, 1} : QList<qreal> {2, 1});
        return hollow(painter, rect, dashed);
    }
    case State::Suspended: {
        const double bar = rect.width() * 0.3;
        painter.fillRect(QRectF(rect.left() + rect.width() * 0.08, rect.top(), bar, rect.height()), ink);
        painter.fillRect(QRectF(rect.right() - rect.width() * 0.08 - bar, rect.top(), bar, rect.height()), ink);
        return;
    }
    case State::Unknown:
        return hollow(painter, rect, QPen(ink, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    case State::Terminating:
        hollow(painter, rect, QPen(ink, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.bottomLeft(), rect.topRight());
        return;
    }
}

QIcon stateIcon(State state)
{
    return QIcon(
        new ShapeIconEngine([](QPainter& painter, const QRectF& rect, int value,
                                Scheme scheme) { paintState(painter, rect, static_cast<State>(value), scheme); },
            static_cast<int>(state)));
}

QIcon syncIcon(SyncStatus sync)
{
    return QIcon(
        new ShapeIconEngine([](QPainter& painter, const QRectF& rect, int value,
                                Scheme scheme) { paintSync(painter, rect, static_cast<SyncStatus>(value), scheme); },
            static_cast<int>(sync)));
}

} // namespace Chartroom::Widgets
