// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/watchdecoder.h"
#include "tests/fuzz/fuzzer.h"

using namespace Chartroom;
using namespace Chartroom::Kube;

namespace {

bool isWithin(std::string_view part, std::string_view whole)
{
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

/// However the bytes are split, the same lines come out.
void checkSplitting(const std::string& text)
{
    const auto linesOf = [&](std::size_t step) {
        LineSplitter splitter;
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size(); at += step) {
            Fuzz::demand(
                splitter.append(std::string_view(text).substr(at, step)), "short lines are never too long", text);
            while (const auto line = splitter.next())
                lines.emplace_back(*line);
        }
        return lines;
    };
    Fuzz::demand(linesOf(1 + text.size() / 3) == linesOf(text.size() + 1), "lines do not depend on the pieces", text);
}

void check(const std::string& text)
{
    checkSplitting(text);
    std::string line = text;
    line.reserve(line.size() + JsonPadding);
    if (const auto decoded = decodeWatchLine(line))
        Fuzz::demand(
            isWithin(decoded->object, line) && decoded->object.starts_with('{') && decoded->object.ends_with('}'),
            "the object is an object within the line", text);
    std::string body = text;
    if (const auto page = decodeList(body))
        for (const auto item : page->items)
            Fuzz::demand(isWithin(item, body) && item.starts_with('{'), "items are objects within the body", text);
}

} // namespace

int main()
{
    return Fuzz::run(
        {R"({"type":"ADDED","object":{"kind":"Pod","metadata":{"name":"a","resourceVersion":"7"}}})",
            R"({"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"9","annotations":)"
            R"({"k8s.io/initial-events-end":"true"}}}})",
            R"({"type":"ERROR","object":{"kind":"Status","status":"Failure","code":410}})",
            R"({"type":"MODIFIED","object":{"kind":"Table","rows":[{"cells":["a"],"object":{"metadata":{}}}]}})",
            R"({"kind":"PodList","metadata":{"resourceVersion":"1","continue":"c","remainingItemCount":5},)"
            R"("items":[{"metadata":{"name":"\u00e9\\\""}},{}]})",
            "{}\n{}\n\n", "\xff\xfe\n"},
        check);
}
