// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QVariant>

#include <functional>
#include <utility>

class QWidget;

namespace Chartroom::Console {

/// What the operator has set in a view: typed texts, choices, columns, splitters, current rows, how far it is scrolled.
/// To be put into another view made by the same code: the n-th splitter of the one is the n-th splitter of the other.
/// Models are not part of it: both views are expected to show the same ones.
class ViewState {
public:
    static ViewState of(QWidget& view);
    /// As if the operator had set it again: what depends on a choice follows. Scroll positions come when the view has
    /// been laid out.
    void restore(QWidget& view) const;

private:
    QList<QVariant> m_values; ///< one for each part, in the order of partsOf()
};

bool holdsFocus(const QWidget& view);

/// Makes a view anew, in another language: every text is asked for again by the code that asked for it at first, so
/// none can be forgotten. `make` assigns the new view; what the operator had set, and the focus, go over to it.
template <typename View>
void remake(View*& view, const std::function<void()>& make)
{
    const ViewState state = ViewState::of(*view);
    const bool focused = holdsFocus(*view);
    delete std::exchange(view, nullptr);
    make();
    state.restore(*view);
    if (focused)
        view->setFocus();
}

} // namespace Chartroom::Console
