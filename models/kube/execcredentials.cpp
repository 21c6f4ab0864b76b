// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/execcredentials.h"

#include "models/documents/json.h"
#include "models/http/iothread.h"
#include "models/kube/base64.h"
#include "models/kube/execanswer.h"
#include "models/kube/kubetext.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

namespace {

using Documents::Json;
using namespace std::chrono_literals;

constexpr auto LongestRun = 5min; // a log-in in the browser takes its time
constexpr qint64 LongestOutput = 1024 * 1024;

/// What is known of a plugin in this process, shared by all connections that use it alike.
struct Known {
    bool consented = false;
    std::optional<Credentials> credentials;
    std::optional<TimePoint> expires;
};

class Memory {
public:
    Known get(const std::string& key) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_known.find(key);
        return known == m_known.end() ? Known() : known->second;
    }
    void consent(const std::string& key)
    {
        const std::scoped_lock lock(m_mutex);
        m_known[key].consented = true;
    }
    Credentials keep(const std::string& key, ExecAnswer answer)
    {
        const std::scoped_lock lock(m_mutex);
        answer.credentials.generation = ++m_lastGeneration;
        m_known[key].credentials = answer.credentials;
        m_known[key].expires = answer.expires;
        return answer.credentials;
    }
    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_known.clear();
    }

private:
    mutable std::mutex m_mutex;
    std::map<std::string, Known> m_known; // guarded by m_mutex
    std::uint64_t m_lastGeneration = 0; // guarded by m_mutex
};

Memory& memory()
{
    static Memory instance;
    return instance;
}

std::string keyOf(const ResolvedContext& context, const std::string& authorities)
{
    const ExecPlugin& plugin = *context.user.exec;
    Json key = Json::array({plugin.apiVersion, plugin.command, context.cluster.server, context.cluster.tlsServerName,
        authorities, context.cluster.proxyUrl, context.cluster.execConfig, context.cluster.insecureSkipTlsVerify,
        plugin.provideClusterInfo});
    for (const std::string& argument : plugin.arguments)
        key.append(argument);
    for (const auto& [name, value] : plugin.environment)
        key.append(Json::array({name, value}));
    return key.dump();
}

} // namespace

ExecCredentials::ExecCredentials(const ResolvedContext& context, const std::string& authorities,
    ConsentCallback consent, const Clock& clock, std::weak_ptr<Http::IoThread> thread)
    : m_context(context)
    , m_plugin(*m_context.user.exec)
    , m_authorities(authorities)
    , m_consent(std::move(consent))
    , m_clock(clock)
    , m_thread(std::move(thread))
    , m_key(keyOf(m_context, m_authorities))
{ }

ExecCredentials::~ExecCredentials() = default;

void ExecCredentials::forgetAll()
{
    memory().clear();
}

void ExecCredentials::fetch(Callback done)
{
    const Known known = memory().get(m_key);
    if (known.credentials && (!known.expires || m_clock.now() < *known.expires))
        done(*known.credentials);
    else
        obtain(std::move(done));
}

void ExecCredentials::renew(std::uint64_t refusedGeneration, Callback done)
{
    const Known known = memory().get(m_key);
    if (known.credentials && known.credentials->generation != refusedGeneration)
        done(*known.credentials); // somebody else was faster
    else
        obtain(std::move(done));
}

void ExecCredentials::obtain(Callback done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return; // one run serves all who wait
    if (memory().get(m_key).consented)
        run();
    else
        askConsent();
}

void ExecCredentials::askConsent()
{
    if (!m_consent) {
        answer(Failure(failure(KubeText::tr("it may not be run without your consent"))));
        return;
    }
    PluginConsentRequest request {.contextName = m_context.context.name,
        .userName = m_context.user.name,
        .origin = m_context.user.origin,
        .command = m_plugin.command,
        .resolvedPath = resolvedPath().toStdString(),
        .arguments = m_plugin.arguments,
        .environmentNames = {},
        .environmentDigest = {}};
    Json environment = Json::array();
    for (const auto& [name, value] : m_plugin.environment) {
        request.environmentNames.push_back(name);
        environment.append(Json::array({name, value}));
    }
    request.environmentDigest
        = QCryptographicHash::hash(QByteArray::fromStdString(environment.dump()), QCryptographicHash::Sha256)
              .toHex()
              .toStdString();
    m_consent(request, [weak = weak_from_this(), thread = m_thread](bool consented) {
        const auto alive = thread.lock();
        if (!alive)
            return;
        alive->post([weak, consented] {
            const auto self = weak.lock();
            if (!self || self->m_waiting.empty() || self->m_process)
                return;
            if (consented) {
                memory().consent(self->m_key);
                self->run();
            } else {
                self->answer(Failure(self->failure(KubeText::tr("you did not allow it to run"))));
            }
        });
    });
}

QString ExecCredentials::resolvedPath() const
{
    const QString command = QString::fromStdString(m_plugin.command);
    if (!command.contains(u'/'))
        return QStandardPaths::findExecutable(command);
    const QFileInfo file(command);
    return file.isFile() && file.isExecutable() ? command : QString();
}

std::string ExecCredentials::execInfo() const
{
    Json info = Json::object({{"kind", "ExecCredential"}, {"apiVersion", m_plugin.apiVersion}});
    Json& spec = info.set("spec", Json::object({{"interactive", false}}));
    if (m_plugin.provideClusterInfo) {
        const KubeconfigCluster& cluster = m_context.cluster;
        Json& json = spec.set("cluster", Json::object({{"server", cluster.server}}));
        if (!cluster.tlsServerName.empty())
            json.set("tls-server-name", cluster.tlsServerName);
        if (cluster.insecureSkipTlsVerify)
            json.set("insecure-skip-tls-verify", true);
        if (!m_authorities.empty())
            json.set("certificate-authority-data", encodedBase64(m_authorities));
        if (!cluster.proxyUrl.empty())
            json.set("proxy-url", cluster.proxyUrl);
        if (cluster.disableCompression)
            json.set("disable-compression", true);
        if (const auto config = Json::parse(cluster.execConfig))
            json.set("config", *config);
    }
    return info.dump();
}

void ExecCredentials::run()
{
    const QString program = resolvedPath();
    if (program.isEmpty()) {
        Error error = failure(KubeText::tr("it was not found"));
        error.advice = plainText(m_plugin.installHint);
        answer(Failure(std::move(error)));
        return;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : m_plugin.environment)
        environment.insert(QString::fromStdString(name), QString::fromStdString(value));
    environment.insert(u"KUBERNETES_EXEC_INFO"_s, QString::fromStdString(execInfo()));
    QStringList arguments;
    for (const std::string& argument : m_plugin.arguments)
        arguments << QString::fromStdString(argument);

    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    QObject::connect(m_process.get(), &QProcess::finished, m_process.get(),
        [this](int code, QProcess::ExitStatus status) { finished(code, status == QProcess::CrashExit); });
    QObject::connect(m_process.get(), &QProcess::errorOccurred, m_process.get(), [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finished(-1, true);
    });
    QTimer::singleShot(LongestRun, m_process.get(), [process = m_process.get()] { process->kill(); });
    m_process->start(program, arguments);
}

void ExecCredentials::finished(int exitCode, bool crashed)
{
    const QByteArray output = m_process->readAllStandardOutput();
    const QByteArray complaint = m_process->readAllStandardError();
    const QString reason = m_process->errorString();
    m_process.release()->deleteLater(); // this is its own signal
    if (crashed) {
        answer(Failure(failure(reason)));
        return;
    }
    if (exitCode != 0) {
        const QString said = plainText(complaint.toStdString());
        answer(Failure(failure(KubeText::tr("it ended with exit code %1. It said: %2").arg(exitCode).arg(said))));
        return;
    }
    auto read = output.size() > LongestOutput
        ? Result<ExecAnswer>(Failure(Error {.attempted = KubeText::tr("it printed more than 1 MiB")}))
        : readExecAnswer(output.toStdString(), m_plugin.apiVersion);
    if (read)
        answer(memory().keep(m_key, std::move(*read)));
    else
        answer(Failure(failure(read.error().attempted)));
}

void ExecCredentials::answer(const Result<Credentials>& result)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Callback& done : waiting)
        done(result);
}

Error ExecCredentials::failure(const QString& sentence) const
{
    return {.kind = Error::Kind::Io,
        .attempted = KubeText::tr("The credential plugin %1 of user %2 gave no credentials: %3.")
            .arg(QString::fromStdString(m_plugin.command), QString::fromStdString(m_context.user.name), sentence),
        .advice = KubeText::tr("Run it in a terminal to see what it needs.")};
}

} // namespace Chartroom::Kube
