"""What is asked and what is answered, apart from any server."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus

HTML, JSON, PROBLEM = "text/html; charset=utf-8", "application/json", "application/problem+json"
ATOM, METRICS = "application/atom+xml; charset=utf-8", "text/plain; version=0.0.4; charset=utf-8"
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request: the parts of its path, its query and its body; `origin` is how the site is called outside."""

    method: str = "GET"
    url: str = "/"
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    form: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One response; `lasting` bytes may be kept by a browser without asking again."""

    body: bytes = b""
    kind: str = HTML
    status: int = HTTPStatus.OK
    headers: Headers = ()
    lasting: bool = False

    @property
    def tag(self) -> str:
        """The entity tag: equal bytes have equal tags."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:32]}"'

    def for_reader(self, held: str | None) -> "Answer":
        """Return the answer with its tag; one without a body if the reader holds the same bytes already."""
        if self.status != HTTPStatus.OK:
            return replace(self, headers=(*self.headers, ("Cache-Control", "no-store")))
        keep = "public, max-age=31536000, immutable" if self.lasting else "private, no-cache"
        marked = replace(self, headers=(*self.headers, ("ETag", self.tag), ("Cache-Control", keep)))
        if held and (
            held.strip() == "*" or self.tag in {one.strip().removeprefix("W/") for one in held.split(",")}
        ):
            return replace(marked, body=b"", status=HTTPStatus.NOT_MODIFIED)
        return marked


def moved(to: str) -> Answer:
    """Return the answer that leads to another address for good."""
    return Answer(status=HTTPStatus.PERMANENT_REDIRECT, headers=(("Location", to),))
