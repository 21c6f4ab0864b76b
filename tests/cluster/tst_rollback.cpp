// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The proof of the rollback: the same release is rolled back by helm 3, helm 4 and Chartroom, each in a namespace of
// its own, and the live objects and the decoded records must then be equal. What may differ, and why:
//  - times, uids, resource versions, addresses the server gives out, and the namespace's own name;
//  - the status of objects: it goes on changing after the command has ended;
//  - the dialect of records, when compared with the helm that did not install the release: each helm writes its own
//    (helm.md 1.6), Chartroom that of the record it goes back to, so with the installing helm there is no difference;
//  - after a failed hook, helm leaves the new revision pending-rollback and the hook Running for ever; Chartroom writes
//    failed, with what failed, and the hook Failed.
#include "models/documents/json.h"
#include "models/documents/textdiff.h"
#include "models/documents/yaml.h"
#include "models/helm/recordcodec.h"
#include "tests/cluster/rollbackcases.h"
#include "tests/cluster/testbed.h"

#include <QProcess>
#include <QTest>
#include <algorithm>
#include <map>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;
using Documents::Json;

namespace {

constexpr auto Kinds = "deployments,services,configmaps,secrets,serviceaccounts,jobs,widgets";

/// A state of things, as text that can be compared and shown.
struct Snapshot {
    Json objects;
    Json records;
};

void removeAll(Json& object, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        object.remove(key);
}

/// Times say when, not what: only whether there is one is compared.
void hideTimes(Json& object, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        if (Json* time = object.find(key); time && !time->toStringView().empty())
            *time = "<time>";
}

void neutralize(Json& object)
{
    object.remove("status");
    Json& metadata = object.member("metadata");
    removeAll(metadata, {"uid", "resourceVersion", "creationTimestamp", "generation"});
    if (Json* annotations = metadata.find("annotations"))
        annotations->remove("deployment.kubernetes.io/revision");
    if (Json* entries = metadata.find("managedFields")) {
        // Controllers write the status at their own pace; which of helm's fields are helm's must be equal.
        std::erase_if(
            entries->mutableItems(), [](const Json& entry) { return entry["manager"].toStringView() != "helm"; });
        for (Json& entry : entries->mutableItems())
            entry.remove("time");
    }
    Json& spec = object.member("spec");
    removeAll(spec, {"clusterIP", "clusterIPs"});
    if (object["kind"].toStringView() == "Job") {
        // Named by the uid of the Job.
        spec.remove("selector");
        spec.member("template").member("metadata").remove("labels");
        metadata.remove("labels");
    }
}

/// What the other helm does not write.
void neutralizeDialect(Json& record)
{
    record.remove("apply_method");
    removeAll(record.member("info"), {"rollback_revision", "deleted"});
    Json& chart = record.member("chart");
    removeAll(chart, {"modtime", "schemamodtime"});
    for (Json& file : chart.member("templates").mutableItems())
        file.remove("modtime");
    if (Json* hooks = record.find("hooks"))
        for (Json& hook : hooks->mutableItems())
            for (const std::string_view key : {"started_at", "completed_at"})
                if (hook.member("last_run")[key].toStringView().empty())
                    hook.member("last_run").remove(key);
}

QByteArray difference(const Json& peer, const Json& ours)
{
    return QByteArray::fromStdString(Documents::unifiedDiff(
        Documents::diffTexts(Documents::toYaml(peer), Documents::toYaml(ours)), "helm", "chartroom"));
}

QByteArray words(const char* what, const QString& helm, const QByteArray& difference)
{
    return QByteArray(what) + " differ from those of " + helm.toUtf8() + ":\n" + difference;
}

} // namespace

class RollbackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
        const auto applied = m_bed.kubectl({u"apply"_s, u"-f"_s, u"-"_s}, widgetDefinition());
        QVERIFY2(applied.ok(), applied.words().constData());
        const auto ready = m_bed.kubectl(
            {u"wait"_s, u"--for=condition=Established"_s, u"crd/widgets.chartroom.test"_s, u"--timeout=30s"_s});
        QVERIFY2(ready.ok(), ready.words().constData());
    }

    void leavesWhatHelmLeaves_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_cases.size(); ++i)
            QTest::newRow(qPrintable(m_cases[i].name)) << i;
    }

    void leavesWhatHelmLeaves()
    {
        QFETCH(int, index);
        const RollbackCase& entry = m_cases[index];
        Snapshot ours;
        {
            const TestNamespace place(m_bed, u"rb-chartroom"_s);
            prepare(entry, place.name());
            if (QTest::currentTestFailed())
                return;
            const Snapshot before = take(place.name());
            rollBackByChartroom(entry, place.name());
            if (QTest::currentTestFailed())
                return;
            ours = take(place.name());
            QVERIFY2(!(before.records == ours.records), "the comparison sees no change at all");
            QCOMPARE(before.objects == ours.objects, entry.changesNothing);
            helmAgrees(entry, place.name());
            if (QTest::currentTestFailed())
                return;
        }
        for (const QString& helm : entry.peers) {
            const TestNamespace place(m_bed, u"rb-"_s + helm);
            prepare(entry, place.name());
            if (QTest::currentTestFailed())
                return;
            const auto rolled = rollBackByHelm(helm, entry, place.name());
            QVERIFY2(rolled.ok() != entry.fails, rolled.words().constData());
            Snapshot theirs = take(place.name());
            Snapshot mine = ours;
            justify(entry, helm, theirs, mine);
            QVERIFY2(theirs.objects == mine.objects,
                words("live objects", helm, difference(theirs.objects, mine.objects)).constData());
            QVERIFY2(theirs.records == mine.records,
                words("records", helm, difference(theirs.records, mine.records)).constData());
        }
    }

    /// helm is the witness of what it means, too: what was created goes, what was changed stays changed.
    void cleansUpWhatItCreatedWhereItFails()
    {
        RollbackCase entry = secondCreationFails();
        std::map<QString, Json> objects;
        for (const QString& program : {QStringLiteral(CHARTROOMCTL), u"helm3"_s, u"helm4"_s}) {
            const TestNamespace place(m_bed, u"rb-clean"_s);
            prepare(entry, place.name());
            if (QTest::currentTestFailed())
                return;
            const QStringList flags {
                u"rollback"_s, u"web"_s, u"1"_s, u"-n"_s, place.name(), u"--cleanup-on-fail"_s, u"--timeout=20s"_s};
            const auto rolled = m_bed.run(program, program.contains(u'/') ? flags + QStringList {u"--yes"_s} : flags);
            QVERIFY2(!rolled.ok() && rolled.words().contains("exceeded quota"), rolled.words().constData());
            QCOMPARE(m_bed.field(place.name(), u"secret/sh.helm.release.v1.web.v3"_s, u".metadata.labels.status"_s),
                QByteArray("failed"));
            QVERIFY(m_bed.field(place.name(), u"configmap/first"_s, u".metadata.name"_s).isEmpty());
            objects.emplace(program, take(place.name()).objects);
        }
        for (const QString& helm : {u"helm3"_s, u"helm4"_s})
            QVERIFY2(objects[helm] == objects[QStringLiteral(CHARTROOMCTL)],
                words("live objects", helm, difference(objects[helm], objects[QStringLiteral(CHARTROOMCTL)]))
                    .constData());
    }

    /// Where helm begins and fails half way, Chartroom does not begin.
    void aConflictIsFoundBeforeItBegins()
    {
        const TestNamespace place(m_bed, u"rb-conflict"_s);
        prepare(fieldOfAnother(), place.name());
        if (QTest::currentTestFailed())
            return;
        const auto rolled = m_bed.run(
            QStringLiteral(CHARTROOMCTL), {u"rollback"_s, u"web"_s, u"1"_s, u"-n"_s, place.name(), u"--yes"_s});
        QVERIFY(!rolled.ok());
        QVERIFY2(rolled.words().contains("hand"), rolled.words().constData());
        QCOMPARE(m_bed.field(place.name(), u"secrets"_s, u".items[*].metadata.labels.version"_s), QByteArray("1 2"));
        QCOMPARE(m_bed.field(place.name(), u"configmap/settings"_s, u".data.level"_s), QByteArray("hand"));
    }

    /// Whatever is stopped, and however, both helm and Chartroom can go on from what is left.
    void canBeStoppedAtAnyPoint_data()
    {
        QTest::addColumn<bool>("inHook"); // else while it waits for readiness
        QTest::addColumn<bool>("killed"); // else asked to stop
        QTest::newRow("asked, in a hook") << true << false;
        QTest::newRow("killed, in a hook") << true << true;
        QTest::newRow("asked, while waiting") << false << false;
        QTest::newRow("killed, while waiting") << false << true;
    }

    void canBeStoppedAtAnyPoint()
    {
        QFETCH(bool, inHook);
        QFETCH(bool, killed);
        const TestNamespace place(m_bed, u"rb-stop"_s);
        const QString& ns = place.name();
        prepare(inHook ? neverEndingHook() : neverReady(), ns);
        if (QTest::currentTestFailed())
            return;
        QProcess process;
        process.start(QStringLiteral(CHARTROOMCTL),
            {u"rollback"_s, u"web"_s, u"1"_s, u"-n"_s, ns, u"--yes"_s, u"--kubeconfig"_s, m_bed.kubeconfig()});
        QVERIFY(process.waitForStarted());
        const auto isUnderWay = [&] {
            const QByteArray record
                = m_bed.field(ns, u"secret/sh.helm.release.v1.web.v3"_s, u".metadata.labels.status"_s);
            const QByteArray applied = m_bed.field(ns, u"deployment/web"_s, u".spec.template.spec.nodeSelector.disk"_s);
            const QByteArray hook = m_bed.field(ns, u"job/endless"_s, u".metadata.name"_s);
            return record == "pending-rollback" && (inHook ? !hook.isEmpty() : applied == "none");
        };
        QVERIFY(eventually(isUnderWay));
        if (killed)
            process.kill();
        else
            process.terminate();
        QVERIFY(process.waitForFinished());
        const QByteArray status = m_bed.field(ns, u"secret/sh.helm.release.v1.web.v3"_s, u".metadata.labels.status"_s);
        QCOMPARE(status, QByteArray(killed ? "pending-rollback" : "failed"));
        if (!killed)
            QCOMPARE(process.exitCode(), 5);
        const QStringList upgrade {u"upgrade"_s, u"web"_s, m_chartOf.value(neverReady().revisions.back()), u"-n"_s, ns};
        if (killed) {
            QVERIFY(!m_bed.run(u"helm3"_s, upgrade).ok()); // helm's own rule: somebody may be at work
            const auto again
                = m_bed.run(QStringLiteral(CHARTROOMCTL), {u"rollback"_s, u"web"_s, u"2"_s, u"-n"_s, ns, u"--yes"_s});
            QVERIFY2(again.ok(), again.words().constData());
        }
        const auto upgraded = m_bed.run(u"helm3"_s, upgrade);
        QVERIFY2(upgraded.ok(), upgraded.words().constData());
    }

    void theCommandLineAnswersForMachines()
    {
        const TestNamespace place(m_bed, u"rb-ctl"_s);
        prepare(m_cases.front(), place.name());
        const auto ctl = [&](QStringList arguments) {
            return m_bed.run(
                QStringLiteral(CHARTROOMCTL), arguments << u"-n"_s << place.name() << u"-o"_s << u"json"_s);
        };
        const Json releases = *Json::parse(ctl({u"releases"_s}).output.toStdString());
        QCOMPARE(releases["items"].size(), std::size_t(1));
        QCOMPARE(releases["items"][0]["chart"].toString(), std::string("shop-0.1.0"));
        const Json history = *Json::parse(ctl({u"history"_s, u"web"_s}).output.toStdString());
        QCOMPARE(history["items"].size(), std::size_t(2));
        QCOMPARE(history["items"][1]["status"].toString(), std::string("deployed"));
        const auto diff = ctl({u"diff"_s, u"web"_s});
        QCOMPARE(diff.exitCode, 3);
        QCOMPARE((*Json::parse(diff.output.toStdString()))["objects"][0]["mark"].toString(), std::string("changed"));
        QCOMPARE(ctl({u"diff"_s, u"web"_s, u"1"_s, u"1"_s}).exitCode, 0);
        const auto live = ctl({u"diff"_s, u"web"_s, u"--live"_s});
        QVERIFY2(live.exitCode == 0, live.words().constData());
        QCOMPARE(ctl({u"history"_s, u"nobody"_s}).exitCode, 6);
        QCOMPARE(ctl({u"rollback"_s, u"web"_s, u"9"_s, u"--yes"_s}).exitCode, 4);
        QCOMPARE(ctl({u"rollback"_s, u"web"_s}).exitCode, 4); // nobody is there to confirm
        QCOMPARE(m_bed.run(QStringLiteral(CHARTROOMCTL), {u"releases"_s, u"--context"_s, u"nobody"_s}).exitCode, 7);
        const Json plan = *Json::parse(ctl({u"rollback"_s, u"web"_s, u"--dry-run"_s}).output.toStdString());
        QCOMPARE(plan["counts"]["patch"].toInteger(), 1);
        for (const Json& object : plan["objects"].items())
            if (object["action"].toStringView() == "patch")
                QCOMPARE(object["dryRun"]["verdict"].toString(), std::string("accepted"));
        QCOMPARE(plan["blocked"].toBool(true), false);
        QCOMPARE(m_bed.field(place.name(), u"secrets"_s, u".items[*].metadata.labels.version"_s), QByteArray("1 2"));
    }

private:
    void prepare(const RollbackCase& entry, const QString& ns)
    {
        for (qsizetype i = 0; i < entry.revisions.size(); ++i) {
            // Charts of the same revision must be the same files, or their times differ between the namespaces.
            const QByteArray& text = entry.revisions[i];
            if (!m_chartOf.contains(text))
                m_chartOf.insert(text, m_charts.write(text));
            QStringList arguments {i == 0 ? u"install"_s : u"upgrade"_s, u"web"_s, m_chartOf.value(text), u"-n"_s, ns};
            if (entry.installer == "helm4"_L1)
                arguments << (entry.serverSide ? u"--server-side=true"_s : u"--server-side=false"_s);
            const auto done = bedOf(entry).run(entry.installer, arguments);
            QVERIFY2(done.ok() != entry.failing.contains(int(i) + 1), done.words().constData());
        }
        for (const QStringList& command : entry.byHand) {
            const auto done = m_bed.kubectl(command + QStringList {u"-n"_s, ns});
            QVERIFY2(done.ok(), done.words().constData());
        }
        if (entry.uninstalled) {
            const auto done
                = m_bed.run(entry.installer, {u"uninstall"_s, u"web"_s, u"-n"_s, ns, u"--keep-history"_s, u"--wait"_s});
            QVERIFY2(done.ok(), done.words().constData());
        }
    }

    TestBed bedOf(const RollbackCase& entry) const
    {
        return entry.inConfigMaps ? m_bed.with(u"HELM_DRIVER"_s, u"configmap"_s) : m_bed;
    }

    Outcome rollBackByHelm(const QString& helm, const RollbackCase& entry, const QString& ns) const
    {
        const QStringList& flags
            = helm == "helm4"_L1 && !entry.helm4Flags.isEmpty() ? entry.helm4Flags : entry.helmFlags;
        return bedOf(entry).run(helm,
            QStringList {u"rollback"_s, u"web"_s, QString::number(entry.target), u"-n"_s, ns, u"--timeout=20s"_s}
                + flags);
    }

    void rollBackByChartroom(const RollbackCase& entry, const QString& ns)
    {
        const QStringList arguments = QStringList {u"rollback"_s, u"web"_s, QString::number(entry.target), u"-n"_s, ns,
                                          u"--timeout=20s"_s, u"-o"_s, u"json"_s}
            + entry.chartroomFlags;
        const auto dry = m_bed.run(QStringLiteral(CHARTROOMCTL), arguments + QStringList {u"--dry-run"_s});
        QVERIFY2(dry.ok(), dry.words().constData());
        const auto plan = Json::parse(dry.output.toStdString());
        QVERIFY(plan);
        QCOMPARE((*plan)["kind"].toString(), std::string("RollbackPlan"));
        const auto rolled = m_bed.run(QStringLiteral(CHARTROOMCTL), arguments + QStringList {u"--yes"_s});
        QVERIFY2(rolled.exitCode == (entry.fails ? 5 : 0), rolled.words().constData());
        const auto outcome = Json::parse(rolled.output.toStdString());
        QVERIFY(outcome);
        QCOMPARE((*outcome)["status"].toString(), std::string(entry.fails ? "failed" : "deployed"));
        if (!entry.fails)
            planWasKept(*plan, ns);
    }

    /// What was announced is what happened: created objects exist, deleted ones do not.
    void planWasKept(const Json& plan, const QString& ns)
    {
        for (const Json& object : plan["objects"].items()) {
            const QString name = QString::fromStdString(object["kind"].toString() + '/' + object["name"].toString());
            const bool exists = !m_bed.field(ns, name, u".metadata.name"_s).isEmpty();
            const bool deleted = object["action"].toStringView() == "delete";
            QVERIFY2(exists != deleted, qPrintable(name));
        }
    }

    Snapshot take(const QString& ns)
    {
        const auto got = m_bed.kubectl(
            {u"get"_s, QLatin1StringView(Kinds), u"-n"_s, ns, u"-o"_s, u"json"_s, u"--show-managed-fields"_s});
        auto list = Json::parse(QByteArray(got.output).replace(ns.toUtf8(), "<namespace>").toStdString());
        if (!list)
            qFatal("%s", got.words().constData());
        Snapshot result;
        for (Json& object : list->member("items").mutableItems()) {
            const std::string name = object.at({"metadata", "name"}).toString();
            if (name == "kube-root-ca.crt" || (name == "default" && object["kind"].toStringView() == "ServiceAccount"))
                continue;
            if (name.starts_with("sh.helm.release.v1.")) {
                result.records.set(name, recordOf(object, ns));
                continue;
            }
            if (object.at({"metadata", "deletionTimestamp"}).isString())
                continue;
            neutralize(object);
            result.objects.set(object["kind"].toString() + '/' + name, object);
        }
        return result;
    }

    static Json recordOf(const Json& object, const QString& ns)
    {
        std::string payload = object.at({"data", "release"}).toString();
        if (object["kind"].toStringView() == "Secret") // the API's own layer
            payload = *Helm::fromBase64(payload);
        const auto text = Helm::decodeRecord(payload);
        Json record = *Json::parse(QByteArray::fromStdString(*text).replace(ns.toUtf8(), "<namespace>").toStdString());
        hideTimes(record.member("info"), {"first_deployed", "last_deployed", "deleted"});
        hideTimes(record.member("chart"), {"modtime"});
        if (Json* hooks = record.find("hooks"))
            for (Json& hook : hooks->mutableItems())
                hideTimes(hook.member("last_run"), {"started_at", "completed_at"});
        Json labels = object.at({"metadata", "labels"});
        hideTimes(labels, {"modifiedAt", "createdAt"});
        return Json::object({{"labels", labels}, {"type", object["type"]}, {"record", record}});
    }

    /// The differences listed at the top of this file.
    static void justify(const RollbackCase& entry, const QString& helm, Snapshot& theirs, Snapshot& ours)
    {
        if (helm != entry.installer) {
            for (Json* records : {&theirs.records, &ours.records})
                for (auto& [name, record] : records->mutableMembers())
                    neutralizeDialect(record.member("record"));
        }
        if (!entry.fails)
            return;
        const std::string last = "sh.helm.release.v1.web.v" + std::to_string(entry.revisions.size() + 1);
        Json& mine = ours.records.member(last);
        Json& other = theirs.records.member(last);
        QCOMPARE(mine.at({"record", "info", "status"}).toString(), std::string("failed"));
        QCOMPARE(other.at({"record", "info", "status"}).toString(), std::string("pending-rollback"));
        for (Json* record : {&mine, &other}) {
            record->member("labels").remove("status");
            removeAll(record->member("record").member("info"), {"status", "description"});
            for (Json& hook : record->member("record").member("hooks").mutableItems())
                hook.remove("last_run");
        }
    }

    /// helm reads the result, says the same about it, and goes on from it.
    void helmAgrees(const RollbackCase& entry, const QString& ns)
    {
        const int last = int(entry.revisions.size()) + 1;
        for (const QString& helm : {u"helm3"_s, u"helm4"_s}) {
            const auto history = bedOf(entry).run(helm, {u"history"_s, u"web"_s, u"-n"_s, ns, u"-o"_s, u"json"_s});
            QVERIFY2(history.ok(), history.words().constData());
            const Json rows = *Json::parse(history.output.toStdString());
            const Json& newest = rows[rows.size() - 1];
            QCOMPARE(newest["revision"].toInteger(), last);
            QCOMPARE(newest["status"].toString(), std::string(entry.fails ? "failed" : "deployed"));
            if (!entry.fails)
                QCOMPARE(newest["description"].toString(), "Rollback to " + std::to_string(entry.target));
            const auto manifest = bedOf(entry).run(helm, {u"get"_s, u"manifest"_s, u"web"_s, u"-n"_s, ns});
            QVERIFY2(manifest.ok(), manifest.words().constData());
            if (!entry.chartroomFlags.filter(u"--history-max"_s).isEmpty())
                continue; // the history limit may have removed the target itself
            const auto target = bedOf(entry).run(
                helm, {u"get"_s, u"manifest"_s, u"web"_s, u"-n"_s, ns, u"--revision"_s, QString::number(entry.target)});
            QCOMPARE(manifest.output, target.output);
        }
        const auto upgraded = bedOf(entry).run(
            entry.installer, {u"upgrade"_s, u"web"_s, m_chartOf.value(entry.revisions.front()), u"-n"_s, ns});
        QVERIFY2(upgraded.ok(), upgraded.words().constData());
    }

    TestBed m_bed;
    ChartFolder m_charts;
    QHash<QByteArray, QString> m_chartOf; ///< by template
    const QList<RollbackCase> m_cases = rollbackCases();
};

QTEST_GUILESS_MAIN(RollbackTest)
#include "tst_rollback.moc"
