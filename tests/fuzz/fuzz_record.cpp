// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/manifest.h"
#include "models/helm/recordcodec.h"
#include "models/helm/release.h"
#include "tests/fuzz/fuzzer.h"

using namespace Chartroom;
using namespace Chartroom::Helm;

namespace {

void checkRelease(const std::string& json, const std::string& input)
{
    auto release = Release::fromJson(json);
    if (!release) {
        Fuzz::demand(!release.error().sentence().isEmpty(), "a refusal says why", input);
        return;
    }
    (void)release->hooks();
    (void)release->computedValues();
    (void)release->chart();
    (void)parseManifest(release->manifest());
    const auto again = Release::fromJson(release->tree().dump());
    Fuzz::demand(again && again->tree() == release->tree(), "a record is written back unchanged", input);
}

void check(const std::string& text)
{
    checkRelease(text, text);
    if (const auto json = decodeRecord(text))
        checkRelease(*json, text);
    else
        Fuzz::demand(!json.error().sentence().isEmpty(), "a refusal says why", text);
    const auto packed = encodeRecord(text);
    Fuzz::demand(packed && decodeRecord(*packed) == text, "what is encoded is decoded", text);
    if (const auto damaged = decodeRecord(packed->substr(0, packed->size() / 2 / 4 * 4)))
        checkRelease(*damaged, text);
}

} // namespace

int main()
{
    const std::string record
        = R"({"name":"web","info":{"first_deployed":"2026-11-20T10:00:00Z","deleted":"","status":"deployed"},)"
          R"("chart":{"metadata":{"name":"shop","version":"1"},"values":{"a":{"b":1}}},"config":{"a":null},)"
          R"("manifest":"---\n# Source: a\nkind: Pod\napiVersion: v1\nmetadata: {name: p}\n",)"
          R"("hooks":[{"name":"h","events":["pre-rollback"],"weight":-1,"last_run":{"phase":""}}],"version":1,"namespace":"n"})";
    return Fuzz::run({record, *encodeRecord(record), toBase64(record), "{}", "H4sIAAAAAAAC"}, check);
}
