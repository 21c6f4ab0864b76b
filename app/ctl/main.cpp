// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"

#include <QCoreApplication>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <semaphore.h>
#include <stop_token>
#include <string>
#include <thread>
#include <unistd.h>

using namespace Chartroom;
using namespace Chartroom::Ctl;

namespace {

std::atomic<int> interrupted = 0;
sem_t woken; ///< what a signal handler may post

void onSignal(int)
{
    // The first asks to stop: a rollback under way then records how far it came. The second ends the program.
    if (interrupted.fetch_add(1) > 0)
        _exit(130);
    sem_post(&woken);
}

/// Requests a stop when SIGINT or SIGTERM comes.
class SignalWatch {
public:
    explicit SignalWatch(std::stop_source& stop)
    {
        sem_init(&woken, 0, 0);
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
        m_thread = std::thread([&stop] {
            while (sem_wait(&woken) != 0) { } // a signal
            if (interrupted > 0)
                stop.request_stop();
        });
    }
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;
    ~SignalWatch()
    {
        sem_post(&woken);
        m_thread.join();
    }

private:
    std::thread m_thread;
};

void write(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool confirmOnTerminal(const QString& question)
{
    if (!isatty(STDIN_FILENO))
        return false;
    write(stderr, question + QCoreApplication::translate("Main", " Type yes to go on: "));
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "yes";
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("chartroomctl"));
    const auto parsed = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!parsed.commandLine) {
        const bool fine = parsed.code == ExitCode::Success;
        write(fine ? stdout : stderr, parsed.text.endsWith(u'\n') ? parsed.text : parsed.text + u'\n');
        return static_cast<int>(parsed.code);
    }
    std::stop_source stop;
    const SignalWatch watch(stop);
    const Terminal terminal {[](const QString& line) { write(stderr, line + u'\n'); }, confirmOnTerminal};
    const CommandResult result = runCommand(*parsed.commandLine, terminal, stop.get_token());
    write(stdout, result.output);
    if (!result.message.isEmpty())
        write(stderr, result.message + u'\n');
    return static_cast<int>(result.code);
}
