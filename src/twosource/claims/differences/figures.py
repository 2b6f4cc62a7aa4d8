"""Numbers side by side: equal, rounded, bounded, revised, or in contradiction."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace

from twosource.claims.core import rejects
from twosource.claims.differences.context import Context
from twosource.claims.differences.details import Contrast, Verdict, detail, partners, shared_part, topics
from twosource.claims.differences.magnitudes import judge, same_scale
from twosource.claims.differences.revision import explain, is_former, standing
from twosource.claims.differences.sameness import comparable, of_one_thing, told_apart
from twosource.claims.differences.setting import settings_agree
from twosource.claims.differences.wholes import is_cut
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import GENERIC_UNITS
from twosource.claims.units import counts_things
from twosource.model import Quantity
from twosource.text.concepts import concepts
from twosource.text.naming import compatible

# What a number counts: two numbers of different ones of these are never the same figure.
ROLES = frozenset(
    concept.group
    for concept in concepts(
        """kill injure missing trap strand arrest rescue evacuate hospital sentence convict charge buy sell profit revenue raise cut
        goal vote sack hire infect vaccine destroy fire launch intercept shot down tax budget price loan debt
        fine recover test distance magnitude depth speed seat point run wicket lead attendance age"""
    )
)
# What is told of money says nothing of the people who are counted beside it.
_OF_MONEY = frozenset(
    c.group for c in concepts("price tax budget loan debt profit revenue fine raise cut buy sell")
)
_DEATH = concepts("kill")[0].group
_NOT = re.compile(r"\b(?:not|rather than|instead of)\s+$", re.IGNORECASE)
_OF = re.compile(
    r"(?:^|[.“\"]\s*|\bout )[Oo]f (?:the |its |his |her |their )?(?:some |about )?$|\d of (?:the |its |their )?$|\bamong (?:the )?$"
)
# "23 of those hurt are in hospital" tells of a part of the hurt.
_PART = re.compile(
    r"\s+of (?:those|them|these|whom|\d+|the (?:\d+|injured|hurt|wounded|dead|victims?|killed|missing|arrested|detained)\b)",
    re.IGNORECASE,
)
_NEXT = 24  # letters behind a number in which the whole stands that it is a part of
_APPOSED = re.compile(r",? (?:who )?(?:is |was )?(?:an? |aged )?")
_AGED = re.compile(r"\bage[ds]? (?:of )?$", re.IGNORECASE)
_TITLED = re.compile(r"(?: [a-z-]+){0,2} ")
_EXCEEDS = re.compile(
    r"\b(?:exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)|beyond|upwards of|well over)\s+$",
    re.IGNORECASE,
)
_INTERIM = re.compile(
    r"\s+(?:of (?:the |all )?(?:ballots|votes|vote|returns|polling stations|precincts)\s+)?(?:were |been )?(?:counted|tallied|reporting)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"^[\w.,]+ and [\w.,]+ [^\W\d]", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b|\b(?:hundred|thousand|million|half|quarter|third)s?\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:each|every|per)\b(?! (?:hour|day|night|week|month|quarter|year)\b)|\bapiece\b", re.IGNORECASE
)
_ANY = 0.01  # numbers that share nothing but what they count may still be one figure
_MORE = re.compile(
    r"\b(?:another|additional|further|extra|other)\s*$|(?:more|others|other|additional|further|extra)\b"
)


def contrast_figures(
    one: Proposition, other: Proposition, odds: float, context: Context
) -> Iterator[Contrast]:
    """Yield what the numbers of two propositions of one claim amount to."""
    sides = [topics(p, _figures(p)) for p in (one, other)]

    def fit(a: Quantity, near_a: frozenset[str], b: Quantity, near_b: frozenset[str]) -> float:
        return _fit((one, a, near_a), (other, b, near_b), context)

    answered = [
        (a, b) for a, _ in sides[0] for b, _ in sides[1] if rejects(one, a, b) or rejects(other, b, a)
    ]
    for a, b in answered or partners(sides[0], sides[1], fit):
        verdict, note, precise = _judge(one, a, other, b)
        conflict = verdict == "conflict"
        if conflict and not answered and not of_one_thing((one, a), (other, b), context, odds):
            continue
        explained = explain((one, a), (other, b), context) if conflict else None
        if conflict and not (answered or explained) and told_apart((one, a), (other, b), context):
            continue
        yield Contrast(
            kind="precision" if verdict == "precision" else "number",
            one=detail(one, a, _key(a)),
            other=detail(other, b, _key(b)),
            verdict=verdict,
            contradiction=conflict and (explained is None or explained.open),
            note=explained.note if explained else note,
            precise=precise,
        )


def _figures(proposition: Proposition) -> list[Quantity]:
    """Return the numbers that count or measure something; a year is a time, and what is added no whole figure."""
    dates = [time for time in proposition.times if time.kind == "date"]
    return [
        _bounded(proposition, q)
        for q in standing(proposition)
        if not (_increment(proposition, q) or is_cut((proposition, q)) or _of_several(proposition, q))
        and not _INTERIM.match(proposition.text.article.text, q.end)
        and not any(t.start <= q.start and q.end <= t.end for t in dates)
    ]


def _of_several(proposition: Proposition, quantity: Quantity) -> bool:
    """Tell whether a number is one of two that stand side by side for two things: "nine and six years"."""
    before = proposition.text.article.text[max(quantity.start - 10, 0) : quantity.start]
    return bool(_AND.search(quantity.text)) and not _BETWEEN.search(before + quantity.text)


def _bounded(proposition: Proposition, quantity: Quantity) -> Quantity:
    """Return a number that a verb bounds ("exceeded $150 million") as one that reaches to infinity."""
    before = proposition.text.article.text[max(quantity.start - 24, 0) : quantity.start]
    return replace(quantity, high=math.inf, bound="more_than") if _EXCEEDS.search(before) else quantity


def _judge(one: Proposition, a: Quantity, other: Proposition, b: Quantity) -> tuple[Verdict, str | None, int]:
    """Return what two figures amount to; one that is expressly denied ("two, not three") is against its equal."""
    denied = [_denies(one, a), _denies(other, b)]
    if denied[0] == denied[1]:
        return judge(*same_scale(a, b))
    return ("conflict" if (a.low, a.high) == (b.low, b.high) else "equal"), None, 0


def _denies(proposition: Proposition, quantity: Quantity) -> bool:
    return bool(_NOT.search(proposition.text.article.text[max(quantity.start - 14, 0) : quantity.start]))


def _fit(
    one: tuple[Proposition, Quantity, frozenset[str]],
    other: tuple[Proposition, Quantity, frozenset[str]],
    context: Context,
) -> float:
    """Return how surely two numbers are figures of one thing; 0 if they cannot be."""
    (p, a, near_a), (q, b, near_b) = one, other
    if (
        not comparable(p, a, q, b)
        or (a.unit == "score") != (b.unit == "score")
        or _is_whole(p, a) != _is_whole(q, b)
    ):
        return 0.0
    if _is_part(p, a) != _is_part(q, b) or is_former(p, a) != is_former(q, b) or _of_two_persons(p, a, q, b):
        return 0.0
    if _per_head(p, a) != _per_head(q, b) or is_age(p, a) != is_age(q, b) or _far(a, b):
        return 0.0
    heads = counts_things(a.unit) and counts_things(b.unit)
    roles = [near & ROLES - (_OF_MONEY if heads else frozenset()) for near in (near_a, near_b)]
    told = all(roles)
    if told and (not roles[0] & roles[1] or (_DEATH in roles[0]) != (_DEATH in roles[1])):
        return 0.0
    agreement = settings_agree(p, a, q, b, context.scale.weights)
    special = a.unit == b.unit and a.unit not in GENERIC_UNITS
    if not special and any(roles) and not all(roles) and agreement < SETTINGS.same_role:
        return 0.0
    equal = (a.low, a.high) == (b.low, b.high)
    return shared_part(near_a, near_b) + agreement + 0.5 * (a.unit == b.unit) + equal + _ANY


def _is_whole(proposition: Proposition, quantity: Quantity) -> bool:
    """Tell whether a number is the whole of which another is a part ("52 of the 120 seats")."""
    return bool(_OF.search(proposition.text.article.text[max(quantity.start - 14, 0) : quantity.start]))


def _is_part(proposition: Proposition, quantity: Quantity) -> bool:
    return bool(_PART.search(proposition.text.article.text, quantity.start, quantity.end + _NEXT))


def is_age(proposition: Proposition, quantity: Quantity) -> bool:
    """Tell whether a number says how old somebody is: "24-year-old", "aged 24", "children under age 5"."""
    text = proposition.text.article.text
    return quantity.unit == "year-old" or bool(
        _AGED.search(text[max(quantity.start - 10, 0) : quantity.start])
    )


def _of_two_persons(one: Proposition, a: Quantity, other: Proposition, b: Quantity) -> bool:
    """Tell whether two figures stand at two names, as ages do: "Marek Sowa, 24", "24-year-old glazier Marek Sowa"."""
    names = named_at(one, a), named_at(other, b)
    return names[0] is not None and names[1] is not None and not compatible(names[0], names[1])


def named_at(proposition: Proposition, quantity: Quantity) -> str | None:
    """Return the person's name of which a figure is told beside it, None where there is none."""
    text = proposition.text.article.text
    people = [m for m in proposition.mentions if m.kind == "person" and not m.pronoun]
    beside = (
        m.text
        for m in people
        if _APPOSED.fullmatch(text[m.end : quantity.start])
        or (quantity.unit == "year-old" and _TITLED.fullmatch(text[quantity.end : m.start]))
    )
    return next(beside, None)


def _per_head(proposition: Proposition, quantity: Quantity) -> bool:
    """Tell whether a number is told of each of several ("sixty from each side")."""
    text = proposition.text.article.text
    return bool(
        _EACH.search(text[max(quantity.start - 10, 0) : min(quantity.end + 24, proposition.span.end)])
    )


def _far(a: Quantity, b: Quantity) -> bool:
    """Tell whether one number is so many times the other that they hardly count one thing."""
    one, other = same_scale(a, b)
    small, large = sorted((one.low or one.high, other.low or other.high))
    scaled = one is not a
    most = SETTINGS.one_order if a.unit != b.unit and not scaled else SETTINGS.far_apart
    return large > most * small


def _increment(proposition: Proposition, quantity: Quantity) -> bool:
    """“Two more people” adds to a figure and is none."""
    text = proposition.text.article.text
    before = text[max(quantity.start - 14, 0) : quantity.start]
    behind = text[quantity.start : quantity.end + 14].split(maxsplit=1)
    return bool(_MORE.search(before) or _MORE.match(" ".join(behind[1:])))


def _key(quantity: Quantity) -> str:
    return f"{quantity.low:g}-{quantity.high:g}"
