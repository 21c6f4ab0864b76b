// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/testbed.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

namespace {

constexpr int patienceMs = 60'000;

// helm keeps caches and repositories in the user's folders; no test may see those, or leave anything there.
QString privateFolder()
{
    static const QTemporaryDir folder(QDir::tempPath() + u"/chartroom-test-XXXXXX"_s);
    return folder.path();
}

} // namespace

TestBed::TestBed()
    : m_kubeconfig(qEnvironmentVariable("CHARTROOM_TEST_KUBECONFIG"))
    , m_tools(qEnvironmentVariable("CHARTROOM_TEST_TOOLS"))
{ }

QString TestBed::reason()
{
    return u"no control plane: CHARTROOM_TEST_KUBECONFIG and CHARTROOM_TEST_TOOLS are not set (see "
           "tests/cluster/CMakeLists.txt)"_s;
}

QString TestBed::folder() const
{
    return QFileInfo(m_kubeconfig).absolutePath();
}

Outcome TestBed::run(const QString& program, const QStringList& arguments, const QByteArray& input) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KUBECONFIG"_s, m_kubeconfig);
    for (const auto& variable : {u"HELM_CACHE_HOME"_s, u"HELM_CONFIG_HOME"_s, u"HELM_DATA_HOME"_s})
        environment.insert(variable, privateFolder() + u'/' + variable.toLower());
    for (const auto& [variable, value] : m_variables.asKeyValueRange())
        environment.insert(variable, value);

    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program.contains(u'/') ? program : m_tools + u'/' + program, arguments);
    if (!process.waitForStarted())
        return {.errors = process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    const bool finished = process.waitForFinished(patienceMs);
    if (!finished) {
        process.kill();
        process.waitForFinished();
    }
    Outcome outcome {.output = process.readAllStandardOutput(), .errors = process.readAllStandardError()};
    if (finished && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    return outcome;
}

TestBed TestBed::with(const QString& variable, const QString& value) const
{
    TestBed other = *this;
    other.m_variables.insert(variable, value);
    return other;
}

Outcome TestBed::kubectl(const QStringList& arguments, const QByteArray& input) const
{
    return run(u"kubectl"_s, arguments, input);
}

QByteArray TestBed::field(const QString& ns, const QString& object, const QString& path) const
{
    return kubectl({u"get"_s, u"-n"_s, ns, object, u"--ignore-not-found"_s, u"-o"_s, u"jsonpath={%1}"_s.arg(path)})
        .output;
}

bool eventually(const std::function<bool()>& condition, std::chrono::seconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(100);
        QCoreApplication::processEvents();
    }
    return true;
}

TestNamespace::TestNamespace(const TestBed& bed, const QString& prefix)
    : m_bed(bed)
    , m_name(u"%1-%2"_s.arg(prefix, QString::number(QRandomGenerator::global()->generate(), 36)))
{
    const auto created = m_bed.kubectl({u"create"_s, u"namespace"_s, m_name});
    if (!created.ok())
        qFatal("creating the namespace %s: %s", qUtf8Printable(m_name), created.words().constData());
}

TestNamespace::~TestNamespace()
{
    // Nobody waits for the end of it: the control plane goes away soon.
    (void)m_bed.kubectl({u"delete"_s, u"namespace"_s, m_name, u"--wait=false"_s});
}

QString ChartFolder::write(const QByteArray& templateText)
{
    const QString folder = m_folder.filePath(QString::number(m_charts++));
    const std::initializer_list<std::pair<QString, QByteArray>> files {
        {u"Chart.yaml"_s, "apiVersion: v2\nname: shop\nversion: 0.1.0\nappVersion: '7'\n"},
        {u"values.yaml"_s, "unused: 1\n"},
        {u"templates/all.yaml"_s, templateText},
        {u"templates/NOTES.txt"_s, "Open the shop.\n"},
    };
    QDir().mkpath(folder + u"/templates"_s);
    for (const auto& [name, text] : files) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the chart could not be written");
    }
    return folder;
}

} // namespace Chartroom::Testing
