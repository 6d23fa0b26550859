"""Verifies every signature of the messages in a folder with dkimpy, against the records in records.json.

Prints one JSON object: for each file the verdict on each of its signatures, from the top."""
import json
import pathlib
import sys

import dkim

folder = pathlib.Path(sys.argv[1])
records = json.loads((folder / "records.json").read_text())


def txt(name, timeout=5):
    name = name.decode() if isinstance(name, bytes) else name
    return records.get(name.rstrip("."), "").encode()


def verdicts(message):
    checker = dkim.DKIM(message)
    count = sum(1 for name, _ in checker.headers if name.lower() == b"dkim-signature")
    results = []
    for index in range(count):
        try:
            results.append(bool(dkim.DKIM(message).verify(idx=index, dnsfunc=txt)))
        except dkim.DKIMException:
            results.append(False)
    return results


print(json.dumps({path.name: verdicts(path.read_bytes()) for path in sorted(folder.glob("*.eml"))}))
