// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/diagnosticsdialog.h"

#include "app/console/clustersession.h"
#include "app/console/mainwindow.h"
#include "app/console/pages/kindtreemodel.h"
#include "app/console/pages/snapshottable.h"
#include "models/base/timetext.h"
#include "widgets/common/button.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/text.h"
#include "widgets/tables/tableview.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMetaEnum>
#include <QStackedWidget>
#include <QTimerEvent>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

QString millisecondsText(GuiThreadMonitor::Duration duration)
{
    const double milliseconds = static_cast<double>(duration.count()) / 1000;
    return QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0) + u" ms"_s;
}

QString bytesText(std::size_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString countText(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString eventName(QEvent::Type type)
{
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(type);
}

/// What tells a row from the others of its table; no object of the cluster.
Kube::ObjectRef rowKey(const QString& name)
{
    return {{}, {}, {}, name.toStdString()};
}

QString phaseText(Kube::WatchState::Phase phase)
{
    using Phase = Kube::WatchState::Phase;
    switch (phase) {
    case Phase::Loading:
        return DiagnosticsDialog::tr("loading");
    case Phase::Live:
        return DiagnosticsDialog::tr("live");
    case Phase::Waiting:
        return DiagnosticsDialog::tr("waiting");
    case Phase::Refused:
        return DiagnosticsDialog::tr("refused");
    case Phase::Stopped:
        break;
    }
    return DiagnosticsDialog::tr("stopped");
}

} // namespace

DiagnosticsDialog::DiagnosticsDialog(MainWindow& window)
    : QDialog(&window)
    , m_window(window)
    , m_events({{u"AT"_s}, {u"TOOK"_s, Qt::AlignRight}, {u"RECEIVER"_s}, {u"EVENT"_s}}, window.services().clock)
    , m_memory({{u"PART"_s}, {u"NUMBER"_s, Qt::AlignRight}, {u"BYTES"_s, Qt::AlignRight}, {u"SHARE"_s, Qt::AlignRight}},
          window.services().clock)
    , m_watches({{u"KIND"_s}, {u"PHASE"_s}, {u"OBJECTS"_s, Qt::AlignRight}, {u"SINCE"_s, Qt::AlignRight}, {u"WHY"_s}},
          window.services().clock)
    , m_sections(new SegmentedControl(this))
    , m_summary(secondaryLabel({}, this))
    , m_tables(new QStackedWidget(this))
{
    setWindowTitle(tr("Diagnostics"));
    resize(760, 520);
    m_sections->setSegments({{tr("Answers"), {}, {}}, {tr("Memory"), {}, {}}, {tr("Watches"), {}, {}}});
    m_summary->setWordWrap(true);
    m_tables->addWidget(makeSnapshotTable(m_events, u"RECEIVER"_s, m_tables));
    m_tables->addWidget(makeSnapshotTable(m_memory, u"PART"_s, m_tables));
    m_tables->addWidget(makeSnapshotTable(m_watches, u"WHY"_s, m_tables));
    auto* restart = new Button(tr("Measure anew"), this);
    auto* close = new Button(tr("Close"), this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_sections);
    top->addStretch(1);
    top->addWidget(restart);
    auto* bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_tables, 1);
    column->addLayout(bottom);
    connect(close, &Button::clicked, this, &QDialog::close);
    connect(restart, &Button::clicked, this, [this] {
        m_window.monitor().clear();
        refresh();
    });
    connect(m_sections, &SegmentedControl::activated, this, [this](int i) { showSection(static_cast<Section>(i)); });
    connect(&m_accounting, &QFutureWatcherBase::finished, this, &DiagnosticsDialog::showMemory);
    // What is being added up reads the words of the session.
    connect(&window.services().clusters, &Clusters::sessionEnding, this, [this] { m_accounting.waitForFinished(); });
    m_window.monitor().setMeasuringWaits(true);
    m_timer.start(1s, this);
    refresh();
}

DiagnosticsDialog::~DiagnosticsDialog()
{
    m_window.monitor().setMeasuringWaits(false);
    m_accounting.waitForFinished();
}

void DiagnosticsDialog::showSection(Section section)
{
    m_sections->setCurrent(static_cast<int>(section));
    m_tables->setCurrentIndex(static_cast<int>(section));
    refresh();
}

QString DiagnosticsDialog::summary() const
{
    return m_summary->text();
}

const SnapshotTableModel& DiagnosticsDialog::model(Section section) const
{
    return section == Section::Answers ? m_events : section == Section::Memory ? m_memory : m_watches;
}

void DiagnosticsDialog::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return QDialog::timerEvent(event);
    refresh();
}

void DiagnosticsDialog::refresh()
{
    switch (static_cast<Section>(m_sections->current())) {
    case Section::Answers:
        return refreshAnswers();
    case Section::Memory:
        return refreshMemory();
    case Section::Watches:
        return refreshWatches();
    }
}

void DiagnosticsDialog::refreshAnswers()
{
    const GuiThreadMonitor& monitor = m_window.monitor();
    const GuiThreadMonitor::Waits waits = monitor.waits();
    const auto measured = std::chrono::duration_cast<std::chrono::seconds>(waits.measured);
    m_summary->setText(tr("A key or a click waits %1 (median), %2 (99th percentile of the time), %3 at most; "
                          "%n stall(s) of more than 100 ms. Measured for %4, while this dialog is open.",
        nullptr, waits.stalls)
            .arg(millisecondsText(waits.median), millisecondsText(waits.percentile99), millisecondsText(waits.longest),
                QString::fromStdString(durationText(measured))));
    std::vector<SnapshotRow> rows;
    for (const GuiThreadMonitor::LongEvent& event : monitor.longEvents()) {
        const auto when = QDateTime::fromMSecsSinceEpoch(event.when.time_since_epoch().count());
        const QString at = when.toString(u"HH:mm:ss.zzz"_s);
        const QString receiver = QString::fromLatin1(event.receiver);
        const bool isStall = event.took > GuiThreadMonitor::Stall;
        rows.push_back({rowKey(at + receiver + millisecondsText(event.took)),
            {{.text = at}, {.text = millisecondsText(event.took), .warning = isStall}, {.text = receiver},
                {.text = eventName(event.type)}}});
    }
    if (rows.empty())
        m_summary->setText(m_summary->text() + u' ' + tr("No event took longer than a picture of the screen, 17 ms."));
    m_events.setRows(std::move(rows));
}

void DiagnosticsDialog::refreshMemory()
{
    if (m_accounting.isRunning())
        return;
    m_accounting.setFuture(QtConcurrent::run([account = MemoryAccount::of(m_window)] { return account.parts(); }));
}

void DiagnosticsDialog::showMemory()
{
    const std::vector<MemoryPart> parts = m_accounting.result();
    std::size_t total = 0;
    std::vector<SnapshotRow> rows;
    for (const MemoryPart& part : parts)
        total += part.bytes;
    for (const MemoryPart& part : parts) {
        const double share = total == 0 ? 0 : static_cast<double>(part.bytes) * 100 / static_cast<double>(total);
        rows.push_back({rowKey(part.name),
            {{.text = part.name}, {.text = part.objects ? countText(*part.objects) : QString()},
                {.text = bytesText(part.bytes)}, {.text = QLocale().toString(share, 'f', 1) + u" %"_s}}});
    }
    m_memory.setRows(std::move(rows));
    if (static_cast<Section>(m_sections->current()) == Section::Memory)
        m_summary->setText(tr("%1 are resident. What is held for objects is worked out from the objects themselves; "
                              "the last part is what remains.")
                .arg(bytesText(MemoryAccount::residentBytes())));
}

void DiagnosticsDialog::refreshWatches()
{
    ClusterSession* session = m_window.services().clusters.session();
    if (!session) {
        m_watches.setRows({});
        return m_summary->setText(tr("No cluster is chosen."));
    }
    std::vector<SnapshotRow> rows;
    for (const Store::KindId kind : session->kinds().ids()) {
        const Kube::WatchState state = session->replica().state(kind);
        if (state.phase == Kube::WatchState::Phase::Stopped)
            continue;
        const Store::KindInfo& info = session->kinds().info(kind);
        QString name = QString::fromStdString(info.resource.groupResource());
        if (info.isPart)
            name += u" ("_s + tr("Helm records") + u')';
        const bool isWell
            = state.phase == Kube::WatchState::Phase::Live || state.phase == Kube::WatchState::Phase::Loading;
        rows.push_back({rowKey(name),
            {{.text = name}, {.text = phaseText(state.phase), .warning = !isWell},
                {.text = countText(session->replica().count(kind))},
                {.since = std::chrono::floor<std::chrono::seconds>(state.since).time_since_epoch().count()},
                {.text = state.error ? singleLine(state.error->sentence()) : QString()}}});
    }
    m_watches.setRows(std::move(rows));
    const Store::EventCounts& events = session->replica().events();
    const auto traffic = session->connection().traffic();
    m_summary->setText(tr("%1 events received, %2 applied, %3 superseded within a frame, %4 without effect, %5 "
                          "unreadable. %6 requests sent.")
            .arg(countText(events.received), countText(session->replica().applied()), countText(events.superseded),
                countText(events.withoutEffect), countText(events.unreadable), countText(traffic.requests)));
}

} // namespace Chartroom::Console
