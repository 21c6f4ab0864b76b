// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuring.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

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

/// A field of /proc/PROCESS/status, which is in kB there; in MB.
double megabytesOf(pid_t process, QByteArrayView field)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith(field))
                return line.sliced(field.size()).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace

void print(const Figure& figure)
{
    QJsonObject line;
    const auto set = [&line](const char* key, const QJsonValue& value) { line[QLatin1StringView(key)] = value; };
    set("name", QString::fromStdString(figure.name));
    set("value", figure.value);
    set("unit", QString::fromStdString(figure.unit));
    const auto setSpread = [&set](const char* key, const Spread& spread) {
        if (spread.most > 0)
            set(key, QJsonArray {spread.least, spread.most});
    };
    if (figure.cpu > 0)
        set("cpu", figure.cpu);
    setSpread("spread", figure.spread);
    double judged = figure.value;
    if (!figure.peer.empty()) {
        judged = figure.value / figure.peerValue;
        set("peer", QString::fromStdString(figure.peer));
        set("peerValue", figure.peerValue);
        if (figure.peerCpu > 0)
            set("peerCpu", figure.peerCpu);
        setSpread("peerSpread", figure.peerSpread);
        set("ratio", judged);
    }
    if (figure.goal > 0) {
        set("goal", figure.goal);
        set("ok", figure.isLeast ? judged >= figure.goal : judged <= figure.goal);
    }
    write(line);
}

void printComparison(
    const std::string& name, const Cost& own, const std::string& peer, const Cost& peerCost, double goal)
{
    print({.name = name,
        .value = own.seconds,
        .unit = "s",
        .cpu = own.cpu,
        .spread = own.spread,
        .peer = peer,
        .peerValue = peerCost.seconds,
        .peerCpu = peerCost.cpu,
        .peerSpread = peerCost.spread,
        .goal = goal});
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
        medians.back().spread = {ofOne.front().seconds, ofOne.back().seconds};
    }
    return medians;
}

Cost medianOf(const std::function<void()>& run)
{
    return mediansOf({run}).front();
}

Median medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return {values[values.size() / 2], {values.front(), values.back()}};
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

double cpuSecondsOf(pid_t process)
{
    clockid_t clock {};
    timespec time {};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return 0;
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double residentMegabytesOf(pid_t process)
{
    return megabytesOf(process, "VmRSS:");
}

double peakMegabytesOf(pid_t process)
{
    return megabytesOf(process, "VmHWM:");
}

} // namespace Chartroom::Testing
