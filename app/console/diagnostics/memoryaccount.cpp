// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/memoryaccount.h"

#include "app/console/clustersession.h"
#include "app/console/diagnostics/heap.h"
#include "app/console/mainwindow.h"
#include "app/console/pages/kindtreemodel.h"
#include "app/console/releasemarks.h"
#include "models/store/rowmemory.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MemoryAccount)
};

constexpr std::size_t MostKinds = 10; ///< the others are added up

struct Pages {
    std::size_t resident = 0; ///< bytes
    std::size_t ofFiles = 0; ///< those of them that are mapped from files: programs and libraries
};

/// Of this process; zeros where the system does not say.
Pages pagesInUse()
{
    QFile pages(u"/proc/self/statm"_s); // proc_pid_statm(5): total, resident and shared pages
    if (!pages.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> numbers = pages.readAll().split(' ');
    const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return numbers.size() < 3 ? Pages()
                              : Pages {numbers.at(1).toULongLong() * size, numbers.at(2).toULongLong() * size};
}

/// The smaller kinds as one part.
void addUp(std::vector<MemoryPart>& kinds)
{
    std::ranges::sort(kinds, std::greater(), &MemoryPart::bytes);
    if (kinds.size() <= MostKinds)
        return;
    MemoryPart others {.name = Tr::tr("%n other kind(s)", nullptr, static_cast<int>(kinds.size() - MostKinds)),
        .objects = 0,
        .bytes = 0};
    for (std::size_t i = MostKinds; i < kinds.size(); ++i) {
        *others.objects += kinds[i].objects.value_or(0);
        others.bytes += kinds[i].bytes;
    }
    kinds.resize(MostKinds);
    kinds.push_back(std::move(others));
}

} // namespace

MemoryAccount MemoryAccount::of(MainWindow& window)
{
    MemoryAccount account;
    std::size_t pages = 0;
    std::size_t map = 0;
    for (const PageId id : window.pages())
        (id == PageId::Topology ? map : pages) += window.page(id)->memoryUsage();
    ClusterSession* session = window.services().clusters.session();
    if (session) {
        const Store::Replica& replica = session->replica();
        std::size_t indexes = 0;
        for (const Store::KindId kind : session->kinds().ids()) {
            if (replica.count(kind) == 0)
                continue;
            const auto slots = replica.table(kind).slots();
            const Store::KindInfo& info = session->kinds().info(kind);
            const QString name = info.rowType == Store::RowType::HelmRecord ? Tr::tr("Helm release records")
                                                                            : pluralTitle(info.resource);
            account.m_kinds.push_back({name, {slots.begin(), slots.end()}});
            indexes += replica.table(kind).memoryUsage();
        }
        account.m_rest.push_back({Tr::tr("Lists and indexes"), {}, indexes});
        account.m_rest.push_back(
            {Tr::tr("Words that repeat"), replica.strings().size(), replica.strings().memoryUsage()});
        account.m_rest.push_back({Tr::tr("Kept to follow the watches"), {}, session->hub().memoryUsage()});
        account.m_rest.push_back(
            {Tr::tr("Usage history"), {}, session->metrics().memoryUsage() + session->restarts().memoryUsage()});
        pages += session->releaseMarks().memoryUsage();
    }
    account.m_rest.push_back({Tr::tr("Order and contents of the pages"), {}, pages});
    account.m_rest.push_back({Tr::tr("Map"), {}, map});
    return account;
}

std::vector<MemoryPart> MemoryAccount::parts() const
{
    std::vector<MemoryPart> parts;
    for (const Kind& kind : m_kinds) {
        const auto objects = std::ranges::count_if(kind.rows, [](const Store::RowPtr& row) { return bool(row); });
        parts.push_back({kind.name, static_cast<std::size_t>(objects), Store::memoryUsage(kind.rows)});
    }
    addUp(parts);
    parts.insert(parts.end(), m_rest.begin(), m_rest.end());
    if (const std::size_t freed = freedBytes())
        parts.push_back({Tr::tr("Freed, and kept for what comes next"), {}, freed});
    const Pages pages = pagesInUse();
    if (pages.ofFiles > 0)
        parts.push_back({Tr::tr("The program and its libraries"), {}, pages.ofFiles});
    std::size_t known = 0;
    for (const MemoryPart& part : parts)
        known += part.bytes;
    if (pages.resident > known)
        parts.push_back({Tr::tr("Everything else: Qt, fonts, pictures"), {}, pages.resident - known});
    return parts;
}

std::size_t MemoryAccount::residentBytes()
{
    return pagesInUse().resident;
}

} // namespace Chartroom::Console
