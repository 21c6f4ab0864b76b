// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/json.h"
#include "models/kube/connection.h"
#include "tests/cluster/testbed.h"

#include <QTest>
#include <future>
#include <mutex>
#include <set>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

/// The names that exist, as the watch tells them.
class Names final : public WatchSink {
public:
    void resyncStarted() override
    {
        const std::scoped_lock lock(m_mutex);
        m_loading.clear();
        m_isLoading = true;
    }
    void resyncFinished() override
    {
        const std::scoped_lock lock(m_mutex);
        m_names = std::move(m_loading);
        m_isLoading = false;
        ++m_resyncs;
    }
    bool objectReceived(WatchEvent event, std::string_view text) override
    {
        const auto object = Documents::Json::parse(text);
        const std::scoped_lock lock(m_mutex);
        m_last = std::string(text);
        if (!object)
            return false;
        const auto& rows = (*object)["rows"].items();
        if (rows.empty())
            keep(event, *object);
        for (const auto& row : rows)
            keep(event, row["object"]);
        return true;
    }
    void stateChanged(const WatchState& state) override
    {
        const std::scoped_lock lock(m_mutex);
        m_state = state;
    }

    std::set<std::string> names() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_names;
    }
    WatchState state() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_state;
    }
    int resyncs() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_resyncs;
    }
    std::string last() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_last;
    }

private:
    void keep(WatchEvent event, const Documents::Json& object)
    {
        std::set<std::string>& names = m_isLoading ? m_loading : m_names;
        if (event == WatchEvent::Deleted)
            names.erase(object.at({"metadata", "name"}).toString());
        else
            names.insert(object.at({"metadata", "name"}).toString());
    }

    mutable std::mutex m_mutex;
    std::set<std::string> m_names;
    std::set<std::string> m_loading;
    std::string m_last;
    bool m_isLoading = false;
    int m_resyncs = 0;
    WatchState m_state;
};

ResourceType configMaps()
{
    ResourceType type;
    type.groupVersion = {"", "v1"};
    type.kind = "ConfigMap";
    type.plural = "configmaps";
    type.verbs = {"list", "watch"};
    return type;
}

} // namespace

/// List and watch against a genuine kube-apiserver.
class ClusterWatchTest : public QObject {
    Q_OBJECT

    const TestBed m_bed;
    std::unique_ptr<Connection> m_connection;

    std::unique_ptr<Connection> open(const char* context = "") const
    {
        auto connection = Connection::open(*Kubeconfig::load(m_bed.kubeconfig().toStdString()), context);
        return connection ? std::move(*connection) : nullptr;
    }

    /// A watcher that lives as long as this object, on its connection's thread.
    class Watching {
    public:
        Watching(Connection& connection, const WatchContext& context, WatchRequest request)
            : m_connection(connection)
        {
            m_connection.thread().run([&] {
                m_watcher = std::make_unique<Watcher>(context, std::move(request), names);
                m_watcher->start();
            });
        }
        ~Watching()
        {
            m_connection.thread().run([this] { m_watcher.reset(); });
        }
        bool isLive() const { return names.state().phase == WatchState::Phase::Live; }

        Names names;

    private:
        Connection& m_connection;
        std::unique_ptr<Watcher> m_watcher;
    };

    void createConfigMap(const TestNamespace& space, const QString& name) const
    {
        const Outcome created
            = m_bed.kubectl({u"-n"_s, space.name(), u"create"_s, u"configmap"_s, name, u"--from-literal=a=b"_s});
        QVERIFY2(created.ok(), created.words().constData());
    }

    static WatchRequest in(const TestNamespace& space, ObjectForm form = ObjectForm::Full)
    {
        WatchRequest request;
        request.resource = configMaps();
        request.nameSpace = space.name().toStdString();
        request.form = form;
        request.fieldSelector = "metadata.name!=kube-root-ca.crt";
        return request;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
        m_connection = open();
        QVERIFY(m_connection);
    }

    void whatExistsAndWhatChangesArrives_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<bool>("watchList");
        for (const bool watchList : {true, false}) {
            const char* how = watchList ? "in one stream" : "by pages";
            QTest::addRow("whole objects, %s", how) << int(ObjectForm::Full) << watchList;
            QTest::addRow("metadata, %s", how) << int(ObjectForm::Metadata) << watchList;
            QTest::addRow("tables, %s", how) << int(ObjectForm::Table) << watchList;
        }
    }
    void whatExistsAndWhatChangesArrives()
    {
        QFETCH(int, form);
        QFETCH(bool, watchList);
        const TestNamespace space(m_bed, u"wire-watch"_s);
        createConfigMap(space, u"first"_s);
        WatchContext context = m_connection->watchContext();
        context.watchListRefused = std::make_shared<std::atomic<bool>>(!watchList);
        Watching watching(*m_connection, context, in(space, ObjectForm(form)));
        QTRY_VERIFY(watching.isLive());
        QCOMPARE(watching.names.names(), std::set<std::string>({"first"}));
        createConfigMap(space, u"second"_s);
        QTRY_COMPARE(watching.names.names(), std::set<std::string>({"first", "second"}));
        QVERIFY(m_bed.kubectl({u"-n"_s, space.name(), u"delete"_s, u"configmap"_s, u"first"_s}).ok());
        QTRY_COMPARE(watching.names.names(), std::set<std::string>({"second"}));
        QCOMPARE(watching.names.resyncs(), 1);
        QCOMPARE(context.watchListRefused->load(), !watchList);
    }

    void metadataComesWithoutData()
    {
        const TestNamespace space(m_bed, u"wire-metadata"_s);
        createConfigMap(space, u"first"_s);
        Watching watching(*m_connection, m_connection->watchContext(), in(space, ObjectForm::Metadata));
        QTRY_COMPARE(watching.names.names().size(), 1u);
        QVERIFY(!watching.names.last().contains("\"data\""));
    }

    void aVersionTooOldIsGone()
    {
        std::promise<std::pair<std::string, std::optional<Error>>> ended;
        std::string bytes;
        m_connection->transport().start(
            {.path = "/api/v1/configmaps",
                .query = {{"watch", "1"}, {"resourceVersion", "1"}, {"timeoutSeconds", "2"}}},
            {.onBytes = [&](std::string_view piece) { bytes += piece; },
                .onEnd = [&](std::optional<Error> error) { ended.set_value({bytes, std::move(error)}); }});
        const auto [text, error] = ended.get_future().get();
        const bool goneByHttp = error && error->kind == Error::Kind::Gone;
        const bool goneByEvent = text.contains("\"code\":410");
        if (!goneByHttp && !goneByEvent)
            QSKIP("this server still knows its first version");
        QVERIFY(goneByHttp != goneByEvent);
    }

    void aForbiddenWatchIsRefusedInTheServersWords()
    {
        const auto nobody = open("nobody");
        QVERIFY(nobody);
        WatchRequest request;
        request.resource = configMaps();
        Watching watching(*nobody, nobody->watchContext(), request);
        QTRY_COMPARE(watching.names.state().phase, WatchState::Phase::Refused);
        QVERIFY(watching.names.state().error->said.contains(u"configmaps is forbidden"_s));
    }

    void manyWatchesShareTheConnection()
    {
        const TestNamespace space(m_bed, u"wire-many"_s);
        createConfigMap(space, u"first"_s);
        std::vector<std::unique_ptr<Watching>> all;
        for (int i = 0; i < 60; ++i)
            all.push_back(std::make_unique<Watching>(*m_connection, m_connection->watchContext(), in(space)));
        for (const auto& watching : all)
            QTRY_VERIFY(watching->isLive());
        createConfigMap(space, u"second"_s);
        for (const auto& watching : all)
            QTRY_COMPARE(watching->names.names().size(), 2u);
    }
};

QTEST_GUILESS_MAIN(ClusterWatchTest)
#include "tst_clusterwatch.moc"
