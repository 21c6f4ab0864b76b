// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/compare.h"
#include "models/documents/objectview.h"
#include "models/documents/yaml.h"
#include "models/helm/comparedparts.h"

#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;
using Mark = ComparedObject::Mark;

ComparedObject compared(const Kube::ObjectRef& ref, const std::string& source, Json left, Json right)
{
    Documents::maskSecrets(left);
    Documents::maskSecrets(right);
    ComparedObject result;
    result.ref = ref;
    result.source = source;
    result.mark = left.isNull() ? Mark::Added
        : right.isNull()        ? Mark::Removed
        : left == right         ? Mark::Same
                                : Mark::Changed;
    result.text = Documents::diffTexts(left.isNull() ? std::string() : Documents::toYaml(left),
        right.isNull() ? std::string() : Documents::toYaml(right));
    if (result.mark == Mark::Changed)
        result.changes = Documents::diffObjects(left, right);
    return result;
}

void sortByMark(std::vector<ComparedObject>& objects)
{
    std::ranges::stable_sort(objects, {}, [](const ComparedObject& object) { return object.mark == Mark::Same; });
}

std::string valuesText(const Json& values)
{
    return values.isObject() && !values.isEmpty() ? Documents::toYaml(values) : std::string();
}

std::string hooksText(const Release& release)
{
    std::string text;
    for (const Hook& hook : release.hooks()) {
        text += "---\n# Source: " + hook.path + '\n';
        auto object = Documents::parseYaml(hook.manifest);
        if (object && object->isObject()) {
            Documents::maskSecrets(*object);
            text += Documents::toYaml(*object);
        } else {
            text += hook.manifest;
        }
    }
    return text;
}

namespace {

/// The stored manifest, with the documents that are Secrets written anew without their values.
std::string manifestText(const Release& release)
{
    std::string text;
    const std::string manifest = release.manifest();
    for (auto& document : Documents::splitYaml(manifest, Documents::YamlSplitter::Kubernetes)) {
        auto object = Documents::parseYaml(document.text);
        text += "---\n";
        if (object && (*object)["kind"].toStringView() == "Secret") {
            Documents::maskSecrets(*object);
            text += Documents::toYaml(*object);
        } else {
            text += document.text;
            if (!text.ends_with('\n'))
                text += '\n';
        }
    }
    return text;
}

} // namespace

int Comparison::differing() const
{
    return static_cast<int>(
        std::ranges::count_if(objects, [](const ComparedObject& object) { return object.mark != Mark::Same; }));
}

Result<Comparison> compareRevisions(const Release& left, const Release& right)
{
    auto leftObjects = parseManifest(left.manifest());
    if (!leftObjects)
        return Failure(std::move(leftObjects.error()));
    auto rightObjects = parseManifest(right.manifest());
    if (!rightObjects)
        return Failure(std::move(rightObjects.error()));
    Comparison result;
    for (const ManifestObject& object : *rightObjects) {
        const auto old = std::ranges::find(*leftObjects, object.ref, &ManifestObject::ref);
        result.objects.push_back(
            compared(object.ref, object.source, old == leftObjects->end() ? Json() : old->object, object.object));
    }
    for (const ManifestObject& object : *leftObjects)
        if (std::ranges::find(*rightObjects, object.ref, &ManifestObject::ref) == rightObjects->end())
            result.objects.push_back(compared(object.ref, object.source, object.object, Json()));
    sortByMark(result.objects);
    result.userValues = Documents::diffTexts(valuesText(left.userValues()), valuesText(right.userValues()));
    result.computedValues = Documents::diffTexts(valuesText(left.computedValues()), valuesText(right.computedValues()));
    result.notes = Documents::diffTexts(left.notes(), right.notes());
    result.hooks = Documents::diffTexts(hooksText(left), hooksText(right));
    result.manifest = Documents::diffTexts(manifestText(left), manifestText(right));
    return result;
}

} // namespace Chartroom::Helm
