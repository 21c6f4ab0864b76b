// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/inspector/section.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Chartroom::Widgets {

/// Sections below each other, scrolling as one. Setting new ones changes only what differs, so that neither the scroll
/// position nor the focus nor a selection of text is lost while an object lives on.
class SectionView : public QScrollArea {
    Q_OBJECT
public:
    explicit SectionView(QWidget* parent = nullptr);

    void setSections(const std::vector<Section>& sections);
    const std::vector<Section>& sections() const { return m_sections; }
    /// Shown below the sections: the charts of the object.
    void setFooter(QWidget* footer);

Q_SIGNALS:
    void linkActivated(const Chartroom::Kube::ObjectRef& reference);

protected:
    void changeEvent(QEvent* event) override;

private:
    class SectionWidget;
    class FactRow;

    std::vector<Section> m_sections;
    std::vector<SectionWidget*> m_widgets;
    QWidget* m_page;
    QVBoxLayout* m_column;
};

} // namespace Chartroom::Widgets
