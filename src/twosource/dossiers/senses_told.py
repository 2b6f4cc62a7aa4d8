"""What the digest says of quotations that were cut so that the sense turns, or were given to somebody else."""

import re
from collections.abc import Iterator

from twosource.dossiers.changes_told import quotations_by_id
from twosource.dossiers.lines import count_line
from twosource.dossiers.names import name_report
from twosource.dossiers.patterns import GIVEN, TURNED
from twosource.dossiers.settings import DigestSettings
from twosource.model import DigestLine, Dossier, Quotation, Utterance
from twosource.text.naming import compatible

LEFT_OUT = re.compile(r"a (?P<lost>negation|condition|reservation) is left out: “(?P<words>[^”]+)”")
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
            if quotation is not None and reading.relation == "trimmed":
                cut += cut_line(dossier, utterance, utterance.speaker, quotation, reading.note or "")
            elif quotation is not None and reading.relation == "misattributed":
                given += given_line(dossier, utterance.speaker, quotation, settings)
    return [*cut, *given]


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
    dossier: Dossier, speaker: str, quotation: Quotation, settings: DigestSettings
) -> Iterator[DigestLine]:
    """Yield that a report gives somebody's words to another speaker."""
    words = dossier.words(quotation.span).rstrip(",; ")
    if quotation.speaker is None or compatible(quotation.speaker, speaker) or len(words) > settings.longest:
        return
    name = name_report(dossier, quotation.article)
    text = GIVEN.format(witness=name, speaker=speaker, other=quotation.speaker, words=words)
    yield count_line(dossier, text, [quotation.span])
