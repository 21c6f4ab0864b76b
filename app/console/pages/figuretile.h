// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/tokens.h"

#include <QWidget>

#include <optional>

namespace Chartroom::Console {

/// A figure of the overview: a heading, a big number with what it is of, and a line below it. With a bar, its length is
/// use, its tick what was requested, its whole what can be allocated.
class FigureTile : public QWidget {
    Q_OBJECT
public:
    explicit FigureTile(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFigure(const QString& figure, const QString& detail, std::optional<Widgets::State> state = {});
    /// Shares of the whole, 0 to 1; below 0: not known.
    void setBar(double used, double requested);
    /// It leads somewhere: the pointer and the keyboard can choose it.
    void setLink(bool link);

    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void describe();

    QString m_title;
    QString m_figure;
    QString m_detail;
    std::optional<Widgets::State> m_state;
    double m_used = -1;
    double m_requested = -1;
    bool m_hasBar = false;
    bool m_link = false;
    bool m_hovered = false;
};

} // namespace Chartroom::Console
