// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator::Protobuf {

struct MessageType;

/// One field of a message, and what stands for it in JSON.
struct Field {
    enum class Form : std::uint8_t {
        Text,
        Integer,
        Boolean,
        Time, ///< metav1.Time
        Quantity, ///< resource.Quantity
        IntOrString, ///< intstr.IntOrString
        FieldsV1, ///< any JSON, kept as its text
        Message,
    };
    enum class Many : std::uint8_t { One, List, Map };

    std::string name; ///< in JSON; "" where the members of the message stand in the object itself
    std::uint32_t number = 0;
    Form form = Form::Text;
    Many many = Many::One;
    bool always = false; ///< written when there is nothing to write, too: no pointer in Go
    const MessageType* message = nullptr; ///< of Form::Message
};

struct MessageType {
    std::string name;
    std::vector<Field> fields; ///< in the order of their numbers, in which they are written
};

/// io.k8s.api.core.v1.Pod and all that is in it, from pod.fields: one line for a message, its name and for each field
/// `name=number:type`. `[]` before the type is a list, `{}` a map from texts, `!` behind it is `always`.
const MessageType& podType();

} // namespace Chartroom::Simulator::Protobuf
