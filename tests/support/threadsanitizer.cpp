// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ThreadSanitizer cannot see into Qt, whose libraries are not compiled for it: what one thread wrote before it posted
// an event, and another reads when the event arrives, looks like a race, and so does a task for the thread pool. Part of
// every test program under the tsan preset, this file tells it of that order. Posting an event allocates it, so every
// allocation counts as handing over, and every delivery of an event as taking; starting a task hands over, and its first
// step takes. Whoever lets go of the result of a task hands over, and takes: the last one destroys it. Who waits for a
// thread takes what it did until it freed something for the last time. Races within the handling of one event or task,
// and of threads that use neither, are found.
#include <QtCore/qbytearrayview.h>
#include <QtCore/qfutureinterface.h>
#include <QtCore/qglobal.h>
#include <QtCore/qnamespace.h>
#include <QtCore/qrunnable.h>
#include <QtCore/qthread.h>
#include <QtCore/qthreadpool.h>

#include <dlfcn.h>

extern "C" {
void __tsan_acquire(void* address);
void __tsan_release(void* address);
void __sanitizer_malloc_hook(const volatile void* block, std::size_t size);
void __sanitizer_free_hook(const volatile void* block);
const char* __tsan_default_suppressions();
}

namespace {

char handover;

bool eventIsDelivered(void**)
{
    __tsan_acquire(&handover);
    return false;
}

/// A task that takes over from who started it.
class HandedTask final : public QRunnable {
public:
    explicit HandedTask(QRunnable* task)
        : m_task(task)
    { }
    void run() override
    {
        __tsan_acquire(&handover);
        const bool isOurs = m_task->autoDelete();
        m_task->run();
        if (isOurs)
            delete m_task;
        __tsan_release(&handover);
    }

private:
    QRunnable* m_task;
};

// GLib is no better known than Qt: its event loop is done without.
[[maybe_unused]] const bool registered
    = qputenv("QT_NO_GLIB", "1") && QInternal::registerCallback(QInternal::EventNotifyCallback, eventIsDelivered);

} // namespace

/// In place of Qt's own, which it calls: the test program comes first when symbols are looked up.
void QThreadPool::start(QRunnable* task, int priority)
{
    using Start = void (*)(QThreadPool*, QRunnable*, int);
    static const auto start = reinterpret_cast<Start>(dlsym(RTLD_NEXT, "_ZN11QThreadPool5startEP9QRunnablei"));
    auto* handed = new HandedTask(task);
    __tsan_release(&handover);
    start(this, handed, priority);
}

/// In place of Qt's own, too, as the next.
bool QFutureInterfaceBase::derefT() const noexcept
{
    using Deref = bool (*)(const QFutureInterfaceBase*);
    static const auto deref = reinterpret_cast<Deref>(dlsym(RTLD_NEXT, "_ZNK20QFutureInterfaceBase6derefTEv"));
    __tsan_release(&handover);
    const bool isHeldByOthers = deref(this);
    __tsan_acquire(&handover);
    return isHeldByOthers;
}

bool QThread::wait(QDeadlineTimer deadline)
{
    using Wait = bool (*)(QThread*, QDeadlineTimer);
    static const auto wait = reinterpret_cast<Wait>(dlsym(RTLD_NEXT, "_ZN7QThread4waitE14QDeadlineTimer"));
    const bool hasFinished = wait(this, deadline);
    __tsan_acquire(&handover);
    return hasFinished;
}

void __sanitizer_malloc_hook(const volatile void*, std::size_t)
{
    __tsan_release(&handover);
}

void __sanitizer_free_hook(const volatile void*)
{
    __tsan_release(&handover);
}

const char* __tsan_default_suppressions()
{
    // The arguments of a queued signal are copied after the last allocation. What Qt moves, allocates and frees itself
    // (also in threads of the pool, where it converts pictures) is ordered by its own mutexes, semaphores and counts of
    // references, which are not seen either.
    return "race:QtPrivate::QMetaTypeForType\n"
           "called_from_lib:libQt6Core.so\n"
           "called_from_lib:libQt6Gui.so\n"
           "race_top:libQt6\n"
           "race_top:libglib-2.0\n"
           "race:QThreadPoolPrivate\n"
           "race:QWaitCondition\n"
           "race:QEventDispatcherUNIXPrivate\n";
}
