"""Measures how fast mail and webhooks leave the house.  Usage: scripts/bench delivery [engine] [mailing] [webhooks]"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import engine
import mailing
import webhooks

WORKBENCH = HERE.parent.parent / ".build/release/delivery-workbench"
PARTS = {"engine": engine.measure, "mailing": mailing.measure, "webhooks": webhooks.measure}


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench delivery", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar=" | ".join(PARTS), help="what to measure; all of it by default")
    parser.add_argument("--runs", type=int, default=5, help="how many runs each median is of (5)")
    parser.add_argument("--messages", type=int, default=40_000, help="messages in each run into smtp-sink (40000)")
    parser.add_argument("--seconds", type=int, default=5, help="how long each run into the slow server takes (5)")
    parser.add_argument("--webhooks", type=int, default=90_000, help="webhooks in each run into nginx (90000)")
    parser.add_argument("--recipients", type=int, default=100_000, help="recipients of each mailing (100000)")
    parser.add_argument("--planned", type=int, default=1_000_000, help="recipients of the one that is only planned (1000000)")
    parser.add_argument("--workbench", default=WORKBENCH, help="the program that sends, where it is not the one just built")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    for name in options.parts or PARTS:
        PARTS[name](options.workbench, options)


if __name__ == "__main__":
    main()
