// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/store/object.h"

#include <optional>
#include <string>
#include <string_view>

namespace Chartroom::Simulator {

/// In which form a client wants its objects.
enum class Form { Full, Metadata, Table };

/// How the Accept header and includeObject are to be answered; nothing where no form we know is acceptable (406).
struct Presentation {
    enum class Include { None, Metadata, Object };
    enum class Encoding { Json, Protobuf };
    Encoding encoding = Encoding::Json; ///< protobuf has the full form only
    Form form = Form::Full;
    Include include = Include::Metadata; ///< of Table rows
    ManagedFields managedFields
        = ManagedFields::Kept; ///< the media type's parameter drop=metadata.managedFields (KEP-5958)

    /// `hasMessages`: the answer can be written in protobuf.
    static std::optional<Presentation> negotiate(
        std::string_view accept, std::string_view includeObject, bool hasMessages = false);

    /// One object as an answer to get, or as the object of a watch event. This and what follows is JSON.
    void writeSingle(const Object& object, const ResourceInfo& info, bool withColumns, std::string& out) const;
    /// One object within a list of this form.
    void writeItem(const Object& object, const ResourceInfo& info, std::string& out) const;
    /// What comes before and after the items of a list; `metadata` is the list's own, as JSON.
    std::string listStart(const ResourceInfo& info, std::string_view metadata) const;
    std::string_view listEnd() const { return "]}\n"; }
    /// A bookmark's object; `initialEventsEnd` marks the end of a watch-list's first part.
    std::string bookmark(
        const ResourceInfo& info, std::uint64_t resourceVersion, bool initialEventsEnd, bool withColumns) const;
};

} // namespace Chartroom::Simulator
