// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/failure.h"
#include "app/simulator/store/object.h"

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// labelSelector and fieldSelector of a list or watch.
class Selector {
public:
    /// Refuses with 400 what the server refuses: bad syntax, fields the kind cannot be selected by.
    static Answer<Selector> parse(const ResourceInfo& info, std::string_view labels, std::string_view fields);

    bool isEmpty() const { return m_labels.empty() && m_fields.empty(); }
    bool matches(const Object& object) const;

private:
    enum class Operator { In, NotIn, Exists, DoesNotExist };
    struct LabelRequirement {
        std::string key;
        Operator op = Operator::Exists;
        std::vector<std::string> values;
    };
    struct FieldRequirement {
        int field; ///< index into ResourceInfo::selectableFields, or one of the two below
        bool equal = true;
        std::string value;
    };
    static constexpr int Name = -1;
    static constexpr int Namespace = -2;

    Answer<void> parseLabels(std::string_view text);
    Answer<void> parseLabel(std::string_view text);
    Answer<void> parseFields(const ResourceInfo& info, std::string_view labels, std::string_view text);
    static bool matches(const LabelRequirement& requirement, const Object& object);

    std::vector<LabelRequirement> m_labels;
    std::vector<FieldRequirement> m_fields;
};

} // namespace Chartroom::Simulator
