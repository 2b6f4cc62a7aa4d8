"""One request over the network, through httpcore2; the only module that knows it.

Names are resolved once, every place that a name leads to is judged, and the connection goes to a place that
was judged: a name that answers otherwise a moment later changes nothing. Proxies, cookies and credentials of
the environment are not used.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import httpcore2

from twosource.reports.online.addresses import WebAddress
from twosource.reports.online.answers import GIVEN, Answer
from twosource.reports.online.faults import Passing
from twosource.reports.online.guard import Guard
from twosource.reports.online.networks import as_place
from twosource.reports.online.settings import OnlineSettings
from twosource.reports.online.unfolding import Body

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""Takes a host name and a port, returns the places that it leads to as plain addresses."""
KEEP_SECONDS = 30.0
RESOLVING = 32
"""Names that are looked up at the same time: a slow name server holds up no other."""


class CheckedNetwork(httpcore2.AsyncNetworkBackend):
    """A network that connects to judged places only."""

    def __init__(self, guard: Guard, resolve: Resolver) -> None:
        self.guard, self.resolve, self.inner = guard, resolve, httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the first place of the host that answers, after all its places were judged."""
        fault: Exception = httpcore2.ConnectError("leads nowhere")
        for place in await self._judged(host, port, timeout):
            try:
                return await self.inner.connect_tcp(place, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                fault = error
        raise fault

    async def _judged(self, host: str, port: int, seconds: float | None) -> list[str]:
        self.guard.check_host(host)
        written = [host]
        if as_place(host) is None:
            written = await self._resolved(host, port, seconds)
        places = [place for words in written if (place := as_place(words)) is not None]
        for place in places:
            self.guard.check_place(host, place)
        return list(dict.fromkeys(str(place) for place in places))

    async def _resolved(self, host: str, port: int, seconds: float | None) -> list[str]:
        try:
            async with asyncio.timeout(seconds):
                return list(await self.resolve(host, port))
        except TimeoutError as error:
            raise Passing(f"is on {host}, a name that nobody resolves; try it again later") from error


class SystemNames:
    """The resolver of the system, asked in threads of its own."""

    def __init__(self) -> None:
        self.threads = ThreadPoolExecutor(RESOLVING, thread_name_prefix="twosource-names")

    async def __call__(self, host: str, port: int) -> list[str]:
        """Return the places of a name; raises Passing for a name that cannot be found."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(
                self.threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            )
        except (OSError, UnicodeError) as error:
            raise Passing(f"is on {host}, a name that cannot be found; check the address") from error
        return [str(place[4][0]).partition("%")[0] for place in found]


class Transport:
    """Connections to hosts, kept open for the next request where the host allows it."""

    def __init__(self, settings: OnlineSettings, *, resolve: Resolver | None = None) -> None:
        self.settings = settings
        self.network = CheckedNetwork(Guard.of(settings.allow), resolve or SystemNames())
        self.pool = httpcore2.AsyncConnectionPool(
            ssl_context=httpcore2.default_ssl_context(),
            max_connections=settings.connections,
            max_keepalive_connections=settings.connections,
            keepalive_expiry=KEEP_SECONDS,
            network_backend=self.network,
        )

    async def ask(self, address: WebAddress, headers: Mapping[str, str]) -> Answer:
        """Return the answer to one GET; raises ReportRefused beyond the bounds, Passing for faults of the network."""
        try:
            async with asyncio.timeout(self.settings.total_seconds):
                return await self._ask(address, headers)
        except TimeoutError as error:
            seconds = self.settings.total_seconds
            raise Passing(f"takes longer than {seconds:g} seconds; try it again later") from error
        except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
            raise Passing(f"cannot be connected to ({_told(error)}); try it again later") from error
        except httpcore2.TimeoutException as error:
            seconds = self.settings.silence_seconds
            raise Passing(f"sends nothing for {seconds:g} seconds; try it again later") from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
            raise Passing(f"breaks off ({_told(error)}); try it again later") from error

    async def _ask(self, address: WebAddress, headers: Mapping[str, str]) -> Answer:
        async with self.pool.stream(
            "GET",
            httpcore2.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target),
            headers=_request_headers(address, headers),
            extensions={"timeout": self._timeouts()},
        ) as response:
            stated: dict[str, str] = {}
            for name, value in response.headers:
                stated.setdefault(_words(name).lower(), _words(value))
            if response.status not in GIVEN:
                return Answer(address=address, status=response.status, headers=stated)
            body = Body(stated.get("content-encoding", ""), self.settings)
            async for packed in response.aiter_stream():
                body.take(packed)
            return Answer(address=address, status=response.status, headers=stated, body=body.close())

    def _timeouts(self) -> dict[str, float]:
        silence = self.settings.silence_seconds
        return {"connect": self.settings.connect_seconds, "read": silence, "write": silence}

    async def close(self) -> None:
        """Close the connections; names that are being looked up are not waited for."""
        await self.pool.aclose()
        if isinstance(self.network.resolve, SystemNames):
            self.network.resolve.threads.shutdown(wait=False, cancel_futures=True)


def _request_headers(address: WebAddress, headers: Mapping[str, str]) -> list[tuple[str, str]]:
    return [("Host", address.origin.partition("//")[2]), *headers.items()]


def _words(value: bytes) -> str:
    """Return a header as text: UTF-8 as browsers read it, else one letter a byte."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _told(error: Exception) -> str:
    """Return what went wrong in few words, none of them bytes of the other side."""
    words = ascii(str(error))[1:-1][:120]
    return words or type(error).__name__
