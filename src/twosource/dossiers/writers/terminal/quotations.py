"""Quotations side by side: the attested wording, and each other reading with its differing words marked."""

from collections.abc import Iterable

from rich.text import Text

from twosource.dossiers.writers.differing import Piece
from twosource.dossiers.writers.outline import utterances_by_reach
from twosource.dossiers.writers.phrases import UNKNOWN_SPEAKER, counted, origins_phrase, shown
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.readings import Collation, SharedReading, collation, relays
from twosource.dossiers.writers.terminal.sheet import Sheet, note, place, remark, words

SHARED, SINGLE, REPORTED, READINGS = 8, 6, 4, 7
"""Utterances of each list, and readings of one utterance, before folding."""


def write_quotations(sheet: Sheet, places: Places) -> None:
    """Write what is quoted in several readings, then in one, then what is only reported without marks."""
    collated = [collation(places, utterance) for utterance in utterances_by_reach(places.dossier)]
    shared = [one for one in collated if one.marked and len(one.utterance.readings) > 1]
    single = [one for one in collated if one.marked and len(one.utterance.readings) < 2]
    reported = [one for one in collated if one.told and not one.marked]
    if shared:
        sheet.section("Quotations side by side", "‹differs from the attested words›  ‹−left out›")
        sheet.folded(shared, lambda one: write_collation(sheet, places, one), most=SHARED)
    if single:
        sheet.section("Quotations that one report has")
        sheet.folded(single, lambda one: write_single(sheet, places, one), most=SINGLE)
    if reported:
        sheet.section("Reported speech", "nobody quotes these words")
        sheet.folded(reported, lambda one: write_reported(sheet, places, one), most=REPORTED)


def write_reported(sheet: Sheet, places: Places, collated: Collation) -> None:
    """Write an utterance that is only reported, in one line if there is one wording of it."""
    (write_collation if collated.others else write_single)(sheet, places, collated)


def write_collation(sheet: Sheet, places: Places, collated: Collation) -> None:
    """Write who said it, the attested wording, and the readings that differ."""
    utterance = collated.utterance
    told = f"  {counted(len(utterance.readings), 'reading')}, {origins_phrase(utterance.origins)}"
    sheet.line(words(utterance.speaker or UNKNOWN_SPEAKER, "bold"), Text(told, style="label"), indent=2)
    wording = between_marks(words(collated.shown, "attested"), quoted=collated.quoted)
    rows: list[tuple[Text | str, Text]] = [
        (collated.label, wording.append_text(place(places.line(collated.attested, most=8))))
    ]
    rows += [(reading.relation, reading_line(places, reading)) for reading in collated.others]
    kept = rows if sheet.every or len(rows) <= READINGS + 1 else rows[:READINGS]
    more = [("", note(f"… {len(rows) - len(kept)} more"))] if len(kept) < len(rows) else []
    sheet.rows([*kept, *more], indent=4)


def between_marks(said: Text, *, quoted: bool) -> Text:
    """Return words between marks if somebody quotes them."""
    return Text.assemble("“", said, "”") if quoted else said


def reading_line(places: Places, reading: SharedReading) -> Text:
    """Return one reading, its differing words marked; indirect speech stands as it is."""
    said = marked(reading.pieces) if reading.quoted else words(reading.shown)
    line = between_marks(said, quoted=reading.quoted)
    return Text.assemble(line, place(places.line(reading.spans, most=8)), remark(reading.remark))


def marked(reading: Iterable[Piece]) -> Text:
    """Return a reading with what differs from the attested words between ‹ ›."""
    line = Text()
    for piece in reading:
        if piece.kind == "same":
            line.append(edged(piece.text))
        elif piece.kind == "theirs":
            line.append(f"‹{shown(piece.text)}›", style="theirs")
        else:
            line.append("" if line.plain.endswith(" ") or not line else " ")
            line.append(f"‹−{shown(piece.text)}›", style="missing").append(" ")
    line.rstrip()
    return line


def edged(said: str) -> str:
    """Return words on one line with the blanks at their edges kept."""
    before, after = " " * said[:1].isspace(), " " * said[-1:].isspace()
    return f"{before}{shown(said)}{after}" if said.strip() else " "


def write_single(sheet: Sheet, places: Places, collated: Collation) -> None:
    """Write an utterance with one wording in a line."""
    utterance = collated.utterance
    speaker = words((utterance.speaker or UNKNOWN_SPEAKER) + relays(places, utterance), "bold")
    wording = between_marks(words(collated.shown), quoted=collated.quoted)
    sheet.line(speaker, ": ", wording, place(places.line(collated.attested)), indent=2)
