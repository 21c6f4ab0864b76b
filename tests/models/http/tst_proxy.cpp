// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/proxy.h"

#include <QTest>
#include <map>

using namespace Chartroom::Http;

using Variables = std::map<std::string, std::string>;
Q_DECLARE_METATYPE(Variables)

class ProxyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesAsGoDoes_data()
    {
        QTest::addColumn<QString>("configured");
        QTest::addColumn<QString>("url");
        QTest::addColumn<Variables>("environment");
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("exceptions");

        const Variables none;
        QTest::newRow("nothing set") << "" << "https://api:6443" << none << "" << "";
        QTest::newRow("HTTPS_PROXY for https")
            << "" << "https://api" << Variables {{"HTTPS_PROXY", "http://p:1"}} << "http://p:1" << "";
        QTest::newRow("upper case HTTP_PROXY counts")
            << "" << "http://api" << Variables {{"HTTP_PROXY", "http://p:1"}} << "http://p:1" << "";
        QTest::newRow("upper case first")
            << "" << "https://api" << Variables {{"HTTPS_PROXY", "http://a:1"}, {"https_proxy", "http://b:1"}}
            << "http://a:1" << "";
        QTest::newRow("ALL_PROXY is unknown to Go")
            << "" << "https://api" << Variables {{"ALL_PROXY", "http://p:1"}} << "" << "";
        QTest::newRow("NO_PROXY goes along")
            << "" << "https://10.1.2.3" << Variables {{"HTTPS_PROXY", "http://p:1"}, {"NO_PROXY", "10.0.0.0/8"}}
            << "http://p:1" << "10.0.0.0/8";
        QTest::newRow("loopback is never proxied")
            << "" << "https://127.0.0.1:6443" << Variables {{"HTTPS_PROXY", "http://p:1"}} << "" << "";
        QTest::newRow("IPv6 loopback neither")
            << "" << "https://[::1]:6443" << Variables {{"HTTPS_PROXY", "http://p:1"}} << "" << "";
        QTest::newRow("the cluster's proxy knows no exceptions")
            << "http://p:1" << "https://127.0.0.1:6443" << Variables {{"NO_PROXY", "*"}} << "http://p:1" << "";
        QTest::newRow("socks5 resolves at the proxy")
            << "socks5://p:1080" << "https://api" << none << "socks5h://p:1080" << "";
    }
    void choosesAsGoDoes()
    {
        QFETCH(QString, configured);
        QFETCH(QString, url);
        QFETCH(Variables, environment);
        const auto read
            = [&](const char* name) { return environment.contains(name) ? environment.at(name) : std::string(); };
        const ProxyChoice choice = chooseProxy(configured.toStdString(), url.toStdString(), read);
        QTEST(QString::fromStdString(choice.url), "proxy");
        QTEST(QString::fromStdString(choice.exceptions), "exceptions");
    }

    void splitsHostAndPort_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("port");
        QTest::newRow("port and path") << "https://api.example:6443/prefix" << "api.example" << "6443";
        QTest::newRow("no port") << "https://api.example" << "api.example" << "";
        QTest::newRow("IPv6") << "https://[fd00::1]:6443/x" << "fd00::1" << "6443";
        QTest::newRow("IPv6 without port") << "https://[fd00::1]" << "fd00::1" << "";
        QTest::newRow("user info") << "http://user:secret@proxy:3128" << "proxy" << "3128";
        QTest::newRow("unclosed bracket") << "https://[fd00::1" << "fd00::1" << "";
        QTest::newRow("empty") << "" << "" << "";
    }
    void splitsHostAndPort()
    {
        QFETCH(QString, url);
        const HostPort result = hostPortOf(url.toStdString());
        QTEST(QString::fromStdString(result.host), "host");
        QTEST(QString::fromStdString(result.port), "port");
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
