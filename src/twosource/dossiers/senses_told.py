"""What the digest says of quotations whose sense was turned by other words or a cut, or that were given to somebody else."""

import re
from collections.abc import Iterator, Mapping

from twosource.dossiers.changes_told import (
    EVEN,
    attested_spans,
    is_change,
    quotations_by_id,
    with_context,
)
from twosource.dossiers.lines import count_line
from twosource.dossiers.names import name_report, sigils
from twosource.dossiers.patterns import BETWEEN, GIVEN, READING, REVERSED, SPEAKERS_DIFFER, TURNED
from twosource.dossiers.settings import DigestSettings
from twosource.model import DigestLine, Dossier, Quotation, Span, Utterance
from twosource.text.naming import compatible

LEFT_OUT = re.compile(
    r"a (?P<lost>negation|condition|reservation) is left out(?: without a sign)?: “(?P<words>[^”]+)”"
)
"""What the collation notes of a cut that takes a condition, a reservation or a negation away."""
EXCHANGED = re.compile(r"a negation is exchanged: “(?P<theirs>[^”]+)” for “(?P<attested>[^”]+)”")
"""What it notes of words that deny what the attested ones affirm, or affirm what they deny."""


def turned_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return a line for each quotation that was turned round, then that lost a condition or a negation, then that was given to another."""
    known = quotations_by_id(dossier)
    turned: list[DigestLine] = []
    cut: list[DigestLine] = []
    given: list[DigestLine] = []
    for utterance in dossier.utterances:
        if utterance.speaker is None:
            continue
        for reading in utterance.readings:
            quotation = known.get(reading.quotation)
            if quotation is None:
                continue
            if reading.relation == "trimmed" or is_change(reading):
                turned += reversed_line(dossier, utterance, utterance.speaker, quotation, reading.note or "")
                cut += cut_line(dossier, utterance, utterance.speaker, quotation, reading.note or "")
            if reading.relation == "misattributed":
                given += given_line(
                    dossier, tellers(known, utterance), utterance.speaker, quotation, settings
                )
    return [*turned, *cut, *given]


def turned_quotations(dossier: Dossier) -> list[Span]:
    """Return the quotations that deny what was affirmed or affirm what was denied, by a report's own doing."""
    known = quotations_by_id(dossier)
    return [
        known[reading.quotation].span
        for utterance in dossier.utterances
        for reading in utterance.readings
        if reading.quotation in known and is_change(reading)
        if "a negation is" in (reading.note or "")
    ]


def reversed_line(
    dossier: Dossier, utterance: Utterance, speaker: str, quotation: Quotation, note: str
) -> Iterator[DigestLine]:
    """Yield that a report has the contrary of what was said, in the words in which the two differ."""
    found = EXCHANGED.search(note)
    if found is None:
        return
    pair = (found["theirs"], found["attested"])
    ((theirs, attested),) = with_context([pair], dossier.words(quotation.span), utterance.wording)
    sides = (
        READING.format(words=theirs, witnesses=dossier.stemma.sigil(quotation.article)),
        READING.format(words=attested, witnesses=sigils(dossier, utterance.attested_by)),
    )
    name = name_report(dossier, quotation.article)
    text = REVERSED.format(witness=name, speaker=speaker, readings=BETWEEN.join(sides))
    known = quotations_by_id(dossier)
    cites = [quotation.span, utterance.wording_span, *attested_spans(utterance, known)]
    yield count_line(dossier, text, cites)


def cut_line(
    dossier: Dossier, utterance: Utterance, speaker: str, quotation: Quotation, note: str
) -> Iterator[DigestLine]:
    """Yield that a report cut a condition or a negation, with the words that it cut, as the collation noted them."""
    found = LEFT_OUT.search(note)
    if found is not None and found["words"] in dossier.words(utterance.wording_span):
        name = name_report(dossier, quotation.article)
        text = TURNED.format(witness=name, lost=found["lost"], speaker=speaker, words=found["words"])
        yield count_line(dossier, text, [quotation.span, utterance.wording_span])


def given_line(
    dossier: Dossier, others: list[Quotation], speaker: str, quotation: Quotation, settings: DigestSettings
) -> Iterator[DigestLine]:
    """Yield that a report gives somebody's words to another speaker than the others do.

    `others` are the quotations that give the words to `speaker`. Whose words they are is known only where the report was made from one that gives them to the first.
    """
    words = dossier.words(quotation.span).rstrip(",; ")
    if quotation.speaker is None or compatible(quotation.speaker, speaker) or len(words) > settings.longest:
        return
    if exemplars(dossier, quotation.article) & {one.article for one in others}:
        name = name_report(dossier, quotation.article)
        text = GIVEN.format(witness=name, speaker=speaker, other=quotation.speaker, words=words)
        yield count_line(dossier, text, [quotation.span])
    elif others:
        sides = ((speaker, others), (quotation.speaker, [quotation]))
        readings = BETWEEN.join(
            READING.format(words=name, witnesses=sigils(dossier, (one.article for one in said)))
            for name, said in sides
        )
        cites = [quotation.span, *(one.span for one in others)]
        yield count_line(dossier, SPEAKERS_DIFFER.format(readings=readings, words=words), cites)


def tellers(known: Mapping[str, Quotation], utterance: Utterance) -> list[Quotation]:
    """Return the quotations of an utterance that are given to its speaker."""
    said = [known[one.quotation] for one in utterance.readings if one.quotation in known]
    return [one for one in said if one.speaker is not None and compatible(one.speaker, utterance.speaker)]


def exemplars(dossier: Dossier, article: str) -> set[str]:
    """Return the articles from which an article was made, likelier than not."""
    made = dossier.stemma.descents
    return {one.exemplar for one in made if one.witness == article and one.probability >= EVEN}
