"""Measures Undersigned on this machine: `scripts/bench --help`."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import report
import scenarios
from data import Data

SCENARIOS = {
    "sign": scenarios.sign, "confirm": scenarios.confirm, "read": scenarios.read, "mixed": scenarios.mixed,
    "start": scenarios.start,
}


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument(
        "scenarios", nargs="*", metavar="main | " + " | ".join(SCENARIOS),
        help="what to measure; main (the default) measures all and writes docs/benchmarks.md")
    parser.add_argument("--seconds", type=int, default=10, help="how long each run takes (10)")
    parser.add_argument("--runs", type=int, default=3, help="how many runs each median is of (3)")
    options = parser.parse_args()
    unknown = set(options.scenarios) - {"main", *SCENARIOS}
    if unknown:
        parser.error(f"there is no scenario {', '.join(sorted(unknown))}")
    is_whole = not options.scenarios or "main" in options.scenarios
    chosen = list(SCENARIOS) if is_whole else options.scenarios

    # On the same disk as the build, and not in a folder of the memory's.
    folder = Path(tempfile.mkdtemp(prefix="benchmarks-", dir=report.ROOT / ".build"))
    # Started by root, nginx reads its file as another user; the data in there is closed to others by itself.
    folder.chmod(0o755)
    rows = []
    try:
        data = Data(folder, options.seconds)
        for name in chosen:
            print(f"==> {name}", flush=True)
            rows += SCENARIOS[name](data, options.seconds, options.runs)
    except SystemExit:
        print(f"The data folders are kept in {folder}.", file=sys.stderr)
        raise
    shutil.rmtree(folder)
    print(report.table(rows))
    if is_whole:
        report.write(rows, options.seconds, options.runs)


if __name__ == "__main__":
    main()
