"""A mailing with its records on the disk into smtp-sink, what confirmations wait meanwhile, and how long a million recipients take to plan."""

import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from engine import Sink
from load import process_seconds
from program import PROGRAM, ROOT, Server, undersigned
from report import Row, table

STATEMENT = "act-now"
CONNECTIONS = 32
TEXT = "---\nsubject: News for {{organization}}\n---\nDear {{contact.name|colleagues}},\n\n" + "All is well. " * 80 + "\n"


def flags(port, *more):
    settings = [
        "mail.transport=smtp", f"smtp.url=smtp://127.0.0.1:{port}", "smtp.security=none", "mail.from=News <news@example.org>",
        f"smtp.connections={CONNECTIONS}", "limits.enabled=false", "log.level=error", *more]
    return [part for setting in settings for part in ("--set", setting)]


def sheet(path, count):
    with open(path, "w") as file:
        file.write("email,name,organization,language\n")
        for number in range(count):
            file.write(f"reader{number}@house{number % 500}.example.org,Reader {number},House {number % 500},en\n")


def made(folder, name, count, text):
    data = folder / name
    undersigned(data, "statement", "import", ROOT / "Config/demo/statements")
    undersigned(data, "statement", "open", STATEMENT)
    listing = folder / f"{name}.csv"
    sheet(listing, count)
    undersigned(data, "mail", "new", "News", "--list", listing, "--text", text)
    return data


def ask(data, query):
    connection = sqlite3.connect(f"file:{data}/undersigned.sqlite?mode=ro", uri=True, timeout=30)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def peak_mebibytes(server):
    return int(re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{server.process.pid}/status").read_text())[1]) / 1024


def sign(server, number):
    cookie, fields = server.form(f"/s/{STATEMENT}/en/sign")
    fields |= {
        "organization": f"Quick Answer House {number}", "country": "KE", "kind": "ngo", "contact": "Somebody", "role": "Chair",
        "email": f"chair{number}@quick{number}.example.com", "language": "en", "authorised": "yes", "listed": "yes",
        "step": "submit"}
    request = urllib.request.Request(
        server.url(f"/s/{STATEMENT}/en/sign"), data=urllib.parse.urlencode(fields).encode(), headers={"Cookie": cookie})
    urllib.request.urlopen(request, timeout=30).read()


def run(folder, name, count, text, more=(), signs=True):
    """Rate, CPU per mail in µs, peak MiB, and what each confirmation waited in ms."""
    data = made(folder, name, count, text)
    with Sink() as port, Server(data, *flags(port, *more)) as server:
        stopped = threading.Event()

        def visit():
            number = 0
            while not stopped.wait(0.1):
                number += 1
                sign(server, number)

        visitor = threading.Thread(target=visit)
        before = process_seconds(server.process.pid)
        undersigned(data, "mail", "send", "1", "--yes")
        if signs:
            visitor.start()
        deadline = time.monotonic() + 900
        while ask(data, "SELECT state FROM mailing WHERE id = 1")[0][0] != "done":
            if time.monotonic() > deadline:
                raise SystemExit("error: the mailing took more than 15 minutes")
            time.sleep(1)
        stopped.set()
        if signs:
            visitor.join()
        time.sleep(1)
        cpu = process_seconds(server.process.pid) - before
        peak = peak_mebibytes(server)
    accepted, first, last = ask(
        data, "SELECT COUNT(*), MIN(began_at), MAX(ended_at) FROM outbox_mail WHERE mailing = 1 AND state = 'accepted'")[0]
    if accepted != count:
        raise SystemExit(f"error: {count - accepted} of {count} mails were not accepted")
    waits = sorted(row[0] for row in ask(
        data, "SELECT ended_at - created_at FROM outbox_mail WHERE intent = 'confirmation' AND state = 'accepted'"))
    return count / ((last - first) / 1000), cpu / count * 1e6, peak, waits


def planned(folder, count, text):
    """Seconds to write down so many recipients, with nothing sent."""
    data = made(folder, f"plan-{count}", count, text)
    with Server(data, *flags(9)) as server:
        undersigned(data, "mail", "send", "1", "--yes")
        while not (found := ask(data, "SELECT planned_at - started_at FROM mailing WHERE planned_at IS NOT NULL")):
            time.sleep(0.5)
        return found[0][0] / 1000, peak_mebibytes(server)


def keys(folder, *kinds):
    settings = []
    for kind, key in kinds:
        file = folder / f"{kind}.pem"
        if not file.exists():
            subprocess.run([PROGRAM, "keys", "dkim", "--out", file, *(["--ed25519"] if kind == "ed25519" else [])], check=True)
        settings.append(f"{key}={file}")
    return settings


def measure(_, options):
    rows = []
    with tempfile.TemporaryDirectory(prefix="undersigned-mailing-") as place:
        folder = Path(place)
        text = folder / "news.en.md"
        text.write_text(TEXT)
        results = [run(folder, f"run-{number}", options.recipients, text) for number in range(options.runs)]
        rate, cpu, peak = (median(result[index] for result in results) for index in range(3))
        waits = sorted(wait for result in results for wait in result[3])
        p99 = waits[int(len(waits) * 0.99)] if waits else 0
        rows.append(Row(f"mailing, {options.recipients:,} recipients", f"{rate:,.0f}/s, {cpu:.0f} µs CPU each", "≥ 6,000/s", rate >= 6000))
        rows.append(Row("resident at most", f"{peak:.0f} MiB", "< 150 MiB", peak < 150))
        rows.append(Row(f"confirmations meanwhile ({len(waits)}), p99", f"{p99} ms", "≤ 250 ms", p99 <= 250))
        few = max(2_000, options.recipients // 10)
        for name, settings in (
            ("RSA-2048", keys(folder, ("rsa", "dkim.keyFile"))), ("Ed25519", keys(folder, ("ed25519", "dkim.ed25519KeyFile")))):
            rate, cpu, _, _ = run(folder, f"dkim-{name}", few, text, settings, signs=False)
            rows.append(Row(f"mailing signed with {name}", f"{rate:,.0f}/s, {cpu:.0f} µs CPU each"))
        seconds, peak = planned(folder, options.planned, text)
        rows.append(Row(f"{options.planned:,} recipients planned", f"{seconds:.1f} s, {peak:.0f} MiB", "< 30 s", seconds < 30))
    print(table(rows))
