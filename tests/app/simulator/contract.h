// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/connection.h"

#include <QObject>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom {

/// What a client may rely on an API server for, written once and run against the simulator and against the real
/// control plane: where they differ, the simulator is wrong. Works in a namespace of its own.
class Contract : public QObject {
    Q_OBJECT
public:
    /// The current context of `kubeconfig` must be allowed everything. All is skipped where it has no contexts.
    explicit Contract(Kube::Kubeconfig kubeconfig)
        : m_kubeconfig(std::move(kubeconfig))
    { }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void servesDiscoveryInBothForms();
    void listsInPagesOfOneSnapshot();
    void refusesContinueTokensItDidNotGive();
    void selectsByLabelAndField_data();
    void selectsByLabelAndField();
    void showsMetadataAndTablesWhenAsked();
    void createsWithIdentityAndRefusesTheSecond();
    void updatesOnlyWhatWasNotChangedMeanwhile();
    void patches_data();
    void patches();
    void refusesStrategicPatchesOfCustomResources();
    void changesNothingInADryRun();
    void deletesOnceAndSaysSo();
    void watchesFromAVersion();
    void watchesWithTheInitialState();
    void tellsTheColumnsOfATableWithTheFirstEvent();
    void endsWatchesInTime();
    void tellsAWatchWhenAnObjectStopsMatching();
    void refuses_data();
    void refuses();

private:
    Result<Kube::ApiReply> ask(std::string method, std::string path, std::string body = {},
        std::string contentType = {}, std::vector<std::pair<std::string, std::string>> query = {},
        std::string accept = "application/json");
    Documents::Json json(std::string method, std::string path, std::string body = {}, std::string contentType = {},
        std::vector<std::pair<std::string, std::string>> query = {}, std::string accept = "application/json");
    std::string maps(const std::string& name = {}) const; ///< path of ConfigMaps, or of one
    std::string makeMap(const std::string& name, const std::string& labels = "{}");
    /// The events of a watch that ends by itself after a second.
    std::vector<Documents::Json> watch(
        std::vector<std::pair<std::string, std::string>> query, std::string accept = "application/json");

    Kube::Kubeconfig m_kubeconfig;
    std::unique_ptr<Kube::Connection> m_connection;
    std::string m_namespace;
};

} // namespace Chartroom
