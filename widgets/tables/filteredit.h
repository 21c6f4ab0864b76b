// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QLabel;

namespace Chartroom::Widgets {

/// The filter box: a funnel, the text, the key that leads here. What cannot be read as a filter is underlined in the
/// error colour and explained by the tool tip; the last readable filter stays in force.
class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(QWidget* parent = nullptr);

    void setProblem(const QString& sentence); ///< empty: none
    QString problem() const { return m_problem; }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Escape in an empty box, or Enter or Down: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_problem;
};

} // namespace Chartroom::Widgets
