"""What comes in the body of a request, read as strictly as it is declared."""

import hashlib
import json
import re
from typing import cast

from twosource.model import Markup, Report
from twosource.web.exchange import Asked
from twosource.web.parameters import SHOWN
from twosource.web.problems import Problem

DRAFT_LENGTH, REPORT_LENGTH = 200_000, 2_000_000
"""Code points of a draft, and of one report's text."""
REPORTS = 100
"""Reports of one request."""
MARKUPS = ("plain", "markdown", "html")
FIELDS = frozenset(
    {"address", "text", "markup", "url", "authors", "captured", "outlet", "headline", "published"}
)
HALVES = re.compile("[\ud800-\udfff]")
Members = dict[str, object]


def object_of(asked: Asked, known: frozenset[str]) -> Members:
    """Return the JSON object of a body that has no other members than those known.

    Raises:
        Problem: the body is something else.
    """
    try:
        found = json.loads(asked.body.decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise Problem.asked_wrongly("the body is not JSON in UTF-8") from fault
    return members(found, known, "the body")


def members(found: object, known: frozenset[str], where: str) -> Members:
    """Return an object's members, all of which must be known."""
    if not isinstance(found, dict):
        raise Problem.asked_wrongly(f"{where} must be an object with {', '.join(sorted(known))}")
    unknown = sorted(str(name) for name in found.keys() - known)
    if unknown:
        raise Problem.asked_wrongly(f"{where} has no {unknown[0][:40]!r}; it has {', '.join(sorted(known))}")
    return cast("Members", found)


def text_in(
    found: Members, name: str, *, most: int, required: bool = False, where: str = "the body"
) -> str | None:
    """Return a text of an object, None where it is not given."""
    value = found.get(name)
    if value is None and not required:
        return None
    if not isinstance(value, str) or len(value) > most or (required and not SHOWN.search(value)):
        raise Problem.asked_wrongly(f"{name} of {where} must be a text of at most {most:,} characters")
    if HALVES.search(value):
        raise Problem.asked_wrongly(f"{name} of {where} has half of a surrogate pair; send whole characters")
    return value


def draft_of(asked: Asked) -> str:
    """Return the draft that a body holds."""
    return text_in(object_of(asked, frozenset({"draft"})), "draft", most=DRAFT_LENGTH, required=True) or ""


def reports_of(asked: Asked) -> list[Report]:
    """Return the reports that a body holds."""
    listed = object_of(asked, frozenset({"reports"})).get("reports")
    if not isinstance(listed, list) or not 1 <= len(listed) <= REPORTS:
        raise Problem.asked_wrongly(f"reports must be a list of 1 to {REPORTS} reports")
    return [report_of(one, f"report {number}") for number, one in enumerate(listed, start=1)]


def report_of(one: object, where: str) -> Report:
    """Return one report as received."""
    found = members(one, FIELDS, where)
    text = text_in(found, "text", most=REPORT_LENGTH, required=True, where=where) or ""
    markup = found.get("markup", "plain")
    if markup not in MARKUPS:
        raise Problem.asked_wrongly(f"markup of {where} must be one of {', '.join(MARKUPS)}")
    return Report(
        address=text_in(found, "address", most=2000, required=True, where=where) or "",
        text=text,
        markup=cast("Markup", markup),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        url=text_in(found, "url", most=2000, where=where),
        captured=text_in(found, "captured", most=40, where=where),
        stated_authors=authors_in(found, where),
        stated_outlet=text_in(found, "outlet", most=1000, where=where),
        stated_headline=text_in(found, "headline", most=1000, where=where),
        stated_published=text_in(found, "published", most=1000, where=where),
    )


def authors_in(found: Members, where: str) -> tuple[str, ...]:
    """Return the authors that a report states."""
    listed = found.get("authors") or []
    if not isinstance(listed, list) or len(listed) > 50 or not all(isinstance(one, str) for one in listed):
        raise Problem.asked_wrongly(f"authors of {where} must be a list of at most 50 names")
    return tuple(str(one)[:200] for one in listed)
