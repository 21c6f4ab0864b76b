// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/usercredentials.h"
#include "tests/support/fakeclock.h"
#include "tests/support/textfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace std::chrono_literals;

namespace {

Credentials fetched(CredentialSource& source)
{
    Credentials credentials;
    source.fetch([&](const Result<Credentials>& result) { credentials = result.value(); });
    return credentials;
}

Credentials renewed(CredentialSource& source, std::uint64_t generation)
{
    Credentials credentials;
    source.renew(generation, [&](const Result<Credentials>& result) { credentials = result.value(); });
    return credentials;
}

} // namespace

class UserCredentialsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FakeClock m_clock;

    std::string write(const std::string& name, std::string_view text) const
    {
        return writeTextFile(m_folder.path().toStdString() + '/' + name, text);
    }

private Q_SLOTS:
    void aTokenBecomesABearer()
    {
        KubeconfigUser user;
        user.token = "abc";
        QCOMPARE(fetched(**UserCredentials::open(user, m_clock)).authorization, "Bearer abc");
    }

    void aPasswordBecomesBasic()
    {
        KubeconfigUser user;
        user.username = "jane";
        user.password = "s:ecret";
        QCOMPARE(fetched(**UserCredentials::open(user, m_clock)).authorization, "Basic amFuZTpzOmVjcmV0");
    }

    void aTokenFileGoesBeforeTheTokenAndIsTrimmed()
    {
        KubeconfigUser user;
        user.token = "inline";
        user.tokenFile = write("token", " from-file\n");
        QCOMPARE(fetched(**UserCredentials::open(user, m_clock)).authorization, "Bearer from-file");
    }

    void aTokenFileIsReadAgainAfterFiftySeconds()
    {
        KubeconfigUser user;
        user.tokenFile = write("rotating", "one");
        const auto source = *UserCredentials::open(user, m_clock);
        const auto first = fetched(*source);
        write("rotating", "two");
        m_clock.advance(49s);
        QCOMPARE(fetched(*source).authorization, "Bearer one");
        m_clock.advance(1s);
        QCOMPARE(fetched(*source).authorization, "Bearer two");
        QVERIFY(fetched(*source).generation > first.generation);
    }

    void a401ReadsTheFileAtOnce()
    {
        KubeconfigUser user;
        user.tokenFile = write("refused", "one");
        const auto source = *UserCredentials::open(user, m_clock);
        const auto first = fetched(*source);
        QCOMPARE(renewed(*source, first.generation).generation, first.generation); // nothing new
        write("refused", "two");
        QCOMPARE(renewed(*source, first.generation).authorization, "Bearer two");
    }

    void theLastGoodTokenStaysWhenTheFileIsGone()
    {
        KubeconfigUser user;
        user.tokenFile = write("vanishing", "one");
        const auto source = *UserCredentials::open(user, m_clock);
        std::filesystem::remove(user.tokenFile);
        m_clock.advance(2min);
        QCOMPARE(fetched(*source).authorization, "Bearer one");
    }

    void missingFilesAreSaid_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("token") << 0;
        QTest::newRow("certificate") << 1;
        QTest::newRow("key") << 2;
    }
    void missingFilesAreSaid()
    {
        QFETCH(int, which);
        KubeconfigUser user;
        const std::string missing = m_folder.path().toStdString() + "/missing";
        (which == 0 ? user.tokenFile : which == 1 ? user.clientCertificate : user.clientKey) = missing;
        const auto opened = UserCredentials::open(user, m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Io);
        QVERIFY(opened.error().sentence().contains(QString::fromStdString(missing)));
    }

    void certificateFilesAreReadAgainAfterFiveMinutes()
    {
        KubeconfigUser user;
        user.clientCertificate = write("crt", "certificate 1");
        user.clientKey = write("key", "key 1");
        const auto source = *UserCredentials::open(user, m_clock);
        QCOMPARE(fetched(*source).certificate, "certificate 1");
        write("crt", "certificate 2");
        write("key", "key 2");
        m_clock.advance(299s);
        QCOMPARE(fetched(*source).certificate, "certificate 1");
        m_clock.advance(1s);
        QCOMPARE(fetched(*source).certificate, "certificate 2");
        QCOMPARE(fetched(*source).key, "key 2");
    }
};

QTEST_GUILESS_MAIN(UserCredentialsTest)
#include "tst_usercredentials.moc"
