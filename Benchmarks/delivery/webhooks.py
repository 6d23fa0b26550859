"""How fast webhooks are delivered, with their records on the disk: to nginx answering 204, and beside a receiver that takes 20 s."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import organizations
from load import process_seconds
from program import ROOT, Server, free_port, undersigned
from report import Row, table

STATEMENT = "act-now"
FLAGS = ["--set", "webhooks.allowPrivateNetworks=true", "--set", "webhooks.timeout=30s", "--set", "log.level=error"]
GOOD = 9
DELAY = 20


class Sink:
    """nginx that answers 204 to everything on as many ports as there are receivers, and counts."""

    def __init__(self, folder, receivers):
        folder.mkdir()
        self.ports = [free_port() for _ in range(receivers)]
        servers = "\n".join(
            f"  server {{ listen 127.0.0.1:{port} backlog=1024; location / {{ return 204; }} "
            "location = /count { stub_status; } }" for port in self.ports)
        (folder / "nginx.conf").write_text(f"""
daemon off; pid {folder}/pid; error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 4096; }}
http {{
  access_log off; keepalive_requests 10000000; keepalive_timeout 600s; server_tokens off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
{servers}
}}
""")
        self.process = subprocess.Popen(
            ["nginx", "-p", folder, "-c", folder / "nginx.conf"],
            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"}, stderr=subprocess.DEVNULL)
        wait_for(self.ports[-1], f"nginx did not start; see {folder}/error.log")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def requests(self):
        """How many requests were taken, this one left out."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.ports[0]}/count", timeout=10) as answer:
            return int(answer.read().split()[9]) - 1


class SlowSink:
    """A receiver that takes 20 s to answer each message."""

    def __enter__(self):
        self.port = free_port()
        self.process = subprocess.Popen([sys.executable, HERE / "slow_receiver.py", str(self.port), str(DELAY)])
        wait_for(self.port, "the slow receiver did not start")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)


def wait_for(port, trouble):
    for _ in range(500):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.01)
    raise SystemExit(f"error: {trouble}")


class Seed:
    """A data folder with as many events as there are messages for each receiver, and no receiver yet."""

    def __init__(self, folder, events):
        self.folder, self.events, self.used = folder, events, 0
        self.path = folder / f"seed-{events}"
        print(f"    making the data: {events:,} endorsements …", flush=True)
        sheet = folder / f"sheet-{events}.csv"
        undersigned(self.path, "statement", "import", ROOT / "Config/demo/statements")
        organizations.write_sheet(sheet, events)
        undersigned(self.path, "import", STATEMENT, sheet)

    def filled(self, ports):
        """A copy in which everything that happened is queued for a receiver on each of the ports."""
        self.used += 1
        target = self.folder / f"run-{self.events}-{self.used}"
        shutil.copytree(self.path, target)
        for number, port in enumerate(ports, 1):
            undersigned(target, "webhook", "add", f"http://127.0.0.1:{port}/hook", *FLAGS[:2])
            undersigned(target, "webhook", "replay", str(number), "--since", "1")
        os.sync()
        return target


def ask(folder, query, *values):
    connection = sqlite3.connect(f"file:{folder}/undersigned.sqlite?mode=ro", uri=True, timeout=30)
    try:
        return connection.execute(query, values).fetchone()
    finally:
        connection.close()


def deliver(folder, receivers):
    """Runs the program until the first receivers have everything: messages, deliveries a second, and CPU seconds for each."""
    with Server(folder, *FLAGS) as server:
        before = process_seconds(server.process.pid)
        deadline = time.monotonic() + 600
        while ask(
            folder, "SELECT COUNT(*) FROM outbox_webhook WHERE state = 'queued' AND endpoint <= ?", receivers)[0]:
            if time.monotonic() > deadline:
                raise SystemExit("error: the webhooks were not delivered within ten minutes")
            time.sleep(0.5)
        seconds = process_seconds(server.process.pid) - before
    count, first, last, undelivered = ask(
        folder, """
        SELECT COUNT(*), MIN(ended_at), MAX(ended_at), COUNT(*) FILTER (WHERE state <> 'delivered' OR attempts <> 1)
        FROM outbox_webhook WHERE endpoint <= ?""", receivers)
    if undelivered:
        raise SystemExit(f"error: {undelivered} of {count} messages were not delivered at the first attempt")
    return count, count / (last - first) * 1000, seconds / count


def alone(folder, seed, receivers, runs):
    rates, costs = [], []
    with Sink(folder / f"nginx-{receivers}-{seed.events}", receivers) as sink:
        for run in range(runs):
            taken = sink.requests()
            count, rate, cost = deliver(seed.filled(sink.ports), receivers)
            missing = count - (sink.requests() - taken)
            if missing > 0:
                raise SystemExit(f"error: {missing} of {count} messages are recorded and were never received")
            print(f"    {receivers} receivers, run {run + 1}: {count:,} messages, {rate:,.0f}/s", flush=True)
            rates.append(rate)
            costs.append(cost)
    return median(rates), median(costs)


def beside_a_slow_one(folder, seed, runs):
    """The rates of nine good receivers, alone and beside a tenth that takes 20 s, in turn."""
    without, beside = [], []
    with Sink(folder / "nginx-beside", GOOD) as sink, SlowSink() as slow:
        for run in range(runs):
            for rates, ports in ((without, sink.ports), (beside, sink.ports + [slow.port])):
                _, rate, _ = deliver(seed.filled(ports), GOOD)
                rates.append(rate)
            print(f"    nine good receivers, run {run + 1}: {without[-1]:,.0f}/s; beside a slow one {beside[-1]:,.0f}/s", flush=True)
    return median(without), median(beside)


def measure(_, options):
    folder = Path(tempfile.mkdtemp(prefix="webhooks-", dir=ROOT / ".build"))
    # Started by root, nginx runs as another user.
    folder.chmod(0o755)
    print("==> webhooks", flush=True)
    whole, part = Seed(folder, options.webhooks), Seed(folder, options.webhooks // GOOD)
    one, cost = alone(folder, whole, 1, options.runs)
    without, beside = beside_a_slow_one(folder, part, options.runs)
    shutil.rmtree(folder)
    kept = beside / without
    print(table([
        Row("Webhooks to one receiver (nginx, 204), deliveries/s", f"{one:,.0f}", "≥ 10,000", one >= 10_000),
        Row("Webhooks to nine receivers, deliveries/s", f"{without:,.0f}", "≥ 10,000", without >= 10_000),
        Row("The program's CPU for each delivery", f"{cost * 1e6:,.0f} µs"),
        Row(f"Nine receivers beside one that takes {DELAY} s, of their rate without it", f"{kept:.0%}", "≥ 95 %",
            kept >= 0.95),
    ]))
