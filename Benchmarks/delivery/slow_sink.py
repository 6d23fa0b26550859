"""An SMTP server that takes a while after the final dot and throws the mail away: slow_sink.py SECONDS. Prints its port; ends with its standard input."""

import asyncio
import sys

DELAY = float(sys.argv[1])


class Session(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.lines = b""
        self.in_message = False
        self.is_waiting = False
        transport.write(b"220 slow.test ESMTP\r\n")

    def data_received(self, data):
        self.lines += data
        self.work()

    def work(self):
        """Like a real server, it does nothing else on a connection while a message is being stored."""
        while not self.is_waiting:
            if self.in_message:
                message, dot, rest = self.lines.partition(b"\r\n.\r\n")
                if not dot:
                    return
                self.lines, self.in_message, self.is_waiting = rest, False, True
                asyncio.get_running_loop().call_later(DELAY, self.stored)
                return
            line, end, rest = self.lines.partition(b"\r\n")
            if not end:
                return
            self.lines = rest
            self.answer(line[:4].upper())

    def answer(self, verb):
        if verb == b"EHLO":
            self.transport.write(b"250-slow.test\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
        elif verb == b"DATA":
            self.in_message = True
            self.transport.write(b"354 Go on\r\n")
        elif verb == b"QUIT":
            self.transport.write(b"221 Bye\r\n")
            self.transport.close()
        else:
            self.transport.write(b"250 Ok\r\n")

    def stored(self):
        self.is_waiting = False
        self.transport.write(b"250 Ok\r\n")
        self.work()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Session, "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
