// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace Chartroom::Widgets {

/// Read-only text with line numbers and the highlighting of one language, in the colours of the theme.
class CodeEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    /// `definition` is a name of KSyntaxHighlighting's: "YAML".
    explicit CodeEdit(const QString& definition, QWidget* parent = nullptr);
    ~CodeEdit() override;

    /// Replaces the text; scroll position, cursor and selection stay where they were as far as they still exist.
    void updateText(const QString& text);
    /// Marks every occurrence and moves to the next one from the cursor. Returns how many there are.
    int find(const QString& text, bool backwards = false);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Gutter;
    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);
    void updateGutter();
    void applyTheme();

    Gutter* m_gutter;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter* m_highlighter;
};

} // namespace Chartroom::Widgets
