// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/panestate.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace Chartroom::Widgets {

class Band;

/// Contents, or the message why there are none; over the contents, where they are old, a band that says so.
class PaneStack : public QWidget {
    Q_OBJECT
public:
    explicit PaneStack(QWidget* parent = nullptr);

    void setContent(QWidget* content); ///< takes ownership; call once
    void showContent();
    void showMessage(const PaneMessage& message);
    bool isShowingMessage() const;
    PaneState& state() { return *m_state; }

    /// "As of 14:09:51, 2m47s ago." Empty title: not stale.
    void setStale(const QString& title, const QString& detail);

private:
    Band* m_band;
    QStackedWidget* m_stack;
    PaneState* m_state;
    QWidget* m_content = nullptr;
};

/// A framed pane with a title, a plainer subtitle, and room for controls at the right of its header.
class Pane : public QWidget {
    Q_OBJECT
public:
    explicit Pane(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    void addHeaderWidget(QWidget* widget);
    PaneStack& stack() { return *m_stack; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_header;
    PaneStack* m_stack;
};

/// A label in secondary text that follows the theme. Plain text.
QLabel* secondaryLabel(const QString& text, QWidget* parent = nullptr);

} // namespace Chartroom::Widgets
