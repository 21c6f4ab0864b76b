// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordlist.h"

#include "models/helm/recordmessage.h"

#include <QCoreApplication>
#include <QtConcurrent>
#include <utility>

namespace Chartroom::Helm {

using Documents::Json;

RecordList::RecordList(StorageDriver driver, QString attempted)
    : m_driver(driver)
    , m_attempted(std::move(attempted))
{ }

void RecordList::bodyBegins()
{
    m_list = {};
    m_text.clear();
    m_isProtobuf = false;
    m_isWhole = true;
    m_arrived.clear();
}

void RecordList::bodyArrived(std::string_view bytes)
{
    if (!m_isProtobuf)
        m_text += bytes;
    if (m_list.isBroken())
        return;
    m_list.append(bytes);
    m_isProtobuf |= m_list.hasBegun();
    for (auto message = m_list.next(); message; message = m_list.next())
        if (auto object = recordOfMessage(*message))
            add(std::move(*object));
        else
            m_isWhole = false;
}

void RecordList::add(Json object)
{
    auto info = RevisionInfo::fromObject(object, m_driver);
    if (!info)
        return;
    auto release = QtConcurrent::run([object = std::move(object)] { return Release::fromObject(object); });
    m_arrived.push_back({std::move(*info), std::move(release)});
}

Failure RecordList::noWholeList() const
{
    return Failure(Error {.kind = Error::Kind::Protocol,
        .attempted = m_attempted,
        .said = QCoreApplication::translate("ReleaseReader", "The answer is no whole list.")});
}

Result<RecordList::Page> RecordList::take()
{
    Page page;
    if (m_isProtobuf) {
        if (!m_isWhole || !m_list.isComplete())
            return noWholeList();
        page.next = m_list.continueToken();
    } else {
        auto list = Json::parse(m_text);
        if (!list)
            return Failure(std::move(list.error()));
        for (Json& item : list->member("items").mutableItems())
            add(std::move(item));
        page.next = list->at({"metadata", "continue"}).toString();
    }
    page.records.reserve(m_arrived.size());
    for (Arrived& record : m_arrived)
        page.records.push_back({std::move(record.info), record.release.takeResult()});
    return page;
}

} // namespace Chartroom::Helm
