"""What is measured. Each gives rows: what, the figure, the target, and whether it was met."""

import json
import sqlite3
import subprocess
import time
import urllib.error
from statistics import median

from data import FLAGS, STATEMENT
from load import command, latency, process_seconds, rates, result, wrk
from program import Nginx, Server, undersigned
from report import Row

ATTEMPTS = "SELECT COUNT(*) FROM mail_attempt"
SINGLE = ["--set", "store.commitMode=single"]
PAGE = f"/s/{STATEMENT}/en"
COUNT = f"/s/{STATEMENT}/count.json"


def compared(name, data, seed, runs, load, check):
    """Runs of the program as it is, and with a transaction for each request, in turn, each on data of its own."""
    grouped, single = [], []
    for number in range(runs):
        for mode, flags, into in (("grouped", [], grouped), ("single", SINGLE, single)):
            folder = data.copy(seed)
            with Server(folder, *FLAGS, *flags) as server:
                server.wait_for_register()
                before = process_seconds(server.process.pid)
                run = load(server, f"{name}, {mode}, run {number + 1}")
                run["cpu"] = process_seconds(server.process.pid) - before
            check(folder, run)
            run["mailed"] = (stored(folder, ATTEMPTS) - stored(seed, ATTEMPTS)) / run["answers"]
            into.append(run)
    print(
        f"    one run's CPU seconds (median): program {median(r['cpu'] for r in grouped):.1f}, "
        f"wrk {median(r['generator'] for r in grouped):.1f}, machine {median(r['busy'] for r in grouped):.1f}")
    ratio = rates(grouped) / rates(single)
    return [
        Row(f"`{name}`, requests/s", f"{rates(grouped):,.0f}", "≥ 5,000", rates(grouped) >= 5000),
        Row(f"`{name}`, p50", f"{latency(grouped, 'p50'):.1f} ms"),
        Row(f"`{name}`, p99", f"{latency(grouped, 'p99'):.1f} ms", "< 60 ms", latency(grouped, "p99") < 60),
        Row(f"`{name}`, the program's CPU for each", cpu(grouped)),
        Row(f"`{name}`, mails that went out meanwhile, for each answer", f"{median(r['mailed'] for r in grouped):.0%}"),
        Row(f"`{name}`, a transaction for each, requests/s", f"{rates(single):,.0f}"),
        Row(f"`{name}`, a transaction for each, p99", f"{latency(single, 'p99'):.1f} ms"),
        Row(f"`{name}`, grouped to a transaction for each", f"{ratio:.1f} ×", "≥ 3 ×", ratio >= 3),
    ]


def cpu(runs):
    """Processor time of the program for each answer, with the mails that went out meanwhile."""
    return f"{median(run['cpu'] / run['answers'] for run in runs) * 1e6:,.0f} µs"


def sign(data, seconds, runs):
    def load(server, what):
        return wrk(what, *data.submission(server, seconds))

    def check(folder, run):
        # Answers that were under way when wrk stopped are on the disk as well.
        kept = stored(folder, "SELECT COUNT(*) FROM endorsement WHERE state = 'awaiting'")
        if not run["expected"] <= kept <= run["expected"] + 64:
            raise SystemExit(f"error: {run['expected']} sign-ons were answered, {kept} are on the disk")
    return compared("POST /s/…/sign", data, data.known, runs, load, check)


def confirm(data, seconds, runs):
    seed, links, _ = data.signed

    def load(server, what):
        cookie, fields = server.form(f"/s/{STATEMENT}/en/sign")
        body = f"csrf={fields['csrf']}&action=confirm"
        return wrk(what, "posts.lua", seconds, server.url("/"), links, cookie, "/l/LINE", body)

    def check(folder, run):
        kept = stored(folder, f"SELECT endorsed FROM statement WHERE slug = '{STATEMENT}'")
        # A few organizations signed twice and count once.
        if kept < run["expected"] * 0.9:
            raise SystemExit(f"error: {run['expected']} confirmations were answered, {kept} count")
    return compared("POST /l/…", data, seed, runs, load, check)


def stored(folder, query):
    connection = sqlite3.connect(f"file:{folder}/undersigned.sqlite?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def read(data, seconds, runs):
    rows = []
    with Server(data.copy(data.small).rename(data.folder / "read-small"), *FLAGS) as small, \
            Server(data.copy(data.large).rename(data.folder / "read-large"), *FLAGS) as large:
        # Made-up names that differ by a slip, in one country and without a site that counts, are taken for one: about one in ten thousand.
        counted = json.loads(large.get(COUNT)[1])["endorsements"]
        if not 99_900 <= counted <= 100_000:
            raise SystemExit(f"error: the count of the large data is {counted:,}, and not about 100,000")
        for name, path in (("page", PAGE), ("count.json", COUNT)):
            headers, body = large.get(path)
            with Nginx(data.folder / f"nginx-{name}", headers, body) as nginx:
                few, many, file = [], [], []
                for number in range(runs):
                    few.append(wrk(f"{name}, 100, run {number + 1}", "pages.lua", seconds, small.url(path)))
                    file.append(wrk(f"{name}, nginx, run {number + 1}", "pages.lua", seconds, nginx.url()))
                    before = process_seconds(large.process.pid)
                    many.append(wrk(f"{name}, 100,000, run {number + 1}", "pages.lua", seconds, large.url(path)))
                    many[-1]["cpu"] = process_seconds(large.process.pid) - before
            title = f"`GET` {name} ({len(body):,} bytes)"
            beside, grown = rates(many) / rates(file), rates(many) / rates(few)
            rows += [
                Row(f"{title}, 100 endorsements, requests/s", f"{rates(few):,.0f}"),
                Row(f"{title}, 100,000 endorsements, requests/s", f"{rates(many):,.0f}"),
                Row(f"{title}, p99", f"{latency(many, 'p99'):.1f} ms"),
                Row(f"{title}, the program's CPU for each", cpu(many)),
                Row(f"{title}, nginx with the same bytes, requests/s", f"{rates(file):,.0f}"),
                Row(f"{title}, beside nginx", f"{beside:.0%}", "≥ 60 %", beside >= 0.6),
                Row(f"{title}, 100,000 beside 100", f"{grown:.0%}", "≥ 90 %", grown >= 0.9),
            ]
    return rows


def mixed(data, seconds, runs):
    """The page is read by 16 while 64 confirm and its count changes all the time."""
    seed, links, _ = data.signed
    pages, posts = [], []
    for number in range(runs):
        with Server(data.copy(seed), *FLAGS) as server:
            cookie, fields = server.form(f"/s/{STATEMENT}/en/sign")
            body = f"csrf={fields['csrf']}&action=confirm"
            arguments = command("posts.lua", seconds, server.url("/"), links, cookie, "/l/LINE", body)
            with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as writer:
                # wrk reads its lines first.
                time.sleep(0.5)
                pages.append(
                    wrk(f"page while 64 confirm, run {number + 1}", "pages.lua", max(1, seconds // 2),
                        server.url(PAGE), connections=16))
                text, _ = writer.communicate()
            posts.append(result(text, "confirming while the page is read"))
    return [
        Row("`GET` page by 16 while 64 confirm, requests/s", f"{rates(pages):,.0f}"),
        Row("`GET` page by 16 while 64 confirm, p99", f"{latency(pages, 'p99'):.1f} ms"),
        Row("`POST /l/…` by 64 meanwhile, requests/s", f"{rates(posts):,.0f}"),
    ]


def start(data, seconds, runs):
    rows = []
    demo = data.folder / "demo"
    # The first start makes the data.
    with Server(demo, subcommand="demo"):
        pass
    for name, seed, subcommand, ready, memory in (
        ("100,000 endorsements", data.large, "serve", 300, 250), ("the demo", demo, "demo", 300, 80)
    ):
        times, known, fresh, after, worst = [], [], [], [], []
        for _ in range(runs):
            with Server(data.copy(seed), *FLAGS, subcommand=subcommand) as server:
                times.append(server.seconds_to_ready * 1000)
                known.append(server.wait_for_register())
                fresh.append(server.resident_mebibytes())
                for _ in range(1000):
                    server.get(PAGE)
                after.append(server.resident_mebibytes())
                worst.append(after_reading_everything(server))
        print(f"    {name}: ready in {median(times):.0f} ms, {median(after):.0f} MiB", flush=True)
        rows += [
            Row(f"Ready with {name}", f"{median(times):.0f} ms", f"< {ready} ms", median(times) < ready),
            Row(f"Organizations can be recognised with {name}", f"{median(known):.2f} s", "≤ 1.0 s", median(known) <= 1),
            Row(f"Resident with {name}, once organizations can be recognised", f"{median(fresh):.0f} MiB"),
            Row(f"Resident with {name}, after 1,000 page views", f"{median(after):.0f} MiB", f"< {memory} MiB",
                median(after) < memory),
            Row(f"Resident with {name}, after every page of signatories", f"{median(worst):.0f} MiB",
                f"< {memory} MiB", median(worst) < memory),
        ]
    return rows


def after_reading_everything(server):
    """Memory after up to 1,000 different pages of the list of signatories, the largest that the cache can hold."""
    for page in range(1, 1001):
        try:
            server.get(f"/s/{STATEMENT}/en/signatories?page={page}")
        except urllib.error.HTTPError:
            break
    return server.resident_mebibytes()
