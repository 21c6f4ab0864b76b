// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "models/metrics/candidatemodel.h"

#include <QPointer>

#include <memory>

class QVBoxLayout;

namespace Chartroom::Widgets {
class PerformancePage;
}

namespace Chartroom::Console {

class ClusterSession;

/// The page Performance on a session's figures, with the moments at which releases changed.
class PerformanceHost : public Page {
    Q_OBJECT
public:
    explicit PerformanceHost(const Clock& clock, QWidget* parent = nullptr);
    ~PerformanceHost() override;

    PageId id() const override { return PageId::Performance; }
    void setSession(ClusterSession* session) override;
    void setNamespaces(const QStringList& namespaces) override;
    QVariantMap state() const override;
    /// Or a pod or node to draw alone: kind, namespace, name.
    void restore(const QVariantMap& state) override;
    void focusFilter() override;
    bool isSettled() const override;
    Widgets::PerformancePage* view() { return m_page; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void discovered();
    void makeView();

    const Clock& m_clock;
    QPointer<ClusterSession> m_session;
    QVBoxLayout* m_column;
    std::unique_ptr<Metrics::CandidateModel> m_candidates;
    Widgets::PerformancePage* m_page = nullptr; ///< uses the models: goes first
    QStringList m_namespaces;
};

} // namespace Chartroom::Console
