// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/statusline.h"

#include "app/console/clustersession.h"
#include "widgets/common/icons.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QTimerEvent>

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int Height = 24;

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(Height);
}

void StatusLine::setSession(ClusterSession* session)
{
    m_session = session;
    m_requests = session ? session->connection().traffic().requests : 0;
    m_rate = 0;
    if (session) {
        connect(session, &ClusterSession::statusChanged, this, &StatusLine::refresh);
        m_timer.start(1s, this);
    } else {
        m_timer.stop();
    }
    refresh();
}

QString StatusLine::connectionText() const
{
    using Phase = ConnectionStatus::Phase;
    const ConnectionStatus status = m_session->status();
    const auto wait = std::chrono::duration_cast<std::chrono::seconds>(status.retryAt - m_session->clock().now());
    const auto seconds = std::max<std::int64_t>(0, wait.count());
    switch (status.phase) {
    case Phase::Connecting:
        return tr("Connecting to %1").arg(m_session->name());
    case Phase::Live:
        return tr("Connected") + u" · "_s + tr("%n watch(es) open", nullptr, status.watches);
    case Phase::Lost:
        return tr("Reconnecting, attempt %1 in %2 s").arg(status.attempt + 1).arg(seconds);
    case Phase::Failed:
        return tr("Not connected, next attempt in %1 s").arg(seconds);
    }
    return {};
}

/// The account of the events: what the server sent is either in the tables or was overtaken. An event that said what
/// was known already counts as applied. Anything else is named in a part of its own.
QStringList StatusLine::eventTexts() const
{
    const QLocale locale;
    const auto text = [&locale](std::uint64_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    const Store::Replica& replica = m_session->replica();
    const Store::EventCounts& events = replica.events();
    const std::uint64_t applied = replica.applied() + events.withoutEffect;
    QStringList texts {tr("Events: %1 received = %2 applied + %3 superseded")
            .arg(text(events.received), text(applied), text(events.superseded))};
    if (events.unreadable > 0)
        texts << tr("%1 unreadable").arg(text(events.unreadable));
    if (const std::uint64_t kept = applied + events.superseded + events.unreadable; kept < events.received)
        texts << tr("%1 dropped").arg(text(events.received - kept));
    return texts;
}

void StatusLine::refresh()
{
    m_parts.clear();
    m_icon = u"info"_s;
    setAccessibleName(tr("Status"));
    if (!m_session) {
        m_parts << tr("No cluster is chosen");
    } else {
        const QLocale locale;
        const Store::Replica& replica = m_session->replica();
        const ConnectionStatus status = m_session->status();
        const bool live = status.phase == ConnectionStatus::Phase::Live;
        m_icon = live ? u"ok"_s : status.phase == ConnectionStatus::Phase::Connecting ? u"refresh"_s : u"warning"_s;
        m_parts << connectionText();
        QString objects = tr("%1 objects").arg(locale.toString(static_cast<qulonglong>(replica.totalCount())));
        if (status.phase == ConnectionStatus::Phase::Lost)
            objects = tr("%1 as of %2")
                          .arg(objects,
                              QDateTime::fromMSecsSinceEpoch(status.since.time_since_epoch().count())
                                  .toString(u"HH:mm:ss"_s));
        m_parts << objects;
        m_parts << eventTexts();
        m_parts << tr("%1 requests/s").arg(locale.toString(m_rate, 'f', 1));
        if (!m_session->serverVersion().isEmpty())
            m_parts << u"Kubernetes "_s + m_session->serverVersion();
        if (const auto silent = m_session->discovery().stale().size(); silent > 0)
            m_parts << tr("%Ln API group(s) not answering", nullptr, static_cast<int>(silent));
        if (m_session->connection().isInsecure())
            m_parts << tr("The server's certificate is not checked");
    }
    setAccessibleDescription(m_parts.join(u", "_s));
    update();
}

void StatusLine::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId() || !m_session)
        return QWidget::timerEvent(event);
    const quint64 requests = m_session->connection().traffic().requests;
    m_rate = static_cast<double>(requests - m_requests);
    m_requests = requests;
    if (Widgets::isOnScreen(*this))
        refresh();
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Sunken));
    painter.setPen(Theme::color(Token::Border));
    painter.drawLine(0, 0, width(), 0);
    const QColor ink = m_icon == u"ok" ? Theme::text(State::Healthy)
        : m_icon == u"warning"         ? Theme::text(State::OutOfSync)
                                       : Theme::color(Token::TextSecondary);
    painter.drawPixmap(10, (height() - 14) / 2, iconPixmap(m_icon, 14, ink, devicePixelRatio()));
    painter.setFont(Theme::font(FontRole::Table));
    int x = 30;
    for (const QString& part : m_parts) {
        const int textWidth = painter.fontMetrics().horizontalAdvance(part);
        painter.setPen(Theme::color(Token::Text));
        painter.drawText(QRect(x, 0, textWidth + 1, height()), Qt::AlignVCenter, part);
        x += textWidth + 12;
        painter.setPen(Theme::color(Token::Border));
        painter.drawLine(x, 5, x, height() - 5);
        x += 12;
    }
}

} // namespace Chartroom::Console
