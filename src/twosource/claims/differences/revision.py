"""Figures that change while news is young: corrected, risen since, or carried on when a newer one is out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from twosource.claims.differences.context import Context, Figure, Told
from twosource.claims.propositions import Proposition
from twosource.model import Quantity
from twosource.text.concepts import concepts
from twosource.text.wording import normals

_CORRECTION = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|revis(?:es|ed|ing)|clarif(?:ied|ying|ication)|"
    r"earlier (?:figure|report|version|toll|count|estimate|statement|number)s?|"
    r"(?:previously|initially|originally|earlier) (?:said|reported|stated|put|given|announced|believed|thought)|"
    r"had (?:earlier|initially|previously|originally)|(?:had been|was|were) (?:assumed|thought|said|feared) (?:at first|on)|"
    r"as (?:was )?(?:initially|first|at first) (?:said|reported))\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:corrects|corrected|correction|corrige|clarifies|amends|an earlier version)\b", re.IGNORECASE
)
_WITHDRAWN = re.compile(
    r"\b(?:earlier|previous|first|initial|original) (?:version|report|statement|release|figure|estimate|count|toll)s?\b|"
    r"\b(?:previously|initially|originally|earlier|at first|first) (?:said|reported|stated|put|gave|given|announced|counted|"
    r"assumed|believed|thought)\b|\bhad been (?:assumed|thought|reported)\b",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"\bwith\b.{1,30}\b(?:of (?:the |all )?(?:ballots|votes|vote|returns|polling stations|precincts)\b.{0,12})?"
    r"\b(?:counted|tallied|reporting)\b|\bpartial (?:results|count|returns)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|corrected|revised|rather|instead|but)\b|[;.,]\s+(?:it|there|they|the (?:correct|right|actual) \w+) (?:was|were|is|are|should)\b",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"\b(?:(?:rose|risen|rises|climbed|climbs|jumped|grew|grown|increased|raised|gone up|went up|up|fell|fallen|dropped)"
    r"(?:,? \w+){0,2},? (?:to|from)|(?:has|have|had) (?:now |since )?(?:reached|passed)|updated?|has since|now stands? at|latest (?:figure|toll|count)s?|new toll)\b",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:rais|lower|revis|increas|reduc|updat|correct|cutt)ing (?:its|the|an|their|his|her) (?:own )?(?:earlier|previous|first|initial|original|provisional)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:earlier|previous|first|initial|original|provisional) (?:figure|toll|count|tally|estimate|number|total|version|report|forecast|target|guidance|offer|bid)"
    r"(?: of [^,;.\d]{1,40}?)?(?: (?:of|was|at|had been))?(?: about| some| around| at least)? ?$"
    r"|\b(?:up|down|raised|revised|risen|rose|rising|lowered|increased|fell|fallen|dropped) from(?: about| some| around)? ?$",
    re.IGNORECASE,
)
"""What makes the number behind it one that is told no longer ("26, raising its earlier figure of 14")."""
_FORMERLY = re.compile(
    r"\b(?:until|till|formerly|used to|no longer|abolished|halved|(?:cut|reduced|raised|lowered)\b.{1,60}\bfrom)\b",
    re.IGNORECASE,
)
_BEFORE = 80
"""So many code points before a number tell whether it is a former one."""
_MOMENT = re.compile(
    r"\b(?:currently|at the moment|at the time of writing|at one point|as of)\b", re.IGNORECASE
)
# Counts that only grow, or are only found out, while a story lasts.
_GROWING = frozenset(
    concept.group
    for concept in concepts(
        "kill injure missing arrest evacuate rescue infect hospital destroy displaced stranded homeless"
    )
)
_CHANGING = frozenset({"death", "injury", "missing", "arrest", "rescue", "illness", "evacuation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why two figures differ; `open` where both are still told, so that the accounts contradict each other."""

    note: str
    open: bool = False


def standing(proposition: Proposition) -> list[Quantity]:
    """Return the numbers of a proposition but those that its sentence replaces by another ("up from 14")."""
    own = proposition.quantities
    return [q for q in own if not is_former(proposition, q)] or list(own)


def is_former(proposition: Proposition, quantity: Quantity) -> bool:
    """Tell whether a number is one that is told no longer, by the words before it."""
    start = max(quantity.start - _BEFORE, proposition.sentence.start)
    return bool(_FORMER.search(proposition.text.article.text[start : quantity.start]))


def told_in_time(group: Iterable[Proposition]) -> frozenset[Told]:
    """Return the figures of a claim's propositions whose moment of publication is known."""
    return frozenset(
        Told(moment=moment, low=quantity.low, high=quantity.high)
        for proposition in group
        if (moment := _hour(proposition)) is not None
        for quantity in proposition.quantities
    )


def explain(one: Figure, other: Figure, context: Context) -> Explanation | None:
    """Return why two differing figures differ, None where nothing explains it.

    A correction takes back what its own newsroom, or the text that it was made from, told; where another outlet still
    tells the older figure, both stand in print.
    """
    if _withdraws(*one) or _withdraws(*other):
        return Explanation(note="earlier figure, corrected")
    found = _follows(one, other, context) or _follows(other, one, context)
    if found is not None:
        return found
    if _says(_MOMENT, one[0]) != _says(_MOMENT, other[0]):
        return Explanation(note="count of another moment")
    if _made_from(one[0], other[0], context) or _made_from(other[0], one[0], context):
        return None
    note = told_later(one, other, context.told)
    return Explanation(note=note) if note else None


def _made_from(one: Proposition, other: Proposition, context: Context) -> bool:
    """Tell whether the first stands in a text made from the other's: who rewrites has counted nothing anew."""
    return other.span.article in context.descents.above(one.span.article)


def _follows(one: Figure, other: Figure, context: Context) -> Explanation | None:
    """Return what makes the first figure one that follows or replaces the other, None where nothing does."""
    (mine, figure), (theirs, rival) = one, other
    both = _gives_both(mine, figure, rival)
    if both and _says(_REVISED, mine):
        return Explanation(note="later figure")
    if _says(_CORRECTION, mine) or _notice(mine, figure, rival):
        if _takes_back(mine, theirs, context):
            return Explanation(note="later correction")
        return Explanation(note="corrected by one report, still told by another", open=True)
    if _says(_UPDATE, mine) and (both or not _says(_UPDATE, theirs)):
        return Explanation(note="later figure")
    if _says(_PARTIAL, mine):
        return Explanation(note="interim count")
    return Explanation(note="former figure") if _FORMERLY.search(mine.words) else None


def _withdraws(proposition: Proposition, figure: Quantity) -> bool:
    """Tell whether a sentence gives a figure only as what was told before ("an earlier version gave 300")."""
    before = proposition.text.article.text[proposition.sentence.start : figure.start]
    return bool(_WITHDRAWN.search(before)) and not _NOW.search(before)


def _takes_back(correcting: Proposition, corrected: Proposition, context: Context) -> bool:
    """Tell whether a correction speaks of the other article: of the same outlet, or one that it was made from."""
    outlets = correcting.text.article.outlet, corrected.text.article.outlet
    same = outlets[0] is not None and outlets[0] == outlets[1]
    return same or _made_from(correcting, corrected, context)


def _notice(proposition: Proposition, figure: Quantity, rival: Quantity) -> bool:
    """Tell whether the article bears a notice that corrects the rival figure to its own ("to 14 from 16")."""
    wanted = {f"{figure.low:g}", f"{rival.low:g}"}
    lines = proposition.text.article.text.splitlines()
    return any(_NOTICE.search(line) and wanted <= set(normals(line)) for line in lines)


def _gives_both(proposition: Proposition, figure: Quantity, rival: Quantity) -> bool:
    """Tell whether a sentence names the other figure beside its own."""
    sentence = proposition.sentence
    there = [q for q in proposition.text.quantities if sentence.start <= q.start and q.end <= sentence.end]
    return any((q.low, q.high) == (rival.low, rival.high) for q in there if q.start != figure.start)


def _says(pattern: re.Pattern[str], proposition: Proposition) -> bool:
    return bool(pattern.search(proposition.sentence.cut(proposition.text.article.text)))


def counts_later(one: Figure, other: Figure) -> bool:
    """Tell whether one of two figures is a later count of what the other counts, by its words or by when both were told."""
    updates = [_says(_UPDATE, proposition) for proposition, _ in (one, other)]
    return updates[0] != updates[1] or told_later(one, other, frozenset()) is not None


def told_later(one: Figure, other: Figure, told: frozenset[Told]) -> str | None:
    """Explain a growing count by the moments at which the articles were published, by the hour or else by the day."""
    (mine, a), (theirs, b) = one, other
    groups = {c.group for c in mine.concepts} & {c.group for c in theirs.concepts}
    kinds = mine.happenings & theirs.happenings
    if not (groups & _GROWING or kinds & _CHANGING):
        return None
    if (_day(mine) is None) != (_day(theirs) is None):
        return "perhaps a later figure"
    hours = _hour(mine), _hour(theirs)
    first, second = hours if None not in hours else (_day(mine), _day(theirs))
    if first is None or second is None or first == second:
        return None
    early, late = (a, b) if first < second else (b, a)
    if late.low > early.high or "missing" in kinds:
        return "later figure"
    known = any(t.moment < min(first, second) and (t.low, t.high) == (late.low, late.high) for t in told)
    return "older figure carried on" if known and None not in hours else None


def _day(proposition: Proposition) -> str | None:
    day = proposition.text.article.day
    return day.isoformat() if day is not None else None


def _hour(proposition: Proposition) -> str | None:
    """Return the moment of publication in a form that sorts, None where no hour is known."""
    moment = proposition.text.article.moment
    if moment is None:
        return None
    return moment.isoformat() if moment.tzinfo is None else f"{moment.timestamp():020.0f}"
