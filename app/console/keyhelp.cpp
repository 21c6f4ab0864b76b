// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/keyhelp.h"

#include "widgets/common/button.h"
#include "widgets/common/pane.h"
#include "widgets/common/theme.h"

#include <QGridLayout>
#include <QLabel>

using namespace Chartroom::Widgets;

namespace Chartroom::Console {

KeyHelp::KeyHelp(const std::vector<KeyLine>& lines, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    // Two columns of whole groups, as even as they go.
    auto* columns = new QHBoxLayout;
    columns->setSpacing(36);
    QGridLayout* grid = nullptr;
    QString group;
    int row = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const KeyLine& line = lines[i];
        const bool isNewGroup = line.group != group;
        if (!grid || (isNewGroup && columns->count() == 1 && i * 2 >= lines.size())) {
            grid = new QGridLayout;
            grid->setHorizontalSpacing(18);
            grid->setVerticalSpacing(4);
            columns->addLayout(grid);
            columns->setAlignment(grid, Qt::AlignTop);
            row = 0;
        }
        if (isNewGroup) {
            group = line.group;
            auto* title = new QLabel(group, this);
            title->setTextFormat(Qt::PlainText);
            title->setFont(Theme::font(FontRole::PaneTitle));
            grid->addWidget(title, row++, 0, 1, 2);
        }
        auto* keys = new QLabel(line.keys, this);
        keys->setTextFormat(Qt::PlainText);
        keys->setFont(Theme::font(FontRole::Fixed));
        grid->addWidget(keys, row, 0);
        grid->addWidget(secondaryLabel(line.text, this), row++, 1);
    }
    auto* close = new Button(tr("Close"), this);
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(columns);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace Chartroom::Console
