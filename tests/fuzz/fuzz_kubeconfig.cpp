// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/kubeconfig.h"
#include "tests/fuzz/fuzzer.h"

using namespace Chartroom;
using namespace Chartroom::Kube;

namespace {

void check(const std::string& text)
{
    const auto config = Kubeconfig::parse(text, "/home/jane/.kube/config");
    if (!config) {
        Fuzz::demand(!config.error().sentence().isEmpty(), "a refusal says why", text);
        return;
    }
    for (const auto& context : config->contexts) {
        const auto resolved = resolveContext(*config, context.name);
        if (!resolved)
            Fuzz::demand(!resolved.error().sentence().isEmpty(), "a refusal says why", text);
        else
            Fuzz::demand(!resolved->cluster.server.empty(), "a resolved context has a server", text);
    }
}

} // namespace

int main()
{
    return Fuzz::run(
        {"apiVersion: v1\nkind: Config\ncurrent-context: a\nclusters:\n- name: a\n  cluster:\n"
         "    server: https://a:6443/x\n    certificate-authority-data: aGVsbG8=\nusers:\n- name: a\n  user:\n"
         "    token: t\n    as: b\n    as-groups: [c, d]\ncontexts:\n- name: a\n  context: {cluster: a, user: a}\n",
            "users:\n- name: a\n  user:\n    exec: {command: ./x, apiVersion: client.authentication.k8s.io/v1,\n"
            "      args: [a], env: [{name: A, value: b}], interactiveMode: Never, provideClusterInfo: true}\n",
            "clusters: &a\n- name: b\n  cluster: {<<: {server: 'http://b'}, extensions: [{name: e, extension: {}}]}\n",
            "{\"clusters\":[{\"name\":\"a\",\"cluster\":{\"server\":\"localhost:1\"}}]}", "a: *b\n", "!!binary aGk="},
        check);
}
