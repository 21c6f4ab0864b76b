// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordcodec.h"
#include "models/helm/recordmessage.h"
#include "models/helm/release.h"
#include "models/kube/protobuflist.h"
#include "tests/fuzz/fuzzer.h"
#include "tests/support/wirewriter.h"

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Chartroom::Tests;

namespace {

std::vector<std::string> itemsOf(const std::string& text, std::size_t pieceSize)
{
    Kube::ProtobufList list;
    std::vector<std::string> items;
    for (std::size_t at = 0; at < text.size() && list.append(std::string_view(text).substr(at, pieceSize));
        at += pieceSize)
        while (const auto item = list.next())
            items.emplace_back(*item);
    return items;
}

void check(const std::string& text)
{
    const std::vector<std::string> items = itemsOf(text, text.size() + 1);
    Fuzz::demand(items == itemsOf(text, 7), "a list has the same items however it arrives", text);
    for (const std::string& item : items) {
        const auto object = recordOfMessage(item);
        if (!object)
            continue;
        (void)RevisionInfo::fromObject(*object, StorageDriver::Secret);
        if (const auto release = Release::fromObject(*object); !release)
            Fuzz::demand(!release.error().sentence().isEmpty(), "a refusal says why", text);
    }
}

} // namespace

int main()
{
    const std::string payload = *encodeRecord(R"({"name":"web","info":{"status":"deployed"},"version":1})");
    const auto label = [](std::string_view key, std::string_view value) {
        return Wire::bytes(11, Wire::bytes(1, key) + Wire::bytes(2, value));
    };
    const std::string metadata = Wire::bytes(1, "sh.helm.release.v1.web.v1") + Wire::bytes(3, "n")
        + Wire::bytes(8, Wire::number(1, 1'795'222'924)) + label("owner", "helm") + label("name", "web")
        + label("version", "1") + Wire::bytes(17, Wire::bytes(1, "helm") + Wire::bytes(4, Wire::number(1, 1)));
    const std::string secret
        = Wire::bytes(1, metadata) + Wire::bytes(2, Wire::bytes(1, "release") + Wire::bytes(2, payload));
    const auto list = [](const std::string& items) {
        return Wire::envelope("v1", "SecretList", Wire::bytes(1, Wire::bytes(2, "7")) + items);
    };
    return Fuzz::run(
        {list(Wire::bytes(2, secret)), list(Wire::bytes(2, secret) + Wire::bytes(2, "")), list({})}, check);
}
