"""The mail engine alone: beside smtp-source into smtp-sink, and into a server that takes 100 ms after each message."""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
OCTETS = 4096
DELAY = 0.1
FAST = ((1, None), (4, 1.5), (16, 1.5))
SLOW = (1, 4, 16, 64)


def tool(name):
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin") or sys.exit(f"there is no {name}; scripts/setup bench installs it")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Sink:
    """postfix's smtp-sink on a free port, for as long as the body of a with statement runs."""

    def __enter__(self):
        self.port = free_port()
        # Started by root, it wants another user to be.
        user = ["-u", "nobody"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen([tool("smtp-sink"), *user, f"127.0.0.1:{self.port}", "256"])
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self.port
            except OSError:
                time.sleep(0.05)
        self.process.kill()
        sys.exit("smtp-sink did not start")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


class SlowSink:
    def __enter__(self):
        self.process = subprocess.Popen(
            [sys.executable, HERE / "slow_sink.py", str(DELAY)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return int(self.process.stdout.readline())

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def ours(workbench, port, connections, messages):
    """Messages per second, and the client's CPU microseconds for each."""
    done = subprocess.run(
        [workbench, "engine", f"smtp://127.0.0.1:{port}", str(connections), str(messages), str(OCTETS)],
        check=True, stdout=subprocess.PIPE)
    result = json.loads(done.stdout)
    if result["accepted"] != messages:
        sys.exit(f"{messages - result['accepted']} of {messages} messages were not accepted: {result.get('trouble')}")
    return messages / result["seconds"], result["cpuSeconds"] / messages * 1e6


def theirs(port, connections, messages):
    start = time.monotonic()
    subprocess.run(
        [tool("smtp-source"), "-d", "-s", str(connections), "-m", str(messages), "-l", str(OCTETS), "-M", "bench.test",
         f"127.0.0.1:{port}"], check=True)
    return messages / (time.monotonic() - start)


def fast(workbench, messages, runs):
    rows = []
    for connections, target in FAST:
        our_rates, their_rates, costs = [], [], []
        with Sink() as port:
            # In turn, so that what else the machine does meets both.
            for _ in range(runs):
                their_rates.append(theirs(port, connections, messages))
                rate, cost = ours(workbench, port, connections, messages)
                our_rates.append(rate)
                costs.append(cost)
        our_rate, their_rate = statistics.median(our_rates), statistics.median(their_rates)
        ratio = our_rate / their_rate
        rows.append((
            f"smtp-sink, {connections} connections", f"{our_rate:,.0f}/s", f"smtp-source -d {their_rate:,.0f}/s", f"{ratio:.2f} ×",
            f"≥ {target} ×" if target else "", f"{statistics.median(costs):.0f} µs", not target or ratio >= target))
    return rows


def slow(workbench, seconds, runs):
    rows = []
    for connections in SLOW:
        ceiling = connections / DELAY
        with SlowSink() as port:
            measured = [ours(workbench, port, connections, int(ceiling * seconds)) for _ in range(runs)]
        rate, cost = (statistics.median(values) for values in zip(*measured))
        rows.append((
            f"{DELAY * 1000:.0f} ms after the dot, {connections} connections", f"{rate:,.1f}/s", f"at most {ceiling:,.0f}/s",
            f"{rate / ceiling:.2f} ×", "≥ 0.9 ×", f"{cost:.0f} µs", rate >= 0.9 * ceiling))
    return rows


def measure(workbench, options):
    rows = fast(workbench, options.messages, options.runs) + slow(workbench, options.seconds, options.runs)
    print("| engine alone, 4 KB messages | ours | against | ratio | target | CPU each | |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for *cells, is_met in rows:
        print(f"| {' | '.join(cells)} | {'' if not cells[4] else 'met' if is_met else '**missed**'} |")
