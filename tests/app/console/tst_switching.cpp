// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/mainwindow.h"
#include "app/console/pages/applicationshost.h"
#include "app/console/pages/kindtreemodel.h"
#include "app/console/pages/performancehost.h"
#include "app/console/pages/releaseshost.h"
#include "app/console/pages/topologyhost.h"
#include "app/console/pageset.h"
#include "app/simulator/server.h"
#include "tests/app/console/paintedtexts.h"
#include "widgets/applications/applicationspage.h"
#include "widgets/common/panestate.h"
#include "widgets/inspector/inspectorpanel.h"
#include "widgets/topology/topologypage.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

Simulator::Options stillWorld()
{
    Simulator::Options options;
    options.nodes = 6;
    options.pods = 120;
    options.life = false;
    return options;
}

/// The real window on a simulated cluster in which nothing happens.
class StillWindow {
public:
    StillWindow(SchemeChoice scheme, const QString& language)
        : theme(*qApp, scheme)
        , languages(*qApp, language)
        , settings(m_folder.filePath(u"settings.ini"_s))
        , clusters(m_clock)
    {
        window = std::make_unique<MainWindow>(Services {m_clock, clusters, theme, languages, settings});
        addPages(*window);
        window->resize(1600, 1000);
        window->show();
    }
    ~StillWindow()
    {
        window.reset();
        clusters.close();
    }

    bool open()
    {
        static Simulator::Server server(stillWorld());
        static const bool started = server.start().has_value();
        auto config = Kube::Kubeconfig::parse(server.kubeconfig(), "test");
        if (!started || !config)
            return false;
        clusters.setKubeconfig(std::move(*config));
        window->chooseCluster(u"demo"_s);
        return QTest::qWaitFor([this] { return clusters.session() && clusters.session()->isSettled(); }, 60'000)
            && QTest::qWaitFor([this] { return !clusters.session()->metrics().isEmpty(); }, 30'000);
    }

    /// Shows the page and waits until it has read what it shows.
    bool show(PageId id, const QVariantMap& state = {})
    {
        window->showPage(id, state);
        return QTest::qWaitFor(
            [this] { return window->currentPage()->isSettled() && !isReading(*window->currentPage()); }, 20'000);
    }

    template <typename T>
    T& page(PageId id)
    {
        return static_cast<T&>(*window->page(id));
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;

public:
    Theme theme;
    Languages languages;
    SettingsStore settings;
    Clusters clusters;
    std::unique_ptr<MainWindow> window;
};

/// What is English on a Korean screen, by the translations themselves.
class EnglishFinder {
public:
    explicit EnglishFinder(const QString& translations)
    {
        QFile file(translations);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&file);
        std::set<QString> same; // words that are English in Korean too, in some context
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "source"_L1) {
                source = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                const QString korean = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                (korean == source || korean.isEmpty() ? same : m_words).insert(source);
            }
        }
        for (const QString& word : same)
            m_words.erase(word);
        for (const QString& word : m_words)
            addPattern(word);
    }

    bool isEmpty() const { return m_words.empty(); }

    /// The source that this text is English of; empty: none.
    QString sourceOf(const QString& text) const
    {
        if (m_words.contains(text))
            return text;
        for (const auto& [pattern, source] : m_patterns)
            if (pattern.match(text).hasMatch())
                return source;
        return {};
    }

private:
    /// With something put in: only where enough words remain to tell it from a name.
    void addPattern(const QString& source)
    {
        static const QRegularExpression place(u"%(n|L?\\d)"_s);
        QString words = source;
        words.remove(place);
        if (!source.contains(place) || words.count(QRegularExpression(u"[A-Za-z]+ +[A-Za-z]+"_s)) == 0)
            return;
        QString pattern = QRegularExpression::escape(source);
        pattern.replace(QRegularExpression(u"\\\\%(n|L?\\d)"_s), u".*"_s);
        pattern.replace(u"\\(s\\)"_s, u"s?"_s).replace(u"\\(es\\)"_s, u"(es)?"_s);
        m_patterns.push_back({QRegularExpression(u'^' + pattern + u'$'), source});
    }

    std::set<QString> m_words;
    std::vector<std::pair<QRegularExpression, QString>> m_patterns;
};

bool hasHangul(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

QStringList textsOf(QWidget& widget)
{
    return Tests::paintedTexts(widget) + Tests::heldTexts(widget);
}

/// Colours that fill something: text and lines blend into many shades, each of few pixels.
std::set<QRgb> fillsOf(QWidget& widget, int least)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    std::map<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++counts[line[x]];
    }
    std::set<QRgb> fills;
    for (const auto& [color, count] : counts)
        if (count >= least)
            fills.insert(color);
    return fills;
}

} // namespace

/// Language and theme are switched while the window is open: nothing may be left of the one before.
class tst_Switching : public QObject {
    Q_OBJECT

    const EnglishFinder m_english {u"translations/chartroom_ko.ts"_s};

    /// The names of kinds, the reasons of events and the conditions of pods are the same in every language.
    QStringList englishIn(StillWindow& still, QWidget& widget) const
    {
        ClusterSession& session = *still.clusters.session();
        const Store::Replica& replica = session.replica();
        std::set<QString> names {u"Ready"_s};
        for (const Kube::ResourceType& resource : session.discovery().resources())
            names.insert(pluralTitle(resource));
        for (const Store::RowPtr& row : replica.table(session.kinds().findResource("events")).slots())
            if (row)
                names.insert(QString::fromStdString(
                    std::string(replica.text(static_cast<const Store::EventRow&>(*row).reason))));
        QStringList found;
        for (const QString& text : textsOf(widget))
            if (const QString source = m_english.sourceOf(text); !source.isEmpty() && !names.contains(text))
                found << u"“%1” of “%2”"_s.arg(text, source);
        found.removeDuplicates();
        return found;
    }
    static QStringList koreanIn(QWidget& widget)
    {
        QStringList found;
        for (const QString& text : textsOf(widget))
            if (hasHangul(text))
                found << text;
        found.removeDuplicates();
        return found;
    }
    static Kube::ObjectRef somePod(StillWindow& still)
    {
        const Store::Replica& replica = still.clusters.session()->replica();
        const Store::KindId pods = still.clusters.session()->kinds().findResource("pods");
        for (const Store::RowPtr& row : replica.table(pods).slots())
            if (row)
                return replica.reference(*row);
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_english.isEmpty()); }

    void everyTextFollowsTheLanguage()
    {
        StillWindow still(SchemeChoice::Light, u"en"_s);
        QVERIFY(still.open());
        still.window->select(somePod(still));
        still.window->openInspector();
        for (const PageId id : still.window->pages())
            QVERIFY2(still.show(id), qPrintable(pageKey(id)));

        still.window->setLanguage(u"ko"_s);
        for (const PageId id : still.window->pages()) {
            QVERIFY2(still.show(id), qPrintable(pageKey(id)));
            const bool clean = QTest::qWaitFor([&] { return englishIn(still, *still.window).isEmpty(); }, 10'000);
            QVERIFY2(clean, qPrintable(pageKey(id) + u": "_s + englishIn(still, *still.window).join(u"\n  "_s)));
        }
        still.window->palettePopup().open();
        QCOMPARE(englishIn(still, still.window->palettePopup()), QStringList());
        still.window->palettePopup().close();

        still.window->setLanguage(u"en"_s);
        for (const PageId id : still.window->pages()) {
            QVERIFY2(still.show(id), qPrintable(pageKey(id)));
            const bool clean = QTest::qWaitFor([&] { return koreanIn(*still.window).isEmpty(); }, 10'000);
            QVERIFY2(clean, qPrintable(pageKey(id) + u": "_s + koreanIn(*still.window).join(u"\n  "_s)));
        }
    }

    void theInspectorFollowsTheLanguageOnEveryTab()
    {
        StillWindow still(SchemeChoice::Light, u"en"_s);
        QVERIFY(still.open());
        still.window->select(somePod(still));
        still.window->openInspector();
        QVERIFY(still.show(PageId::Resources));
        auto* tabs = still.window->inspector().findChild<QTabBar*>();
        QVERIFY(tabs);
        still.window->setLanguage(u"ko"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const bool clean
                = QTest::qWaitFor([&] { return englishIn(still, still.window->inspector()).isEmpty(); }, 10'000);
            QVERIFY2(clean, qPrintable(englishIn(still, still.window->inspector()).join(u'\n')));
        }
    }

    void whatTheOperatorSetStaysAsItWas()
    {
        StillWindow still(SchemeChoice::Light, u"en"_s);
        QVERIFY(still.open());
        still.window->chooseNamespaces({});
        QVERIFY(still.show(PageId::Resources, {{u"kind"_s, u"deployments.apps"_s}, {u"filter"_s, u"api"_s}}));
        QVERIFY(still.show(PageId::Applications));
        const auto shownApplication = [&] {
            const ApplicationsPage* view = still.page<ApplicationsHost>(PageId::Applications).view();
            return view && view->isShowingApplication() ? view->currentApplication() : std::nullopt;
        };
        QVERIFY(QTest::qWaitFor([&] { return shownApplication().has_value(); }, 10'000));
        const auto application = shownApplication();
        QVERIFY(still.show(PageId::Releases));
        auto& releases = still.page<ReleasesHost>(PageId::Releases);
        QVERIFY(QTest::qWaitFor([&] { return releases.state().value(u"b"_s).toInt() > 0; }, 10'000));
        QVERIFY(still.show(PageId::Performance)); // which chooses whom to draw when it is first looked at
        auto& performance = still.page<PerformanceHost>(PageId::Performance);
        QVERIFY(QTest::qWaitFor([&] { return !performance.state().value(u"chosen"_s).toList().isEmpty(); }, 10'000));
        QVERIFY(still.show(PageId::Topology));
        auto& map = still.page<TopologyHost>(PageId::Topology);
        map.view().view()->zoomIn();
        map.view().view()->zoomIn();
        std::map<PageId, QVariantMap> before;
        for (const PageId id : still.window->pages())
            before[id] = still.window->page(id)->state();
        const Kube::ObjectRef selection = still.window->selection();

        still.window->setLanguage(u"ko"_s);
        QVERIFY(QTest::qWaitFor([&] { return hasHangul(still.window->windowTitle()); }));
        QCOMPARE(still.window->currentPage()->id(), PageId::Topology);
        for (const PageId id : still.window->pages()) {
            QVERIFY(still.show(id));
            const bool same = QTest::qWaitFor([&] { return still.window->page(id)->state() == before[id]; }, 10'000);
            if (!same)
                qWarning() << "before" << before[id] << "after" << still.window->page(id)->state();
            QVERIFY2(same, qPrintable(pageKey(id)));
        }
        QCOMPARE(still.window->selection(), selection);
        QVERIFY(still.show(PageId::Applications));
        QVERIFY(QTest::qWaitFor([&] { return shownApplication() == application; }, 10'000));
        still.window->setLanguage(u"en"_s); // now it is the page that is shown
        QVERIFY(QTest::qWaitFor([&] { return shownApplication() == application; }, 10'000));
        QCOMPARE(still.window->selection(), selection);
    }

    void everyColourFollowsTheTheme_data()
    {
        QTest::addColumn<SchemeChoice>("from");
        QTest::addColumn<SchemeChoice>("to");
        QTest::newRow("light to dark") << SchemeChoice::Light << SchemeChoice::Dark;
        QTest::newRow("dark to light") << SchemeChoice::Dark << SchemeChoice::Light;
    }

    /// What a page is filled with after the switch is among what a window is filled with that was started that way: not
    /// what the same page is, because the inspector beside it may have had more, or less, to show by then.
    void everyColourFollowsTheTheme()
    {
        QFETCH(SchemeChoice, from);
        QFETCH(SchemeChoice, to);
        constexpr int Fill = 600; // pixels: less than the smallest button
        std::set<QRgb> expected;
        {
            StillWindow fresh(to, u"en"_s);
            QVERIFY(fresh.open());
            fresh.window->select(somePod(fresh));
            fresh.window->openInspector();
            for (const PageId id : fresh.window->pages()) {
                QVERIFY(fresh.show(id));
                QTest::qWait(0);
                expected.merge(fillsOf(*fresh.window, 50));
            }
        }
        StillWindow still(from, u"en"_s);
        QVERIFY(still.open());
        still.window->select(somePod(still));
        still.window->openInspector();
        for (const PageId id : still.window->pages())
            QVERIFY(still.show(id));
        still.window->setThemeChoice(to);
        for (const PageId id : still.window->pages()) {
            QVERIFY(still.show(id));
            QStringList stale;
            const auto findStale = [&] {
                stale.clear();
                for (const QRgb color : fillsOf(*still.window, Fill))
                    if (!expected.contains(color))
                        stale << QColor(color).name();
                return stale.isEmpty();
            };
            const bool clean = QTest::qWaitFor(findStale, 5'000);
            QVERIFY2(clean, qPrintable(pageKey(id) + u": "_s + stale.join(u' ')));
        }
    }
};

QTEST_MAIN(tst_Switching)
#include "tst_switching.moc"
