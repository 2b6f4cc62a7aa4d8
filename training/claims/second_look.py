"""Fit the net of the second look, after the weights of the first (`training.claims.matching`).

usage: python -m training.claims.second_look BENCH_DIR
Reads the traditions that are not held, the tuned half of evaluation/invented/accounts, the groups for reading, and pairs of
real news: `news.tsv` tells by story, report and span of BENCH_DIR/stories what two propositions are to each other, as three
readers judged them. Writes src/twosource/claims/second_look.json.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from evaluation.accounts.cases import Case
from evaluation.accounts.telling import BATCH, article_of
from evaluation.task import load_records
from evaluation.tasks.dossiers import folders_of
from evaluation.tasks.groups import FOR_READING, read_groups, relation
from training.claims.matching import Gold, Sample, accounts, read_folder, samples_of, tradition
from training.claims.network import fit_networks
from twosource.annotation import annotate
from twosource.claims.odds import SEEN_AGAIN
from twosource.claims.second_look import Network
from twosource.lineage import trace
from twosource.model import AnnotatedText, Origin, Stemma, Story

TARGET = Path(__file__).parents[2] / "src/twosource/claims/second_look.json"
NEWS = Path(__file__).with_name("news.tsv")
SAME, OTHER = frozenset({"same", "refines", "part"}), frozenset({"different"})
SAME_GROUPED, OTHER_GROUPED = frozenset({"as", "ss", "ar", "rs", "rr"}), frozenset({"ao", "os", "oo"})
OF_TRADITIONS, OF_NEWS, OF_ACCOUNTS, OF_GROUPS = 1.0, 2.0, 2.0, 0.2
"""How many times a pair counts: the groups have most pairs, and near misses that are made to be hard."""

LENIENCE = 0.15
"""Added to the log odds: .03 more of the claims are joined in real news, for .02 of precision."""
Row = tuple[Sample, float]


def traditions() -> Iterator[Row]:
    for folder in (*folders_of("base"), *folders_of("new")):
        for samples in tradition(folder.name):
            yield from ((sample, OF_TRADITIONS) for sample in chosen(samples))


def groups() -> Iterator[Row]:
    """Yield the pairs of the groups for reading of which it is said whether they tell the same."""
    cases = [case for name in FOR_READING for case in read_groups(name)]
    articles = [article_of(case, account) for case in cases for account in case.accounts]
    texts = {
        text.id: text
        for start in range(0, len(articles), BATCH)
        for text in annotate(articles[start : start + BATCH])
    }
    for case in cases:
        yield from ((sample, OF_GROUPS) for sample in chosen(list(of_group(case, texts))))


def of_group(case: Case, texts: dict[str, AnnotatedText]) -> Iterator[Sample]:
    members = [texts[f"{case.name}/{account.letter}"] for account in case.accounts]
    ids = tuple(text.id for text in members)
    found = trace(Story(id=case.name, articles=ids, headline=""), members)
    apart = tuple(Origin(id=name, articles=(name,), label=name, certain=True) for name in ids)
    stemma = Stemma(witnesses=found.witnesses, origins=apart, links=found.links)
    gold: Gold = {t.id: [((0, len(t.article.text)), frozenset([t.id[-1]]))] for t in members}
    for sample in samples_of(members, gold, stemma):
        one, other = sorted(f"{span.article[-1]}1" for span in sample.bag)
        kind = relation(case, (one, other))
        if kind in SAME_GROUPED | OTHER_GROUPED:
            yield replace(sample, same=kind in SAME_GROUPED)


def news(bench: Path) -> Iterator[Row]:
    """Yield the judged pairs of real news; those that contradict each other, or are a later state, are left out."""
    judged: dict[str, list[list[str]]] = {}
    for line in NEWS.read_text(encoding="utf-8").splitlines()[1:]:
        story, *row = line.split("\t")
        judged.setdefault(story, []).append(row)
    for name in ("allsides", "wikinews"):
        stories: dict[str, list[dict[str, str]]] = {}
        for record in load_records(bench / f"stories/{name}.jsonl.gz"):
            stories.setdefault(f"{name}:{record['story_id']}", []).append(record)
        for story, rows in sorted(judged.items()):
            if story in stories:
                yield from ((sample, OF_NEWS) for sample in of_story(story, stories[story], rows))


def of_story(
    story: str, records: Sequence[dict[str, str]], rows: Sequence[Sequence[str]]
) -> Iterator[Sample]:
    with TemporaryDirectory() as folder:
        for number, record in enumerate(records):
            report = {name: record.get(name) for name in ("title", "text", "outlet", "url")}
            report["published"] = record.get("date") or None
            (Path(folder) / f"{number}.json").write_text(json.dumps(report), encoding="utf-8")
        texts = read_folder(Path(folder))
    report_of = {text.id: Path(text.article.report).stem for text in texts}
    ids = tuple(sorted(report_of))
    stemma = trace(Story(id=story, articles=ids, headline=""), texts)
    whole: Gold = {t.id: [((0, len(t.article.text)), frozenset([t.id]))] for t in texts}
    found = {
        tuple(
            (report_of[span.article], str(span.start), str(span.end)) for span in sample.parts or ()
        ): sample
        for sample in samples_of(texts, whole, stemma, headings=True)
        if sample.again is not None
    }
    for one, start, end, other, begin, close, label in rows:
        ends = (one, start, end), (other, begin, close)
        sample = found.get(ends) or found.get(ends[::-1])
        if sample is not None and label in SAME | OTHER:
            yield replace(sample, same=label in SAME)


def chosen(samples: Sequence[Sample]) -> Iterator[Sample]:
    """Yield what the first look leaves; of two sentences that share a claim only their likeliest pair of clauses."""
    best: dict[object, tuple[float, Sample]] = {}
    for sample in samples:
        if sample.again is None:
            continue
        likely = float(sample.again[0])
        if not sample.same:
            yield sample
        elif sample.bag not in best or likely > best[sample.bag][0]:
            best[sample.bag] = likely, sample
    yield from (sample for _, sample in best.values())


def store(network: Network) -> None:
    parts = {name: np.round(part, 4).tolist() for name, part in network._asdict().items()}
    TARGET.write_text(json.dumps({"signs": list(SEEN_AGAIN), **parts}) + "\n", encoding="utf-8")


def main() -> None:
    told = [(sample, OF_ACCOUNTS) for samples in accounts() for sample in chosen(samples)]
    rows = [*traditions(), *told, *groups(), *news(Path(sys.argv[1]))]
    signs = np.array([sample.again for sample, _ in rows])
    labels = np.array([float(sample.same) for sample, _ in rows])
    weights = np.array([weight for _, weight in rows])
    store(fit_networks(signs, labels, weights, lenience=LENIENCE))
    print(len(rows), "pairs", int(labels.sum()), "of one claim")


if __name__ == "__main__":
    main()
