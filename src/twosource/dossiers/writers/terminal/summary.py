"""The first screen: what one story amounts to, in a handful of lines."""

from collections.abc import Iterator

from rich.text import Text

from twosource.dossiers.context import told_words
from twosource.dossiers.names import origins_told
from twosource.dossiers.patterns import KINDS_OF_DIFFERENCE
from twosource.dossiers.writers.outline import digest_by_use, origin_label, origins_by_size
from twosource.dossiers.writers.phrases import (
    counted,
    developments_told,
    listed,
    origins_phrase,
    shortened,
    shown,
)
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.terminal.sheet import Sheet, note, place, remark, words
from twosource.model import Claim, Difference, DigestLine, Dossier, Origin

SIDE, LINE, DISPUTE, MOST, SIGILS, CITED = 90, 220, 320, 4, 12, 6
"""Characters of one side of a difference and of a line; origins, reports and places that are named."""
Row = tuple[Text | str, Text]


def write_summary(sheet: Sheet, dossier: Dossier, *, number: int) -> None:
    """Write a story's headline, its origins and its digest."""
    places = Places(dossier)
    sheet.gap()
    sheet.line(Text(f"{number}  ", style="title"), words(dossier.story.headline, "title"))
    sheet.line(story_counts(dossier), indent=3)
    sheet.rows(development_rows(dossier), indent=3)
    sheet.rows(origin_rows(places), indent=3)
    sheet.rows(digest_rows(places), indent=3)


def story_counts(dossier: Dossier) -> Text:
    """Return how many reports there are and how many origins are behind them."""
    counts = Text.assemble(
        counted(len(dossier.texts), "report"), ", ", (shown(origins_told(dossier)), "bold")
    )
    window = sorted({day for day in (dossier.story.earliest, dossier.story.latest) if day})
    return counts.append(f" · {' to '.join(window)}" if window else "")


def development_rows(dossier: Dossier) -> Iterator[Row]:
    """Yield the stories before and after this one in the running story that it is part of."""
    for when, told in developments_told(dossier.story):
        yield when, words(shortened(told, LINE))


def origin_rows(places: Places) -> Iterator[Row]:
    """Yield the origins with the reports that go back to each."""
    origins = origins_by_size(places.dossier)
    for origin in origins[:MOST]:
        sigils = listed(places.sigils_of(origin.articles), most=SIGILS)
        label = words(origin_label(places.dossier, origin))
        yield "origin", Text.assemble(label, place(sigils), certainty(origin))
    if len(origins) > MOST:
        yield "", note(f"… {counted(len(origins) - MOST, 'more origin')}")


def certainty(origin: Origin) -> Text:
    """Return how sure an origin is one line, with the reason for doubt."""
    if origin.certain:
        return Text("")
    why = f": {origin.reason}" if origin.reason else ""
    return remark(f"perhaps {origin.most}{why}" if origin.most > 1 else f"not certain{why}")


def digest_rows(places: Places) -> Iterator[Row]:
    """Yield the digest: what differs, what was changed, what sources tell in their words, what one report has."""
    signs = (Text("≠", style="disputed"), Text("•"), Text("“"), Text("•"))
    for sign, lines in zip(signs, digest_by_use(places.dossier), strict=True):
        for line in lines:
            yield sign, digest_text(places, line)


def digest_text(places: Places, line: DigestLine) -> Text:
    """Return a line of the digest with its places; a source's words also with the origins behind them."""
    told = Text(f"  {origins_phrase(line.origins)}" if line.kind == "words" else "", style="label")
    most = DISPUTE if line.disputed else LINE
    return Text.assemble(words(shortened(line.text, most)), told, place(places.line(line.cites, most=CITED)))


def sides(places: Places, claim: Claim, difference: Difference) -> Text:
    """Return the readings of a difference side by side, each with its places."""
    line = Text(f"{KINDS_OF_DIFFERENCE[difference.kind]}  ", style="label")
    for number, reading in enumerate(difference.readings):
        line.append(
            " ≠ " if number and difference.contradiction else " / " if number else "", style="disputed"
        )
        line.append_text(
            Text.assemble(
                "“", words(shortened(told_words(places.dossier, claim, difference, reading), SIDE)), "”"
            )
        )
        line.append(f" {places.line(reading.spans, most=4)}", style="place")
    return line.append_text(remark(difference.note or ""))


def write_advice(sheet: Sheet, places: Places) -> None:
    """Write which report to read if only one, and what the others add."""
    if places.dossier.advice:
        sheet.section("If you read only one")
        sheet.rows((("•", digest_text(places, line)) for line in places.dossier.advice), indent=2)
