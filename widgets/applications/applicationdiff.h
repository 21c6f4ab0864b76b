// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/drift.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace Chartroom::Widgets {

class DiffView;
class NoteBox;
class ObjectList;
class PaneStack;

/// The objects of an Application that are OutOfSync, and of the chosen one what the cluster knows of the difference:
/// what was applied last against what is, and who changed it. What only Argo CD's repo server could tell is said to be
/// unknown. Starts no request: objectWanted() is answered with setObject().
class ApplicationDiff : public QWidget {
    Q_OBJECT

public:
    explicit ApplicationDiff(QWidget* parent = nullptr);

    void setApplication(const Argo::Application& application);
    void clear();
    /// The answer to objectWanted(); ignored where another object is shown by now. NotFound means: not in the cluster.
    void setObject(const Kube::ObjectRef& object, const Result<Documents::Json>& live);

    ObjectList& list() { return *m_list; }
    DiffView& diffView() { return *m_diff; }
    /// Everything that is said of the chosen object, as text.
    QString text() const;
    std::optional<Kube::ObjectRef> currentObject() const;

Q_SIGNALS:
    void objectWanted(const Chartroom::Kube::ObjectRef& object);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void showDrift(const Argo::Resource& resource, const Argo::Drift& drift);
    const Argo::Resource* current() const;

    std::optional<Argo::Application> m_application;
    std::vector<Argo::Resource> m_resources; ///< those that are OutOfSync
    std::optional<Kube::ObjectRef> m_asked;
    std::optional<Kube::ObjectRef> m_shown; ///< whose difference stands there
    PaneStack* m_outer; ///< nothing is OutOfSync
    ObjectList* m_list;
    PaneStack* m_inner; ///< reading, or why not
    NoteBox* m_note;
    QLabel* m_changes;
    DiffView* m_diff;
};

} // namespace Chartroom::Widgets
