"""The sections of a Markdown dossier, each a list of lines."""

from collections.abc import Iterable

from twosource.dossiers.context import told_words
from twosource.dossiers.patterns import KINDS_OF_DIFFERENCE
from twosource.dossiers.writers.differing import Piece
from twosource.dossiers.writers.marked.notes import Notes, literal
from twosource.dossiers.writers.outline import (
    CLAIM_TITLES,
    claim_lists,
    claim_title,
    digest_by_use,
    disagreements,
    origin_label,
    origins_by_size,
    reasons_for,
    utterances_by_reach,
)
from twosource.dossiers.writers.phrases import (
    DESCENT_PHRASES,
    UNKNOWN_SPEAKER,
    exemplar_phrase,
    legend_phrase,
    origins_phrase,
    per_cent,
    published_phrase,
    whole_phrase,
)
from twosource.dossiers.writers.readings import Collation, SharedReading, collation
from twosource.dossiers.writers.told import told
from twosource.model import Claim, Difference


def report_lines(notes: Notes) -> list[str]:
    """Return which report each sigil stands for."""
    lines = []
    for text in notes.places.dossier.texts:
        article = text.article
        stated = ", ".join(literal(part) for part in (legend_phrase(article), published_phrase(article)))
        lines.append(
            f"- **{notes.places.sigils[text.id]}** {stated} — {literal(article.url or article.report)}"
        )
    return lines


def origin_lines(notes: Notes) -> list[str]:
    """Return the origins with the reports that go back to each."""
    lines = []
    for origin in origins_by_size(notes.places.dossier):
        sigils = notes.places.sigils_of(origin.articles)
        doubt = "" if origin.certain else f" (perhaps {origin.most}: {literal(origin.reason)})"
        lines.append(
            f"- **{literal(origin_label(notes.places.dossier, origin))}**: {', '.join(sigils)}{doubt}"
        )
    return lines


def digest_lines(notes: Notes) -> list[str]:
    """Return the digest, each line with its footnotes."""
    return [
        f"- {'**≠** ' if line.disputed else ''}{literal(line.text)}"
        f"{f' ({origins_phrase(line.origins)})' if line.kind == 'words' else ''}{notes.cite(line.cites)}"
        for use in digest_by_use(notes.places.dossier)
        for line in use
    ]


def descent_lines(notes: Notes) -> list[str]:
    """Return the descents with their reasons."""
    stemma = notes.places.dossier.stemma
    lines = []
    for descent in stemma.descents:
        exemplar = literal(exemplar_phrase(stemma, descent.exemplar))
        share = f"{per_cent(descent.share)}, probability {descent.probability:.2f}"
        lines.append(
            f"- **{stemma.sigil(descent.witness)}** {DESCENT_PHRASES[descent.kind]} {exemplar} ({share})"
        )
        lines += [
            f"  - {literal(reason.text)}{notes.cite(reason.spans)}"
            for reason in reasons_for(notes.places.dossier, descent)
        ]
    return lines


def quotation_lines(notes: Notes) -> list[str]:
    """Return the utterances with their readings, the differing words bold and the missing ones struck."""
    lines = []
    for utterance in utterances_by_reach(notes.places.dossier):
        collated = collation(notes.places, utterance)
        lines += utterance_lines(notes, collated) if collated.told else []
    return lines


def utterance_lines(notes: Notes, collated: Collation) -> list[str]:
    """Return one utterance and its other readings."""
    utterance = collated.utterance
    speaker = literal(utterance.speaker or UNKNOWN_SPEAKER)
    how = "" if collated.quoted else ", indirectly"
    wording = between_marks(literal(collated.shown), quoted=collated.quoted)
    head = f"- **{speaker}**{how}: {wording} ({origins_phrase(utterance.origins)}){notes.cite(collated.attested)}"
    return [head, *(f"  - {reading_line(notes, reading)}" for reading in collated.others)]


def between_marks(said: str, *, quoted: bool) -> str:
    """Return words between marks if somebody quotes them."""
    return f"“{said}”" if quoted else said


def reading_line(notes: Notes, reading: SharedReading) -> str:
    """Return one reading with how it stands to the attested words."""
    said = marked(reading.pieces) if reading.quoted else literal(reading.shown)
    remark = f" — {literal(reading.remark)}" if reading.remark else ""
    return (
        f"{reading.relation}: {between_marks(said, quoted=reading.quoted)}{remark}{notes.cite(reading.spans)}"
    )


def marked(reading: Iterable[Piece]) -> str:
    """Return a reading's words, those that differ bold and those left out struck."""
    marks = {"same": "{}", "theirs": "**{}**", "missing": " ~~{}~~ "}
    return "".join(marks[piece.kind].format(edged(piece.text)) for piece in reading).strip()


def edged(words: str) -> str:
    """Return words for Markdown with the blanks at their edges kept."""
    before, after = " " * words[:1].isspace(), " " * words[-1:].isspace()
    return f"{before}{literal(words)}{after}" if words.strip() else " "


def claim_lines(notes: Notes) -> list[tuple[str, list[str]]]:
    """Return a section for each list of claims."""
    dossier = notes.places.dossier
    lists = claim_lists(dossier)
    return [
        (
            claim_title(dossier, name)[0],
            [line for claim in getattr(lists, name) for line in claim_with_differences(notes, claim)],
        )
        for name in CLAIM_TITLES
    ]


def claim_with_differences(notes: Notes, claim: Claim) -> list[str]:
    """Return a claim and where the accounts of it differ."""
    spans = [evidence.span for evidence in claim.evidence] or [claim.text_span]
    lines = [f"- {literal(whole_phrase(claim.text))} ({origins_phrase(claim.origins)}){notes.cite(spans)}"]
    return lines + [f"  - {difference_line(notes, claim, difference)}" for difference in disagreements(claim)]


def difference_line(notes: Notes, claim: Claim, difference: Difference) -> str:
    """Return the readings of a difference side by side."""
    between = " ≠ " if difference.contradiction else " / "
    dossier = notes.places.dossier
    sides = (
        f"“{literal(told_words(dossier, claim, difference, reading))}”{notes.cite(reading.spans)}"
        for reading in difference.readings
    )
    remark = f" — {literal(difference.note)}" if difference.note else ""
    verb = "**differs**" if difference.contradiction else "refines"
    return f"{verb} ({KINDS_OF_DIFFERENCE[difference.kind]}): {between.join(sides)}{remark}"


def timeline_lines(notes: Notes) -> list[str]:
    """Return the timeline."""
    return [
        f"- **{literal(entry.day)}** {literal(entry.words)}"
        f"{f' ({literal(entry.remark)})' if entry.remark else ''}{notes.cite(entry.spans)}"
        for entry in told(notes.places)
    ]
