// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/measuring.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace Chartroom::Testing {

void print(const Figure& figure)
{
    QJsonObject line;
    line[QLatin1StringView("name")] = QString::fromStdString(figure.name);
    line[QLatin1StringView("value")] = figure.value;
    line[QLatin1StringView("unit")] = QString::fromStdString(figure.unit);
    if (!figure.peer.empty()) {
        const double ratio = figure.value / figure.peerValue;
        line[QLatin1StringView("peer")] = QString::fromStdString(figure.peer);
        line[QLatin1StringView("peerValue")] = figure.peerValue;
        line[QLatin1StringView("ratio")] = ratio;
        if (figure.goal > 0) {
            line[QLatin1StringView("goal")] = figure.goal;
            line[QLatin1StringView("ok")] = ratio <= figure.goal;
        }
    }
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double medianSeconds(const std::function<void()>& run)
{
    std::array<double, 5> seconds{};
    for (double& one : seconds) {
        const auto started = std::chrono::steady_clock::now();
        run();
        one = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    }
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
}

} // namespace Chartroom::Testing
