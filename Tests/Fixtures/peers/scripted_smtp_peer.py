"""An SMTP server that does as its script says: prints its port, serves until standard input closes, then prints a JSON report.

The script is the first argument, a JSON object:
    capabilities  what EHLO offers
    certificate, key  PEM files; TLS from the first byte
    drip          every answer goes out one byte at a time
    odds          with a seed: how likely each step goes wrong in a random manner
    rules         tried in order at every step: {"at": STEP, "do": WHAT, …}, narrowed down by "nth" (the count of this step over all
                  connections), "connection" (its number) and "to" (the recipient's local part)
Steps: CONNECT EHLO STARTTLS MAIL RCPT DATA BODY (the first bytes of a message) . RSET NOOP QUIT
What to do: say TEXT · hang up (with TEXT, where there is one) · reset · hang · lose (take the message, say nothing) · wait (for the next
DATA before answering) · flood (answer TEXT with ten million letters behind it) · pause SECONDS
"""

import base64
import json
import os
import random
import re
import select
import socket
import ssl
import struct
import sys
import threading
import time

script = json.loads(sys.argv[1])
rules = script.get("rules", [])
capabilities = script.get("capabilities", ["PIPELINING"])
dice = random.Random(script.get("seed"))
odds = script.get("odds", 0)
context = None
if script.get("certificate"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(script["certificate"], script["key"])
report = {"connections": 0, "most": 0, "commands": [], "messages": [], "empty": 0, "ahead": 0}
counts = {}
lock = threading.Lock()
now_open = 0

USUAL = {"CONNECT": "220 peer.test ESMTP", "DATA": "354 Go on", ".": "250 2.0.0 Ok: queued as %d", "QUIT": "221 2.0.0 Bye"}
FAULTS = {
    "CONNECT": ["hang up", "reset", "refuse"],
    "EHLO": ["hang up", "reset"],
    "MAIL": ["defer", "reject", "hang up", "reset", "421"],
    "RCPT": ["defer", "reject", "reject", "hang up", "reset", "421"],
    "DATA": ["defer", "reject", "hang up", "reset", "421"],
    "BODY": ["hang up", "reset", "421", "451"],
    ".": ["defer", "reject", "hang up", "reset", "421", "lose", "lose", "421 after", "wait a little"],
}


class Gone(Exception):
    """The connection is over."""


class Connection:
    def __init__(self, link, number):
        self.link, self.number = link, number
        self.bytes = b""
        self.to = None
        self.has_sender = False
        self.is_refused = True
        self.will_close = False

    def serve(self):
        if context:
            self.link = context.wrap_socket(self.link, server_side=True)
        self.step("CONNECT")
        while True:
            line = self.line().decode("utf-8", "replace")
            with lock:
                report["commands"].append(line)
            verb = line[:4].upper().strip()
            usual = None
            if verb == "MAIL" and self.has_sender:
                usual = "503 5.5.1 Nested MAIL"
            if verb == "RSET":
                self.has_sender, self.is_refused = False, True
            if verb == "RCPT":
                usual = None if self.has_sender else "503 5.5.1 MAIL first"
                self.to = re.search("<(.*)>", line)[1]
            if verb == "EHLO":
                self.step("EHLO", "".join(f"250-{offer}\r\n" for offer in ["peer.test", *capabilities]) + "250 HELP")
            elif verb == "DATA":
                self.data()
            elif verb == "STAR":
                self.step("STARTTLS")
            else:
                self.step(verb, usual)
            if verb == "QUIT":
                raise Gone

    def data(self):
        answer = "503 5.5.1 No valid recipients" if self.is_refused else None
        if not self.step("DATA", answer).startswith("354"):
            return
        self.more(1)
        self.step("BODY")
        while not self.bytes.startswith(b".\r\n") and b"\r\n.\r\n" not in self.bytes:
            self.more()
        if self.bytes.startswith(b".\r\n"):
            content, self.bytes = b"", self.bytes[3:]
        else:
            content, self.bytes = self.bytes.split(b"\r\n.\r\n", 1)
            content = re.sub(rb"(?m)^\.\.", b".", content + b"\r\n")
        was_refused, self.is_refused, self.has_sender = self.is_refused, True, False
        if was_refused:
            with lock:
                report["empty"] += not content
            self.say("554 5.5.1 No valid recipients")
            return
        self.content = content
        self.step(".")
        if self.will_close:
            time.sleep(0.005)
            self.say("421 4.4.2 Enough for now")
            raise Gone

    def take(self):
        with lock:
            report["messages"].append({"to": self.to, "content": base64.b64encode(self.content).decode()})
            return len(report["messages"])

    def step(self, name, usual=None):
        """Does what the script says at this step, or else the usual; returns the answer."""
        rule = self.rule(name)
        action, text = rule.get("do", "say"), rule.get("text")
        if name == "BODY" and not rule:
            return ""
        if action == "reset":
            raise ConnectionResetError
        if action == "hang up":
            if text:
                self.say(text)
            raise Gone
        if action == "lose":
            self.take()
            raise Gone
        if action == "hang":
            threading.Event().wait()
        if action == "wait":
            while b"DATA\r\n" not in self.bytes:
                self.more()
        if action == "pause":
            time.sleep(rule["seconds"])
        if text is None:
            text = usual or USUAL.get(name, "250 2.1.0 Ok")
        if name == "MAIL" and text.startswith("2"):
            self.has_sender = True
        if name == "RCPT" and text.startswith("2"):
            self.is_refused = False
        if name == "." and text.startswith("2"):
            number = self.take()
            text = text % number if "%d" in text else text
        if action == "flood":
            text += "x" * 10_000_000
        self.say(text)
        return text

    def rule(self, name):
        with lock:
            counts[name] = counts.get(name, 0) + 1
            count = counts[name]
            if odds and name in FAULTS and dice.random() < odds:
                return self.fault(dice.choice(FAULTS[name]))
        for rule in rules:
            if (rule["at"] == name and rule.get("nth", count) == count and rule.get("connection", self.number) == self.number
                    and ("to" not in rule or (self.to or "").startswith(rule["to"] + "@"))):
                return rule
        return {}

    def fault(self, name):
        if name in ("hang up", "reset", "lose"):
            return {"do": name}
        if name == "421 after":
            self.will_close = True
            return {}
        if name == "wait a little":
            return {"do": "pause", "seconds": 0.01}
        if name == "421":
            return {"do": "hang up", "text": "421 4.3.2 Shutting down"}
        if name == "451":
            return {"do": "hang up", "text": "451 4.3.0 Trouble"}
        if name == "refuse":
            return {"do": "hang up", "text": "554 5.3.2 No service"}
        return {"text": "451 4.7.1 Later" if name == "defer" else "550 5.1.1 Never"}

    def say(self, text):
        if "PIPELINING" not in capabilities and (self.bytes or select.select([self.link], [], [], 0.02)[0]):
            with lock:
                report["ahead"] += 1
        answer = (text + "\r\n").encode()
        if script.get("drip"):
            for byte in answer:
                self.link.sendall(bytes([byte]))
                time.sleep(0.0005)
        else:
            self.link.sendall(answer)

    def line(self):
        while b"\r\n" not in self.bytes:
            self.more()
        line, self.bytes = self.bytes.split(b"\r\n", 1)
        return line

    def more(self, wanted=65536):
        if wanted == 1 and self.bytes:
            return
        received = self.link.recv(65536)
        if not received:
            raise Gone
        self.bytes += received


def serve(link, number):
    global now_open
    with lock:
        now_open += 1
        report["most"] = max(report["most"], now_open)
    connection = Connection(link, number)
    try:
        connection.serve()
    except ConnectionResetError:
        # No lingering: the other side sees a reset and not an orderly end.
        connection.link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    except (Gone, OSError):
        pass
    with lock:
        now_open -= 1
    connection.link.close()


def accept(listener):
    while True:
        link, _ = listener.accept()
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        report["connections"] += 1
        threading.Thread(target=serve, args=(link, report["connections"]), daemon=True).start()


listener = socket.create_server(("127.0.0.1", 0), backlog=256)
print(listener.getsockname()[1], flush=True)
threading.Thread(target=accept, args=(listener,), daemon=True).start()
sys.stdin.read()
with lock:
    print(json.dumps(report), flush=True)
os._exit(0)
