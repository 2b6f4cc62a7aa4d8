"""Resolve descriptions: "the president", "the 34-year-old striker", "both leaders", "police"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.attributions.cue_lexicon import DOCUMENTS, SPEECH_NOUNS
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.person_nouns import is_mute, is_role
from twosource.annotation.speakers.bearers import gender_of, person_described
from twosource.annotation.speakers.bodies import same_head
from twosource.annotation.speakers.captions import speaker_in_caption
from twosource.annotation.speakers.description_words import MEDIA
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.annotation.speakers.own_words import owner_of_words
from twosource.annotation.speakers.pairs import is_of_two, speaker_of_both, speaker_of_two
from twosource.annotation.speakers.pronouns import speaker_by_pronoun
from twosource.annotation.speakers.roles import HEADSHIPS
from twosource.annotation.speakers.spouses import speaker_of_couple
from twosource.annotation.speakers.unnamed import is_date
from twosource.annotation.speakers.writings import speaker_of_writing
from twosource.annotation.vocabulary import BODY_NOUNS, GROUP_NOUNS, RELATIVES, ROLE_NOUNS

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_CUT = re.compile(r"\s(?:for|of|from|in|at|to|with|on|who|which|by|about|near|close|familiar|consulted)\s")
_ASIDE = re.compile(
    r"\s(?:(?:accused|suspected|charged|convicted)\s|(?:being\s)?(?:posted|published|released|shared|uploaded)\s(?:on|to|in|online|late|early)\b"
    r"|in\s(?:19|20)\d\d$|to\s(?:the\s|general\s|loud\s|much\s)?(?:laughter|applause|cheers|jeers|boos|amusement|delight|dismay)\b"
    r"|that\s(?:is|was|were|are|has|had|have)\s).*"
)
"""What only says more of somebody who is described ("a trader accused of fraud", "a statement posted on its website")."""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
"""The short form of a name, or a definition ("a spokesman for the Trade Union Congress (TUC)")."""
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def speaker_by_description(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Give the speaker that a description means; one that names nobody known stays as it is written."""
    text = discourse.text[source[0] : source[1]].rstrip(", ")
    described = _DAY.sub("", _ONE_OF_THEM.sub("", _STYLE.sub("", _IN_BRACKETS.sub("", text))))
    described = re.split(r",|(?<=[^\W_A-Z])\s[-–—](?:\s|$)|\s(?:who|which|whose)(?:\s|$)", described)[0]
    described = _ASIDE.sub("", described)
    if _OF_MANY.match(described):
        return None
    author = (
        _publisher(discourse, source)
        or _author(discourse, source, described)
        or _owner_of_words(discourse, source)
    )
    cut = _CUT.search(described)
    words = [word.lower() for word in _WORD.findall(described[: cut.start()] if cut else described)]
    if author is not None or not words:
        return author
    words = _unfolded(_fold_offices(words, described))
    complement = described[cut.start() :] if cut else ""
    if is_of_two(words):
        return speaker_of_two(discourse, source, words[1])
    known = speaker_of_couple(discourse, source, words) or speaker_of_writing(discourse, source, words)
    known = known or (_taken_up(discourse, source, words) if not complement else None)
    known = known or _known_relative(discourse, source, words)
    person = None if known else person_described(discourse, source[0], words, complement=complement)
    if person is not None:
        sole = [p for p in discourse.cast.persons if words[-1] in p.roles] == [person]
        return person_speaker(person, source, 0.95 if sole else 0.85)
    return (
        known
        or speaker_of_both(discourse, source, words)
        or same_head(discourse, source, words)
        or speaker_in_caption(discourse, source, words)
        or (None if _says_nothing(discourse, source, words) else _as_written(source, described, words))
    )


def _owner_of_words(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Let "her letter to the ministry" and "Orr's warnings" speak for her, and for Orr."""
    found = owner_of_words(discourse.text, source)
    if found is None:
        return None
    place, gender = found
    person = discourse.cast.person_at(*place)
    if gender is not None:
        speaker = speaker_by_pronoun(discourse, place, gender)
    elif person is not None:
        speaker = person_speaker(person, source, _OWN)
    else:
        speaker = speaker_by_description(discourse, place)
    return replace(speaker, phrase=source, probability=min(_OWN, speaker.probability)) if speaker else None


_OWN = 0.8
"""How sure the owner of words is who says them; a judgement, not measured."""


def _says_nothing(discourse: Discourse, source: Bounds, words: Sequence[str]) -> bool:
    """Tell a phrase that nobody speaks by: a noun for what is mute ("the day"), or words that no noun heads."""
    heads = [discourse.parse.words[n].upos for n in discourse.parse.named_by(source)]
    both = [discourse.parse.words[n].upos for n in discourse.parse.within(source)]
    named = any(text[:1].isupper() for text in discourse.text[slice(*source)].split()[-1:])
    return not named and (
        is_mute(words[-1]) or heads in (["VERB"], ["ADV"], ["ADP"]) or both == ["DET", "ADV"]
    )


_DAY = re.compile(
    r"(?:\s+(?:on|late|early|last|this|in|since)){0,2}\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight"
    r"|(?:last|this) (?:week|month|year))(?:\s+(?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
_OF_MANY = re.compile(r"\w+ of (?:them|these|those|the two|the three)$", re.IGNORECASE)
"""Somebody of a group who is not told from the others ("one of them")."""
_ONE_OF_THEM = re.compile(r"^one of (?:them|those|the two|the three),\s+(?=an?\s)", re.IGNORECASE)


_STYLE = re.compile(
    r"^(?:his|her) (?:(?:royal|serene|imperial) )?(?:excellency|majesty|highness|eminence|holiness|honou?r|lordship) (?=the\s)",
    re.IGNORECASE,
)
"""How an office is addressed ("His Excellency the Minister")."""


def _taken_up(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Let "the artist" take up "an artist who asked not to be named", unless somebody named is an artist.

    "The U.S. official" takes up "an official", and not "a hospital official".
    """
    head = words[-1]
    if not 2 <= len(words) <= _MODIFIED or words[0] != "the" or not is_role(head):
        return None
    bearers = [p for p in discourse.persons_before(source[0], reach=len(discourse.text)) if head in p.roles]
    for _, speaker in reversed(discourse.spoken):
        if bearers or speaker.person is not None or speaker.plural or speaker.head != head:
            continue
        told = {word.lower() for word in _WORD.findall(speaker.name)} - {head}
        if len(words) == 2 or told <= set(words[1:-1]):
            return replace(speaker, phrase=source, probability=0.85)
    return None


_MODIFIED = 4
"""A description that is taken up again has so many words at most, "the" included."""


def _known_relative(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Let "his mother" be the only mother that the text has named, unless it is spoken of her own."""
    if len(words) != 2 or words[0] not in {"his", "her", "their"} or words[1] not in RELATIVES:
        return None
    before = discourse.persons_before(source[0], reach=len(discourse.text))
    named = [person for person in before if words[1] in person.roles]
    near = (discourse.here, discourse.subject, discourse.last())
    focus = [s.person for s in near if s is not None and s.phrase != source]
    return person_speaker(named[0], source, 0.7) if len(named) == 1 and named[0] not in focus else None


_WRITING = re.compile(
    r"([^\W_]+)\s+(?:by|from|issued by|released by|published by|signed by|of)\s+(?:the\s+)?", re.IGNORECASE
)


_OWN_SITE = re.compile(
    r"\b(its|their|his|her) (?:own )?(?:official )?(?:website|web site|site|account|page|channel|blog|feed)\b"
)


_BEHIND = 40
"""So far behind a source may stand where its words were published."""


def _publisher(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Let "a statement posted on its website" speak for the subject before it."""
    text = re.split(r"[,.;:“\n]", discourse.text[source[0] : source[1] + _BEHIND])[0]
    found, owner = _OWN_SITE.search(text), discourse.here or discourse.subject
    if found is None or owner is None or owner.phrase[1] > source[0]:
        return None
    personal = found.group(1) in {"his", "her"}
    fits = owner.is_one_person if personal else owner.gender is None
    writing = not DOCUMENTS.isdisjoint(_WORD.findall(text[: found.start()].lower()))
    return replace(owner, phrase=source, probability=0.8) if fits and writing else None


def _author(discourse: Discourse, source: Bounds, described: str) -> Speaker | None:
    """Let "a statement by the coast guard" and "a coast guard statement" speak for who wrote them."""
    writing = _WRITING.search(described)
    owner = _office_of(discourse, source, described)
    if owner is not None:
        return owner
    rest = _TO_WHOM.split(described[writing.end() :])[0] if writing is not None else ""
    if (
        writing is not None
        and writing.group(1).lower() in DOCUMENTS
        and not is_date(rest)
        and not _COUNTED.match(rest)
    ):
        return (
            _as_written(source, rest, [w.lower() for w in _WORD.findall(_CUT.split(rest)[0])])
            if rest
            else None
        )
    last = _WORD.findall(described)[-1:]
    if not last or last[0].lower() not in SPEECH_NOUNS & DOCUMENTS:
        return None
    end = source[0] + described.rindex(last[0])
    before = [m for m in discourse.cast.mentions if source[0] <= m.start and m.end <= end]
    owner = _owner_of_writing(discourse, source, described, last[0])
    if owner is not None:
        return owner
    if (
        before
        and before[-1].kind == "organisation"
        and not discourse.text[before[-1].end : end].strip(" '’s")
    ):
        mention = before[-1]
        return Speaker(
            name=discourse.cast.name_of(mention), entity=mention.entity, phrase=source, probability=0.9
        )
    return None


_TO_WHOM = re.compile(r"\s(?:to|sent|dated|seen|obtained)\s")
_COUNTED = re.compile(r"\d|[\w-]+\s+(?:pages?|words|paragraphs|lines)\b")
"""How long a writing is tells nothing of who wrote it ("the ruling of 41 pages")."""
_HIS_OFFICE = re.compile(
    r"(?:^|\s)(?:by|from|of)\s+(his|her) (?P<whose>office|campaign|team|speech|remarks|address|interview|letter)$",
    re.IGNORECASE,
)
_THOSE_WHO_WRITE = frozenset({"office", "campaign", "team"})


def _office_of(discourse: Discourse, source: Bounds, described: str) -> Speaker | None:
    """Let "a statement from his office" and "a translation of his speech" speak for the subject of its sentence."""
    found, owner = _HIS_OFFICE.search(described), discourse.here
    if found is None:
        return None
    gender = "f" if found.group(1).lower() == "her" else "m"
    if owner is None and found["whose"].lower() not in _THOSE_WHO_WRITE:
        return speaker_by_pronoun(discourse, source, gender)
    if owner is None or owner.phrase[1] > source[0]:
        return None
    return replace(owner, phrase=source, probability=0.8) if owner.fits(gender) else None


def _owner_of_writing(discourse: Discourse, source: Bounds, described: str, writing: str) -> Speaker | None:
    """Let "a company statement" speak for the company that the article has named."""
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(described)]
    place = words.index(writing.lower())
    if not place or words[place - 1] not in BODY_NOUNS or place > 2:
        return None
    return same_head(discourse, source, ["the", words[place - 1]])


def _fold_offices(words: list[str], described: str) -> list[str]:
    headed = _HEADING.search(described.lower())
    return ["the", f"head-of-{headed['of']}"] if headed is not None else words


_HEADING = re.compile(r"\bhead of (?:the )?(?P<of>state|government)\b")


def _unfolded(words: Sequence[str]) -> list[str]:
    """Take apart what a hyphen joins to a role ("ex-employee", "mother-of-three")."""
    head = words[-1] if words[-1] in HEADSHIPS else words[-1].split("-of-")[0]
    return [*words[:-1], "ex", head[3:]] if head.startswith("ex-") else [*words[:-1], head]


_ITS_COUNTRY = re.compile(r"^(?:country|nation|state|city|town|region|island|kingdom)['’]s\s+(?=\w)")
"""Whose navy it is, where "the navy" alone says as much."""
_OWN_VERB = re.compile(r"(?<=[a-z]) (?:reports|says|writes)$")
"""A verb that stands within the source ("Odda Economic Daily reports")."""


def _without_verb(name: str) -> str:
    """Leave out the verb behind a name of capitals alone; "media reports" stays."""
    bare = _OWN_VERB.sub("", name)
    return bare if all(word[0].isupper() for word in bare.split()) else name


def _as_written(source: Bounds, described: str, words: Sequence[str]) -> Speaker:
    name = _without_verb(_ITS_COUNTRY.sub("", _ARTICLE.sub("", " ".join(described.split()))).strip())
    head = words[-1]
    plural = head in GROUP_NOUNS or (head.endswith("s") and head not in ROLE_NOUNS | BODY_NOUNS | {"news"})
    personal = is_role(head) or head.endswith(("-year-old", "man", "woman")) or head in HEADSHIPS
    return Speaker(
        name=name,
        entity=f"role:{slug(name)}",
        phrase=source,
        gender=(gender_of(head) or "?") if personal else None,
        plural=plural,
        media=head in MEDIA,
        probability=0.8,
        head=head,
    )
