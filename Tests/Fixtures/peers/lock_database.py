#!/usr/bin/python3
"""Holds a SQLite database locked, as another program would: prints 0 once it has the lock, and lets go when its standard input closes."""

import argparse
import sqlite3
import sys

parser = argparse.ArgumentParser(description="Holds a SQLite database locked.")
parser.add_argument("--out", help="not used")
parser.add_argument("database")
options = parser.parse_args()

connection = sqlite3.connect(options.database, timeout=30, isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print(0, flush=True)
sys.stdin.read()
connection.execute("ROLLBACK")
connection.close()
