"""Make one record of all mentions of one act over a story's texts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from twosource.events.drafts import Draft
from twosource.events.parties import Party
from twosource.events.plover import SYMMETRIC, plover_mode, plover_type
from twosource.model import Actor, Event, EventDay, Span, Stemma, Story
from twosource.text.naming import compatible
from twosource.text.weekdays import WEEK

Links = dict[tuple[str, str], list[tuple[Span, Span]]]


def merge(story: Story, drafts: Sequence[Draft], stemma: Stemma) -> tuple[Event, ...]:
    """Return one event for each act; drafts join if type, parties, status and day are compatible."""
    groups: list[list[Draft]] = []
    links = _index(stemma)
    for draft in sorted(drafts, key=_telling):
        fitting = [group for group in groups if _fits(draft, group, links)]
        if fitting:
            max(fitting, key=lambda group: (_alike(draft, group[0]), -groups.index(group))).append(draft)
        else:
            groups.append([draft])
    ordered = sorted(groups, key=lambda group: (-_reach(group), min(draft.mention for draft in group)))
    return tuple(
        _event(f"{story.id}:event{place}", group, stemma) for place, group in enumerate(ordered, start=1)
    )


def _index(stemma: Stemma) -> Links:
    """Return the aligned sentences by the pair of articles in which they stand, in both directions."""
    links: Links = {}
    for link in stemma.links:
        for one, other in ((link.one, link.other), (link.other, link.one)):
            links.setdefault((one.article, other.article), []).append((one, other))
    return links


def _reach(group: Sequence[Draft]) -> int:
    return len({draft.mention.article for draft in group})


def _telling(draft: Draft) -> tuple[int, int, int, Span]:
    """Put the drafts that say most first, so that the vaguer ones join them."""
    return (-len(draft.target), -int(draft.verbal), -len(draft.code), draft.mention)


def _alike(draft: Draft, other: Draft) -> int:
    return (
        4 * (draft.code == other.code)
        + 2 * (_names(draft.target) == _names(other.target))
        + (_names(draft.actor) == _names(other.actor))
    )


def _names(parties: Sequence[Party]) -> tuple[str, ...]:
    return tuple(sorted(party.name for party in parties))


def _fits(draft: Draft, group: Sequence[Draft], links: Links) -> bool:
    """Tell whether a draft is the act of a group: that of its fullest draft, on a day that no other denies."""
    if not all(_days_agree(draft.day, day) for day in dict.fromkeys(other.day for other in group)):
        return False
    return _same_act(draft, group[0]) or any(
        _same_act(draft, other, lenient=True) and _linked(draft, other, links) for other in group
    )


def _same_act(one: Draft, other: Draft, *, lenient: bool = False) -> bool:
    """Tell whether two drafts may be one act; `lenient` lets codes of one CAMEO root differ."""
    codes = one.code[:2] == other.code[:2] if lenient else _codes_agree(one, other)
    if not codes or not _same_status(one, other) or not _days_agree(one.day, other.day):
        return False
    if (
        not lenient
        and len(_countries(one.actor)) != len(_countries(other.actor))
        and one.code[:2] not in {"04", "19"}
        and not _is_one_arrest(one, other)
    ):
        return False
    actors = _parties_agree(one.actor, other.actor) or _is_one_arrest(one, other)
    straight = actors and _parties_agree(one.target, other.target)
    crossed = one.code in SYMMETRIC or one.code.startswith("04")
    return straight or (
        crossed and _parties_agree(one.actor, other.target) and _parties_agree(one.target, other.actor)
    )


def _is_one_arrest(one: Draft, other: Draft) -> bool:
    """Tell one arrest or charge of somebody, told without who made it or of two organs of one state."""
    if not one.code.startswith(("112", "173")):
        return False
    organs = [*one.actor, *other.actor]
    lawful = all(set(party.sectors) <= _LAW for party in organs) and len(_countries(organs)) < 2
    anybody = not (one.actor and other.actor)
    persons = [(p, q) for p in one.target for q in other.target if anybody or (p.person and q.person)]
    return (anybody or (lawful and bool(organs))) and any(_same_party(p, q) for p, q in persons)


_LAW = frozenset({"GOV", "JUD", "COP"})
"""Sectors of those who arrest and charge for a state: its police, prosecutors and authorities."""


def _countries(parties: Sequence[Party]) -> set[str]:
    return {party.country for party in parties if party.country}


def _same_status(one: Draft, other: Draft) -> bool:
    return one.status == other.status or not {one.status, other.status} & _REAL


_REAL = frozenset({"happened", "planned"})


def _codes_agree(one: Draft, other: Draft) -> bool:
    """Tell whether two codes may name one act: equal, or one vaguer, or both the use of force.

    What somebody offers or agrees to must also be told in a shared word.
    """
    if one.plover != other.plover or one.code[:2] != other.code[:2]:
        return False
    if one.code[:2] == "19":
        return True
    alike = one.code == other.code or any(_vague(draft.code) for draft in (one, other))
    if not alike and one.code[:3] != other.code[:3]:
        return False
    promised = one.code[:3] in _PROMISES and one.topic and other.topic
    return not promised or bool(set(one.topic) & set(other.topic))


_PROMISES = frozenset({"030", "031", "033", "034", "035"})


def _vague(code: str) -> bool:
    return len(code) == 3 and code.endswith("0")


def _parties_agree(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    """Tell whether two sides may be the same: an empty side agrees with any, else one pair must match."""
    known = [
        [party for party in side if party.country or party.sectors or party.person] for side in (ones, others)
    ]
    if not all(known):
        return True
    return any(_same_party(one, other) for one in ones for other in others)


def _same_party(one: Party, other: Party) -> bool:
    if one.person and other.person and not one.country and not other.country:
        return compatible(one.name, other.name)
    if not (one.country and other.country) and one.name.split()[-1].lower() == other.name.split()[-1].lower():
        return True
    if one.country or other.country:
        if one.country != other.country:
            return False
        if one.person and other.person:
            return one.name.split()[-1:] == other.name.split()[-1:] or not (one.sectors and other.sectors)
        return (
            not (one.sectors and other.sectors)
            or bool(set(one.sectors) & set(other.sectors))
            or set(one.sectors) | set(other.sectors) <= _CROWDS
            or _official(one, other)
        )
    crowds = set(one.sectors) <= _CROWDS and set(other.sectors) <= _CROWDS
    shared = bool(set(one.sectors) & set(other.sectors)) or (crowds and bool(one.sectors and other.sectors))
    return shared or one.name.lower() == other.name.lower()


_CROWDS = frozenset({"CVL", "OPP", "EDU", "LAB"})
"""Sectors of people in the street: one report's 14 protesters are another one's 26 people."""


def _official(one: Party, other: Party) -> bool:
    """Tell whether both speak for one state: its army and its government strike as one."""
    state = {"GOV", "MIL"}
    return bool(set(one.sectors) & state) and bool(set(other.sectors) & state)


def _days_agree(one: EventDay | None, other: EventDay | None) -> bool:
    """Tell whether two days may be the same; without dates, different weekdays are different days."""
    if one is None or other is None:
        return True
    if one.earliest and one.latest and other.earliest and other.latest:
        return one.earliest <= other.latest and other.earliest <= one.latest
    weekdays = [_weekday(day.as_written) for day in (one, other)]
    return None in weekdays or weekdays[0] == weekdays[1]


def _weekday(words: str) -> str | None:
    lowered = words.lower()
    return next((name for name in WEEK if name in lowered), None)


def _linked(one: Draft, other: Draft, links: Links) -> bool:
    """Tell whether the sentences of two drafts carry the same text or tell the same thing."""
    pairs = links.get((one.sentence.article, other.sentence.article), ())
    return any(first.overlaps(one.sentence) and second.overlaps(other.sentence) for first, second in pairs)


def _event(identifier: str, group: Sequence[Draft], stemma: Stemma) -> Event:
    telling = [draft for draft in group if not draft.code.endswith("0")]
    code = _most_frequent([draft.code for draft in telling or group])
    same = [draft for draft in group if draft.code == code]
    mentions = tuple(sorted({draft.mention for draft in group}))
    actor = max((draft.actor for draft in group), key=lambda side: (len(side), _fullness(side)))
    return Event(
        id=identifier,
        actor=_actor(actor),
        target=_target(max(_targets(group, actor), key=_suffering)),
        cameo=code,
        plover=plover_type(code),
        status=_most_frequent([draft.status for draft in same]),
        mentions=mentions,
        origins=stemma.count({span.article for span in mentions}),
        day=_day([draft.day for draft in group if draft.day]),
        place=next((draft.place for draft in group if draft.place), None),
        mode=plover_mode(code),
        background=sum(draft.background for draft in group) * 2 > len(group),
        probability=round(max(draft.probability for draft in group), 3),
    )


def _targets(group: Sequence[Draft], actor: Sequence[Party]) -> Iterator[tuple[Party, ...]]:
    """Yield the targets of drafts without who is the actor: of two who met one report may name the other first."""
    names = {party.name for party in actor}
    for draft in group:
        yield tuple(party for party in draft.target if party.name not in names)


Value = TypeVar("Value", bound=str)


def _most_frequent(values: Sequence[Value]) -> Value:
    """Return the most frequent value; of equally frequent ones the longest, which is the most special code."""
    counted = Counter(values)
    return max(sorted(counted), key=lambda value: (counted[value], len(value)))


def _suffering(side: Sequence[Party]) -> tuple[bool, bool, tuple[int, int, str]]:
    """Rank what those are called to whom something is done: a person's name tells more than an office."""
    return (bool(side), any(party.person for party in side), _fullness(side))


def _fullness(parties: Sequence[Party]) -> tuple[int, int, str]:
    return (
        sum(bool(p.country) + bool(p.sectors) for p in parties),
        sum(len(p.name) for p in parties),
        _names(parties)[0] if parties else "",
    )


def _actor(parties: Sequence[Party]) -> Actor:
    names = list(dict.fromkeys(party.name for party in parties)) or [_UNKNOWN]
    codes = list(dict.fromkeys(party.code for party in parties if party.code))
    return Actor(name=" and ".join(names), code="/".join(codes))


_UNKNOWN = "unknown"
"""The name of who did an attack that nobody is said to have done."""


def _target(parties: Sequence[Party]) -> Actor | None:
    return _actor(parties) if parties else None


def _day(days: Sequence[EventDay]) -> EventDay | None:
    """Return the most precise of the days."""
    order = ("time", "part", "day", "week", "month", "quarter", "season", "year", "decade", "longer")
    return min(
        days,
        key=lambda day: (order.index(day.granularity), day.earliest is None, day.as_written),
        default=None,
    )
