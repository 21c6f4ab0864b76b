// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/jobs.h"

#include "app/simulator/life/workload.h"
#include "models/base/timetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>

namespace Chartroom::Simulator {

namespace {

bool hasCondition(const Json& job, std::string_view type)
{
    return std::ranges::any_of(job.at({"status", "conditions"}).items(), [&](const Json& condition) {
        return condition["type"].toStringView() == type && condition["status"].toStringView() == "True";
    });
}

bool isOver(const Json& job)
{
    return hasCondition(job, "Complete") || hasCondition(job, "Failed");
}

bool fieldMatches(std::string_view field, int value)
{
    if (field == "*")
        return true;
    const bool every = field.starts_with("*/");
    const auto digits = every ? field.substr(2) : field;
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        return false;
    return every ? number > 0 && value % number == 0 : value == number;
}

} // namespace

void Jobs::createPods(const Json& job, int count)
{
    const auto name = job.at({"metadata", "name"}).toString();
    const auto podTemplate = std::make_shared<PodTemplate>(
        podFromTemplate(job.at({"spec", "template"}), job, name + '-'), "kube-controller-manager");
    for (int i = 0; i < count; ++i) {
        const std::string pod = name + '-' + m_world.random.suffix();
        m_cluster.kubelet().create(
            podTemplate, job.at({"metadata", "namespace"}).toString(), pod, job.at({"metadata", "uid"}).toString());
        m_world.event(job, "Normal", "SuccessfulCreate", "Created pod: " + pod, "job-controller");
    }
}

void Jobs::sync(const std::string& nameSpace, const std::string& name)
{
    Table& table = m_world.table("batch", "jobs");
    Json job = m_world.read(table, nameSpace, name);
    if (job.isNull() || job["metadata"].contains("deletionTimestamp") || isOver(job))
        return;
    const auto uid = job.at({"metadata", "uid"}).toString();
    const int completions = static_cast<int>(job.at({"spec", "completions"}).toInteger(1));
    const int parallelism = static_cast<int>(job.at({"spec", "parallelism"}).toInteger(1));
    const auto pods = m_cluster.kubelet().podsOf(uid);
    const auto succeeded = static_cast<int>(
        std::ranges::count_if(pods, [](const Pod* pod) { return pod->phase == Pod::Phase::Succeeded; }));
    int active = countPods(pods).total;
    Json status = job["status"].isObject() ? job["status"] : Json::object();
    if (!status.contains("startTime"))
        status.set("startTime", m_world.timestamp());
    const auto finish = [&](const char* type, const char* reason, const std::string& message) {
        Json conditions = status["conditions"];
        conditions.append(Json::object({{"type", type}, {"status", "True"}, {"lastProbeTime", m_world.timestamp()},
            {"lastTransitionTime", m_world.timestamp()}, {"reason", reason}, {"message", message}}));
        status.set("conditions", std::move(conditions));
    };
    const auto started = parseTimestamp(status["startTime"].toStringView());
    const std::chrono::seconds deadline(job.at({"spec", "activeDeadlineSeconds"}).toInteger(0));
    if (succeeded >= completions) {
        status.set("completionTime", m_world.timestamp());
        finish("Complete", "CompletionsReached", "Reached expected number of succeeded pods");
        m_world.event(job, "Normal", "Completed", "Job completed", "job-controller");
    } else if (deadline.count() > 0 && started && m_world.agenda.now() - *started >= deadline) {
        for (Pod* pod : pods)
            m_cluster.kubelet().remove(*pod);
        active = 0;
        finish("Failed", "DeadlineExceeded", "Job was active longer than specified deadline");
        m_world.event(
            job, "Warning", "DeadlineExceeded", "Job was active longer than specified deadline", "job-controller");
    } else if (!job.at({"spec", "suspend"}).toBool()) {
        const int missing = std::min(parallelism, completions - succeeded) - active;
        if (missing > 0)
            createPods(job, missing);
        active = std::max(active, active + missing);
        if (deadline.count() > 0)
            m_cluster.enqueueLater(*this, nameSpace, name, deadline);
    }
    active > 0 ? void(status.set("active", active)) : void(status.remove("active"));
    if (succeeded > 0)
        status.set("succeeded", succeeded);
    status.set("ready", static_cast<int>(std::ranges::count_if(pods, [](const Pod* pod) { return pod->isReady(); })));
    storeStatus(m_world, table, std::move(job), std::move(status));
}

std::optional<TimePoint> CronJobs::nextRun(std::string_view schedule, TimePoint from)
{
    std::array<std::string_view, 5> fields;
    for (auto& field : fields) {
        const auto space = schedule.find(' ');
        field = schedule.substr(0, space);
        schedule = space == std::string_view::npos ? std::string_view() : schedule.substr(space + 1);
    }
    if (fields[2] != "*" || fields[3] != "*" || fields[4] != "*")
        return std::nullopt;
    auto minute = std::chrono::ceil<std::chrono::minutes>(from);
    constexpr int minutesPerDay = 24 * 60;
    for (int i = 0; i < minutesPerDay; ++i, minute += std::chrono::minutes(1)) {
        const auto ofDay = minute - std::chrono::floor<std::chrono::days>(minute);
        const auto total = static_cast<int>(ofDay.count());
        if (fieldMatches(fields[0], total % 60) && fieldMatches(fields[1], total / 60))
            return minute;
    }
    return std::nullopt;
}

void CronJobs::sync(const std::string& nameSpace, const std::string& name)
{
    Table& table = m_world.table("batch", "cronjobs");
    const Json cronJob = m_world.read(table, nameSpace, name);
    if (m_cluster.isInstant()) // months of runs that nobody would see
        return;
    if (cronJob.isNull() || cronJob["metadata"].contains("deletionTimestamp")
        || cronJob.at({"spec", "suspend"}).toBool())
        return;
    const auto now = m_world.agenda.now();
    const auto last = parseTimestamp(cronJob.at({"status", "lastScheduleTime"}).toStringView());
    const auto created = parseTimestamp(cronJob.at({"metadata", "creationTimestamp"}).toStringView());
    const auto known = std::max(last ? *last : created.value_or(now), now - std::chrono::hours(1));
    const auto due = nextRun(cronJob.at({"spec", "schedule"}).toStringView(), known + std::chrono::milliseconds(1));
    trim(cronJob);
    if (!due)
        return;
    if (*due <= now)
        start(cronJob, *due);
    else
        m_cluster.enqueueLater(*this, nameSpace, name, *due - now);
}

void CronJobs::start(const Json& cronJob, TimePoint when)
{
    const auto& given = cronJob.at({"spec", "jobTemplate"});
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(when.time_since_epoch()).count();
    const std::string name = std::format("{}-{}", cronJob.at({"metadata", "name"}).toStringView(), minutes);
    Table& jobs = m_world.table("batch", "jobs");
    const auto nameSpace = cronJob.at({"metadata", "namespace"}).toString();
    if (!jobs.find(nameSpace, name)) {
        Json metadata = given["metadata"];
        metadata.set("name", name);
        metadata.set("namespace", nameSpace);
        metadata.set("ownerReferences", Json::array({ownerReference(cronJob, "batch/v1", "CronJob")}));
        m_world.create(jobs, Json::object({{"metadata", std::move(metadata)}, {"spec", given["spec"]}}),
            "kube-controller-manager");
        m_world.event(cronJob, "Normal", "SuccessfulCreate", "Created job " + name, "cronjob-controller");
    }
    Json status = Json::object({{"lastScheduleTime", m_world.timestamp(when)}});
    storeStatus(m_world, m_world.table("batch", "cronjobs"), cronJob, std::move(status));
}

void CronJobs::trim(const Json& cronJob)
{
    Table& jobs = m_world.table("batch", "jobs");
    auto owned = m_cluster.dependents(cronJob.at({"metadata", "uid"}).toStringView(), jobs);
    std::erase_if(owned, [&](const ObjectPtr& job) { return !isOver(job->toJson(jobs.info())); });
    std::ranges::sort(owned, {}, [](const ObjectPtr& job) { return job->name.view(); });
    const auto keep = static_cast<std::size_t>(cronJob.at({"spec", "successfulJobsHistoryLimit"}).toInteger(3));
    for (std::size_t i = 0; i + keep < owned.size(); ++i)
        m_cluster.removeObject(jobs, *owned[i]);
}

} // namespace Chartroom::Simulator
