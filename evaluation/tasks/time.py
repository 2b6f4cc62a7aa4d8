"""Time expressions: extents and TIMEX3 values, scored as in TempEval-3 (UzZaman et al. 2013, section 4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from evaluation.task import Figures, Task, load_records
from twosource.annotation.times.find import find_times
from twosource.model import Article, Block, Sentence, TimeExpression
from twosource.text.sentences import split

Half = Literal["tuned", "held"]


@dataclass(slots=True)
class _Tally:
    """Counts over documents: matches by exact extent, by overlap, and by overlap with the right value."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    valued: int = 0

    def figures(self) -> Figures:
        def f1(hits: int) -> float:
            return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0

        return {
            "strict_f1": f1(self.strict),
            "relaxed_f1": f1(self.relaxed),
            "value_f1": f1(self.valued),
            "gold_count": float(self.gold),
        }


def read_article(record: dict[str, Any]) -> tuple[Article, tuple[Sentence, ...]]:
    """Return a record's text as an article of body paragraphs with its sentences."""
    text = str(record["text"])
    blocks: list[Block] = []
    place = 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            blocks.append(Block(start=place, end=place + len(paragraph), role="body"))
        place += len(paragraph) + 2
    sentences = tuple(
        Sentence(start=start, end=end, role="body", block=number)
        for number, block in enumerate(blocks)
        for start, end in split(text, block.start, block.end)
    )
    article = Article(
        id=str(record["id"]), report="", text=text, blocks=tuple(blocks), published=str(record["dct"])[:10]
    )
    return article, sentences


def pair_times(
    gold: Sequence[dict[str, Any]], found: Sequence[TimeExpression]
) -> Iterable[tuple[dict[str, Any], TimeExpression]]:
    """Pair each gold time with the first free found one that has the same extent, else one that overlaps it."""
    free = list(found)
    waiting = []
    for wanted in gold:
        same = next(
            (time for time in free if (time.start, time.end) == (wanted["start"], wanted["end"])), None
        )
        if same is None:
            waiting.append(wanted)
        else:
            free.remove(same)
            yield wanted, same
    for wanted in waiting:
        near = next((t for t in free if t.start < wanted["end"] and wanted["start"] < t.end), None)
        if near is not None:
            free.remove(near)
            yield wanted, near


def tally(records: Iterable[dict[str, Any]]) -> Figures:
    """Return micro-averaged figures over documents."""
    counts = _Tally()
    for record in records:
        article, sentences = read_article(record)
        found = find_times(article, sentences)
        counts.gold += len(record["timexes"])
        counts.found += len(found)
        for wanted, time in pair_times(record["timexes"], found):
            counts.relaxed += 1
            counts.strict += (time.start, time.end) == (wanted["start"], wanted["end"])
            counts.valued += time.value == wanted["value"]
    return counts.figures()


def score_news(bench: Path) -> Figures:
    """Score TimeBank and AQUAINT; rules were tuned on the documents of even place, `held_*` are the others."""
    figures: Figures = {}
    for name in ("timebank", "aquaint"):
        records = list(load_records(bench / f"time/{name}.jsonl.gz"))
        halves: dict[Half, list[dict[str, Any]]] = {"tuned": records[::2], "held": records[1::2]}
        for half, part in halves.items():
            figures |= {f"{name}_{half}_{key}": value for key, value in tally(part).items()}
    return figures


def score_histories(bench: Path) -> Figures:
    """Score WikiWars: narratives of wars, far from their day of writing."""
    return tally(load_records(bench / "time/wikiwars.jsonl.gz"))


TASKS = (
    Task(name="times", files=("time/timebank.jsonl.gz", "time/aquaint.jsonl.gz"), score=score_news),
    Task(name="times_history", files=("time/wikiwars.jsonl.gz",), score=score_histories),
)
