"""The table, and docs/benchmarks.md."""

import os
import platform
import re
import subprocess
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs/benchmarks.md"
BEGIN, END = "<!-- figures: written by scripts/bench -->\n", "<!-- end of figures -->\n"


@dataclass
class Row:
    what: str
    figure: str
    target: str = ""
    met: bool = True

    @property
    def verdict(self):
        if not self.target:
            return ""
        return "met" if self.met else "**missed**"


def table(rows):
    lines = ["| what | median | target | |", "| --- | ---: | ---: | --- |"]
    return "\n".join(lines + [f"| {r.what} | {r.figure} | {r.target} | {r.verdict} |" for r in rows]) + "\n"


def machine():
    def field(path, pattern):
        found = re.search(pattern, Path(path).read_text())
        return found[1].strip() if found else "unknown"
    memory = int(field("/proc/meminfo", r"MemTotal:\s+(\d+)")) / 1024 / 1024
    processor = field("/proc/cpuinfo", r"model name\s*: (.*)")
    system = field("/etc/os-release", r'PRETTY_NAME="(.*)"')

    def version(*command):
        path = os.environ["PATH"] + ":/usr/sbin"
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": path})
        return (done.stdout + done.stderr).splitlines()[0].strip()

    return (
        f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}, Linux {platform.release()}; "
        f"{version('swift', '--version')}; {version('wrk', '-v').split(' Copyright')[0]}; {version('nginx', '-v')}")


def write(rows, seconds, runs):
    load = os.getloadavg()
    missed = [row for row in rows if row.target and not row.met]
    text = (
        f"{datetime.now(timezone.utc):%d %B %Y}. {machine()}.\n"
        f"Medians of {runs} runs of {seconds} seconds. The machine's load at the end, over 1 and 15 minutes, was "
        f"{load[0]:.1f} and {load[2]:.1f}; what is above 4 came from elsewhere.\n\n{table(rows)}\n")
    if missed:
        text += "Missed: " + "; ".join(f"{r.what} ({r.figure}, wanted {r.target})" for r in missed) + ".\n"
    else:
        text += "Every target was met.\n"
    document = DOCUMENT.read_text(encoding="utf-8")
    before, rest = document.split(BEGIN)
    DOCUMENT.write_text(before + BEGIN + text + END + rest.split(END)[1], encoding="utf-8")
    print(f"Written to {DOCUMENT.relative_to(ROOT)}.")
