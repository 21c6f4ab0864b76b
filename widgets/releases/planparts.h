// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/rollbackplan.h"
#include "widgets/common/theme.h"
#include "widgets/releases/objectlist.h"

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QPainter;

namespace Chartroom::Widgets {

ObjectLine::Mark planMarkOf(const Helm::PlannedObject& object);

/// The mark in its frame, as it stands beside an object; dashed where the object only depends on the plan.
void paintMarkGlyph(QPainter& painter, const QRectF& rect, ObjectLine::Mark mark);

/// The counts of a plan by mark: "[+] 1 created  [~] 3 changed".
class MarkCounts : public QWidget {
    Q_OBJECT

public:
    struct Count {
        ObjectLine::Mark mark;
        int count;
        QString word;
    };

    explicit MarkCounts(QWidget* parent = nullptr);
    void setCounts(std::vector<Count> counts);
    QString text() const; ///< what a screen reader says

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Count> m_counts;
};

/// A note with its state's shape: a semibold sentence, a plain one, and where asked for a box to tick. Framed, it has a
/// border and a bar in the state's colour at the left.
class NoteBox : public QWidget {
    Q_OBJECT

public:
    NoteBox(State state, bool framed, QWidget* parent = nullptr);

    void setState(State state);
    /// Plain text both; an empty one takes no room. `strong` writes the title semibold.
    void setText(const QString& title, const QString& detail, bool strong = true);
    QString title() const;
    QString detail() const;
    QCheckBox* addCheckBox(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state;
    bool m_framed;
    QLabel* m_title;
    QLabel* m_detail;
};

/// A caption above a value, as in the strip on top of a dialog. The value's label is returned through `value`.
QWidget* captioned(const QString& caption, QLabel*& value, QWidget* parent);

/// A label of plain text in one of the fonts of the specification.
QLabel* plainLabel(FontRole role, const QString& text, QWidget* parent);

} // namespace Chartroom::Widgets
