"""The parties that a sentence names: noun phrases that can act, with country and sector."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.events.datelines import dateline_end
from twosource.events.gazetteer import Hit, find_hits, names_country
from twosource.events.phrases import phrases
from twosource.events.sectors import choose_sectors, find_field, is_former
from twosource.events.tables import class_of_words
from twosource.events.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Words `[start, end)` that name somebody who can act or be acted on.

    `phrase_start`, `phrase_end` are the whole noun phrase; `prep` is the preposition before it, "" if none.
    `group` numbers parties that are joined by "and"; `head` tells whether the party is the phrase's head
    ("the Iranian minister") or only its owner or modifier ("Iranian missiles").
    """

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    name: str
    country: str
    sectors: tuple[str, ...] = ()
    prep: str = ""
    group: int = 0
    head: bool = True
    person: bool = False
    folk: bool = False
    """People named by their country alone: "Algerians"."""
    inner: str = ""
    """The preposition before the party inside its phrase: "of" in "the invasion of Chad"."""
    reputed: bool = False
    """Whether only a leader's surname tells the country: the story itself knows better."""

    @property
    def code(self) -> str:
        """The actor code: country, then sector: `RUSGOV`; "" if nothing is known."""
        sectors = "".join(self.sectors)
        return self.country if sectors in {"IGO", self.country} and self.country else self.country + sectors


def find_parties(words: Sequence[Word]) -> tuple[Party, ...]:
    """Return the parties of a sentence in their order, those joined by "and" in one group."""
    found: list[Party] = []
    dateline = dateline_end(words)
    for start, end in phrases(words):
        if start >= dateline:
            found += _parties_of(words, start, end)
    return tuple(_located(_grouped(words, found)))


def _located(parties: Sequence[Party]) -> list[Party]:
    """Give a group without a country that of the place right behind it: "security forces in Guinea"."""
    found: list[Party] = []
    for place, party in enumerate(parties):
        after = parties[place + 1] if place + 1 < len(parties) else None
        near = after is not None and after.phrase_start <= party.phrase_end + 2 and after.prep in _WITHIN
        near = near and after is not None and not (after.head and after.sectors)
        lacks = bool(party.sectors) and not party.country and not party.person
        lacks = lacks and not (after and after.prep == "from" and "MIL" in party.sectors)
        found.append(replace(party, country=after.country) if after and near and lacks else party)
    return found


_WITHIN = frozenset({"in", "throughout", "across", "from"})


def _parties_of(words: Sequence[Word], start: int, end: int) -> list[Party]:
    hits = find_hits(words, start, end)
    cut = next((place for place in range(start, end) if words[place].lower == "of"), end)
    core = [hit for hit in hits if hit.start < cut]
    head = _head(words, start, cut)
    counted = head is not None and cut < end and words[head].lower in class_of_words("QUANTITY") | {"front"}
    inner = _parties_of(words, cut + 1, end) if cut < end and (head is None or counted) else []
    if head is None or (counted and inner):
        return [
            replace(party, start=start, phrase_start=start, prep=_preposition(words, start))
            for party in inner
        ]
    named = words[head].tag == "name" and words[head].lower not in class_of_words("THING")
    prep = _preposition(words, start)
    over = any(hit.start <= head < hit.end for hit in core)
    if over or named or (core and _is_group(words[head])):
        first = _after_determiners(words, start, head)
        return [_whole(words, hits, (first, end, start), prep=prep, named=named)]
    place = bool(class_of_words("PLACE") & set(words[head].bases))
    of_party = (
        [replace(party, prep=prep, head=place, inner="of") for party in _parties_of(words, cut + 1, end)]
        if cut < end
        else []
    )
    modifiers = [_modifier(words, hit, start, end, prep) for hit in _owners(words, core)]
    owner = next((at for at in range(head - 1, start, -1) if words[at].tag == "poss"), None)
    if _speaks_for(words, head) and owner is not None:
        modifiers = _parties_of(words, start, owner) or modifiers
    if _speaks_for(words, head) and (modifiers or of_party):
        return [
            replace(party, phrase_start=start, phrase_end=end, prep=prep, head=True, inner="")
            for party in (modifiers or of_party)[:1]
        ]
    return modifiers or [replace(party, phrase_start=start) for party in of_party]


def _speaks_for(words: Sequence[Word], head: int) -> bool:
    """Tell whether a noun acts for whom it belongs to: "Banda's office", "the chairman of the African Union"."""
    return bool(class_of_words("OFFICE") & set(words[head].bases))


def _is_group(word: Word) -> bool:
    """Tell whether a noun only says that what stands before it is a group: "opposition groups", "rebel factions"."""
    return bool(class_of_words("GROUP") & set(word.bases))


def _head(words: Sequence[Word], start: int, cut: int) -> int | None:
    return next(
        (place for place in range(cut - 1, start - 1, -1) if words[place].tag in {"noun", "name"}), None
    )


def _after_determiners(words: Sequence[Word], start: int, head: int) -> int:
    """Leave a leading determiner and a time ("last month's") out of the name."""
    while start < head and (words[start].tag in {"det", "poss"} or words[start].lower in _TIMES):
        start += 1
    return start


_TIMES = frozenset(
    ["last", "next", "past", "recent", "week", "month", "year", "today", "yesterday", "tomorrow"]
)


def _owners(words: Sequence[Word], core: Sequence[Hit]) -> list[Hit]:
    owned = [hit for hit in core if hit.end < len(words) and words[hit.end].tag == "poss"]
    named = [hit for hit in core if hit.kind != "role"]
    return owned[-1:] or named[-1:] or [hit for hit in core if _can_act(words[hit.end - 1])][-1:]


def _can_act(word: Word) -> bool:
    """Tell a group that modifies an act ("police raid") from a mere quality ("military action")."""
    return bool(class_of_words("ACTING") & set(word.bases))


_LEADERS = frozenset({"leader", "surname"})


def _whole(
    words: Sequence[Word], hits: Sequence[Hit], bounds: tuple[int, int, int], *, prep: str, named: bool
) -> Party:
    start, end, phrase_start = bounds
    countries = [hit.country for hit in hits if hit.country]
    told = [hit for hit in hits if hit.kind == "role" and words[hit.end - 1].lower not in _VAGUE]
    cut = next((place for place in range(start, end) if words[place].lower == "of"), end)
    roles = [hit.sectors for hit in told if hit.start < cut] or [hit.sectors for hit in told]
    if set(roles) == {("GOV",)} and words[told[0].end - 1].lower in {"leader", "leaders"}:
        led = [hit.sectors for hit in hits if hit.start > cut and (hit.kind == "people" or hit in told)]
        roles = led or roles
    if any(is_former(words, hit) for hit in told):
        roles = [("ELI",)]
    bodies = [hit.sectors for hit in hits if hit.kind in {"body", "seat"}]
    covered = {place for hit in hits for place in range(hit.start, hit.end)}
    covered |= find_field(words, start, end, covered)
    named = named and any(words[place].tag == "name" and place not in covered for place in range(start, end))
    known = any(hit.end == end and hit.kind != "role" for hit in hits)
    leader = next((hit for hit in hits if hit.kind in _LEADERS and hit.start < cut), None)
    bodies += [leader.sectors] if leader and not bodies else []
    bodies += [hit.sectors for hit in hits if hit.kind == "people" and not bodies and not roles]
    sectors = choose_sectors(roles, bodies)
    if countries and not roles and prep in {"in", "at", "near", "from"} and bodies != [("IGO",)]:
        sectors = () if any(hit.kind == "seat" for hit in hits) else sectors
    return Party(
        start=start,
        end=end,
        phrase_start=phrase_start,
        phrase_end=end,
        name=_spelled(words, start, end),
        country=countries[0] if countries else "",
        sectors=sectors,
        prep=prep,
        person=leader is not None
        or (named and not known and prep not in {"at", "near"} and not _is_body(words, start, cut)),
        folk=any(hit.end == end and hit.kind in {"demonym", "people"} for hit in hits),
        reputed=leader is not None and leader.kind == "surname" and countries == [leader.country],
    )


_VAGUE = frozenset({"parties", "counterpart", "counterparts", "department"})
"""Roles that alone tell no sector: the parties to a conflict are no political parties."""


def _is_body(words: Sequence[Word], start: int, cut: int) -> bool:
    """Tell the name of an organisation from that of a person: "Kenyan Anti-Corruption Commission"."""
    return bool(class_of_words("ORG") & {word.lower for word in words[max(start, cut - 1) : cut]})


def _modifier(words: Sequence[Word], hit: Hit, start: int, end: int, prep: str) -> Party:
    return Party(
        start=hit.start, end=hit.end, phrase_start=start, phrase_end=end, name=_spelled(words, hit.start, hit.end),
        country=hit.country, sectors=hit.sectors, prep=prep, head=False,
    )  # fmt: skip


def _spelled(words: Sequence[Word], start: int, end: int) -> str:
    parts: list[str] = []
    for place in range(start, end):
        gap = place > start and words[place].start > words[place - 1].end
        parts.append((" " if gap else "") + words[place].text)
    return "".join(parts)


def _preposition(words: Sequence[Word], start: int) -> str:
    if words[start].lower == "front":
        return "outside"
    place = _before_amount(words, start)
    while place >= 0 and words[place].lower in {"both", "its", "their", "his", "her"}:
        place -= 1
    if place >= 0 and words[place].tag in {"prep", "to"}:
        return words[place].lower
    return ""


def _before_amount(words: Sequence[Word], start: int) -> int:
    """Return the place before a phrase and what vaguely counts it: "at least", "up to", "more than", "around"."""
    before = [word.lower for word in words[max(0, start - 2) : start]]
    if words[start].lower in {"least", "most"} and before[-1:] == ["at"]:
        return start - 2
    if before in (["up", "to"], ["at", "least"], ["at", "most"]) or (
        len(before) == 2 and before[1] == "than"
    ):
        return start - 3
    if (
        words[start].tag == "num"
        and before[-1:]
        and before[-1] in {"about", "around", "over", "nearly", "under"}
    ):
        return start - 2
    return start - 1


_JOINING = frozenset({"and", ",", "including", "both", "or", "&", "as", "well", "his", "her", "its"})


def _grouped(words: Sequence[Word], parties: Sequence[Party]) -> list[Party]:
    """Number groups; a joined party shares the preposition of the first of its group."""
    grouped: list[Party] = []
    for place, party in enumerate(parties):
        previous = grouped[-1] if grouped else None
        joined = previous is not None and _joined(words, previous, party)
        if joined and previous is not None:
            if (
                previous.end - previous.start == 1
                and not previous.sectors
                and previous.country
                and not previous.folk
                and party.head
                and not names_country(previous.name)
            ):
                grouped[-1] = replace(previous, sectors=party.sectors)
            grouped.append(replace(party, group=previous.group, prep=previous.prep))
        else:
            grouped.append(replace(party, group=place))
    return grouped


def _joined(words: Sequence[Word], one: Party, other: Party) -> bool:
    between = [word.lower for word in words[one.phrase_end : other.phrase_start]]
    if _opens_clause(words, one, other):
        return False
    return 0 < len(between) <= 3 and set(between) <= _JOINING and bool({"and", "including"} & set(between))


def _opens_clause(words: Sequence[Word], one: Party, other: Party) -> bool:
    """Tell by the parse whether "and" leads on to a clause: "endorsed Moss and the party resumed its support"."""
    heads = [
        {
            words[at].head
            for at in range(p.phrase_start, p.phrase_end)
            if words[at].relation.startswith("nsubj")
        }
        for p in (one, other)
    ]
    verbs = [at for at in heads[1] if at >= other.phrase_end]
    return bool(verbs) and not heads[0] & set(verbs)
