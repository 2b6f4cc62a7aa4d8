"""Resolve descriptions: "the president", "the 34-year-old striker", "both leaders", "police"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.bodies import same_head
from twosource.annotation.cue_lexicon import DOCUMENTS, SPEECH_NOUNS
from twosource.annotation.discourse import Bounds, Discourse, Speaker
from twosource.annotation.gazetteer import gazetteer
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.persons import Person
from twosource.annotation.vocabulary import BODY_NOUNS, FEMALE_NOUNS, GROUP_NOUNS, MALE_NOUNS, ROLE_NOUNS
from twosource.text.word_sets import word_set

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_CUT = re.compile(r"\s(?:for|of|from|in|at|to|with|on|who|which|by|about|near|close|familiar|consulted)\s")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_MEDIA = word_set(
    "media agency newspaper paper television tv broadcaster channel radio magazine daily website outlet press reports"
)
_LIKE = (
    word_set("president leader head-of-state"),
    word_set("chief ceo executive boss"),
    word_set("spokesman spokeswoman spokesperson"),
    word_set("coach manager trainer"),
    word_set("lawyer attorney barrister solicitor counsel"),
    word_set("premier minister"),
    word_set("pope pontiff"),
    word_set("pitcher reliever starter"),
    word_set("scientist researcher author professor"),
    word_set("actor actress star"),
    word_set(
        "politician mp lawmaker senator congressman congresswoman legislator parliamentarian mla mep msp td mna "
        "councillor representative deputy"
    ),
    word_set("magistrate collector"),
)
_ABBREVIATED = {
    "sp": "superintendent",
    "dsp": "superintendent",
    "dgp": "director",
    "dm": "magistrate",
    "cm": "minister",
    "pm": "minister",
    "fm": "minister",
    "ceo": "executive",
    "ag": "attorney",
    "da": "attorney",
}
"""Offices that are written in initials, with the word by which their bearer is known."""
_GENERAL = word_set(
    "man woman boy girl mother father teenager veteran politician star player official parent pensioner resident "
    "newcomer rookie native debutant youngster frontman billionaire tycoon mogul entrepreneur lawmaker senator mp "
    "lock prop hooker flanker fly-half flyhalf scrum-half full-back fullback pitcher reliever catcher shortstop slugger "
    "quarterback linebacker spinner seamer opener all-rounder goalscorer scorer sprinter boxer lifter rider "
    "midfielder striker defender winger forward goalkeeper singer actor actress comedian presenter novelist poet "
    "professor scientist doctor suspect victim defendant witness leader boss expert winner champion author writer artist"
)
"""Nouns that can take up anybody who is in focus."""


def speaker_by_description(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Give the speaker that a description means; one that names nobody known stays as it is written."""
    text = discourse.text[source[0] : source[1]]
    described = _DAY.sub("", _ONE_OF_THEM.sub("", text))
    described = re.split(r",|\s(?:who|which)(?:\s|$)", described)[0]
    author = _author(discourse, source, described)
    if author is not None:
        return author
    cut = _CUT.search(described)
    words = [word.lower() for word in _WORD.findall(described[: cut.start()] if cut else described)]
    if not words:
        return None
    words = _fold_offices(words, described)
    complement = described[cut.start() :] if cut else ""
    known = _taken_up(discourse, source, words) if not complement else None
    if known is not None:
        return known
    person = _person(discourse, source[0], words, complement=complement)
    if person is not None:
        return Speaker(
            name=person.name,
            entity=person.id,
            phrase=source,
            person=person,
            gender=person.gender,
            probability=0.85,
        )
    return (
        _pair(discourse, source, words)
        or same_head(discourse, source, words)
        or _as_written(source, described, words)
    )


_DAY = re.compile(
    r"(?:\s+(?:on|late|early|last|this|in|since)){0,2}\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight"
    r"|(?:last|this) (?:week|month|year))(?:\s+(?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(r"^one of (?:them|those|the two|the three),\s+(?=an?\s)", re.IGNORECASE)


def _taken_up(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Let "the artist" take up "an artist who asked not to be named", unless somebody named is an artist."""
    if len(words) != 2 or words[0] != "the" or words[1] not in ROLE_NOUNS:
        return None
    bearers = [
        p for p in discourse.persons_before(source[0], reach=len(discourse.text)) if words[1] in p.roles
    ]
    for _, speaker in reversed(discourse.spoken):
        if not bearers and speaker.person is None and not speaker.plural and speaker.head == words[1]:
            return replace(speaker, phrase=source, probability=0.85)
    return None


_WRITING = re.compile(
    r"([^\W_]+)\s+(?:by|from|issued by|released by|published by|signed by|of)\s+(?:the\s+)?", re.IGNORECASE
)


def _author(discourse: Discourse, source: Bounds, described: str) -> Speaker | None:
    """Let "a statement by the coast guard" and "a coast guard statement" speak for who wrote them."""
    writing = _WRITING.search(described)
    if writing is not None and writing.group(1).lower() in DOCUMENTS:
        rest = described[writing.end() :]
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


def speaker_by_initials(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Give who bears the office that "the SP" or "the CEO" names, None where nobody is known to."""
    article, _, office = discourse.text[slice(*source)].partition(" ")
    head = _ABBREVIATED.get(office.lower()) if article.lower() == "the" and office.isupper() else None
    person = _bearer(discourse, source[0], head, None) if head is not None else None
    if person is None:
        return None
    return Speaker(
        name=person.name,
        entity=person.id,
        phrase=source,
        person=person,
        gender=person.gender,
        probability=0.85,
    )


def _owner_of_writing(discourse: Discourse, source: Bounds, described: str, writing: str) -> Speaker | None:
    """Let "a company statement" speak for the company that the article has named."""
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(described)]
    place = words.index(writing.lower())
    if not place or words[place - 1] not in BODY_NOUNS or place > 2:
        return None
    return same_head(discourse, source, ["the", words[place - 1]])


def _fold_offices(words: list[str], described: str) -> list[str]:
    return ["the", "head-of-state"] if "head of state" in described.lower() else words


def _person(discourse: Discourse, before: int, words: Sequence[str], *, complement: str) -> Person | None:
    """Find the person whom "the" and a role take up again."""
    head = words[-1]
    possessed = any(word.endswith(("'s", "’s")) for word in words)
    if words[0] != "the" or possessed or (complement and "state" not in complement.lower()):
        return None
    gender = _gender_of(head)
    aged = any(word.endswith("year-old") for word in words)
    if head in ROLE_NOUNS or head == "head-of-state":
        bearer = _bearer(discourse, before, head, gender)
        if bearer is not None:
            return bearer
    elif not aged and not _sounds_personal(head) and not (len(words) == 2 and _is_demonym(head)):
        return None
    once = len(words) > 2 and words[1] in _ONCE
    general = aged or once or head in _GENERAL or head not in ROLE_NOUNS | {"head-of-state"}
    return _in_focus(discourse, before, gender) if general else None


def _bearer(discourse: Discourse, before: int, head: str, gender: str | None) -> Person | None:
    """Find who bears a role in the text so far: who is in focus, else the last named."""
    known = [
        person
        for person in discourse.persons_before(before, reach=len(discourse.text))
        if gender is None or person.gender in {gender, None}
    ]
    same = [p for p in known if head in p.roles] or [p for p in known if p.roles & _alike(head)]
    focus = _in_focus(discourse, before, gender)
    return focus if focus in same else same[-1] if same else None


_ONCE = word_set("former ex retired veteran one-time onetime")
"""What somebody was is a newer word for who is spoken of: roles that he or she has now would be known."""
_PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ess")
_NOT_PERSONAL = (
    BODY_NOUNS
    | DOCUMENTS
    | word_set(
        "paper newspaper member number order river water power centre center matter member chapter computer tower factor "
        "sector tribunal insurer carrier newsletter broadcaster publication quarter disaster cluster register theater "
        "theatre monitor corridor harbour border business congress press witness prosecutor counter user adviser"
    )
)


def _sounds_personal(head: str) -> bool:
    """Tell a noun for somebody by its ending ("the left-arm spinner")."""
    return head.endswith(_PERSONAL_ENDINGS) and len(head) > 4 and head not in _NOT_PERSONAL


def _is_demonym(word: str) -> bool:
    entry = gazetteer().get(word.capitalize())
    return entry is not None and entry.kind == "demonym" and not word.endswith(("s", "ese", "sh", "ch"))


def _alike(head: str) -> frozenset[str]:
    return next((group for group in _LIKE if head in group), frozenset())


def _gender_of(head: str) -> str | None:
    return "f" if head in FEMALE_NOUNS else "m" if head in MALE_NOUNS else None


def _in_focus(discourse: Discourse, before: int, gender: str | None) -> Person | None:
    for speaker in (discourse.subject, discourse.last_fitting(gender)):
        if speaker is not None and speaker.person is not None and speaker.fits(gender):
            return speaker.person
    named = [
        p for p in discourse.persons_before(before, reach=600) if gender is None or p.gender in {gender, None}
    ]
    return named[-1] if named else None


def _pair(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Resolve "both leaders", "the two ministers" to the two persons named last, where there are just two."""
    two = words[0] == "both" or list(words[:2]) in (["the", "two"], ["the", "pair"], ["the", "duo"])
    personal = words[-1].removesuffix("s") in ROLE_NOUNS or words[-1] in {
        "men",
        "women",
        "both",
        "pair",
        "duo",
    }
    if not (two and personal):
        return None
    last = discourse.text.rfind("\n", 0, source[0])
    near = discourse.persons_before(source[0], reach=max(300, source[0] - last))
    if len(near) < 2:
        return None
    names = [person.name for person in near[-2:]]
    first_named = sorted(near[-2:], key=lambda p: min(start for start, _ in p.places))
    names = [person.name for person in first_named]
    return Speaker(name=" and ".join(names), entity=None, phrase=source, plural=True, probability=0.7)


def _as_written(source: Bounds, described: str, words: Sequence[str]) -> Speaker:
    name = _ARTICLE.sub("", " ".join(described.split())).strip()
    head = words[-1]
    plural = head in GROUP_NOUNS or (head.endswith("s") and head not in ROLE_NOUNS | BODY_NOUNS | {"news"})
    personal = head in ROLE_NOUNS or head.endswith(("-year-old", "man", "woman"))
    return Speaker(
        name=name,
        entity=f"role:{slug(name)}",
        phrase=source,
        gender=(_gender_of(head) or "?") if personal else None,
        plural=plural,
        media=head in _MEDIA,
        probability=0.8,
        head=head,
    )
