"""Clues to which of two witnesses was made from the other."""

import re
from collections.abc import Iterator
from functools import lru_cache

from twosource.lineage.agreements import Agreements
from twosource.lineage.citations import find_citations
from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.passage import Line, Quoted, WitnessText
from twosource.lineage.phrases import (
    EXACT_COUNT,
    EXACT_TIME,
    FIRST_PERSON,
    IN_MARKS,
    NARRATOR,
    RELEASE,
    REPORTED,
    UPDATED,
    VAGUE_COUNT,
    VAGUE_TIME,
)  # fmt: skip
from twosource.lineage.written import day_written
from twosource.model import Span
from twosource.text.alignment import align
from twosource.text.terms import stem

_PUBLISHED = 6.0
"""What was published later was hardly ever the exemplar; stated times err now and then."""
_WRITTEN = 4.0
"""A dateline's day is told to the reader; papers carry the agency's."""
_RELEASED = 3.0
"""What is given to the press is copied by it, and hardly ever the other way round."""
_CALLED_UPDATE = 2.5
_REVISED = 0.6
"""Part of the prose on both sides from which two texts are versions of one, not report and excerpt."""
_LEAST_EDITS = 4
_HALF_YEAR = 6
"""Datelines have no year: of two days the earlier is the one from which it is less than so many months."""
_TIME_LOST, _COUNT_LOST = 0.8, 0.4
_SHORT_WORD = 2
_COPIED = 0.4
"""Part of the prose from which a text is a copy rather than a retelling."""
_SAME = 0.4
"""Similarity from which two lines tell the same thing and a lost attribution means something."""


def find_clues(comparison: Comparison, agreements: Agreements) -> tuple[Clue, ...]:
    """Return every clue to the direction of a pair, strongest first."""
    found = [
        *_clues_of_time(comparison),
        *_clues_of_share(comparison),
        *_clues_of_revision(comparison),
        *_clues_one_way(comparison, agreements, 1.0),
        *_clues_one_way(comparison.turn(), agreements, -1.0),
    ]
    return tuple(sorted(found, key=lambda clue: (-abs(clue.weight), clue.kind, clue.text)))


def _clues_of_time(comparison: Comparison) -> Iterator[Clue]:
    one, other = comparison.one.text.article, comparison.other.text.article
    if not one.published or not other.published or not one.day or not other.day:
        yield from _clues_of_dateline(comparison)
        return
    same_grain = len(one.published) == len(other.published)
    first, second = (one.published, other.published) if same_grain else (str(one.day), str(other.day))
    if first != second:
        weight = _PUBLISHED if first < second else -_PUBLISHED
        yield Clue(kind="published", text="{exemplar} was published first", weight=weight)


def _clues_of_dateline(comparison: Comparison) -> Iterator[Clue]:
    first, second = day_written(comparison.one.text.article), day_written(comparison.other.text.article)
    if first and second and first != second:
        earlier = (second[0] - first[0]) % 12 < _HALF_YEAR if first[0] != second[0] else first < second
        text = "{exemplar} is dated before {witness}"
        yield Clue(kind="dateline", text=text, weight=_WRITTEN if earlier else -_WRITTEN)


def _clues_of_share(comparison: Comparison) -> Iterator[Clue]:
    """The one that has all that is common and more is the exemplar: it is easier to leave out than to add."""
    one, other = comparison.sides
    lean = 2.0 * (other.copied - one.copied) + 1.5 * (other.followed - one.followed) + (one.own - other.own)
    if abs(lean) > 0.02:
        text = "{exemplar} has what {witness} has, and more"
        yield Clue(kind="share", text=text, weight=max(min(lean, 2.5), -2.5))


def _clues_of_revision(comparison: Comparison) -> Iterator[Clue]:
    """In versions of one text, sentences that grew by a few words belong to the later one."""
    if min(side.copied for side in comparison.sides) < _REVISED:
        return
    grown = shrunk = edited = 0
    for match in comparison.matches:
        before, after = comparison.one.lines[match.one].words, comparison.other.lines[match.other].words
        if match.kind != "paraphrase" and before != after:
            edited += 1
            edits = align(before, after)
            grown += sum(edit.b_end - edit.b_start for edit in edits if edit.kind == "insert")
            shrunk += sum(edit.a_end - edit.a_start for edit in edits if edit.kind == "delete")
    if edited >= _LEAST_EDITS:
        weight = 1.5 * (grown - shrunk) / (grown + shrunk + 3)
        yield Clue(kind="revision", text="sentences of {exemplar} are filled in by {witness}", weight=weight)


def _clues_one_way(comparison: Comparison, agreements: Agreements, sign: float) -> Iterator[Clue]:
    """Yield the clues that `comparison.other` is the derivative, weighed by `sign`."""
    yield from _lost_precision(comparison, sign)
    yield from _lost_attribution(comparison, sign)
    yield from _altered_alone(comparison, agreements, sign)
    yield from _reworded_alone(comparison, agreements, sign)
    yield from _lost_narrator(comparison, sign)
    yield from find_citations(comparison, sign)
    update = _first(UPDATED, comparison.other)
    if update and not _first(UPDATED, comparison.one):
        text = "{witness} calls itself updated or corrected"
        yield Clue(kind="update", text=text, weight=_CALLED_UPDATE * sign, spans=(update,))
    released = _first(RELEASE, comparison.one)
    if released and not _first(RELEASE, comparison.other):
        text = "{exemplar} is a press release"
        yield Clue(kind="release", text=text, weight=_RELEASED * sign, spans=(released,))


def _lost_precision(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield where the witness has a vaguer time or number: what is lost cannot be restored."""
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    for match in comparison.matches:
        line, partner = comparison.one.lines[match.one], comparison.other.lines[match.other]
        for exact, vague in _blurred(
            exemplar.text[line.start : line.end], witness.text[partner.start : partner.end]
        ):
            yield Clue(
                kind="precision",
                text=f"{{witness}} says “{vague.group().strip()}” where {{exemplar}} says “{exact.group().strip()}”",
                weight=sign * (_TIME_LOST if exact.re is EXACT_TIME else _COUNT_LOST),
                spans=(_place(witness.id, partner, vague), _place(exemplar.id, line, exact)),
            )


def _blurred(before: str, after: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield an exact expression of `before` with the vague one of `after` that stands for it."""
    exact, vague = EXACT_TIME.search(before), VAGUE_TIME.search(after)
    if exact and vague and not EXACT_TIME.search(after) and not VAGUE_TIME.search(before):
        yield exact, vague
    for number in EXACT_COUNT.finditer(before):
        for blur in VAGUE_COUNT.finditer(after):
            counted = stem(number["counted"].split()[-1]), stem(number["counted"].split()[0])
            same = any(stem(word) in counted for word in blur["counted"].split() if len(word) > _SHORT_WORD)
            if same and number.group().split()[0] not in after and blur.group().split()[0] not in before:
                yield number, blur


def _place(article: str, line: Line, found: re.Match[str]) -> Span:
    return Span(article=article, start=line.start + found.start(), end=line.start + found.end())


def _lost_attribution(comparison: Comparison, sign: float) -> Iterator[Clue]:
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    spans: list[Span] = []
    if comparison.sides[1].copied >= _COPIED:
        return  # an editor's hand in a copy drops and adds attributions alike
    for match in comparison.matches:
        line, partner = comparison.one.lines[match.one], comparison.other.lines[match.other]
        told = REPORTED.search(exemplar.text, line.start, line.end)
        if match.kind == "verbatim" or match.similarity < _SAME or not told or any(partner.quoted):
            continue
        speaks = FIRST_PERSON.search(witness.text, partner.start, partner.end)
        if not speaks and not REPORTED.search(witness.text, partner.start, partner.end):
            spans.append(Span(article=witness.id, start=partner.start, end=partner.end))
            spans.append(Span(article=exemplar.id, start=line.start, end=line.end))
    if spans:
        number = len(spans) // 2
        text = f"{{witness}} tells as fact in {number} place{'s' * (number > 1)} what {{exemplar}} attributes"
        yield Clue(kind="attribution", text=text, weight=0.3 * sign * min(number, 4), spans=tuple(spans))


def _lost_narrator(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Yield where the exemplar says "told me" and the witness has the line without: who was there says so."""
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    if any(_speaks(witness.text, line) for line in comparison.other.lines):
        return
    spans = [
        Span(article=exemplar.id, start=line.start, end=line.end)
        for match in comparison.matches
        if match.similarity >= _SAME and _speaks(exemplar.text, line := comparison.one.lines[match.one])
    ]
    if spans:
        text = "{exemplar} speaks as somebody who was there, and {witness} tells the same as hearsay"
        yield Clue(kind="narrator", text=text, weight=1.5 * sign, spans=tuple(sorted(set(spans))))


def _speaks(text: str, line: Line) -> bool:
    """Tell whether the reporter speaks of himself in a line, outside of what it quotes."""
    return NARRATOR.search(IN_MARKS.sub(" ", text[line.start : line.end])) is not None


def _altered_alone(comparison: Comparison, agreements: Agreements, sign: float) -> Iterator[Clue]:
    """Quotations that others have as the exemplar has them cannot have been restored from altered ones."""
    both = {comparison.one.id, comparison.other.id}
    alone = [
        pair
        for pair in comparison.quote_pairs
        if not pair.equal
        and agreements.quotes.get((comparison.one.id, pair.one.start), frozenset()) - both
        and not agreements.quotes.get((comparison.other.id, pair.other.start), frozenset()) - both
    ]
    if alone:
        spans = tuple(_span(comparison.other, pair.other) for pair in alone)
        text = f"{{witness}} alone has {len(alone)} of the quotations in other words"
        yield Clue(kind="altered_alone", text=text, weight=sign * min(len(alone), 4), spans=spans)


def _reworded_alone(comparison: Comparison, agreements: Agreements, sign: float) -> Iterator[Clue]:
    """A text that has its prose word for word from a third cannot come from one that has it in other words."""
    exemplar, witness = comparison.one.id, comparison.other.id
    shared = agreements.prose.get(exemplar, {})
    kept = [third for third, copied in sorted(shared.items()) if third != witness and copied >= _COPIED]
    others = agreements.prose.get(witness, {})
    if max(side.copied for side in comparison.sides) < _COPIED and any(
        shared[third] - others.get(third, 0.0) >= _COPIED for third in kept
    ):
        text = "{exemplar} has word for word with another report what {witness} tells in its own words"
        yield Clue(kind="reworded_alone", text=text, weight=sign)


def _span(witness: WitnessText, quote: Quoted) -> Span:
    return Span(article=witness.id, start=quote.start, end=quote.end)


def _first(pattern: re.Pattern[str], witness: WitnessText) -> Span | None:
    found = _search(pattern, witness.text.article.text)
    return Span(article=witness.id, start=found.start(), end=found.end()) if found else None


@lru_cache(maxsize=1024)
def _search(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Search a text once, however many others it is compared with."""
    return pattern.search(text)


def has_own(side: Side) -> bool:
    """Tell whether a witness has a good part that the other cannot have given it."""
    return side.followed < 0.75 and side.own > 0.1
