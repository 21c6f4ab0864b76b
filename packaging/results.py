# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""results.py FILE…: adds up what ctest's JUnit files say, and prints `PASSED FAILED SKIPPED`.

A QtTest program counts by its own `Totals:` lines, any other as one. A program that crashed, ran out of time or was
never started counts as failed, whatever it had printed before; one that was left out counts as skipped.
"""

import re
import sys
import xml.etree.ElementTree as xml

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)


def count(case):
    totals = TOTALS.findall(case.findtext("system-out") or "")
    passed, failed, skipped = (sum(int(row[column]) for row in totals) for column in range(3))
    status = case.get("status")
    if status == "run":
        return (passed, failed, skipped) if totals else (1, 0, 0)
    if case.find("skipped") is not None or status in ("notrun", "disabled"):
        missing = "Unable to find executable" in (case.findtext("system-out") or "") + str(case.find("skipped").attrib)
        return (passed, failed + 1, skipped) if missing else (passed, failed, skipped + 1)
    return passed, max(failed, 1), skipped


def main():
    sums = [0, 0, 0]
    for file in sys.argv[1:]:
        for case in xml.parse(file).getroot().iter("testcase"):
            result = count(case)
            sums = [total + more for total, more in zip(sums, result)]
            if result[1]:
                print(f"  failed: {case.get('name')} ({result[1]})", file=sys.stderr)
    print(*sums)


main()
