"""Groups of sentences about one event: what tells the anchor's claim, what contradicts it, what is another matter.

A group of `evaluation/invented/groups/*.txt` is `== name | field | day`, then sentences as reports of that event could print them,
each with a letter: `a` the anchor, `s` the same claim, `r` the same less or more exactly, `c` what cannot be true beside it, `o` another
proposition. `> c1 c3 same` joins two that contradict the anchor in the same way. Relations are to the anchor; what two `c`, or a `c` or an `r` and
an `o`, are to each other is left open. Every sentence is taken as a report of its own.

python -m evaluation.tasks.groups    what is wrong in the groups for reading, an object a line
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.accounts.cases import Account, Case, Pair
from evaluation.accounts.telling import Dispute, Telling, tell_cases
from evaluation.measures import f1, share
from evaluation.task import Figures, Task

GROUPS = Path(__file__).resolve().parents[1] / "invented" / "groups"
FOR_READING = (
    "accidents_and_crime",
    "war_and_politics",
    "business_and_life",
    "mixed_1",
    "mixed_2",
    "mixed_3",
    "mixed_4",
)
APART = ("apart", "apart_2")
"""Groups to choose by, on which nothing is fitted."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAME = frozenset({"as", "ss"})
_LIKE = frozenset({"ar", "rs", "rr"})
_BARRED = frozenset({"ac", "cs", "cr"})
_OTHER = frozenset({"ao", "os", "oo"})


def read_groups(name: str) -> tuple[Case, ...]:
    """Return the groups of a file as cases; ValueError for a line that no group can have."""
    text = (GROUPS / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(read_group(block) for block in re.split(r"(?m)^== ", text)[1:])


def read_group(block: str) -> Case:
    """Return one group as a case of reports of one sentence; the outlet of each is its letter in the group."""
    head, *lines = [line.strip() for line in block.splitlines() if line.strip()]
    name, field, day = (part.strip() for part in head.split("|"))
    told = [line for line in lines if not line.startswith(">")]
    if strange := [line for line in told if not re.match(r"[asrco] \S", line)]:
        raise ValueError(f"{name}: cannot read {strange[0]!r}")
    accounts = tuple(
        Account(
            letter=letter, day=day if _DAY.fullmatch(day) else None, outlet=line[0], sentences=(line[2:],)
        )
        for letter, line in zip(_LETTERS, told, strict=False)
    )
    return Case(name=name, field=field, accounts=accounts, relations=())


def relation(case: Case, pair: Pair) -> str:
    """Return the letters of two sentences in order, "as" for the anchor and one that tells the same."""
    outlets = {account.letter: account.outlet for account in case.accounts}
    return "".join(sorted(outlets[unit[0]] for unit in pair))


def pairs_of(case: Case, wanted: frozenset[str]) -> Iterator[Pair]:
    """Yield the pairs of sentences of a group that stand in one of some relations."""
    units = [f"{account.letter}1" for account in case.accounts]
    for number, one in enumerate(units):
        yield from ((one, other) for other in units[number + 1 :] if relation(case, (one, other)) in wanted)


def score_groups(cases: Sequence[Case], tellings: Sequence[Telling]) -> Figures:
    """Return how many same claims are joined, and of how many sentences it is told that they contradict the anchor."""
    rows = list(zip(cases, tellings, strict=True))
    same = sum(len(list(pairs_of(case, _SAME))) for case in cases)
    right = sum(relation(case, pair) in _SAME | _LIKE for case, told in rows for pair in told.pairs)
    wrong = sum(relation(case, pair) in _OTHER for case, told in rows for pair in told.pairs)
    joined = sum(relation(case, pair) in _SAME for case, told in rows for pair in told.pairs)
    barred = sum(account.outlet == "c" for case in cases for account in case.accounts)
    found = sum(len(found_in(case, told)) for case, told in rows)
    false = sum(len(list(false_in(case, told))) for case, told in rows)
    precision, recall = share(right, right + wrong), share(joined, same)
    return {
        "pairs_precision": precision,
        "pairs_recall": recall,
        "pairs_f1": f1(precision, recall),
        "contradictions_found": share(found, barred),
        "contradictions_precision": share(found, found + false),
        "same_count": float(same),
        "contradictions_count": float(barred),
    }


def found_in(case: Case, telling: Telling) -> set[str]:
    """Return the sentences that contradict the anchor and of which that is told."""
    outlets = {f"{account.letter}1": account.outlet for account in case.accounts}
    return {
        unit
        for dispute in telling.disputes
        if dispute.contradiction
        for pair in dispute.pairs
        if relation(case, pair) in _BARRED
        for unit in pair
        if outlets[unit] == "c"
    }


def false_in(case: Case, telling: Telling) -> Iterator[Dispute]:
    """Yield the contradictions that are told between sentences that do not exclude each other."""
    for dispute in telling.disputes:
        told = {relation(case, pair) for pair in dispute.pairs}
        if dispute.contradiction and told & (_SAME | _LIKE | _OTHER) and not told & _BARRED:
            yield dispute


def score_files(*names: str) -> Figures:
    """Score the groups of some files."""
    cases = [case for name in names for case in read_groups(name)]
    return score_groups(cases, tell_cases(cases))


def print_misses() -> None:
    """Print what is wrong in the groups for reading, an object a line."""
    cases = [case for name in FOR_READING for case in read_groups(name)]
    for case, told in zip(cases, tell_cases(cases), strict=True):
        barred = {f"{a.letter}1": a.sentences[0] for a in case.accounts if a.outlet == "c"}
        for unit in sorted(barred.keys() - found_in(case, told)):
            show(case, "not told as a contradiction", [case.accounts[0].sentences[0], barred[unit]])
        for dispute in false_in(case, told):
            pair = min(dispute.pairs)
            show(case, f"false contradiction: {dispute.kind}", [case.sentence(unit) for unit in pair])
        for pair in sorted(told.pairs):
            if relation(case, pair) in _OTHER:
                show(case, "wrongly joined", [case.sentence(unit) for unit in pair])


def show(case: Case, what: str, sentences: Sequence[str]) -> None:
    """Print one thing that is wrong."""
    print(json.dumps({"case": case.name, "what": what, "sentences": list(sentences)}, ensure_ascii=False))


TASKS = (
    Task(name="claims_groups", files=(), score=lambda _: score_files(APART[0])),
    Task(name="claims_groups_2", files=(), score=lambda _: score_files(APART[1])),
    Task(name="claims_groups_for_reading", files=(), score=lambda _: score_files(*FOR_READING), slow=True),
)

if __name__ == "__main__":
    print_misses()
