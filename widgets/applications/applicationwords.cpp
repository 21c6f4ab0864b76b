// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/applications/applicationwords.h"

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ApplicationWords)
};

constexpr int MostNames = 3;

struct Culprits {
    int count = 0;
    QString names; ///< "Secret fx-rates-token, Deployment web and 4 more"
};

template <typename Fits>
Culprits culprits(const Argo::Application& application, Fits&& fits)
{
    Culprits found;
    QStringList names;
    for (const Argo::Resource& resource : application.resources)
        if (fits(resource) && ++found.count <= MostNames)
            names << singleLine(resource.object.kind + ' ' + resource.object.name);
    found.names = names.join(u", "_s);
    if (found.count > MostNames)
        found.names += u' ' + Tr::tr("and %Ln more", nullptr, found.count - MostNames);
    return found;
}

Culprits withHealth(const Argo::Application& application, Health health)
{
    return culprits(application, [health](const Argo::Resource& resource) { return resource.health == health; });
}

/// The words of the first error condition; empty where there is none.
QString errorOf(const Argo::Application& application)
{
    const auto error = std::ranges::find_if(application.conditions, &Argo::Condition::isError);
    return error == application.conditions.end() ? QString() : singleLine(error->message, 400);
}

QString missingSentence(const Argo::Application& application)
{
    const Culprits missing = withHealth(application, Health::Missing);
    const QString what = missing.count == 0
        ? Tr::tr("Something that it manages is not in the cluster.")
        : Tr::tr("%n object(s) that it manages are not in the cluster: %1.", nullptr, missing.count).arg(missing.names);
    return what + u' '
        + (application.policy.automated
                ? Tr::tr("Auto-sync should have made them: the last operation below says why it did not.")
                : Tr::tr("It is synced by hand: a sync in Argo CD makes them."));
}

QString unknownHealthSentence(const Argo::Application& application)
{
    const QString error = errorOf(application);
    if (!error.isEmpty())
        return Tr::tr("Argo CD could not read its objects: %1").arg(error);
    const Culprits unknown = withHealth(application, Health::Unknown);
    if (unknown.count > 0)
        return Tr::tr("Argo CD cannot tell how %n object(s) are: %1.", nullptr, unknown.count).arg(unknown.names);
    return Tr::tr("Argo CD has not found out yet how its objects are. If that lasts, see whether its application "
                  "controller runs.");
}

QString because(const QString& sentence, const Culprits& culprits)
{
    return culprits.count == 0 ? QString() : sentence.arg(culprits.names);
}

} // namespace

QString healthSentence(const Argo::Application& application)
{
    if (!application.healthMessage.empty())
        return severalLines(QString::fromStdString(application.healthMessage));
    switch (application.health) {
    case Health::Missing:
        return missingSentence(application);
    case Health::Unknown:
        return unknownHealthSentence(application);
    case Health::Degraded:
        return because(Tr::tr("Because of %1."), withHealth(application, Health::Degraded));
    case Health::Progressing:
        return because(Tr::tr("Waiting for %1."), withHealth(application, Health::Progressing));
    case Health::Suspended:
        return because(Tr::tr("Paused: %1."), withHealth(application, Health::Suspended));
    case Health::Healthy:
        break;
    }
    return {};
}

QString syncSentence(const Argo::Application& application)
{
    const QString target
        = application.sources.empty() ? QString() : singleLine(application.sources.front().targetRevision);
    if (application.sync == SyncStatus::Synced)
        return target.isEmpty() ? QString() : Tr::tr("to %1").arg(target);
    if (application.sync == SyncStatus::OutOfSync) {
        const Culprits differ = culprits(application,
            [](const Argo::Resource& resource) { return resource.hasSync && resource.sync == SyncStatus::OutOfSync; });
        const QString what = differ.count == 0
            ? Tr::tr("The cluster differs from %1 in the repository.").arg(target)
            : Tr::tr("%n object(s) differ from %1 in the repository: %2.", nullptr, differ.count)
                  .arg(target, differ.names);
        return what + u' '
            + (application.policy.automated
                    ? Tr::tr("Auto-sync is on: if it stays so, the last operation below says why.")
                    : Tr::tr("Auto-sync is off: Diff shows what a sync would set back."));
    }
    const QString error = errorOf(application);
    return error.isEmpty()
        ? Tr::tr(
              "Argo CD has not compared it with the repository yet. If that lasts, see whether its repo server runs.")
        : Tr::tr(
              "Argo CD could not compare it with the repository: %1 When the cause is mended, refresh it in Argo CD.")
              .arg(error.endsWith(u'.') ? error : error + u'.');
}

} // namespace Chartroom::Widgets
