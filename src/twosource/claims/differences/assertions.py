"""Whether a word is told in a main assertion, and of whom and of what: what a dispute over a verb rests on."""

from bisect import bisect_left
from collections.abc import Iterator

from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.model import Token
from twosource.text.lemmas import lemma
from twosource.text.naming import compatible
from twosource.text.word_sets import word_set

_TOLD = frozenset(["actual", "reported", "planned"])
_NONE = frozenset(["no", "neither", "none", "nobody", "nothing", "few", "hardly"])
_NOT = _NONE | frozenset(["not", "n't", "n’t", "never", "nor"])
_OPENING = frozenset(["if", "unless", "whether", "lest"])
# Marks before a clause that tells what was so; before a gerund others ("for", "of", "on", "about") tell of no act.
_TELLING = word_set(
    """after before while when as since because by although though that where once until whereas and in with upon
    whereby following"""
)
_CLAIMS = word_set(
    """denial denials rumour rumours rumor rumors suggestion suggestions speculation fear fears hope hopes idea notion possibility
    allegation allegations accusation accusations theory theories"""
)
_REPORTS = word_set("report reports claim claims story stories assertion assertions statement statements")
_CORRECTING = word_set("correct dismiss reject refute rebut contradict dispute deny contest")
_TRYING = word_set("try struggle seek attempt fail refuse decline hesitate want hope threaten pretend")
_SUBORDINATE = frozenset(["advcl", "acl", "amod", "obl", "nmod", "acl:relcl"])
_AGENTS = frozenset(["nsubj", "obl:agent"])
_PATIENTS = frozenset(["obj", "nsubj:pass"])
_LONGEST_NONE = 10  # letters
_HEIGHT = 8
"""Steps up the parse: no sentence of news nests deeper."""


def asserted(proposition: Proposition, start: int, *, negated: bool = False) -> bool:
    """Tell whether the word at a place of the article is told in a main assertion, as far as the parse has it.

    It is not in a restrictive relative clause ("people who were not captured"), in an aim or as what a noun is for ("a
    licence to carry"), as a gerund that only names an act ("campaigned on replacing"), under a condition, in a question,
    or in what nobody told; one that is itself `negated` may be what nobody told. Where no parse is known it is.
    """
    tokens = proposition.text.tokens
    index = bisect_left(tokens, start, key=lambda t: t.start)
    if index >= len(tokens) or tokens[index].start != start or not tokens[index].deprel:
        return True
    if _in_question(proposition, start) or _only_mentioned(proposition, index):
        return False
    return all(_told(proposition, place, denied=negated) for place in _upwards(proposition, index))


def negated_itself(proposition: Proposition, start: int) -> bool:
    """Tell whether a negated verb holds the negation, and does not stand below one ("had no licence to carry")."""
    tokens = proposition.text.tokens
    index = bisect_left(tokens, start, key=lambda t: t.start)
    if index >= len(tokens) or tokens[index].deprel.split(":")[0] not in {"acl", "advcl", "amod"}:
        return True
    return any(
        token.text.casefold() in _NOT or _denies(proposition, place)
        for place, token in _children(proposition, index)
        if token.deprel.split(":")[0] in {"advmod", "det", "nsubj", "obj", "obl"}
    )


def defines(proposition: Proposition, start: int) -> bool:
    """Tell whether the gerund at a place only says what something is, and tells no act ("is neither killing nor neglect")."""
    tokens = proposition.text.tokens
    index = bisect_left(tokens, start, key=lambda t: t.start)
    if index >= len(tokens) or not tokens[index].text.casefold().endswith("ing"):
        return False
    return any(token.deprel == "cop" for _, token in _children(proposition, index))


def governing(proposition: Proposition, start: int, end: int) -> int | None:
    """Return where the verb stands on which the words at an interval of the article hang; None where none is known."""
    return next((verb.start for verb in verbs_above(proposition, start, end)), None)


def verbs_above(proposition: Proposition, start: int, end: int) -> list[Token]:
    """Return the verbs on which the words at an interval of the article hang, the nearest first."""
    tokens = proposition.text.tokens
    low, high = (bisect_left(tokens, at, key=lambda t: t.start) for at in (start, end))
    tops = [at for at in range(low, high) if tokens[at].deprel and not low <= tokens[at].head < high]
    if not tops:
        return []
    return [tokens[at] for at in _upwards(proposition, tops[-1]) if tokens[at].upos == "VERB"]


def of_one(one: Proposition, a: int, other: Proposition, b: int) -> bool:
    """Tell whether two verbs, at places of their articles, can have the same agent and the same object.

    What is unknown, a pronoun, or a name against a common noun speaks against nothing.
    """
    return all(
        _meet(one, mine, other, theirs)
        for mine, theirs in zip(arguments(one, a), arguments(other, b), strict=True)
    )


def _upwards(proposition: Proposition, index: int) -> Iterator[int]:
    """Yield a token and those that it hangs on, within its sentence."""
    tokens, first = proposition.text.tokens, proposition.sentence.start
    for _ in range(_HEIGHT):
        yield index
        index = tokens[index].head
        if index < 0 or tokens[index].start < first:
            return


def _told(proposition: Proposition, index: int, *, denied: bool) -> bool:
    token = proposition.text.tokens[index]
    if token.upos not in {"VERB", "AUX"}:
        return True
    modality = _modalities(proposition).get(token.start, "actual")
    if modality not in (_TOLD | {"denied"} if denied else _TOLD) or (token.deprel == "amod" and not denied):
        return False
    return (denied or not _denied_of_all(proposition, index)) and _tells_by_place(proposition, index)


def _tells_by_place(proposition: Proposition, index: int) -> bool:
    """Tell whether a verb's clause tells what was so, by what it hangs on and by the mark before it."""
    tokens = proposition.text.tokens
    token = tokens[index]
    marks = {t.text.casefold() for _, t in _children(proposition, index) if t.deprel in {"mark", "case"}}
    relation = token.deprel
    if marks & _OPENING or (relation == "acl:relcl" and not _set_off(proposition, index)):
        return False
    if relation not in _SUBORDINATE or relation == "acl:relcl" or not marks:
        return True
    if "to" in marks:
        return False
    of_verb = "of" in marks and token.head >= 0 and tokens[token.head].upos == "VERB"
    return of_verb or bool(marks & _TELLING) or not token.text.casefold().endswith("ing")


def _denied_of_all(proposition: Proposition, index: int) -> bool:
    """Tell whether the subject of a verb is nobody: what no airline told is told by none."""
    return any(
        token.deprel.startswith("nsubj") and (token.text.casefold() in _NONE or _denies(proposition, place))
        for place, token in _children(proposition, index)
    )


def _denies(proposition: Proposition, index: int) -> bool:
    return any(
        t.deprel in {"det", "advmod"} and t.text.casefold() in _NONE for _, t in _children(proposition, index)
    )


def _set_off(proposition: Proposition, index: int) -> bool:
    """Tell whether a relative clause stands behind a comma, and so tells something new."""
    tokens = proposition.text.tokens
    noun = tokens[index].head
    return any(t.text in {",", "—", "–", "("} for t in tokens[noun + 1 : index])


def _only_mentioned(proposition: Proposition, index: int) -> bool:
    """Tell whether a clause is what a negated verb or a word for a claim holds.

    As in "that does not mean that it happened", "denials that it happened"; nor is done what somebody struggles to do.
    """
    tokens = proposition.text.tokens
    for place in _upwards(proposition, index):
        above = tokens[place].head
        if above < 0 or tokens[place].deprel not in {"ccomp", "acl", "xcomp"}:
            continue
        if tokens[place].deprel == "xcomp":
            if lemma(tokens[above].text.casefold(), "VERB") in _TRYING:
                return True
            continue
        below = {t.text.casefold() for _, t in _children(proposition, above) if t.deprel == "advmod"}
        if below & _NOT or tokens[above].text.casefold() in _CLAIMS or _is_rejected(proposition, above):
            return True
    return False


def _is_rejected(proposition: Proposition, index: int) -> bool:
    """Tell reports that somebody corrects or dismisses ("wishes to correct reports that cash was offered")."""
    tokens = proposition.text.tokens
    above = tokens[index].head
    reports = tokens[index].text.casefold() in _REPORTS and tokens[index].deprel == "obj" and above >= 0
    return reports and lemma(tokens[above].text.casefold(), "VERB") in _CORRECTING


def _in_question(proposition: Proposition, start: int) -> bool:
    """Tell whether the sentence asks: a question mark stands behind the word in its sentence."""
    return "?" in proposition.text.article.text[start : proposition.sentence.end]


def _children(proposition: Proposition, index: int) -> list[tuple[int, Token]]:
    tokens, sentence = proposition.text.tokens, proposition.sentence
    low, high = (bisect_left(tokens, at, key=lambda t: t.start) for at in (sentence.start, sentence.end))
    return [(at, tokens[at]) for at in range(low, high) if tokens[at].head == index]


def _modalities(proposition: Proposition) -> dict[int, str]:
    span = proposition.sentence
    return {
        c.predicate_start: c.modality
        for c in proposition.text.clauses
        if span.start <= c.predicate_start < span.end
    }


def arguments(proposition: Proposition, start: int) -> tuple[int | None, int | None]:
    """Return the agent and the object of the verb at a place, as places in the article; None where none is told."""
    tokens = proposition.text.tokens
    index = bisect_left(tokens, start, key=lambda t: t.start)
    if index >= len(tokens) or tokens[index].start != start:
        return None, None
    agent = patient = None
    for place in _upwards(proposition, index):
        below = _children(proposition, place)
        passive = any(t.deprel == "nsubj:pass" for _, t in below)
        agent = agent or next((t.start for _, t in below if t.deprel in _AGENTS and not passive), None)
        if place == index or passive:
            patient = patient or next((t.start for _, t in below if t.deprel in _PATIENTS), None)
        if tokens[place].deprel != "conj":
            break
    return agent, patient


def _meet(one: Proposition, a: int | None, other: Proposition, b: int | None) -> bool:
    if a is None or b is None or _is_nobody(one, a) or _is_nobody(other, b):
        return True
    names = _name_at(one, a), _name_at(other, b)
    if names[0] is not None and names[1] is not None:
        same = {m.entity for p, at in ((one, a), (other, b)) for m in p.mentions if m.start <= at < m.end}
        return compatible(names[0], names[1]) or (len(same) == 1 and None not in same)
    return names != (None, None) or _nouns_meet(one, a, other, b)


def _nouns_meet(one: Proposition, a: int, other: Proposition, b: int) -> bool:
    first, second = (
        next((i for i, c in enumerate(p.concepts) if c.start + p.span.start == at), None)
        for p, at in ((one, a), (other, b))
    )
    if first is None or second is None or one.senses is None or other.senses is None:
        return True
    if one.concepts[first].group == other.concepts[second].group:
        return True
    return float(one.senses[first] @ other.senses[second]) >= SETTINGS.same_argument


def _is_nobody(proposition: Proposition, place: int) -> bool:
    word = proposition.text.article.text[place : place + _LONGEST_NONE].casefold().split()
    return bool(word) and word[0] in _NONE


def _name_at(proposition: Proposition, place: int) -> str | None:
    return next(
        (m.text for m in proposition.mentions if m.start <= place < m.end and not m.pronoun),
        None,
    )
