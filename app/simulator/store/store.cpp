// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/store/store.h"

#include <algorithm>

namespace Chartroom::Simulator {

ObjectPtr Table::find(std::string_view nameSpace, std::string_view name) const
{
    const auto found = m_objects.find(Object::makeKey(nameSpace, name));
    return found == m_objects.end() ? nullptr : found->second;
}

std::uint64_t Table::sequenceAfter(std::uint64_t resourceVersion) const
{
    const auto found = std::ranges::upper_bound(m_history, resourceVersion, {}, &Change::resourceVersion);
    return m_firstSequence + static_cast<std::uint64_t>(found - m_history.begin());
}

void Table::compact()
{
    if (m_history.empty())
        return;
    m_historyStart = m_history.back().resourceVersion;
    m_firstSequence += m_history.size();
    m_history.clear();
    m_historyBytes = 0;
}

void Table::expire()
{
    compact();
    for (TableListener* listener : m_listeners)
        listener->tableExpired();
}

void Table::record(Change change, bool silently)
{
    if (silently) {
        m_historyStart = change.resourceVersion;
        return;
    }
    m_historyBytes += change.object->memoryUsage();
    m_history.push_back(std::move(change));
    while (m_history.size() > HistoryLength || m_historyBytes > HistoryBytes) {
        m_historyBytes -= m_history.front().object->memoryUsage();
        m_historyStart = m_history.front().resourceVersion;
        m_history.pop_front();
        ++m_firstSequence;
    }
    for (TableListener* listener : m_listeners)
        listener->tableChanged();
}

Store::Store()
{
    for (const ResourceInfo& info : builtInResources())
        addTable(info);
}

Table* Store::table(std::string_view group, std::string_view plural)
{
    std::string key(plural);
    if (!group.empty())
        (key += '.') += group;
    const auto found = m_byResource.find(key);
    return found == m_byResource.end() ? nullptr : found->second;
}

Table* Store::tableOfKind(std::string_view group, std::string_view kind)
{
    const auto found = m_byKind.find(std::string(kind) + '.' + std::string(group));
    return found == m_byKind.end() ? nullptr : found->second;
}

Table& Store::addTable(ResourceInfo info)
{
    auto& table = *m_tables.emplace_back(std::make_shared<Table>(std::move(info)));
    const auto& type = table.info().type;
    table.m_historyStart = m_resourceVersion;
    m_byResource.emplace(type.groupResource(), &table);
    m_byKind.emplace(type.kind + '.' + type.groupVersion.group, &table);
    return table;
}

void Store::removeTable(Table& table)
{
    std::erase_if(m_byResource, [&](const auto& entry) { return entry.second == &table; });
    std::erase_if(m_byKind, [&](const auto& entry) { return entry.second == &table; });
    table.m_gone = true;
    for (TableListener* listener : table.m_listeners)
        listener->tableChanged();
    std::erase_if(m_tables, [&](const auto& entry) { return entry.get() == &table; });
}

ObjectPtr Store::put(Table& table, Json json)
{
    const auto& metadata = json["metadata"];
    std::string key = Object::makeKey(metadata["namespace"].toStringView(), metadata["name"].toStringView());
    const auto found = table.m_objects.find(key);
    ObjectPtr previous = found == table.m_objects.end() ? nullptr : found->second;
    ObjectPtr object = makeObject(table.info(), std::move(json), ++m_resourceVersion);
    commit(table, std::move(key), previous ? EventType::Modified : EventType::Added, object, previous);
    return object;
}

ObjectPtr Store::put(Table& table, std::shared_ptr<Object> object)
{
    object->resourceVersion = ++m_resourceVersion;
    ObjectPtr result = std::move(object);
    ObjectPtr& place = table.m_objects[result->key()];
    ObjectPtr previous = std::exchange(place, result);
    const auto type = previous ? EventType::Modified : EventType::Added;
    announce(table, {type, m_resourceVersion, result, std::move(previous)});
    return result;
}

bool Store::remove(Table& table, std::string_view nameSpace, std::string_view name)
{
    std::string key = Object::makeKey(nameSpace, name);
    const auto found = table.m_objects.find(key);
    if (found == table.m_objects.end())
        return false;
    const ObjectPtr previous = found->second;
    // A deletion carries the resourceVersion of the deletion itself.
    ObjectPtr last;
    if (previous->shape) {
        auto copy = std::make_shared<Object>(*previous);
        copy->resourceVersion = ++m_resourceVersion;
        last = copy;
    } else {
        last = makeObject(table.info(), previous->toJson(table.info()), ++m_resourceVersion);
    }
    commit(table, std::move(key), EventType::Deleted, last, previous);
    return true;
}

void Store::setSilent(bool silent)
{
    m_silent = silent;
    for (const auto& table : m_tables)
        table->m_historyStart = m_resourceVersion;
}

void Store::commit(Table& table, std::string key, EventType type, ObjectPtr object, ObjectPtr previous)
{
    if (type == EventType::Deleted)
        table.m_objects.erase(key);
    else
        table.m_objects[std::move(key)] = object;
    announce(table, {type, m_resourceVersion, std::move(object), std::move(previous)});
}

void Store::announce(Table& table, Change change)
{
    if (m_observer) {
        const Change copy = change;
        table.record(std::move(change), m_silent);
        m_observer(table, copy);
    } else {
        table.record(std::move(change), m_silent);
    }
}

} // namespace Chartroom::Simulator
