"""Whether an act happened: read from the clause layer, and from the words around it."""

from collections.abc import Sequence

from twosource.events.acts import Act
from twosource.events.governors import read_governor, read_parsed_governor
from twosource.events.tables import class_of_words
from twosource.events.words import Word
from twosource.model import AnnotatedText, Clause, EventStatus

_FROM_MODALITY: dict[str, EventStatus] = {
    "planned": "planned",
    "threatened": "threatened",
    "demanded": "demanded",
    "hypothetical": "hypothetical",
    "possible": "hypothetical",
    "denied": "denied",
}


def read_status(text: AnnotatedText | None, words: Sequence[Word], act: Act) -> EventStatus:
    """Return the status of an act; the clause around it decides, then the words before it."""
    if _is_said(words, act):
        return "happened"
    if _is_asked(words, act):
        return "hypothetical"
    clause = _clause_of(text, words[act.start]) if text else None
    if clause is not None:
        if clause.polarity == "negated":
            return "denied"
        if clause.modality in _FROM_MODALITY:
            return _FROM_MODALITY[clause.modality]
    return _from_words(words, act)


def _is_said(words: Sequence[Word], act: Act) -> bool:
    """Tell whether "would like to" or "want to" only softens what is said there: "we would like to warn"."""
    before = [word.lower for word in words[max(0, act.start - 6) : act.start] if word.tag != "adv"]
    return act.pattern.code[:2] in _SAID and before[-2:] in (["like", "to"], ["want", "to"], ["wish", "to"])


def _is_asked(words: Sequence[Word], act: Act) -> bool:
    """Tell whether a yes-or-no question asks for the act: "Is Chad breaking the truce?" A "why" takes it for granted."""
    ending = next((word.text for word in words[act.end :] if word.text in _ENDINGS), "")
    if ending != "?":
        return False
    opening = next((at for at in range(act.start - 1, -1, -1) if words[at].text in _OPENINGS), -1) + 1
    return words[opening].lower in class_of_words("AUXILIARY") and opening < act.start


_ENDINGS = frozenset('?!.;“”"')
_OPENINGS = frozenset('?!.;:“”"—–,')
_SAID = frozenset({"05", "10", "11", "12", "13"})


def _clause_of(text: AnnotatedText, word: Word) -> Clause | None:
    """Return the clause whose predicate holds the word."""
    return next(
        (
            c
            for c in text.clauses
            if c.predicate_start <= word.start < max(c.predicate_end, c.predicate_start + 1)
        ),
        None,
    )


def _from_words(words: Sequence[Word], act: Act) -> EventStatus:
    if act.voice == "noun":
        return _noun_status(words, act)
    group = _verb_group(words, act.start)
    ahead = _is_ahead(words, act.start - len(group))
    if ahead is not None:
        return ahead
    told = _by_auxiliary({word.lower for word in group}, reported=_is_reported(words, act.start))
    return told or _under_that(words, act.start) or _governed(words, act, len(group))


def _by_auxiliary(lowers: set[str], *, reported: bool) -> EventStatus | None:
    """Read negation and modal verbs; `reported` tells that somebody's "will" is told as "would"."""
    if lowers & class_of_words("NEGATION"):
        return "denied"
    if lowers & {"will", "'ll", "shall", "wo"} or ("would" in lowers and reported):
        return "planned"
    if lowers & {"must", "should"} and "have" not in lowers:
        return "demanded"
    return "hypothetical" if lowers & {"would", "could", "may", "might", "can", "ca"} else None


def _is_ahead(words: Sequence[Word], start: int) -> EventStatus | None:
    """Read "is to visit" and "has yet to approve", which say without a modal verb that an act lies ahead."""
    before = [word.lower for word in words[max(0, start - 3) : start]]
    if before[-2:] == ["yet", "to"] and before[0] in class_of_words("AUXILIARY"):
        return "denied"
    return (
        "planned"
        if len(before) > 1 and before[-1] == "to" and before[-2] in {"is", "are", "was", "were"}
        else None
    )


_TELLING = frozenset(
    ["say", "announce", "state", "declare", "confirm", "add", "promise", "pledge", "vow", "tell"]
)


def _is_reported(words: Sequence[Word], place: int) -> bool:
    """Tell whether "would" only reports somebody's "will": "said it would suspend aid"."""
    before = words[max(0, place - 9) : place]
    told = any(word.tag == "verb" and set(word.bases) & _TELLING for word in before)
    return told and not any(word.lower in {"if", "unless", "should", "were"} for word in words)


def _under_that(words: Sequence[Word], place: int) -> EventStatus | None:
    """Read the verb that opens the clause around an act: "denied that", "demanded that", "if"."""
    for at in range(place - 1, max(0, place - 12), -1):
        if words[at].tag == "sub":
            return _opened(words[at - 1], words[at], relative=words[place].relation == "acl:relcl")
        if words[at].lower in {";", "and", "but"}:
            return None
    return None


def _opened(opening: Word, subordinator: Word, *, relative: bool) -> EventStatus | None:
    if subordinator.lower in {"if", "unless", "whether"}:
        return "hypothetical"
    if subordinator.lower == "that" and opening.lower in class_of_words("DENIAL"):
        return "denied"
    if subordinator.lower == "that" and opening.lower in class_of_words("DEMAND"):
        return "demanded"
    claimed = opening.tag == "noun" and bool(set(opening.bases) & _CLAIMS)
    if subordinator.lower == "that" and claimed and not relative:
        return "hypothetical"
    return None


_CLAIMS = frozenset(
    {"accusation", "allegation", "claim", "rumour", "rumor", "suspicion", "suggestion", "charge"}
)


def _verb_group(words: Sequence[Word], place: int) -> Sequence[Word]:
    start = place
    while start > 0 and words[start - 1].tag in {"aux", "adv"}:
        start -= 1
    return words[start:place]


def _governed(words: Sequence[Word], act: Act, group: int) -> EventStatus:
    """Read the verb that governs an infinitive or participle: plans, denials, threats, conditions."""
    start = act.start - group
    asked_for = start > 0 and words[start - 1].lower == "for"
    reach = 2 if words[act.start].lower.endswith("ing") and not asked_for else 6
    before = words[max(0, start - reach) : start]
    if not before:
        return "happened"
    if before[-1].tag == "to" or words[act.start].lower.endswith("ing"):
        found = read_governor(before) or read_parsed_governor(words, act.start)
        if found:
            return found
    clause = _clause_words(words, start)
    if {word.lower for word in clause[:2]} & {"if", "unless", "whether", "should"}:
        return "hypothetical"
    return "happened"


def _clause_words(words: Sequence[Word], place: int) -> Sequence[Word]:
    start = place
    while start > 0 and words[start - 1].lower not in {",", ";", "“", '"'}:
        start -= 1
    return words[start:place]


_UNREAL = frozenset(["potential", "possible", "any", "hypothetical", "planned", "threatened", "looming", "feared", "would-be", "future", "alleged", "imminent", "further", "no", "likely"])  # fmt: skip


def _noun_status(words: Sequence[Word], act: Act) -> EventStatus:
    """Read what stands around a noun that names an act: "potential", "warned of"; talks that collapsed were held."""
    following = {base for word in words[act.end : act.reach + 3] for base in word.bases}
    failed = {"collapse", "fail", "stall"} if not act.pattern.code.startswith("04") else frozenset()
    if following & {"postpone", "cancel", "shelve", "scrap", *failed} or (
        "off" in following and following & {"put", "call"}
    ):
        return "denied"
    for at in range(act.start - 1, max(-1, act.start - 8), -1):
        word = words[at]
        if word.lower in _UNREAL:
            return "planned" if word.lower in {"planned", "future"} else "hypothetical"
        if word.lower in {"against", "without", "avoid", "prevent", "if", "fear", "fears", "threat", "risk"}:
            return "hypothetical"
        if word.lower in {"deny", "denied", "denies", "denying"}:
            return "denied"
        if set(word.bases) & {
            "launch",
            "plan",
            "consider",
            "order",
            "want",
            "seek",
            "urge",
            "demand",
            "propose",
            "call",
        }:
            return "hypothetical"
        if word.tag in {"mark", "sub"} or (word.tag == "verb" and at < act.start - 1):
            break
    return "happened"


def is_background(words: Sequence[Word], act: Act, *, dated_before: bool) -> bool:
    """Tell whether an act is history in its sentence: an older date of its own, "since", "following its"."""
    if dated_before or _is_caption(words):
        return True
    if words[act.start - 1].lower == "having" and act.start:
        return True
    if act.voice != "noun":
        after = {word.lower for word in words[act.start : act.reach]}
        return bool(after & {"ago"}) or _reduced(words, act)
    before = [word.lower for word in words[max(0, act.start - 6) : act.start]]
    return bool({"its", "his", "their"} & set(before)) and bool(
        {"since", "following", "after", "during", "of"} & set(before)
    )


def _is_caption(words: Sequence[Word]) -> bool:
    """Tell the caption of an old picture: "In this March 5 file photo, the king meets"."""
    opening = {word.lower for word in words[:8]}
    return "file" in opening and bool({"photo", "picture", "image", "photograph"} & opening)


def _reduced(words: Sequence[Word], act: Act) -> bool:
    """Tell a participle that describes a noun ("a treaty signed with Iran") from news."""
    return act.start > 0 and act.voice == "active" and words[act.start - 1].tag == "noun" and (
        act.end < len(words) and words[act.end].tag == "prep" and words[act.end].lower in {"with", "between", "by"}
    ) and words[act.start].lower.endswith(("ed", "en"))  # fmt: skip
