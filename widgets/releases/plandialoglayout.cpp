// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the dialog is laid out; what it does is in plandialog.cpp.

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/theme.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/plandialog.h"
#include "widgets/releases/planmap.h"
#include "widgets/releases/planparts.h"

#include <QClipboard>
#include <QFormLayout>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int Margin = 18;

/// Fills itself with one of the specification's colours, in whichever scheme.
class Filled : public QFrame {
public:
    explicit Filled(QPalette::ColorRole role, QWidget* parent)
        : QFrame(parent)
    {
        setAutoFillBackground(true);
        setBackgroundRole(role);
    }
};

} // namespace

QWidget* PlanDialog::buildStrip()
{
    auto* strip = new Filled(QPalette::Base, this);
    strip->setFixedHeight(58);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, Margin, 0);
    row->setSpacing(26);
    auto* bar = new QWidget(strip);
    bar->setFixedWidth(4);
    bar->setAutoFillBackground(true);
    if (m_cluster.tagColor.isValid()) {
        QPalette colors;
        colors.setColor(QPalette::Window, m_cluster.tagColor);
        bar->setPalette(colors);
    }
    row->addWidget(bar);
    row->setAlignment(bar, {});
    QLabel* value = nullptr;
    row->addWidget(captioned(tr("Cluster"), value, strip));
    value->setText(m_cluster.tag.isEmpty() ? m_cluster.name : u"%1  (%2)"_s.arg(m_cluster.name, m_cluster.tag));
    row->addWidget(captioned(tr("Namespace"), value, strip));
    value->setText(QString::fromStdString(m_key.nameSpace));
    row->addWidget(captioned(tr("Helm release"), m_writes, strip));
    m_writes->setText(
        tr("%1 %2 → contents of %3").arg(QString::fromStdString(m_key.name)).arg(m_currentRevision).arg(m_revision));
    row->addStretch();
    row->addWidget(captioned(tr("Plan made"), m_made, strip));
    return strip;
}

QWidget* PlanDialog::buildBody()
{
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(buildLeft(), 11);
    auto* line = new QFrame(body);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    row->addWidget(line);
    row->addWidget(buildRight(), 9);
    return body;
}

QWidget* PlanDialog::buildLeft()
{
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(Margin, 14, Margin, 12);
    column->setSpacing(8);
    column->addWidget(plainLabel(FontRole::PaneTitle, tr("What will change"), left));
    m_marks = new MarkCounts(left);
    column->addWidget(m_marks);

    auto* splitter = new QSplitter(Qt::Vertical, left);
    m_objects = new ObjectList(ObjectList::Look::Boxed, splitter);
    connect(m_objects, &QListWidget::currentRowChanged, this, &PlanDialog::showObject);
    auto* diffFrame = new QFrame(splitter);
    diffFrame->setFrameShape(QFrame::StyledPanel);
    auto* diffColumn = new QVBoxLayout(diffFrame);
    diffColumn->setContentsMargins(1, 1, 1, 1);
    m_diff = new DiffView(diffFrame);
    m_diff->setDiffLayout(DiffView::Layout::Inline);
    diffColumn->addWidget(m_diff);
    // The map first, as an overview; who looks at one object wants to see its lines.
    const auto showDifference = [this] { showDetail(Detail::Difference); };
    connect(m_objects, &QListWidget::itemClicked, this, showDifference);
    connect(m_objects, &QListWidget::itemActivated, this, showDifference);
    m_map = new PlanMap(splitter);
    connect(m_map, &PlanMap::objectChosen, this, [this](std::size_t object) {
        const auto shown = std::ranges::find(m_shown, object);
        if (shown == m_shown.end())
            return;
        m_objects->setCurrentRow(static_cast<int>(shown - m_shown.begin()));
        showDetail(Detail::Difference);
    });
    m_detail = new QStackedWidget(splitter);
    m_detail->addWidget(m_map);
    m_detail->addWidget(diffFrame);
    auto* below = new QWidget(splitter);
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins({});
    belowColumn->setSpacing(6);
    m_detailChoice = new SegmentedControl(below);
    m_detailChoice->setSegments({{tr("On the map"), {}, {}}, {tr("Difference"), {}, tr("Of the object chosen above")}});
    connect(m_detailChoice, &SegmentedControl::activated, m_detail, &QStackedWidget::setCurrentIndex);
    belowColumn->addWidget(m_detailChoice, 0, Qt::AlignLeft);
    belowColumn->addWidget(m_detail, 1);
    splitter->addWidget(m_objects);
    splitter->addWidget(below);
    splitter->setSizes({150, 220});
    splitter->setHandleWidth(9);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    m_rest = secondaryLabel({}, left);
    column->addWidget(m_rest);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_preview = new Button(tr("Preview on map"), left);
    m_preview->setCompact(true);
    m_preview->setIcon(icon(u"page-topology"_s));
    connect(m_preview, &Button::clicked, this, [this] { Q_EMIT previewWanted(m_plan); });
    buttons->addWidget(m_preview);
    m_copy = new Button(tr("Copy as kubectl commands"), left);
    m_copy->setCompact(true);
    m_copy->setIcon(icon(u"copy"_s));
    connect(
        m_copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_plan->asKubectlCommands()); });
    buttons->addWidget(m_copy);
    buttons->addStretch();
    column->addLayout(buttons);

    column->addWidget(plainLabel(FontRole::PaneTitle, tr("Order"), left));
    m_order = secondaryLabel({}, left);
    m_order->setFont(Theme::font(FontRole::Table));
    column->addWidget(m_order);
    return left;
}

QWidget* PlanDialog::buildRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(Margin, 14, Margin, 12);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_rightTitle = plainLabel(FontRole::PaneTitle, {}, right);
    head->addWidget(m_rightTitle);
    m_rightCounts = secondaryLabel({}, right);
    head->addWidget(m_rightCounts);
    head->addStretch();
    column->addLayout(head);

    auto* scroll = new QScrollArea(right);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* list = new QWidget(scroll);
    m_findings = new QVBoxLayout(list);
    m_findings->setContentsMargins(0, 0, 6, 0);
    m_findings->setSpacing(0);
    scroll->setWidget(list);
    column->addWidget(scroll, 1);

    m_dryRun = new NoteBox(State::Synced, true, right);
    m_dryRun->setObjectName(u"dryRun"_s);
    column->addWidget(m_dryRun);

    m_form = new QWidget(right);
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins({});
    form->setHorizontalSpacing(16);
    m_reason = new QLineEdit(m_form);
    m_reason->setMaxLength(256); // helm's own limit (helm.md 1.6)
    m_reason->setPlaceholderText(tr("Why: kept in the history as the description"));
    form->addRow(secondaryLabel(tr("Reason"), m_form), m_reason);
    if (m_cluster.production) {
        m_typedName = new QLineEdit(m_form);
        m_typedName->setPlaceholderText(tr("Type %1 to enable Roll back").arg(m_cluster.name));
        connect(m_typedName, &QLineEdit::textChanged, this, &PlanDialog::updateButtons);
        form->addRow(secondaryLabel(tr("Confirm"), m_form), m_typedName);
    }
    column->addWidget(m_form);
    return right;
}

QWidget* PlanDialog::buildFooter()
{
    auto* footer = new Filled(QPalette::Window, this);
    footer->setFixedHeight(50);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(Margin, 0, Margin, 0);
    row->setSpacing(8);
    m_footer = secondaryLabel({}, footer);
    m_footer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_footer, 1);
    m_stop = new Button(tr("Stop"), footer);
    m_stop->setObjectName(u"stop"_s);
    connect(m_stop, &Button::clicked, this, &PlanDialog::stopWanted);
    row->addWidget(m_stop);
    m_cancel = new Button(tr("Cancel"), footer);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setMinimumWidth(96);
    m_cancel->setDefault(true);
    connect(m_cancel, &Button::clicked, this, &PlanDialog::reject);
    row->addWidget(m_cancel);
    m_confirm = new Button(tr("Roll back to %1").arg(m_revision), footer);
    m_confirm->setObjectName(u"confirm"_s);
    m_confirm->setLook(Button::Look::Primary);
    m_confirm->setIcon(icon(u"rollback"_s, Token::TextOnAccent));
    connect(m_confirm, &Button::clicked, this, &PlanDialog::confirm);
    row->addWidget(m_confirm);
    return footer;
}

} // namespace Chartroom::Widgets
