// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/textdiff.h"

#include <QAbstractScrollArea>
#include <vector>

namespace Chartroom::Widgets {

/// Two texts and what differs, side by side or inline: left is A (now), right is B (after). Runs of unchanged lines are
/// folded to one line that says how many; a click on it unfolds them. Texts are plain, whatever they hold;
/// what must not be seen (values of Secrets) has to be masked before.
///
/// Keys: n and p go to the next and previous change, f folds and unfolds everything, Ctrl+C copies it as `diff -u`.
class DiffView : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Layout { SideBySide, Inline };

    explicit DiffView(QWidget* parent = nullptr);

    /// Keeps the scroll position where `diff` has the same left title and right title as before.
    void setDiff(Documents::TextDiff diff, const QString& leftTitle, const QString& rightTitle);
    void clear();
    const Documents::TextDiff& diff() const { return m_diff; }

    Layout diffLayout() const { return m_layout; }
    void setDiffLayout(Layout layout);
    bool hidesUnchanged() const { return m_hideUnchanged; }
    void setHidesUnchanged(bool hide);

    /// Runs of changed rows.
    int changeCount() const { return static_cast<int>(m_changes.size()); }
    int currentChange() const { return m_current; } ///< from 0; -1 where there is none
    /// Lines on screen, folds counted as one each.
    int lineCount() const { return static_cast<int>(m_lines.size()); }

    QSize sizeHint() const override { return {640, 360}; }

public Q_SLOTS:
    void nextChange();
    void previousChange();

Q_SIGNALS:
    void currentChangeChanged(int change);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// One line on screen: a row of the diff, one half of it (inline), or a fold.
    struct Line {
        enum class Part : std::uint8_t { Both, Left, Right, Fold };
        Part part = Part::Both;
        std::size_t row = 0; ///< of a fold: the first row folded
        std::size_t folded = 0; ///< rows of a fold
    };
    struct Side;

    void rebuild();
    void appendRow(std::size_t row);
    void unfold(std::size_t line);
    void goTo(int change);
    void updateScrollBars();
    void updateMetrics();
    int columnWidth() const;
    void paintHeader(QPainter& painter) const;
    void paintLine(QPainter& painter, const Line& line, int y) const;
    void paintFold(QPainter& painter, const Line& line, int y) const;
    void paintSide(QPainter& painter, const Side& side, const QRect& area) const;

    Documents::TextDiff m_diff;
    QString m_leftTitle;
    QString m_rightTitle;
    Layout m_layout = Layout::SideBySide;
    bool m_hideUnchanged = true;
    std::vector<std::size_t> m_unfolded; ///< first rows of the folds that were opened
    std::vector<Line> m_lines;
    std::vector<std::size_t> m_changes; ///< first row of each change
    int m_current = -1;
    int m_longest = 0; ///< characters of the longest line
    double m_characterWidth = 7;
};

} // namespace Chartroom::Widgets
