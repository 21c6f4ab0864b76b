// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>
#include <QString>
#include <vector>

namespace Chartroom::Widgets {

/// One object of a comparison or a plan, as it is listed.
struct ObjectLine {
    enum class Mark { Created, Changed, Restarted, Deleted, Kept, Same, Depends };
    /// How far a plan has got with it.
    enum class Progress { None, Waiting, Running, Done, Failed };
    Mark mark = Mark::Same;
    QString kind;
    QString name;
    QString clause; ///< "image 5.41.0 → 5.40.2": what happens to it
    QString figures; ///< at the right: "−4 +5"
    QString toolTip;
    Progress progress = Progress::None;
};

/// Objects with the mark of what becomes of them, 24 px each; in frames where they are few and matter (a plan). Clicks
/// and keys as in any list; the current row is what a diff beside it shows.
class ObjectList : public QListWidget {
    Q_OBJECT

public:
    enum class Look { Plain, Boxed };

    explicit ObjectList(Look look, QWidget* parent = nullptr);

    /// Keeps the current row where it still exists.
    void setLines(std::vector<ObjectLine> lines);
    const std::vector<ObjectLine>& lines() const { return m_lines; }
    void setProgress(int row, ObjectLine::Progress progress, const QString& toolTip = {});
    int rowHeight() const { return m_look == Look::Boxed ? 30 : 24; }

    static QString markText(ObjectLine::Mark mark);
    static QColor markColor(ObjectLine::Mark mark);

private:
    Look m_look;
    std::vector<ObjectLine> m_lines;
};

} // namespace Chartroom::Widgets
