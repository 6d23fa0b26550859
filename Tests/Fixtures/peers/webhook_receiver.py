"""A real receiver of webhooks for the tests: prints its port, and verifies each request with `standardwebhooks`.

The `v1a` signatures are verified with `pynacl`, which shares no code with the sender. Every request becomes a line
of JSON: id, timestamp, verified, asymmetric, type, body, status, headers, path, at. It exits when its standard input
closes.
"""

import argparse
import base64
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from standardwebhooks import Webhook


def arguments():
    parser = argparse.ArgumentParser(description="A real receiver of webhooks for the tests.")
    parser.add_argument("--port", type=int, default=0, help="0 takes any that is free")
    parser.add_argument("--out", required=True, help="the file of JSON lines, appended to")
    parser.add_argument("--secret", help="whsec_…; without it nothing is verified")
    parser.add_argument("--secret-file", help="a file with the secret, read anew at each request")
    parser.add_argument("--key-file", help="a file with the whpk_… of v1a signatures, read anew at each request")
    parser.add_argument("--status", type=int, default=204, help="what good requests are answered with")
    parser.add_argument("--fail-first", type=int, default=0, help="so many requests are answered with --fail-status")
    parser.add_argument("--fail-status", type=int, default=500)
    parser.add_argument("--delay", type=float, default=0, help="seconds before each answer")
    parser.add_argument("--fail-header", action="append", default=[], help="NAME: VALUE, of the answers that fail")
    parser.add_argument("--answer-bytes", type=int, default=0, help="how long each answer is")
    return parser.parse_args()


class Receiver:
    """Counts, verifies and writes down; one request at a time."""

    def __init__(self, options):
        self.options = options
        self.out = open(options.out, "a", encoding="utf-8")
        self.lock = threading.Lock()
        self.count = 0

    def secret(self):
        return text(self.options.secret_file) or self.options.secret

    def verified(self, body, headers):
        secret = self.secret()
        if not secret:
            return False
        try:
            Webhook(secret).verify(body, headers)
            return True
        except Exception as error:
            print(f"not verified: {error!r}", file=sys.stderr, flush=True)
            return False

    def asymmetric(self, body, headers):
        """How many of the v1a signatures the known public key verifies."""
        key = text(self.options.key_file)
        if not key:
            return 0
        public = VerifyKey(base64.b64decode(key.removeprefix("whpk_"), validate=True))
        signed = f"{headers.get('webhook-id')}.{headers.get('webhook-timestamp')}.".encode() + body
        good = 0
        for signature in headers.get("webhook-signature", "").split(" "):
            version, _, value = signature.partition(",")
            if version == "v1a":
                try:
                    public.verify(signed, base64.b64decode(value, validate=True))
                    good += 1
                except BadSignatureError:
                    pass  # made with another key
        return good

    def receive(self, path, body, headers):
        with self.lock:
            self.count += 1
            fails = self.count <= self.options.fail_first
            verified = self.verified(body, headers)
            status = self.options.fail_status if fails else self.options.status if verified else 401
            line = {
                "id": headers.get("webhook-id"),
                "timestamp": headers.get("webhook-timestamp"),
                "verified": verified,
                "asymmetric": self.asymmetric(body, headers),
                "type": kind(body),
                "body": body.decode("utf-8", "replace"),
                "status": status,
                "headers": headers,
                "path": path,
                "at": time.time(),
            }
            self.out.write(json.dumps(line) + "\n")
            self.out.flush()
            return status


def text(path):
    if not path:
        return None
    with open(path, encoding="utf-8") as file:
        return file.read().strip()


def kind(body):
    try:
        value = json.loads(body)
    except ValueError:
        return None
    return value.get("type") if isinstance(value, dict) else None


def handler(receiver):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status = receiver.receive(self.path, body, headers)
            time.sleep(receiver.options.delay)
            self.send_response(status)
            if status >= 300:
                for line in receiver.options.fail_header:
                    name, _, value = line.partition(":")
                    self.send_header(name.strip(), value.strip())
            length = receiver.options.answer_bytes
            if status != 204:
                self.send_header("content-length", str(length))
            self.end_headers()
            if status != 204:
                self.answer(length)

        def answer(self, length):
            try:
                while length > 0:
                    length -= self.wfile.write(b"x" * min(length, 65536))
            except OSError:
                self.close_connection = True  # the sender has seen enough

        def log_message(self, *_):
            pass

    return Handler


def main():
    options = arguments()
    server = ThreadingHTTPServer(("127.0.0.1", options.port), handler(Receiver(options)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()


main()
