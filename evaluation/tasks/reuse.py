"""Who took text from whom: labelled article pairs, versions of one text, graded rewriting."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from unittest.mock import patch

from evaluation.measures import found, share
from evaluation.task import Figures, Task, load_records
from evaluation.texts import compose
from training.lineage.chains import NAMES, fit, measure_all, read_chains
from training.lineage.rewording import read_rows, score_left_out
from twosource import lineage
from twosource.model import AnnotatedText, Stemma, Story

DERIVED = ("republished", "prose_reuse", "attributed_excerpt")
FOLDS = 4
PAGE = "The Encyclopedia"
"""All versions are of one page, and known to be: that they are is seen from the address."""
Label = dict[str, str]


def trace_texts(texts: list[AnnotatedText]) -> Stemma:
    """Trace texts as one story."""
    articles = tuple(sorted(text.id for text in texts))
    return lineage.trace(Story(id="story", articles=articles, headline=""), texts)


def read_natural_pairs(bench: Path) -> Iterator[tuple[Label, AnnotatedText, AnnotatedText]]:
    """Yield the hand-labelled pairs with their texts."""
    texts = {
        record["doc_id"]: record["text"] for record in load_records(bench / "reuse/natural_docs.jsonl.gz")
    }
    for label in load_records(bench / "reuse/natural_pairs.jsonl.gz"):
        yield label, compose("a", texts[label["a"]]), compose("b", texts[label["b"]])


def name_relation(stemma: Stemma) -> tuple[str, str]:
    """Return the label and the direction that a stemma of two articles amounts to."""
    for descent in stemma.descents:
        if descent.kind != "shared":
            kind = {"copy": "republished", "abridged": "republished", "excerpt": "attributed_excerpt"}
            return kind.get(descent.kind, "prose_reuse"), f"{descent.exemplar}>{descent.witness}"
    if any(reason.kind == "prose" for exemplar in stemma.lost for reason in exemplar.evidence):
        return "prose_reuse", "common"
    return "quotes_or_statement_only", "common"


def score_natural_pairs(bench: Path) -> Figures:
    """Score derived or not, the kind, and the direction of the derived pairs that have one."""
    gold: set[int] = set()
    got: set[int] = set()
    kinds = directed = right = total = 0
    for total, (label, one, other) in enumerate(read_natural_pairs(bench), start=1):
        kind, direction = name_relation(trace_texts([one, other]))
        gold |= {total} if label["kind"] in DERIVED else set()
        got |= {total} if kind in DERIVED else set()
        kinds += kind == label["kind"]
        if label["direction"] in ("a>b", "b>a") and label["kind"] in DERIVED:
            directed += 1
            right += direction == label["direction"]
    precision, recall, balanced = found(gold, got)
    return {
        "derived_precision": precision,
        "derived_recall": recall,
        "derived_f1": balanced,
        "kind_accuracy": share(kinds, total),
        "direction_accuracy": share(right, directed),
    }


def read_folds(bench: Path) -> list[list[list[str]]]:
    """Return the chains of versions in `FOLDS` parts of whole pages."""
    chains = list(read_chains(bench))
    random.Random(3).shuffle(chains)
    return [chains[fold::FOLDS] for fold in range(FOLDS)]


def score_versions(chains: Iterable[list[str]], *, dated: bool) -> Counter[str]:
    """Count the steps between shuffled versions, those found, and those found in either direction."""
    counted: Counter[str] = Counter()
    for chain in chains:
        places = list(range(len(chain)))
        random.Random(7).shuffle(places)
        names = {place: f"v{number}" for number, place in enumerate(places)}
        texts = [
            compose(
                names[place], version, outlet=PAGE, published=f"2020-01-{place + 1:02d}" if dated else None
            )
            for place, version in enumerate(chain)
        ]
        edges = {(descent.exemplar, descent.witness) for descent in trace_texts(texts).descents}
        for place in range(1, len(chain)):
            wanted = (names[place - 1], names[place])
            counted["steps"] += 1
            counted["parents"] += wanted in edges
            counted["neighbours"] += wanted in edges or wanted[::-1] in edges
    return counted


def name_shares(counted: Counter[str]) -> Figures:
    """Return the parts of the steps that were found; `neighbour_found` does not ask for the direction."""
    return {
        "parent_found": share(counted["parents"], counted["steps"]),
        "neighbour_found": share(counted["neighbours"], counted["steps"]),
    }


def score_undated_versions(bench: Path) -> Figures:
    """Score each part of the pages with what orders are weighed by fitted on the other parts."""
    folds = read_folds(bench)
    counted: Counter[str] = Counter()
    for fold in folds:
        others = [chain for other in folds if other is not fold for chain in other]
        weights = dict(zip(NAMES, fit(measure_all(others)).tolist(), strict=True))
        with patch("twosource.lineage.chains.load_weights", return_value=weights):
            counted += score_versions(fold, dated=False)
    return name_shares(counted)


def score_dated_versions(bench: Path) -> Figures:
    return name_shares(score_versions(read_chains(bench), dated=True))


def score_degrees(bench: Path) -> Figures:
    """Score how far answers were rewritten (cut, light, heavy, non), each task by what was fitted on the others."""
    return {"degree_accuracy": score_left_out(read_rows(bench))}


VERSIONS = ("reuse/wiki_versions.jsonl.gz",)
TASKS = (
    Task(
        name="reuse_natural_pairs",
        files=("reuse/natural_pairs.jsonl.gz", "reuse/natural_docs.jsonl.gz"),
        score=score_natural_pairs,
    ),
    Task(name="reuse_degrees", files=("reuse/clough_stevenson.jsonl.gz",), score=score_degrees),
    Task(name="reuse_versions", files=VERSIONS, score=score_undated_versions, slow=True),
    Task(name="reuse_versions_dated", files=VERSIONS, score=score_dated_versions, slow=True),
)
