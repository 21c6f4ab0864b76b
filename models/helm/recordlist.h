// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/release.h"
#include "models/kube/apiclient.h"
#include "models/kube/protobuflist.h"

#include <QFuture>
#include <string>
#include <vector>

namespace Chartroom::Helm {

/// A list of release records that is read as it arrives, in protobuf or JSON: what came is unpacked in the pool while
/// the server still writes the rest, which takes it longer than anything that is done here.
class RecordList final : public Kube::BodySink {
public:
    struct Record {
        RevisionInfo info;
        Result<Release> release;
    };
    struct Page {
        std::vector<Record> records; ///< in the order of the list; what is no record is left out
        std::string next; ///< the token of the next page; "" where this is the last one
    };

    /// `driver` is that of all its records, `attempted` a sentence for errors.
    RecordList(StorageDriver driver, QString attempted);

    void bodyBegins() override;
    void bodyArrived(std::string_view bytes) override;

    /// Once after each answer that is no Error, in the thread that asked: waits until everything is unpacked. Protocol
    /// where the body is no whole list. The next body may be another page.
    Result<Page> take();

private:
    struct Arrived {
        RevisionInfo info;
        QFuture<Result<Release>> release;
    };

    void add(Documents::Json object);
    Failure noWholeList() const;

    const StorageDriver m_driver;
    const QString m_attempted;
    Kube::ProtobufList m_list;
    std::string m_text; ///< while it is not known to be protobuf
    bool m_isProtobuf = false;
    bool m_isWhole = true;
    std::vector<Arrived> m_arrived;
};

} // namespace Chartroom::Helm
