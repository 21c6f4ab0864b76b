// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/screenshots.h"

#include "app/console/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr auto Step = 100ms;
constexpr int SettlingSteps = 8; ///< after the data is there: layouts, delegates, late counts
constexpr int MostSteps = 600; ///< then the picture shows what there is

} // namespace

Screenshots::Screenshots(MainWindow& window, const QString& folder)
    : QObject(&window)
    , m_window(window)
    , m_folder(folder)
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::step);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder)) {
        QTextStream(stderr) << tr("%1 could not be made.").arg(m_folder) << Qt::endl;
        Q_EMIT finished(1);
        return;
    }
    m_timer.start(Step);
}

void Screenshots::step()
{
    const std::vector<PageId> pages = m_window.pages();
    if (m_next >= pages.size()) {
        m_timer.stop();
        Q_EMIT finished(0);
        return;
    }
    const PageId id = pages[m_next];
    if (m_waited == 0)
        m_window.showPage(id);
    ++m_waited;
    const ClusterSession* session = m_window.services().clusters.session();
    const bool settled = session && session->isSettled() && m_window.page(id)->isSettled();
    if ((!settled || m_waited < SettlingSteps) && m_waited < MostSteps)
        return;
    if (!takeAll()) {
        m_timer.stop();
        Q_EMIT finished(1);
        return;
    }
    m_waited = 0;
    ++m_next;
}

bool Screenshots::takeAll()
{
    using Widgets::SchemeChoice;
    const SchemeChoice choice = m_window.services().theme.choice();
    const QString language = m_window.services().languages.current();
    const auto dress = [this](SchemeChoice scheme, const QString& code) {
        m_window.services().theme.setChoice(scheme);
        m_window.services().languages.setCurrent(code);
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    };
    dress(SchemeChoice::Light, u"en"_s);
    bool good = take(u"light"_s);
    dress(SchemeChoice::Dark, u"en"_s);
    good = take(u"dark"_s) && good;
    dress(SchemeChoice::Light, u"ko"_s);
    good = take(u"korean"_s) && good;
    dress(choice, language);
    return good;
}

bool Screenshots::take(const QString& suffix)
{
    const QString path
        = QDir(m_folder).filePath(pageKey(m_window.currentPage()->id()) + u'-' + suffix + u".png"_s);
    if (!m_window.grab().save(path)) {
        QTextStream(stderr) << tr("%1 could not be written.").arg(path) << Qt::endl;
        return false;
    }
    QTextStream(stdout) << path << Qt::endl;
    return true;
}

} // namespace Chartroom::Console
