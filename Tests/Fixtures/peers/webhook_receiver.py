"""A real receiver of webhooks for the tests: prints its port, and verifies each request with `standardwebhooks`.

Every request becomes a line of JSON: id, timestamp, verified, type, body, status, headers, path. It exits when its
standard input closes.
"""

import argparse
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks import Webhook


def arguments():
    parser = argparse.ArgumentParser(description="A real receiver of webhooks for the tests.")
    parser.add_argument("--port", type=int, default=0, help="0 takes any that is free")
    parser.add_argument("--out", required=True, help="the file of JSON lines, appended to")
    parser.add_argument("--secret", help="whsec_…; without it nothing is verified")
    parser.add_argument("--secret-file", help="a file with the secret, read anew at each request")
    parser.add_argument("--status", type=int, default=204, help="what good requests are answered with")
    parser.add_argument("--fail-first", type=int, default=0, help="so many requests are answered with --fail-status")
    parser.add_argument("--fail-status", type=int, default=500)
    parser.add_argument("--delay", type=float, default=0, help="seconds before each answer")
    return parser.parse_args()


class Receiver:
    """Counts, verifies and writes down; one request at a time."""

    def __init__(self, options):
        self.options = options
        self.out = open(options.out, "a", encoding="utf-8")
        self.lock = threading.Lock()
        self.count = 0

    def secret(self):
        if self.options.secret_file:
            with open(self.options.secret_file, encoding="utf-8") as file:
                return file.read().strip()
        return self.options.secret

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
                "type": kind(body),
                "body": body.decode("utf-8", "replace"),
                "status": status,
                "headers": headers,
                "path": path,
            }
            self.out.write(json.dumps(line) + "\n")
            self.out.flush()
            return status


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
            if status != 204:
                self.send_header("content-length", "0")
            self.end_headers()

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
