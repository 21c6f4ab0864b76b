// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QTextLayout>

namespace Chartroom::Widgets {

/// Plain text on as many lines as it takes. Unlike QLabel, which breaks between words only and cuts what is longer than
/// a line, it breaks an image name or a digest within. The mouse selects; Ctrl+C and the menu copy exactly what was
/// given, without the breaks.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);
    WrappedLabel(const QString& text, QWidget* parent);

    /// On by default. What is selected is let go of with the focus.
    void setSelectable(bool selectable);
    QString selection() const;
    /// As they stand one below the other.
    QStringList lines() const;

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut(int width) const;
    QSize frame() const; ///< around the text
    QPointF origin() const; ///< of the text, laid out for this size
    int positionAt(QPointF point) const;
    void select(int anchor, int end);
    void copy() const;

    mutable QTextLayout m_layout;
    mutable QString m_laidOut;
    mutable int m_width = -1;
    mutable int m_height = 0;
    int m_anchor = 0;
    int m_end = 0;
    bool m_selectable = true;
};

} // namespace Chartroom::Widgets
