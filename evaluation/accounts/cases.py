"""Cases: small events in several accounts, with the gold relations of their sentences.

A case is a block of `evaluation/invented/accounts/*.txt`: `== name | field`, then for each report `@A day outlet` ("-" for an
unknown day) with its sentences (`A1 …`), then gold lines, `> label sentences`. Sentences on both sides of a bar are related
across it only: `> refines less exact | exact`, `> corrected older | later`, `> number A2 | B1 C3`. What no line relates is unrelated.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

ACCOUNTS = Path(__file__).resolve().parents[1] / "invented" / "accounts"
JOINED = ("same", "refines", "corrected")
"""Labels of pairs that carry one claim and do not contradict each other."""
KINDS = {
    "number": {"number"},
    "date": {"date"},
    "hour": {"date", "hour"},
    "place": {"place"},
    "actor": {"actor"},
    "polarity": {"polarity"},
    "certainty": {"certainty"},
    "attribution": {"attribution"},
    "cause": {"cause", "actor"},
    "blame": {"blame", "actor", "attribution"},
}
"""The kinds of difference that name each type of contradiction rightly."""
SHADES = {"certainty", "attribution"}
"""Types that any difference tells: how sure a claim is, or who made it, makes nothing impossible."""

Unit = str
"""A sentence: the letter of its report and its number in it."""
Pair = tuple[Unit, Unit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One gold line: a label and the pairs of sentences of different reports that it holds for."""

    label: str
    pairs: frozenset[Pair]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report of a case: its letter, its day and outlet, and its sentences."""

    letter: str
    day: str | None
    outlet: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A small event in several accounts, with the gold relations of their sentences."""

    name: str
    field: str
    accounts: tuple[Account, ...]
    relations: tuple[Relation, ...]

    def sentence(self, unit: Unit) -> str:
        """Return the words of a sentence."""
        account = next(account for account in self.accounts if account.letter == unit[0])
        return account.sentences[int(unit[1:]) - 1]


def across(ones: Iterable[Unit], others: Iterable[Unit]) -> Iterator[Pair]:
    """Yield the pairs of sentences of different reports, each pair in one order."""
    for one, other in product(ones, others):
        if one[0] != other[0]:
            yield (min(one, other), max(one, other))


def read_cases(text: str) -> tuple[Case, ...]:
    """Return the cases of a file; ValueError for a line that no case can have."""
    return tuple(read_case(block) for block in re.split(r"(?m)^== ", text)[1:])


def read_case(block: str) -> Case:
    """Return one case from the lines behind its `==`."""
    head, *lines = [line.strip() for line in block.splitlines() if line.strip()]
    name, _, field = (part.strip() for part in head.partition("|"))
    heads = [line[1:].split(maxsplit=2) for line in lines if line.startswith("@")]
    accounts = tuple(
        Account(
            letter=letter,
            day=None if day == "-" else day,
            outlet=outlet,
            sentences=tuple(read_sentences(name, letter, lines)),
        )
        for letter, day, outlet in heads
    )
    known = {
        f"{account.letter}{number}" for account in accounts for number in range(1, len(account.sentences) + 1)
    }
    relations = tuple(read_relation(name, line[1:], known) for line in lines if line.startswith(">"))
    if len(known) + len(accounts) + len(relations) != len(lines):
        raise ValueError(f"{name}: a line is no report, no sentence of one and no relation")
    return Case(name=name, field=field, accounts=accounts, relations=relations)


def read_sentences(name: str, letter: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield the sentences of one report, which must be numbered from 1 on."""
    found = [match for line in lines if (match := re.match(rf"{letter}(\d+) (.+)", line))]
    for number, match in enumerate(found, 1):
        if int(match[1]) != number:
            raise ValueError(f"{name}: sentence {letter}{match[1]} stands where {letter}{number} should")
        yield match[2]


def read_relation(name: str, line: str, known: set[Unit]) -> Relation:
    """Return what one gold line says."""
    label, *words = line.split()
    sides = [side.split() for side in " ".join(words).split("|")]
    strange = sorted({unit for side in sides for unit in side} - known)
    barred = label != "same"
    pairs = frozenset(across(sides[0], sides[-1]))
    if label not in (*JOINED, *KINDS) or strange or len(sides) != 1 + barred or not pairs:
        raise ValueError(f"{name}: cannot read the relation {line.strip()!r}")
    return Relation(label=label, pairs=pairs)


def load_half(half: str) -> tuple[Case, ...]:
    """Return the cases of a half, `tuned` or `held`."""
    return read_cases((ACCOUNTS / f"{half}.txt").read_text(encoding="utf-8"))
