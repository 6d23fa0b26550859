#!/usr/bin/python3
"""Debian's postfix as a relay and dovecot as the mailboxes behind it, in a folder of their own, on ports of their own.

Prints postfix's port, serves until standard input closes, and writes JSON lines: first dovecot's port, then each message that
arrives in reader's mailbox, as IMAP gives it. Whoever is root can run it; nothing of the system's own postfix is touched.

    reader@house.example.org       a mailbox
    leaver@house.example.org       is forwarded to a mailbox that is gone: taken at first, and comes back
    anybody else there             refused at RCPT
    bounces@campaign.example.org   a mailbox that takes any +tag, for what comes back
"""

import argparse
import email
import imaplib
import json
import os
import pwd
import signal
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import dovecot_peer

PASSWORD = "correct horse"

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log/postfix
maillog_file_prefixes = {folder}
myhostname = relay.house.example.org
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_reject_unlisted_recipient = yes
smtpd_peername_lookup = no
smtpd_tls_security_level = none
recipient_delimiter = +
virtual_mailbox_domains = house.example.org, campaign.example.org
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = inline:{{ reader@house.example.org=reader/, bounces@campaign.example.org=bounces/ }}
virtual_alias_maps = inline:{{ leaver@house.example.org=leaver@elsewhere.invalid }}
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
transport_maps = inline:{{ {{ elsewhere.invalid = error:5.1.1 there is no such mailbox any more }} }}
alias_maps =
alias_database =
local_recipient_maps =
bounce_queue_lifetime = 0
"""

# service, type, private, unprivileged, chroot, wake-up, limit, command
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


def write_postfix(folder, port):
    mail_owner = pwd.getpwnam(dovecot_peer.owners()[0])
    settings = folder / "postfix"
    for name in (settings, folder / "spool", folder / "data", folder / "log"):
        name.mkdir()
    shutil.chown(folder / "data", "postfix")
    values = {"folder": folder, "port": port, "uid": mail_owner.pw_uid, "gid": mail_owner.pw_gid}
    (settings / "main.cf").write_text(MAIN.format(**values))
    (settings / "master.cf").write_text(MASTER.format(**values))
    return settings


def watch(port, out, stopped):
    """Writes down what arrives in reader's mailbox."""
    seen = 0
    while not stopped.wait(0.2):
        with imaplib.IMAP4("127.0.0.1", port) as mailbox:
            mailbox.login("reader", PASSWORD)
            count = int(mailbox.select("INBOX", readonly=True)[1][0])
            for number in range(seen + 1, count + 1):
                data = mailbox.fetch(str(number), "(BODY.PEEK[])")[1][0][1]
                message = email.message_from_bytes(data)
                say(out, {
                    "messageID": message["Message-ID"], "deliveredTo": message["Delivered-To"],
                    "returnPath": message["Return-Path"], "data": data.decode("utf-8", "replace")})
            seen = max(seen, count)


def say(out, value):
    with open(out, "a", encoding="utf-8") as file:
        file.write(json.dumps(value) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    out = parser.parse_args().out
    if os.geteuid() != 0:
        sys.exit("postfix is started by root alone")
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    # A short path: sockets lie below it. Not of the user alone: parts of both run as others.
    folder = Path(tempfile.mkdtemp(prefix="post-", dir="/tmp"))
    folder.chmod(0o755)
    dovecot = None
    postfix = None
    stopped = threading.Event()
    watcher = None
    try:
        (folder / "mail").mkdir()
        (folder / "dovecot").mkdir()
        imap = dovecot_peer.write_settings(
            folder / "dovecot", f"{folder}/mail/%u", {"reader": PASSWORD, "bounces": PASSWORD}, {"protocol": "imap"})
        dovecot_peer.hand_over(folder / "mail")
        dovecot_peer.hand_over(folder / "dovecot")
        dovecot = subprocess.Popen([dovecot_peer.program(), "-F", "-c", str(folder / "dovecot" / "conf")])
        port = dovecot_peer.free_port()
        settings = write_postfix(folder, port)
        postfix = subprocess.Popen(
            ["/usr/sbin/postfix", "-c", str(settings), "start-fg"], stdin=subprocess.DEVNULL, stdout=sys.stderr)
        dovecot_peer.await_port(imap, dovecot, folder / "dovecot")
        dovecot_peer.await_port(port, postfix, folder / "log", "postfix")
        say(out, {"imap": imap})
        watcher = threading.Thread(target=watch, args=(imap, out, stopped))
        watcher.start()
        print(port, flush=True)
        sys.stdin.read()
    finally:
        stopped.set()
        if watcher:
            watcher.join()
        if postfix and postfix.poll() is None:
            subprocess.run(
                ["/usr/sbin/postfix", "-c", str(folder / "postfix"), "stop"], stdin=subprocess.DEVNULL,
                stdout=sys.stderr, check=False)
            postfix.wait(20)
        if dovecot and dovecot.poll() is None:
            dovecot.terminate()
            dovecot.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


main()
