"""A small web server on the loopback with as many hosts as wanted, which can do all that servers do wrong."""

import asyncio
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it came: host without port, path with query, headers in lower case, the loop's time."""

    host: str
    path: str
    headers: Mapping[str, str]
    time: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is answered: the body in pieces with pauses before each, so that answers can be slow or endless."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    pause: float = 0.0
    """Seconds before anything is sent."""
    trickle: float | None = None
    """Seconds between single bytes of the body; None sends it at once."""
    endless: bytes = b""
    """Sent again and again after the body, until the other side goes away."""
    raw: bytes | None = None
    """Sent instead of an answer of the protocol."""


Answerer = Callable[[Asked], Reply]


class Server:
    """Answers by host and path; a path that ends in `*` answers for all that begin so.

    It listens on 127.0.0.1, and on another address of this machine if one is given with `also`.
    """

    def __init__(self, *, also: str | None = None) -> None:
        first = socket.create_server(("127.0.0.1", 0))
        self.port = int(first.getsockname()[1])
        self.places = ("127.0.0.1", also) if also else ("127.0.0.1",)
        self.sockets = [first, *(socket.create_server((place, self.port)) for place in self.places[1:])]
        self.replies: dict[tuple[str, str], Reply | Answerer] = {}
        self.asked: list[Asked] = []
        self.tasks: set[asyncio.Task[None]] = set()

    def at(self, host: str, path: str = "/") -> str:
        """Return the address of a path on a host of this server."""
        return f"http://{host}:{self.port}{path}"

    def put(self, host: str, path: str, reply: Reply | Answerer) -> str:
        """Answer at a path from now on, and return its address."""
        self.replies[host, path] = reply
        return self.at(host, path)

    def times(self, host: str, path: str) -> list[float]:
        """Return when a path was asked for."""
        return [asked.time for asked in self.asked if (asked.host, asked.path) == (host, path)]

    async def start(self) -> None:
        """Begin to answer in the running loop."""
        for listening in self.sockets:
            await asyncio.start_server(self._serve, sock=listening)

    def reopen(self) -> None:
        """Listen at the same port again, after a loop was closed that had listened there."""
        self.close()
        self.sockets = [socket.create_server((place, self.port)) for place in self.places]

    def close(self) -> None:
        """Stop listening."""
        for listening in self.sockets:
            listening.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Pieces go out at once: waiting for acknowledgements takes real time, which the clock would jump over.
        writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        task = asyncio.current_task()
        if task is not None:
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._answer(reader, writer):
                pass
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether the connection goes on."""
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines[1:] if line)
        }
        host = headers.get("host", "").rsplit(":", 1)[0]
        path = lines[0].split(" ")[1]
        asked = Asked(host=host, path=path, headers=headers, time=asyncio.get_running_loop().time())
        self.asked.append(asked)
        reply = self._reply(asked)
        await asyncio.sleep(reply.pause)
        return await self._send(reply, writer)

    def _reply(self, asked: Asked) -> Reply:
        found = self.replies.get((asked.host, asked.path))
        for (host, path), reply in self.replies.items() if found is None else ():
            if host == asked.host and path.endswith("*") and asked.path.startswith(path[:-1]):
                found = reply
        if found is None:
            return Reply(status=404, body=b"not here")
        return found if isinstance(found, Reply) else found(asked)

    async def _send(self, reply: Reply, writer: asyncio.StreamWriter) -> bool:
        if reply.raw is not None:
            writer.write(reply.raw)
            await writer.drain()
            return False
        headers = {"Content-Type": "text/html; charset=utf-8", **reply.headers}
        if not reply.endless:
            headers.setdefault("Content-Length", str(len(reply.body)))
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
        writer.write(f"HTTP/1.1 {reply.status} Told\r\n{head}\r\n".encode("latin-1"))
        await self._send_body(reply, writer)
        return not reply.endless

    async def _send_body(self, reply: Reply, writer: asyncio.StreamWriter) -> None:
        if reply.trickle is None:
            writer.write(reply.body)
            await writer.drain()
        else:
            for place in range(len(reply.body)):
                writer.write(reply.body[place : place + 1])
                await writer.drain()
                await asyncio.sleep(reply.trickle)
        while reply.endless:
            writer.write(reply.endless)
            await writer.drain()
            await asyncio.sleep(0)


async def loopback(_host: str, _port: int) -> list[str]:
    """Lead every name to this machine."""
    return ["127.0.0.1"]
