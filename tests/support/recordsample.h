// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/store/kindtable.h"
#include "models/store/replica.h"

#include <cstdint>
#include <string>
#include <vector>

namespace Chartroom::Testing {

/// A replica that holds Helm storage records, as the labels of their Secrets tell them.
class RecordSample {
public:
    RecordSample()
    {
        Kube::ResourceType secrets;
        secrets.groupVersion = {"", "v1"};
        secrets.kind = "Secret";
        secrets.plural = "secrets";
        kind = kinds.addHelmRecords(secrets);
        replica = std::make_unique<Store::Replica>(kinds, strings);
    }

    /// Adds a record, or changes the status of one that is there.
    void record(const std::string& nameSpace, const std::string& release, int revision, const std::string& status,
        Store::Seconds created = 1'700'000'000)
    {
        const std::string name = "sh.helm.release.v1." + release + ".v" + std::to_string(revision);
        auto* row = new Store::HelmRecordRow;
        row->kind = kind;
        row->name = CompactString(name);
        row->nameSpace = strings.intern(nameSpace);
        row->uid = Kube::Uid {std::hash<std::string>()(nameSpace), std::hash<std::string>()(name)};
        row->release = CompactString(release);
        row->revision = revision;
        row->recordStatus = strings.intern(status);
        row->resourceVersion = ShortString(std::to_string(++m_version));
        row->created = created;
        auto changes = std::make_shared<Store::ChangeSet>();
        changes->kind = kind;
        const Store::Entry known = replica->find(kind, row->uid);
        if (known)
            changes->updated.push_back({known.slot, Store::RowPtr(row)});
        else
            changes->added.push_back({Store::Slot(m_slots++), Store::RowPtr(row)});
        replica->apply(changes);
    }

    void remove(const std::string& nameSpace, const std::string& release, int revision)
    {
        const std::string name = "sh.helm.release.v1." + release + ".v" + std::to_string(revision);
        auto changes = std::make_shared<Store::ChangeSet>();
        changes->kind = kind;
        changes->removed.push_back(replica->find(kind, nameSpace, name).slot);
        replica->apply(changes);
    }

    StringPool strings;
    Store::KindTable kinds;
    Store::KindId kind;
    std::unique_ptr<Store::Replica> replica;

private:
    std::uint32_t m_slots = 0;
    int m_version = 0;
};

} // namespace Chartroom::Testing
