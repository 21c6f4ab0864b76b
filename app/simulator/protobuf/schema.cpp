// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/protobuf/schema.h"

#include <QFile>
#include <QtLogging>
#include <charconv>
#include <map>

using namespace Qt::StringLiterals;

namespace Chartroom::Simulator::Protobuf {

namespace {

std::string_view takeUntil(std::string_view& text, char separator)
{
    const auto at = text.find(separator);
    const auto part = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return part;
}

class Reader {
public:
    explicit Reader(std::string_view text)
    {
        while (!text.empty()) {
            std::string_view line = takeUntil(text, '\n');
            if (line.empty() || line.starts_with('#'))
                continue;
            MessageType& type = typeNamed(takeUntil(line, ' '));
            while (!line.empty())
                type.fields.push_back(field(takeUntil(line, ' ')));
        }
    }

    const MessageType& typeOf(std::string_view name) { return typeNamed(name); }

private:
    MessageType& typeNamed(std::string_view name)
    {
        MessageType& type = m_types[std::string(name)];
        type.name = name;
        return type;
    }

    Field field(std::string_view text)
    {
        static const std::map<std::string_view, Field::Form> forms {{"string", Field::Form::Text},
            {"int", Field::Form::Integer}, {"bool", Field::Form::Boolean}, {"bytes", Field::Form::Bytes},
            {"Time", Field::Form::Time}, {"Quantity", Field::Form::Quantity}, {"IntOrString", Field::Form::IntOrString},
            {"FieldsV1", Field::Form::FieldsV1}};
        Field field {.name = std::string(takeUntil(text, '='))};
        const std::string_view number = takeUntil(text, ':');
        std::from_chars(number.data(), number.data() + number.size(), field.number);
        field.always = text.ends_with('!');
        if (field.always)
            text.remove_suffix(1);
        if (text.starts_with("[]") || text.starts_with("{}")) {
            field.many = text.starts_with('[') ? Field::Many::List : Field::Many::Map;
            text.remove_prefix(2);
        }
        if (const auto known = forms.find(text); known != forms.end()) {
            field.form = known->second;
        } else {
            field.form = Field::Form::Message;
            field.message = &typeNamed(text);
        }
        return field;
    }

    std::map<std::string, MessageType> m_types;
};

} // namespace

const MessageType& podType()
{
    static Reader reader([] {
        QFile file(u":/simulator/pod.fields"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("pod.fields is not among the resources");
        return file.readAll().toStdString();
    }());
    static const MessageType& pod = reader.typeOf("Pod");
    return pod;
}

} // namespace Chartroom::Simulator::Protobuf
