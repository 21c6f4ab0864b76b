// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/quantity.h"
#include "tests/fuzz/fuzzer.h"

using namespace Chartroom;

int main()
{
    return Fuzz::run({"250m", "1.5Gi", "12E", "1e3", "-0.000000001", "128974848000m", "9223372036854775807", ".5", "5.",
                         "+1Ki", "1E-9", "123456789012345678901234567890.5", "0.1n", "7u"},
        [](const std::string& text) {
            const auto quantity = Quantity::parse(text);
            if (!quantity)
                return;
            const auto value = quantity->value();
            const auto milli = quantity->milliValue();
            Fuzz::demand(
                (value < 0) == (milli < 0) || value == 0 || milli == 0, "value and milliValue agree in sign", text);
            Fuzz::demand(
                value >= 0 ? milli >= value : milli <= value, "a thousandth is never coarser than a unit", text);
            Fuzz::demand(Quantity::parse(text) == quantity, "equal texts are equal quantities", text);
        });
}
