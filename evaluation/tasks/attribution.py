"""Attribution: PolNeAR's spans, whole attributions, and the resolved speakers of invented passages."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from evaluation.task import Figures, Records, Task, load_records
from twosource.annotation import annotate
from twosource.model import AnnotatedText, Article, Block, Quotation

POLNEAR = "quotes/polnear_dev.jsonl.gz"
PARTS = ("tuned", "held", "fresh", "later", "autumn", "winter", "frost", "thaw", "spring", "summer")
SPEAKERS = Path(__file__).resolve().parents[1] / "invented" / "speakers.jsonl"

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One attribution as the scorer sees it."""

    source: tuple[Bounds, ...]
    cue: tuple[Bounds, ...]
    content: tuple[Bounds, ...]
    form: str


def plain_article(identity: str, text: str) -> Article:
    """Make an article whose every line is a body paragraph."""
    blocks = tuple(
        Block(start=match.start(), end=match.end(), role="body")
        for match in re.finditer(r"[^\n]+", text)
        if match.group().strip()
    )
    return Article(id=identity, report=identity, text=text, blocks=blocks)


def score_polnear(bench: Path) -> Figures:
    """Score attributions end to end on PolNeAR: exact spans, whole attributions, speakers of direct speech."""
    records = list(load_records(bench / POLNEAR))
    started = perf_counter()
    texts = annotate([plain_article(str(record["id"]), str(record["text"])) for record in records])
    seconds = perf_counter() - started
    gold = [list(_gold(record)) for record in records]
    found = [_attributions(text) for text in texts]
    figures: Figures = {}
    for layer in ("source", "cue", "content"):
        figures[f"{layer}_exact_f1"] = _exact_f1(gold, found, layer)
    for form in ("direct", "mixed", "indirect"):
        figures[f"whole_{form}_recall"] = _whole_recall(gold, found, form)
    figures["whole_precision"] = _whole_precision(gold, found)
    figures["direct_source"] = _direct_source(gold, found)
    figures["articles_per_second"] = len(records) / seconds
    return figures


def _gold(record: dict[str, object]) -> Iterator[Said]:
    attributions = record["attributions"]
    assert isinstance(attributions, list)
    for one in attributions:
        yield Said(
            source=_bounds(one["source"]),
            cue=_bounds(one["cue"]),
            content=_bounds(one["content"]),
            form=str(one["quote_type"]),
        )


def _bounds(pairs: Iterable[Sequence[int]]) -> tuple[Bounds, ...]:
    return tuple((int(pair[0]), int(pair[1])) for pair in pairs)


def _attributions(text: AnnotatedText) -> list[Said]:
    """Give the attributions of a text: quotations with one content are one attribution."""
    seen: dict[tuple[Bounds, ...], Quotation] = {}
    for quotation in text.quotations:
        content = tuple((span.start, span.end) for span in quotation.content)
        seen.setdefault(content, quotation)
    return [
        Said(
            source=((q.mention.start, q.mention.end),) if q.mention else (),
            cue=((q.cue.start, q.cue.end),) if q.cue else (),
            content=content,
            form=q.form,
        )
        for content, q in seen.items()
    ]


def _exact_f1(gold: Sequence[Sequence[Said]], found: Sequence[Sequence[Said]], layer: str) -> float:
    right = ours = theirs = 0
    for wanted, given in zip(gold, found, strict=True):
        want = {bounds for said in wanted for bounds in getattr(said, layer)}
        have = {bounds for said in given for bounds in getattr(said, layer)}
        right += len(want & have)
        ours += len(have)
        theirs += len(want)
    return 2 * right / (ours + theirs) if ours + theirs else 1.0


def _covered(parts: Sequence[Bounds]) -> set[int]:
    return {place for start, end in parts for place in range(start, end)}


def _matches(one: Said, other: Said) -> bool:
    """Tell whether two attributions share 80 % of their content and point to the same source."""
    mine, theirs = _covered(one.content), _covered(other.content)
    if not mine or len(mine & theirs) < 0.8 * len(mine | theirs):
        return False
    return bool(_covered(one.source) & _covered(other.source)) or not (one.source or other.source)


def _whole_recall(gold: Sequence[Sequence[Said]], found: Sequence[Sequence[Said]], form: str) -> float:
    hits = [
        any(_matches(said, other) for other in given)
        for wanted, given in zip(gold, found, strict=True)
        for said in wanted
        if said.form == form
    ]
    return sum(hits) / len(hits) if hits else 1.0


def _whole_precision(gold: Sequence[Sequence[Said]], found: Sequence[Sequence[Said]]) -> float:
    hits = [
        any(_matches(said, other) for other in wanted)
        for wanted, given in zip(gold, found, strict=True)
        for said in given
    ]
    return sum(hits) / len(hits) if hits else 1.0


def _direct_source(gold: Sequence[Sequence[Said]], found: Sequence[Sequence[Said]]) -> float:
    """Give the share of direct quotations whose source overlaps the one found for most of their words."""
    right = total = 0
    for wanted, given in zip(gold, found, strict=True):
        for said in wanted:
            if said.form == "direct" and said.source:
                total += 1
                mine = _covered(said.content)
                best = max(given, key=lambda other: len(mine & _covered(other.content)), default=None)
                right += best is not None and bool(_covered(best.source) & _covered(said.source))
    return right / total if total else 1.0


def score_speakers(_bench: Path) -> Figures:
    """Score direct spans and resolved speakers on the invented passages, by part."""
    records = list(load_records(SPEAKERS))
    figures: Figures = {}
    for half in PARTS:
        own = [record for record in records if record["half"] == half]
        figures |= {f"{half}_{name}": value for name, value in _score_half(iter(own)).items()}
    return figures


def _score_half(records: Records) -> Figures:
    right = found = wanted = named = 0
    for record in records:
        text = annotate([plain_article(record["id"], record["text"])])[0]
        given = {(q.start, q.end): q.speaker for q in text.quotations if q.form != "indirect"}
        gold = {(q["start"], q["end"]): q for q in record["quotations"]}
        optional = {bounds for bounds, q in gold.items() if q.get("optional")}
        required = set(gold) - optional
        right += len(required & set(given))
        found += len(set(given) - optional)
        wanted += len(required)
        named += sum(
            _folded(given[b]) in {_folded(n) for n in gold[b]["accept"]} for b in required & set(given)
        )
    return {"direct_span_f1": 2 * right / (found + wanted), "speaker_accuracy": named / wanted}


def _folded(name: str | None) -> str:
    straight = (name or "").replace("’", "'")
    folded = unicodedata.normalize("NFKD", straight).encode("ascii", "ignore").decode().lower()
    return " ".join(word for word in re.findall(r"[a-z0-9]+", folded) if word not in {"the", "a", "an"})


TASKS = (
    Task(name="attribution_polnear", files=(POLNEAR,), score=score_polnear),
    Task(name="attribution_speakers", files=(), score=score_speakers),
)
