// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

QString supported(const QString& code)
{
    if (code == "en"_L1 || code == "ko"_L1)
        return code;
    return QLocale::system().language() == QLocale::Korean ? u"ko"_s : u"en"_s;
}

} // namespace

Languages::Languages(QCoreApplication& application, const QString& code)
    : m_application(application)
    , m_current(supported(code))
{
    install();
}

Languages::~Languages()
{
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
}

void Languages::setCurrent(const QString& code)
{
    if (supported(code) == m_current)
        return;
    m_current = supported(code);
    install();
    Q_EMIT changed(m_current);
}

void Languages::install()
{
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
    QLocale::setDefault(m_current == "ko"_L1 ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                             : QLocale(QLocale::English, QLocale::UnitedStates));
    if (m_qt.load(u"qtbase_"_s + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    // English is loaded too: it holds the plural forms.
    if (m_own.load(u":/translations/chartroom_"_s + m_current + u".qm"_s))
        m_application.installTranslator(&m_own);
}

} // namespace Chartroom::Console
