// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <string>
#include <string_view>

namespace Chartroom::Helm {

/// The lists of strategic merge patches: items are told apart by the value of their merge key, or, with an empty key,
/// by their own value.

/// What items are sorted and matched by; numbers and text with the same characters are the same.
std::string elementText(const Documents::Json& item, std::string_view mergeKey);

/// The position of the item that matches, -1 for none.
int indexOfElement(const Documents::Json& list, const Documents::Json& item, std::string_view mergeKey);

/// Whether both lists have the same items in the same order, as far as both have them, and the same number of them.
bool hasSameOrder(const Documents::Json& a, const Documents::Json& b, std::string_view mergeKey);

/// Brings a merged list into order: items named in `patchOrder` follow it; the others keep the order they have in
/// `liveOrder`, and stand before the first named item that follows them there. Items with a $patch directive go last.
Documents::Json inElementOrder(const Documents::Json& merged, const Documents::Json& patchOrder,
    const Documents::Json& liveOrder, std::string_view mergeKey);

/// `items` in the order of `order`; the unknown ones in their own order behind, and those with $patch last.
Documents::Json sortedAs(const Documents::Json& items, const Documents::Json& order, std::string_view mergeKey);

} // namespace Chartroom::Helm
