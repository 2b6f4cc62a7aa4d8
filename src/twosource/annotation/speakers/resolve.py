"""Resolve the words of a source to a speaker."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from twosource.annotation.gazetteer import gazetteer
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.person_nouns import is_role
from twosource.annotation.speakers.bearers import speaker_by_initials
from twosource.annotation.speakers.bodies import same_head
from twosource.annotation.speakers.descriptions import speaker_by_description
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.named import (
    behind_office,
    in_apposition,
    named_behind,
    possesses,
    self_named,
)
from twosource.annotation.speakers.pronouns import speaker_by_other_pronoun, speaker_by_pronoun
from twosource.annotation.speakers.unnamed import is_nobody
from twosource.annotation.vocabulary import BODY_NOUNS, PRONOUN_GENDERS, RELATIVES, TITLES
from twosource.model import Mention
from twosource.text import lexicon
from twosource.text.word_sets import word_set

_CLITIC = re.compile(r"['’](?:d|ll|s|re|ve|m)$")
_NO_SOURCE = word_set("i we you who which there this that these those what them us")
_OF_TWO_NAMED = re.compile(r"\b(?:elder|younger) $")
"""Somebody who is told from another of the same name by age ("the younger Lowe")."""
_NO_LETTER = re.compile(r"[^a-z]")
_CUT = re.compile(r"\s(?:for|of|from|in|at|to|with|on|who|which|by|about|near)\s")
_ASIDE = re.compile(r",|(?<=\w) \((?!\w+\) [A-ZÀ-Þ])")
"""What parts a name from what is said of it, a bracket too, unless the name goes on behind it ("Robert (Bob) Orr")."""
_WHOSE = re.compile(r",\s+(?:whose|of which|for whom|which)\s")
"""What follows names others than the one who speaks ("the ministry, whose inspector Ada Lowe took samples, …")."""
_LEAD = re.compile(r"^(?:both|even|as|that|while|but|and|then|later)\s+", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:\([^)]{1,20}\)\s*)?(?:,|and|&|, and)\s*(?:[\w’'-]+\s+){0,4}")


def resolve_speaker(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Give the speaker that the words of a source mean, None if they do not tell."""
    if discourse.text[source[0] : source[1]].endswith(("'s", "’s")):
        source = (source[0], source[1] - 2)
    words = [word.rstrip(",") for word in discourse.text[source[0] : source[1]].lower().split()]
    words = [_CLITIC.sub("", word) for word in words[:1]] + words[1:]
    if words == ["i"] and discourse.signatory is not None:
        return replace(discourse.signatory, phrase=source)
    if not words or is_nobody(words) or (len(words) == 1 and words[0] in _NO_SOURCE):
        return None
    if words[0] in PRONOUN_GENDERS and (len(words) == 1 or words[0] in {"he", "she"}):
        return speaker_by_pronoun(
            discourse, (source[0], source[0] + len(words[0])), PRONOUN_GENDERS[words[0]]
        )
    if words in (["they"], ["it"]):
        return speaker_by_other_pronoun(discourse, source, words[0])
    return (
        _by_account(discourse, source, words)
        or speaker_by_initials(discourse, source)
        or _by_name(discourse, source)
        or _described_before(discourse, source)
        or _by_name_behind(discourse, source)
        or speaker_by_description(discourse, source)
    )


def _by_account(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Give whose first name and surname an account is made of ("@AdaLowe", "@ada_lowe"), else the account."""
    if len(words) > 1 or words[0][0] != "@":
        return None
    account = discourse.text[slice(*source)].rstrip(",")
    letters = _NO_LETTER.sub("", slug(account))
    named = [p for p in discourse.cast.persons if " " in p.name and _spells(letters, p.name)]
    if len(named) == 1:
        return person_speaker(named[0], source, 0.85)
    return Speaker(name=account, entity=None, phrase=source, gender="?", probability=0.8)


def _spells(letters: str, name: str) -> bool:
    words = [_NO_LETTER.sub("", word) for word in slug(name).split()]
    return words[0] in letters and words[-1] in letters and len(letters) <= len("".join(words)) + 4


def exchange_relay(
    speaker: Speaker | None, relay: Speaker | None, *, cited: bool
) -> tuple[Speaker | None, Speaker | None]:
    """Let a person who speaks for an institution be the speaker, and the institution the relay."""
    if cited and relay is not None:
        return relay, speaker
    if speaker is None or relay is None or relay.media:
        return speaker, relay
    if speaker.person is None and relay.person is not None and speaker.head not in RELATIVES:
        return relay, speaker
    return speaker, relay


def _by_name(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Take the name that heads the phrase: no possessor, no name behind a preposition."""
    text = discourse.text
    start = source[0]
    lead = _LEAD.match(text[start : source[1]])
    start += lead.end() if lead else 0
    owned = _WHOSE.search(text, start, source[1])
    end = owned.start() if owned else source[1]
    inside = [m for m in discourse.cast.mentions if start <= m.start and m.end <= end]
    cut = _CUT.search(text, start, source[1])
    limit = cut.start() if cut else source[1]
    parted = _ASIDE.search(text, start, limit)
    limit = parted.start() if parted else limit
    heads = [m for m in inside if m.start < limit and not possesses(text, m)]
    persons = _without_modifiers(text, [m for m in heads if m.kind == "person"], limit)
    persons = _with_listed(text, persons, inside)
    if persons and _OF_TWO_NAMED.search(text, start, persons[0].start):
        return None
    named = [] if persons else self_named(text, inside, source)
    _give_role(discourse, named, text[start:limit])
    persons = (
        persons
        or named
        or in_apposition(text, inside, limit)
        or behind_office(text, inside, (start, source[1]), limit)
        or _heading(discourse, (start, end), inside)
    )
    if persons:
        return _speaker_of_persons(discourse, persons, source)
    bodies = [m for m in heads if m.end >= limit or not text[m.end : limit].strip(" ,’'")]
    return _speaker_of_body(discourse, bodies[-1], source) if bodies else None


_OF_PLACE = re.compile(
    r"(?: of [A-Z][\w.]+(?: [A-Z][\w.]+)*| \([^()]{1,20}\))(?:,|,? and|, and)\s+(?:(?:Sen|Rep|Gov|Mr|Ms)s?\.?\s+)?"
)


def _with_listed(text: str, persons: Sequence[Mention], inside: Sequence[Mention]) -> list[Mention]:
    """Add those listed behind a person each with a place ("Ada Lowe of Utah, Dan Orr of Maine and Bo Lind of Ohio")."""
    listed = list(persons)
    for mention in inside:
        if listed and mention.kind == "person" and mention.start > listed[-1].end:
            joined = _OF_PLACE.fullmatch(text, listed[-1].end, mention.start)
            listed += [mention] if joined else []
    return listed


_ARTICLE_OR_PARTY = re.compile(r"(?i:an?|the)\b|[A-Z]{1,3}-[A-Z]")
"""How what stands behind a name and a comma begins: "a miner's daughter", "D-Odda"."""


def _described_before(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Take the name before a description in apposition ("Ada Lowe, a miner's daughter who …")."""
    before = discourse.text[: source[0]].rstrip()
    described = _ARTICLE_OR_PARTY.match(discourse.text, source[0], source[1])
    if not before.endswith(",") or described is None:
        return None
    end = len(before) - 1
    named = next((m for m in discourse.cast.mentions if m.end == end and m.kind == "person"), None)
    person = discourse.cast.person_at(named.start, named.end) if named is not None else None
    return person_speaker(person, source, 0.9) if person is not None else None


def _heading(discourse: Discourse, phrase: Bounds, inside: Sequence[Mention]) -> list[Mention]:
    """Find the person whom the parse makes the head of the phrase ("the envoy to the Arab League Ada Lowe")."""
    heads = [discourse.parse.words[word].start for word in discourse.parse.named_by(phrase)]
    persons = (m for m in inside if m.kind == "person" and not possesses(discourse.text, m))
    return [m for m in persons if any(m.start <= place < m.end for place in heads)][:1]


def _by_name_behind(discourse: Discourse, source: Bounds) -> Speaker | None:
    named = named_behind(discourse, source)
    if named is None:
        return None
    _give_role(discourse, [named], discourse.text[slice(*source)])
    return _speaker_of_persons(discourse, [named], source)


def _give_role(discourse: Discourse, named: Sequence[Mention], described: str) -> None:
    """Remember what somebody is whom a description goes on to name ("His commander, who goes by Abu Tayr")."""
    head = described.lower().split()[-1:]
    for mention in named:
        person = discourse.cast.person_at(mention.start, mention.end)
        if person is not None and head and is_role(head[0]):
            person.roles.add(head[0])


def _without_modifiers(text: str, persons: Sequence[Mention], limit: int) -> list[Mention]:
    """Drop a name that only says whose man the next one is ("Quispe aide Rosa Tapia")."""
    persons = [m for m in persons if not _qualifies(text, m, limit)]
    kept = list(persons[-1:])
    for one, other in reversed(list(pairwise(persons))):
        between = text[one.end : other.start].split()
        if not (
            between
            and all(word.rstrip(".").isalpha() and word not in {"and", "of"} for word in between)
            and between[-1].rstrip(".").lower() in TITLES
        ):
            kept.insert(0, one)
    return kept


def _qualifies(text: str, mention: Mention, limit: int) -> bool:
    """Tell a name that stands before the noun that it qualifies ("the Red Bull newcomer")."""
    after = re.match(r"\s+([^\W\d_][\w’'-]*)", text[mention.end : limit])
    return (
        after is not None
        and after.group(1)[0].islower()
        and after.group(1) not in {"and", "also", "himself", "herself", "said", "says", "later", "then"}
    )


def _speaker_of_persons(discourse: Discourse, persons: Sequence[Mention], source: Bounds) -> Speaker:
    joined = [persons[0]]
    for mention in persons[1:]:
        between = discourse.text[joined[-1].end : mention.start]
        placed = _OF_PLACE.fullmatch(between) is not None
        if not (placed or _JOIN.fullmatch(between)) or (
            not placed
            and "," in between
            and "and" not in discourse.text[mention.start : source[1]]
            and "and" not in between
        ):
            break
        joined.append(mention)
    names = [discourse.cast.name_of(mention) for mention in joined]
    if len(dict.fromkeys(names)) > 1:
        return Speaker(name=_listing(names), entity=None, phrase=source, plural=True)
    person = discourse.cast.person_at(persons[0].start, persons[0].end)
    if person is None:
        return Speaker(name=names[0], entity=persons[0].entity, phrase=source, gender="?")
    return person_speaker(person, source, 1.0)


def _listing(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1]


_GENERIC_FORMS = word_set("corp co inc ltd plc llc group holdings and of for the")


def _is_common(name: str) -> bool:
    """Tell a body that only its owner tells apart ("Chad's Supreme Court") from one with a name of its own ("Chad's Zakat Co")."""
    words = [word.lower().rstrip(".") for word in name.split()]
    return words[-1] not in _GENERIC_FORMS and all(
        word in _GENERIC_FORMS or lexicon.known(word) for word in words
    )


def _speaker_of_body(discourse: Discourse, mention: Mention, source: Bounds) -> Speaker | None:
    if mention.kind == "demonym" and not mention.text.endswith("s"):
        return None
    taken_up = (
        same_head(discourse, source, ["the", mention.text.lower()])
        if mention.text.lower() in BODY_NOUNS
        else None
    )
    if taken_up is not None:
        return taken_up
    known = gazetteer().get(mention.text.replace("’", "'"))
    media = known is not None and known.sense in {"agency", "outlet"}
    place = known is not None and known.sense == "capital"
    before = discourse.text[source[0] : mention.start]
    name = mention.text if place else discourse.cast.name_of(mention)
    rest = discourse.text[mention.end : source[1]]
    if known is None and " " not in mention.text and rest.startswith(" of "):
        name = discourse.text[mention.start : source[1]].rstrip(", ")
    if known is None and re.search(r"[’']s?\s*$", before) and _is_common(mention.text):
        name = discourse.text[source[0] : mention.end].removeprefix("the ").removeprefix("The ")
    return Speaker(
        name=name,
        entity=mention.entity,
        phrase=source,
        media=media,
        plural=mention.kind == "demonym",
        gender=None,
    )
