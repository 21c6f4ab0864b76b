// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/applications/applicationdiff.h"

#include "models/argo/resourcetree.h"
#include "models/documents/yaml.h"
#include "widgets/common/pane.h"
#include "widgets/common/text.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/planparts.h"
#include "widgets/releases/railview.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Argo::Drift;

namespace {

ObjectLine::Mark markOf(const Argo::Resource& resource)
{
    if (resource.requiresPruning)
        return ObjectLine::Mark::Deleted;
    return resource.health == Health::Missing ? ObjectLine::Mark::Created : ObjectLine::Mark::Changed;
}

/// "4b07e15": what the last comparison found in the repository.
QString repositoryRevision(const Argo::Application& application)
{
    return application.sources.empty() ? QString()
                                       : singleLine(Argo::shortRevision(application.sources.front().revision));
}

QString syncedRevision(const Argo::Application& application)
{
    if (application.history.empty() || application.history.front().revisions.empty())
        return {};
    return singleLine(Argo::shortRevision(application.history.front().revisions.front()));
}

/// Why the rest cannot be seen: always the same, and always said.
QString unknownPart()
{
    return ApplicationDiff::tr(
        "What is new in the repository cannot be seen from here: manifests are rendered by Argo CD's "
        "repo server, not kept in the cluster.");
}

QString titleOf(Drift::Cause cause, const Documents::TextDiff& diff)
{
    switch (cause) {
    case Drift::Cause::NotInCluster:
        return ApplicationDiff::tr("The cluster does not have this object.");
    case Drift::Cause::NotInRepository:
        return ApplicationDiff::tr("The repository no longer has this object.");
    case Drift::Cause::ChangedInCluster:
        return ApplicationDiff::tr(
            "Changed in the cluster since it was applied: %n line(s).", nullptr, std::max(diff.added, diff.removed));
    case Drift::Cause::NewInRepository:
        return ApplicationDiff::tr("The cluster has what was applied last: the repository has moved on.");
    case Drift::Cause::NotRecorded:
        return ApplicationDiff::tr("Nothing in the cluster says what Argo CD applied.");
    }
    return {};
}

QString detailOf(Drift::Cause cause, const Argo::Application& application)
{
    switch (cause) {
    case Drift::Cause::NotInCluster:
        return ApplicationDiff::tr("A sync creates it. Its manifest stands in the repository, at revision %1.")
            .arg(repositoryRevision(application));
    case Drift::Cause::NotInRepository:
        return application.policy.automated && application.policy.prune
            ? ApplicationDiff::tr("Auto-sync prunes it.")
            : ApplicationDiff::tr("A sync with prune deletes it; one without leaves it as it is, and OutOfSync.");
    case Drift::Cause::ChangedInCluster:
        return ApplicationDiff::tr("A sync sets it back.") + u' ' + unknownPart();
    case Drift::Cause::NewInRepository: {
        const QString synced = syncedRevision(application);
        const QString revisions = synced.isEmpty()
            ? QString()
            : ApplicationDiff::tr("Synced: %1, in the repository: %2.").arg(synced, repositoryRevision(application))
                + u' ';
        return revisions + unknownPart();
    }
    case Drift::Cause::NotRecorded:
        return ApplicationDiff::tr(
                   "It was applied on the server's side, or not by Argo CD; then there is no copy of it.")
            + u' ' + unknownPart();
    }
    return {};
}

QString changesText(const Drift& drift)
{
    QStringList lines;
    for (const Argo::FieldChange& change : drift.changes) {
        QStringList fields;
        for (const std::string& field : change.fields)
            fields << singleLine(field);
        if (change.more > 0)
            fields << ApplicationDiff::tr("and %Ln more", nullptr, static_cast<int>(change.more));
        const QString when = change.time ? momentText(*change.time) : ApplicationDiff::tr("at an unknown time");
        lines << ApplicationDiff::tr("%1, %2: %3").arg(singleLine(change.manager), when, fields.join(u", "_s));
    }
    if (lines.isEmpty() && drift.cause == Drift::Cause::NotRecorded)
        return ApplicationDiff::tr("Nobody but Argo CD has set a field of it.");
    return lines.isEmpty() ? QString() : ApplicationDiff::tr("Fields set by others:") + u'\n' + lines.join(u'\n');
}

} // namespace

ApplicationDiff::ApplicationDiff(QWidget* parent)
    : QWidget(parent)
    , m_outer(new PaneStack(this))
    , m_list(new ObjectList(ObjectList::Look::Plain))
    , m_inner(new PaneStack(this))
    , m_note(new NoteBox(State::OutOfSync, true))
    , m_changes(plainLabel(FontRole::Table, {}, nullptr))
    , m_diff(new DiffView)
{
    m_changes->setWordWrap(true);
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setAccessibleName(tr("Objects that are OutOfSync"));
    auto* content = new QWidget;
    auto* below = new QVBoxLayout(content);
    below->setContentsMargins(12, 8, 12, 8);
    below->setSpacing(8);
    below->addWidget(m_note);
    below->addWidget(m_changes);
    below->addWidget(m_diff, 1);
    below->addStretch();
    m_inner->setContent(content);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(m_inner);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({230, 670});
    splitter->setChildrenCollapsible(false);
    m_outer->setContent(splitter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_outer);
    connect(m_list, &QListWidget::currentRowChanged, this, &ApplicationDiff::showCurrent);
    setFocusProxy(m_list);
}

void ApplicationDiff::clear()
{
    m_application.reset();
    m_resources.clear();
    m_asked.reset();
    m_shown.reset();
    m_list->setLines({});
}

void ApplicationDiff::setApplication(const Argo::Application& application)
{
    m_application = application;
    m_resources.clear();
    m_asked.reset(); // it may have changed
    std::vector<ObjectLine> lines;
    for (const Argo::Resource& resource : application.resources) {
        if (!resource.hasSync || resource.sync != SyncStatus::OutOfSync)
            continue;
        m_resources.push_back(resource);
        if (m_resources.back().object.nameSpace.empty())
            m_resources.back().object.nameSpace = application.destinationNamespace; // as the manifest leaves it out
        lines.push_back({.mark = markOf(resource),
            .kind = singleLine(resource.object.kind),
            .name = singleLine(resource.object.name),
            .clause = {},
            .figures = {},
            .toolTip = {}});
    }
    m_list->setLines(std::move(lines));
    if (m_resources.empty()) {
        PaneMessage message;
        message.icon = u"ok"_s;
        message.title = application.sync == SyncStatus::Unknown ? tr("It is not known what is OutOfSync.")
                                                                : tr("No object is OutOfSync.");
        message.detail = application.sync == SyncStatus::OutOfSync
            ? tr("Argo CD says that the application is, but lists no such object: it may be about to compare again.")
            : QString();
        m_outer->showMessage(message);
        return;
    }
    m_outer->showContent();
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    showCurrent();
}

const Argo::Resource* ApplicationDiff::current() const
{
    const auto row = static_cast<std::size_t>(std::max(m_list->currentRow(), 0));
    return row < m_resources.size() && m_list->currentRow() >= 0 ? &m_resources[row] : nullptr;
}

std::optional<Kube::ObjectRef> ApplicationDiff::currentObject() const
{
    const Argo::Resource* resource = current();
    return resource ? std::optional(resource->object) : std::nullopt;
}

void ApplicationDiff::showCurrent()
{
    const Argo::Resource* resource = current();
    if (!resource || !m_application || m_asked == resource->object)
        return;
    m_asked = resource->object;
    PaneMessage message;
    const QString name = singleLine(resource->object.kind + ' ' + resource->object.name);
    if (!Argo::isInCluster(*m_application)) {
        message.icon = u"info"_s;
        message.title = tr("%1 is in another cluster.").arg(name);
        message.detail = tr("The application is deployed to %1; choose that cluster to see its objects.")
                             .arg(singleLine(m_application->destination()));
        m_inner->showMessage(message);
        return;
    }
    if (m_shown != resource->object) { // what is shown stays while it is read again
        message.title = tr("Reading %1.").arg(name);
        message.progress = -1;
        m_inner->showMessage(message);
    }
    Q_EMIT objectWanted(resource->object);
}

void ApplicationDiff::setObject(const Kube::ObjectRef& object, const Result<Documents::Json>& live)
{
    const Argo::Resource* resource = current();
    if (!resource || resource->object != object)
        return;
    if (live)
        showDrift(*resource, Argo::driftOf(*resource, &*live));
    else if (live.error().kind == Error::Kind::NotFound)
        showDrift(*resource, Argo::driftOf(*resource, nullptr));
    else if (live.error().kind != Error::Kind::Cancelled)
        m_inner->showMessage(PaneMessage::fromError(live.error()));
}

void ApplicationDiff::showDrift(const Argo::Resource& resource, const Drift& drift)
{
    Documents::TextDiff diff;
    if (drift.applied && drift.live)
        diff = Documents::diffTexts(Documents::toYaml(*drift.live), Documents::toYaml(*drift.applied));
    m_note->setText(titleOf(drift.cause, diff), detailOf(drift.cause, *m_application));
    m_changes->setText(changesText(drift));
    m_changes->setVisible(!m_changes->text().isEmpty());
    m_diff->setVisible(!diff.isEqual());
    m_diff->setDiff(std::move(diff), tr("Live, now"), tr("%1, as applied last").arg(singleLine(resource.object.name)));
    m_shown = resource.object;
    m_inner->showContent();
}

QString ApplicationDiff::text() const
{
    return QStringList {m_note->title(), m_note->detail(), m_changes->text()}.join(u'\n');
}

void ApplicationDiff::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_application) {
        m_list->setAccessibleName(tr("Objects that are OutOfSync"));
        const Argo::Application application = *m_application;
        setApplication(application);
    }
    QWidget::changeEvent(event);
}

} // namespace Chartroom::Widgets
