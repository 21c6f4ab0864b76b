// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>

#include <array>
#include <optional>

namespace Chartroom::Console {

class ClusterSession;

/// The pages in the order of the rail.
enum class PageId : std::uint8_t { Overview, Topology, Resources, Performance, Applications, Releases, Events };

inline constexpr std::array AllPages {PageId::Overview, PageId::Topology, PageId::Resources, PageId::Performance,
    PageId::Applications, PageId::Releases, PageId::Events};

/// Its name in the command line, in settings and in the history: the same in every language.
QString pageKey(PageId id);
std::optional<PageId> pageFromKey(const QString& key);
QString pageTitle(PageId id);
QString pageIcon(PageId id);

/// One page of the window. A page shows a session, keeps what the operator set (kind, filter, zoom) as a state that
/// can be put back, and tells what is selected; it does not know the other pages.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual PageId id() const = 0;
    /// Null between sessions: everything that belongs to the session before must be let go.
    virtual void setSession(ClusterSession* session) = 0;
    /// Chosen namespaces; empty: all.
    virtual void setNamespaces(const QStringList& namespaces) { Q_UNUSED(namespaces); }
    virtual QVariantMap state() const { return {}; }
    virtual void restore(const QVariantMap& state) { Q_UNUSED(state); }
    virtual void focusFilter() { }
    virtual void focusContent() { setFocus(); }
    /// The object selected in the window is this one now; a page that shows it marks it. No signal follows.
    virtual void markObject(const Kube::ObjectRef& reference) { Q_UNUSED(reference); }
    /// All its data has arrived, as far as it ever will: for pictures.
    virtual bool isSettled() const { return true; }
    /// What its own view of the session takes of the memory, in bytes: an order of rows, a map. Rows are the session's.
    virtual std::size_t memoryUsage() const { return 0; }

Q_SIGNALS:
    void selected(const Chartroom::Kube::ObjectRef& reference);
    /// Enter or a double click: show me this where it is at home.
    void activated(const Chartroom::Kube::ObjectRef& reference);
    void yamlWanted(const Chartroom::Kube::ObjectRef& reference);
    void mapWanted(const Chartroom::Kube::ObjectRef& reference);
    void allNamespacesWanted();
    /// Another page, in this state.
    void pageWanted(Chartroom::Console::PageId page, const QVariantMap& state);
    /// What the rail shows beside the page's name changed; empty: nothing.
    void badgeChanged(const QString& badge);
};

} // namespace Chartroom::Console
