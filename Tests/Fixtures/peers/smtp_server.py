#!/usr/bin/python3
"""A real SMTP server for the tests: prints its port, then writes each message that it gets as a line of JSON.

`refusal` is the code that a message was refused with after its text was sent; an accepted one has none.

It exits when its standard input closes. A script is a file of lines, tried in order for every recipient or message:

    rcpt 451 first 2             the first two recipients are told to come back later
    rcpt 550 domain example.net  every recipient of that domain is refused
    data 451 first 1             the first message is refused after its text was sent
    data delay 0.5               every message waits half a second for its answer
    data 421 after 3             from the fourth message on, the connection is told to go away
"""

import argparse
import asyncio
import json
import logging
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

# Sessions that tests break off on purpose are no news.
logging.getLogger("mail.log").disabled = True

TEXTS = {
    421: "421 4.3.2 Service shutting down, try another connection",
    450: "450 4.2.1 Mailbox busy, try again later",
    451: "451 4.3.0 Try again later",
    452: "452 4.2.2 Mailbox full",
    550: "550 5.1.1 No such mailbox",
    552: "552 5.3.4 Message too large",
    554: "554 5.7.1 Not accepted",
}


class Rule:
    """One line of the script."""

    def __init__(self, line):
        words = line.split()
        self.stage = words[0]
        if self.stage not in ("rcpt", "data"):
            raise ValueError(f"a line begins with rcpt or data, not {self.stage}")
        self.delay = float(words[2]) if words[1] == "delay" else None
        self.code = None if self.delay is not None else int(words[1])
        self.condition, self.argument = words[2:4] if self.delay is None else ("always", None)
        self.count = 0

    def applies(self, address):
        if self.condition == "domain":
            return address.lower().endswith("@" + self.argument.lower())
        self.count += 1
        if self.condition == "first":
            return self.count <= int(self.argument)
        if self.condition == "after":
            return self.count > int(self.argument)
        return True

    def answer(self):
        return TEXTS.get(self.code, f"{self.code} As the script says")


class Mailbox:
    """Accepts messages, as far as the script allows, and writes them down."""

    def __init__(self, out, rules):
        self.out = out
        self.rules = rules

    async def refusal(self, stage, address):
        for rule in [rule for rule in self.rules if rule.stage == stage]:
            if rule.applies(address):
                if rule.delay is None:
                    return rule.answer()
                await asyncio.sleep(rule.delay)
        return None

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = await self.refusal("rcpt", address)
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        refusal = await self.refusal("data", envelope.rcpt_tos[0])
        message = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "data": envelope.content.decode("utf-8", "replace"),
            "tls": session.ssl is not None,
            "user": session.auth_data.login.decode() if session.auth_data else None,
            "peer": session.peer[1],
            "refusal": int(refusal[:3]) if refusal else None,
        }
        self.out.write(json.dumps(message) + "\n")
        self.out.flush()
        return refusal or "250 2.0.0 OK: written down"


def read_rules(path):
    if not path:
        return []
    with open(path, encoding="utf-8") as script:
        lines = [line.split("#")[0].strip() for line in script]
    return [Rule(line) for line in lines if line]


def arguments():
    parser = argparse.ArgumentParser(description="A real SMTP server for the tests.")
    parser.add_argument("--port", type=int, default=0, help="0 takes any that is free")
    parser.add_argument("--out", required=True, help="the file of JSON lines, appended to")
    parser.add_argument("--script", help="a file of behaviours")
    parser.add_argument("--certificate", help="PEM; with --key it offers STARTTLS")
    parser.add_argument("--key", help="PEM")
    parser.add_argument("--tls", action="store_true", help="TLS from the start instead of STARTTLS")
    parser.add_argument("--login", help="user:password; asked for before mail is taken")
    return parser.parse_args()


async def main():
    options = arguments()
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate, options.key)

    def authenticate(server, session, envelope, mechanism, data):
        wanted = LoginPassword(*(part.encode() for part in options.login.split(":", 1)))
        good = isinstance(data, LoginPassword) and data == wanted
        return AuthResult(success=good, auth_data=data if good else None, handled=good)

    mailbox = Mailbox(open(options.out, "a", encoding="utf-8"), read_rules(options.script))
    loop = asyncio.get_running_loop()

    def connection():
        starttls = context if context and not options.tls else None
        return SMTP(
            mailbox, hostname="mail.test", enable_SMTPUTF8=False, tls_context=starttls,
            require_starttls=starttls is not None,
            authenticator=authenticate if options.login else None, auth_required=bool(options.login),
            auth_require_tls=context is not None and not options.tls, data_size_limit=33554432, loop=loop)

    server = await loop.create_server(
        connection, "127.0.0.1", options.port, ssl=context if options.tls else None, backlog=128)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
