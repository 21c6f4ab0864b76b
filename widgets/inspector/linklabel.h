// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/wrappedlabel.h"

namespace Chartroom::Widgets {

/// Plain text that may lead somewhere: then it is in the accent colour, can be reached with Tab, and answers to a
/// click, Enter and Space.
class LinkLabel : public WrappedLabel {
    Q_OBJECT
public:
    explicit LinkLabel(QWidget* parent = nullptr);

    void setLink(bool link);
    /// Colour of the text where it is no link.
    void setInk(const QColor& ink);

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_link = false;
};

} // namespace Chartroom::Widgets
