// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projector.h"

#include "models/store/projections/projection.h"

#include <utility>

namespace Chartroom::Store {

namespace {

Projections::OfValue projectionOf(RowType type)
{
    switch (type) {
    case RowType::Node:
        return Projections::node;
    case RowType::Namespace:
        return Projections::nameSpace;
    case RowType::Workload:
        return Projections::workload;
    case RowType::Job:
        return Projections::job;
    case RowType::CronJob:
        return Projections::cronJob;
    case RowType::Service:
        return Projections::service;
    case RowType::EndpointSlice:
        return Projections::endpointSlice;
    case RowType::Ingress:
        return Projections::ingress;
    case RowType::PersistentVolumeClaim:
        return Projections::persistentVolumeClaim;
    case RowType::PersistentVolume:
        return Projections::persistentVolume;
    case RowType::HorizontalPodAutoscaler:
        return Projections::horizontalPodAutoscaler;
    case RowType::RoleBinding:
        return Projections::roleBinding;
    case RowType::CustomResourceDefinition:
        return Projections::customResourceDefinition;
    case RowType::HelmRecord:
        return Projections::helmRecord;
    case RowType::Application:
        return Projections::application;
    case RowType::Generic:
    case RowType::ConfigData:
    case RowType::Pod:
    case RowType::Event:
        return Projections::plain;
    }
    return Projections::plain;
}

TableColumns readColumns(const Reading::Value& definitions)
{
    TableColumns columns;
    definitions.forEach([&](const Reading::Value& definition) {
        columns.push_back({std::string(definition["name"].text()), std::string(definition["type"].text()),
            std::string(definition["format"].text()), definition["priority"].count()});
    });
    return columns;
}

} // namespace

class Projector::Impl {
public:
    Impl(KindTable& kindTable, StringPool& stringPool)
        : kinds(kindTable)
        , strings(stringPool)
    { }
    std::size_t memoryUsage() const
    {
        return m_labelSets.memoryUsage() + m_ownerSets.memoryUsage() + m_mountSets.memoryUsage();
    }

    bool project(KindId kind, std::string_view json, const Take& take)
    {
        const KindInfo& info = kinds.info(kind);
        const Projections::Context context {strings, m_labelSets, m_ownerSets, m_mountSets, info};
        if (info.form == Kube::ObjectForm::Table)
            return projectTable(context, json, take);
        if (info.rowType == RowType::Pod)
            return projectStream(context, Projections::pod, json, take);
        if (info.rowType == RowType::Event)
            return projectStream(context, Projections::event, json, take);
        simdjson::dom::element document;
        return parse(json, document) && hand(projectionOf(info.rowType)(context, Reading::Value(document)), take);
    }

    bool projectMessage(KindId kind, std::string_view message, const Take& take)
    {
        const KindInfo& info = kinds.info(kind);
        bool broken = !readsMessages(info);
        if (broken)
            return false;
        RowPtr row = Projections::podOfMessage({strings, m_labelSets, m_ownerSets, m_mountSets, info}, message, broken);
        return !broken && hand(std::move(row), take);
    }

    KindTable& kinds;
    StringPool& strings;
    std::vector<KindId> changedColumns;

private:
    static bool hand(RowPtr row, const Take& take)
    {
        if (row->name.isEmpty())
            return false;
        take(std::move(row));
        return true;
    }

    bool parse(std::string_view json, simdjson::dom::element& document)
    {
        return !m_domParser.parse(json.data(), json.size(), false).get(document) && document.is_object();
    }

    bool projectStream(
        const Projections::Context& context, Projections::OfStream projection, std::string_view json, const Take& take)
    {
        const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING);
        simdjson::ondemand::document document;
        simdjson::ondemand::object object;
        if (m_streamParser.iterate(padded).get(document) || document.get_object().get(object))
            return false;
        bool broken = false;
        RowPtr row = projection(context, object, broken);
        return !broken && document.at_end() && hand(std::move(row), take);
    }

    bool projectTable(const Projections::Context& context, std::string_view json, const Take& take)
    {
        simdjson::dom::element document;
        if (!parse(json, document))
            return false;
        const Reading::Value table(document);
        // Servers that do not make Tables for a kind answer with the object itself.
        if (table["kind"].text() != "Table")
            return hand(Projections::plain(context, table), take);
        const Reading::Value definitions = table["columnDefinitions"];
        if (definitions.size() > 0 && kinds.setColumns(context.kind.id, readColumns(definitions)))
            changedColumns.push_back(context.kind.id);
        static const TableColumns NoColumns;
        const TableColumnsPtr columns = kinds.columns(context.kind.id);
        bool readable = true;
        table["rows"].forEach([&](const Reading::Value& row) {
            readable = hand(Projections::tableRow(context, columns ? *columns : NoColumns, row), take) && readable;
        });
        return readable;
    }

    LabelSets m_labelSets;
    OwnerSets m_ownerSets;
    MountSets m_mountSets;
    simdjson::dom::parser m_domParser;
    simdjson::ondemand::parser m_streamParser;
};

Projector::Projector(KindTable& kinds, StringPool& strings)
    : m_impl(std::make_unique<Impl>(kinds, strings))
{ }

Projector::~Projector() = default;

bool Projector::project(KindId kind, std::string_view json, const Take& take)
{
    return m_impl->project(kind, json, take);
}

bool Projector::projectMessage(KindId kind, std::string_view message, const Take& take)
{
    return m_impl->projectMessage(kind, message, take);
}

bool Projector::isTable(KindId kind) const
{
    return m_impl->kinds.info(kind).form == Kube::ObjectForm::Table;
}

std::size_t Projector::memoryUsage() const
{
    return m_impl->memoryUsage();
}

KindId Projector::takeChangedColumns()
{
    if (m_impl->changedColumns.empty())
        return {};
    const KindId kind = m_impl->changedColumns.back();
    m_impl->changedColumns.pop_back();
    return kind;
}

} // namespace Chartroom::Store
