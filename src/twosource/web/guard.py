"""What stands around every answer: the name that was asked for, headers that keep a browser safe, a log line, a count."""

import json
import sys
import time
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from twosource.web.exchange import Answer
from twosource.web.metrics import Metrics
from twosource.web.problems import Problem
from twosource.web.settings import ServeSettings

# The types of the ASGI specification, which has no package of its own.
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

ROUTE = "twosource.route"
"""Where in the scope the pattern of the route stands: what is counted and logged names no story and no search."""
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
SAFE = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)


@dataclass(slots=True, kw_only=True)
class Seen:
    """What became of one request."""

    status: int = 500
    length: int = 0
    begun: float = field(default_factory=time.perf_counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Stands around an ASGI application."""

    app: App
    settings: ServeSettings
    metrics: Metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request through the application."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        seen, given = Seen(), headers_of(scope)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                message = {**message, "headers": [*message["headers"], *self.added(given.get("origin"))]}
            seen.length += len(message.get("body", b""))
            await send(message)

        try:
            if self.settings.answers_to(given.get("host", "")):
                await self.app(scope, receive, guarded)
            else:
                await refuse(
                    Problem(
                        status=421,
                        detail="the desk is not called so; ask for it by the name it was started with",
                    ),
                    guarded,
                )
        finally:
            self.note(scope, seen)

    def added(self, origin: str | None) -> list[tuple[bytes, bytes]]:
        """Return the headers that every answer gets."""
        listed = [*SAFE]
        if origin and (origin in self.settings.cors or "*" in self.settings.cors):
            listed = [pair for pair in listed if pair[0] != "Cross-Origin-Resource-Policy"]
            listed += [
                ("Cross-Origin-Resource-Policy", "cross-origin"),
                ("Access-Control-Allow-Origin", origin),
                ("Access-Control-Expose-Headers", "ETag"),
                ("Vary", "Origin"),
            ]
        return [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in listed]

    def note(self, scope: Scope, seen: Seen) -> None:
        """Count the request and write its log line; neither has the words that were sought."""
        seconds = time.perf_counter() - seen.begun
        route = str(scope.get(ROUTE, "none"))
        self.metrics.count(known_method(scope), route, seen.status, seconds)
        line = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": known_method(scope),
            "route": route,
            "status": seen.status,
            "milliseconds": round(seconds * 1000, 1),
            "bytes": seen.length,
        }
        sys.stderr.write(json.dumps(line) + "\n")


def known_method(scope: Scope) -> str:
    """Return the method if it is one of HTTP's, so that nobody writes into counts and logs."""
    return (
        scope["method"]
        if scope["method"] in {"GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH"}
        else "OTHER"
    )


def headers_of(scope: Scope) -> dict[str, str]:
    """Return the headers that the guard reads."""
    return {
        name.decode("latin-1"): value.decode("latin-1")
        for name, value in scope["headers"]
        if name in {b"host", b"origin"}
    }


async def refuse(problem: Problem, send: Send) -> None:
    """Send a problem without asking the application."""
    answer: Answer = problem.answer()
    headers = [(b"content-type", answer.kind.encode()), (b"content-length", f"{len(answer.body)}".encode())]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
