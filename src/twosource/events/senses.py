"""What only sounds like an act: papers that are released, people who are flown out, help and trade at home."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from twosource.events.acts import Act
from twosource.events.force import read_force
from twosource.events.parties import Party
from twosource.events.roles import Roles, is_land
from twosource.events.subjects import subject_place
from twosource.events.tables import class_of_words
from twosource.events.words import Word


def in_its_sense(words: Sequence[Word], act: Act, roles: Roles) -> Act | None:
    """Return an act as it is meant in its sentence, None where nobody does what the pattern says."""
    if act.unclaimed:
        return None if act.pattern.code == "0841" and not _is_freed(words, act, roles) else act
    code = read_force(words, act, roles)
    if code == "0874" and _is_rescue(words, act):
        code = "073"
    if code == "070" and _is_backing(words, act, roles):
        code = "051"
    if code == "081" and _is_eviction(words, act, roles):
        code = "175"
    if code is None or any(
        code.startswith(codes) and tells(words, act, roles) for codes, tells in _OTHERWISE
    ):
        return None
    return act if code == act.pattern.code else replace(act, pattern=replace(act.pattern, code=code))


def _is_freed(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell whether those who are released are the subject: not papers that are released to them."""
    place = subject_place(words, act.start)
    return any(p.head and place is not None and p.phrase_start <= place < p.phrase_end for p in roles.target)


def _is_halt_of_firm(words: Sequence[Word], _act: Act, roles: Roles) -> bool:
    """Tell the miner or carmaker that is a firm ("the miner stopped work at its shaft") from workers."""
    for party in roles.actor:
        owns = any(word.lower == "its" for word in words[party.end : party.end + 8])
        single = not words[party.end - 1].lower.endswith("s")
        if "BUS" in party.sectors or ("LAB" in party.sectors and single and owns):
            return True
    return False


def _is_no_rally(words: Sequence[Word], act: Act, _roles: Roles) -> bool:
    """Tell who rallies around somebody, and what demonstrates something, from who takes to the streets."""
    if (
        act.voice != "active"
        or act.end >= len(words)
        or not {"rally", "demonstrate"} & set(words[act.start].bases)
    ):
        return False
    behind = words[act.end]
    return behind.lower in {"around", "round", "behind", "how", "that"} or behind.tag in {
        "det",
        "poss",
        "pron",
    }


def _frees_no_one(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell papers that are released from prisoners: "released a report on the senator", "a statement with the leader"."""
    if act.voice != "active":
        return False
    if act.needed is not None:
        return any(word.tag == "prep" and word.lower != "of" for word in words[act.end : act.needed[0]])
    if not roles.target:
        return True
    first = min(roles.target, key=lambda party: party.start)
    between = words[act.end : first.phrase_start]
    return bool(not first.head or first.prep or any(word.tag in {"noun", "name", "verb"} for word in between))


_FORCES = frozenset({"MIL", "REB", "PRM", "UAF"})


def _is_no_retreat(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell who is brought out of danger, and ships and towns that are cleared, from forces that leave a place.

    Whom or what somebody else takes out or back ("pulled out survivors", "withdrew his bid") does not retreat either.
    """
    if act.needed is not None:
        return False
    if "evacuate" not in words[act.start].bases:
        freed = act.voice == "passive" and not any(set(party.sectors) & _FORCES for party in roles.target)
        return freed or (act.voice == "active" and _moves_other(words, act))
    leaving = roles.target if act.voice == "passive" else roles.actor
    forces = any(set(party.sectors) & _FORCES for party in leaving)
    held = act.voice == "passive" or not _moves_other(words, act)
    return not (forces and (held or any(is_land(party) for party in roles.target)))


def _is_rescue(words: Sequence[Word], act: Act) -> bool:
    """Tell who takes others out of danger from who leaves or fetches his own people ("evacuated 200 Kenyans")."""
    taken = _moved(words, act)
    plain = bool(taken) and not any(word.tag == "name" or word.text[0].isupper() for word in taken)
    evacuated = "evacuate" in words[act.start].bases and act.voice == "active" and act.needed is None
    return evacuated and plain and _moves_other(words, act)


def _quits_no_post(words: Sequence[Word], act: Act, _roles: Roles) -> bool:
    """Tell who quits a treaty or a race of his own from who quits his post."""
    return act.voice == "active" and act.needed is None and _moves_other(words, act)


def _moves_other(words: Sequence[Word], act: Act) -> bool:
    """Tell whether a verb's object is neither troops, nor a post or place that is left."""
    objects = _moved(words, act)
    left = class_of_words("LEFT")
    return bool(objects) and left.isdisjoint(base for word in objects for base in word.bases)


def _moved(words: Sequence[Word], act: Act) -> list[Word]:
    """Return the nouns of a verb's object, none where something else follows the verb."""
    end = act.end
    while end < act.reach and words[end].tag in {"det", "num", "poss", "pron", "adv"}:
        end += 1
    run = []
    while end < act.reach and words[end].tag in {"noun", "name", "num", "poss"}:
        run.append(words[end])
        end += 1
    return [word for word in run if word.tag in {"noun", "name"}]


def _is_own_trip(words: Sequence[Word], act: Act, _roles: Roles) -> bool:
    """Tell plans to go somewhere from plans of a government: "cancelled his plans to head to the coast"."""
    if act.needed is None or "plan" not in words[act.needed[0]].bases:
        return False
    behind = words[act.needed[1] : act.needed[1] + 2]
    trips = {"visit", "travel", "head", "go", "attend", "fly", "spend", "holiday", "campaign", "run"}
    return len(behind) == 2 and behind[0].lower == "to" and bool(trips & set(behind[1].bases))


def _is_at_home(_words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell what is bought, sold or told at home from trade and shared intelligence between lands."""
    return act.voice == "active" and not _is_abroad(roles)


def _helps_at_home(_words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell who is of help to his own side from who gives aid."""
    gives = any({"GOV", "MIL", "NGO", "IGO", "REL"} & set(party.sectors) for party in roles.actor)
    return act.needed is None and not gives and _countries(roles.actor) == _countries(roles.target)


def _is_backing(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell voters' and parties' support from aid: "has the support of Democrats"."""
    if act.needed is None or "support" not in words[act.needed[0]].bases:
        return False
    backers = all({"PTY", "LEG", "OPP", "CVL"} & set(party.sectors) for party in roles.actor)
    return bool(roles.actor) and backers and not _is_abroad(roles)


def _cuts_no_aid(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell taxes and demands that are cut by so many millions, and cuts at home, from aid that is cut."""
    sums = act.needed is not None and bool({"million", "billion"} & set(words[act.needed[0]].bases))
    known = _countries(roles.actor) & _countries(roles.target)
    return sums or bool(known)


def _meets_nobody(_words: Sequence[Word], _act: Act, roles: Roles) -> bool:
    """Tell what is spoken with from who is spoken with: "speaks with a Lima accent"."""
    return bool(roles.target) and all(
        not (party.head or party.sectors or party.person) for party in roles.target
    )


def _defends_against(_words: Sequence[Word], _act: Act, roles: Roles) -> bool:
    """Tell who is defended from the one against whom."""
    return any(party.prep in {"against", "from"} for party in roles.target)


def _is_abroad(roles: Roles) -> bool:
    ours, theirs = _countries(roles.actor), _countries(roles.target)
    return len(ours) > 1 or bool(ours and theirs and ours != theirs)


def _countries(parties: Sequence[Party]) -> set[str]:
    return {party.country for party in parties} - {""}


def _walks_free(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell who leaves through a gate or alive, and people of no trade, from who lays down work."""
    behind = words[act.end].lower if act.end < len(words) else ""
    idle = all(set(party.sectors) <= {"CVL"} for party in roles.actor)
    left = idle or behind in {"through", "with", "alive", "free", "into", "onto"}
    return "walk" in words[act.start].bases and left


def _blames_no_one(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell blame that falls on a thing, or that is said to be unfounded, from blame on somebody.

    "Blamed clerical mistakes", "said there was no sign that Chad was behind it".
    """
    if act.needed is not None:
        between = {word.lower for word in words[act.end : act.needed[0]]}
        return not between.isdisjoint(class_of_words("NEGATION"))
    pronoun = act.end < len(words) and words[act.end].tag == "pron"
    return act.voice == "active" and not roles.target and not pronoun


def _executes_paper(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell a warrant or a policy that is carried out from somebody who is put to death."""
    done = next(
        (at for at, word in enumerate(words) if word.head == act.start and word.relation == "obj"), None
    )
    met = any(
        done is not None and party.phrase_start <= done < party.phrase_end and party.head
        for party in roles.target
    )
    return act.voice == "active" and "execute" in words[act.start].bases and done is not None and not met


def _stays_at_home(_words: Sequence[Word], _act: Act, roles: Roles) -> bool:
    """Tell a tour of one's own land or to one's own troops from a visit to another."""
    ours, theirs = _countries(roles.actor), _countries(roles.target)
    own = all(not party.person and set(party.sectors) <= {"GOV", "MIL"} for party in roles.target)
    return bool(ours and roles.target) and theirs <= ours and own


def _warns_of_others(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell a warning of what one's own side, or a thing, does from a threat: "warned that senators would be blamed"."""
    if not {"warn", "caution"} & set(words[act.start].bases) or act.voice != "active" or act.needed:
        return False
    clauses = [at for at, word in enumerate(words) if word.head == act.start and word.relation == "ccomp"]
    heads = [
        at for at, word in enumerate(words) if word.head in clauses and word.relation.startswith("nsubj")
    ]
    if not heads or words[heads[0]].tag == "pron":
        return False
    abroad = any(
        p.phrase_start <= heads[0] < p.phrase_end and p.country and p.country not in _countries(roles.actor)
        for p in roles.target
    )
    return not abroad


def _directs_no_one(words: Sequence[Word], act: Act, _roles: Roles) -> bool:
    """Tell questions, films and efforts that are directed from people who are directed to do something."""
    plain = "direct" in words[act.start].bases and act.voice == "active" and act.needed is None
    return plain and not any(word.tag == "to" for word in words[act.end : act.reach])


def _is_eviction(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell a crowd that the police clear away from somebody who is cleared of a charge."""
    forces = bool(roles.actor) and all(set(party.sectors) & (_FORCES | {"COP"}) for party in roles.actor)
    return forces and "clear" in words[act.start].bases


def _signs_with_nobody(words: Sequence[Word], act: Act, roles: Roles) -> bool:
    """Tell a contract that somebody signs, no other party named, from a treaty."""
    alone = not roles.target and len(_countries(roles.actor)) < 2
    return alone and act.needed is not None and "contract" in words[act.needed[0]].bases


_OTHERWISE: tuple[tuple[tuple[str, ...], Callable[[Sequence[Word], Act, Roles], bool]], ...] = (
    (("040",), _meets_nobody),
    (("042",), _stays_at_home),
    (("057",), _signs_with_nobody),
    (("10",), _directs_no_one),
    (("130",), _warns_of_others),
    (("112",), _blames_no_one),
    (("143",), _walks_free),
    (("186",), _executes_paper),
    (("052",), _defends_against),
    (("14",), _is_halt_of_firm),
    (("141",), _is_no_rally),
    (("0841",), _frees_no_one),
    (("0874",), _is_no_retreat),
    (("0831",), _quits_no_post),
    (("0832",), _is_own_trip),
    (("061", "064"), _is_at_home),
    (("070",), _helps_at_home),
    (("162",), _cuts_no_aid),
)
"""What tells, of an act by its CAMEO code, that its words mean something else."""
