"""Resolve who speaks within what somebody else is quoted as saying."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.annotation.gazetteer.load import slug
from twosource.annotation.speakers.bearers import bearer_of
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.persons import Person
from twosource.annotation.speakers.resolve import resolve_speaker
from twosource.annotation.vocabulary import FEMALE_NOUNS, MALE_NOUNS, RELATIVES, ROLE_NOUNS
from twosource.text.word_sets import word_set

REACH = 400
"""So many code points back stands whom "he" or "she" within a quotation means; a judgement, not measured."""
BESIDE = 80
"""As near must stand somebody new, and in the same sentence ("I asked a nurse, “…” and she said")."""
NEAR = 160
"""As near must stand somebody whose noun leaves open whether it is a man or a woman ("the captain")."""
LIKELY = 0.6
"""How sure such a speaker is; a judgement, not measured."""

_FIRST_PERSON = word_set("i we")
_THIRD_PERSON = {"he": "m", "she": "f"}
_CLITIC = re.compile(r"['’](?:d|ll|s|ve|re|m)$")
_STOP = re.compile(r"[.\n]\s")
_APPOSITION = re.compile(
    r"(?:,\s+(?:[^\W\d_]+\.?\s+)?|^(?:[^\S\n]+and[^\S\n]+(?:[\w-]+[^\S\n]+){0,2}[\w-]+)?[^\S\n]+)\Z"
)
_DESCRIPTION = re.compile(
    r"\b(my|your|his|her|our|their|the|an?)\s+(?=((?:[\w-]+(?:['’]s)?\s+){0,2}[\w-]+))", re.IGNORECASE
)


_NEWSROOM = word_set("correspondent reporter editor")
"""Whom a byline names; nobody speaks of them as "he"."""
_LATER_KIN = re.compile(
    r"\b(?:his|her|their) (?:late |elder |younger |own |old |little |only )?(?P<noun>[a-z]+)\b(?P<name>,? [A-ZÀ-Þ][\w’'-]+)?"
)


def nested_speaker(discourse: Discourse, source: Bounds | None, outer: Speaker | None) -> Speaker | None:
    """Give who a source within the words of `outer` means: "I" is the outer speaker, "he" and "she" never."""
    if source is None:
        return None
    hearer = _HEARER.match(discourse.text, *source)
    source = (hearer.end(), source[1]) if hearer is not None else source
    words = [_CLITIC.sub("", word) for word in discourse.text[slice(*source)].lower().split()]
    if {*words[:2], *words[-1:]} & _FIRST_PERSON:
        return replace(outer, phrase=source) if outer else None
    gender = _THIRD_PERSON.get(words[0]) if len(words) == 1 else None
    if gender is None:
        found = resolve_speaker(discourse, source)
        phrase = discourse.text[slice(*source)]
        another = words[0] == "the" and found is not None and outer is not None and found.name == outer.name
        return _by_role(phrase, source, "?", words[-1]) if another else found
    client = _client(discourse, outer, gender)
    if client is not None:
        return person_speaker(client, source, LIKELY)
    near = [*_persons(discourse, source, gender), *_described(discourse, source, gender, outer)]
    others = [(place, speaker) for place, speaker in near if not _is_same(speaker, outer)]
    return _nearest(others, source[0]) if others else _told_later(discourse, source, gender)


_HEARER = re.compile(r"(?:me|him|us|them|you)\s+(?=\w)")
"""Who was told, before the one who speaks in what they were told ("He told me his manager had said, ‘…’")."""
_ACTS_FOR = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,3}?(?:lawyer|attorney|solicitor|barrister|counsel|advocate|agent|spokes(?:man|woman|person)|wife|husband|widow"
    r"|mother|father|son|daughter|brother|sister|doctor|manager),? (?:[A-ZÀ-Þ][\w.]{1,12} )?"
)


def _client(discourse: Discourse, outer: Speaker | None, gender: str) -> Person | None:
    """Give whose lawyer or relative the outer speaker was introduced as ("Orr's lawyer, Ada Lowe … “He told me, ‘…’”")."""
    places = outer.person.places if outer is not None and outer.person is not None else []
    for person in discourse.cast.persons:
        if person.gender in {gender, None} and any(
            0 < start - end < _INTRODUCED and _ACTS_FOR.fullmatch(discourse.text, end, start)
            for start, _ in places
            for _, end in person.places
        ):
            return person
    return None


_INTRODUCED = 60
"""So near stands the name of whose lawyer somebody is."""


def _told_later(discourse: Discourse, source: Bounds, gender: str) -> Speaker | None:
    """Give the one relative whom the sentence names behind its quotation ("“He told me …,” she says of her husband Dan")."""
    nouns = FEMALE_NOUNS if gender == "f" else MALE_NOUNS
    found = [
        kin
        for kin in _LATER_KIN.finditer(discourse.text, source[1], discourse.statement[1])
        if kin["noun"] in nouns and kin["noun"] in RELATIVES
    ]
    if len(found) != 1:
        return None
    named = discourse.cast.person_at(*found[0].span("name")) if found[0]["name"] else None
    if named is not None:
        return person_speaker(named, source, LIKELY)
    return _by_role(" ".join(found[0][0].split()), source, gender, found[0]["noun"])


def _nearest(near: Sequence[tuple[int, Speaker]], before: int) -> Speaker | None:
    """Give whom the last of these places names; of several far ones nobody."""
    if not near:
        return None
    place, speaker = max(near, key=lambda pair: pair[0])
    alone = len({other.name for _, other in near}) == 1
    return speaker if alone or before - place <= NEAR else None


def _is_same(speaker: Speaker, outer: Speaker | None) -> bool:
    roles = outer.person.roles if outer is not None and outer.person is not None else set()
    return outer is not None and (
        speaker.name == outer.name or bool(speaker.head and speaker.head in {outer.head, *roles})
    )


def _persons(discourse: Discourse, source: Bounds, gender: str) -> Iterator[tuple[int, Speaker]]:
    for person in discourse.persons_before(source[0], reach=REACH):
        place = max(start for start, _ in person.places if start < source[0])
        beside = source[0] - place <= BESIDE and discourse.is_quoted(place)
        if person.gender == gender or (person.gender is None and (beside or person.roles & ROLE_NOUNS)):
            yield place, person_speaker(person, source, LIKELY)


def _introduces(text: str, place: int, outer: Speaker | None) -> bool:
    """Tell a description that leads to the outer speaker's own name ("the leader of the party, Ada Lowe", "her friend and neighbour Ada Lowe")."""
    places = outer.person.places if outer is not None and outer.person is not None else []
    return any(
        0 <= start - place < 45 and _APPOSITION.search(text[place:start]) is not None for start, _ in places
    )


def _described(
    discourse: Discourse, source: Bounds, gender: str, outer: Speaker | None
) -> Iterator[tuple[int, Speaker]]:
    """Yield those who are there by a noun alone: "her mother", "my teacher", "the captain"."""
    own, other = (FEMALE_NOUNS, MALE_NOUNS) if gender == "f" else (MALE_NOUNS, FEMALE_NOUNS)
    for found in _DESCRIPTION.finditer(discourse.text, max(0, source[0] - REACH), source[0]):
        words = list(re.finditer(r"\S+", found.group(2)))
        role = next((word for word in words if word.group().lower() in ROLE_NOUNS), None)
        if role is None or role.group().lower() in other | _NEWSROOM:
            continue
        noun, end = role.group().lower(), found.start(2) + role.end()
        clear = noun in own or found.group(1).lower() not in {"the", "a", "an"}
        theirs = found.group(1).lower() in {"his", "her", "their"}
        if theirs and noun not in own and "\n" in discourse.text[end : source[0]]:
            continue
        if not _is_near(discourse.text[end : source[0]], found.group(1).lower(), clear=clear):
            continue
        if not _introduces(discourse.text, end, outer):
            known = (
                bearer_of(discourse, found.start(), noun, gender) if found.group(1).lower() == "the" else None
            )
            if known is not None:
                yield found.start(), person_speaker(known, source, LIKELY)
                continue
            name = " ".join(discourse.text[found.start() : end].split())
            sex = gender if noun in own else "?"
            yield found.start(), _by_role(name, source, sex, noun)


def _is_near(between: str, determiner: str, *, clear: bool) -> bool:
    """Tell whether somebody described stands near enough; `clear` where noun or owner tell who is meant."""
    if determiner in {"a", "an"}:
        return len(between) <= BESIDE and _STOP.search(between) is None
    return clear or len(between) <= NEAR


def _by_role(name: str, source: Bounds, gender: str, noun: str) -> Speaker:
    return Speaker(
        name=name,
        entity=f"role:{slug(name)}",
        phrase=source,
        gender=gender,
        probability=LIKELY,
        head=noun,
    )
