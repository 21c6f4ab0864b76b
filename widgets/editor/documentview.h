// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace Chartroom::Widgets {

class Button;
class CodeEdit;
class PaneStack;

/// One object as YAML: highlighted, searchable, copied with one button, without managedFields unless asked for. Values
/// of Secrets are masked. Setting another version keeps the place.
class DocumentView : public QWidget {
    Q_OBJECT
public:
    explicit DocumentView(QWidget* parent = nullptr);

    void setDocument(const Documents::Json& object);
    void setError(const Error& error);
    void setLoading(const QString& what);
    void clear();
    /// What is shown, and what the copy button copies.
    QString text() const;

public Q_SLOTS:
    void copy();
    void focusSearch();

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void showMessage(std::function<void()> show);
    void search(bool backwards);
    void showMatches();
    void retranslate();

    std::optional<Documents::Json> m_object;
    std::function<void()> m_showMessage; ///< instead of the object; said again in another language
    int m_matches = 0;
    QLineEdit* m_search;
    QLabel* m_found;
    Button* m_managed;
    Button* m_copy;
    PaneStack* m_pane;
    CodeEdit* m_edit;
};

} // namespace Chartroom::Widgets
