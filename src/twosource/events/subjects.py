"""Find the subject of a verb: by the parse where there is one, else to its left, past adverbials and appositions."""

from collections.abc import Sequence

from twosource.events.parties import Party
from twosource.events.planners import find_planner, verb_group_start
from twosource.events.tables import class_of_words
from twosource.events.words import Word, is_time


def group_of(party: Party | None, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return a party with those that are joined to it."""
    if party is None:
        return ()
    return tuple(other for other in parties if other.group == party.group)


def subject(words: Sequence[Word], verb: int, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the subject of the verb at `verb`, () where it is a pronoun or not told."""
    planner = find_planner(words, verb, parties)
    if planner is not None:
        return planner
    lead = lead_verb(words, verb)
    if lead != verb and words[lead].lower.endswith("ing") and words[verb].lower.endswith("ing"):
        return subject(words, lead, parties)
    twin = _twin(words, verb)
    if twin is not None:
        return subject(words, twin, parties)
    if _injures_by_itself(words, verb):
        return ()
    parsed = _described(words, verb, parties) or _parsed_subject(words, verb, parties)
    if parsed is None:
        return _left_subject(words, verb, lead, parties)
    group = group_of(parsed, parties)
    return (*group, *(party for party in _joined(words, parsed, verb, parties) if party not in group))


def _described(words: Sequence[Word], verb: int, parties: Sequence[Party]) -> Party | None:
    """Return the party that a participle right behind it describes: "killed three men trying to plant a bomb"."""
    place = verb
    while words[place].relation == "xcomp" and 0 <= words[place].head < place:
        place = words[place].head
    at = words[place].head
    if (
        words[place].relation != "acl"
        or not words[place].lower.endswith("ing")
        or words[place - 1].tag == "mark"
    ):
        return None
    return next((p for p in parties if p.head and p.phrase_start <= at < p.phrase_end <= place), None)


def _joined(words: Sequence[Word], party: Party, verb: int, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the parties that the parse joins to one past its apposition ("Ana Ruiz, Peru's president, and Chile")."""
    within = range(party.start, party.end)
    heads = [at for at in range(party.end, verb) if words[at].relation == "conj" and words[at].head in within]
    return tuple(
        other for other in parties if other.head and any(other.start <= at < other.end for at in heads)
    )


def _injures_by_itself(words: Sequence[Word], verb: int) -> bool:
    """Tell a consequence of what happened in a clause of its own ("held two men after a wall collapsed, injuring six").

    The subject of that clause is no party, and the one of the main clause has nothing to do with it.
    """
    if not words[verb].lower.endswith("ing") or words[verb - 1].lower != ",":
        return False
    finite = [at for at in range(verb) if words[at].tag == "verb"]
    opens = any(
        word.lower in {"after", "when", "as", "because", "since"} for word in words[: max(finite, default=0)]
    )
    return len(finite) > 1 and opens and not _HAPPENING.isdisjoint(words[finite[-1]].bases)


_HAPPENING = frozenset(
    [
        "collapse",
        "crash",
        "explode",
        "derail",
        "sink",
        "overturn",
        "capsize",
        "burst",
        "fall",
        "erupt",
        "catch",
        "cave",
        "strike",
        "fail",
    ]
)


def _twin(words: Sequence[Word], verb: int) -> int | None:
    """Return the gerund to which "and" joins a gerund: "by suggesting that troops might march and calling on Chad"."""
    start = verb_group_start(words, verb)
    if not words[verb].lower.endswith("ing") or not start or words[start - 1].lower != "and":
        return None
    if any(word.tag == "aux" for word in words[start:verb]):
        return None
    earlier = [at for at in range(start - 1) if words[at].tag == "verb" and words[at].lower.endswith("ing")]
    return earlier[-1] if earlier else None


def _left_subject(words: Sequence[Word], verb: int, lead: int, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the subject by what stands to the left of a verb, or of the one whose subject it shares."""
    start = verb_group_start(words, lead)
    before = words[start - 1] if start else None
    if before is None or before.lower in _SUBJECT_PRONOUNS:
        return ()
    if before.lower in {"who", "which", "that"}:
        return group_of(_antecedent(words, verb, start - 1, parties), parties)
    free = [party for party in parties if not party.prep and party.phrase_end <= start]
    if words[verb].lower.endswith("ing") and before.tag == "sub":
        return group_of(free[-1] if free else None, parties)
    if _inherits(words, start, lead):
        return group_of(free[0] if free else None, parties)
    return _nearest(words, start, parties)


def _antecedent(words: Sequence[Word], verb: int, pronoun: int, parties: Sequence[Party]) -> Party | None:
    """Return the party that a relative clause describes: the one right before it, or the one that the parse gives."""
    at = words[verb].head
    if words[verb].relation == "acl:relcl" and 0 <= at < pronoun:
        found = next((party for party in parties if party.phrase_start <= at < party.phrase_end), None)
        if found is None or found.head:
            return found
    gap = pronoun - 1 if pronoun and words[pronoun - 1].lower == "," else pronoun
    return next((party for party in parties if party.phrase_end == gap and party.head), None)


_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it"})


def subject_pronoun(words: Sequence[Word], verb: int) -> int | None:
    """Return where the pronoun stands that is the verb's subject."""
    start = verb_group_start(words, lead_verb(words, verb))
    return start - 1 if start and words[start - 1].lower in _SUBJECT_PRONOUNS else None


def lead_verb(words: Sequence[Word], verb: int) -> int:
    """Return the verb whose subject a verb shares: itself, or one before it ("met and agreed", "said, adding")."""
    start = verb_group_start(words, verb)
    if start == 0 or not _inherits(words, start, verb):
        return verb
    gerund = words[verb].lower.endswith("ing")
    joined = words[start - 1].lower in {"and", "or"}
    plain = words[start].tag != "aux"
    for place in range(start - 1, -1, -1):
        if words[place].tag != "verb" or (gerund and joined) != words[place].lower.endswith("ing"):
            continue
        if (plain and _embedded(words, place)) or (gerund and _only_reports(words, place)):
            continue
        return lead_verb(words, place)
    return verb


def _inherits(words: Sequence[Word], start: int, verb: int) -> bool:
    """Tell whether a verb shares the subject of one before it: "and killed", ", offering", "to halt"."""
    before = words[start - 1]
    if words[verb].lower.endswith("ing"):
        told = bool(class_of_words("TEXT") & set(before.bases))
        if told or before.tag in {"mark", "prep", "conj", "adv"}:
            return True
    if before.lower in {"and", "but", "or", "then"}:
        return True
    if before.lower == ",":
        return not any(word.lower == "," for word in words[: start - 1]) and _has_verb(words[: start - 1])
    return words[start].tag == "to" and before.tag in {"verb", "noun"}


def _only_reports(words: Sequence[Word], verb: int) -> bool:
    """Tell a verb that only says who reports, between commas: "stormed a base, officials said on Friday, killing"."""
    if not {"say", "report", "add", "announce", "confirm"} & set(words[verb].bases):
        return False
    before = words[max(0, verb - 7) : verb]
    return any(word.lower == "," for word in before) and not any(word.tag == "verb" for word in before)


def _has_verb(words: Sequence[Word]) -> bool:
    return any(word.tag == "verb" for word in words)


def _embedded(words: Sequence[Word], verb: int) -> bool:
    """Tell whether a verb with an auxiliary stands in a clause that "that" opens: "denied that it had struck"."""
    start = verb_group_start(words, verb)
    if not any(word.tag == "aux" for word in words[start:verb]):
        return False
    return any(word.lower == "that" for word in words[max(0, start - 6) : start])


def _nearest(words: Sequence[Word], start: int, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the nearest party to the left that is in no prepositional phrase and before no other verb."""
    candidates = [party for party in parties if party.phrase_end <= start]
    for party in reversed(candidates):
        between = words[party.phrase_end : start]
        if any(word.tag == "verb" and not _in_apposition(word) for word in between):
            return _fallback(words, party, parties, start)
        if party.prep and party.prep != "between":
            continue
        if not party.head and not _is_weapon(words[party.phrase_start : party.phrase_end]):
            return ()
        return group_of(_named_before(words, party, candidates), parties)
    return ()


def _is_weapon(phrase: Sequence[Word]) -> bool:
    """Tell whether what a country only owns acts for it: "Chadian tanks fired", but not "a Chadian singer said"."""
    return any(class_of_words("WEAPON") & set(word.bases) for word in phrase)


def _fallback(words: Sequence[Word], party: Party, parties: Sequence[Party], start: int) -> tuple[Party, ...]:
    """Take the first party of the clause where a relative clause or participle stands in between."""
    commas = [place for place in range(party.phrase_end, start) if words[place].lower == ","]
    if commas and words[start - 1].lower == ",":
        return group_of(party, parties) if not party.prep else ()
    return ()


def _in_apposition(word: Word) -> bool:
    return word.lower in {
        "called",
        "named",
        "known",
        "based",
        "backed",
        "led",
        "including",
        "held",
        "speaking",
    }


def _named_before(words: Sequence[Word], party: Party, candidates: Sequence[Party]) -> Party:
    """Return the name that a description in commas belongs to: "Ann Lee, an adviser to the king, said"."""
    place = party.phrase_start - 1
    if place < 1 or words[place].lower != "," or party.person:
        return party
    owner = [other for other in candidates if other.phrase_end == place and not other.prep]
    if owner and owner[-1].person:
        return owner[-1]
    return party


def _parsed_subject(words: Sequence[Word], verb: int, parties: Sequence[Party]) -> Party | None:
    """Return the party that heads the verb's subject in the parse."""
    place = subject_place(words, verb)
    return None if place is None else _heading(words, place, parties)


def subject_place(words: Sequence[Word], verb: int) -> int | None:
    """Return where the parse has a verb's subject, or that of the verb which governs it; None if it tells none.

    Only a form in -ing may stand before its subject ("Denouncing the vote, Chad recalled"); who is named behind another
    verb reports it ("fired on a crowd, officials said").
    """
    place, steps = verb, 0
    while 0 <= place < len(words) and words[place].relation and steps < 4:
        end = place if words[verb].lower.endswith("ing") else min(place, verb)
        subjects = [at for at in range(end) if words[at].head == place and words[at].relation in _SUBJECTS]
        if subjects:
            return subjects[-1]
        if words[place].relation not in {"conj", "xcomp", "advcl"} or _controlled(words, place):
            return None
        if words[place].relation == "conj" and not _shares_subject(words, place):
            return None
        place, steps = words[place].head, steps + 1
    return None


def _shares_subject(words: Sequence[Word], verb: int) -> bool:
    """Tell whether a joined verb stands right behind what joins it, and no noun between could be its own subject."""
    start = verb_group_start(words, verb)
    return start == 0 or words[start - 1].tag not in {"noun", "name"} or is_time(words[start - 1])


_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def _heading(words: Sequence[Word], at: int, parties: Sequence[Party]) -> Party | None:
    """Return the party whose phrase the word heads, if the party is the phrase's head too or owns the weapon there."""
    found = next((party for party in parties if party.phrase_start <= at < party.phrase_end), None)
    if found is None or found.prep:
        return None
    return found if found.head or (found.end <= at and _is_weapon(words[at : at + 1])) else None


def _controlled(words: Sequence[Word], place: int) -> bool:
    """Tell whether an infinitive's subject is its governor's object ("urged Iran to halt")."""
    governor = words[place].head
    return words[place].relation == "xcomp" and any(
        word.head == governor and word.relation in {"obj", "iobj"} for word in words
    )
