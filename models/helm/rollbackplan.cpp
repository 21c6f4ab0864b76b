// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/rollbackplan.h"
#include "models/documents/objectview.h"
#include "models/documents/yaml.h"

#include <QCoreApplication>
#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;
using Action = PlannedObject::Action;

int RollbackPlan::count(Action action) const
{
    return static_cast<int>(std::ranges::count(objects, action, &PlannedObject::action));
}

int RollbackPlan::count(Finding::Severity severity) const
{
    return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

int RollbackPlan::podsRestarted() const
{
    int pods = 0;
    for (const PlannedObject& object : objects)
        pods += object.podsRestarted;
    return pods;
}

int RollbackPlan::dryRuns(DryRun::Verdict verdict) const
{
    return static_cast<int>(std::ranges::count_if(objects,
        [verdict](const PlannedObject& object) { return object.writes() && object.dryRun.verdict == verdict; }));
}

namespace {

/// For a shell: in single quotes, which only a single quote ends.
std::string shellQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

std::string resourceArgument(const PlannedObject& object)
{
    const auto& groupVersion = object.type.groupVersion;
    std::string resource = object.type.plural;
    if (!groupVersion.group.empty())
        resource += '.' + groupVersion.version + '.' + groupVersion.group;
    return resource + '/' + object.ref.name;
}

std::string serverSideApply(const Json& body, const std::string& place)
{
    return "kubectl apply --server-side --field-manager=helm" + place + " -f - <<'EOF'\n" + Documents::toYaml(body)
        + "EOF\n";
}

std::string commandFor(const PlannedObject& object)
{
    const std::string place = object.ref.nameSpace.empty() ? "" : " --namespace " + shellQuoted(object.ref.nameSpace);
    Json body = object.body;
    const bool secret = object.ref.kind == "Secret" && object.ref.group.empty();
    if (secret) {
        body.set("apiVersion", "v1"); // a patch does not name its kind
        body.set("kind", "Secret");
        Documents::maskSecrets(body);
    }
    const std::string note = secret ? "# The values are not shown here: put them in before use.\n" : "";
    switch (object.action) {
    case Action::Create:
        if (object.patchType != Kube::PatchType::Apply)
            return note + "kubectl create --field-manager=helm" + place + " -f - <<'EOF'\n" + Documents::toYaml(body)
                + "EOF\n";
        return note + serverSideApply(body, place);
    case Action::Patch:
        if (object.patchType == Kube::PatchType::Apply)
            return note + serverSideApply(body, place);
        return note + "kubectl patch " + shellQuoted(resourceArgument(object)) + place
            + " --field-manager=helm --type=" + (object.patchType == Kube::PatchType::Merge ? "merge" : "strategic")
            + " -p " + shellQuoted(body.dump()) + '\n';
    case Action::Replace:
        return note + "kubectl replace --field-manager=helm" + place + " -f - <<'EOF'\n" + Documents::toYaml(body)
            + "EOF\n";
    case Action::Delete:
        return "kubectl delete " + shellQuoted(resourceArgument(object)) + place + " --cascade=background\n";
    default:
        return {};
    }
}

} // namespace

QString RollbackPlan::asKubectlCommands() const
{
    std::string text;
    for (const PlannedObject& object : objects)
        if (object.writes())
            text += commandFor(object);
    return QString::fromStdString(text);
}

} // namespace Chartroom::Helm
