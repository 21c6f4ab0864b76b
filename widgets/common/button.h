// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Chartroom::Widgets {

/// A push button of the specification: 28 px high (24 where `compact`), radius 4, with an optional key beside its text
/// and an optional chevron for "opens a menu". Primary is filled with the accent; Flat has no frame until hovered.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Look { Normal, Primary, Flat };

    explicit Button(const QString& text = {}, QWidget* parent = nullptr);
    /// Icon only: `toolTip` is also its accessible name.
    static Button* iconOnly(const QString& iconName, const QString& toolTip, QWidget* parent = nullptr);

    void setLook(Look look);
    void setCompact(bool compact);
    void setKeyHint(const QString& key);
    void setChevron(bool chevron);
    void setIconOnly(const QString& iconName, const QString& toolTip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int contentWidth() const;
    void paintPanel(QPainter& painter) const;

    Look m_look = Look::Normal;
    bool m_compact = false;
    bool m_chevron = false;
    QString m_key;
};

} // namespace Chartroom::Widgets
