#!/usr/bin/python3
"""A small site that stands in for the program when the story kit itself is tested; it takes its port from the environment."""

import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

FORM = """<!DOCTYPE html><html lang="en"><head><title>Sign &amp; send</title><style>p > a { color: red }</style></head>
<body><!-- <form><input name=ghost></form> --><h1>Sign</h1><p>Joint <em>state</em>ment</p><a href="/echo?a=1">Read on</a>
<form method="post" action="/form">
<input type="hidden" name="csrf" value="t&#38;k&quot;n">
<input name=organization value='Migrant &lt;Forum&gt;' required>
<INPUT TYPE="email" NAME="email" disabled value="never">
<select name="region"><option value="">Choose<option value=asia selected>Asia<option>Europe</select>
<input type="radio" name="kind" value="ngo" checked><input type="radio" name="kind" value="network">
<input type="checkbox" name="authorised" value="yes"><input type="checkbox" name="updates" checked>
<textarea name="note">
first
second</textarea>
<button name="step" value="check">Check <b>your</b> answers</button>
<button name="step" value="later">Save for later</button></form></body></html>"""


class Site(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body="", **headers):
        data = body.encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 204:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/readyz":
            self.answer(200, "ready", Content_Type="text/plain")
        elif path == "/form":
            self.answer(200, FORM, Content_Type="text/html; charset=utf-8")
        elif path == "/cookie":
            self.answer(302, Set_Cookie="session=abc; Path=/; HttpOnly", Location="/echo")
        elif path == "/forget":
            self.answer(302, Set_Cookie="session=; Path=/; Max-Age=0", Location="/echo")
        elif path == "/loop":
            self.answer(302, Location="/loop")
        elif path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n")
        elif path == "/broken":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"half")
            self.close_connection = True
        else:
            self.answer(200, f"{self.command} {self.path} cookie={self.headers['Cookie']}", Content_Type="text/plain")

    do_HEAD = do_GET

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = sorted(parse_qs(body, keep_blank_values=True).items())
        self.answer(200, repr(fields), Content_Type="text/plain")

    def log_message(self, *_):
        pass


if sys.argv[1:] == ["fail"]:
    sys.exit("nothing works")
if sys.argv[1:] == ["where"]:
    print(os.getcwd(), os.environ["UNDERSIGNED_DATA_DIRECTORY"], sys.stdin.read())
    sys.exit(3)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
ThreadingHTTPServer(("127.0.0.1", int(os.environ["UNDERSIGNED_HTTP_PORT"])), Site).serve_forever()
