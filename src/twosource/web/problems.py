"""What goes wrong, as a reader is told: a status, a title, and what to do (RFC 9457)."""

import json
from dataclasses import dataclass
from http import HTTPStatus

from twosource.errors import ArchiveError, NotHeld, TwosourceError
from twosource.web.exchange import PROBLEM, Answer, Headers


@dataclass(slots=True, kw_only=True, eq=False)
class Problem(Exception):  # noqa: N818 - RFC 9457 calls it a problem
    """A request that cannot be answered as asked."""

    status: int
    detail: str
    headers: Headers = ()

    @classmethod
    def asked_wrongly(cls, detail: str) -> "Problem":
        """Return the problem of a request that the caller has to change."""
        return cls(status=HTTPStatus.BAD_REQUEST, detail=detail)

    @classmethod
    def of(cls, fault: TwosourceError) -> "Problem":
        """Return the problem that an error of the archive is to a reader."""
        if isinstance(fault, NotHeld):
            return cls(status=HTTPStatus.NOT_FOUND, detail=str(fault))
        if isinstance(fault, ArchiveError):
            return cls(
                status=HTTPStatus.SERVICE_UNAVAILABLE, detail=str(fault), headers=(("Retry-After", "5"),)
            )
        return cls(status=HTTPStatus.UNPROCESSABLE_ENTITY, detail=str(fault))

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase

    def answer(self) -> Answer:
        """Return the problem as a JSON answer."""
        told = {"type": "about:blank", "title": self.title, "status": int(self.status), "detail": self.detail}
        body = json.dumps(told, ensure_ascii=False).encode("utf-8", "backslashreplace")
        return Answer(body=body, kind=PROBLEM, status=self.status, headers=self.headers)
