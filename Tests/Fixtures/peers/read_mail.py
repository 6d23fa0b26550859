#!/usr/bin/python3
"""Reads messages with Python's email package: a JSON array of base64 on standard input, a JSON array of what they say out.

`defects` is what the package finds wrong with a message; a good message has none.
"""

import base64
import email
import email.policy
import json
import sys


def parts_of(message):
    return message.walk() if message.is_multipart() else [message]


def text_of(message, kind):
    part = message.get_body(preferencelist=(kind,))
    return part.get_content().replace("\r\n", "\n") if part is not None else None


def read(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    defects = [repr(defect) for part in parts_of(message) for defect in part.defects]
    for name, value in message.items():
        defects += [f"{name}: {defect!r}" for defect in value.defects]
    return {
        "headers": [[name, str(value)] for name, value in message.items()],
        "from": [address.addr_spec for address in message["from"].addresses] if message["from"] else [],
        "to": [address.addr_spec for address in message["to"].addresses] if message["to"] else [],
        "subject": str(message["subject"] or ""),
        "text": text_of(message, "plain") or "",
        "html": text_of(message, "html"),
        "contentTypes": [part.get_content_type() for part in parts_of(message)],
        "defects": defects,
    }


json.dump([read(base64.b64decode(item)) for item in json.load(sys.stdin)], sys.stdout)
