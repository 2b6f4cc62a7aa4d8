"""Resolve pronouns: who is in focus, who is a relative of whom, what "it" and "they" take up."""

import re
from dataclasses import replace

from twosource.annotation.gazetteer import first_names
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.persons import Person
from twosource.annotation.speakers.writings import speaker_of_writing

_SURELY, _AROUND = 0.85, 100
"""So sure a pronoun's meaning tells the sex of somebody, if within so many code points before the name nobody else stands."""
_HAD = re.compile(r" had\b")


def speaker_by_pronoun(discourse: Discourse, source: Bounds, gender: str) -> Speaker | None:
    """Give whom "he" or "she" means, and remember the sex of whom it surely means."""
    found = _by_pronoun(discourse, source, gender)
    if found is not None and found.person is not None and _names_within(discourse, found.person):
        found = _who_names(discourse, source, gender, found.person) or found
    return _as_pronoun(_taught(discourse, found, source[0], gender), gender)


def _names_within(discourse: Discourse, person: Person) -> bool:
    """Tell whom the words in marks of this statement name: few speak of themselves by name."""
    return any(discourse.is_quoted(start) for start, _ in person.places)


def _who_names(discourse: Discourse, source: Bounds, gender: str, named: Person) -> Speaker | None:
    """Give whom else the pronoun can mean: the subject before, the last speaker, else the only other person near."""
    for focus in (discourse.subject, discourse.last_fitting(gender)):
        if (
            focus is not None
            and focus.person is not None
            and focus.person is not named
            and focus.fits(gender)
        ):
            return _again(focus, source, 0.8 * focus.probability)
    near = [
        person
        for person in discourse.persons_before(source[0], reach=_NEAR)
        if person is not named
        and person.gender in {gender, None}
        and not _is_only_quoted(discourse, person)
        and not discourse.has_asked(person.name)
    ]
    return person_speaker(near[0], source, 0.7) if len(near) == 1 else None


_NEAR = 400
"""So many code points before stands whom a pronoun means in place of whom its own words name; a judgement, not measured."""


def _taught(discourse: Discourse, speaker: Speaker | None, place: int, gender: str) -> Speaker | None:
    """Remember the sex of somebody whom "he" or "she" surely means: nobody else whom it could mean is named near."""
    person = speaker.person if speaker is not None and speaker.probability >= _SURELY else None
    if person is None or person.gender is not None:
        return speaker
    named = max((start for start, _ in person.places if start < place), default=None)
    if named is None:
        return speaker
    near = discourse.persons_before(place, reach=place - named + _AROUND)
    if all(other is person or other.gender not in {gender, None} for other in near):
        person.gender = gender
    return speaker


def _by_pronoun(discourse: Discourse, source: Bounds, gender: str) -> Speaker | None:
    """Take who is in focus: the subject of the statement before, else the last speaker, else the last named."""
    here = discourse.here
    if here is not None and (
        _is_kin_of(discourse.text, here, gender) or _is_spoken_of(discourse.text, here, source)
    ):
        here = None
    beside = discourse.only_person_of(gender, source[0])
    if here is not None and here.phrase[1] < source[0] and here.fits(gender):
        kin = beside if beside is not here.person and here.gender != gender else None
        meant = kin is not None and _is_relative_of(discourse.text, here, kin, source[0])
        return (
            person_speaker(kin, source, 0.8)
            if kin and meant
            else _again(here, source, 0.9 * here.probability)
        )
    if beside is not None and not (discourse.subject is not None and discourse.subject.person is not None):
        return person_speaker(beside, source, 0.8)
    if discourse.background is not None and _HAD.match(discourse.text, source[1]):
        return _again(discourse.background, source, 0.75) if discourse.background.fits(gender) else None
    for focus, share in ((discourse.subject, 0.9), (discourse.lasting, 0.8)):
        if focus is not None and focus.fits(gender) and not discourse.has_asked(focus.name):
            return _again(focus, source, share * focus.probability)
    since = discourse.named_since_speech(source[0], gender)
    if since is not None:
        return person_speaker(since, source, 0.75)
    last = discourse.last_fitting(gender)
    return _again(last, source, 0.9 * last.probability) if last else _last_named(discourse, source, gender)


def _last_named(discourse: Discourse, source: Bounds, gender: str) -> Speaker | None:
    near = [p for p in discourse.persons_before(source[0], reach=1200) if not _is_only_quoted(discourse, p)]
    named = [p for p in near if p.gender in {gender, None} and not discourse.has_asked(p.name)]
    sure = [p for p in named if p.gender == gender] or named
    headed = [p for p in named if discourse.is_headed(p)]
    sure = headed if len(headed) == 1 else sure
    return person_speaker(sure[-1], source, 0.7) if sure else None


def _is_only_quoted(discourse: Discourse, person: Person) -> bool:
    """Tell whom nothing but the words in marks of this statement names so far."""
    return all(discourse.is_quoted(start) or start >= discourse.statement[1] for start, _ in person.places)


def _is_kin_of(text: str, here: Speaker, gender: str) -> bool:
    """Tell whom only kinship to "she" names ("Her cousin was missing, she said"): the cousin is not who says so."""
    owner = text[slice(*here.phrase)].lower().split()[:1]
    return here.person is None and owner == [{"f": "her", "m": "his"}[gender]]


def _is_spoken_of(text: str, here: Speaker, source: Bounds) -> bool:
    """Tell a subject that a comma parts from "he said": it is what he speaks of ("The minister, he said, had never asked")."""
    return text[here.phrase[1] : source[0]].strip() == ","


_WHOSE_KIN = re.compile(
    r"\bwhose (?:[\w-]+ ){0,3}(?:son|daughter|brother|sister|husband|wife|father|mother|uncle|aunt|nephew|niece|cousin"
    r"|grandson|granddaughter|grandfather|grandmother|boyfriend|girlfriend|fiancée?|partner),? $",
    re.IGNORECASE,
)


def _is_relative_of(text: str, here: Speaker, person: Person, before: int) -> bool:
    """Tell a relative whom the phrase about somebody of unknown gender names ("Orr, whose son Dan is at sea, said he …")."""
    starts = [start for start, _ in person.places if here.phrase[0] < start < before]
    return any(_WHOSE_KIN.search(text, here.phrase[0], start) for start in starts)


def _again(focus: Speaker, source: Bounds, probability: float) -> Speaker:
    return replace(focus, phrase=source, probability=round(probability, 3))


def _as_pronoun(speaker: Speaker | None, gender: str) -> Speaker | None:
    """Give the speaker with the sex that the pronoun tells: the next "he" is not who has just been "she"."""
    if speaker is None or speaker.gender in {"m", "f"}:
        return speaker
    return replace(speaker, gender=gender)


def _is_surely_person(focus: Speaker) -> bool:
    """Tell somebody with a sex, a role, a title or a first name from a name that only its capitals make a person's."""
    person = focus.person
    if person is None:
        return False
    known = person.gender is not None or person.roles or person.titles or person.title
    return bool(known) or " " not in person.name or person.name.split()[0] in first_names()


def speaker_by_other_pronoun(discourse: Discourse, source: Bounds, pronoun: str) -> Speaker | None:
    """Give the body, the writer or the two whom "it" or "they" means."""
    pair = discourse.pair_in_statement(source[0]) if pronoun == "they" else None
    if pair is not None:
        return Speaker(name=pair, entity=None, phrase=source, plural=True, probability=0.7)
    writer = speaker_of_writing(discourse, source, [pronoun])
    if writer is not None:
        return writer
    here = discourse.here if discourse.here and discourse.here.phrase[1] < source[0] else None
    for focus in (here, discourse.subject, discourse.last()):
        described = focus is not None and focus.gender == "?" and (focus.entity or "").startswith("role:")
        if focus is None or described or _is_surely_person(focus) or focus.gender not in {None, "?"}:
            continue
        if pronoun == "they" or not focus.plural:
            return _again(focus, source, 0.8)
    return None
