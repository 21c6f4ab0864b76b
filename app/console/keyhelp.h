// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

namespace Chartroom::Console {

/// A key and what it does.
struct KeyLine {
    QString group;
    QString text;
    QString keys;
};

/// The list of all keys, in groups.
class KeyHelp : public QDialog {
    Q_OBJECT
public:
    KeyHelp(const std::vector<KeyLine>& lines, QWidget* parent);
};

} // namespace Chartroom::Console
