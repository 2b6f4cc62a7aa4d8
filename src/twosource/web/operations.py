"""An operation of the REST interface: declared once, served, checked and described from the declaration."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.parameters import Parameter
from twosource.web.problems import Problem

Method = Literal["GET", "POST", "DELETE"]
ROOT = "/api/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing that can be asked; `body` and `gives` name schemas, `writes` wants the token."""

    path: str
    name: str
    told: str
    function: Callable[[Desk, Asked], Answer]
    gives: str
    method: Method = "GET"
    parameters: tuple[Parameter, ...] = ()
    body: str | None = None
    writes: bool = False
    status: int = 200
    finds: bool = False
    """Whether it asks for one thing, which may not be held."""

    def answer(self, desk: Desk, asked: Asked) -> Answer:
        """Answer a request.

        Raises:
            Problem: it names a parameter that there is not.
            TwosourceError: the archive cannot answer.
        """
        known = {parameter.name for parameter in self.parameters if parameter.where == "query"}
        unknown = sorted(asked.query.keys() - known)
        if unknown:
            listed = ", ".join(sorted(known)) or "none"
            raise Problem.asked_wrongly(
                f"no parameter {unknown[0][:40]!r}; those of {self.name} are: {listed}"
            )
        return self.function(desk, asked)
