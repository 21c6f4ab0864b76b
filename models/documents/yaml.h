// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Documents {

/// Reads YAML exactly as the API server's clients do (sigs.k8s.io/yaml, which is go-yaml v2): plain scalars have the
/// types of YAML 1.1 (yes/no/on/off/y/n are booleans, 0777 is octal, 1_000 an integer, no base 60, dates are text), the
/// last of several equal keys wins, merge keys (<<) are followed, keys that are not text become text, and a float
/// without a fraction is an integer.
///
/// Errors are InvalidInput and say line and column. Nesting deeper than 512 and aliases that expand to more than a
/// million nodes or 64 MiB are refused. All functions here are pure and may be called from any thread.
///
/// The first document of `text`; null where there is none.
Result<Json> parseYaml(std::string_view text);

/// Helm stores several documents in one text and reads them in two ways, which differ for a line like `---kind: Pod`.
enum class YamlSplitter {
    Kubernetes, ///< a line of `---` and nothing but white space or a comment after it (apimachinery's reader)
    Helm, ///< any line that begins with `---`; what follows belongs to the next document (helm's own splitter)
};

/// One document of a longer text. Documents without content (blank or comments only) do not appear.
struct YamlDocument {
    Json value;
    std::string text; ///< as it stands in the source
    int firstLine = 1; ///< of `text` in the source, from 1
};

std::vector<YamlDocument> splitYaml(std::string_view text, YamlSplitter splitter); ///< `value` is left null
Result<std::vector<YamlDocument>> parseYamlDocuments(
    std::string_view text, YamlSplitter splitter = YamlSplitter::Kubernetes);

/// Where a value begins: the line of its key, or of the item itself in a list.
struct YamlPosition {
    std::string pointer; ///< RFC 6901: "/spec/containers/0/image"; "" for the root
    int line = 1; ///< from 1
    int column = 1; ///< from 1
};

/// The position of every value in the first document, in the order of the text.
Result<std::vector<YamlPosition>> yamlPositions(std::string_view text);

/// `path` with one more key or index, escaped as RFC 6901 asks.
std::string childPointer(std::string_view pointer, std::string_view key);

/// Writes YAML in the order people know: apiVersion, kind, metadata (name, namespace, labels, annotations first), the
/// rest by name, status last; list items begin with their name. Equal values give equal text. Strings are quoted
/// wherever a reader of YAML 1.1 or 1.2 would take them for something else; text of several lines is a literal block.
std::string toYaml(const Json& value);

} // namespace Chartroom::Documents
