"""Measure the shipped model on the development parts of the sets."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from training import attributions, conflict, events, syntax
from training.corpora import Record, load, split_sentences, write_out
from training.folds import held_out
from training.labels import LAYERS, ROOTS
from training.names import KINDS
from training.teacher import encode as ask_untuned
from twosource.language import Act, AttributionSpans, classify_acts, encode, read
from twosource.language.pieces import Vocabulary
from twosource.language.types import Bounds

Figures = dict[str, float]
MEASURED = ("PER", "LOC", "ORG")


def measure(bench: Path, weights: Path, vocabulary: Vocabulary) -> dict[str, Figures]:
    """Run every measure; figures are shares in [0, 1]."""
    articles = load(bench / "quotes/polnear_dev.jsonl.gz")
    documents = load(bench / "annotation/gum_dev.jsonl.gz")
    found = [read([a["text"]], [list(split_sentences(a["text"]))])[0].attributions for a in articles]
    figures = {"attribution spans, exact F1": measure_spans(articles, found)}
    figures["whole attributions"] = measure_wholes(articles, found)
    figures["syntax, gum_dev open texts"] = measure_syntax([d for d in documents if syntax.is_open(d)])
    figures["syntax, gum_dev all texts"] = measure_syntax(documents)
    for corpus in ("wikigold", "re3d"):
        records = held_out(corpus, load(bench / f"annotation/{corpus}.jsonl.gz"))
        figures[f"names, {corpus} fold, F1"] = measure_names(records, corpus)
    sentences = [write_out(s)[0] for d in documents for s in d["sents"]][:600]
    close = (encode(sentences) * ask_untuned(sentences, vocabulary, weights).astype(np.float32)).sum(1)
    figures["sentence vectors"] = {"mean cosine with the untuned encoder": float(close.mean())}
    figures["acts, plover_in_gsr"] = measure_acts(load(bench / "events/plover_in_gsr.jsonl.gz"))
    return figures


def f1(gold: set[tuple[object, ...]], found: set[tuple[object, ...]]) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * len(gold & found) / max(len(gold) + len(found), 1)


def measure_spans(articles: Sequence[Record], found: Sequence[Sequence[AttributionSpans]]) -> Figures:
    """Exact span F1 per layer, touching gold parts of one attribution joined."""
    figures = {}
    for layer in LAYERS:
        gold = {
            (n, *part)
            for n, article in enumerate(articles)
            for a in attributions.mark(article).attributions
            for part in a[layer]
        }
        mine = {(n, *part) for n, spans in enumerate(found) for a in spans for part in getattr(a, layer)}
        figures[layer] = f1(gold, mine)
    return figures


def measure_wholes(articles: Sequence[Record], found: Sequence[Sequence[AttributionSpans]]) -> Figures:
    """Share of gold attributions found with four fifths of the content and an overlapping source, by kind."""
    right, total, claimed, kept = Counter[str](), Counter[str](), 0, 0
    for article, mine in zip(articles, found, strict=True):
        golds = [g for g in article["attributions"] if g["content"]]
        claimed += len(mine)
        kept += sum(any(alike(g, m) for g in golds) for m in mine)
        for gold in golds:
            total[gold["quote_type"]] += 1
            right[gold["quote_type"]] += any(alike(gold, m) for m in mine)
    figures = {f"recall, {kind}": right[kind] / count for kind, count in sorted(total.items())}
    return figures | {"precision": kept / max(claimed, 1)}


def alike(gold: Record, mine: AttributionSpans) -> bool:
    """Tell whether contents share four fifths of the longer and the sources overlap (or both lack one)."""
    ours, theirs = characters(mine.content), characters(gold["content"])
    sources = characters(mine.source), characters(gold["source"])
    same = bool(sources[0] & sources[1]) or not (sources[0] or sources[1])
    return same and len(ours & theirs) >= 0.8 * max(len(ours), len(theirs))


def characters(parts: Iterable[Sequence[int]]) -> set[int]:
    """List the offsets in the parts."""
    return {place for start, end in parts for place in range(start, end)}


def measure_syntax(documents: Sequence[Record]) -> Figures:
    """Share of gold words with the right part of speech, head and relation; a word that we cut otherwise is wrong."""
    hits = Counter[str]()
    for document in documents:
        written = [write_out(s) for s in document["sents"]]
        text = "\n".join(w for w, _ in written)
        starts = np.cumsum([0, *(len(w) + 1 for w, _ in written)])
        bounds = [(int(b), int(b) + len(w)) for b, (w, _) in zip(starts, written, strict=False)]
        words = read([text], [bounds])[0].words
        places = {(w.start, w.end): n for n, w in enumerate(words)}
        for sentence, (_, gold), (begin, _) in zip(document["sents"], written, bounds, strict=True):
            mine = [places.get((begin + s, begin + e)) for s, e in gold]
            for index, place in enumerate(mine):
                hits["words"] += 1
                if place is not None:
                    above = sentence["head"][index]
                    attached = words[place].head == (-1 if above == 0 else mine[above - 1])
                    hits["upos"] += words[place].upos == sentence["upos"][index]
                    hits["uas"] += attached
                    hits["las"] += attached and words[place].deprel == sentence["deprel"][index]
    return {name: hits[name] / hits["words"] for name in ("upos", "uas", "las")}


def measure_names(records: Sequence[Record], corpus: str) -> Figures:
    """Exact F1 of persons, places and organisations, where the set's convention is ours or can be brought to it."""
    places = conflict.places_of(records) if corpus == "re3d" else set[str]()
    gold: set[tuple[object, ...]] = set()
    mine: set[tuple[object, ...]] = set()
    for number, record in enumerate(records):
        text = " ".join(record["tokens"])
        names = [n for n in read([text], [[(0, len(text))]])[0].names if n.kind in MEASURED]
        tags: list[str | None] = (
            [*record["ner"]] if "ner" in record else [*conflict.begin_spans(record["ner_io"])]
        )
        if corpus == "re3d":
            tags = conflict.conform(record["tokens"], record["ner"], places)
        spans, unsure = gold_names(record["tokens"], tags, corpus)
        found = {(n.start, n.end): n.kind for n in names if not unsure & set(range(n.start, n.end))}
        gold |= {
            (number, *place, found[place] if found.get(place) in kinds else kinds[0])
            for place, kinds in spans
        }
        mine |= {(number, *place, kind) for place, kind in found.items()}
    by_kind = {k: f1({g for g in gold if g[3] == k}, {m for m in mine if m[3] == k}) for k in MEASURED}
    return {"all": f1(gold, mine), **by_kind}


def gold_names(
    tokens: Sequence[str], tags: Sequence[str | None], corpus: str
) -> tuple[list[tuple[Bounds, tuple[str, ...]]], set[int]]:
    """Give the gold spans with the kinds they may have, and the offsets of which nothing is known."""
    begins = [0]
    for token in tokens:
        begins.append(begins[-1] + len(token) + 1)
    found = [
        ((begins[start], begins[end] - 1), KINDS[corpus][kind])
        for start, end, kind in conflict.spans([tag or "O" for tag in tags])
        if set(KINDS[corpus][kind][:1]) & set(MEASURED)
        and any(c.isupper() for c in "".join(tokens[start:end]))
    ]
    unsure = {place for i, tag in enumerate(tags) if tag is None for place in range(begins[i], begins[i + 1])}
    return found, unsure


def measure_acts(records: Sequence[Record]) -> Figures:
    """Accuracy and macro-F1 of the PLOVER root."""
    golds, mine = [], []
    for record in records:
        text, source, target = events.strip_marks(record["marked_sentence"])
        odds = classify_acts([Act(text=text, source=_given(source), target=_given(target))])[0]
        golds.append(record["gold_root"])
        mine.append(odds.roots[0][0])
    present = [root for root in ROOTS if root in golds]
    scores = [
        f1({(i,) for i, g in enumerate(golds) if g == root}, {(i,) for i, m in enumerate(mine) if m == root})
        for root in present
    ]
    right = sum(g == m for g, m in zip(golds, mine, strict=True))
    return {
        "accuracy": right / len(golds),
        "macro-F1": sum(scores) / len(scores),
        "roots": float(len(present)),
    }


def _given(bounds: Bounds) -> Bounds | None:
    return bounds if bounds[0] < bounds[1] else None


def show(figures: dict[str, Figures]) -> str:
    """Write the figures as JSON with three digits."""
    rounded = {name: {k: round(v, 3) for k, v in part.items()} for name, part in figures.items()}
    return json.dumps(rounded, indent=1)
