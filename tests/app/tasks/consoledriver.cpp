// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/consoledriver.h"

#include "app/console/pageset.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

Simulator::Options smallCluster()
{
    Simulator::Options options;
    options.nodes = 8;
    options.pods = 200;
    return options;
}

} // namespace

ConsoleDriver::ConsoleDriver(QApplication& application, const QSize& size)
    : m_theme(application, Widgets::SchemeChoice::Light)
    , m_languages(application, u"en"_s)
    , m_settings(m_folder.filePath(u"settings.ini"_s))
    , m_clusters(m_clock)
{
    m_window = std::make_unique<MainWindow>(Services {m_clock, m_clusters, m_theme, m_languages, m_settings});
    addPages(*m_window);
    m_window->resize(size);
    m_window->show();
}

ConsoleDriver::~ConsoleDriver()
{
    m_window.reset();
    m_clusters.close();
}

bool ConsoleDriver::open(const QString& context)
{
    static Simulator::Server shared(smallCluster());
    static const bool started = shared.start().has_value();
    return started && connectTo(Kube::Kubeconfig::parse(shared.kubeconfig(), "test"), context);
}

bool ConsoleDriver::openOwn()
{
    m_server = std::make_unique<Simulator::Server>(smallCluster());
    return m_server->start() && connectTo(Kube::Kubeconfig::parse(m_server->kubeconfig(), "test"), u"demo"_s);
}

bool ConsoleDriver::openFile(const QString& kubeconfig, const QString& context)
{
    return connectTo(Kube::Kubeconfig::load(kubeconfig.toStdString()), context);
}

bool ConsoleDriver::connectTo(Result<Kube::Kubeconfig> config, const QString& context)
{
    if (!config)
        return false;
    m_clusters.setKubeconfig(std::move(*config));
    m_window->chooseCluster(context);
    return QTest::qWaitForWindowActive(m_window.get())
        && QTest::qWaitFor([this] { return m_clusters.session() && m_clusters.session()->isSettled(); }, 60'000)
        && QTest::qWaitFor([this] { return m_window->currentPage()->isSettled(); }, 10'000);
}

void ConsoleDriver::loseServer()
{
    m_server->stop();
}

void ConsoleDriver::begin()
{
    m_interactions = 0;
    m_timer.start();
}

void ConsoleDriver::click(QWidget* widget, QPoint at)
{
    ++m_interactions;
    QVERIFY(widget && widget->isVisible());
    QTest::mouseClick(widget, Qt::LeftButton, {}, at);
}

void ConsoleDriver::press(QWidget* widget, Qt::Key key)
{
    ++m_interactions;
    QTest::keyClick(widget, key);
}

void ConsoleDriver::key(const char* chord)
{
    ++m_interactions;
    const QKeySequence sequence(QString::fromLatin1(chord));
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    QTest::keyClick(target, sequence[0].key(), sequence[0].keyboardModifiers());
}

void ConsoleDriver::type(const QString& word)
{
    ++m_interactions;
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), word);
}

void ConsoleDriver::report(const char* task) const
{
    qInfo("task %s: %d interactions, %lld ms", task, m_interactions, static_cast<long long>(m_timer.elapsed()));
}

void ConsoleDriver::picture(const QString& name) const
{
    const QString folder = qEnvironmentVariable("CHARTROOM_TEST_PICTURES");
    if (folder.isEmpty())
        return;
    QApplication::processEvents(); // what was set a moment ago is laid out
    QWidget* dialog = QApplication::activeModalWidget();
    (void)(dialog ? dialog : m_window.get())->grab().save(u"%1/%2.png"_s.arg(folder, name));
}

Kube::ObjectRef ConsoleDriver::find(const char* resource, const std::function<bool(const Store::Row&)>& fits)
{
    const Store::Replica& replica = session().replica();
    const Store::KindId kind = session().kinds().findResource(resource);
    if (kind.isValid())
        for (const Store::RowPtr& row : replica.table(kind).slots())
            if (row && fits(*row))
                return replica.reference(*row);
    return {};
}

} // namespace Chartroom::Console
