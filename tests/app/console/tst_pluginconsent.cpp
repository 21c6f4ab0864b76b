// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pluginconsent.h"
#include "widgets/dialogs/consentdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

namespace {

Kube::PluginConsentRequest request()
{
    return {.contextName = "prod",
        .userName = "mina",
        .origin = "/home/mina/.kube/config",
        .command = "aws",
        .resolvedPath = "/usr/bin/aws",
        .arguments = {"eks", "get-token", "--cluster-name", "prod"},
        .environmentNames = {"AWS_PROFILE"},
        .environmentDigest = "1"};
}

} // namespace

/// A credential program runs only after somebody agreed to exactly that program.
class tst_PluginConsent : public QObject {
    Q_OBJECT

    QWidget m_window;
    QStringList m_allowed;
    std::optional<bool> m_answer;

    void ask(const Kube::PluginConsentRequest& request)
    {
        m_answer.reset();
        const ConsentMemory memory {[this] { return m_allowed; }, [this](const QString& key) { m_allowed << key; }};
        askOnce(&m_window, memory)(request, [this](bool allowed) { m_answer = allowed; });
    }
    Widgets::ConsentDialog* dialog()
    {
        Widgets::ConsentDialog* found = nullptr;
        (void)QTest::qWaitFor([&] {
            found = m_window.findChild<Widgets::ConsentDialog*>();
            return found != nullptr || m_answer.has_value();
        });
        return found;
    }
    /// Answers, and waits until the dialog has gone.
    void answer(bool run, bool keep)
    {
        Widgets::ConsentDialog* open = dialog();
        QVERIFY(open);
        open->findChild<QCheckBox*>()->setChecked(keep);
        run ? open->accept() : open->reject();
        QTRY_VERIFY(!m_window.findChild<Widgets::ConsentDialog*>());
    }

private Q_SLOTS:
    void init()
    {
        m_allowed.clear();
        m_window.show();
    }

    void whatWasAgreedToIsNotAskedAgain()
    {
        ask(request());
        answer(true, true);
        QCOMPARE(m_answer, true);
        QCOMPARE(m_allowed.size(), 1);
        ask(request());
        QVERIFY(!dialog());
        QCOMPARE(m_answer, true);
    }

    void thisTimeOnlyIsAskedAgain()
    {
        ask(request());
        answer(true, false);
        QCOMPARE(m_answer, true);
        QVERIFY(m_allowed.isEmpty());
        ask(request());
        answer(false, true);
        QCOMPARE(m_answer, false);
        QVERIFY(m_allowed.isEmpty());
    }

    void anythingElseIsAskedAgain_data()
    {
        QTest::addColumn<std::function<void(Kube::PluginConsentRequest&)>>("change");
        const auto row = [](const char* name, std::function<void(Kube::PluginConsentRequest&)> change) {
            QTest::newRow(name) << std::move(change);
        };
        row("another command", [](auto& r) { r.command = "/tmp/aws"; });
        row("another program under that name", [](auto& r) { r.resolvedPath = "/home/mina/bin/aws"; });
        row("another argument", [](auto& r) { r.arguments.back() = "staging"; });
        row("one argument more", [](auto& r) { r.arguments.push_back("--debug"); });
        row("arguments run together", [](auto& r) { r.arguments = {"eksget-token", "--cluster-name", "prod"}; });
        row("another kubeconfig", [](auto& r) { r.origin = "/tmp/config"; });
        row("another environment", [](auto& r) { r.environmentDigest = "2"; });
    }

    void anythingElseIsAskedAgain()
    {
        QFETCH(std::function<void(Kube::PluginConsentRequest&)>, change);
        m_allowed = {consentKey(request())};
        Kube::PluginConsentRequest changed = request();
        change(changed);
        ask(changed);
        answer(false, true);
        QCOMPARE(m_answer, false);
        QCOMPARE(m_allowed, QStringList {consentKey(request())});
    }

    void theSameProgramForAnotherContextIsTheSame()
    {
        Kube::PluginConsentRequest other = request();
        other.contextName = "prod-readonly";
        QCOMPARE(consentKey(other), consentKey(request()));
    }

    void theKeyTellsNothing()
    {
        Kube::PluginConsentRequest secret = request();
        secret.arguments.push_back("--token=hunter2");
        QVERIFY(!consentKey(secret).contains(u"hunter2"_s));
        QCOMPARE(consentKey(secret).size(), 64);
    }
};

QTEST_MAIN(tst_PluginConsent)
#include "tst_pluginconsent.moc"
