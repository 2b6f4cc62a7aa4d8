"""Ask a survey: who said some words, and how a draft stands to the reports."""

from pathlib import Path
from typing import Literal

from twosource.dossiers import (
    check_draft,
    find_utterances,
    write_check,
    write_check_json,
    write_found,
    write_found_json,
)
from twosource.errors import SettingsError
from twosource.model import AnnotatedText, DraftCheck, Report, Survey


def quote(words: str, survey: Survey, *, width: int = 80, colour: bool = False, every: bool = False) -> str:
    """Return who is reported to have said some words, in which wordings, from how many origins, as text."""
    return write_found(words, find_utterances(words, survey), width=width, colour=colour, every=every)


def quote_json(words: str, survey: Survey) -> str:
    """Return who is reported to have said some words, as one JSON object."""
    return write_found_json(words, find_utterances(words, survey))


def check(draft: str, survey: Survey, *, name: str = "draft") -> DraftCheck:
    """Return how the reports of a survey stand to every quotation and every figure of a draft.

    The draft is cleaned and annotated as a report is. `name` is what the answer calls it.

    Raises:
        SettingsError: the draft cannot be read as a text.
    """
    return check_draft(annotated_draft(Report(address=name, text=draft)), survey)


def check_file(draft: str | Path, survey: Survey) -> DraftCheck:
    """Return the same for a file in any form in which a report can come, if it holds one text.

    Raises:
        SettingsError: the file cannot be read, or holds no text or several.
    """
    return check_draft(read_draft(draft), survey)


def read_draft(draft: str | Path) -> AnnotatedText:
    """Return the one text of a draft's file as an annotated text.

    Raises:
        SettingsError: the file cannot be read, or holds no text or several.
    """
    from twosource.reports import read as read_reports  # noqa: PLC0415 - who only looks for a quotation must not load the stages

    found = list(read_reports([draft]))
    if len(found) != 1:
        raise SettingsError(
            f"a draft is one text, and {draft} holds {len(found)}; name a file that holds one"
        )
    if not isinstance(found[0], Report):
        raise SettingsError(f"cannot read the draft {draft}: {found[0].reason}")
    return annotated_draft(found[0])


def annotated_draft(report: Report) -> AnnotatedText:
    """Return a draft as an annotated text."""
    from twosource import pipeline  # noqa: PLC0415 - who only looks for a quotation must not load the stages

    made = pipeline.read_batch([report], today=None)
    if not made.texts:
        reasons = "; ".join(refusal.reason for refusal in made.refusals)
        raise SettingsError(f"cannot read the draft {report.address}: {reasons}")
    return made.texts[0]


def write_checked(
    checked: DraftCheck,
    survey: Survey,
    form: Literal["text", "json"],
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Return a checked draft as text for a terminal or as one JSON object."""
    if form == "json":
        return write_check_json(checked, survey)
    return write_check(checked, survey, width=width, colour=colour)
