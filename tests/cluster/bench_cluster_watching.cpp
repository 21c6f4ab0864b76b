// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_cluster_watching [ROUNDS]: five if not said.
//
// All pods on screen and kept true: the window, k9s and `kubectl get pods -A -w`, each in a process of its own that
// stays. How long until the table is filled, what it holds in memory then, and how much of a processor it takes while
// nothing happens and while pods change.
//
// 100 changes a second are made on the real control plane; it does not manage 1,000 on two processors, so these are the
// simulator's, with as many nodes and pods. CPU is measured for some seconds of each, as a share of one processor.
//
// k9s has filled its table when the title over it says "pods(all)[10,000]": until it has them all it says [0] and shows
// no row. Without CHARTROOM_TEST_K9S, the program's path, it is left out.
#include "tests/bench/measuring.h"
#include "tests/bench/simulatorprocess.h"
#include "tests/cluster/podchanger.h"
#include "tests/cluster/podwindow.h"
#include "tests/cluster/terminal.h"
#include "tests/cluster/testbed.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <format>
#include <map>

using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int DefaultRounds = 5;
constexpr int Nodes = 1000;
constexpr int Pods = 10'000;
constexpr int FillingSeconds = 120;
/// From the full table until it is watched: a runtime collects its garbage later.
constexpr auto Settling = 3s;
/// From the beginning of a load until it is measured.
constexpr auto Beginning = 500ms;
constexpr auto Measuring = 3s;

const std::string Window = "window";
const std::string Minimised = "window, minimised";
const std::string K9s = "k9s";
const std::string Kubectl = "kubectl get pods -A -w";

/// What there is to watch while it is measured.
struct Load {
    std::string name;
    std::function<void()> begin = [] { };
};

struct Server {
    QString kubeconfig;
    QString context;
    qint64 pods; ///< a full table has as many
    std::vector<Load> loads;
    bool isReal; ///< filling and memory are measured on this one
};

struct Contender {
    std::string name;
    QString program;
    QStringList arguments; ///< %1 stands for the context
    std::function<bool(const Screen&, const Server&)> isFilled;
    QHash<QString, QString> variables = {};
};

qint64 podsInTitle(const Screen& screen)
{
    static const QRegularExpression title(uR"([Pp]ods\(all\)\[([0-9,]+)\])"_s);
    return title.match(screen.text()).captured(1).remove(u',').toLongLong();
}

/// With settings and state of its own, and no question to the network whether there is a newer version.
Contender k9sIn(const QString& folder, const QString& program)
{
    QFile settings(folder + u"/config.yaml"_s);
    if (!settings.open(QIODevice::WriteOnly) || settings.write("k9s:\n  skipLatestRevCheck: true\n") < 0)
        qFatal("the settings of k9s could not be written");
    QHash<QString, QString> variables {{u"K9S_CONFIG_DIR"_s, folder}, {u"HOME"_s, folder}};
    for (const auto& variable : {u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
        variables.insert(variable, folder);
    return {.name = K9s,
        .program = program,
        .arguments = {u"--context"_s, u"%1"_s, u"--readonly"_s, u"--all-namespaces"_s, u"--command"_s, u"pods"_s},
        .isFilled = [](const Screen& screen, const Server& server) { return podsInTitle(screen) >= server.pods; },
        .variables = variables};
}

std::vector<Contender> contenders(const QString& folder)
{
    std::vector<Contender> all {
        {.name = Window,
            .program = QApplication::applicationFilePath(),
            .arguments = {u"--show"_s, u"%1"_s},
            .isFilled = [](const Screen& screen, const Server&) { return screen.text().contains(u"filled"_s); }},
        {.name = Kubectl,
            .program = qEnvironmentVariable("CHARTROOM_TEST_TOOLS") + u"/kubectl"_s,
            .arguments = {u"--context"_s, u"%1"_s, u"get"_s, u"pods"_s, u"-A"_s, u"-w"_s},
            .isFilled = [](const Screen& screen, const Server& server) { return screen.lineFeeds() > server.pods; }},
    };
    const QString k9s = qEnvironmentVariable("CHARTROOM_TEST_K9S");
    if (k9s.isEmpty())
        printSkipped("window next to k9s", "k9s cannot be built here");
    else
        all.push_back(k9sIn(folder, k9s));
    return all;
}

/// Gives the window an order and waits for the answer, whose last number is returned; 0 where it has none.
qint64 order(Terminal& window, const QByteArray& words, const QString& answer)
{
    const QRegularExpression pattern(u'^' + answer + u" *([0-9]*) *$"_s, QRegularExpression::MultilineOption);
    const auto count = [&pattern](const Screen& screen) { return screen.text().count(pattern); };
    const auto before = count(window.screen());
    window.type(words + '\n');
    if (!window.waitFor([&](const Screen& screen) { return count(screen) > before; }, FillingSeconds))
        qFatal("the window does not answer: %s", qUtf8Printable(window.screen().text().trimmed()));
    qint64 last = 0;
    for (const auto& match : pattern.globalMatch(window.screen().text()))
        last = match.captured(1).toLongLong();
    return last;
}

class Contest {
public:
    /// Lets one contender fill its table on this server, and watches it under each load.
    void run(const Contender& contender, const Server& server);
    /// What was measured, of each the middle value.
    void report() const;

private:
    void watch(const std::string& name, Terminal& terminal, const Server& server);
    void measure(const std::string& name, Terminal& terminal, const Load& load);
    void add(const std::string& name, const std::string& what, double value)
    {
        m_readings[{name, what}].push_back(value);
    }
    /// A line for the window next to each peer that was there.
    void compare(const Figure& figure, const std::string& what, double goalToK9s = 0) const;
    /// A line by itself.
    void tell(Figure figure, const std::string& name, const std::string& what) const;

    /// Of all rounds, by who it is of and what it is.
    std::map<std::pair<std::string, std::string>, std::vector<double>> m_readings;
};

void Contest::run(const Contender& contender, const Server& server)
{
    QStringList arguments = contender.arguments;
    arguments.replaceInStrings(u"%1"_s, server.context);
    auto variables = contender.variables;
    variables.insert(u"KUBECONFIG"_s, server.kubeconfig);
    server.loads.front().begin();
    Terminal terminal(contender.program, arguments, variables);
    const auto until = [&](const std::function<bool(const Screen&)>& wanted) {
        const auto seconds = terminal.waitFor(wanted, FillingSeconds);
        if (!seconds)
            qFatal("%s did not show the pods:\n%s", contender.name.c_str(), qUtf8Printable(terminal.screen().text()));
        return *seconds;
    };
    const double seconds = until([&](const Screen& screen) { return contender.isFilled(screen, server); });
    if (server.isReal) {
        add(contender.name, "filled", seconds);
        add(contender.name, "filled, cpu", cpuSecondsOf(terminal.pid()));
    }
    if (contender.name == Window)
        until([](const Screen& screen) { return screen.text().contains(u"\nread "_s); });
    QTest::qWait(Settling);
    watch(contender.name, terminal, server);
    if (contender.name == Window) {
        order(terminal, "minimise", u"minimised"_s);
        watch(Minimised, terminal, server);
    }
}

void Contest::watch(const std::string& name, Terminal& terminal, const Server& server)
{
    for (const Load& load : server.loads) {
        load.begin();
        QTest::qWait(Beginning);
        measure(name, terminal, load);
    }
    if (server.isReal) {
        add(name, "resident", residentMegabytesOf(terminal.pid()));
        add(name, "at most resident", peakMegabytesOf(terminal.pid()));
    }
}

void Contest::measure(const std::string& name, Terminal& terminal, const Load& load)
{
    const bool counts = name == Window || name == Minimised;
    const qint64 events = counts ? order(terminal, "count", u"received"_s) : 0;
    const double cpu = cpuSecondsOf(terminal.pid());
    QElapsedTimer timer;
    timer.start();
    QTest::qWait(Measuring);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    add(name, load.name, (cpuSecondsOf(terminal.pid()) - cpu) / seconds * 100);
    if (counts)
        add(name, load.name + ", events", double(order(terminal, "count", u"received"_s) - events) / seconds);
}

void Contest::compare(const Figure& figure, const std::string& what, double goalToK9s) const
{
    const auto medianFor = [this](const std::string& name, const std::string& reading) {
        const auto found = m_readings.find({name, reading});
        return found == m_readings.end() ? Median {} : medianOf(found->second);
    };
    for (const std::string& peer : {K9s, Kubectl}) {
        const Median own = medianFor(Window, what);
        const Median other = medianFor(peer, what);
        if (other.spread.most <= 0)
            continue;
        Figure line = figure;
        line.value = own.value;
        line.cpu = medianFor(Window, what + ", cpu").value;
        line.spread = own.spread;
        line.peer = peer;
        line.peerValue = other.value;
        line.peerCpu = medianFor(peer, what + ", cpu").value;
        line.peerSpread = other.spread;
        line.goal = peer == K9s ? goalToK9s : 0;
        print(line);
    }
}

void Contest::tell(Figure figure, const std::string& name, const std::string& what) const
{
    const Median median = medianOf(m_readings.at({name, what}));
    figure.value = median.value;
    figure.spread = median.spread;
    print(figure);
}

const std::string AtRest = "at rest";
const std::string AtHundred = "at 100 changes a second";
const std::string AtThousand = "at 1,000 changes a second, simulator";

void Contest::report() const
{
    compare({.name = "process start to window with 10,000 pods, painted", .unit = "s"}, "filled", 0.25);
    compare({.name = "resident memory, window with 10,000 pods", .unit = "MB"}, "resident", 0.2);
    compare({.name = "the same, at most since it was started", .unit = "MB"}, "at most resident");
    for (const std::string& load : {AtRest, AtHundred, AtThousand})
        compare({.name = "processor taken by window with 10,000 pods " + load, .unit = "%"}, load);
    for (const std::string& load : {AtRest, AtHundred, AtThousand})
        tell({.name = "processor taken by that window minimised " + load,
                 .unit = "%",
                 .goal = load == AtHundred ? 3.0 : 0.0},
            Minimised, load);
    for (const std::string& load : {AtHundred, AtThousand})
        tell({.name = "events received " + load, .unit = "1/s"}, Window, load + ", events");
}

std::vector<std::string> podPaths(const TestBed& bed)
{
    const auto listed = bed.kubectl({u"get"_s, u"pods"_s, u"-A"_s, u"--no-headers"_s});
    if (!listed.ok())
        qFatal("kubectl failed: %s", listed.words().constData());
    std::vector<std::string> paths;
    for (const QByteArray& line : listed.output.split('\n')) {
        const auto words = line.simplified().split(' ');
        if (words.size() > 1)
            paths.push_back(
                std::format("/api/v1/namespaces/{}/pods/{}", words[0].toStdString(), words[1].toStdString()));
    }
    return paths;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == "--show")
        return showPods(argc, argv, QString::fromLocal8Bit(argv[2]));
    const QApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArrayView(argv[1]).toInt() : DefaultRounds;
    const TestBed bed;
    if (!bed.isThere())
        qFatal("%s", qUtf8Printable(TestBed::reason()));

    auto paths = podPaths(bed);
    const auto pods = qint64(paths.size());
    PodChanger changer(bed.kubeconfig().toStdString(), std::move(paths));
    const SimulatorProcess simulator(
        {u"--nodes"_s, QString::number(Nodes), u"--pods"_s, QString::number(Pods), u"--rate"_s, u"1000"_s});
    const Server real {.kubeconfig = bed.kubeconfig(),
        .context = u"admin"_s,
        .pods = pods,
        .loads = {{AtRest, [&] { changer.setRate(0); }}, {AtHundred, [&] { changer.setRate(100); }}},
        .isReal = true};
    // Its pods come and go, a few at a time.
    const Server simulated {.kubeconfig = simulator.kubeconfig(),
        .context = u"demo"_s,
        .pods = Pods * 95 / 100,
        .loads = {{AtThousand}},
        .isReal = false};

    const QTemporaryDir folder;
    const auto all = contenders(folder.path());
    Contest contest;
    for (const Server* server : {&real, &simulated}) {
        for (int round = 0; round < rounds; ++round)
            for (const Contender& contender : all)
                contest.run(contender, *server);
        changer.setRate(0);
    }
    contest.report();
    return 0;
}
