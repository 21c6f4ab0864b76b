# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""figures.py [FILE]: reads figures as JSON lines, prints them as a table, and writes them to FILE as one document."""

import json
import sys

COLUMNS = ("name", "value", "spread", "unit", "cpu", "peer", "peerValue", "peerSpread", "peerCpu", "ratio", "goal", "ok")


def cell(row, column):
    value = row.get(column)
    if column == "value" and "skipped" in row:
        return f"not measured: {row['skipped']}"
    if value is None:
        return ""
    if isinstance(value, bool):
        return "met" if value else "MISSED"
    if isinstance(value, list):
        return " to ".join(f"{end:.3g}" for end in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def main():
    rows = [json.loads(line) for line in sys.stdin if line.startswith("{")]
    table = [COLUMNS] + [tuple(cell(row, column) for column in COLUMNS) for row in rows]
    # What was not measured says why, and may run on over the columns behind.
    measured = [line for line in table if not line[1].startswith("not measured")]
    widths = [max(len(line[column]) for line in (table if column == 0 else measured)) for column in range(len(COLUMNS))]
    for line in table:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip())
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=2, ensure_ascii=False)
            file.write("\n")
    return 0 if rows else 1


sys.exit(main())
