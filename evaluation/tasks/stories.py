"""Which articles report the same story: B-cubed over two sets, one setting for both."""

import time
from pathlib import Path

from evaluation.measures import bcubed
from evaluation.task import Figures, Task, load_records
from evaluation.texts import compose
from twosource import stories
from twosource.model import AnnotatedText

SETS = ("allsides", "wikinews")


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


TASKS = (
    Task(name="stories_allsides", files=("stories/allsides.jsonl.gz",), score=score_allsides),
    Task(name="stories_wikinews", files=("stories/wikinews.jsonl.gz",), score=score_wikinews),
)
