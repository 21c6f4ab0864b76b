// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/row.h"

#include <QString>

#include <optional>
#include <vector>

namespace Chartroom::Console {

class MainWindow;

struct MemoryPart {
    QString name;
    std::optional<std::size_t> objects;
    std::size_t bytes = 0;
};

/// Where the memory of the process is. Adding up the rows takes some ten milliseconds for 150,000 pods, so it is done in
/// two steps: of() is taken in the GUI thread, and the parts are worked out of it in any other.
class MemoryAccount {
public:
    /// What the window holds now. Rows are shared, so this copies pointers only.
    static MemoryAccount of(MainWindow& window);

    /// The objects of each kind, largest first, then indexes, words, and what pages and charts hold; at last what is left
    /// of the resident memory. Any thread, as long as the session lives.
    std::vector<MemoryPart> parts() const;

    /// Of this process; 0 where the system does not say.
    static std::size_t residentBytes();

private:
    struct Kind {
        QString name;
        std::vector<Store::RowPtr> rows;
    };
    std::vector<Kind> m_kinds;
    std::vector<MemoryPart> m_rest;
};

} // namespace Chartroom::Console
