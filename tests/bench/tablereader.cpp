// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tablereader.h"

#include "app/console/clustersession.h"
#include "app/console/diagnostics/memoryaccount.h"
#include "models/items/resourcetablemodel.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

int readTable(const QApplication& application, const QString& context)
{
    const auto kubeconfig = Kube::Kubeconfig::load();
    if (!kubeconfig)
        qFatal("%s", qUtf8Printable(kubeconfig.error().said));
    const SystemClock clock;
    auto session = Console::ClusterSession::open(*kubeconfig, context, clock, {});
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().said));
    Store::Replica& replica = (*session)->replica();
    std::unique_ptr<Items::ResourceTableModel> table;
    TableReading reading;
    const auto look = [&] {
        if (reading.rows > 0 || !table || !replica.isComplete(table->kind()) || table->isBusy())
            return;
        reading.rows = table->rowCount();
        reading.megabytes = double(Console::MemoryAccount::residentBytes()) / (1024 * 1024);
        std::printf("%.0f %.1f\n", reading.rows, reading.megabytes);
        std::fflush(stdout);
        std::_Exit(reading.rows > 0 ? 0 : 1);
    };
    QObject::connect(session->get(), &Console::ClusterSession::discovered, &application, [&] {
        const auto pods = (*session)->kinds().findResource("pods");
        table = std::make_unique<Items::ResourceTableModel>(replica, pods, clock);
        QObject::connect(
            table.get(), &Items::ResourceTableModel::countsChanged, &application, look, Qt::QueuedConnection);
        QObject::connect(table.get(), &Items::ResourceTableModel::busyChanged, &application, look);
        QObject::connect(&replica, &Store::Replica::stateChanged, &application, look, Qt::QueuedConnection);
    });
    (*session)->start();
    return QApplication::exec();
}

std::optional<TableReading> parseReading(const QByteArray& output)
{
    const auto words = output.trimmed().split(' ');
    if (words.size() != 2)
        return {};
    return TableReading {.rows = words[0].toDouble(), .megabytes = words[1].toDouble()};
}

} // namespace Chartroom::Testing
