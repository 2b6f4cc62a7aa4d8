"""Whether two stands on one topic exclude each other."""

import re
from collections.abc import Callable, Mapping

from twosource.claims.denials import answers_all
from twosource.claims.likeness import Scale
from twosource.claims.oppositions.bonds import (
    apart_in_time,
    days_between,
    names_strange,
    same_bearer,
    shared_weight,
)
from twosource.claims.oppositions.statements import Statement
from twosource.claims.oppositions.topics import Bond, Stand
from twosource.text.concepts import concepts

_ENOUGH = 8.0
"""Weight of shared words (background rarity by rarity in the story) from which two statements are of one thing."""
_ENOUGH_DENIED = 5.0
"""The same where one denies it altogether."""
_ENOUGH_OF_KIND = {"breach": 4.0}
"""The same where the topic itself leaves little open: whose data they were is all that can differ."""
_FOR_HARM = {"harm": ("harm", "death"), "death": ("death",), "arrest": ("arrest",)}
"""What an instance of must not be told where a fate is denied of all: who died came to harm, too."""
OF_BEARERS = frozenset(["law", "proof", "danger"])
"""Topics on which what is called so must be one thing, however many words the rest shares."""
_CHANGING = frozenset(
    ["hunt", "blaze", "supply", "open", "liberty", "condition", "accounted", "contact", "claim", "arrest"]
)
"""Topics on which a report of another hour may tell another state: of reports without a day only a denial for good counts."""
_SO_FAR = re.compile(r"\b(?:yet|so far|still|ha(?:s|ve)|at this (?:time|point|stage))\b", re.IGNORECASE)
"""How a denial tells of the moment only."""
_HAD = re.compile(r"\bhad (?:\w+ly |already |earlier )?\w?$", re.IGNORECASE)
"""What somebody had pleaded when something else came is a former plea."""
_AT_FIRST = re.compile(r"\b(?:initially|at first|originally|to begin with)\b", re.IGNORECASE)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
_OF_PARTS = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|most|some|many|several|half|part|parts) of (?:the|them|these|those|whom|its|his|her|their)\b",
    re.IGNORECASE,
)
_PLAIN_OBJECTS = frozenset(
    [
        "decision",
        "move",
        "plan",
        "ruling",
        "deal",
        "bill",
        "law",
        "agreement",
        "step",
        "announcement",
        "proposal",
        "verdict",
        "judgment",
        "reform",
        "vote",
        "offer",
        "measure",
        "idea",
        "project",
        "result",
        "it",
        "this",
        "that",
    ]
)


def exclude(one: Stand, other: Stand, scale: Scale) -> bool:
    """Tell whether two stands of different articles cannot both be true of one thing."""
    if not _opposed(one, other) or one.statement.elsewhere or other.statement.elsewhere:
        return False
    if any(_narrowed(stand) for stand in (one, other)):
        return False
    if apart_in_time(one.statement, other.statement) or _later(one, other) or _measures_differ(one, other):
        return False
    return _BONDS[one.topic.bond](one, other, scale)


def _narrowed(stand: Stand) -> bool:
    """Tell whether a stand tells a former state, or of a part only ("initially supported it", "legal only in ten states")."""
    words = stand.statement.words
    had = _HAD.search(words[: stand.start + 1]) or words[stand.start :].startswith("had ")
    if stand.topic.name == "plea" and had:
        return True
    return bool(_AT_FIRST.search(words) or _ONLY.search(words[max(stand.start - 8, 0) : stand.end + 8]))


def is_denial_of_all(stand: Stand) -> bool:
    """Tell whether a stand denies a fate of everybody in the happening."""
    return stand.topic.bond == "happening" and stand.polarity == "denied of all"


def tells_instance(stand: Stand, denial: Stand) -> bool:
    """Tell whether a stand tells an instance of the fate that a denial denies, in the story's happening."""
    return (
        stand.told
        and not (stand.statement.elsewhere or stand.statement.before_lead)
        and _opposed(stand, denial)
    )


def _opposed(one: Stand, other: Stand) -> bool:
    """Tell whether what two stands tell is opposite: + and -, or the same side told and denied."""
    if one.told and other.told:
        return one.topic.name == other.topic.name and one.topic.side != other.topic.side
    if one.told == other.told:
        return False
    denying, telling = (other, one) if one.told else (one, other)
    fates = _FOR_HARM.get(denying.topic.name, (denying.topic.name,))
    return telling.topic.name in fates and denying.topic.side == telling.topic.side


def _later(one: Stand, other: Stand) -> bool:
    """Tell whether the one may be a later state: told on another day, and not a denial of what was told before."""
    days = days_between(one.statement, other.statement)
    if days is None and (one.topic.name in _CHANGING or other.topic.name in _CHANGING):
        return (one.told and other.told) or any(
            _SO_FAR.search(s.statement.words) for s in (one, other) if not s.told
        )
    if not days:
        return False
    later = other if days > 0 else one
    return later.told


def _measures_differ(one: Stand, other: Stand) -> bool:
    """Tell whether a rise and a fall are not of one measure over one time, or a match not between the same two."""
    if one.topic.name != "move":
        return False
    units = [{q.unit for q in s.statement.proposition.quantities if q.unit} for s in (one, other)]
    return not units[0] & units[1] or one.bearer.groups != other.bearer.groups


def _bearers(one: Stand, other: Stand) -> bool | None:
    return same_bearer(one.statement, one.bearer, other.statement, other.bearer)


def _of_one_happening(one: Stand, other: Stand, _: Scale) -> bool:
    """Tell whether a denial of all meets an instance, or a whole a part that is left out."""
    if one.statement.before_lead or other.statement.before_lead:
        return False
    if one.told and other.told:
        return _bearers(one, other) is not False
    denying, telling = (other, one) if one.told else (one, other)
    if not answers_all(denying.statement.words, telling.statement.words):
        return False
    if denying.statement.named and not denying.statement.named & telling.statement.named:
        return False
    if denying.polarity == "denied of all":
        strange = names_strange(denying.statement, telling.statement)
        of_people = denying.topic.name in _FOR_HARM
        return not strange and not (of_people and _set_elsewhere(denying.statement, telling.statement))
    return _bearers(one, other) is True


def _set_elsewhere(denying: Statement, telling: Statement) -> bool:
    """Tell whether a bare denial and an instance stand behind sentences that name places, none of them the same.

    "There were no reports of casualties" is said of the place of which the sentences before tell.
    """
    if denying.named:
        return False
    places = [s.places_around for s in (denying, telling)]
    return all(places) and not places[0] & places[1]


def _of_one_bearer(one: Stand, other: Stand, scale: Scale) -> bool:
    agree = _bearers(one, other)
    if one.told and other.told and (one.bearer.counted or other.bearer.counted):
        return False
    if one.topic.name == "control" and not one.bearer.names & other.bearer.names:
        return False
    if (
        one.topic.name == "verdict"
        and shared_weight(one.statement, other.statement, scale, _own(one, other)) < _ENOUGH
    ):
        return False
    if agree is None:
        agree = (
            one.bearer.known
            and other.bearer.known
            and shared_weight(one.statement, other.statement, scale, _own(one, other)) >= _ENOUGH
        )
    if not agree or _OF_PARTS.search(one.statement.words) or _OF_PARTS.search(other.statement.words):
        return False
    if one.topic.name in ("stance", "readiness"):
        return _objects_fit(one, other)
    return True


def _of_one_thing(one: Stand, other: Stand, scale: Scale) -> bool:
    shared = shared_weight(one.statement, other.statement, scale, _own(one, other))
    agree = _bearers(one, other)
    if agree is False and one.topic.name in OF_BEARERS:
        return False
    if one.told and other.told and (one.bearer.counted or other.bearer.counted):
        return False  # twenty may vote against what passes
    if one.statement.named and other.statement.named and not one.statement.named & other.statement.named:
        return False
    usual = _ENOUGH_DENIED if "denied of all" in (one.polarity, other.polarity) else _ENOUGH
    least = _ENOUGH_OF_KIND.get(one.topic.name, usual)
    return shared >= least or (agree is True and shared > 0)


def _own(one: Stand, other: Stand) -> frozenset[str]:
    """Return the concepts of the opposed words themselves."""
    return frozenset(
        c.group for stand in (one, other) for c in concepts(stand.statement.words[stand.start : stand.end])
    )


def _objects_fit(one: Stand, other: Stand) -> bool:
    """Tell whether what two bearers judge can be one thing: it shares a word, or one of the two only points to it."""
    sides = [_object_of(stand) for stand in (one, other)]
    if sides[0] & sides[1]:
        return True
    return any(side <= _PLAIN_OBJECTS for side in sides)


def _object_of(stand: Stand) -> frozenset[str]:
    behind = re.split(
        r"[,;.]|\b(?:and|but|which|who|because|after|when)\b", stand.statement.words[stand.end :], maxsplit=1
    )[0]
    return frozenset(c.normal for c in concepts(behind)) | frozenset(
        re.findall(r"^\s*(it|this|that)\b", behind)
    )


def _of_one_story(one: Stand, other: Stand, _: Scale) -> bool:
    return not names_strange(one.statement, other.statement)


def _of_two_names(one: Stand, other: Stand, _: Scale) -> bool:
    return _bearers(one, other) is True and len(one.statement.named & other.statement.named) > 1


_BONDS: Mapping[Bond, Callable[[Stand, Stand, Scale], bool]] = {
    "happening": _of_one_happening,
    "bearer": _of_one_bearer,
    "patient": _of_one_bearer,
    "thing": _of_one_thing,
    "names": _of_two_names,
    "story": _of_one_story,
}
