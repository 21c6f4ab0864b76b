// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/consentdialog.h"

#include "widgets/common/button.h"
#include "widgets/common/pane.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

QLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString commandLine(const Kube::PluginConsentRequest& request)
{
    QStringList words {QString::fromStdString(request.command)};
    for (const std::string& argument : request.arguments)
        words << QString::fromStdString(argument);
    return severalLines(words.join(u' '), 2000);
}

} // namespace

ConsentDialog::ConsentDialog(const Kube::PluginConsentRequest& request, QWidget* parent)
    : QDialog(parent)
    , m_keep(new QCheckBox(tr("Do not ask again while program, arguments and kubeconfig stay the same"), this))
{
    setWindowTitle(tr("Run a program for credentials?"));
    setMinimumWidth(560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto* title = paragraph(
        tr("To connect to %1, this program must be run:").arg(singleLine(std::string_view(request.contextName))), this);
    title->setFont(Theme::font(FontRole::PaneTitle));
    column->addWidget(title);
    QLabel* command = paragraph(commandLine(request), this);
    command->setFont(Theme::font(FontRole::Fixed));
    command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(command);
    column->addWidget(
        secondaryLabel(request.resolvedPath.empty() ? tr("It was not found on this machine.")
                                                    : tr("It is %1.").arg(QString::fromStdString(request.resolvedPath)),
            this));
    QLabel* who = secondaryLabel(
        tr("The user %1 in %2 asks for it.")
            .arg(singleLine(std::string_view(request.userName)), QString::fromStdString(request.origin)),
        this);
    who->setWordWrap(true);
    column->addWidget(who);
    m_keep->setChecked(true);
    column->addWidget(m_keep);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), this);
    auto* run = new Button(tr("Run it"), this);
    run->setLook(Button::Look::Primary);
    cancel->setDefault(true);
    cancel->setFocus();
    buttons->addWidget(cancel);
    buttons->addWidget(run);
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(run, &Button::clicked, this, &QDialog::accept);
}

bool ConsentDialog::isKept() const
{
    return m_keep->isChecked();
}

} // namespace Chartroom::Widgets
