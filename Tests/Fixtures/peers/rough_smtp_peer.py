"""An SMTP server that misbehaves as told: prints its port, serves until standard input closes, then prints a JSON report."""

import json
import os
import socket
import struct
import sys
import threading
import time

manner = sys.argv[1]
report = {"connections": 0, "messages": 0, "commands": []}
greetings = {"refuse": b"554 5.3.2 No service here\r\n", "busy": b"421 4.3.2 Too many connections\r\n"}


def reset(connection):
    # No lingering: the other side sees a reset and not an orderly end.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def read_message(lines):
    for line in lines:
        if line == b".\r\n":
            return


def serve(connection, number):
    if manner == "silent":
        sys.stdin.read()
        return
    connection.sendall(greetings.get(manner, b"220 rough.test ESMTP\r\n"))
    lines = connection.makefile("rb")
    for line in lines:
        verb = line[:4].upper()
        report["commands"].append(line.decode(errors="replace").strip())
        if verb == b"EHLO":
            connection.sendall(b"250-rough.test\r\n250 SIZE 100000000\r\n")
        elif verb == b"RCPT" and manner == "hang-at-rcpt":
            sys.stdin.read()
            return
        elif verb == b"RCPT" and manner == "drop-at-rcpt":
            return reset(connection)
        elif verb == b"RCPT" and manner == "verbose":
            text = b"550-5.1.1 First \x07line\r\n550-5.1.1 " + b"long " * 300 + b"\r\n550 5.1.1 last\r\n"
            connection.sendall(text)
        elif verb == b"DATA":
            connection.sendall(b"354 Go on\r\n")
            if manner == "drop-in-data":
                connection.recv(1000)
                return reset(connection)
            read_message(lines)
            if manner == "drop-after-dot":
                return reset(connection)
            if manner == "hang-after-dot":
                sys.stdin.read()
                return
            report["messages"] += 1
            connection.sendall(b"250 2.0.0 Taken\r\n")
            if manner == "idle-421" and number == 1:
                time.sleep(0.2)
                connection.sendall(b"421 4.4.2 Idle for too long\r\n")
                connection.close()
                return
        elif verb == b"QUIT":
            connection.sendall(b"221 2.0.0 Bye\r\n")
            return connection.close()
        else:
            connection.sendall(b"250 2.1.0 OK\r\n")


def serve_quietly(connection, number):
    try:
        serve(connection, number)
    except OSError:
        pass  # the client has gone


def accept(listener):
    while True:
        connection, _ = listener.accept()
        report["connections"] += 1
        threading.Thread(target=serve_quietly, args=(connection, report["connections"]), daemon=True).start()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
threading.Thread(target=accept, args=(listener,), daemon=True).start()
sys.stdin.read()
print(json.dumps(report), flush=True)
os._exit(0)
