"""Clues to which of two witnesses was made from the other."""

from collections.abc import Iterator

from twosource.lineage.agreements import Agreements
from twosource.lineage.citations import find_citations
from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison, Side
from twosource.lineage.details import details_without
from twosource.lineage.dispatches import find_contained, find_lent, find_sent
from twosource.lineage.firsthand import find_firsthand, is_letter
from twosource.lineage.passage import Line, Quoted, WitnessText
from twosource.lineage.phrases import (
    FIRST_PERSON,
    NARRATOR,
    REPORTED,
)  # fmt: skip
from twosource.lineage.precedence import find_overtaking, find_times, find_updates
from twosource.lineage.precision import find_lost_precision
from twosource.lineage.releases import find_release, is_release
from twosource.lineage.versions import find_growth
from twosource.model import Span
from twosource.text.alignment import align

_RELEASED = 3.0
"""What is given to the press is copied by it, and hardly ever the other way round."""
_OWN, _ENOUGH_DETAILS = 1.5, 8
"""Log odds, beside 1, by how much more of its names and numbers the one has alone (right for four pairs of five), in
texts that have so many of them."""
_REVISED = 0.6
"""Part of the prose on both sides from which two texts are versions of one, not report and excerpt."""
_LEAST_EDITS = 4
_COPIED = 0.4
"""Part of the prose from which a text is a copy rather than a retelling."""
_SAME = 0.4
"""Similarity from which two lines tell the same thing and a lost attribution means something."""


def find_clues(comparison: Comparison, agreements: Agreements) -> tuple[Clue, ...]:
    """Return every clue to the direction of a pair, strongest first."""
    found = [
        *find_times(comparison),
        *_clues_of_size(comparison, agreements),
        *_clues_one_way(comparison, agreements, 1.0),
        *_clues_one_way(comparison.turn(), agreements, -1.0),
    ]
    return tuple(sorted(found, key=lambda clue: (-abs(clue.weight), clue.kind, clue.text)))


def _clues_of_size(comparison: Comparison, agreements: Agreements) -> Iterator[Clue]:
    """Yield what length tells: of an outlet's own versions the later is the longer, of a cut text the earlier."""
    grown = list(find_growth(comparison, agreements.revisions))
    if grown:
        yield from grown
        return
    yield from _clues_of_share(comparison)
    yield from _clues_of_revision(comparison)
    yield from find_overtaking(comparison)


def _clues_of_share(comparison: Comparison) -> Iterator[Clue]:
    """The one that has all that is common and more is the exemplar: it is easier to leave out than to add."""
    one, other = comparison.sides
    fewest = min(len(witness.details) for witness in (comparison.one, comparison.other))
    lean = 2.0 * (other.copied - one.copied) + 1.0 * (other.followed - one.followed)
    lean += (1 + _OWN * min(fewest / _ENOUGH_DETAILS, 1)) * (one.own - other.own)
    if abs(lean) > 0.02:
        yield Clue(kind="share", text=_say_share(comparison, lean), weight=max(min(lean, 2.5), -2.5))


def _say_share(comparison: Comparison, lean: float) -> str:
    """Return which of two has more that the other lacks, counted: names and numbers, or what part each tells of the other."""
    seen = comparison if lean > 0 else comparison.turn()
    more, fewer = len(details_without(seen.one, seen.other)), len(details_without(seen.other, seen.one))
    if more > fewer:
        return (
            f"{{exemplar}} has {more} names and numbers that {{witness}} lacks, and {{witness}} "
            f"{fewer or 'none'} that {{exemplar}} lacks"
        )
    exemplar, witness = (max(side.surely, side.copied) for side in seen.sides)
    return f"{{exemplar}} tells {witness:.0%} of {{witness}}, and {{witness}} {exemplar:.0%} of {{exemplar}}"


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
    yield from find_lost_precision(comparison, sign)
    yield from _lost_attribution(comparison, sign)
    yield from _altered_alone(comparison, agreements, sign)
    yield from _reworded_alone(comparison, agreements, sign)
    yield from _lost_narrator(comparison, sign)
    yield from find_citations(comparison, sign)
    yield from find_firsthand(comparison, sign)
    yield from find_lent(comparison, agreements, sign)
    yield from find_sent(comparison, sign)
    yield from find_contained(comparison, agreements, sign)
    yield from find_updates(comparison, sign)
    released = find_release(comparison.one.text.article)
    if released is not None and not is_release(comparison.other):
        text = "{exemplar} is a press release"
        yield Clue(kind="release", text=text, weight=_RELEASED * sign, spans=released)


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
    exemplar = comparison.one
    if is_letter(comparison.one) or any(_speaks(comparison.other, line) for line in comparison.other.lines):
        return
    spans = [
        Span(article=exemplar.id, start=line.start, end=line.end)
        for match in comparison.matches
        if match.similarity >= _SAME and _speaks(comparison.one, line := comparison.one.lines[match.one])
    ]
    if spans:
        text = "{exemplar} speaks as somebody who was there, and {witness} tells the same as hearsay"
        yield Clue(kind="narrator", text=text, weight=1.5 * sign, spans=tuple(sorted(set(spans))))


def _speaks(witness: WitnessText, line: Line) -> bool:
    """Tell whether the reporter speaks of himself in a line, outside of what it quotes."""
    return NARRATOR.search(witness.prose(line)) is not None


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
        text = f"{len(alone)} of the quotations that {{witness}} has in other words stand elsewhere as in {{exemplar}}"
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


def has_own(side: Side) -> bool:
    """Tell whether a witness has a good part that the other cannot have given it."""
    return side.followed < 0.75 and side.own > 0.1
