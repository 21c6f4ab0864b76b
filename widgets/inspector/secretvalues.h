// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <QScrollArea>

#include <string>
#include <vector>

class QVBoxLayout;

namespace Chartroom::Widgets {

/// The keys of a Secret, each with the size of its value. A value is shown when its own button is pressed, and hidden
/// again by that button, by another Secret, and when the view is left. It goes to the clipboard only by the button that
/// appears beside it.
class SecretValues : public QScrollArea {
    Q_OBJECT
public:
    explicit SecretValues(QWidget* parent = nullptr);

    /// The same Secret again keeps revealed what was revealed, as long as its value is the same.
    void setSecret(const Documents::Json& secret);
    void clear();
    /// Hides every value.
    void conceal();

protected:
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Entry;

    void rebuild();

    Documents::Json m_data; ///< base64 by key, as it is stored
    std::string m_uid;
    QVBoxLayout* m_column;
    std::vector<Entry*> m_entries;
};

} // namespace Chartroom::Widgets
