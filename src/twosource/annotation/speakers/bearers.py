"""Find whom "the" and a role take up again: who bears the role, who is in focus, who was set against the last speaker."""

import re
from collections.abc import Sequence

from twosource.annotation.gazetteer import gazetteer
from twosource.annotation.names.titles import PORTFOLIOS
from twosource.annotation.person_nouns import is_office, is_role
from twosource.annotation.speakers.description_words import (
    ABBREVIATED,
    GENERAL,
    NOT_PERSONAL,
    ONCE,
    PERSONAL_ENDINGS,
    alike,
)
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.nationals import bearer_in_country, is_of_another_country, is_people
from twosource.annotation.speakers.persons import Person
from twosource.annotation.speakers.roles import HEADSHIPS
from twosource.annotation.speakers.told_of import ATTENDING, only_one_told_of, suffers
from twosource.annotation.vocabulary import (
    BODY_NOUNS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    ORGANISATION_HEADS,
    ROLE_NOUNS,
)
from twosource.text.word_sets import word_set


def person_described(
    discourse: Discourse, before: int, words: Sequence[str], *, complement: str
) -> Person | None:
    """Find the person whom "the" and a role take up again."""
    words = ["the", "counsel"] if list(words) == ["counsel"] else words
    head = words[-1]
    possessed = any(word.endswith(("'s", "’s")) for word in words)
    placed = complement and "state" not in complement.lower() and head not in HEADSHIPS
    if words[0] != "the" or possessed or placed:
        return None
    gender = gender_of(head)
    aged = any(word.endswith("year-old") for word in words)
    once = len(words) > 2 and words[1] in ONCE
    if _is_borne(discourse, head) or _is_known_role(head) or head in HEADSHIPS:
        bearer = bearer_in_country(discourse, before, words) or bearer_of(discourse, before, head, gender)
        bearer = bearer or _chief_of_body(discourse, before, words)
        if bearer is not None and (
            is_of_another_country(discourse, before, words, bearer)
            or _heads_another(discourse.text, bearer, words)
            or _of_another_body(discourse, before, bearer)
        ):
            return _just_introduced(discourse, before, gender)
        if bearer is not None:
            return bearer
    elif not (
        aged
        or (once and head in GENERAL)
        or _sounds_personal(head)
        or (len(words) == 2 and _is_demonym(head))
    ):
        return None
    general = aged or once or head in GENERAL or not (head in ROLE_NOUNS | HEADSHIPS or is_office(head))
    if not general:
        return _just_introduced(discourse, before, gender) or only_one_told_of(discourse, before, words)
    retired = _who_was(discourse, before) if once else None
    against = retired or _set_against(discourse, before, gender)
    but = _YOUNGER if _is_elder(words) else _OF_COURTS if head == "witness" else frozenset()
    but |= _IN_OFFICE if head in {"man", "woman", "boy", "girl", "suspect", "defendant"} else frozenset()
    found = against or _in_focus(discourse, before, gender, but=but)
    return None if head in ATTENDING and suffers(discourse, found) else found


def _just_introduced(discourse: Discourse, before: int, gender: str | None) -> Person | None:
    """Give who has spoken right before without a word of what he or she is ("… growled Dan Orr. The Lokeren coach added …")."""
    last = discourse.last()
    person = last.person if last is not None and last.fits(gender) else None
    if person is None or person.roles or last is None:
        return None
    since = discourse.text[min(person.places)[0] : before]
    modified = _OF_BODY.match(discourse.text, before) is not None
    return (
        person
        if modified and "\n" not in since and discourse.spoken[-1][0] <= min(person.places)[0]
        else None
    )


def _is_known_role(head: str) -> bool:
    """Tell a role from words that tell two apart ("the elder") or have a commoner sense."""
    return head in ROLE_NOUNS or (is_role(head) and head not in NOT_PERSONAL)


def _is_borne(discourse: Discourse, head: str) -> bool:
    """Tell a role that the article has given somebody, by a word that no dictionary may have."""
    return any(head in person.roles for person in discourse.cast.persons)


_FIELDS = BODY_NOUNS | ORGANISATION_HEADS | PORTFOLIOS


def _heads_another(text: str, person: Person, words: Sequence[str]) -> bool:
    """Tell "the union chief" from who was introduced as the chief of something else ("Mine chief Dan Orr")."""
    if len(words) != 3 or words[1] not in _FIELDS:
        return False
    led = re.compile(rf"([\w-]+)\s+{re.escape(words[-1])}\s+$", re.IGNORECASE)
    found = [led.search(text, max(0, start - 40), start) for start, _ in person.places]
    fields = {match.group(1).lower() for match in found if match is not None}
    return bool(fields & _FIELDS) and words[1] not in fields


_OF_BODY = re.compile(r"[Tt]he (?P<body>[A-ZÀ-Þ][\w’'-]+) [a-z]+\b")
_BESIDE = 80


def _of_another_body(discourse: Discourse, before: int, person: Person) -> bool:
    """Tell "the Dinamo coach" from a coach beside whom Dinamo is never named, where somebody else was the subject."""
    found, subject = _OF_BODY.match(discourse.text, before), discourse.subject
    if (
        found is None
        or subject is None
        or subject.person is None
        or subject.person is person
        or is_people(found["body"].lower())
    ):
        return False
    return not any(
        found["body"] in discourse.text[max(0, start - _BESIDE) : min(before, end + _BESIDE)]
        for start, end in person.places
    )


_INITIALED = re.compile(r"[Tt]he [A-Z]{2}[A-Za-z]{0,4} chief\b")
_HEADING = word_set(
    "secretary minister director commissioner head chairman chairwoman president commandant administrator"
)


def _chief_of_body(discourse: Discourse, before: int, words: Sequence[str]) -> Person | None:
    """Let "the DPW chief" behind "Public Works Secretary Ada Lowe vowed a probe." take up its subject, else the only head named."""
    subject = discourse.subject.person if discourse.subject is not None else None
    initials = _INITIALED.match(discourse.text, before) is not None
    if not initials or words[-1] != "chief":
        return None
    if subject is not None and subject.roles & _HEADING:
        return subject
    heads = [p for p in discourse.persons_before(before, reach=len(discourse.text)) if p.roles & _HEADING]
    return heads[0] if len(heads) == 1 else None


def _who_was(discourse: Discourse, before: int) -> Person | None:
    """Give who was introduced last by what he or she had been ("former engineer Ada Lowe")."""
    near = discourse.persons_before(before, reach=600)
    return next(
        (
            p
            for p in reversed(near)
            if any(_FORMER.search(discourse.text, max(0, a - 60), a) for a, _ in p.places if a < before)
        ),
        None,
    )


_FORMER = re.compile(r"\b(?:former|ex|retired|one-time|onetime)[\s-][^.,;\n]{0,40}$", re.IGNORECASE)
_AGAINST = re.compile(
    r"[^.,“\"\n]{2,60}?\s(?:was|is|were|sounded|seemed|appeared|proved)\s(?:far |much |rather |even |a little )?(?:more|less)\s\w"
)


def _set_against(discourse: Discourse, before: int, gender: str | None) -> Person | None:
    """Take "The 23-year-old was more guarded" for somebody else than who has just spoken."""
    last = discourse.last()
    if last is None or last.person is None or not _AGAINST.match(discourse.text, before):
        return None
    near = discourse.persons_before(before, reach=600)
    others = [p for p in near if p is not last.person and (gender is None or p.gender in {gender, None})]
    return others[-1] if others else None


def bearer_of(discourse: Discourse, before: int, head: str, gender: str | None) -> Person | None:
    """Find who bears a role in the text so far: who is in focus, else the last named."""
    known = [
        person
        for person in discourse.persons_before(before, reach=len(discourse.text))
        if gender is None or person.gender in {gender, None}
    ]
    same = [p for p in known if head in p.roles] or [p for p in known if p.roles & alike(head)]
    focus = _in_focus(discourse, before, gender)
    spoken = (discourse.subject, discourse.last_fitting(gender))
    if focus in same and any(speaker is not None and speaker.person is focus for speaker in spoken):
        return focus
    return same[-1] if same and not _named_together(discourse, same[-2:], before) else None


def speaker_by_initials(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Give who bears the office that "the SP" or "the CEO" names, None where nobody is known to."""
    article, _, office = discourse.text[slice(*source)].partition(" ")
    head = ABBREVIATED.get(office.lower()) if article.lower() == "the" and office.isupper() else None
    person = bearer_of(discourse, source[0], head, None) if head is not None else None
    if person is None:
        return None
    return person_speaker(person, source, 0.85)


def _named_together(discourse: Discourse, bearers: Sequence[Person], before: int) -> bool:
    """Tell two bearers of one role who were last named in one sentence: "the president" can be either."""
    places = [max(start for start, _ in person.places if start < before) for person in bearers]
    return len(places) == 2 and not _STOP.search(discourse.text[places[0] : places[1]])


_STOP = re.compile(r"[.!?][”\"’']?\s+[A-Z“\"]|\n")


def _sounds_personal(head: str) -> bool:
    """Tell a noun for somebody by its ending ("the left-arm spinner")."""
    return head.endswith(PERSONAL_ENDINGS) and len(head) > 4 and head not in NOT_PERSONAL


def _is_demonym(word: str) -> bool:
    entry = gazetteer().get(word.capitalize())
    return entry is not None and entry.kind == "demonym" and not word.endswith(("s", "ese", "sh", "ch"))


def gender_of(head: str) -> str | None:
    """Give "f" or "m" where a noun tells it ("spokeswoman")."""
    return "f" if head in FEMALE_NOUNS else "m" if head in MALE_NOUNS else None


_YOUNGER = word_set("son daughter grandson granddaughter stepson stepdaughter nephew niece boy girl teenager")

_OF_COURTS = word_set(
    "counsel lawyer attorney barrister solicitor prosecutor judge justice magistrate coroner"
)


_IN_OFFICE = _OF_COURTS | word_set(
    "minister president governor mayor secretary spokesman spokeswoman spokesperson sheriff superintendent inspector "
    "constable detective commissioner"
)
"""Who bears these is not "the man" or "the suspect" of the next sentence."""


def _is_elder(words: Sequence[str]) -> bool:
    """Tell "the old man" and "the father", who are never the one introduced as somebody's child."""
    return (
        words[-1] in {"father", "mother", "grandfather", "grandmother"}
        or {"old", "older", "elder"} & set(words[:-1]) != set()
    )


def _in_focus(
    discourse: Discourse, before: int, gender: str | None, *, but: frozenset[str] = frozenset()
) -> Person | None:
    """Give who is spoken of, but nobody who bears one of the roles `but`."""
    for speaker in (discourse.subject, discourse.last_fitting(gender)):
        if (
            speaker is not None
            and speaker.person is not None
            and speaker.fits(gender)
            and not discourse.has_asked(speaker.name)
            and but.isdisjoint(speaker.person.roles)
        ):
            return speaker.person
    named = [
        p
        for p in discourse.persons_before(before, reach=600)
        if (gender is None or p.gender in {gender, None})
        and not discourse.has_asked(p.name)
        and but.isdisjoint(p.roles)
    ]
    return named[-1] if named else None
