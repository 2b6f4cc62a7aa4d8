"""Who is reported to have said some words, as text for a terminal."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from twosource.dossiers.finding import Found
from twosource.dossiers.writers.phrases import counted, legend_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.readings import collation
from twosource.dossiers.writers.terminal.quotations import write_collation
from twosource.dossiers.writers.terminal.sheet import Sheet, note, remark, words
from twosource.model import AnnotatedText, Dossier

MOST = 10


def write_found(
    sought: str, found: Sequence[Found], *, width: int = 80, colour: bool = False, every: bool = False
) -> str:
    """Return the utterances that were found: those with the very words, then near ones."""
    sheet = Sheet(width=width, colour=colour, every=every)
    same = [one for one in found if one.similarity == 1]
    near = [one for one in found if one.similarity < 1]
    sheet.line("“", words(sought, "title"), "”", remark(f"{len(same)} with these words, {len(near)} near"))
    if not found:
        sheet.line(note("Nobody is reported to have said this."))
    sheet.folded([*same, *near], lambda one: write_one(sheet, one), most=MOST, indent=0)
    write_legends(sheet, found if every else [*same, *near][: MOST + 1])
    return sheet.text()


def write_one(sheet: Sheet, found: Found) -> None:
    """Write an utterance with its story and all its readings."""
    sheet.gap()
    head = "these words" if found.similarity == 1 else f"near, {found.similarity:.0%} of the words"
    sheet.line(
        Text(head, style="attested" if found.similarity == 1 else "theirs"),
        remark(found.dossier.story.headline),
    )
    places = Places(found.dossier)
    write_collation(sheet, places, collation(places, found.utterance))


def write_legends(sheet: Sheet, found: Sequence[Found]) -> None:
    """Write for each story which report is which."""
    by_story = sorted(found, key=lambda one: one.dossier.story.id)
    for _, group in groupby(by_story, key=lambda one: one.dossier.story.id):
        held = list(group)
        cited = {reading.quotation for one in held for reading in one.utterance.readings}
        write_legend(sheet, held[0].dossier, cited)


def write_legend(sheet: Sheet, dossier: Dossier, cited: set[str]) -> None:
    """Write which report is which, of those that carry what was found."""
    places = Places(dossier)
    carriers = [
        text for text in dossier.texts if any(one.id in cited for one in (*text.quotations, *text.glosses))
    ]
    sheet.gap()
    sheet.line(words(dossier.story.headline, "title"), remark(counted(len(carriers), "report")))
    sheet.rows(((Text(places.sigils[text.id], style="place"), named(text)) for text in carriers), indent=2)


def named(text: AnnotatedText) -> Text:
    """Return a report's outlet and address."""
    return Text.assemble(words(legend_phrase(text.article)), remark(text.article.report))
