// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"
#include "widgets/common/tokens.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Chartroom::Widgets {

/// What an Application says about itself: health, sync, sources, policy, destination, the last operation with what it
/// did, conditions. All texts plain and selectable.
class ApplicationDetail : public QScrollArea {
    Q_OBJECT

public:
    explicit ApplicationDetail(QWidget* parent = nullptr);

    void setApplication(const Argo::Application& application);
    void clear();
    QString text() const; ///< everything that is shown, a property per line

private:
    void heading(const QString& text);
    void property(const QString& name, const QString& value);
    void state(const QString& caption, State state, const QString& word, const QString& detail);
    void addSources(const Argo::Application& application);
    void addOperation(const Argo::Operation& operation);
    void addConditions(const Argo::Application& application);

    QVBoxLayout* m_column = nullptr;
};

} // namespace Chartroom::Widgets
