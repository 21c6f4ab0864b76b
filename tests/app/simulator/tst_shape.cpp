// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/jsonpatch.h"
#include "app/simulator/api/selector.h"
#include "app/simulator/life/jobs.h"
#include "app/simulator/store/shape.h"

#include <QTest>
#include <array>

namespace Chartroom::Simulator {

using namespace Qt::StringLiterals;

/// The small parts that the simulated cluster is made of.
class ShapeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsHolesInTextsAndBareOnes();
    void leavesTextAloneThatOnlyLooksLikeAHole();
    void leavesManagedFieldsOut_data();
    void leavesManagedFieldsOut();
    void appliesJsonPatches_data();
    void appliesJsonPatches();
    void findsTheNextRun_data();
    void findsTheNextRun();
};

void ShapeTest::fillsHolesInTextsAndBareOnes()
{
    constexpr std::array<std::string_view, 2> holes {"name", "count"};
    const auto shape
        = Shape::compile(R"({"name":"a-@{name}-z","restarts":"@#{count}","rv":"@{resourceVersion}"})", holes);
    std::string out;
    shape->render(packValues(std::array<std::string, 2> {"web", "3"}), 17, out);
    QCOMPARE(out, R"({"name":"a-web-z","restarts":3,"rv":"17"})");
}

void ShapeTest::leavesTextAloneThatOnlyLooksLikeAHole()
{
    constexpr std::array<std::string_view, 1> holes {"name"};
    const auto shape = Shape::compile(R"({"mail":"a@b","x":"@{other}","n":"@{name}"})", holes);
    std::string out;
    shape->render(packValues(std::array<std::string, 1> {"web"}), 1, out);
    QCOMPARE(out, R"({"mail":"a@b","x":"@{other}","n":"web"})");
}

void ShapeTest::leavesManagedFieldsOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("without");
    QTest::newRow("last") << R"({"n":"@{name}","managedFields":[{"k":"\"]@{name}","f":[1]}]},"x":"@{name}")"_ba
                          << R"({"n":"web"},"x":"web")"_ba;
    QTest::newRow("first") << R"({"managedFields":[{"t":"@{name}"}],"n":"@{name}"})"_ba << R"({"n":"web"})"_ba;
    QTest::newRow("alone") << R"({"managedFields":[]})"_ba << R"({})"_ba;
    QTest::newRow("none") << R"({"n":"@{name}"})"_ba << R"({"n":"web"})"_ba;
}

void ShapeTest::leavesManagedFieldsOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, without);
    constexpr std::array<std::string_view, 1> holes {"name"};
    const auto shape = Shape::compile(text.toStdString(), holes);
    const std::string values = packValues(std::array<std::string, 1> {"web"});
    std::string out;
    shape->render(values, 1, out, ManagedFields::Left);
    QCOMPARE(QByteArray::fromStdString(out), without);
    out.clear();
    shape->render(values, 1, out);
    QCOMPARE(QByteArray::fromStdString(out), text.replace("@{name}", "web"));
}

void ShapeTest::appliesJsonPatches_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected"); // empty: refused
    QTest::newRow("add to an object") << R"([{"op":"add","path":"/b","value":2}])"_ba << R"({"a":[1,2],"b":2})"_ba;
    QTest::newRow("append") << R"([{"op":"add","path":"/a/-","value":3}])"_ba << R"({"a":[1,2,3]})"_ba;
    QTest::newRow("insert") << R"([{"op":"add","path":"/a/0","value":0}])"_ba << R"({"a":[0,1,2]})"_ba;
    QTest::newRow("remove") << R"([{"op":"remove","path":"/a/0"}])"_ba << R"({"a":[2]})"_ba;
    QTest::newRow("move") << R"([{"op":"move","from":"/a","path":"/c"}])"_ba << R"({"c":[1,2]})"_ba;
    QTest::newRow("escaped") << R"([{"op":"add","path":"/x~1y~0z","value":1}])"_ba << R"({"a":[1,2],"x/y~z":1})"_ba;
    QTest::newRow("failed test") << R"([{"op":"test","path":"/a/0","value":9}])"_ba << QByteArray();
    QTest::newRow("replace nothing") << R"([{"op":"replace","path":"/none","value":9}])"_ba << QByteArray();
    QTest::newRow("no list") << R"({"op":"add"})"_ba << QByteArray();
}

void ShapeTest::appliesJsonPatches()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    const auto result = applyJsonPatch(*Json::parse(R"({"a":[1,2]})"), *Json::parse(patch.toStdString()));
    QCOMPARE(result ? result->dump() : std::string(), expected.toStdString());
}

void ShapeTest::findsTheNextRun_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<int>("minutes"); // after 10:03; -1: none
    QTest::newRow("every five minutes") << u"*/5 * * * *"_s << 2;
    QTest::newRow("hourly") << u"7 * * * *"_s << 4;
    QTest::newRow("daily") << u"0 9 * * *"_s << 22 * 60 + 57;
    QTest::newRow("on Mondays") << u"0 9 * * 1"_s << -1;
}

void ShapeTest::findsTheNextRun()
{
    QFETCH(QString, schedule);
    QFETCH(int, minutes);
    const TimePoint from(std::chrono::hours(10) + std::chrono::minutes(3));
    const auto next = CronJobs::nextRun(schedule.toStdString(), from);
    QCOMPARE(next ? static_cast<int>((*next - from) / std::chrono::minutes(1)) : -1, minutes);
}

} // namespace Chartroom::Simulator

QTEST_GUILESS_MAIN(Chartroom::Simulator::ShapeTest)
#include "tst_shape.moc"
