"""Who is who over a story: the country and office of people whom later sentences call by surname alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from twosource.events.appositions import introduce
from twosource.events.gazetteer import find_hits
from twosource.events.inflection import bases
from twosource.events.parties import Party, find_parties
from twosource.events.tables import class_of_words
from twosource.events.words import Word, loose_words, sentence_words
from twosource.model import AnnotatedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the story: the fullest name seen, country and sectors."""

    name: str
    country: str
    sectors: tuple[str, ...]
    reputed: bool = False
    """Whether only a leader's surname told them."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a story by surname in lower case, and the country where it plays if that is one."""

    people: dict[str, Person] = field(default_factory=dict)
    home: str = ""
    brief: bool = False
    """Whether the texts are too short to tell more of home than a country named once."""
    contested: bool = False
    """Whether leaders of another country fill the story, so that its offices need not be those of home."""

    def name(self, party: Party) -> Party:
        """Return a party with what is known of the person or the home country of the group."""
        known = self.people.get(surname(party.name)) if party.person else None
        if known:
            namesake = party.reputed and len(known.name.split()) > 1
            party = replace(
                party,
                name=known.name,
                country=known.country if namesake else party.country or known.country,
                sectors=known.sectors if namesake else party.sectors or known.sectors,
            )
        local = _DOMESTIC - _OFFICES if self.contested else _DOMESTIC
        domestic = bool(set(party.sectors) & local) and not is_foreign(party)
        if not party.country and domestic and not (self.brief and party.person):
            return replace(party, country=self.home)
        return party


_RULING = frozenset({"GOV", "LEG", "MIL", "JUD"})
_TERRITORIAL = frozenset({"country", "demonym", "seat", "place"})
_DOMESTIC = frozenset({"COP", "MIL", "OPP", "LEG", "JUD", "PTY", "GOV", "REB"})
_OFFICES = frozenset({"LEG", "JUD", "PTY", "GOV"})


def is_foreign(party: Party) -> bool:
    """Tell whether a party is one that a state has from other states: ambassadors, embassies, counterparts."""
    return any(set(bases(word.lower())) & class_of_words("ENVOY") for word in party.name.split())


def surname(name: str) -> str:
    """Return the last word of a name in lower case, "'s" left out."""
    words = [word for word in name.replace("’", "'").split() if word not in {"'s", "'"}]
    return words[-1].removesuffix("'s").lower() if words else ""


def gather_cast(texts: Sequence[AnnotatedText]) -> Cast:
    """Return the people whom the texts introduce with country or office, and the story's home country."""
    seen: dict[str, Counter[Person]] = {}
    countries: Counter[str] = Counter()
    officials: Counter[str] = Counter()
    for text in texts:
        for sentence in text.sentences:
            words = sentence_words(text, sentence)
            hits = find_hits(words, 0, len(words))
            countries.update(hit.country for hit in hits if hit.kind in _TERRITORIAL)
            officials.update(hit.country for hit in hits if set(hit.sectors) & _RULING and hit.kind != "role")
            for party in introduce(words, find_parties(words)):
                _remember(seen, words, party)
        _remember_entities(seen, text)
    people = {name: _fullest(counted) for name, counted in seen.items()}
    brief = sum(len(text.sentences) for text in texts) <= _BRIEF
    home = _home(countries, least=1 if brief else 2)
    return Cast(people=people, home=home, brief=brief, contested=_is_contested(home, officials))


_BRIEF = 3
"""Sentences up to which one mention of one country tells where a text plays."""


def _home(countries: Counter[str], *, least: int) -> str:
    ranked = sorted(countries.items(), key=lambda pair: (-pair[1], pair[0]))
    total = sum(countries.values())
    return ranked[0][0] if ranked and ranked[0][1] >= max(least, 0.6 * total) else ""


def _is_contested(home: str, officials: Counter[str]) -> bool:
    """Tell whether another country's leaders and organs fill the story more than those of the country named most.

    A story of American inquiries into Russia names Russia most, and its Congress is none of Russia's.
    """
    most = max(officials.values(), default=0)
    return most >= _MANY_OFFICIALS and most > officials[home]


_MANY_OFFICIALS = 3


def _remember(seen: dict[str, Counter[Person]], words: Sequence[Word], party: Party) -> None:
    if not party.person:
        return
    person = Person(
        name=bare_name(words[party.start : party.end]),
        country=party.country,
        sectors=party.sectors,
        reputed=party.reputed,
    )
    if person.name:
        for name in {surname(person.name), person.name.split()[0].lower()}:
            seen.setdefault(name, Counter())[person] += 1


def bare_name(words: Sequence[Word]) -> str:
    """Return the trailing capitalised words that are no title, country or role."""
    hits = [hit for hit in find_hits(words, 0, len(words)) if hit.kind not in {"leader", "surname"}]
    known = {place for hit in hits for place in range(hit.start, hit.end)}
    kept: list[str] = []
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.tag != "name" or place in known or word.lower.rstrip(".") in class_of_words("TITLE"):
            break
        kept.insert(0, word.text)
    return " ".join(kept)


def _remember_entities(seen: dict[str, Counter[Person]], text: AnnotatedText) -> None:
    for entity in text.entities:
        if entity.kind != "person" or not (entity.country or entity.role):
            continue
        role = loose_words(entity.role or "")
        sectors = [hit.sectors for hit in find_hits(role, 0, len(role)) if hit.sectors]
        person = Person(name=entity.name, country=entity.country or "", sectors=sectors[0] if sectors else ())
        seen.setdefault(surname(entity.name), Counter())[person] += 1


def _fullest(counted: Counter[Person]) -> Person:
    """Join what the mentions tell: the longest name, the most frequent country and sectors."""

    def first(values: list[tuple[str, ...]]) -> tuple[str, ...]:
        ranked = sorted(Counter(value for value in values if any(value)).items(), key=lambda p: (-p[1], p[0]))
        return ranked[0][0] if ranked else ()

    people = list(counted.elements())
    introduced = [person for person in people if not person.reputed]
    if any(len(person.name.split()) > 1 for person in introduced):
        people = introduced
    country = first([(person.country,) for person in people])
    name = max(sorted({person.name for person in people}), key=lambda name: len(name.split()))
    sectors = [person.sectors for person in people]
    if ("OPP",) in sectors:  # who leads the opposition is called a leader too, which alone says government
        sectors = [sector for sector in sectors if sector != ("GOV",)]
    return Person(name=name, country=country[0] if country else "", sectors=first(sectors))
