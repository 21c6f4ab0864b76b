// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QListView;

namespace Chartroom::Console {

/// One line of the palette.
struct PaletteEntry {
    QString text;
    QString detail; ///< in secondary text at the right: the namespace, the keys
    QString icon; ///< of the icon set
    std::function<void()> run;
    std::function<void()> runOnMap {}; ///< on Ctrl+Enter: the same, on the map; none: nothing
};

/// How well `query` fits `text`, for ordering; nothing where its letters do not occur in order. Beginnings go before
/// beginnings of words, those before the inside of words, those before scattered letters; shorter texts go first.
std::optional<int> paletteScore(const QString& text, const QString& query);

/// A search box over a list, in the upper middle of the window: pages, kinds, namespaces, contexts, actions, objects.
/// What there is to choose from comes from a source, which is asked again with every letter. Enter takes the marked
/// line, Ctrl+Enter shows its object on the map, Escape or a click elsewhere closes.
class Palette : public QWidget {
    Q_OBJECT
public:
    using Source = std::function<std::vector<PaletteEntry>(const QString& query)>;

    explicit Palette(QWidget* window);
    ~Palette() override;

    void setSource(Source source) { m_source = std::move(source); }
    /// Opens with `text` typed already (":" for kinds).
    void open(const QString& text = {});
    QLineEdit& input() { return *m_input; }
    /// What is listed now, as texts.
    QStringList texts() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Model;
    void search();
    void run(int row, bool onMap = false);
    void place();

    Source m_source;
    QLineEdit* m_input;
    QListView* m_list;
    Model* m_model;
    QPointer<QWidget> m_returnFocus;
};

} // namespace Chartroom::Console
