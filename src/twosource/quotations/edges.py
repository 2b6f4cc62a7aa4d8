"""Which pairs of passages may report one utterance, and how surely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import Likeness, containment, liken, meaning
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.speakers import agreeing, compatible
from twosource.text.neighbours import find_neighbours
from twosource.text.rarity import load_rarity
from twosource.text.similarity import normalise


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two passages, by index, that may report one utterance; `weight` in [0, 2] orders the joining."""

    one: int
    other: int
    weight: float


def near_pairs(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return the places to compare: all pairs, in a large story those of the nearest by what they tell."""
    if len(passages) <= SETTINGS.all_pairs_below:
        return list(combinations(range(len(passages)), 2))
    rarity = load_rarity()
    told = [sorted((c.group, c.stem) for c in (*passage.concepts, *passage.setting)) for passage in passages]
    bags = [normalise({group: max(rarity.weigh(stem), 1.0) for group, stem in found}) for found in told]
    most = SETTINGS.nearest_compared
    return find_neighbours(bags, terms=8, limit=200, reach=most, most=most)


def marked_edges(
    passages: Sequence[Passage], pairs: Sequence[tuple[int, int]], kin: Kinship
) -> Iterator[Edge]:
    """Yield the edges between passages in marks, `pairs` holding the places to compare."""
    for i, j in pairs:
        one, other = passages[i], passages[j]
        if one.marked and other.marked:
            weight = _nested(one, other) or _marked(one, other, kin)
            if weight:
                yield Edge(one=i, other=j, weight=weight + 0.001 * meaning(one.setting, other.setting))


def indirect_edges(
    passages: Sequence[Passage], pairs: Sequence[tuple[int, int]], kin: Kinship
) -> Iterator[Edge]:
    """Yield the edges that have at least one passage without marks."""
    for i, j in pairs:
        one, other = passages[i], passages[j]
        if not (one.marked and other.marked):
            weight = _indirect(one, other, kin)
            if weight:
                yield Edge(one=i, other=j, weight=weight)


def _nested(one: Passage, other: Passage) -> float:
    """A speaker who quotes himself says one thing; another's words inside are another utterance."""
    for inner, outer in ((one, other), (other, one)):
        if inner.quotation.nested_in == outer.id and compatible(inner.speaker, outer.speaker):
            return 2.0
    return 0.0


def _marked(one: Passage, other: Passage, kin: Kinship) -> float:
    if one.article == other.article and continues(one, other):
        return 1.9
    like = liken(one, other)
    if not compatible(one.speaker, other.speaker):
        return _between_strangers(one, other, like)
    if like.run and (like.shorter >= SETTINGS.firm_words or _fragment_fits(one, other, like, kin)):
        return 1.0 + like.dice / 2
    if one.article != other.article and kin.linked(one, other):
        return _linked(one, other, like, kin)
    return _reworded(like)


def _between_strangers(one: Passage, other: Passage, like: Likeness) -> float:
    """Equal words under two names are one utterance only where they are too many for chance."""
    firm = like.equal >= SETTINGS.stranger_words and like.content > 2
    if firm and one.article != other.article and (like.dice >= 0.85 or like.run):
        return 0.9 * like.dice
    return 0.0


def _fragment_fits(one: Passage, other: Passage, like: Likeness, kin: Kinship) -> bool:
    """A few quoted words belong to a longer quotation if its speaker said them and they carry content."""
    if not like.content:
        return False
    if agreeing(one.speaker, other.speaker) or one.heading or other.heading:
        return True
    return one.article != other.article and (
        kin.linked(one, other) or meaning(one.setting, other.setting) > 0.5
    )


def _linked(one: Passage, other: Passage, like: Likeness, kin: Kinship) -> float:
    """Aligned sentences make their quotations one; in a text made from the other, even with most words changed."""
    likeness = max(like.dice, like.meaning, like.contained * 0.8)
    if kin.descends(one.article, other.article) or kin.descends(other.article, one.article):
        return 0.5 + likeness / 2 if likeness >= SETTINGS.linked_share else _rewritten(one, other)
    alike = likeness >= SETTINGS.sibling_share and like.equal >= 3
    return 0.5 + likeness / 2 if alike else 0.0


def _rewritten(one: Passage, other: Passage) -> float:
    """A whole quotation of a named speaker stays one however its words are changed."""
    lengths = sorted((len(one.normals), len(other.normals)))
    alike = lengths[0] >= SETTINGS.firm_words and lengths[0] >= SETTINGS.rewritten_length * lengths[1]
    return 0.5 if alike and agreeing(one.speaker, other.speaker) else 0.0


def _reworded(like: Likeness) -> float:
    enough = like.equal >= 3 and like.content >= 2
    if enough and like.dice >= SETTINGS.altered_share and like.meaning >= 0.35:
        return like.dice
    if (
        like.equal >= SETTINGS.firm_words
        and like.contained >= SETTINGS.contained_share
        and like.meaning >= 0.35
    ):
        return 0.9 * like.contained
    return 0.0


def continues(one: Passage, other: Passage) -> bool:
    """“We will never,” she said, “give in.” is one sentence cut by its cue."""
    first, second = sorted((one, other), key=lambda passage: passage.quotation.start)
    if first.quotation.end > second.quotation.start or first.speaker != second.speaker:
        return False
    between = first.text[first.quotation.end : second.quotation.start]
    begins = first.wording.lstrip()[:1].isupper() and second.wording.lstrip()[:1].islower()
    ends_open = first.wording.rstrip().endswith(",") or between.lstrip("\"'”’» ").startswith(",")
    return begins and ends_open and len(between) < 120 and not any(mark in between for mark in ".!?\n;")


def _indirect(one: Passage, other: Passage, kin: Kinship) -> float:
    if _frames(one, other) or _frames(other, one):
        return 1.5
    if not compatible(one.speaker, other.speaker):
        return 0.0
    linked = one.article != other.article and kin.linked(one, other)
    likeness = _likeness_told(one, other)
    known = agreeing(one.speaker, other.speaker)
    least = SETTINGS.linked_indirect_share if linked else SETTINGS.indirect_share if known else 0.6
    return likeness + 0.2 * linked if likeness >= least else 0.0


def _frames(report: Passage, quoted: Passage) -> bool:
    """A report without marks that holds marked words is another account of the same act of speech."""
    return not report.marked and quoted.marked and report.span.contains(quoted.quotation.span)


def _likeness_told(one: Passage, other: Passage) -> float:
    """Likeness of told content; a short quotation that stands wholly in a longer report of it counts half more."""
    a = one.concepts if one.marked and len(one.concepts) > 3 else one.setting
    b = other.concepts if other.marked and len(other.concepts) > 3 else other.setting
    if min(len(a), len(b)) < 2:
        return 0.0
    inside = max(containment(a, b), containment(b, a))
    return max(meaning(a, b), 0.6 * inside if min(len(a), len(b)) >= 3 else 0.0)
