// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/stringpool.h"
#include "models/metrics/candidatemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Metrics;
using namespace Qt::StringLiterals;

/// What charts can be drawn of. tests/widgets/charts has what an operator does with it.
class CandidateModelTest : public QObject {
    Q_OBJECT

    static constexpr Seconds Start = 1'795'428'000;

private Q_SLOTS:
    void init()
    {
        m_metrics = std::make_unique<MetricsStore>();
        m_model = std::make_unique<CandidateModel>(*m_metrics, m_replica);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        read(0, {{"api", 300}, {"web", 200}, {"job", 100}});
        QCOMPARE(shown(), QStringList({u"api 300m"_s, u"web 200m"_s, u"job 100m"_s}));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_metrics.reset();
    }

    void newFiguresKeepTheOrder()
    {
        read(15, {{"api", 1}, {"web", 2}, {"job", 3}});
        QCOMPARE(shown(), QStringList({u"api 1m"_s, u"web 2m"_s, u"job 3m"_s}));
    }

    void whatIsNewComesLastAndWhatIsGoneGoes()
    {
        read(300, {{"api", 1}, {"new", 900}, {"job", 3}});
        QCOMPARE(shown(), QStringList({u"api 1m"_s, u"job 3m"_s, u"new 900m"_s}));
    }

    void allAreCountedThoughOnlyTheBiggestAreListed()
    {
        std::vector<std::pair<std::string, double>> pods;
        for (int i = 0; i < 1'500; ++i)
            pods.emplace_back("p" + std::to_string(i), i);
        read(15, pods);
        QCOMPARE(m_model->rowCount(), int(CandidateModel::MostRows));
        QCOMPARE(m_model->totalCount(), 1'503);
    }

    void whileNobodyLooksFiguresWait()
    {
        m_model->setActive(false);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
        read(15, {{"api", 1}, {"web", 2}, {"job", 3}});
        read(30, {{"api", 4}, {"web", 5}, {"job", 6}});
        QCOMPARE(shown(), QStringList({u"api 300m"_s, u"web 200m"_s, u"job 100m"_s}));
        QCOMPARE(changed.size() + moved.size(), 0);
        m_model->setActive(true);
        QCOMPARE(shown(), QStringList({u"api 4m"_s, u"web 5m"_s, u"job 6m"_s})); // the order is the operator's
        QCOMPARE(changed.size(), 1);
    }

    void whileNobodyLooksAnOrderWaitsToo()
    {
        m_model->setActive(false);
        m_model->setFilter(u"b"_s);
        read(15, {{"api", 1}, {"web", 2}, {"job", 3}});
        QCOMPARE(shown(), QStringList({u"api 300m"_s, u"web 200m"_s, u"job 100m"_s}));
        m_model->setActive(true);
        QCOMPARE(shown(), QStringList({u"job 3m"_s, u"web 2m"_s}));
    }

    void lookingAgainWhereNothingHappenedChangesNothing()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
        m_model->setActive(false);
        m_model->setActive(true);
        m_model->setActive(true);
        QCOMPARE(changed.size() + moved.size(), 0);
    }

private:
    void read(Seconds after, const std::vector<std::pair<std::string, double>>& pods)
    {
        Reading reading;
        reading.taken = Start + after;
        reading.step = 15;
        for (const auto& [name, cpu] : pods)
            reading.pods.add({"shop", name, Start + after, {{"app", cpu, 1 << 20}}});
        m_metrics->add(std::make_shared<const Reading>(std::move(reading)));
        m_metrics->flush();
    }

    QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows << m_model->index(row, CandidateModel::Name).data().toString() + u' '
                    + m_model->index(row, CandidateModel::Cpu).data().toString();
        return rows;
    }

    StringPool m_strings;
    Store::KindTable m_kinds;
    Store::Replica m_replica {m_kinds, m_strings};
    std::unique_ptr<MetricsStore> m_metrics;
    std::unique_ptr<CandidateModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(CandidateModelTest)
#include "tst_candidatemodel.moc"
