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
    : m_file(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"chartroom"_s, u"chartroom"_s))
{ }

SettingsStore::SettingsStore(const QString& file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{ }

SettingsStore::~SettingsStore() = default;

Settings SettingsStore::load() const
{
    Settings settings;
    const auto theme = ThemeWords.indexOf(m_file->value("theme"_L1).toString());
    settings.theme = static_cast<Widgets::SchemeChoice>(std::max<qsizetype>(theme, 0));
    settings.language = m_file->value("language"_L1).toString();
    settings.windowGeometry = m_file->value("window/geometry"_L1).toByteArray();
    settings.inspectorWidth = std::clamp(m_file->value("window/inspector"_L1, 340).toInt(), 280, 560);
    settings.railCollapsed = m_file->value("window/railCollapsed"_L1).toBool();
    settings.allowedPlugins = m_file->value("plugins/allowed"_L1).toStringList();
    m_file->beginGroup("columns"_L1);
    for (const QString& key : m_file->childKeys())
        settings.columns.insert(decoded(key), m_file->value(key).toStringList());
    m_file->endGroup();
    m_file->beginGroup("contexts"_L1);
    for (const QString& group : m_file->childGroups()) {
        m_file->beginGroup(group);
        ContextSettings context;
        const auto tag = TagWords.indexOf(m_file->value("tag"_L1).toString());
        context.tag = static_cast<ClusterTag>(std::max<qsizetype>(tag, 0));
        context.readOnly = m_file->value("readOnly"_L1).toBool();
        context.namespaces = m_file->value("namespaces"_L1).toStringList();
        settings.contexts.insert(decoded(group), context);
        m_file->endGroup();
    }
    m_file->endGroup();
    return settings;
}

void SettingsStore::save(const Settings& settings)
{
    m_file->setValue("theme"_L1, ThemeWords.at(static_cast<qsizetype>(settings.theme)));
    m_file->setValue("language"_L1, settings.language);
    m_file->setValue("window/geometry"_L1, settings.windowGeometry);
    m_file->setValue("window/inspector"_L1, settings.inspectorWidth);
    m_file->setValue("window/railCollapsed"_L1, settings.railCollapsed);
    m_file->setValue("plugins/allowed"_L1, settings.allowedPlugins);
    m_file->remove("columns"_L1);
    for (const auto& [key, columns] : settings.columns.asKeyValueRange())
        m_file->setValue(u"columns/"_s + encoded(key), columns);
    for (const auto& [name, context] : settings.contexts.asKeyValueRange()) {
        const QString group = u"contexts/"_s + encoded(name) + u'/';
        m_file->setValue(group + u"tag"_s, TagWords.at(static_cast<qsizetype>(context.tag)));
        m_file->setValue(group + u"readOnly"_s, context.readOnly);
        m_file->setValue(group + u"namespaces"_s, context.namespaces);
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
