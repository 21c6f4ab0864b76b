// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/diagnostics/memoryaccount.h"
#include "app/console/pages/snapshottablemodel.h"

#include <QBasicTimer>
#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QStackedWidget;

namespace Chartroom::Widgets {
class SegmentedControl;
} // namespace Chartroom::Widgets

namespace Chartroom::Console {

class MainWindow;

/// How this program is doing: how quickly it answers, where its memory is, and how far each watch is. Beside the window,
/// which goes on; brought up to date every second while it is open.
class DiagnosticsDialog : public QDialog {
    Q_OBJECT
public:
    enum class Section { Answers, Memory, Watches };

    explicit DiagnosticsDialog(MainWindow& window);
    ~DiagnosticsDialog() override;

    void showSection(Section section);
    /// The sentence above the table.
    QString summary() const;
    const SnapshotTableModel& model(Section section) const;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void refresh();
    void refreshAnswers();
    void refreshMemory();
    void showMemory();
    void refreshWatches();

    MainWindow& m_window;
    SnapshotTableModel m_events;
    SnapshotTableModel m_memory;
    SnapshotTableModel m_watches;
    Widgets::SegmentedControl* m_sections;
    QLabel* m_summary;
    QStackedWidget* m_tables;
    QFutureWatcher<std::vector<MemoryPart>> m_accounting;
    QBasicTimer m_timer;
};

} // namespace Chartroom::Console
