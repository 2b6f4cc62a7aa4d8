"""The parties that a sentence names: noun phrases that can act, with country and sector."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.events.gazetteer import Hit, find_hits
from twosource.events.tables import class_of_words
from twosource.events.words import Word, is_time

_PHRASE = frozenset({"det", "num", "noun", "name", "poss"})


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

    @property
    def code(self) -> str:
        """The actor code: country, then sector: `RUSGOV`; "" if nothing is known."""
        sectors = "".join(self.sectors)
        return self.country if sectors in {"IGO", self.country} and self.country else self.country + sectors


def find_parties(words: Sequence[Word]) -> tuple[Party, ...]:
    """Return the parties of a sentence in their order, those joined by "and" in one group."""
    found: list[Party] = []
    for start, end in phrases(words):
        found += _parties_of(words, start, end)
    return tuple(_located(_grouped(words, found)))


def _located(parties: Sequence[Party]) -> list[Party]:
    """Give a group without a country that of the place right behind it: "security forces in Guinea"."""
    found: list[Party] = []
    for place, party in enumerate(parties):
        after = parties[place + 1] if place + 1 < len(parties) else None
        near = after is not None and after.phrase_start <= party.phrase_end + 2 and after.prep in _WITHIN
        lacks = bool(party.sectors) and not party.country and not party.person
        found.append(replace(party, country=after.country) if after and near and lacks else party)
    return found


_WITHIN = frozenset({"in", "throughout", "across", "from"})


def phrases(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return noun phrases as `[start, end)`; a phrase goes on over "of"."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        if not _opens(words, place):
            place += 1
            continue
        end = _phrase_end(words, place)
        found.append((place, end))
        place = end
    return found


def _opens(words: Sequence[Word], place: int) -> bool:
    return words[place].tag in _PHRASE and not is_time(words[place])


def _phrase_end(words: Sequence[Word], start: int) -> int:
    end = start
    while end < len(words):
        word = words[end]
        continues = word.tag in _PHRASE and not (end > start and (is_time(word) or _restarts(words, end)))
        if continues or (word.lower == "of" and end > start and _goes_on(words, end)):
            end += 1
        else:
            break
    while (end > start + 1 and words[end - 1].tag in {"det", "num"}) or words[end - 1].lower in {
        "last",
        "this",
    }:
        end -= 1
        if end == start:
            return start + 1
    return end


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Tell whether "of" continues a phrase: "the president of Chad", but not "accused Lee of fraud"."""
    following = [word for word in words[place + 1 : place + 3] if word.tag != "det"]
    if not following or not _opens(words, place + 1) or following[0].lower.endswith("ing"):
        return False
    return words[place - 1].tag != "name" or following[0].tag == "name"


def _restarts(words: Sequence[Word], place: int) -> bool:
    """Tell whether a determiner opens a new phrase inside a run: "told Iran the deal"."""
    return words[place].tag == "det" and words[place - 1].tag in {"noun", "name"}


def _parties_of(words: Sequence[Word], start: int, end: int) -> list[Party]:
    hits = find_hits(words, start, end)
    cut = next((place for place in range(start, end) if words[place].lower == "of"), end)
    core = [hit for hit in hits if hit.start < cut]
    head = _head(words, start, cut)
    if head is None or (cut < end and words[head].lower in class_of_words("QUANTITY")):
        inner = _parties_of(words, cut + 1, end) if cut < end else []
        return [
            replace(party, start=start, phrase_start=start, prep=_preposition(words, start))
            for party in inner
        ]
    named = words[head].tag == "name"
    prep = _preposition(words, start)
    if any(hit.end - 1 == head for hit in core) or named:
        first = _after_determiners(words, start, head)
        return [_whole(words, hits, (first, end, start), prep=prep, named=named)]
    of_party = (
        [replace(party, prep=prep, head=False) for party in _parties_of(words, cut + 1, end)]
        if cut < end
        else []
    )
    modifiers = [_modifier(words, hit, start, end, prep) for hit in _owners(words, core)]
    return modifiers or [replace(party, phrase_start=start) for party in of_party]


def _head(words: Sequence[Word], start: int, cut: int) -> int | None:
    return next(
        (place for place in range(cut - 1, start - 1, -1) if words[place].tag in {"noun", "name"}), None
    )


def _after_determiners(words: Sequence[Word], start: int, head: int) -> int:
    """Leave a leading determiner out of the name."""
    while start < head and words[start].tag == "det":
        start += 1
    return start


def _owners(words: Sequence[Word], core: Sequence[Hit]) -> list[Hit]:
    owned = [hit for hit in core if hit.end < len(words) and words[hit.end].tag == "poss"]
    named = [hit for hit in core if hit.kind != "role"]
    return owned[-1:] or named[-1:] or [hit for hit in core if _can_act(words[hit.end - 1])][-1:]


def _can_act(word: Word) -> bool:
    """Tell a group that modifies an act ("police raid") from a mere quality ("military action")."""
    return bool(class_of_words("ACTING") & set(word.bases))


def _whole(
    words: Sequence[Word], hits: Sequence[Hit], bounds: tuple[int, int, int], *, prep: str, named: bool
) -> Party:
    start, end, phrase_start = bounds
    countries = [hit.country for hit in hits if hit.country]
    told = [hit for hit in hits if hit.kind == "role" and words[hit.end - 1].lower not in _VAGUE]
    cut = next((place for place in range(start, end) if words[place].lower == "of"), end)
    roles = [hit.sectors for hit in told if hit.start < cut] or [hit.sectors for hit in told]
    bodies = [hit.sectors for hit in hits if hit.kind in {"body", "seat"}]
    covered = {place for hit in hits for place in range(hit.start, hit.end)}
    named = named and any(words[place].tag == "name" and place not in covered for place in range(start, end))
    known = any(hit.end == end and hit.kind != "role" for hit in hits)
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
        person=named and not known,
        folk=any(hit.end == end and hit.kind == "demonym" for hit in hits),
    )


_VAGUE = frozenset({"parties", "counterpart", "counterparts", "department"})
"""Roles that alone tell no sector: the parties to a conflict are no political parties."""


def choose_sectors(roles: Sequence[tuple[str, ...]], bodies: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Choose the most telling role; "leader" and "government" say less than any other."""
    if not roles:
        return bodies[0] if bodies else ()
    double = [role for role in roles if len(role) > 1]
    telling = [role for role in roles if role not in {("GOV",), ("CVL",)}]
    return (double or telling or [role for role in roles if role == ("GOV",)] or list(roles))[0]


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
    place = start - 1
    while place >= 0 and words[place].lower in {"both", "its", "their", "his", "her"}:
        place -= 1
    if place >= 0 and words[place].tag in {"prep", "to"}:
        return words[place].lower
    return ""


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
                and party.head
            ):
                grouped[-1] = replace(previous, sectors=party.sectors)
            grouped.append(replace(party, group=previous.group, prep=previous.prep))
        else:
            grouped.append(replace(party, group=place))
    return grouped


def _joined(words: Sequence[Word], one: Party, other: Party) -> bool:
    between = [word.lower for word in words[one.phrase_end : other.phrase_start]]
    return 0 < len(between) <= 3 and set(between) <= _JOINING and bool({"and", "including"} & set(between))
