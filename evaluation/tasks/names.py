"""Names: exact spans and kinds of persons, places and organisations, as the model gives them and as annotated."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from evaluation.measures import Bounds, found
from evaluation.task import Figures, Task
from training import conflict
from training.corpora import Record, load
from training.folds import held_out
from twosource.annotation import annotate
from twosource.language import read
from twosource.model import Article, Block, EntityKind

KINDS: dict[EntityKind, str] = {"person": "PER", "place": "LOC", "country": "LOC", "organisation": "ORG"}
MEASURED = ("PER", "LOC", "ORG")
GOLD: dict[str, dict[str, tuple[str, ...]]] = {
    "wikigold": {kind: (kind,) for kind in MEASURED},
    "re3d": {
        "Person": ("PER",),
        "Location": ("LOC",),
        "Organisation": ("ORG",),
        "Actor": ("ORG", "LOC"),
    },
}
"""The kinds of each set, and which of ours they may be."""
Named = dict[Bounds, str]


def score_names(bench: Path) -> Figures:
    """Score the held documents of wikigold and the test part of re3d, of which no model was trained."""
    figures: Figures = {}
    for corpus in ("wikigold", "re3d"):
        records = held_out(corpus, load(bench / f"annotation/{corpus}.jsonl.gz"))
        for layer, reader in (("model", read_by_model), ("annotated", read_annotated)):
            scores = score_corpus(corpus, records, reader)
            figures |= {f"{corpus}_{layer}_{kind.lower()}_f1": value for kind, value in scores.items()}
    return figures


def score_corpus(corpus: str, records: Sequence[Record], reader: Callable[[str], Named]) -> Figures:
    """Return exact F1 of all kinds and of each; a document's sentences are read together, a line each."""
    places = conflict.places_of(records) if corpus == "re3d" else set[str]()
    gold: set[tuple[object, ...]] = set()
    mine: set[tuple[object, ...]] = set()
    for number, document in enumerate(documents(records)):
        lines = [" ".join(record["tokens"]) for record in document]
        named = reader("\n".join(lines))
        start = 0
        for record, line in zip(document, lines, strict=True):
            wanted, unsure = gold_names(record["tokens"], tags_of(record, corpus, places), corpus)
            here = {
                (s - start, e - start): kind
                for (s, e), kind in named.items()
                if start <= s < start + len(line)
            }
            here = {place: kind for place, kind in here.items() if not unsure & set(range(*place))}
            gold |= {
                (number, start, *p, here[p] if here.get(p) in kinds else kinds[0]) for p, kinds in wanted
            }
            mine |= {(number, start, *place, kind) for place, kind in here.items()}
            start += len(line) + 1
    by_kind = {
        k: found({g for g in gold if g[-1] == k}, {m for m in mine if m[-1] == k})[2] for k in MEASURED
    }
    return {"all": found(gold, mine)[2], **by_kind}


def documents(records: Sequence[Record]) -> Iterator[list[Record]]:
    """Yield the records of one document together; where a set has no documents, each record alone."""
    by_document: dict[object, list[Record]] = defaultdict(list)
    for number, record in enumerate(records):
        by_document[record.get("doc", ("alone", number))].append(record)
    yield from by_document.values()


def tags_of(record: Record, corpus: str, places: set[str]) -> list[str | None]:
    """Return a sentence's gold tags in our convention; None where it cannot be brought to it."""
    if corpus == "re3d":
        return list(conflict.conform(record["tokens"], record["ner"], places))
    return [*conflict.begin_spans(record["ner_io"])]


def gold_names(
    tokens: Sequence[str], tags: Sequence[str | None], corpus: str
) -> tuple[list[tuple[Bounds, tuple[str, ...]]], set[int]]:
    """Return the gold spans with the kinds they may have, and the offsets of which nothing is known."""
    begins = [0]
    for token in tokens:
        begins.append(begins[-1] + len(token) + 1)
    named = [
        ((begins[start], begins[end] - 1), GOLD[corpus][kind])
        for start, end, kind in conflict.spans([tag or "O" for tag in tags])
        if kind in GOLD[corpus] and any(c.isupper() for c in "".join(tokens[start:end]))
    ]
    unsure = {place for i, tag in enumerate(tags) if tag is None for place in range(begins[i], begins[i + 1])}
    return named, unsure


def read_by_model(text: str) -> Named:
    """Return the names that the model alone gives, each line a sentence."""
    (reading,) = read([text], [list(lines_of(text))])
    return {(name.start, name.end): name.kind for name in reading.names if name.kind in MEASURED}


def read_annotated(text: str) -> Named:
    """Return the mentions of the annotated text."""
    blocks = tuple(Block(start=start, end=end, role="body") for start, end in lines_of(text))
    (annotated,) = annotate([Article(id="a", report="a", text=text, blocks=blocks)])
    return {(m.start, m.end): KINDS[m.kind] for m in annotated.mentions if m.kind in KINDS}


def lines_of(text: str) -> Iterable[Bounds]:
    """Yield the bounds of every line with a word in it."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


TASKS = (
    Task(
        name="names",
        files=("annotation/wikigold.jsonl.gz", "annotation/re3d.jsonl.gz"),
        score=score_names,
    ),
)
