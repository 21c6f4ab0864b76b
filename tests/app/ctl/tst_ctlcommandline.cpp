// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commandline.h"
#include "app/ctl/commands.h"
#include "app/ctl/output.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Ctl;
using namespace Qt::StringLiterals;
using Documents::Json;

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAreTakenInEveryWayPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("apart") << u"releases -n shop -o json --context prod"_s;
        QTest::newRow("together") << u"releases -nshop -ojson --context=prod"_s;
        QTest::newRow("long") << u"--namespace shop --output=json releases --context prod"_s;
    }
    void optionsAreTakenInEveryWayPeopleWriteThem()
    {
        QFETCH(QString, line);
        const auto parsed = parseCommandLine(line.split(u' '));
        QVERIFY2(parsed.commandLine, qPrintable(parsed.text));
        QCOMPARE(parsed.commandLine->command, u"releases"_s);
        QCOMPARE(parsed.commandLine->nameSpace, u"shop"_s);
        QCOMPARE(parsed.commandLine->context, u"prod"_s);
        QCOMPARE(parsed.commandLine->format, OutputFormat::Json);
    }

    void aRollbackTakesAllItsOptions()
    {
        const auto parsed = parseCommandLine(
            u"rollback web 3 --dry-run --no-hooks --no-wait --wait-for-jobs --cleanup-on-fail --replace "
            "--server-side false --timeout 2m --history-max 0 --description why"_s.split(u' '));
        QVERIFY2(parsed.commandLine, qPrintable(parsed.text));
        const auto& options = parsed.commandLine->rollback;
        QCOMPARE(parsed.commandLine->arguments, (QStringList {u"web"_s, u"3"_s}));
        QVERIFY(parsed.commandLine->dryRun && !options.runHooks && !options.waitUntilReady && options.waitForJobs);
        QVERIFY(options.cleanUpOnFailure && options.replace);
        QCOMPARE(options.method, Helm::ApplyMethod::ClientSide);
        QCOMPARE(options.timeout, std::chrono::seconds(120));
        QCOMPARE(options.historyLimit, 0);
        QCOMPARE(options.description, u"why"_s);
    }

    void whatCannotBeUnderstoodEndsWithTwo_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"", "sing", "releases extra", "history", "rollback a 1 2", "releases --dry-run",
                 "releases -o xml", "releases -x", "releases -n", "releases -n a -A", "rollback a --timeout soon",
                 "rollback a --history-max -1", "rollback a --server-side maybe", "contexts --yes", "releases --n shop",
                 "rollback a --dry-run=x"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }
    void whatCannotBeUnderstoodEndsWithTwo()
    {
        QFETCH(QString, line);
        const auto parsed = parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(!parsed.commandLine);
        QCOMPARE(parsed.code, ExitCode::Usage);
        QVERIFY(!parsed.text.isEmpty());
    }

    void helpNamesEveryCommandOptionAndExitCode()
    {
        const QString all = parseCommandLine({u"--help"_s}).text;
        for (const CommandInfo& command : commandInfos()) {
            QVERIFY(all.contains(command.name));
            const auto help = parseCommandLine({command.name, u"--help"_s});
            QCOMPARE(help.code, ExitCode::Success);
            for (const QString& option : command.options)
                QVERIFY2(help.text.contains(u"--"_s + option), qPrintable(command.name + u' ' + option));
            QVERIFY(help.text.contains(u"7: cluster not reached"_s));
        }
    }

    void completionKnowsEveryCommand()
    {
        CommandLine line;
        for (const QString& shell : {u"bash"_s, u"zsh"_s}) {
            line.arguments = {shell};
            const auto result = completionCommand(line);
            QCOMPARE(result.code, ExitCode::Success);
            for (const CommandInfo& command : commandInfos())
                QVERIFY(result.output.contains(command.name + u") words="_s));
        }
        line.arguments = {u"fish"_s};
        QCOMPARE(completionCommand(line).code, ExitCode::Usage);
    }

    void contextsAreListedWithoutContactingAnybody()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("current-context: b\nclusters: [{name: c, cluster: {server: 'https://10.255.255.1:1'}}]\nusers: "
                   "[{name: u, user: {token: t}}]\n"
                   "contexts: [{name: a, context: {cluster: c, user: u}}, {name: b, context: {cluster: c, user: u, "
                   "namespace: shop}}]\n");
        file.close();
        CommandLine line;
        line.kubeconfig = file.fileName();
        line.format = OutputFormat::Json;
        const auto result = contextsCommand(line);
        QCOMPARE(result.code, ExitCode::Success);
        const Json json = *Json::parse(result.output.toStdString());
        QCOMPARE(json["kind"].toString(), std::string("ContextList"));
        QCOMPARE(json["items"].size(), std::size_t(2));
        QCOMPARE(json["items"][1]["current"].toBool(), true);
        QCOMPARE(json["items"][1]["namespace"].toString(), std::string("shop"));
        line.format = OutputFormat::Name;
        QCOMPARE(contextsCommand(line).output, u"a\nb\n"_s);
        line.command = u"releases"_s;
        line.context = u"nowhere"_s;
        QCOMPARE(runCommand(line, {}, {}).code, ExitCode::NotFound);
    }

    void tablesAreAlignedAndNothingInThemSteersTheTerminal()
    {
        TextTable table({u"NAME"_s, u"NOTE"_s});
        table.addRow({u"a-long-name"_s, u"x"_s});
        table.addRow({u"b"_s, u"red \u001b[31m\nnext \u202egnihton"_s});
        QCOMPARE(table.text(), u"NAME          NOTE\na-long-name   x\nb             red  [31m next  gnihton\n"_s);
    }

    void errorsDecideHowTheProgramEnds()
    {
        const auto code = [](Error::Kind kind) {
            Error error;
            error.kind = kind;
            return exitCodeOf(error);
        };
        QCOMPARE(code(Error::Kind::NotFound), ExitCode::NotFound);
        QCOMPARE(code(Error::Kind::Forbidden), ExitCode::NoAccess);
        QCOMPARE(code(Error::Kind::Unreachable), ExitCode::NoAccess);
        QCOMPARE(code(Error::Kind::Server), ExitCode::Failed);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_ctlcommandline.moc"
