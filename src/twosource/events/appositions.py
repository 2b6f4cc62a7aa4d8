"""Who somebody is by what stands beside the name in commas: "Alice Wells, a senior Canadian official,"."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.events.parties import Party
from twosource.events.tables import class_of_words
from twosource.events.words import Word

_CLOSING = frozenset({",", ".", ";", "—", "–", ")", "who"})


def introduce(words: Sequence[Word], parties: Sequence[Party]) -> list[Party]:
    """Return the parties, people with the country and office that the description beside their name gives them."""
    found = list(parties)
    for place in range(len(found) - 1):
        first, second = found[place], found[place + 1]
        between = words[first.phrase_end : second.phrase_start]
        if [word.lower for word in between] != [","] or not _closes(words, second.phrase_end):
            continue
        if _is_bare(first) and _describes(words, second):
            found[place] = replace(first, country=second.country, sectors=second.sectors)
        elif _is_bare(second) and _describes(words, first):
            found[place + 1] = replace(second, country=first.country, sectors=first.sectors)
    return found


def by_name(words: Sequence[Word], side: Sequence[Party], parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return a side, whoever is told by an office alone called by the name in the commas behind it.

    "Detained the former energy minister, Ana Ruiz," detained Ana Ruiz.
    """
    return tuple(_named_behind(words, party, parties) for party in side)


def _named_behind(words: Sequence[Word], party: Party, parties: Sequence[Party]) -> Party:
    if party.person or not _describes(words, party):
        return party
    behind = next((p for p in parties if p.person and p.phrase_start == party.phrase_end + 1), None)
    if behind is None or words[party.phrase_end].lower != "," or not _closes(words, behind.phrase_end):
        return party
    if len(behind.name.split()) < _FULL or (
        behind.country and party.country and behind.country != party.country
    ):
        return party
    return replace(
        party,
        name=behind.name,
        end=behind.end,
        country=party.country or behind.country,
        sectors=party.sectors,
        person=True,
    )


_FULL = 2
"""Words of a full name."""


def _is_bare(party: Party) -> bool:
    """Tell whether a party is a person of whom only the name is known, in full."""
    return party.person and not party.country and not party.sectors and len(party.name.split()) > 1


def _describes(words: Sequence[Word], party: Party) -> bool:
    """Tell whether a party is only what somebody is: "the Jordanian foreign minister", "a rebel commander"."""
    held = bool(class_of_words("OFFICER") & set(words[party.end - 1].bases))
    behind = any(
        class_of_words("OFFICER") & set(word.bases) for word in words[party.phrase_start : party.phrase_end]
    )
    return bool(party.sectors) and not party.person and (held or behind)


def _closes(words: Sequence[Word], place: int) -> bool:
    return place >= len(words) or words[place].lower in _CLOSING
