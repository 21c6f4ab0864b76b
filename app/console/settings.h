// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <memory>

namespace Chartroom::Console {

enum class ClusterTag : std::uint8_t { None, Production, Staging, Other };

/// What the operator has set for one context.
struct ContextSettings {
    ClusterTag tag = ClusterTag::None;
    bool readOnly = false;
    QStringList namespaces; ///< chosen ones; empty: all
};

/// Everything that outlives the window, as plain values. Read once, written when it changes.
struct Settings {
    Widgets::SchemeChoice theme = Widgets::SchemeChoice::System;
    QString language; ///< "en", "ko"; empty: the system's
    QByteArray windowGeometry;
    int inspectorWidth = 340;
    bool railCollapsed = false;
    QMap<QString, QStringList> columns; ///< visible columns by group resource ("pods"); absent: the defaults
    QMap<QString, ContextSettings> contexts; ///< by name
    QStringList allowedPlugins; ///< credential programs that may be run: see consentKey()

    /// What was set for the context, or what its name suggests.
    ContextSettings context(const QString& name) const;
};

/// Where settings are kept. Values that cannot be read are as if they had never been set.
class SettingsStore {
public:
    /// The user's own file.
    SettingsStore();
    /// For tests and pictures: this file.
    explicit SettingsStore(const QString& file);
    ~SettingsStore();

    Settings load() const;
    /// Writes them in another thread: a disk that is busy elsewhere takes its time. What is saved before load(), or
    /// before the end of this object, is in the file then.
    void save(const Settings& settings);

private:
    static void write(const QString& path, const Settings& settings);

    const QString m_file;
    mutable QThreadPool m_writer;
};

QString tagWord(ClusterTag tag);
QColor tagColor(ClusterTag tag);

} // namespace Chartroom::Console
