"""wrk, its figures, and what else the machine did meanwhile."""

import json
import os
import resource
import subprocess
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
CONNECTIONS = 64


class Run(dict):
    """What one run of wrk saw: answers, expected, seconds, p50 and p99 in milliseconds."""

    @property
    def rate(self):
        return self["expected"] / self["seconds"]


def command(script, seconds, url, *arguments, connections=CONNECTIONS):
    return [
        "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", HERE / script, url,
        *(["--", *arguments] if arguments else []),
    ]


def result(text, what):
    """Reads what a script printed; anything but the expected answer ends the benchmark."""
    line = next((line for line in text.splitlines() if line.startswith("RESULT ")), None)
    if line is None:
        raise SystemExit(f"error: wrk gave no result for {what}:\n{text}")
    run = Run(json.loads(line.removeprefix("RESULT ")))
    if run["answers"] == 0 or run["expected"] != run["answers"] or run["lost"]:
        raise SystemExit(
            f"error: {what}: {run['answers'] - run['expected']} of {run['answers']} answers were not as expected "
            f"(such as status {run['other']}), {run['lost']} lost")
    return run


def wrk(what, script, seconds, url, *arguments, **options):
    print(f"    {what} …", end="", flush=True)
    before, busy_before = resource.getrusage(resource.RUSAGE_CHILDREN), busy_seconds()
    done = subprocess.run(command(script, seconds, url, *arguments, **options), capture_output=True, text=True)
    run = result(done.stdout + done.stderr, what)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    run["generator"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    run["busy"] = busy_seconds() - busy_before
    print(f" {run.rate:,.0f}/s, p50 {run['p50']:.2f} ms, p99 {run['p99']:.2f} ms", flush=True)
    return run


def busy_seconds():
    """CPU seconds that the whole machine has worked, stolen ones included."""
    user, nice, system, _, _, irq, softirq, steal = map(int, Path("/proc/stat").read_text().split()[1:9])
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def process_seconds(pid):
    """CPU seconds that a process and its threads have worked."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rates(runs):
    return median(run.rate for run in runs)


def latency(runs, name):
    return median(run[name] for run in runs)
