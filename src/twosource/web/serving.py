"""Serve the desk until the process is stopped: the only module that drives uvicorn."""

import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

import uvicorn

from twosource.archive import Archive
from twosource.errors import SettingsError
from twosource.web.application import application
from twosource.web.desk import Desk
from twosource.web.hooks import Courier
from twosource.web.scribe import Scribe
from twosource.web.settings import ServeSettings

AT_ONCE = 1000
"""Connections after which further ones are told to come later."""


@contextmanager
def opened_desk(settings: ServeSettings) -> Iterator[Desk]:
    """Give the desk of an archive; it can write only if there is a token. Hooks are sent what changes."""
    with ExitStack() as held:
        writer = None
        if settings.token:
            Archive.open(settings.archive, create=True).close()
            writer = Scribe(settings.archive)
            held.callback(writer.close)
        archive = held.enter_context(Archive.open(settings.archive, read_only=True))
        for hook in settings.hooks:
            courier = Courier(archive=held.enter_context(Archive.open(settings.archive)), hook=hook)
            courier.start()
            held.callback(courier.stop)
        yield Desk(archive=archive, writer=writer)


def listening(settings: ServeSettings) -> socket.socket:
    """Return a socket on which connections wait from now on.

    Answers on its connections leave at once: asyncio sees to that only for sockets that it made itself, and else
    the body of a small page waits 40 ms until the reader's machine has acknowledged its head.

    Raises:
        SettingsError: there is no such address, or another program listens there.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        held = socket.create_server(
            (settings.host.strip("[]"), settings.port), family=family, backlog=AT_ONCE
        )
    except OSError as fault:
        raise SettingsError(
            f"cannot listen on {settings.host}, port {settings.port}: {fault.strerror}; choose another --host or --port"
        ) from fault
    held.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # connections that are taken inherit it
    return held


def serve(settings: ServeSettings) -> None:
    """Serve an archive's pages and REST interface until the process is stopped.

    Raises:
        ArchiveError: there is no archive, or it cannot be read.
        SettingsError: it cannot listen where it is told to.
    """
    with opened_desk(settings) as desk, listening(settings) as held:
        config = uvicorn.Config(
            application(desk, settings),
            log_config=None,
            access_log=False,
            server_header=False,
            limit_concurrency=AT_ONCE,
            timeout_keep_alive=10,
            timeout_graceful_shutdown=5,
        )
        shown = f"[{settings.host}]" if ":" in settings.host else settings.host
        port = held.getsockname()[1]
        sys.stderr.write(f"twosource: the desk is at http://{shown}:{port}/ (stop it with Ctrl+C)\n")
        sys.stderr.flush()
        with suppress(KeyboardInterrupt):  # how uvicorn tells, when it has ended, what ended it
            uvicorn.Server(config).run(sockets=[held])
