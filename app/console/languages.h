// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace Chartroom::Console {

/// The language of the interface, switchable at run time: every widget gets a LanguageChange event and asks for its
/// texts again. Numbers and dates follow the same language.
class Languages : public QObject {
    Q_OBJECT
public:
    /// `code` is "en", "ko", or empty for the system's.
    Languages(QCoreApplication& application, const QString& code);
    ~Languages() override;

    QString current() const { return m_current; }
    void setCurrent(const QString& code);

Q_SIGNALS:
    void changed(const QString& code);

private:
    void install();

    QCoreApplication& m_application;
    QString m_current;
    QTranslator m_own;
    QTranslator m_qt; ///< texts of Qt's own dialogs and menus
};

} // namespace Chartroom::Console
