"""How well `reports.read` and `articles.clean` find the news in web pages."""

import ast
import gzip
import re
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from evaluation.task import Figures, Task, load_records
from twosource.articles import clean
from twosource.errors import ReportRefused
from twosource.model import Article, Report

SHINGLE = 4
TOKEN = re.compile(r"\w+")
ABOVE = ("headline", "kicker", "byline")
APART = ("furniture", "appeal", "caption")


def load_article(folder: Path, record: dict[str, Any]) -> Article | None:
    """Return the article of a record's page, None where it is refused."""
    path = folder / record["html"]
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    report = Report(
        address=record["id"], text=content.decode("utf-8", "replace"), markup="html", url=record.get("url")
    )
    try:
        return clean(report)
    except ReportRefused:
        return None


def news_text(article: Article | None) -> str:
    """Return the text of an article below its headline matter, without furniture, appeals and captions."""
    if article is None:
        return ""
    blocks = article.blocks
    first = next((index for index, block in enumerate(blocks) if block.role == "body"), len(blocks))
    kept = [
        block
        for index, block in enumerate(blocks)
        if block.role not in ABOVE + APART and (block.role != "subtitle" or index > first)
    ]
    return "\n".join(article.text[block.start : block.end] for block in kept)


def all_text(article: Article | None) -> str:
    """Return the text of an article without furniture and appeals."""
    blocks = article.blocks if article else ()
    return "\n".join(
        article.text[block.start : block.end] for block in blocks if article and block.role not in APART[:2]
    )


def shingle_shares(gold: str, found: str) -> tuple[float, float, float]:
    """Return the shares of right, spare and missed 4-word shingles, which sum to 1 for each page.

    Every page weighs the same, as in the article-extraction-benchmark.
    """
    wanted, given = count_shingles(gold), count_shingles(found)
    right, spare, missed = (wanted & given).total(), (given - wanted).total(), (wanted - given).total()
    whole = right + spare + missed
    return (right / whole, spare / whole, missed / whole) if whole else (1.0, 0.0, 0.0)


def count_shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = TOKEN.findall(text)
    if len(tokens) < SHINGLE:
        return Counter([tuple(tokens)] if tokens else [])
    return Counter(zip(*(tokens[start:] for start in range(SHINGLE)), strict=False))


def score_bodies(bench: Path) -> Figures:
    """Score whole bodies over all pages."""
    folder = bench / "extraction"
    started = perf_counter()
    shares = [
        shingle_shares(record["articleBody"], news_text(load_article(folder, record)))
        for record in load_records(folder / "article_zyte.jsonl.gz")
    ]
    seconds = perf_counter() - started
    right, spare, missed = (sum(column) for column in zip(*shares, strict=True))
    precision, recall = right / (right + spare), right / (right + missed)
    return {
        "precision": precision,
        "recall": recall,
        "f1": harmonic(precision, recall),
        "pages_per_second": len(shares) / seconds,
    }


def score_strings(bench: Path) -> Figures:
    """Score strings that must and must not be in the text, and title, author and day where they are given."""
    folder = bench / "extraction"
    counts: Counter[str] = Counter()
    for record in load_records(folder / "article_trafilatura.jsonl.gz"):
        article = load_article(folder, record)
        text = " ".join(all_text(article).split())
        for name in ("with", "without"):
            for words in listed(record.get(name)):
                counts[f"{name}_in" if " ".join(words.split()) in text else f"{name}_out"] += 1
        count_statements(counts, record, article)
    kept, spared = counts["with_in"], counts["without_out"]
    precision = kept / max(1, kept + counts["without_in"])
    recall = kept / max(1, kept + counts["with_out"])
    return {
        "precision": precision,
        "recall": recall,
        "f1": harmonic(precision, recall),
        "accuracy": (kept + spared)
        / max(1, sum(counts[f"{a}_{b}"] for a in ("with", "without") for b in ("in", "out"))),
        **{
            name: counts[f"{name}_hit"] / max(1, counts[f"{name}_all"]) for name in ("title", "author", "day")
        },
    }


def count_statements(counts: Counter[str], record: dict[str, Any], article: Article | None) -> None:
    headline = plain(article.headline or "") if article else ""
    authors = plain(" ".join(article.authors)) if article else ""
    day = (article.published or "")[:10] if article else ""
    for name, stated, hit in (
        (
            "title",
            record.get("title"),
            lambda gold: plain(gold) in headline or (headline and headline in plain(gold)),
        ),
        (
            "author",
            record.get("author"),
            lambda gold: any(
                plain(part) in authors for part in re.split(r"[;,&]| (?:and|und|et) ", gold) if plain(part)
            ),
        ),
        ("day", record.get("date"), lambda gold: gold[:10] == day),
    ):
        gold = ";".join(listed(stated))
        if gold:
            counts[f"{name}_all"] += 1
            counts[f"{name}_hit"] += bool(hit(gold))


def listed(value: object) -> list[str]:
    """Return a list that some records hold as Python writes it."""
    members = ast.literal_eval(value) if isinstance(value, str) and value.startswith("[") else value or []
    return [str(member) for member in members] if isinstance(members, list) else [str(members)]


def plain(words: str) -> str:
    return " ".join(TOKEN.findall(words.casefold()))


def harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


TASKS: tuple[Task, ...] = (
    Task(
        name="clean_bodies",
        files=("extraction/article_zyte.jsonl.gz", "extraction/article_zyte"),
        score=score_bodies,
    ),
    Task(
        name="clean_strings",
        files=("extraction/article_trafilatura.jsonl.gz", "extraction/article_trafilatura"),
        score=score_strings,
        slow=True,
    ),
)
