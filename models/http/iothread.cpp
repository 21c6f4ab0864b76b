// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/iothread.h"

using namespace Qt::StringLiterals;

namespace Chartroom::Http {

IoThread::IoThread()
    : m_context(new QObject)
{
    m_thread.setObjectName(u"chartroom-io"_s);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

IoThread::~IoThread()
{
    Q_ASSERT(!isCurrent());
    run([this] { delete std::exchange(m_context, nullptr); });
    m_thread.quit();
    m_thread.wait();
}

} // namespace Chartroom::Http
