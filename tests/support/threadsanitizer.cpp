// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ThreadSanitizer cannot see into Qt, whose libraries are not compiled for it: what one thread wrote before it posted
// an event, and another reads when the event arrives, looks like a race. Part of every test program under the tsan
// preset, this file tells it of that order. Posting an event allocates it, so every allocation counts as handing over,
// and every delivery of an event as taking. Races within the handling of one event, and of threads that use no events,
// are found.
#include <QtCore/qbytearrayview.h>
#include <QtCore/qglobal.h>
#include <QtCore/qnamespace.h>

extern "C" {
void __tsan_acquire(void* address);
void __tsan_release(void* address);
void __sanitizer_malloc_hook(const volatile void* block, std::size_t size);
const char* __tsan_default_suppressions();
}

namespace {

char handover;

bool eventIsDelivered(void**)
{
    __tsan_acquire(&handover);
    return false;
}

// GLib is no better known than Qt: its event loop is done without.
[[maybe_unused]] const bool registered
    = qputenv("QT_NO_GLIB", "1") && QInternal::registerCallback(QInternal::EventNotifyCallback, eventIsDelivered);

} // namespace

void __sanitizer_malloc_hook(const volatile void*, std::size_t)
{
    __tsan_release(&handover);
}

const char* __tsan_default_suppressions()
{
    return "race_top:libQt6\n"
           "race_top:libglib-2.0\n"
           "race:QWaitCondition\n"
           "race:QEventDispatcherUNIXPrivate\n";
}
