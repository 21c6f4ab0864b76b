// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QListView;

namespace Chartroom::Widgets {
class FilterEdit;
}

namespace Chartroom::Console {

/// Which namespaces to look at: several at once, found by typing. Enter with one line left takes that one alone and
/// closes; a name that is not listed (because it may not be) can be typed in full. Works while the list still loads.
class NamespacePopup : public QWidget {
    Q_OBJECT
public:
    explicit NamespacePopup(QWidget* parent);

    /// Opens below `anchor`.
    void open(const QWidget& anchor, const QStringList& known, const QStringList& chosen);

Q_SIGNALS:
    void chosen(const QStringList& namespaces); ///< empty: all

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Model;

    void narrow();
    void takeTyped();

    Widgets::FilterEdit* m_filter;
    Model* m_names;
    QListView* m_list;
};

} // namespace Chartroom::Console
