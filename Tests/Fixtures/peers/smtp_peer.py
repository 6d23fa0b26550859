"""An SMTP server for tests: prints its port, serves until standard input closes, then prints a JSON report and ends.

What it answers depends on the recipient's local part: busy (450), nobody (550), later (451 after the message),
spam (554 after the message), nocred (530); all others are accepted.
"""

import argparse
import asyncio
import base64
import json
import logging
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

# Sessions that tests break off on purpose are no news.
logging.getLogger("mail.log").disabled = True


class Mailbox:
    def __init__(self):
        self.connections = 0
        self.messages = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = {
            "busy": "450 4.2.1 Mailbox busy, try again later",
            "nobody": "550 5.1.1 No such user here",
            "nocred": "530 5.7.0 Authentication required",
        }
        refusal = answers.get(address.partition("@")[0])
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].partition("@")[0]
        if local == "later":
            return "451 4.7.1 Greylisted"
        if local == "spam":
            return "554 5.7.1 Message refused"
        self.messages.append(
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "options": envelope.mail_options,
                "hello": session.host_name,
                "encrypted": session.ssl is not None,
                "authenticated": bool(session.authenticated),
                "data": base64.b64encode(envelope.content).decode(),
            }
        )
        return "250 2.0.0 Queued as %d" % len(self.messages)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tls", choices=["none", "starttls", "implicit"], default="none")
    options.add_argument("--certificate")
    options.add_argument("--key")
    options.add_argument("--username")
    options.add_argument("--password")
    options.add_argument("--no-utf8", action="store_true")
    options = options.parse_args()

    context = None
    if options.tls != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)

    def authenticate(server, session, envelope, mechanism, data):
        right = data.login.decode() == options.username and data.password.decode() == options.password
        return AuthResult(success=right, handled=False)

    mailbox = Mailbox()

    def connect():
        mailbox.connections += 1
        return SMTP(
            mailbox,
            hostname="peer.test",
            enable_SMTPUTF8=not options.no_utf8,
            tls_context=context if options.tls == "starttls" else None,
            require_starttls=options.tls == "starttls",
            authenticator=authenticate,
            auth_required=options.username is not None,
            auth_require_tls=False,
        )

    async def serve():
        loop = asyncio.get_running_loop()
        end = asyncio.Event()

        def wait_for_end():
            sys.stdin.read()
            loop.call_soon_threadsafe(end.set)

        server = await loop.create_server(
            connect, "127.0.0.1", 0, ssl=context if options.tls == "implicit" else None
        )
        print(server.sockets[0].getsockname()[1], flush=True)
        threading.Thread(target=wait_for_end, daemon=True).start()
        await end.wait()
        server.close()
        print(json.dumps({"connections": mailbox.connections, "messages": mailbox.messages}), flush=True)

    asyncio.run(serve())


main()
