"""Quotations side by side, the words that differ from the attested ones marked."""

from collections.abc import Iterable

from twosource.dossiers.writers.differing import Piece, pieces
from twosource.dossiers.writers.outline import utterances_by_reach
from twosource.dossiers.writers.page.citations import Citations, origin_badge
from twosource.dossiers.writers.page.claims import folded
from twosource.dossiers.writers.page.elements import EMPTY, Html, joined, tag, unseen, words
from twosource.dossiers.writers.phrases import UNKNOWN_SPEAKER, counted
from twosource.dossiers.writers.readings import (
    SAME,
    Collation,
    SharedReading,
    collation,
    relays,
)  # fmt: skip
from twosource.model import Relation, Utterance

OPEN, REPORTED = 12, 5
"""Quotations of one report, and utterances that nobody quotes, that stand open; the rest unfolds."""
RELATION_SIGNS: dict[Relation, str] = {
    "verbatim": "=", "punctuation": "=", "trimmed": "⊂", "extended": "⊃", "altered": "≠", "promoted": "≠",
    "misattributed": "≠", "indirect": "≈", "gloss": "≈",
}  # fmt: skip
RELATION_MEANINGS: dict[Relation, str] = {
    "verbatim": "the same words",
    "punctuation": "the same words, other marks or spelling",
    "trimmed": "a part of the words",
    "extended": "more than others have",
    "altered": "other words between the marks",
    "promoted": "marks around what others report indirectly",
    "misattributed": "given to another speaker",
    "gloss": "a headline’s short form",
    "indirect": "reported without marks",
}


def quotations_section(cite: Citations) -> Html:
    """Return the utterances: those with several readings as tables, those that one report has as a list."""
    utterances = utterances_by_reach(cite.places.dossier)
    if not utterances:
        return EMPTY
    collated = list(enumerate((collation(cite.places, one) for one in utterances), start=1))
    shared = [table(cite, one, number) for number, one in collated if one.marked and several(one)]
    single = [single_line(cite, one, number) for number, one in collated if one.marked and not several(one)]
    reported = [reported_line(cite, one, number) for number, one in collated if one.told and not one.marked]
    return tag(
        "section",
        tag("h3", "Quotations side by side", id=cite.anchor("quotations")),
        key(utterances) if shared else EMPTY,
        shared,
        joined(tag("h4", "Quotations that one report has"), folded(single, OPEN)) if single else EMPTY,
        joined(tag("h4", "Reported, quoted by nobody"), folded(reported, REPORTED)) if reported else EMPTY,
        class_="quotations",
        aria_labelledby=cite.named("quotations"),
    )


def several(collated: Collation) -> bool:
    """Tell whether an utterance has readings to compare."""
    return len(collated.utterance.readings) > 1


def reported_line(cite: Citations, collated: Collation, number: int) -> Html:
    """Return an utterance that is only reported: a table of its wordings, or a line if there is one."""
    return table(cite, collated, number) if collated.others else single_line(cite, collated, number)


def key(utterances: Iterable[Utterance]) -> Html:
    """Return what the marks mean, and those of the signs that are used."""
    used = {reading.relation for utterance in utterances for reading in utterance.readings}
    signs = (
        tag("li", tag("span", RELATION_SIGNS[name], class_="sign"), tag("b", name), f" {meaning}")
        for name, meaning in RELATION_MEANINGS.items()
        if name in used - SAME
    )
    marks = joined(
        tag("mark", "Marked"), " words differ from the best attested wording, ", tag("del", "struck")
    )
    return joined(tag("p", marks, " ones are left out.", class_="note"), tag("ul", signs, class_="key note"))


def table(cite: Citations, collated: Collation, number: int) -> Html:
    """Return the table of one utterance's readings, the attested wording first."""
    utterance = collated.utterance
    name, label = cite.anchor(f"quotation-{number}"), f"quotation {number}"
    links = cite.links(collated.attested, by=name, label=label)
    sign = "=" if collated.quoted else RELATION_SIGNS["indirect"]
    first = row(links, sign, collated.label, between_marks(words(collated.shown), quoted=collated.quoted))
    rest = (reading_row(cite, reading, name, label) for reading in collated.others)
    speaker = tag("span", words(utterance.speaker or UNKNOWN_SPEAKER, "speaker"))
    told = tag("span", f" {counted(len(utterance.readings), 'reading')} ", class_="note")
    caption = tag("caption", speaker, told, origin_badge(utterance.origins))
    return tag("table", caption, tag("tbody", first, rest), id=name, class_="collation")


def between_marks(said: Html, *, quoted: bool) -> Html:
    """Return words as a quotation if somebody quotes them."""
    return tag("q", said) if quoted else said


def row(links: Html, sign: str, relation: str, reading: Html) -> Html:
    """Return one reading: which reports have it, how it stands to the attested words, the words."""
    head = tag("th", tag("span", sign, class_="sign", aria_hidden="true"), relation, " ", links, scope="row")
    return tag("tr", head, tag("td", reading), class_=f"reading {relation}")


def reading_row(cite: Citations, reading: SharedReading, name: str, label: str) -> Html:
    """Return the row of a reading that is not as attested."""
    links = cite.links(reading.spans, by=name, label=label)
    said = in_runs(reading.pieces) if reading.quoted else words(reading.shown)
    note = tag("span", reading.remark, class_="note block") if reading.remark else EMPTY
    shown = joined(between_marks(said, quoted=reading.quoted), note)
    return row(links, RELATION_SIGNS[reading.relation], reading.relation, shown)


def marked(reading: str, attested: str) -> Html:
    """Return words beside others, those that differ marked and those left out struck."""
    return in_runs(pieces(reading, attested))


def in_runs(reading: Iterable[Piece]) -> Html:
    """Return the runs of a reading, those that differ marked and those left out struck."""
    parts: list[Html] = []
    for piece in reading:
        if piece.kind == "same":
            parts.append(joined(piece.text))
        elif piece.kind == "theirs":
            parts.append(tag("mark", unseen("differs: "), piece.text))
        else:
            parts.append(tag("del", unseen("left out: "), piece.text))
    return tag("bdi", parts, class_="words")


def single_line(cite: Citations, collated: Collation, number: int) -> Html:
    """Return an utterance with one wording, with its speaker and who relayed it."""
    utterance, name = collated.utterance, cite.anchor(f"quotation-{number}")
    speaker = words(utterance.speaker or UNKNOWN_SPEAKER, "speaker")
    via = tag("span", relays(cite.places, utterance), class_="note")
    said = between_marks(words(collated.shown), quoted=collated.quoted)
    links = cite.links(collated.attested, by=name, label=f"quotation {number}")
    return tag("div", speaker, via, " ", said, " ", links, id=name, class_="single")
