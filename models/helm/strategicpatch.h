// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"
#include "models/helm/patchschema.h"

#include <optional>
#include <string>

namespace Chartroom::Helm {

/// The words of strategic merge patches.
inline constexpr std::string_view PatchDirective = "$patch";
inline constexpr std::string_view RetainKeysDirective = "$retainKeys";
inline constexpr std::string_view OrderPrefix = "$setElementOrder/";
inline constexpr std::string_view DeletePrefix = "$deleteFromPrimitiveList/";

/// Compares two objects into a patch: one half of createThreeWayPatch(). See mergepatch.h for the functions to use.
class StrategicDiff {
public:
    enum class Changes { All, OnlyDeletions, NoDeletions };

    StrategicDiff(const PatchSchema& schema, Changes changes)
        : m_schema(schema)
        , m_changes(changes)
    { }

    Result<Documents::Json> diff(const Documents::Json& before, const Documents::Json& after);

private:
    using Json = Documents::Json;
    struct ListDiff {
        Json patch = Json::array();
        Json deletions = Json::array();
        std::optional<Json> order;
    };

    bool deletes() const { return m_changes != Changes::NoDeletions; }
    bool changes() const { return m_changes != Changes::OnlyDeletions; }
    bool isUnknown(const PatchSchema::Field& field, const std::string& key, const Json& before, const Json& after);
    Json diffMaps(const Json& before, const Json& after, PatchSchema::Node node, bool retainKeys);
    void diffMember(const std::string& key, const Json& before, const Json& after, PatchSchema::Node node, Json& patch);
    ListDiff diffLists(const Json& before, const Json& after, const PatchSchema::Field& field);
    void diffListsOfMaps(const Json& before, const Json& after, const PatchSchema::Field& field, ListDiff& result);
    void diffListsOfScalars(const Json& before, const Json& after, ListDiff& result);
    bool hasMergeKeys(const Json& list, std::string_view mergeKey);
    void fail(const QString& said);

    const PatchSchema& m_schema;
    Changes m_changes;
    std::optional<Error> m_error;
};

/// Applies a patch to an object, or a second patch on top of a first.
class StrategicMerge {
public:
    enum class Target { Object, Patch }; ///< in a patch, directives and nulls are kept for the server

    StrategicMerge(const PatchSchema& schema, Target target)
        : m_schema(schema)
        , m_target(target)
    { }

    Result<Documents::Json> merge(const Documents::Json& target, const Documents::Json& patch);

private:
    using Json = Documents::Json;

    bool ontoPatch() const { return m_target == Target::Patch; }
    Json mergeMaps(Json target, Json patch, PatchSchema::Node node);
    void mergeMember(Json& target, const std::string& patchKey, Json value, PatchSchema::Node node);
    void retainKeys(Json& target, Json& patch);
    void mergeOrdered(Json& target, Json& patch, PatchSchema::Node node);
    Json mergeLists(const Json& target, const Json& patch, const PatchSchema::Field& field);
    Json mergeListsOfMaps(Json target, const Json& patch, const PatchSchema::Field& field);
    PatchSchema::Field knownField(PatchSchema::Node node, std::string_view name);
    void fail(const QString& said);

    const PatchSchema& m_schema;
    Target m_target;
    std::optional<Error> m_error;
};

} // namespace Chartroom::Helm
