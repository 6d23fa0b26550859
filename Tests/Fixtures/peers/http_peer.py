"""An HTTP receiver for tests: prints its port, serves until standard input closes, then prints a JSON report and ends.

Paths: /status/N, /redirect, /inward (a redirect to 169.254.169.254), /trickle (a byte every 0.1 s), /slow (3 s), /gate (waits for /open), /waiting (how many wait), /large (1 GB), /echo (the request's body), /headers (20,000 of them), /garbage (not HTTP), /drop (no answer), /brief (50 ms).
"""

import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

report = {"connections": 0, "most_at_once": 0, "requests": []}
open_connections = 0
at_the_gate = 0
opened = threading.Event()
lock = threading.Lock()


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self):
        global open_connections
        with lock:
            open_connections += 1
            report["connections"] += 1
            report["most_at_once"] = max(report["most_at_once"], open_connections)
        super().setup()

    def finish(self):
        global open_connections
        with lock:
            open_connections -= 1
        super().finish()

    def log_message(self, *parts):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(body)

    def wait_at_the_gate(self):
        global at_the_gate
        with lock:
            at_the_gate += 1
        opened.wait()
        self.answer(200)

    def receive(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with lock:
            report["requests"].append(
                {
                    "method": self.command,
                    "path": self.path,
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "body": body.decode(errors="replace"),
                }
            )
        if self.path.startswith("/status/"):
            self.answer(int(self.path.rpartition("/")[2]), b"as asked")
        elif self.path == "/redirect":
            self.answer(302, headers=[("Location", "/status/200")])
        elif self.path == "/inward":
            self.answer(307, headers=[("Location", "http://169.254.169.254/latest/meta-data")])
        elif self.path == "/trickle":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            for _ in range(1000):
                self.wfile.write(b"x")
                time.sleep(0.1)
        elif self.path == "/slow":
            time.sleep(3)
            self.answer(200)
        elif self.path == "/gate":
            self.wait_at_the_gate()
        elif self.path == "/open":
            opened.set()
            self.answer(200)
        elif self.path == "/waiting":
            self.answer(200, str(at_the_gate).encode())
        elif self.path == "/brief":
            time.sleep(0.05)
            self.answer(200, b"done")
        elif self.path == "/large":
            self.send_response(200)
            self.send_header("Content-Length", "1000000000")
            self.end_headers()
            for _ in range(10_000):
                self.wfile.write(b"x" * 100_000)
        elif self.path == "/headers":
            self.answer(200, headers=[("X-Filler", "filler")] * 20_000)
        elif self.path == "/garbage":
            self.wfile.write(b"This is not HTTP\r\n")
            self.close_connection = True
        elif self.path == "/drop":
            self.close_connection = True
        else:
            self.answer(200, body, [("X-Peer", " spaced "), ("Content-Type", "text/plain")])

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = receive


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, address):
        pass  # a client that went away in the middle is part of the tests


server = Server(("127.0.0.1", 0), Receiver)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
with lock:
    print(json.dumps(report), flush=True)
os._exit(0)
