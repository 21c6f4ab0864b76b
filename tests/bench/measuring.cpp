// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuring.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

namespace Chartroom::Testing {

namespace {

constexpr int Runs = 5;

double secondsOf(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

double cpuSeconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage {};
        getrusage(who, &usage);
        seconds += secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    }
    return seconds;
}

void write(const QJsonObject& line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

void print(const Figure& figure)
{
    QJsonObject line;
    const auto set = [&line](const char* key, const QJsonValue& value) { line[QLatin1StringView(key)] = value; };
    set("name", QString::fromStdString(figure.name));
    set("value", figure.value);
    set("unit", QString::fromStdString(figure.unit));
    if (figure.cpu > 0)
        set("cpu", figure.cpu);
    double judged = figure.value;
    if (!figure.peer.empty()) {
        judged = figure.value / figure.peerValue;
        set("peer", QString::fromStdString(figure.peer));
        set("peerValue", figure.peerValue);
        if (figure.peerCpu > 0)
            set("peerCpu", figure.peerCpu);
        set("ratio", judged);
    }
    if (figure.goal > 0) {
        set("goal", figure.goal);
        set("ok", figure.isLeast ? judged >= figure.goal : judged <= figure.goal);
    }
    write(line);
}

void printSkipped(const std::string& name, const std::string& why)
{
    QJsonObject line;
    line[QLatin1StringView("name")] = QString::fromStdString(name);
    line[QLatin1StringView("skipped")] = QString::fromStdString(why);
    write(line);
}

Cost costOf(const std::function<void()>& run)
{
    const double before = cpuSeconds();
    const auto started = std::chrono::steady_clock::now();
    run();
    const auto ended = std::chrono::steady_clock::now();
    return {.seconds = std::chrono::duration<double>(ended - started).count(), .cpu = cpuSeconds() - before};
}

std::vector<Cost> mediansOf(const std::vector<std::function<void()>>& contenders)
{
    std::vector<std::vector<Cost>> costs(contenders.size());
    for (int run = 0; run < Runs; ++run)
        for (std::size_t i = 0; i < contenders.size(); ++i)
            costs[i].push_back(costOf(contenders[i]));
    std::vector<Cost> medians;
    for (auto& ofOne : costs) {
        std::ranges::sort(ofOne, {}, &Cost::seconds);
        medians.push_back(ofOne[Runs / 2]);
    }
    return medians;
}

Cost medianOf(const std::function<void()>& run)
{
    return mediansOf({run}).front();
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

} // namespace Chartroom::Testing
