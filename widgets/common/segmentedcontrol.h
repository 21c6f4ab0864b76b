// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace Chartroom::Widgets {

/// Several choices in one frame, one of them chosen. One tab stop; the arrow keys move the choice.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        QString text;
        QIcon icon;
        QString toolTip;
        bool operator==(const Segment& other) const { return text == other.text && toolTip == other.toolTip; }
    };

    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Keeps the chosen index where it still exists. Cheap where only texts changed, so counts may be set every frame.
    void setSegments(const std::vector<Segment>& segments);
    int count() const { return static_cast<int>(m_segments.size()); }
    int current() const { return m_current; }
    void setCurrent(int index); ///< emits nothing

Q_SIGNALS:
    /// The operator chose another segment.
    void activated(int index);

private:
    void rebuild();

    std::vector<Segment> m_segments;
    QButtonGroup* m_group;
    int m_current = 0;
};

} // namespace Chartroom::Widgets
