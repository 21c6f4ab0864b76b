// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace Chartroom::Widgets {

class Button;

/// A 36 px notice across its parent: a bold sentence, a plain one, buttons at the right. For what is true for the whole
/// window or pane: the connection is lost, what is shown is old. Never a dialog.
class Band : public QWidget {
    Q_OBJECT
public:
    explicit Band(QWidget* parent = nullptr);

    void setIcon(const QString& iconName);
    /// Plain text both; `title` comes first, semibold.
    void setText(const QString& title, const QString& detail);
    /// Added at the right, in order of the calls.
    Button* addButton(const QString& text);

    QString title() const;
    QString detail() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    QLabel* m_title;
    QLabel* m_detail;
    QHBoxLayout* m_row;
};

} // namespace Chartroom::Widgets
