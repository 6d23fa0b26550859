"""Data folders that every run starts from, made once and copied."""

import email
import email.policy
import os
import re
import shutil
import time
from functools import cached_property

import organizations
from load import wrk
from program import ROOT, Server, undersigned

STATEMENT = "ten-acts"
# The organizations that are known before the first sign-on have endorsed this one, so that they can sign the other.
ROLL = "act-now"
KNOWN = 10_000
FLAGS = ["--set", "limits.enabled=false", "--set", "log.level=error"]
CONSENT = "contact=Noor+Example&role=Director&language=en&authorised=yes&listed=yes&updates=yes"


class Data:
    def __init__(self, folder, seconds):
        self.folder = folder
        # More than any run uses up.
        self.form_count = 12_000 * max(seconds, 3)
        self.used = 0

    def copy(self, seed):
        """A folder of its own for one run. What the run before left is kept to the end: for minutes after many files
        were removed, Linux's ext4 looks each new file's inode up among those."""
        target = self.folder / "run"
        if target.exists():
            self.used += 1
            target.rename(self.folder / f"run-{self.used}")
        shutil.copytree(seed, target)
        os.sync()
        return target

    def make(self, name, statement, count):
        print(f"    making the data: {count:,} endorsements of {statement} …", flush=True)
        seed, sheet = self.folder / name, self.folder / f"{name}.csv"
        undersigned(seed, "statement", "import", ROOT / "Config/demo/statements")
        organizations.write_sheet(sheet, count)
        undersigned(seed, "import", statement, sheet)
        return seed

    @cached_property
    def known(self):
        """10,000 organizations, and a statement that none of them has signed."""
        return self.make("known", ROLL, KNOWN)

    @cached_property
    def small(self):
        return self.make("small", STATEMENT, 100)

    @cached_property
    def large(self):
        return self.make("large", STATEMENT, 100_000)

    @cached_property
    def forms(self):
        path = self.folder / "forms"
        organizations.write_forms(path, self.form_count, KNOWN)
        return path

    @cached_property
    def signed(self):
        """As `known`, with sign-ons that wait for their confirmation; and the file of their links."""
        seed = self.copy(self.known).rename(self.folder / "signed")
        with Server(seed, *FLAGS) as server:
            wrk("signing, to have something to confirm", *self.submission(server, self.form_count // 2400 + 2))
            mails = self.mails_when_quiet(seed)
        print(f"    reading the links of {len(mails):,} mails …", flush=True)
        links = self.folder / "links"
        links.write_text("".join(self.link(mail) + "\n" for mail in mails))
        (seed / "mail").rename(self.folder / "signed-mail")
        return seed, links, len(mails)

    def submission(self, server, seconds):
        """wrk's arguments for submitting whole forms."""
        cookie, fields = server.form(f"/s/{STATEMENT}/en/sign")
        shown = "&".join(f"{name}={fields[name]}" for name in ("csrf", "consent", "version"))
        body = f"{shown}&step=submit&invitation=&acronym=&{CONSENT}&LINE"
        path = f"/s/{STATEMENT}/en/sign"
        return "posts.lua", seconds, server.url(path), self.forms, cookie, path, body

    @staticmethod
    def mails_when_quiet(seed):
        """The mails, once no more are written."""
        def written():
            return [entry.path for entry in os.scandir(seed / "mail") if entry.name.endswith(".eml")]
        mails = []
        print("    waiting for their mails …", flush=True)
        while len(found := written()) > len(mails):
            mails = found
            time.sleep(3)
        return sorted(mails)

    @staticmethod
    def link(path):
        """The token of the link in a confirmation mail."""
        with open(path, encoding="utf-8", newline="") as file:
            message = email.message_from_file(file, policy=email.policy.default)
        text = message.get_body(("plain",)).get_content()
        return re.search(r"/l/([A-Za-z0-9_.-]+)", text)[1]
