// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/settings.h"

#include <QCoreApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ClusterTag)
};

const QStringList ThemeWords {u"system"_s, u"light"_s, u"dark"_s};
const QStringList TagWords {u"none"_s, u"production"_s, u"staging"_s, u"other"_s};

/// Group resources and context names may hold slashes, which QSettings takes for groups.
QString encoded(const QString& key)
{
    return QString::fromLatin1(key.toUtf8().toPercentEncoding());
}

QString decoded(const QString& key)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(key.toLatin1()));
}

ClusterTag suggestedTag(const QString& name)
{
    const QString lower = name.toLower();
    if (lower.contains("prod"_L1))
        return ClusterTag::Production;
    if (lower.contains("stag"_L1))
        return ClusterTag::Staging;
    return ClusterTag::None;
}

} // namespace

ContextSettings Settings::context(const QString& name) const
{
    const auto found = contexts.constFind(name);
    if (found != contexts.cend())
        return *found;
    ContextSettings suggested;
    suggested.tag = suggestedTag(name);
    return suggested;
}

SettingsStore::SettingsStore()
    : SettingsStore(QSettings(QSettings::IniFormat, QSettings::UserScope, u"chartroom"_s, u"chartroom"_s).fileName())
{ }

SettingsStore::SettingsStore(const QString& file)
    : m_file(file)
{
    m_writer.setMaxThreadCount(1); // one after the other
}

SettingsStore::~SettingsStore() = default; // waits for the writer

Settings SettingsStore::load() const
{
    m_writer.waitForDone();
    QSettings file(m_file, QSettings::IniFormat);
    Settings settings;
    const auto theme = ThemeWords.indexOf(file.value("theme"_L1).toString());
    settings.theme = static_cast<Widgets::SchemeChoice>(std::max<qsizetype>(theme, 0));
    settings.language = file.value("language"_L1).toString();
    settings.windowGeometry = file.value("window/geometry"_L1).toByteArray();
    settings.inspectorWidth = std::clamp(file.value("window/inspector"_L1, 340).toInt(), 280, 560);
    settings.railCollapsed = file.value("window/railCollapsed"_L1).toBool();
    settings.allowedPlugins = file.value("plugins/allowed"_L1).toStringList();
    file.beginGroup("columns"_L1);
    for (const QString& key : file.childKeys())
        settings.columns.insert(decoded(key), file.value(key).toStringList());
    file.endGroup();
    file.beginGroup("contexts"_L1);
    for (const QString& group : file.childGroups()) {
        file.beginGroup(group);
        ContextSettings context;
        const auto tag = TagWords.indexOf(file.value("tag"_L1).toString());
        context.tag = static_cast<ClusterTag>(std::max<qsizetype>(tag, 0));
        context.readOnly = file.value("readOnly"_L1).toBool();
        context.namespaces = file.value("namespaces"_L1).toStringList();
        settings.contexts.insert(decoded(group), context);
        file.endGroup();
    }
    file.endGroup();
    return settings;
}

void SettingsStore::save(const Settings& settings)
{
    m_writer.start([file = m_file, settings] { write(file, settings); });
}

void SettingsStore::write(const QString& path, const Settings& settings)
{
    QSettings file(path, QSettings::IniFormat);
    file.setValue("theme"_L1, ThemeWords.at(static_cast<qsizetype>(settings.theme)));
    file.setValue("language"_L1, settings.language);
    file.setValue("window/geometry"_L1, settings.windowGeometry);
    file.setValue("window/inspector"_L1, settings.inspectorWidth);
    file.setValue("window/railCollapsed"_L1, settings.railCollapsed);
    file.setValue("plugins/allowed"_L1, settings.allowedPlugins);
    file.remove("columns"_L1);
    for (const auto& [key, columns] : settings.columns.asKeyValueRange())
        file.setValue(u"columns/"_s + encoded(key), columns);
    for (const auto& [name, context] : settings.contexts.asKeyValueRange()) {
        const QString group = u"contexts/"_s + encoded(name) + u'/';
        file.setValue(group + u"tag"_s, TagWords.at(static_cast<qsizetype>(context.tag)));
        file.setValue(group + u"readOnly"_s, context.readOnly);
        file.setValue(group + u"namespaces"_s, context.namespaces);
    }
}

QString tagWord(ClusterTag tag)
{
    switch (tag) {
    case ClusterTag::None:
        return {};
    case ClusterTag::Production:
        return Tr::tr("production");
    case ClusterTag::Staging:
        return Tr::tr("staging");
    case ClusterTag::Other:
        return Tr::tr("other");
    }
    return {};
}

QColor tagColor(ClusterTag tag)
{
    switch (tag) {
    case ClusterTag::Production:
        return Widgets::Theme::series(3);
    case ClusterTag::Staging:
        return Widgets::Theme::series(5);
    case ClusterTag::None:
    case ClusterTag::Other:
        break;
    }
    return Widgets::Theme::series(7);
}

} // namespace Chartroom::Console
