#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints what the simulator needs to write a Pod in protobuf: pod.fields, see schema.h for its form.

    fields.py FOLDER-OF-K8S.IO/API FOLDER-OF-K8S.IO/APIMACHINERY

Names in JSON and numbers stand side by side in the tags of Kubernetes' Go structs; numbers never get another meaning.
"""

import re
import sys
from pathlib import Path

STRUCT = re.compile(r"^type (\w+) struct \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
ALIAS = re.compile(r"^type (\w+) (map\[\S+\S+|\[\]\S+)$", re.MULTILINE)
FIELD = re.compile(r'^\s+(?:\w+\s+)?(\S+)\s+`.*?json:"(\w*)[^"]*".*?protobuf:"\w+,(\d+),', re.MULTILINE)
OWN_FORM = {"Time", "Quantity", "IntOrString", "FieldsV1"}


def read(files):
    structs, aliases = {}, {}
    for file in files:
        text = re.sub(r"^\s*//.*\n", "", Path(file).read_text(), flags=re.MULTILINE)
        for name, body in STRUCT.findall(text):
            structs.setdefault(name, FIELD.findall(body))
        aliases.update(ALIAS.findall(text))
    return structs, aliases


def field(structs, aliases, go_type, name, number):
    """Of the form name=number:type, and the message that the type is, if any."""
    plain = go_type.rpartition(".")[2] if "[" not in go_type else go_type
    go_type = aliases.get(plain, go_type)
    always = "" if go_type[0] in "*[" or go_type.startswith("map[") else "!"
    many = "{}" if go_type.startswith("map[") else "[]" if go_type.startswith("[]") else ""
    item = re.sub(r"^(\*|\[\]|map\[\S+?\])+", "", go_type).rpartition(".")[2]
    if item in OWN_FORM or item in structs:
        kind = item
    elif item == "byte":
        sys.exit(f"{name} is bytes, which schema.h has no form for: no field of a Pod was")
    else:  # the tags of some numbers say bytes
        kind = {"int32": "int", "int64": "int", "bool": "bool"}.get(item, "string")
    return f"{name}={number}:{many}{kind}{always}", kind if kind in structs and kind not in OWN_FORM else None


def main():
    api, machinery = map(Path, sys.argv[1:])
    structs, aliases = read([api / "core/v1/types.go", machinery / "pkg/apis/meta/v1/types.go"])
    print("# From k8s.io/api and k8s.io/apimachinery by fields.py.")
    waiting, seen = ["Pod"], set()
    while waiting:
        message = waiting.pop(0)
        if message in seen:
            continue
        seen.add(message)
        words = [message]
        for go_type, name, number in sorted(structs[message], key=lambda tag: int(tag[2])):
            text, inner = field(structs, aliases, go_type, name, number)
            words.append(text)
            if inner:
                waiting.append(inner)
        print(*words)


main()
