"""What the digest says of quotations that were cut so that the sense turns, or were given to somebody else."""

from collections.abc import Iterator

from twosource.dossiers.changes_told import quotations_by_id
from twosource.dossiers.lines import count_line
from twosource.dossiers.names import name_report
from twosource.dossiers.patterns import GIVEN, TURNED
from twosource.dossiers.settings import DigestSettings
from twosource.dossiers.wordings import compare, of_same_sentence, wording_of
from twosource.model import DigestLine, Dossier, Quotation, Span, Utterance
from twosource.text.naming import compatible
from twosource.text.sense import lost_sense

LEFT_OUT = "is left out"
"""What the collation notes of a cut that takes a condition, a reservation or a negation away."""


def turned_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return a line for each quotation that lost a condition or a negation, then for each that was given to another."""
    known = quotations_by_id(dossier)
    cut: list[DigestLine] = []
    given: list[DigestLine] = []
    for utterance in dossier.utterances:
        if utterance.speaker is None:
            continue
        for reading in utterance.readings:
            quotation = known.get(reading.quotation)
            if quotation is not None and reading.relation == "trimmed" and LEFT_OUT in (reading.note or ""):
                cut += cut_line(dossier, utterance, utterance.speaker, quotation)
            elif quotation is not None and reading.relation == "misattributed":
                given += given_line(dossier, utterance.speaker, quotation, settings)
    return [*cut, *given]


def cut_line(
    dossier: Dossier, utterance: Utterance, speaker: str, quotation: Quotation
) -> Iterator[DigestLine]:
    """Yield that a report cut a condition or a negation, with the words that it cut."""
    found = compare(wording_of(dossier.words(quotation.span)), wording_of(utterance.wording))
    if found.kind == "other":
        return
    kept = sentence_of(dossier, quotation)
    for cut in found.cut:
        part = of_same_sentence(cut, utterance.wording)
        lost = lost_sense(part, kept) if part else None
        if lost and utterance.wording in dossier.words(utterance.wording_span):
            name = name_report(dossier, quotation.article)
            text = TURNED.format(witness=name, lost=lost, speaker=speaker, words=part)
            yield count_line(dossier, text, [quotation.span, utterance.wording_span])
            return


def sentence_of(dossier: Dossier, quotation: Quotation) -> str:
    """Return the sentences that a quotation stands in."""
    text = dossier.text(quotation.article)
    held = [one for one in text.sentences if one.start < quotation.end and quotation.start < one.end]
    if not held:
        return dossier.words(quotation.span)
    return dossier.words(Span(article=quotation.article, start=held[0].start, end=held[-1].end))


def given_line(
    dossier: Dossier, speaker: str, quotation: Quotation, settings: DigestSettings
) -> Iterator[DigestLine]:
    """Yield that a report gives somebody's words to another speaker."""
    words = dossier.words(quotation.span).rstrip(",; ")
    if quotation.speaker is None or compatible(quotation.speaker, speaker) or len(words) > settings.longest:
        return
    name = name_report(dossier, quotation.article)
    text = GIVEN.format(witness=name, speaker=speaker, other=quotation.speaker, words=words)
    yield count_line(dossier, text, [quotation.span])
