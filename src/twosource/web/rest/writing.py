"""Operations that change the archive; the server lets only those with the token come here."""

from http import HTTPStatus
from typing import cast

from twosource.archive import Added, RulingKind
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.parameters import Number
from twosource.web.problems import Problem
from twosource.web.records import answered, change_record, listed, record_of
from twosource.web.rest.bodies import object_of, reports_of, text_in

KINDS = ("together", "apart", "independent", "family")
RULING = Number(
    name="number",
    told="The number of a correction",
    default=0,
    least=1,
    most=2**53 - 1,
    where="path",
    required=True,
)


def add_reports(desk: Desk, asked: Asked) -> Answer:
    """Add reports and tell the stories that they touch anew."""
    writer = desk.opened_for_writing()
    reports = reports_of(asked)
    with desk.writing:
        added = writer.add(reports, now=desk.now())
    return answered_added(added)


def answered_added(added: Added) -> Answer:
    """Return what an addition came to."""
    return answered(
        {
            "articles": added.articles,
            "known": added.known,
            "versions": added.versions,
            "refusals": listed(added.refusals, record_of),
            "changes": listed(added.changes, change_record),
        }
    )


def list_rulings(desk: Desk, _asked: Asked) -> Answer:
    """Return all corrections, with when they were taken back."""
    return answered({"entries": listed(desk.archive.rulings(), record_of)})


def make_ruling(desk: Desk, asked: Asked) -> Answer:
    """Make a correction."""
    writer = desk.opened_for_writing()
    found = object_of(asked, frozenset({"kind", "one", "other"}))
    kind = found.get("kind")
    if kind not in KINDS:
        raise Problem.asked_wrongly(f"kind must be one of {', '.join(KINDS)}")
    one, other = (text_in(found, name, most=2000, required=True) or "" for name in ("one", "other"))
    with desk.writing:
        number = writer.rule(cast("RulingKind", kind), one, other, now=desk.now())
    return answered({"number": number}, status=HTTPStatus.CREATED)


def undo_ruling(desk: Desk, asked: Asked) -> Answer:
    """Take a correction back."""
    writer = desk.opened_for_writing()
    number = RULING.read(asked)
    with desk.writing:
        writer.undo(number, now=desk.now())
    return answered({"number": number})
