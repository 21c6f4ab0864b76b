// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QHBoxLayout;

namespace Chartroom::Widgets {

/// One button below a message.
struct PaneAction {
    QString text;
    std::function<void()> run;
    bool primary = false;
};

/// What a pane says when it cannot, or not yet, show its contents: one bold sentence, plain ones, the server's words
/// verbatim, and what to do as buttons. All texts are plain text.
struct PaneMessage {
    QString icon; ///< of the icon set
    QString title;
    QString detail;
    QString quoted; ///< the server's own words
    QString hint; ///< below the quotation
    std::vector<PaneAction> actions;
    std::optional<double> progress; ///< 0 to 1, or below 0 where the end is not known; only while loading

    /// From an error: `attempted` as the title, `said` quoted, `advice` below. The icon tells forbidden from failed.
    static PaneMessage fromError(const Error& error, std::vector<PaneAction> actions = {});
};

/// Shows a PaneMessage in the top left of a pane.
class PaneState : public QWidget {
    Q_OBJECT
public:
    explicit PaneState(QWidget* parent = nullptr);
    ~PaneState() override;

    void setMessage(const PaneMessage& message);
    const PaneMessage& message() const { return m_message; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuildActions();
    void applyFonts();

    PaneMessage m_message;
    QLabel* m_title;
    QLabel* m_detail;
    QLabel* m_quoted;
    QLabel* m_hint;
    QWidget* m_progress;
    QWidget* m_actionRow;
    QHBoxLayout* m_actions;
};

/// Whether some visible pane inside it says that it waits for an answer.
bool isReading(const QWidget& widget);

} // namespace Chartroom::Widgets
