// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/yaml.h"
#include "tests/fuzz/fuzzer.h"

using namespace Chartroom;
using namespace Chartroom::Documents;

namespace {

void check(const std::string& text)
{
    const auto value = parseYaml(text);
    if (!value)
        Fuzz::demand(!value.error().sentence().isEmpty(), "a refusal says why", text);
    else if (const auto again = parseYaml(toYaml(*value)))
        Fuzz::demand(*again == *value, "what is written is read back", text);
    else
        Fuzz::demand(false, "what is written can be read", text);
    (void)yamlPositions(text);
    for (const auto splitter : {YamlSplitter::Kubernetes, YamlSplitter::Helm})
        (void)parseYamlDocuments(text, splitter);
    if (const auto json = Json::parse(text))
        Fuzz::demand(Json::parse(json->dump()) == *json, "JSON is written back unchanged", text);
}

} // namespace

int main()
{
    return Fuzz::run(
        {"a: 1\nb: [x, 'y', \"z\"]\nc: {d: yes, e: 0777, f: 1e3}\n", "a: &a {x: 1}\nb: {<<: *a, y: 2}\nc: *a\n",
            "text: |\n  two\n  lines\nfolded: >-\n  one\n  line\n",
            "---\n# Source: x\na: 1\n---b: 2\n--- # c\n- - 1\n  - 2\n",
            R"({"a":[1,2.50,-3e4,true,null,"\u00e9\n"],"b":{"c":123456789012345678901234567890}})", "? a\n: b\n",
            "!!binary aGk=\n"},
        check);
}
