"""The program under test, and nginx beside it."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/undersigned"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def undersigned(data, *arguments):
    """Runs a subcommand to its end."""
    command = [PROGRAM, *arguments, "--data-directory", data]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"error: {' '.join(map(str, arguments))} failed:\n{done.stderr}")
    return done.stdout


class Server:
    """`undersigned serve` (or `demo`) on a port of its own; `seconds_to_ready` is from exec to a green /readyz."""

    def __init__(self, data, *flags, subcommand="serve"):
        self.port = free_port()
        self.log = open(Path(data).with_suffix(".log"), "ab")
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [PROGRAM, subcommand, "--data-directory", data, "--port", str(self.port), *flags], cwd=ROOT,
            stdout=self.log, stderr=self.log)
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() - self.started > 60:
                raise SystemExit(f"error: the program did not become ready; see {self.log.name}")
            time.sleep(0.002)
        self.seconds_to_ready = time.monotonic() - self.started

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()

    def wait_for_register(self):
        """Until organizations can be recognised: what is measured is a program that runs, not its first second. Gives the seconds since
        the start."""
        while not re.search(rb"^undersigned_recognizable_organizations [1-9]", self.get("/metrics")[1], re.MULTILINE):
            if time.monotonic() - self.started > 60:
                raise SystemExit(f"error: no organization was read in a minute; see {self.log.name}")
            time.sleep(0.01)
        return time.monotonic() - self.started

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def is_ready(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as peer:
                peer.sendall(b"GET /readyz HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n")
                return peer.recv(64).startswith(b"HTTP/1.1 200")
        except OSError:
            return False

    def get(self, path):
        """The answer's headers and body."""
        with urllib.request.urlopen(self.url(path), timeout=30) as answer:
            return answer.headers, answer.read()

    def form(self, path):
        """The cookie of a form page, and its hidden fields."""
        headers, body = self.get(path)
        fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', body.decode()))
        return headers["Set-Cookie"].split(";")[0], fields

    def resident_mebibytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


class Nginx:
    """nginx with one file, and the headers that the program sends with the same bytes."""

    ITS_OWN = {"content-type", "content-length", "date", "etag", "connection", "transfer-encoding"}

    def __init__(self, folder, headers, body):
        folder.mkdir(parents=True)
        (folder / "page").write_bytes(body)
        self.port = free_port()
        added = "\n".join(
            f"      add_header {name} \"{value}\";" for name, value in headers.items()
            if name.lower() not in self.ITS_OWN)
        (folder / "nginx.conf").write_text(f"""
daemon off; pid {folder}/pid; error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; server_tokens off;
  open_file_cache max=10;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{
    listen 127.0.0.1:{self.port} backlog=1024;
    location / {{
      root {folder}; types {{ }} default_type "{headers['Content-Type']}";
{added}
    }}
  }}
}}
""")
        path = os.environ["PATH"] + ":/usr/sbin"
        self.process = subprocess.Popen(
            ["nginx", "-p", folder, "-c", folder / "nginx.conf"], env={**os.environ, "PATH": path},
            stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.01)
        raise SystemExit(f"error: nginx did not start; see {folder}/error.log")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def url(self):
        return f"http://127.0.0.1:{self.port}/page"
