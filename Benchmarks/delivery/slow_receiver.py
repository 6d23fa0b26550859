"""Takes HTTP requests and answers each with 204 after a delay.  Usage: slow_receiver.py PORT SECONDS"""

import asyncio
import sys


async def serve(reader, writer, delay):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await reader.readexactly(length)
            await asyncio.sleep(delay)
            writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main():
    delay = float(sys.argv[2])
    server = await asyncio.start_server(lambda r, w: serve(r, w, delay), "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()


asyncio.run(main())
