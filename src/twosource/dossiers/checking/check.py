"""Hold a draft against the reports."""

from twosource.dossiers.checking.carried import Library
from twosource.dossiers.checking.draft import draft_of
from twosource.dossiers.checking.figures import check_figure
from twosource.dossiers.checking.placed import Figures, told_figures
from twosource.dossiers.checking.quotations import check_quotation
from twosource.dossiers.checking.retold import Retellings
from twosource.dossiers.checking.settings import STANDARD, CheckSettings
from twosource.dossiers.checking.stated import check_statement
from twosource.dossiers.checking.statements import statements_of
from twosource.model import AnnotatedText, DraftCheck, Quotation, Survey
from twosource.text.concepts import concepts
from twosource.text.wording import normals

BARE = 2
"""Words between marks that nobody is named for, to be checked as a quotation; one word is a term or a so-called."""


def check_draft(draft: AnnotatedText, survey: Survey, *, settings: CheckSettings = STANDARD) -> DraftCheck:
    """Return how the reports of a survey stand to a draft: every quotation, every figure, every statement without marks.

    Figures inside a quotation are left to that. Vague numbers ("scores of") and those that are part of a day or an
    hour are not checked.
    """
    library, figures, told = Library(survey), Figures(survey), Retellings(survey)
    quoted = quoted_in(draft)
    return DraftCheck(
        draft=draft,
        quotations=tuple(check_quotation(draft_of(draft, one), library, settings) for one in quoted),
        figures=tuple(
            check_figure(draft, quantity, figures, settings)
            for quantity in told_figures(draft)
            if not any(one.start <= quantity.start < one.end for one in quoted)
        ),
        statements=tuple(check_statement(draft, one, told, settings) for one in statements_of(draft)),
    )


def quoted_in(draft: AnnotatedText) -> list[Quotation]:
    """Return the quotations between marks of a draft, and the marked words that it gives to nobody; none is inside another."""
    said = [one for one in draft.quotations if one.form != "indirect"]
    taken = [(one.start, one.end) for one in said]
    loose = [
        loose_quotation(draft, passage.start, passage.end)
        for passage in draft.passages
        if passage.within is None and not any(a < passage.end and passage.start < b for a, b in taken)
        if is_said(draft.article.text[passage.start : passage.end], scare=passage.scare)
    ]
    outer = [
        one for one in said if one.nested_in is None or one.nested_in not in {other.id for other in said}
    ]
    return sorted([*outer, *loose], key=lambda one: (one.start, -one.end))


def is_said(marked: str, *, scare: bool) -> bool:
    """Tell marked words that somebody may have said from a term or a title ("Iron Bay")."""
    found = [concept for concept in concepts(marked) if not concept.normal[:1].isdigit()]
    title = scare and bool(found) and all(concept.name for concept in found)
    return len(normals(marked)) >= BARE and not title


def loose_quotation(draft: AnnotatedText, start: int, end: int) -> Quotation:
    """Return marked words as a quotation of nobody known; of the person whose indirect speech holds them, if any does."""
    around = [
        one for one in draft.quotations if one.form == "indirect" and one.start <= start and end <= one.end
    ]
    speaker = around[0] if around else None
    return Quotation(
        id=f"{draft.id}-marked-{start}",
        article=draft.id,
        start=start,
        end=end,
        form="mixed",
        speaker=speaker.speaker if speaker else None,
        speaker_entity=speaker.speaker_entity if speaker else None,
    )
