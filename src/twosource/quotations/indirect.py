"""How surely a passage without marks reports what another passage has."""

from collections.abc import Iterator, Sequence

from twosource.quotations.acquaintance import Acquaintance, acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.edge import Edge
from twosource.quotations.likeness import sense
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.weights import Weights, containment, meaning
from twosource.text.naming import compatible, is_proper
from twosource.text.numbers import Number, find_numbers


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


def _indirect(one: Passage, other: Passage, kin: Kinship) -> float:
    if _frames(one, other) or _frames(other, one):
        return 1.5
    known = acquaint(one, other)
    if _institutions_apart(one, other) or not (_tells_fragment(one, other) and _tells_fragment(other, one)):
        return 0.0
    if known == "other" or (known != "same" and _counts_apart(one, other)):
        return 0.0
    linked = one.article != other.article and kin.linked(one, other)
    likeness = _likeness_told(one, other)
    if likeness < SETTINGS.sure_told and _shared(one, other) < SETTINGS.least_told:
        return 0.0
    sure = SETTINGS.indirect_share if known == "same" else SETTINGS.sure_told
    least = SETTINGS.linked_indirect_share if linked else sure
    if likeness < least or not _says_so(one, other, known, kin):
        return 0.0
    return likeness + 0.2 * linked


def _says_so(one: Passage, other: Passage, known: Acquaintance, kin: Kinship) -> bool:
    """Tell whether two passages state the same thing, as far as their vectors show: not only of the same persons."""
    alike = sense(one, other)
    return alike is None or alike >= _least_sense(one, other, known, kin)


def _least_sense(one: Passage, other: Passage, known: Acquaintance, kin: Kinship) -> float:
    """Return the cosine from which they do: the less ties two reports and their speakers, the higher."""
    if one.article == other.article:
        return SETTINGS.told_twice_sense
    apart, linked = kin.apart(one.article, other.article), kin.linked(one, other)
    marked = one.marked or other.marked
    if apart:
        sure = known == "same" and linked
        return SETTINGS.told_apart_sense if sure else SETTINGS.told_elsewhere_sense
    if known == "same":
        return SETTINGS.told_linked_sense if marked and linked else SETTINGS.told_sense
    return SETTINGS.told_sense if marked and linked else SETTINGS.told_elsewhere_sense


def _institutions_apart(one: Passage, other: Passage) -> bool:
    """Tell whether two institutions are named, of which neither can stand for the other's spokesman."""
    named = all(is_proper(p.speaker) and not p.by_person and not p.of_medium for p in (one, other))
    return named and not compatible(one.speaker, other.speaker)


def _tells_fragment(marked: Passage, report: Passage) -> bool:
    """Tell whether a report has something of the few words that another has in marks; of more words nothing is asked."""
    if not marked.marked or len(marked.normals) >= SETTINGS.firm_words or not marked.concepts:
        return True
    told = {concept.group for concept in (*report.concepts, *report.setting)}
    return any(concept.group in told for concept in marked.concepts)


def _counts_apart(one: Passage, other: Passage) -> bool:
    """Tell whether both give numbers and none in common: of speakers who may be two, each gave his own."""
    mine, theirs = ({number.low for number in _exact(passage)} for passage in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _exact(passage: Passage) -> Iterator[Number]:
    found = find_numbers(passage.text, passage.quotation.start, passage.quotation.end)
    return (number for number in found if not number.vague)


def _shared(one: Passage, other: Passage) -> int:
    """Return how many content words both tell."""
    return len(_told(one)[0].of.keys() & _told(other)[0].of.keys())


def _frames(report: Passage, quoted: Passage) -> bool:
    """A report without marks that holds marked words is another account of the same act of speech."""
    return not report.marked and quoted.marked and report.span.contains(quoted.quotation.span)


def _likeness_told(one: Passage, other: Passage) -> float:
    """Likeness of told content; a short quotation that stands wholly in a longer report of it counts half more."""
    (a, most), (b, least) = (_told(passage) for passage in (one, other))
    if min(most, least) < 2:
        return 0.0
    inside = max(containment(a, b), containment(b, a))
    return max(meaning(a, b), 0.6 * inside if min(most, least) >= 3 else 0.0)


def _told(passage: Passage) -> tuple[Weights, int]:
    """Return what a passage tells and by how many content words: of few words in marks the setting counts."""
    if passage.marked and len(passage.concepts) > 3:
        return passage.told, len(passage.concepts)
    return passage.surroundings, len(passage.setting)
