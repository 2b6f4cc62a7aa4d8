"""Clues to which of two witnesses was made from the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from twosource.lineage.agreements import Agreements
from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.naming import citing_pattern, name_patterns, pointing_pattern
from twosource.lineage.passage import Line, Quoted, WitnessText
from twosource.lineage.phrases import (
    EXACT_COUNT,
    EXACT_TIME,
    FIRST_HAND,
    FIRST_PERSON,
    MEDIA,
    NARRATOR,
    REPORTED,
    SECOND_HAND,
    UPDATED,
    VAGUE_COUNT,
    VAGUE_TIME,
)  # fmt: skip
from twosource.model import Article, Span
from twosource.text.alignment import align
from twosource.text.terms import stem

_PUBLISHED = 6.0
"""What was published later was hardly ever the exemplar; stated times err now and then."""
_REVISED = 0.6
"""Part of the prose on both sides from which two texts are versions of one, not report and excerpt."""
_LEAST_EDITS = 4
_TIME_LOST, _COUNT_LOST = 0.8, 0.4
_LEAST_SENTENCE = 6
"""A line of fewer words that names an outlet is a credit that cleaning did not know."""
_SHORT_WORD = 2
_COPIED = 0.4
"""Part of the prose from which a text is a copy rather than a retelling."""
_SAME = 0.4
"""Similarity from which two lines tell the same thing and a lost attribution means something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A reason for a direction; a weight above 0 says that `comparison.other` was made from `comparison.one`.

    `text` reads with "{witness}" and "{exemplar}" for the sigils of the two; weights are log odds.
    """

    kind: str
    text: str
    weight: float
    spans: tuple[Span, ...] = ()


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
        return
    same_grain = len(one.published) == len(other.published)
    first, second = (one.published, other.published) if same_grain else (str(one.day), str(other.day))
    if first != second:
        weight = _PUBLISHED if first < second else -_PUBLISHED
        yield Clue(kind="published", text="{exemplar} was published first", weight=weight)


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
    yield from _named_outlet(comparison, sign)
    update = _first_update(comparison.other)
    if update and not _first_update(comparison.one):
        yield Clue(
            kind="update", text="{witness} calls itself updated or corrected", weight=sign, spans=(update,)
        )


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
        for line in (comparison.one.lines[match.one] for match in comparison.matches)
        if _speaks(exemplar.text, line)
    ]
    if spans:
        text = "{exemplar} speaks as somebody who was there, and {witness} tells the same as hearsay"
        yield Clue(kind="narrator", text=text, weight=1.5 * sign, spans=tuple(sorted(set(spans))))


def _speaks(text: str, line: Line) -> bool:
    """Tell whether the reporter speaks of himself in a line, outside of what it quotes."""
    return not any(line.quoted) and NARRATOR.search(text, line.start, line.end) is not None


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
        yield Clue(kind="reworded_alone", text=text, weight=2.0 * sign)


def _span(witness: WitnessText, quote: Quoted) -> Span:
    return Span(article=witness.id, start=quote.start, end=quote.end)


def _named_outlet(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Whoever names the other, or a medium of which the other knows nothing, reports at second hand."""
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    outlet = exemplar.outlet if exemplar.outlet != witness.outlet else None
    cited = _find_cited(comparison.other, exemplar)
    if cited:
        text = f"{{witness}} cites {{exemplar}} (“{witness.text[cited.start : cited.end]}”)"
        yield Clue(kind="names_outlet", text=text, weight=2.5 * sign, spans=(cited,))
        return
    for credit in witness.credits:
        if credit.agency == outlet and credit.kind != "photo":
            span = Span(article=witness.id, start=credit.start, end=credit.end)
            text = f"{{witness}} credits {outlet}, perhaps by inheritance"
            yield Clue(kind="credits_outlet", text=text, weight=1.0 * sign, spans=(span,))
            return
    relayed = _find_relayed(exemplar.text, witness.text)
    if relayed:
        span = Span(article=witness.id, start=relayed.start(), end=relayed.end())
        text = f"{{witness}} cites a medium (“{relayed.group()}”) as which {{exemplar}} speaks"
        yield Clue(kind="relays_outlet", text=text, weight=2.0 * sign, spans=(span,))
        return
    mentions = [found for found in _find_all(MEDIA, witness.text) if not _knows(exemplar.text, found)]
    if mentions and all(_knows(witness.text, found) for found in _find_all(MEDIA, exemplar.text)):
        span = Span(article=witness.id, start=mentions[0].start(), end=mentions[0].end())
        text = f"{{witness}} refers to a medium (“{mentions[0].group()}”)"
        yield Clue(kind="names_medium", text=text, weight=1.2 * sign, spans=(span,))


def _find_cited(witness: WitnessText, exemplar: Article) -> Span | None:
    """Return where a witness cites another's outlet as its source, or sends readers on to it.

    Credits in a body may be inherited and are left out; where both name one outlet it tells nothing.
    """
    article = witness.text.article
    if exemplar.outlet and exemplar.outlet == article.outlet:
        return None
    for name in name_patterns(exemplar):
        for line in witness.lines:
            found = citing_pattern(name).search(article.text, line.start, line.end)
            if found and len(line.words) >= _LEAST_SENTENCE:
                return Span(article=witness.id, start=found.start(), end=found.end())
        pointed = pointing_pattern(name).search(article.text)
        if pointed:
            return Span(article=witness.id, start=pointed.start(), end=pointed.end())
    return None


def _find_relayed(exemplar: str, witness: str) -> re.Match[str] | None:
    """Return where the witness reports what a medium reported that the exemplar names as itself."""
    own = {_core(found) for found in _find_all(FIRST_HAND, exemplar)}
    own -= {_core(found) for found in _find_all(SECOND_HAND, exemplar)}
    return next((found for found in _find_all(SECOND_HAND, witness) if _core(found) in own), None)


@lru_cache(maxsize=1024)
def _find_all(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern.finditer(text))


def _knows(text: str, found: re.Match[str]) -> bool:
    """Tell whether a text refers to a medium too, by its last capitalised word ("the Review")."""
    named = re.findall(r"\b[A-Z][\w’'-]+", found.group())
    return found.group() in text or (
        bool(named) and re.search(rf"\b{re.escape(named[-1])}\b", text) is not None
    )


def _core(found: re.Match[str]) -> str:
    """Return the last word of a medium's name: papers shorten theirs to it."""
    return found["medium"].rsplit(maxsplit=1)[-1].lower()


def _first_update(witness: WitnessText) -> Span | None:
    found = UPDATED.search(witness.text.article.text)
    return Span(article=witness.id, start=found.start(), end=found.end()) if found else None


def has_own(side: Side) -> bool:
    """Tell whether a witness has a good part that the other cannot have given it."""
    return side.followed < 0.75 and side.own > 0.1
