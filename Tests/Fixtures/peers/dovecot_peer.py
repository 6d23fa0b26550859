"""Debian's dovecot with one mailbox: prints its port, serves until standard input closes, then prints what is left as JSON.

The first argument is a file with a JSON object:
    protocol  imap, imaps, pop3 or pop3s
    messages  what lies in the mailbox, Base64
    certificate, key  PEM files; without them there is no encryption
The user is reader, the password "correct horse".
"""

import base64
import getpass
import grp
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONFIGURATION = """
protocols = imap pop3
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_login_user = {login}
default_internal_user = {owner}
default_internal_group = {group}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{mail}
disable_plaintext_auth = no
ssl = {ssl}
{certificates}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={owner} gid={group} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service pop3-login {{
  chroot =
  inet_listener pop3 {{
    port = {pop3}
  }}
  inet_listener pop3s {{
    port = {pop3s}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def owners():
    """The user that owns the mail and its group, and the user for sign-ins."""
    # As root, dovecot insists on other users for its parts; the ones that Debian makes are there.
    is_root = os.geteuid() == 0
    owner = "dovecot" if is_root else getpass.getuser()
    return owner, grp.getgrgid(pwd.getpwnam(owner).pw_gid).gr_name, "dovenull" if is_root else owner


def write_settings(folder, mail, passwords, options):
    """Writes what dovecot goes by, for mailboxes at `mail`, and returns the port."""
    owner, group, login = owners()
    ports = {protocol: 0 for protocol in ("imap", "imaps", "pop3", "pop3s")}
    ports[options["protocol"]] = free_port()
    certificates = ""
    if "certificate" in options:
        certificates = f"ssl_cert = <{options['certificate']}\nssl_key = <{options['key']}"
    (folder / "users").write_text("".join(f"{user}:{password}\n" for user, password in passwords.items()))
    (folder / "conf").write_text(CONFIGURATION.format(
        folder=folder, mail=mail, owner=owner, login=login, group=group, ssl="yes" if certificates else "no",
        certificates=certificates, **ports))
    (folder / "home").mkdir()
    return ports[options["protocol"]]


def write_mailbox(folder, options):
    maildir = folder / "mail"
    port = write_settings(folder, maildir, {"reader": "correct horse"}, options)
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    for number, message in enumerate(options["messages"]):
        (maildir / "new" / f"{1000000000 + number}.{number}.test").write_bytes(base64.b64decode(message))
    hand_over(folder)
    return maildir, port


def hand_over(folder):
    """Gives all of a folder to the user that dovecot runs as."""
    if os.geteuid() != 0:
        return
    owner, group, _ = owners()
    for path in [folder, *folder.rglob("*")]:
        shutil.chown(path, owner, group)
    folder.chmod(0o755)


def program():
    found = shutil.which("dovecot", path=os.environ["PATH"] + ":/usr/sbin")
    if not found:
        sys.exit("there is no dovecot; scripts/setup test installs it")
    return found


def await_port(port, process, folder, name="dovecot"):
    log = folder / ("log" if name == "dovecot" else name)
    for _ in range(600):
        if process.poll() is not None:
            break
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
    sys.exit(f"{name} did not start: {log.read_text() if log.exists() else 'no log'}")


def main():
    options = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    # Whoever started this may have blocked SIGTERM, and dovecot would never hear it.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    # A short path: dovecot's sockets lie below it.
    folder = Path(tempfile.mkdtemp(prefix="dovecot-", dir="/tmp"))
    process = None
    try:
        maildir, port = write_mailbox(folder, options)
        process = subprocess.Popen([program(), "-F", "-c", str(folder / "conf")])
        await_port(port, process, folder)
        print(port, flush=True)
        sys.stdin.read()
        process.terminate()
        process.wait(30)
        left = sorted(path for name in ("new", "cur") for path in (maildir / name).iterdir())
        log = (folder / "log").read_text(errors="replace")
        print(json.dumps({"left": [base64.b64encode(path.read_bytes()).decode() for path in left], "log": log}), flush=True)
    finally:
        if process and process.poll() is None:
            process.kill()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
