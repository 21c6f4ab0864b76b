// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/protobuf/schema.h"

#include <QFile>
#include <QtLogging>
#include <charconv>
#include <map>
#include <sstream>

using namespace Qt::StringLiterals;

namespace Chartroom::Simulator::Protobuf {

namespace {

class Reader {
public:
    explicit Reader(const std::string& text)
    {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with('#'))
                continue;
            std::istringstream words(line);
            std::string word;
            words >> word;
            MessageType& type = typeNamed(word);
            while (words >> word)
                type.fields.push_back(field(word));
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
            {"int", Field::Form::Integer}, {"bool", Field::Form::Boolean}, {"Time", Field::Form::Time},
            {"Quantity", Field::Form::Quantity}, {"IntOrString", Field::Form::IntOrString},
            {"FieldsV1", Field::Form::FieldsV1}};
        const auto equals = text.find('=');
        const auto colon = text.find(':', equals);
        Field field {.name = std::string(text.substr(0, equals))};
        std::from_chars(text.data() + equals + 1, text.data() + colon, field.number);
        text.remove_prefix(colon + 1);
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
