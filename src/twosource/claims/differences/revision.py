"""Figures that change while news is young: corrected, risen since, or carried on when a newer one is out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

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
_UPDATE = re.compile(
    r"\b(?:(?:rose|risen|rises|climbed|climbs|jumped|grew|grown|increased|raised|gone up|went up|up|fell|fallen|dropped)"
    r"(?: further)? (?:to|from)|updated?|has since|now stands? at|latest (?:figure|toll|count)s?|new toll)\b",
    re.IGNORECASE,
)
_FORMERLY = re.compile(
    r"\b(?:until|till|formerly|used to|no longer|abolished|halved|(?:cut|reduced|raised|lowered)\b.{1,60}\bfrom)\b",
    re.IGNORECASE,
)
# Counts that only grow, or are only found out, while a story lasts.
_GROWING = frozenset(
    concept.group
    for concept in concepts(
        "kill injure missing arrest evacuate rescue infect hospital destroy displaced stranded homeless"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure that some article of a story gave at a known moment."""

    moment: str
    low: float
    high: float


def told_in_time(group: Iterable[Proposition]) -> frozenset[Told]:
    """Return the figures of a claim's propositions whose moment of publication is known."""
    return frozenset(
        Told(moment=moment, low=quantity.low, high=quantity.high)
        for proposition in group
        if (moment := _hour(proposition)) is not None
        for quantity in proposition.quantities
    )


def explain(
    one: Proposition, a: Quantity, other: Proposition, b: Quantity, told: frozenset[Told]
) -> str | None:
    """Return why two differing figures need not contradict each other, None where nothing explains it."""
    for mine, figure, theirs, rival in ((one, a, other, b), (other, b, one, a)):
        if _says(_CORRECTION, mine) or _notice(mine, figure, rival):
            return "later correction"
        if _gives_both(mine, figure, rival):
            return "later figure"
        if _says(_UPDATE, mine) and not _says(_UPDATE, theirs):
            return "later figure"
        if _FORMERLY.search(mine.words):
            return "former figure"
    return _by_hour(one, a, other, b, told)


def _notice(proposition: Proposition, figure: Quantity, rival: Quantity) -> bool:
    """Tell whether the article bears a notice that corrects the rival figure to its own ("to 14 from 16")."""
    wanted = {f"{figure.low:g}", f"{rival.low:g}"}
    lines = proposition.text.article.text.splitlines()
    return any(_NOTICE.search(line) and wanted <= set(normals(line)) for line in lines)


def _gives_both(proposition: Proposition, figure: Quantity, rival: Quantity) -> bool:
    """Tell whether a sentence that tells of a change names the other figure beside its own."""
    sentence = proposition.sentence
    there = [q for q in proposition.text.quantities if sentence.start <= q.start and q.end <= sentence.end]
    beside = any((q.low, q.high) == (rival.low, rival.high) for q in there if q.start != figure.start)
    return beside and _says(_UPDATE, proposition)


def _says(pattern: re.Pattern[str], proposition: Proposition) -> bool:
    return bool(pattern.search(proposition.sentence.cut(proposition.text.article.text)))


def _by_hour(
    one: Proposition, a: Quantity, other: Proposition, b: Quantity, told: frozenset[Told]
) -> str | None:
    """Explain a growing count by the hours at which the articles were published, where both are known."""
    first, second = _hour(one), _hour(other)
    groups = {c.group for c in one.concepts} & {c.group for c in other.concepts}
    if first is None or second is None or first == second or not groups & _GROWING:
        return None
    early, late = (a, b) if first < second else (b, a)
    if late.low > early.high:
        return "later figure"
    known = any(t.moment < min(first, second) and (t.low, t.high) == (late.low, late.high) for t in told)
    return "older figure carried on" if known else None


def _hour(proposition: Proposition) -> str | None:
    """Return the moment of publication in a form that sorts, None where no hour is known."""
    article = proposition.text.article
    if article.published is None or article.day is None or len(article.published) < 13:
        return None
    moment = datetime.fromisoformat(article.published)
    return moment.isoformat() if moment.utcoffset() is None else f"{moment.timestamp():020.0f}"
