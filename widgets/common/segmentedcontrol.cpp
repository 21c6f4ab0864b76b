// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/segmentedcontrol.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace Chartroom::Widgets {

namespace {

class SegmentButton final : public QAbstractButton {
public:
    SegmentButton(bool first, bool last, QWidget* parent)
        : QAbstractButton(parent)
        , m_first(first)
        , m_last(last)
    {
        setCheckable(true);
        setAutoExclusive(false);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        int width = 18;
        if (!icon().isNull())
            width += IconSize + (text().isEmpty() ? 0 : 5);
        QFont strong = font();
        strong.setWeight(QFont::DemiBold); // so that nothing moves when it is chosen
        width += QFontMetrics(strong).horizontalAdvance(text());
        return {width, 24};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // Drawn wider than the button and clipped, so that only the outer corners are round.
        const QRectF box = QRectF(rect()).adjusted(m_first ? 0.5 : -8, 0.5, m_last ? -0.5 : 8, -0.5);
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(isChecked() ? Token::Selection : underMouse() ? Token::RowHover : Token::Raised));
        painter.drawRoundedRect(box, 4, 4);
        if (!m_first) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.drawLine(0, 0, 0, height());
        }
        QFont labelFont = font();
        if (isChecked())
            labelFont.setWeight(QFont::DemiBold);
        painter.setFont(labelFont);
        const int textWidth = painter.fontMetrics().horizontalAdvance(text());
        const int iconWidth = icon().isNull() ? 0 : IconSize + (text().isEmpty() ? 0 : 5);
        int x = (width() - textWidth - iconWidth) / 2;
        if (!icon().isNull())
            icon().paint(&painter, x, (height() - IconSize) / 2, IconSize, IconSize);
        painter.setPen(Theme::color(isEnabled() ? Token::Text : Token::Disabled));
        painter.drawText(QRect(x + iconWidth, 0, textWidth + 1, height()), Qt::AlignVCenter, text());
        if (hasFocus())
            paintFocusRing(painter, rect(), 3);
    }

private:
    static constexpr int IconSize = 14;
    bool m_first;
    bool m_last;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (m_current == id)
            return;
        m_current = id;
        Q_EMIT activated(id);
    });
}

void SegmentedControl::setSegments(const std::vector<Segment>& segments)
{
    const bool sameCount = segments.size() == m_segments.size();
    if (sameCount && segments == m_segments)
        return;
    m_segments = segments;
    if (!sameCount)
        return rebuild();
    for (int i = 0; i < count(); ++i) {
        const auto& segment = m_segments[static_cast<std::size_t>(i)];
        QAbstractButton* button = m_group->button(i);
        button->setText(segment.text);
        button->setIcon(segment.icon);
        button->setToolTip(segment.toolTip);
        button->setAccessibleName(segment.text.isEmpty() ? segment.toolTip : segment.text);
        button->updateGeometry();
    }
}

void SegmentedControl::rebuild()
{
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < count(); ++i) {
        const auto& segment = m_segments[static_cast<std::size_t>(i)];
        auto* button = new SegmentButton(i == 0, i == count() - 1, this);
        button->setText(segment.text);
        button->setIcon(segment.icon);
        button->setToolTip(segment.toolTip);
        button->setAccessibleName(segment.text.isEmpty() ? segment.toolTip : segment.text);
        m_group->addButton(button, i);
        layout()->addWidget(button);
    }
    setCurrent(std::clamp(m_current, 0, std::max(0, count() - 1)));
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index;
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

} // namespace Chartroom::Widgets
