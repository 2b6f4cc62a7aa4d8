"""What the digest says of descent and of quotations that reports word differently."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.dossiers.lines import count_line, opening
from twosource.dossiers.names import name_report, sigils
from twosource.dossiers.order import places, reading_order
from twosource.dossiers.patterns import (
    BETWEEN,
    CHANGES,
    DESCENDS,
    DESCENDS_CHANGED,
    DESCENDS_CHANGED_ONE,
    KINDS_OF_DESCENT,
    LIKELY,
    OMITTED,
    PERHAPS,
    READING,
    WORDS_DIFFER,
    WORDS_DIFFER_ONCE,
)
from twosource.dossiers.settings import DigestSettings
from twosource.dossiers.wordings import Pair
from twosource.model import Descent, DigestLine, Dossier, Quotation, Reading, Span, Utterance
from twosource.text.alignment import common
from twosource.text.concepts import is_function_word
from twosource.text.sense import NEGATIONS
from twosource.text.wording import normals

CHANGED = frozenset({"promoted", "misattributed"})
REWORDED = ("reworded", "left out without a sign")
"""What the collation notes of other words that a report put in place of those that it was made from. Without that nobody
knows who changed them: two may have heard, or translated, differently."""
MOSTLY = 0.6
"""Share of the words of two wordings (Dice) that must agree for their differences to be told word by word."""
SURE = 0.6
"""Probability from which a descent is told without "likely"."""
EVEN = 0.5
"""Probability below which a descent is told as possible: what the exemplar's words became is then nobody's change."""
MARKED = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How many of a report's quotations that others carry too have other words than those attested."""

    article: str
    changed: tuple[Span, ...]
    quoted: int


def quotations_by_id(dossier: Dossier) -> dict[str, Quotation]:
    """Return the quotations of all the story's texts by id."""
    return {quotation.id: quotation for text in dossier.texts for quotation in text.quotations}


def count_changes(dossier: Dossier) -> list[Changes]:
    """Count, for each report, its quotations and those whose words it changes; ordered by sigil."""
    known = quotations_by_id(dossier)
    readings = [
        (known[reading.quotation], reading)
        for utterance in dossier.utterances
        for reading in utterance.readings
        if reading.quotation in known and known[reading.quotation].form in MARKED
    ]
    return [changes_of(text.id, readings) for text in dossier.texts]


def changed_quotations(dossier: Dossier) -> frozenset[Span]:
    """Return the quotations that reports reworded, put between marks or gave to somebody else."""
    return frozenset(span for changes in count_changes(dossier) for span in changes.changed)


def altered_quotations(dossier: Dossier, *, translated: bool = True) -> frozenset[Span]:
    """Return the quotations that have other words than the attested ones, whoever chose them.

    Without `translated` those are left out of which another translation may be all.
    """
    known = quotations_by_id(dossier)
    return frozenset(
        known[reading.quotation].span
        for utterance in dossier.utterances
        for reading in utterance.readings
        if reading.relation == "altered" and reading.quotation in known
        if translated or "translation variant" not in (reading.note or "")
    )


def changes_of(article: str, readings: list[tuple[Quotation, Reading]]) -> Changes:
    """Count one report's marked quotations and those with changed words."""
    own = [(quotation, reading) for quotation, reading in readings if quotation.article == article]
    changed = tuple(quotation.span for quotation, reading in own if is_change(reading))
    return Changes(article=article, changed=changed, quoted=len(own))


def is_change(reading: Reading) -> bool:
    """Tell whether a report surely changed the words, their marks or their speaker."""
    reworded = reading.relation == "altered" and any(how in (reading.note or "") for how in REWORDED)
    return reworded or reading.relation in CHANGED


def descent_lines(dossier: Dossier, told: Collection[Span] = ()) -> list[DigestLine]:
    """Return which reports were made from which, those that changed most quotations on the way first.

    Changes that all stand in `told`, the words of other lines, are not counted once more.
    """
    known = {text.id for text in dossier.texts}
    by_article = {
        changes.article: changes if set(changes.changed) - set(told) else replace(changes, changed=())
        for changes in count_changes(dossier)
    }
    made = [descent for descent in dossier.stemma.descents if descent.exemplar in known]
    place = places(dossier)
    ordered = sorted(
        made,
        key=lambda descent: (
            -len(by_article[descent.witness].changed),
            place[descent.witness],
            place[descent.exemplar],
        ),
    )
    lines = [descent_line(dossier, descent, by_article[descent.witness]) for descent in ordered]
    descended = {descent.witness for descent in made}
    others = [changes for changes in by_article.values() if changes.article not in descended]
    return lines + [changes_line(dossier, changes) for changes in others if len(changes.changed) > 1]


def descent_line(dossier: Dossier, descent: Descent, changes: Changes) -> DigestLine:
    """Return "B is a rewrite of A and changes 6 of 7 quotations."."""
    doubtful = descent.probability < EVEN
    told = DESCENDS_CHANGED if changes.quoted > 1 else DESCENDS_CHANGED_ONE
    changed = () if doubtful else changes.changed
    pattern = told if changed else DESCENDS
    kind = KINDS_OF_DESCENT[descent.kind]
    hedged = (PERHAPS if doubtful else LIKELY).format(kind=kind)
    text = pattern.format(
        witness=name_report(dossier, descent.witness),
        exemplar=name_report(dossier, descent.exemplar),
        kind=kind if descent.probability >= SURE else hedged,
        changed=len(changed),
        all=changes.quoted,
    )
    cites = (opening(dossier, descent.witness), opening(dossier, descent.exemplar), *changed)
    return count_line(dossier, text, cites)


def changes_line(dossier: Dossier, changes: Changes) -> DigestLine:
    """Return "C changes 2 of 5 quotations."."""
    text = CHANGES.format(
        witness=name_report(dossier, changes.article), changed=len(changes.changed), all=changes.quoted
    )
    return count_line(dossier, text, changes.changed)


def wording_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return the utterances that reports, others than mere rewrites, word differently in few places."""
    known = quotations_by_id(dossier)
    lines = [wording_line(dossier, utterance, known, settings) for utterance in by_reach(dossier)]
    return [line for line in lines if line is not None]


def with_context(differences: Sequence[Pair], theirs: str, attested: str) -> list[Pair]:
    """Return pairs of differing words, small words with the next one that both wordings have: "this situation"."""
    return [
        (f"{one} {behind}".strip(), f"{other} {behind}".strip())
        if (behind := next_word(one, other, theirs, attested))
        else (one, other)
        for one, other in differences
    ]


def next_word(one: str, other: str, theirs: str, attested: str) -> str:
    """Return the words, up to one that tells something, behind two differing phrases in both wordings; "" if there are none.

    Both phrases are small words, or one of them is a mere negation.
    """
    if not (_is_small(one) and _is_small(other)) and not (_denies(one) or _denies(other)):
        return ""
    followers = [
        {
            _up_to_telling(found[1])
            for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?=((?: \w+)+))", wording)
        }
        for phrase, wording in ((one, theirs), (other, attested))
        if phrase
    ]
    shared = followers[0] & followers[-1] if len(followers) == 2 else set()
    return next(iter(shared)) if len(shared) == 1 else ""


def _is_small(phrase: str) -> bool:
    return all(word in NEGATIONS or is_function_word(word) for word in normals(phrase))


def _denies(phrase: str) -> bool:
    told = normals(phrase)
    return bool(told) and NEGATIONS.issuperset(told)


def _up_to_telling(words: str) -> str:
    """Return words up to the first that tells something: "too early" of "too early to ask"."""
    told = words.split()
    stop = next((at for at, word in enumerate(told) if not is_function_word(word.lower())), 0)
    return " ".join(told[: stop + 1])


def _replaces(reading: Reading) -> bool:
    """Tell whether a reading has other words, not only fewer or more."""
    return any(theirs and attested for theirs, attested in reading.differences)


def by_reach(dossier: Dossier) -> list[Utterance]:
    """Return the utterances that most reports have first."""
    order = reading_order(dossier)
    return sorted(dossier.utterances, key=lambda said: (-len(said.readings), order(said.wording_span)))


def wording_line(
    dossier: Dossier, utterance: Utterance, known: dict[str, Quotation], settings: DigestSettings
) -> DigestLine | None:
    """Return the least changed reading of an utterance beside the attested words; None if all agree.

    Reports of which the digest says already that they changed quotations of their exemplar are passed over.
    """
    made = {
        descent.witness
        for descent in dossier.stemma.descents
        if descent.exemplar in set(dossier.story.articles) and descent.probability >= EVEN
    }
    reworded = {changes.article for changes in count_changes(dossier) if changes.changed} & made
    changed = [
        reading
        for reading in utterance.readings
        if reading.relation == "altered" and reading.quotation in known and _replaces(reading)
        if known[reading.quotation].article not in reworded
    ]
    if not changed or utterance.speaker is None:
        return None
    order = reading_order(dossier)
    least = min(changed, key=lambda one: (len(one.differences), order(known[one.quotation].span)))
    span = known[least.quotation].span
    if len(least.differences) > settings.readings or not _is_like(dossier.words(span), utterance.wording):
        return None
    sides = [
        BETWEEN.join(
            [
                READING.format(words=theirs or OMITTED, witnesses=dossier.stemma.sigil(span.article)),
                READING.format(words=attested or OMITTED, witnesses=sigils(dossier, utterance.attested_by)),
            ]
        )
        for theirs, attested in with_context(least.differences, dossier.words(span), utterance.wording)
    ]
    pattern = WORDS_DIFFER_ONCE if len(sides) == 1 else WORDS_DIFFER
    text = pattern.format(speaker=utterance.speaker, count=len(sides), readings="; ".join(sides))
    cites = [span, utterance.wording_span, *attested_spans(utterance, known)]
    return count_line(dossier, text, cites, disputed=False)


def _is_like(theirs: str, attested: str) -> bool:
    """Tell whether most words of two wordings are the same: of other ones no list of places says how they differ."""
    one, other = normals(theirs), normals(attested)
    return 2 * common(one, other) >= MOSTLY * (len(one) + len(other))


def attested_spans(utterance: Utterance, known: Mapping[str, Quotation]) -> list[Span]:
    """Return where the reports that have the attested wording quote the utterance."""
    return [
        known[reading.quotation].span
        for reading in utterance.readings
        if reading.quotation in known and known[reading.quotation].article in utterance.attested_by
    ]
