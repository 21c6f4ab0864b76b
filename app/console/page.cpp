// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Page)
};

} // namespace

QString pageKey(PageId id)
{
    switch (id) {
    case PageId::Overview:
        return u"overview"_s;
    case PageId::Topology:
        return u"topology"_s;
    case PageId::Resources:
        return u"resources"_s;
    case PageId::Performance:
        return u"performance"_s;
    case PageId::Applications:
        return u"applications"_s;
    case PageId::Releases:
        return u"releases"_s;
    case PageId::Events:
        return u"events"_s;
    }
    return {};
}

std::optional<PageId> pageFromKey(const QString& key)
{
    for (const PageId id : AllPages)
        if (pageKey(id) == key)
            return id;
    return {};
}

QString pageTitle(PageId id)
{
    switch (id) {
    case PageId::Overview:
        return Tr::tr("Overview");
    case PageId::Topology:
        return Tr::tr("Topology");
    case PageId::Resources:
        return Tr::tr("Resources");
    case PageId::Performance:
        return Tr::tr("Performance");
    case PageId::Applications:
        return Tr::tr("Applications");
    case PageId::Releases:
        return Tr::tr("Releases");
    case PageId::Events:
        return Tr::tr("Events");
    }
    return {};
}

QString pageIcon(PageId id)
{
    return u"page-"_s + pageKey(id);
}

} // namespace Chartroom::Console
