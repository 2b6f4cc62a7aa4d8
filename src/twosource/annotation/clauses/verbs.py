"""Find the verbs of a sentence: from the tokens' parts of speech, else from their forms and neighbours."""

from collections.abc import Sequence

from twosource.annotation.clauses.forms import kinds_of
from twosource.annotation.clauses.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BREAKS,
    CONDITIONS,
    DO,
    HAVE,
    LINKS,
    MODALS,
    NEGATORS,
)
from twosource.model import Token
from twosource.text.word_sets import word_set

_DETERMINERS = word_set(
    "the a an this that these those its his her their our my your some any no each every "
    "another several many few"
)
_PREPOSITIONS = word_set(
    "of in on at with from into out up off over against for about by under between through"
)
_NOT_VERBS = word_set(
    "united hundred indeed red bed need used based related so-called aged alleged according "
    "including regarding concerning morning evening nothing something anything everything "
    "during building meeting thing king spring following unprecedented unbiased ring string "
    "wing sing being ceiling left right speed seed feed weed breed sacred hatred naked wicked "
    "outstanding"
)
_SUBJECTS = word_set("i we you they he she it who which people")
_OBJECTS = word_set("me him them us it himself herself themselves itself such both all there anyone everyone")
_CLOSED = (
    _DETERMINERS | _PREPOSITIONS | _SUBJECTS | _OBJECTS | LINKS | CONDITIONS | NEGATORS | frozenset(MODALS)
) | (ADVERBS - AUXILIARIES)
_AFTER_NOUNS = word_set("of , . 's ’s and in against on by from with to for at")
_AROUND_BASE = _DETERMINERS | _PREPOSITIONS | word_set("him them it us you me all both more it . , and")
_BEFORE_GERUND = word_set("without by after before while for from of against , and")
_ATTRIBUTES = frozenset({"amod", "compound"})
_HELPING = frozenset({"aux", "aux:pass"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl:relcl"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_PARTICIPLES = ("ed", "ing", "en")
_LIGHT = word_set("also then ever even just still soon")


def find_verbs(tokens: Sequence[Token], words: Sequence[str]) -> list[int]:
    """Return the places of the main verbs, and of a form of `be` that has no other verb, in order."""
    tagged = any(token.upos for token in tokens)
    sure = _tagged_verbs(tokens, words) if tagged else _untagged_verbs(tokens, words)
    return sorted({*sure, *_lone_verbs(tokens, words, frozenset(sure))})


def _untagged_verbs(tokens: Sequence[Token], words: Sequence[str]) -> list[int]:
    return [place for place in range(len(words)) if _is_verb(tokens, words, place)]


def _tagged_verbs(tokens: Sequence[Token], words: Sequence[str]) -> list[int]:
    return [
        place
        for place, token in enumerate(tokens)
        if (token.upos == "VERB" and token.deprel not in _ATTRIBUTES and not _helps(tokens, words, place))
        or (token.upos == "AUX" and token.deprel not in _HELPING and words[place] not in MODALS)
        or (token.upos not in {"VERB", "AUX"} and _is_mistagged(tokens, words, place))
    ]


def _helps(tokens: Sequence[Token], words: Sequence[str], place: int) -> bool:
    """Tell a have that the parse takes for the main verb although its participle follows ("it had hidden anything")."""
    following = place + 1
    while following < len(words) and _is_light(words[following]):
        following += 1
    return (
        words[place] in HAVE
        and following < len(words)
        and tokens[following].upos == "VERB"
        and tokens[following].deprel in _COMPLEMENTS
        and "past" in kinds_of(words[following])
    )


def _is_mistagged(tokens: Sequence[Token], words: Sequence[str], place: int) -> bool:
    """Tell a verb that its place in the parse or a modal before it gives away, whatever its tag."""
    if tokens[place].deprel not in _CLAUSAL and _word_before(words, place) not in MODALS:
        return False
    return bool(kinds_of(words[place]) or words[place].endswith("ing")) and _is_verb(tokens, words, place)


def _is_verb(tokens: Sequence[Token], words: Sequence[str], place: int) -> bool:
    word = words[place]
    if word in _CLOSED or not word.isalpha() or _has_inner_capital(tokens, place):
        return False
    if word in AUXILIARIES:
        return _stands_for_itself(words, place)
    before, kinds = _word_before(words, place), kinds_of(word)
    if before in MODALS or before in DO or (before in NEGATORS and kinds):
        return True
    if before == "to":
        return "base" in kinds or (not kinds and _looks_like_base(words, place))
    return _is_verb_by_form(words, place, before, kinds)


def _looks_like_base(words: Sequence[str], place: int) -> bool:
    """Tell an unknown verb behind `to` from a noun: something that a verb would take stands behind it."""
    following = words[place + 1] if place + 1 < len(words) else "."
    return following in _AROUND_BASE and not words[place].endswith(("s", "ing", "ed"))


def _is_verb_by_form(words: Sequence[str], place: int, before: str, kinds: frozenset[str]) -> bool:
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else "."
    if before in HAVE or before in BE:
        return bool(kinds & {"past", "ing"}) or (word.endswith(_PARTICIPLES) and word not in _NOT_VERBS)
    if before in _DETERMINERS:
        return before == "that" and bool(kinds & {"past", "third"}) and not _is_finite(following)
    if "ing" in kinds or (word.endswith("ing") and len(word) > 5 and _may_be_gerund(words, place, before)):
        return word not in _NOT_VERBS
    if "past" in kinds or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS):
        opens = following in _PREPOSITIONS or following in LINKS or following == "to"
        return before not in _PREPOSITIONS and (place > 0 or opens)
    return _is_present(words, place, before, kinds)


def _is_present(words: Sequence[str], place: int, before: str, kinds: frozenset[str]) -> bool:
    """Tell a verb in the present tense from the noun of the same form (attacks, plan)."""
    following = words[place + 1] if place + 1 < len(words) else "."
    if before in _PREPOSITIONS:
        return False
    if "third" in kinds:
        return before in _SUBJECTS or not (following in _AFTER_NOUNS or _is_finite(following))
    joined = before in {"and", "or"} and following in _AROUND_BASE and _follows_base(words, place)
    modified = words[place - 1].endswith("ly") and before not in _DETERMINERS and before.isalpha()
    return "base" in kinds and (place == 0 or before in _SUBJECTS or joined or modified)


def _is_finite(word: str) -> bool:
    """Tell a word that makes the one before it a plural subject ("guards beat", "strikes have")."""
    return "past" in kinds_of(word) or word in AUXILIARIES or word in MODALS


def _may_be_gerund(words: Sequence[str], place: int, before: str) -> bool:
    return words[place] not in _NOT_VERBS and (before in _BEFORE_GERUND or bool(kinds_of(before)))


def _follows_base(words: Sequence[str], place: int) -> bool:
    """Tell whether a base form nearby stands behind `to` or a modal, so that `and` can join another one."""
    return any(words[at - 1] == "to" or words[at - 1] in MODALS for at in range(max(1, place - 8), place))


def _lone_verbs(tokens: Sequence[Token], words: Sequence[str], sure: frozenset[int]) -> list[int]:
    """Return words that can be a noun as well, where the clause that they stand in has no other verb."""
    found = []
    for start, word in enumerate(words):
        if word not in CONDITIONS and word != "that":
            continue
        end = next(
            (at for at in range(start + 1, len(words)) if words[at] in BREAKS or words[at] in LINKS),
            len(words),
        )
        inside = range(start + 1, end)
        if len(inside) >= 2 and not sure & set(inside):
            found += [at for at in inside[1:] if _can_be_verb(tokens, words, at)][-1:]
    return found


def _can_be_verb(tokens: Sequence[Token], words: Sequence[str], place: int) -> bool:
    kinds = kinds_of(words[place])
    settled = words[place - 1] in _DETERMINERS | _PREPOSITIONS or _has_inner_capital(tokens, place)
    return bool(kinds & {"third", "base"}) and not settled


def _stands_for_itself(words: Sequence[str], place: int) -> bool:
    """Tell whether be, have or do is the only verb of its group ("is ready", "had no plan")."""
    word = words[place]
    if word in {"'s", "’s", "get", "gets", "got", "getting", "having", "being"}:
        return False
    ahead = place + 1
    while ahead < len(words) and _is_light(words[ahead]):
        if words[ahead] in BE or words[ahead] == "to":
            return words[ahead] == "to"
        ahead += 1
    following = words[ahead] if ahead < len(words) else ""
    if word in DO:
        bare = not following.isalpha() or following in _AROUND_BASE or following in CONDITIONS
        return bare and not NEGATORS & set(words[place:ahead])
    participle = bool(kinds_of(following) & {"past", "ing"}) or following.endswith("ed")
    return not participle and following not in BE


def _is_light(word: str) -> bool:
    return word in ADVERBS or word in NEGATORS or word.endswith("ly")


def _word_before(words: Sequence[str], place: int) -> str:
    """Return the nearest word before that is no adverb, which stands where an auxiliary would."""
    at = place - 1
    while at >= 0 and (words[at].endswith("ly") or words[at] in _LIGHT):
        at -= 1
    helped = at >= 1 and words[at] in NEGATORS and (words[at - 1] in MODALS or words[at - 1] in AUXILIARIES)
    at -= helped
    return words[at] if at >= 0 else ""


def _has_inner_capital(tokens: Sequence[Token], place: int) -> bool:
    """Tell a name; a sentence may begin with a capital or stand in capitals."""
    written = tokens[place].text
    return place > 0 and written[:1].isupper() and not written.isupper()
