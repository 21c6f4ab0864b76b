// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/application.h"
#include "app/console/diagnostics/diagnosticsdialog.h"
#include "app/console/mainwindow.h"
#include "app/console/pagekeys.h"
#include "app/console/pageset.h"
#include "tests/support/picture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QEvent::Type Work = static_cast<QEvent::Type>(QEvent::registerEventType());

/// Works as long as it is told to on every event of the type Work.
class Worker : public QObject {
    Q_OBJECT
public:
    std::function<void()> work;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() != Work)
            return QObject::event(event);
        work();
        return true;
    }
};

void beBusy(std::chrono::milliseconds duration)
{
    QThread::sleep(duration);
}

} // namespace

class DiagnosticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsArePartsOfTheTimeAndNotOfTheirNumber()
    {
        GuiThreadMonitor monitor(m_clock);
        for (int i = 0; i < 250; ++i) // a second of short waits
            monitor.noteWait(100us);
        monitor.noteWait(30ms);
        const GuiThreadMonitor::Waits waits = monitor.waits();
        QCOMPARE(waits.measured, GuiThreadMonitor::Duration(1030ms));
        QCOMPARE(waits.median, GuiThreadMonitor::Duration(100us));
        QCOMPARE(waits.percentile99, GuiThreadMonitor::Duration(30ms)); // one of 251, but 3 % of the time
        QCOMPARE(waits.longest, GuiThreadMonitor::Duration(30ms));
        QCOMPARE(waits.stalls, 0);
        monitor.noteWait(101ms);
        QCOMPARE(monitor.waits().stalls, 1);
        monitor.clear();
        QCOMPARE(monitor.waits().measured, GuiThreadMonitor::Duration::zero());
    }

    void aBusyThreadIsFound()
    {
        GuiThreadMonitor monitor(m_clock);
        monitor.setMeasuringWaits(true);
        QTRY_VERIFY(monitor.waits().measured > 0ms);
        QVERIFY(QTest::qWaitFor([&] {
            beBusy(150ms); // a question is asked meanwhile, early or late
            QCoreApplication::processEvents();
            return monitor.waits().stalls > 0;
        }));
        monitor.setMeasuringWaits(false);
        QVERIFY(!monitor.isMeasuringWaits());
    }

    void aLongEventIsNamed()
    {
        GuiThreadMonitor monitor(m_clock);
        application().setMonitor(&monitor);
        Worker worker;
        worker.work = [] { beBusy(40ms); };
        QEvent event(Work);
        QCoreApplication::sendEvent(&worker, &event);
        worker.work = [] { };
        QCoreApplication::sendEvent(&worker, &event);
        application().setMonitor(nullptr);
        QCOMPARE(monitor.longEvents().size(), std::size_t(1));
        QCOMPARE(QByteArray(monitor.longEvents().front().receiver), "Worker");
        QCOMPARE(monitor.longEvents().front().type, Work);
        QVERIFY(monitor.longEvents().front().took >= 40ms);
    }

    void anEventThatShowsADialogIsNotLongByThat()
    {
        GuiThreadMonitor monitor(m_clock);
        application().setMonitor(&monitor);
        Worker inner;
        inner.work = [] { beBusy(40ms); };
        Worker outer;
        outer.work = [&] {
            QEventLoop dialog;
            QTimer::singleShot(0, &dialog, [&] {
                QEvent event(Work);
                QCoreApplication::sendEvent(&inner, &event);
            });
            QTimer::singleShot(60ms, &dialog, &QEventLoop::quit);
            dialog.exec();
        };
        QEvent event(Work);
        QCoreApplication::sendEvent(&outer, &event);
        application().setMonitor(nullptr);
        for (const GuiThreadMonitor::LongEvent& each : monitor.longEvents())
            QVERIFY(each.type != Work || each.took < 60ms);
        QVERIFY(!monitor.longEvents().empty()); // what was done in the dialog's loop
    }

    void theDialogSaysWhereTheMemoryIs()
    {
        QTemporaryDir folder;
        Widgets::Theme theme(application(), Widgets::SchemeChoice::Light);
        Languages languages(application(), u"en"_s);
        SettingsStore settings(folder.filePath(u"settings.ini"_s));
        Clusters clusters(m_clock);
        {
            MainWindow window(Services {m_clock, clusters, theme, languages, settings});
            addPages(window);
            window.show();
            window.chooseCluster(QString(DemoName));
            QTRY_VERIFY_WITH_TIMEOUT(clusters.session() && clusters.session()->isSettled(), 60'000);
            DiagnosticsDialog dialog(window);
            dialog.show();
            dialog.showSection(DiagnosticsDialog::Section::Memory);
            const SnapshotTableModel& memory = dialog.model(DiagnosticsDialog::Section::Memory);
            QTRY_VERIFY(memory.rowCount() > 5);
            const auto partOf = [&](const QString& name) {
                for (const SnapshotRow& row : memory.rows())
                    if (row.cells.front().text == name)
                        return row.cells.at(1).text;
                return QString();
            };
            const auto pods = clusters.session()->kinds().findResource("pods");
            QTRY_COMPARE(partOf(u"Pods"_s),
                QLocale().toString(static_cast<qulonglong>(clusters.session()->replica().count(pods))));
            QVERIFY(dialog.summary().contains(u"resident"_s));
            Testing::savePicture(dialog, u"diagnostics-memory"_s);

            dialog.showSection(DiagnosticsDialog::Section::Watches);
            const SnapshotTableModel& watches = dialog.model(DiagnosticsDialog::Section::Watches);
            QVERIFY(watches.rowCount() >= 20);
            QVERIFY(dialog.summary().contains(u"events received"_s));
            Testing::savePicture(dialog, u"diagnostics-watches"_s);

            dialog.showSection(DiagnosticsDialog::Section::Answers);
            QTRY_VERIFY(window.monitor().waits().measured > 100ms);
            QVERIFY(window.monitor().isMeasuringWaits());
            Testing::savePicture(dialog, u"diagnostics-answers"_s);
            KeyHelp keys(keysOf(PageId::Topology), &window);
            keys.show();
            Testing::savePicture(keys, u"keys"_s);
            dialog.close();
        }
        clusters.close();
    }

private:
    static Application& application() { return static_cast<Application&>(*qApp); }

    SystemClock m_clock;
};

int main(int argc, char** argv)
{
    Application application(argc, argv);
    DiagnosticsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_diagnostics.moc"
