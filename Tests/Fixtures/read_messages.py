"""Reads every .eml file of a folder with Python's own mail parser and prints what it understood, as JSON by file name."""

import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys


def addresses(raw, name):
    # The newer header classes of Python 3.11 and before leave the white space between two encoded words of a display name,
    # which RFC 2047 section 6.2 drops; the older functions of the same module drop it.
    values = email.message_from_bytes(raw, policy=email.policy.compat32).get_all(name, [])
    return [
        {"name": str(email.header.make_header(email.header.decode_header(shown))), "address": address}
        for shown, address in email.utils.getaddresses(["".join(value.splitlines()) for value in values])
    ]


def describe(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    defects = [repr(defect) for part in message.walk() for defect in part.defects]
    defects += [
        f"{name}: {defect!r}"
        for part in message.walk()
        for name, value in part.items()
        for defect in getattr(value, "defects", ())
    ]
    lines = raw.split(b"\r\n")
    return {
        "defects": defects,
        "headerNames": message.keys(),
        "subject": message["subject"],
        "to": addresses(raw, "To"),
        "from": addresses(raw, "From"),
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "seconds": message["date"].datetime.timestamp(),
        "contentType": message.get_content_type(),
        "boundary": message.get_boundary(),
        "parts": [
            {"type": p.get_content_type(), "charset": p.get_content_charset(""), "text": p.get_content().replace("\r\n", "\n")} for p in parts
        ],
        "longestLine": max(len(line) for line in lines),
        "hasBareBreaks": any(b"\r" in line or b"\n" in line for line in lines),
        "isASCII": raw.isascii(),
    }


folder = pathlib.Path(sys.argv[1])
json.dump({path.name: describe(path.read_bytes()) for path in sorted(folder.glob("*.eml"))}, sys.stdout)
