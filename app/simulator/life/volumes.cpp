// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/volumes.h"

namespace Chartroom::Simulator {

void Volumes::sync(const std::string& nameSpace, const std::string& name)
{
    Table& claims = m_world.table("", "persistentvolumeclaims");
    Json claim = m_world.read(claims, nameSpace, name);
    if (claim.isNull() || claim.at({"spec", "volumeName"}).isString()
        || claim["metadata"].contains("deletionTimestamp"))
        return;
    const std::string volume = "pvc-" + claim.at({"metadata", "uid"}).toString();
    const Json storage = claim.at({"spec", "resources", "requests", "storage"});
    const Json capacity = Json::object({{"storage", storage}});
    const Json modes = claim.at({"spec", "accessModes"});
    Json reference = Json::object({{"kind", "PersistentVolumeClaim"}, {"namespace", nameSpace}, {"name", name},
        {"uid", claim.at({"metadata", "uid"})}, {"apiVersion", "v1"}});
    const Json storageClass
        = claim.at({"spec", "storageClassName"}).isString() ? claim.at({"spec", "storageClassName"}) : Json("gp3");
    m_world.create(m_world.table("", "persistentvolumes"),
        Json::object({{"metadata",
                          Json::object({{"name", volume},
                              {"annotations", Json::object({{"pv.kubernetes.io/provisioned-by", "ebs.csi.aws.com"}})},
                              {"finalizers", Json::array({"kubernetes.io/pv-protection"})}})},
            {"spec",
                Json::object({{"capacity", capacity},
                    {"csi",
                        Json::object({{"driver", "ebs.csi.aws.com"}, {"fsType", "ext4"},
                            {"volumeHandle", "vol-" + m_world.random.hex(17)}})},
                    {"accessModes", modes}, {"claimRef", std::move(reference)},
                    {"persistentVolumeReclaimPolicy", "Delete"}, {"storageClassName", storageClass},
                    {"volumeMode", "Filesystem"}})},
            {"status", Json::object({{"phase", "Bound"}})}}),
        "csi-provisioner");
    Json& spec = claim.member("spec");
    spec.set("volumeName", volume);
    spec.set("storageClassName", storageClass);
    spec.set("volumeMode", "Filesystem");
    claim.set("status", Json::object({{"phase", "Bound"}, {"accessModes", modes}, {"capacity", capacity}}));
    m_world.store.put(claims, std::move(claim));
}

} // namespace Chartroom::Simulator
