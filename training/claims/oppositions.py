"""Fit the network that tells whether two statements exclude each other.

usage: python -m training.claims.oppositions FOLDER ...
Reads the groups for reading of evaluation/invented/groups and the tuned half of evaluation/invented/accounts. Each FOLDER
holds the reports of one story, real or invented. Where it has gold/claims.json, two sentences are one claim, exclude each
other or do neither as that says. Of two thousand pairs of real sentences that three people read one in a hundred excluded the
other, so without gold all pairs of different reports count, for less, as such that do neither. Writes
src/twosource/claims/oppositions/network.npz, and needs torch. The shipped network was given the sixteen traditions that are
not held and 142 real stories of two to four reports.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from evaluation.accounts.cases import KINDS, SHADES, Case, load_half
from evaluation.accounts.telling import BATCH, article_of, units_of
from evaluation.tasks.groups import FOR_READING, read_groups, relation
from training.claims.opposition_network import EXCLUDES, NEITHER, ONE_CLAIM, Sample, fit, save
from twosource import archive
from twosource.annotation import annotate
from twosource.claims.alignment import align
from twosource.claims.encoding import encode_propositions
from twosource.claims.likeness import Scale, make_scale
from twosource.claims.oppositions.incompatible import LOOKED_AT
from twosource.claims.oppositions.signs import Readings, compare
from twosource.claims.oppositions.statements import Statement
from twosource.claims.propositions import Proposition, find_propositions
from twosource.model import AnnotatedText, Dossier, Stemma

BARRED, JOINED = frozenset({"ac", "cs", "cr"}), frozenset({"as", "ss", "ar", "rs", "rr"})
APART = {"ao": 1.0, "os": 1.0, "oo": 0.36, "co": 0.36}
"""What the other pairs of a group count; of one that contradicts and one of another matter few exclude each other."""
IN_ACCOUNTS, IN_REPORTS, UNRELATED = 2.0, 0.5, 0.6
Found = tuple[int, float]
"""What two statements are to each other, and how much that counts."""
Answer = tuple[str, str, str]
"""A sentence, what it answers, and how."""


SHORTEST = 25
"""Characters from which words of a gold table may stand within a sentence, or hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """The sentences of a gold table with what they answer, and the questions that are answered in ways that exclude each other."""

    answers: tuple[Answer, ...]
    disputed: frozenset[str]


def samples_of_case(case: Case, texts: Sequence[AnnotatedText], *, group: bool) -> Iterator[Sample]:
    """Yield the samples of a group or of small accounts: of each two sentences the propositions that agree best."""
    propositions = encode_propositions(find_propositions(sorted(texts, key=lambda t: t.id)))
    scale = make_scale(propositions, Stemma(witnesses=()))
    readings = Readings(scale=scale)
    articles = {text.id: text.article for text in texts}
    for i, j in _best_pairs(propositions, scale, least=0.0 if group else 0.25):
        units = [next(iter(units_of([propositions[k].span], articles))) for k in (i, j)]
        found = _in_group(case, units) if group else _in_accounts(case, units)
        if found is not None:
            yield from _sample(propositions[i], propositions[j], readings, *found)


def _in_group(case: Case, units: Sequence[str]) -> Found | None:
    found = relation(case, (units[0], units[1]))
    if found in BARRED | JOINED:
        return (EXCLUDES if found in BARRED else ONE_CLAIM), 1.0
    return (NEITHER, APART[found]) if found in APART else None


def _in_accounts(case: Case, units: Sequence[str]) -> Found | None:
    pair = (min(units), max(units))
    labels = {line.label for line in case.relations if pair in line.pairs}
    if labels & {"same", "refines"}:
        return ONE_CLAIM, IN_ACCOUNTS
    if labels & (set(KINDS) - SHADES):
        return EXCLUDES, IN_ACCOUNTS
    return None if labels else (NEITHER, IN_ACCOUNTS * UNRELATED)


def samples_of_reports(dossier: Dossier, gold: Gold | None) -> Iterator[Sample]:
    """Yield the samples of a story's reports, without a gold table all of them such that do neither."""
    propositions = encode_propositions(find_propositions(sorted(dossier.texts, key=lambda t: t.id)))
    scale = make_scale(propositions, dossier.stemma)
    readings = Readings(scale=scale)
    for i, j in _best_pairs(propositions, scale, least=LOOKED_AT):
        one, other = propositions[i], propositions[j]
        found = (NEITHER, IN_REPORTS) if gold is None else _by_gold(one, other, gold)
        if not (one.heading or other.heading) and found is not None:
            yield from _sample(one, other, readings, *found)


def _by_gold(one: Proposition, other: Proposition, gold: Gold) -> Found | None:
    """Return what two propositions are by a gold table, None where they answer a question in two ways that may both hold."""
    mine, theirs = (_answers(p, gold.answers) for p in (one, other))
    apart = {a for a, x in mine for b, y in theirs if a == b and x != y}
    if apart:
        return (EXCLUDES, 1.0) if apart & gold.disputed else None
    return (ONE_CLAIM, 1.0) if {a for a, _ in mine} & {b for b, _ in theirs} else (NEITHER, UNRELATED)


def _answers(proposition: Proposition, answers: Sequence[Answer]) -> set[tuple[str, str]]:
    """Return the questions that the sentence of a proposition answers, with how."""
    words = _plain(proposition.sentence.cut(proposition.text.article.text))
    return {
        (question, how)
        for told, question, how in answers
        if told == words or (len(told) > SHORTEST and (told in words or words in told))
    }


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _sample(
    one: Proposition, other: Proposition, readings: Readings, verdict: int, counts: float
) -> Iterator[Sample]:
    sides = [readings.of(Statement(proposition=p)) for p in (one, other)]
    if sides[0] is not None and sides[1] is not None:
        yield Sample(pair=compare(sides[0], sides[1]), verdict=verdict, counts=counts)


def _best_pairs(
    propositions: Sequence[Proposition], scale: Scale, *, least: float
) -> Iterator[tuple[int, int]]:
    """Yield for each two sentences of different articles the places of the propositions that tell most of each other."""
    alignment = align(propositions, scale)
    best: dict[tuple[object, object], tuple[float, int, int]] = {}
    for i, j in combinations(range(len(propositions)), 2):
        one, other = propositions[i], propositions[j]
        if alignment is None or one.span.article == other.span.article or one.inserted or other.inserted:
            continue
        forth, back = (float(side[0, 0]) for side in alignment.cover(i, np.array([j])))
        told = 2 * forth * back / max(forth + back, 1e-9)
        key = one.sentence, other.sentence
        if told >= least and told > best.get(key, (-1.0, 0, 0))[0]:
            best[key] = told, i, j
    yield from ((i, j) for _, i, j in best.values())


def invented() -> Iterator[Sample]:
    """Yield the samples of the groups for reading and of the tuned accounts."""
    cases = [(case, True) for name in FOR_READING for case in read_groups(name)]
    cases += [(case, False) for case in load_half("tuned")]
    for start in range(0, len(cases), BATCH):
        part = cases[start : start + BATCH]
        texts = {
            text.id: text
            for text in annotate([article_of(case, a) for case, _ in part for a in case.accounts])
        }
        for case, group in part:
            own = [texts[f"{case.name}/{account.letter}"] for account in case.accounts]
            yield from samples_of_case(case, own, group=group)


def reported(folders: Iterable[Path]) -> Iterator[Sample]:
    """Yield the samples of folders of reports."""
    for folder in folders:
        survey = archive.read(sorted(path for path in folder.iterdir() if path.is_file()))
        for dossier in survey.dossiers:
            yield from samples_of_reports(dossier, read_gold(folder / "gold/claims.json"))


def read_gold(path: Path) -> Gold | None:
    """Return a gold table, None where there is no such file."""
    if not path.exists():
        return None
    table = json.loads(path.read_text(encoding="utf-8"))
    answers = tuple(
        (_plain(span["text"]), claim["id"], str(span.get("value")))
        for claim in table["claims"]
        for spans in claim["support"].values()
        for span in spans or ()
    )
    return Gold(answers=answers, disputed=frozenset(table["contradictions"]))


if __name__ == "__main__":
    save(fit([*invented(), *reported(map(Path, sys.argv[1:]))]))
