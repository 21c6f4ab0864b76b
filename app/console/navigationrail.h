// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace Chartroom::Console {

/// The pages, down the left: icon, name, a count where there is something to count. 164 px wide, or 48 with icons only.
class NavigationRail : public QWidget {
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    void addPage(PageId page);
    void setCurrent(PageId page);
    void setBadge(PageId page, const QString& badge);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void pageChosen(Chartroom::Console::PageId page);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Item;
    void retranslate();

    std::vector<Item*> m_items;
    bool m_collapsed = false;
};

} // namespace Chartroom::Console
