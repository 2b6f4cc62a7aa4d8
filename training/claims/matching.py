"""Fit the weights by which propositions become one claim.

usage: python -m training.claims.matching [TRADITION ...]
Reads training/claims/stories.txt, the tuned half of evaluation/invented/accounts, and the named traditions of
evaluation/traditions (without names: those in `TOLD`); writes src/twosource/claims/matching.json.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from evaluation.accounts.cases import Case, load_half
from evaluation.accounts.scoring import disputed_pairs, joined_pairs
from evaluation.accounts.telling import BATCH, article_of
from training.claims.regression import Array, fit_logistic
from twosource import pipeline
from twosource.annotation import annotate
from twosource.claims.alignment import align
from twosource.claims.encoding import encode_propositions
from twosource.claims.likeness import make_scale
from twosource.claims.odds import SIGNS, Signs, first_odds, read_again, read_signs
from twosource.claims.propositions import Proposition, find_propositions
from twosource.engines import Local
from twosource.lineage import trace
from twosource.model import AnnotatedText, Origin, Span, Stemma, Story
from twosource.reports import read

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "src/twosource/claims/matching.json"
STORIES = Path(__file__).with_name("stories.txt")
TRADITIONS = ROOT / "evaluation/traditions"
TOLD = (
    "ferry",
    "takeover",
    "transfer_ban",
    "trawlers",
    "carillon",
    "glacier_worm",
    "night_count",
    "sealed_pouch",
    "library_bus",
    "surveyor",
    "tanker_crew",
)
ROUNDS = 4
PENALTY = 0.1
TELLINGS = 5
LEAST_LINES = 3
ONCE = 1.0
EACH_TELLING = 1 / TELLINGS
EACH_ACCOUNT = 3.0
"""How many times a pair counts: tellings of one story are not news, and small events have few pairs each."""

Bounds = tuple[int, int]
Gold = dict[str, list[tuple[Bounds, frozenset[str]]]]


@dataclass(frozen=True)
class Sample:
    """The signs of one pair; `bag` names the two sentences that it stands in, `same` whether they share a claim.

    `again` has the signs of the second look, None where the first look rules the pair out.
    """

    signs: Signs
    bag: tuple[Span, Span]
    same: bool
    counts: float = ONCE
    parts: tuple[Span, Span] | None = None
    again: Signs | None = None


def invented() -> Iterator[list[Sample]]:
    """Yield the samples of each story in `stories.txt`; a column of lines is an article.

    Each story is told `TELLINGS` times with other lines left out, so that much has no counterpart, as in life.
    """
    for part in STORIES.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, _, rest = part.partition("\n")
        blocks = [block.split("\n") for block in rest.strip().split("\n\n")]
        for telling in range(TELLINGS):
            with TemporaryDirectory() as folder:
                yield _of_columns(name.strip(), _left_out(blocks, telling), Path(folder))


def _left_out(blocks: list[list[str]], telling: int) -> list[list[str]]:
    """Return the blocks with two lines of five left out, others in every telling."""
    return [
        [line if (2 * row + 3 * column + telling) % 5 > 1 else "-" for column, line in enumerate(block)]
        for row, block in enumerate(blocks)
    ]


def _of_columns(name: str, blocks: list[list[str]], folder: Path) -> list[Sample]:
    for column in range(max(map(len, blocks))):
        lines = [
            block[column].strip() for block in blocks if column < len(block) and block[column].strip() != "-"
        ]
        if len(lines) < LEAST_LINES:
            continue
        head = f"outlet: Paper {column}\npublished: 2025-03-05\ntitle: News of the {name}\n\n"
        (folder / f"{column}.txt").write_text(head + "\n\n".join(lines) + "\n", encoding="utf-8")
    claim_of = {line: str(number) for number, block in enumerate(blocks) for line in block if line != "-"}
    texts = read_folder(folder)
    gold: Gold = {
        text.id: [
            ((at, at + len(line)), frozenset([claim]))
            for line, claim in claim_of.items()
            if (at := text.article.text.find(line)) >= 0
        ]
        for text in texts
    }
    return samples_of(
        texts, gold, Stemma(witnesses=(), lost=(), descents=(), origins=(), links=()), counts=EACH_TELLING
    )


def accounts() -> Iterator[list[Sample]]:
    """Yield the samples of each small event that independent reports tell; what is in dispute between two is left out."""
    cases = load_half("tuned")
    texts = {
        text.id: text
        for start in range(0, len(cases), BATCH)
        for text in annotate(
            [article_of(case, a) for case in cases[start : start + BATCH] for a in case.accounts]
        )
    }
    for case in cases:
        members = [texts[f"{case.name}/{account.letter}"] for account in case.accounts]
        gold = {text.id: _related(case, text) for text in members}
        apart = tuple(Origin(id=t.id, articles=(t.id,), label=t.id, certain=True) for t in members)
        found = trace(Story(id=case.name, articles=tuple(t.id for t in members), headline=""), members)
        stemma = Stemma(witnesses=found.witnesses, origins=apart, links=found.links)
        disputed = disputed_pairs(case)
        yield [
            sample
            for sample in samples_of(members, gold, stemma, counts=EACH_ACCOUNT)
            if _units(sample, texts) not in disputed
        ]


def _related(case: Case, text: AnnotatedText) -> list[tuple[Bounds, frozenset[str]]]:
    """Return each sentence of an account with the pairs of one claim that it stands in, or its own name."""
    rows: list[tuple[Bounds, frozenset[str]]] = []
    start = 0
    for number, line in enumerate(text.article.text.split("\n"), 1):
        unit = f"{text.id[-1]}{number}"
        pairs = {"+".join(pair) for pair in joined_pairs(case) if unit in pair}
        rows.append(((start, start + len(line)), frozenset(pairs or {unit})))
        start += len(line) + 1
    return rows


def _units(sample: Sample, texts: Mapping[str, AnnotatedText]) -> tuple[str, str]:
    """Return the two sentences of a sample as an account names them, in order."""
    names = sorted(
        f"{span.article[-1]}{texts[span.article].article.text.count(chr(10), 0, span.start) + 1}"
        for span in sample.bag
    )
    return names[0], names[1]


def tradition(name: str) -> Iterator[list[Sample]]:
    """Yield the samples of each story that a folder of reports with gold claims tells."""
    folder = TRADITIONS / name
    files = {
        report: Path(row["file"]).name
        for report, row in json.loads((folder / "gold/clean.json").read_text(encoding="utf-8"))[
            "reports"
        ].items()
    }
    by_file: dict[str, dict[Bounds, set[str]]] = {}
    for claim in json.loads((folder / "gold/claims.json").read_text(encoding="utf-8"))["claims"]:
        for report, spans in claim["support"].items():
            for span in spans or []:
                told = by_file.setdefault(files[report], {})
                told.setdefault((span["start"], span["end"]), set()).add(claim["id"])
    texts = {text.id: text for text in read_folder(folder)}
    gold: Gold = {
        text.id: [
            (bounds, frozenset(claims))
            for bounds, claims in by_file.get(Path(text.article.report).name, {}).items()
        ]
        for text in texts.values()
    }
    table = folder / "gold/stories.json"
    parts = (
        [
            {files[report] for report in story["reports"]}
            for story in json.loads(table.read_text(encoding="utf-8"))["stories"]
        ]
        if table.exists()
        else [set(files.values())]
    )
    for part in parts:
        members = [text for text in texts.values() if Path(text.article.report).name in part]
        if len(members) > 1:
            yield samples_of(
                members,
                gold,
                trace(Story(id=name, articles=tuple(sorted(t.id for t in members)), headline=""), members),
            )


def read_folder(folder: Path) -> list[AnnotatedText]:
    reports = read(sorted([*folder.glob("*.txt"), *folder.glob("*.json")]))
    texts, refusals = pipeline.annotated(reports, today=None, engine=Local(), progress=pipeline.tell_nobody)
    if refusals:
        sys.exit(f"{folder}: {refusals[0].reason}")
    return texts


def samples_of(
    texts: Sequence[AnnotatedText],
    gold: Gold,
    stemma: Stemma,
    *,
    counts: float = ONCE,
    headings: bool = False,
) -> list[Sample]:
    propositions = encode_propositions(find_propositions(sorted(texts, key=lambda text: text.id)))
    scale = make_scale(propositions, stemma)
    alignment = align(propositions, scale)
    assert alignment is not None, "the model's weights are missing"
    pairs = [
        (i, j)
        for i, j in combinations(range(len(propositions)), 2)
        if propositions[i].span.article != propositions[j].span.article
    ]
    claims = [_claims_of(p, gold) for p in propositions]
    rows = read_signs(propositions, pairs, alignment, scale)
    again = read_again(propositions, rows, first_odds(rows), scale)
    return [
        Sample(
            signs=signs,
            bag=(propositions[i].sentence, propositions[j].sentence),
            same=bool(claims[i] & claims[j]),
            counts=counts,
            parts=(propositions[i].span, propositions[j].span),
            again=again.get((i, j)),
        )
        for (i, j), signs in rows.items()
        if (claims[i] or claims[j]) and (headings or not (propositions[i].heading or propositions[j].heading))
    ]


def _claims_of(proposition: Proposition, gold: Gold) -> frozenset[str]:
    """Return the claims of the gold sentence in which most of a proposition stands."""
    start, end = proposition.span.start, proposition.span.end

    def shared(bounds: Bounds) -> int:
        return min(bounds[1], end) - max(bounds[0], start)

    best = max(gold.get(proposition.span.article, []), key=lambda row: shared(row[0]), default=None)
    return best[1] if best and shared(best[0]) > 0.6 * (end - start) else frozenset()


def fit(stories: Sequence[Sequence[Sample]]) -> Array:
    """Return the weights; of two sentences that share a claim only the pair of clauses most surely alike counts."""
    weights = np.array([1.0 if sign.startswith("told") else 0.0 for sign in SIGNS])
    for _ in range(ROUNDS):
        chosen = [sample for story in stories for sample in _chosen(story, weights)]
        features = np.array([sample.signs for sample in chosen])
        labels = np.array([float(sample.same) for sample in chosen])
        counts = np.array([sample.counts for sample in chosen])
        weights = fit_logistic(features, labels, counts=counts, penalty=PENALTY)
    return weights


def _chosen(story: Sequence[Sample], weights: Array) -> Iterator[Sample]:
    best: dict[tuple[Span, Span], Sample] = {}
    for sample in story:
        if not sample.same:
            yield sample
        elif sample.bag not in best or sample.signs @ weights > best[sample.bag].signs @ weights:
            best[sample.bag] = sample
    yield from best.values()


def main() -> None:
    names = sys.argv[1:] or TOLD
    stories = [*invented(), *accounts(), *(samples for name in names for samples in tradition(name))]
    weights = fit(stories)
    stored = {"signs": list(SIGNS), "weights": [round(float(weight), 4) for weight in weights]}
    TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
