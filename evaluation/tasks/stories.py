"""Which articles report the same story: B-cubed over two sets, one setting for both; and which stories go on."""

import csv
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from evaluation.measures import bcubed
from evaluation.task import Figures, Task, load_records
from evaluation.texts import compose
from twosource import stories
from twosource.model import AnnotatedText, Story

SETS = ("allsides", "wikinews")
JUDGED = Path(__file__).parents[1] / "running" / "judged.tsv"
LOOKALIKES = "claims/ecbplus_docs.jsonl.gz"
SOME_DAY = date(2012, 3, 1)
Pair = tuple[str, str]


def read_set(bench: Path, name: str) -> tuple[list[AnnotatedText], dict[str, str]]:
    """Return the articles of a set and the gold story of each."""
    texts: list[AnnotatedText] = []
    gold: dict[str, str] = {}
    for record in load_records(bench / f"stories/{name}.jsonl.gz"):
        gold[record["article_id"]] = record["story_id"]
        texts.append(
            compose(
                record["article_id"],
                record["text"],
                headline=record.get("title") or "",
                published=record.get("date") or None,
                outlet=record.get("outlet"),
            )
        )
    return texts, gold


def score_set(bench: Path, name: str) -> Figures:
    """Return B-cubed precision, recall and F1 of one set, and how many articles one core groups in a second."""
    texts, gold = read_set(bench, name)
    before = time.process_time()
    found = {article: story.id for story in stories.group(texts) for article in story.articles}
    seconds = time.process_time() - before
    precision, recall, balanced = bcubed(gold, found)
    return {
        "bcubed_precision": precision,
        "bcubed_recall": recall,
        "bcubed_f1": balanced,
        "grouped_per_second": len(texts) / seconds,
    }


def score_allsides(bench: Path) -> Figures:
    return score_set(bench, "allsides")


def score_wikinews(bench: Path) -> Figures:
    return score_set(bench, "wikinews")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Two stories, whether the later goes on with the earlier, and how many pairs of its kind it stands for."""

    part: str
    pair: Pair
    running: bool
    stands_for: float


def read_judged() -> list[Judged]:
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        return [
            Judged(
                part=row["part"],
                pair=(row["one"], row["other"]),
                running=row["running"] == "1",
                stands_for=float(row["stands_for"]),
            )
            for row in csv.DictReader(lines, delimiter="\t")
        ]


def find_ties(texts: Iterable[AnnotatedText], gold: Mapping[str, str]) -> set[Pair]:
    """Return which of the gold stories are tied, the lesser id first."""
    plans: dict[str, list[stories.Outline]] = defaultdict(list)
    for text in texts:
        plans[gold[text.id]].append(stories.outline(text))
    made = (
        stories.profile(Story(id=name, articles=tuple(plan.article for plan in held), headline=""), held)
        for name, held in plans.items()
    )
    return {(tie.one, tie.other) for tie in stories.tie_all(one for one in made if one is not None)}


def score_running(bench: Path) -> Figures:
    """Return how far ties between gold stories are right and complete, on pairs that were judged.

    `lookalikes_left_apart` is of the twin sets of ECB+, each about two like events of different years, as if they were
    a day apart: what keeps such stories apart then is their names alone.
    """
    ties = find_ties(*read_set(bench, "allsides"))
    judged = [one for one in read_judged() if one.part == "fitted"]
    right = sum(one.stands_for for one in judged if one.running and one.pair in ties)
    tied = sum(one.stands_for for one in judged if one.pair in ties)
    fresh = [one for one in read_judged() if one.part == "fresh" and one.pair in ties]
    twins = read_twins(bench)
    apart = [pair for pair in twins if pair not in find_ties(*twins[pair])]
    return {
        "fitted_precision": right / max(tied, 1.0),
        "fitted_recall": right / sum(one.stands_for for one in judged if one.running),
        "fresh_precision": sum(one.running for one in fresh) / max(len(fresh), 1),
        "lookalikes_left_apart": len(apart) / len(twins),
    }


def read_twins(bench: Path) -> dict[Pair, tuple[list[AnnotatedText], dict[str, str]]]:
    """Return the articles of each topic of ECB+ with the event that each is about, the second event a day later."""
    found: dict[Pair, tuple[list[AnnotatedText], dict[str, str]]] = {}
    for record in load_records(bench / LOOKALIKES):
        topic, event = record["topic"], record["story_id"]
        texts, gold = found.setdefault((f"{topic}ecb", f"{topic}ecbplus"), ([], {}))
        text = compose(record["doc_id"], record["text"])
        day = SOME_DAY + timedelta(days=event.endswith("plus"))
        texts.append(replace(text, article=replace(text.article, published=day.isoformat())))
        gold[text.id] = event
    return found


TASKS = (
    Task(name="stories_allsides", files=("stories/allsides.jsonl.gz",), score=score_allsides),
    Task(name="stories_wikinews", files=("stories/wikinews.jsonl.gz",), score=score_wikinews),
    Task(name="stories_running", files=("stories/allsides.jsonl.gz", LOOKALIKES), score=score_running),
)
