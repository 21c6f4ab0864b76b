// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/applications/applicationdetail.h"

#include "widgets/applications/applicationwords.h"
#include "widgets/common/pane.h"
#include "widgets/common/statewords.h"
#include "widgets/common/text.h"
#include "widgets/common/wrappedlabel.h"
#include "widgets/releases/planparts.h"
#include "widgets/releases/railview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int NameWidth = 112;
constexpr std::size_t MostResults = 40;

QString toText(const std::string& utf8)
{
    return singleLine(utf8);
}

QString policyText(const Argo::SyncPolicy& policy)
{
    if (!policy.automated)
        return ApplicationDetail::tr("off, synced by hand");
    QStringList parts {ApplicationDetail::tr("on")};
    if (policy.prune)
        parts.push_back(ApplicationDetail::tr("prune"));
    if (policy.selfHeal)
        parts.push_back(ApplicationDetail::tr("self-heal"));
    return parts.join(u", "_s);
}

QString stageText(const Argo::Operation& operation)
{
    using enum Argo::Operation::Stage;
    switch (operation.stage) {
    case Queued:
        return ApplicationDetail::tr("Queued: not taken up by Argo CD yet");
    case WaitingForRetry:
        return ApplicationDetail::tr("Running: waiting for retry %1").arg(operation.retries + 1);
    default:
        return toText(operation.phase);
    }
}

State stateOf(Argo::Operation::Stage stage)
{
    using enum Argo::Operation::Stage;
    switch (stage) {
    case Succeeded:
        return State::Healthy;
    case Failed:
    case Error:
        return State::Degraded;
    case Terminating:
        return State::Terminating;
    default:
        return State::Progressing;
    }
}

} // namespace

ApplicationDetail::ApplicationDetail(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear();
}

void ApplicationDetail::clear()
{
    auto* contents = new QWidget;
    m_column = new QVBoxLayout(contents);
    m_column->setContentsMargins(12, 12, 12, 12);
    m_column->setSpacing(4);
    setWidget(contents);
}

QString ApplicationDetail::text() const
{
    QStringList lines;
    for (const QLabel* label : widget()->findChildren<QLabel*>())
        if (!label->text().isEmpty())
            lines.push_back(label->text());
    return lines.join(u'\n');
}

void ApplicationDetail::heading(const QString& text)
{
    m_column->addSpacing(8);
    m_column->addWidget(plainLabel(FontRole::PaneTitle, text, widget()));
}

void ApplicationDetail::property(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel* caption = secondaryLabel(name, widget());
    caption->setFont(Theme::font(FontRole::Table));
    caption->setFixedWidth(NameWidth);
    caption->setAlignment(Qt::AlignTop);
    row->addWidget(caption);
    auto* label = new WrappedLabel(value, widget()); // of a repository or an image, longer than a line
    label->setFont(Theme::font(FontRole::Table));
    row->addWidget(label, 1);
    m_column->addLayout(row);
}

void ApplicationDetail::state(const QString& caption, State state, const QString& word, const QString& detail)
{
    auto* note = new NoteBox(state, true, widget());
    note->setText(caption + u": "_s + word, detail);
    m_column->addWidget(note);
}

void ApplicationDetail::setApplication(const Argo::Application& application)
{
    clear();
    const bool synced = application.sync == SyncStatus::Synced;
    state(tr("Health"), Widgets::stateOf(application.health), stateWord(Widgets::stateOf(application.health)),
        healthSentence(application));
    state(tr("Sync"),
        synced                                          ? State::Synced
            : application.sync == SyncStatus::OutOfSync ? State::OutOfSync
                                                        : State::Unknown,
        syncWord(application.sync), syncSentence(application));
    addSources(application);
    property(tr("Project"), toText(application.project));
    property(
        tr("Destination"), toText(application.destination()) + u" / "_s + toText(application.destinationNamespace));
    property(tr("Auto-sync"), policyText(application.policy));
    QStringList options;
    for (const std::string& option : application.policy.options)
        options.push_back(toText(option));
    property(tr("Sync options"), options.join(u", "_s));
    property(tr("Made by"),
        application.ownedByApplicationSet.empty()
            ? QString()
            : tr("ApplicationSet %1").arg(toText(application.ownedByApplicationSet)));
    if (application.reconciled)
        property(tr("Compared"), momentText(*application.reconciled));
    if (application.resourceHealthElsewhere)
        property(
            tr("Object health"), tr("Argo CD keeps it outside the cluster; what is shown was found by Chartroom."));
    if (application.operation)
        addOperation(*application.operation);
    addConditions(application);
    m_column->addStretch();
}

void ApplicationDetail::addSources(const Argo::Application& application)
{
    for (const Argo::Source& source : application.sources) {
        property(tr("Repository"), toText(source.repository));
        property(source.chart.empty() ? tr("Path") : tr("Chart"), toText(source.place()));
        property(tr("Target"), toText(source.targetRevision));
        property(tr("Revision"), toText(Argo::shortRevision(source.revision)));
    }
    if (application.hydrated)
        property(tr("Hydrated"), tr("from another branch, by Argo CD's source hydrator"));
}

void ApplicationDetail::addOperation(const Argo::Operation& operation)
{
    heading(tr("Last operation"));
    state(operation.isSync ? tr("Sync") : tr("Operation"), stateOf(operation.stage), stageText(operation),
        severalLines(QString::fromStdString(operation.message), 2000));
    if (operation.started)
        property(tr("Started"), momentText(*operation.started));
    if (operation.finished)
        property(tr("Finished"), momentText(*operation.finished));
    property(tr("Initiated by"), operation.automated ? tr("automated") : toText(operation.initiatedBy));
    QStringList revisions;
    for (const std::string& revision : operation.revisions)
        revisions.push_back(toText(Argo::shortRevision(revision)));
    property(tr("Revision"), revisions.join(u", "_s));
    std::size_t shown = 0;
    for (const Argo::ResourceResult& result : operation.results) {
        if (result.status == "Synced" && result.hookPhase.empty())
            continue; // what did not go as it should is what one looks for
        if (++shown > MostResults)
            break;
        property(toText(result.status.empty() ? result.hookPhase : result.status),
            toText(result.object.kind + ' ' + result.object.name) + u'\n' + toText(result.message));
    }
    property(tr("Result"), tr("%Ln object(s)", nullptr, static_cast<int>(operation.results.size())));
}

void ApplicationDetail::addConditions(const Argo::Application& application)
{
    if (application.conditions.empty())
        return;
    heading(tr("Conditions"));
    for (const Argo::Condition& condition : application.conditions) {
        auto* note = new NoteBox(condition.isError() ? State::Degraded : State::OutOfSync, true, widget());
        note->setText(toText(condition.type), severalLines(QString::fromStdString(condition.message), 4000));
        m_column->addWidget(note);
    }
}

} // namespace Chartroom::Widgets
