"""Measures how well and how fast organizations are known again, beside rapidfuzz.  Usage: scripts/bench identity --data DIR [PART …] [--million]

DIR has dev.csv, dev_meta.csv, seed.csv, scale.csv.gz and score.py. What is printed is what docs/benchmarks.md quotes; the figures of dev.csv and
scale.csv.gz are of records that the weights were learned from, and scripts/learn prints those out of fold."""

import argparse
import csv
import gzip
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import million

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build/release/undersigned")
WORKBENCH = os.path.join(ROOT, ".build/release/identity-workbench")


def measured(arguments):
    """Runs a command; gives its wall time in seconds and its peak memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(errors.decode())
    return time.monotonic() - start, usage.ru_maxrss / 1024


def score(data, gold, clusters, review=None, meta=None):
    arguments = [sys.executable, os.path.join(data, "score.py"), gold, clusters, "--json"]
    if review:
        arguments += ["--review", review]
    if meta:
        arguments += ["--meta", meta]
    return json.loads(subprocess.run(arguments, check=True, stdout=subprocess.PIPE).stdout)


def match(folder, data, sheet, tolerated, meta=None):
    out, review = os.path.join(folder, "clusters.csv"), os.path.join(folder, "review.csv")
    seconds, memory = measured([PROGRAM, "match", sheet, "--out", out, "--review", review, "--wrong-merges", str(tolerated)])
    found = score(data, sheet, out, review, meta)
    print(
        f"| {os.path.basename(sheet)} | {tolerated} | {found['pair_precision']:.4f} | {found['pair_recall']:.4f} | {found['pair_f1']:.4f} "
        f"| {found['review_pairs_per_1000_records']:.1f} | {found['reviewed_pair_f1']:.4f} | {seconds:.1f} | {memory:.0f} |", flush=True)
    return found


def rapidfuzz_lookups(names, queries):
    from rapidfuzz import fuzz, process, utils
    prepared = [utils.default_process(name) for name in names]
    times = []
    for query in queries:
        start = time.monotonic()
        process.extract(utils.default_process(query), prepared, scorer=fuzz.token_sort_ratio, limit=10)
        times.append((time.monotonic() - start) * 1000)
    times.sort()
    return times[len(times) // 2], times[len(times) * 95 // 100]


def rapidfuzz_clusters(folder, data, sheet):
    """Every two names at 90 or more by token sort ratio are one body: the usual recipe."""
    from rapidfuzz import fuzz, process, utils
    with open(sheet, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [utils.default_process(row["org_name"]) for row in rows]
    parents = list(range(len(names)))

    def representative(i):
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    start = time.monotonic()
    for first in range(0, len(names), 500):
        table = process.cdist(names[first:first + 500], names, scorer=fuzz.token_sort_ratio, score_cutoff=90, workers=-1)
        for i, j in zip(*table.nonzero()):
            one, other = representative(first + int(i)), representative(int(j))
            if one != other:
                parents[max(one, other)] = min(one, other)
    seconds = time.monotonic() - start
    out = os.path.join(folder, "rapidfuzz.csv")
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["record_id", "cluster_id"])
        writer.writerows([row["record_id"], representative(i)] for i, row in enumerate(rows))
    found = score(data, sheet, out)
    print(f"| {os.path.basename(sheet)} | rapidfuzz ≥ 90 | {found['pair_precision']:.4f} | {found['pair_recall']:.4f} | {found['pair_f1']:.4f} | | | {seconds:.1f} | |")


def one_name(folder, data, rows=100_000):
    """Many rows of one name: time and memory must stay bounded."""
    sheet = os.path.join(folder, "one-name.csv")
    with open(sheet, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["record_id", "org_name", "country", "contact_email"])
        countries = ["KE", "UG", "FR", "US", "IN"]
        writer.writerows([i, "Red Cross", countries[i % 5], f"office{i}@gmail.com"] for i in range(rows))
    seconds, memory = measured([PROGRAM, "match", sheet, "--out", os.path.join(folder, "one-name.out.csv")])
    print(f"{rows} rows of one name: {seconds:.1f} s, {memory:.0f} MB")


def sheets(folder, data):
    scale = os.path.join(folder, "scale.csv")
    with gzip.open(os.path.join(data, "scale.csv.gz"), "rb") as packed, open(scale, "wb") as file:
        shutil.copyfileobj(packed, file)
    return os.path.join(data, "dev.csv"), os.path.join(data, "seed.csv"), scale


def matching(folder, data):
    dev, seed, scale = sheets(folder, data)
    print(HEADER)
    by_variation = None
    for tolerated in (0.01, 0.05):
        found = match(folder, data, dev, tolerated, os.path.join(data, "dev_meta.csv"))
        by_variation = by_variation or found["recall_by_variation"]
        match(folder, data, seed, tolerated)
        match(folder, data, scale, tolerated)
    print("\nRecall by kind of variation (dev.csv, 0.01):")
    print(", ".join(f"{name} {value['recall']:.2f} ({value['pairs']})" for name, value in by_variation.items() if value["pairs"] >= 50))


def lookups(folder, data):
    _, _, scale = sheets(folder, data)
    found = json.loads(subprocess.run([WORKBENCH, "lookups", scale, "2000"], check=True, stdout=subprocess.PIPE).stdout)
    print(f"Register of {found['records']} ready after {found['readySeconds']:.2f} s; a look-up takes {found['p50ms']:.2f} ms (p50), {found['p95ms']:.2f} ms (p95)")


def peers(folder, data):
    """All pairs of dev.csv; of scale.csv.gz, where all pairs take many minutes, look-ups of every 500th name."""
    dev, _, scale = sheets(folder, data)
    print(HEADER)
    rapidfuzz_clusters(folder, data, dev)
    with open(scale, encoding="utf-8", newline="") as file:
        names = [row["org_name"] for row in csv.DictReader(file)]
    sample = names[::500]
    p50, p95 = rapidfuzz_lookups(names, sample)
    print(f"\nrapidfuzz, {len(sample)} look-ups among {len(names)} names: {p50:.1f} ms (p50), {p95:.1f} ms (p95)")


def million_rows(folder, data):
    """A million records out of scale.csv.gz, by million.py: speed and memory only, for names of common words are one in all ten worlds."""
    _, _, scale = sheets(folder, data)
    with open(scale, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sheet = os.path.join(folder, "million.csv")
    count = million.write(rows, sheet)
    seconds, memory = measured([PROGRAM, "match", sheet, "--out", os.path.join(folder, "out.csv"), "--review", os.path.join(folder, "review.csv")])
    print(f"{count} records: {seconds:.1f} s, {memory:.0f} MB")


HEADER = (
    "| sheet | wrong merges tolerated | precision | recall | F1 | to a person per 1,000 | F1 after | seconds | MB |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
PARTS = {"matching": matching, "lookups": lookups, "peers": peers, "one-name": one_name, "million": million_rows}


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench identity", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all but the last unless named")
    parser.add_argument("--data", required=True)
    parser.add_argument("--million", action="store_true", help="measure a million records, too")
    parser.add_argument("--without-peers", action="store_true", help="leave rapidfuzz out")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    chosen = options.parts or [part for part in PARTS if part != "million"]
    if options.million and "million" not in chosen:
        chosen.append("million")
    if options.without_peers:
        chosen = [part for part in chosen if part != "peers"]
    folder = tempfile.mkdtemp(prefix="identity-", dir=os.path.join(ROOT, ".build"))
    try:
        print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}")
        for part in chosen:
            print(flush=True)
            PARTS[part](folder, os.path.abspath(options.data))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
