// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/terminal.h"

#include <QCoreApplication>
#include <QTimer>

#include <array>
#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

namespace {

constexpr QSize Size {200, 50};
constexpr int EndingMs = 2000;

} // namespace

Terminal::Terminal(const QString& program, const QStringList& arguments, const QHash<QString, QString>& variables)
    : m_screen(Size)
{
    int slave = -1;
    const winsize size {
        .ws_row = ushort(Size.height()), .ws_col = ushort(Size.width()), .ws_xpixel = 0, .ws_ypixel = 0};
    if (::openpty(&m_master, &slave, nullptr, nullptr, &size) != 0)
        qFatal("no terminal: %s", qUtf8Printable(qt_error_string()));
    for (const int end : {m_master, slave}) // programs started later have no business with it
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, u"xterm-256color"_s);
    for (const auto& [variable, value] : variables.asKeyValueRange())
        environment.insert(variable, value);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(slave, stream);
    });
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &m_process, [this] { read(); });
    m_timer.start();
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        qFatal("%s: %s", qUtf8Printable(program), qUtf8Printable(m_process.errorString()));
    ::close(slave);
}

Terminal::~Terminal()
{
    m_notifier.reset();
    m_process.terminate();
    if (!m_process.waitForFinished(EndingMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
    ::close(m_master);
}

void Terminal::type(const QByteArray& keys)
{
    if (::write(m_master, keys.constData(), std::size_t(keys.size())) != keys.size())
        qFatal("the terminal does not take keys: %s", qUtf8Printable(qt_error_string()));
}

std::optional<double> Terminal::waitFor(const std::function<bool(const Screen&)>& wanted, int seconds)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(1000 * seconds);
    while (!wanted(m_screen)) {
        if (!patience.isActive() || m_process.state() == QProcess::NotRunning)
            return {};
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return double(m_timer.nsecsElapsed()) / 1e9;
}

void Terminal::read()
{
    std::array<char, 65536> buffer;
    const auto got = ::read(m_master, buffer.data(), buffer.size());
    if (got > 0)
        m_screen.write({buffer.data(), got});
    else
        m_notifier->setEnabled(false); // the program has closed it
}

} // namespace Chartroom::Testing
