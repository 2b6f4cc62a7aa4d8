"""Invented reports of happenings that share people and places, so that stories join, merge and part."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime

from twosource import articles, pipeline
from twosource.errors import ReportRefused
from twosource.model import AnnotatedText, Article, Refusal, Report, Sentence

NOW = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
HAPPENINGS = (
    ("Spillway", "Orsk Vale", ("Ilka Baumann", "Corvin Tesch"), ("dam", "spillway", "valley", "buses", "Hesk")),
    ("Takeover", "Brennick", ("Oda Fallström", "Yusuf Adeyinka"), ("brewery", "shares", "offer", "board", "Kalvex")),
    ("Transfer", "Quillota", ("Nando Ferrufino", "Maud Vasseur"), ("striker", "ban", "registration", "federation", "Porvenir")),
    ("Eruption", "Tavurvur", ("Semi Waqa", "Agnes Toliman"), ("ash", "crater", "harbour", "flights", "Rabaul")),
)  # fmt: skip
VERBS = ("met", "blamed", "thanked", "accused", "backed", "warned", "followed", "left")
PLACES = ("hotel", "school", "court", "market", "bridge", "station", "clinic", "ferry")


def report(number: int, first: int, second: int, seed: int, *, day: int = 3) -> Report:
    """Return a report that tells mostly of the first happening and partly of the second; day 0 is unknown."""
    chance = random.Random(seed)
    lines = [sentence(chance, HAPPENINGS[first]) for _ in range(4)]
    lines += [sentence(chance, HAPPENINGS[second]) for _ in range(chance.choice((0, 1, 3, 4)))]
    title = f"{HAPPENINGS[first][0]} in {HAPPENINGS[first][1]}: {HAPPENINGS[first][2][0]} speaks"
    return Report(
        address=f"news/{number}.txt",
        text="\n\n".join(lines) + "\n",
        stated_headline=title,
        stated_outlet=f"Paper {number % 4}",
        stated_published=f"2026-02-{day:02d}" if day else None,
    )


def sentence(chance: random.Random, happening: tuple[str, str, Sequence[str], Sequence[str]]) -> str:
    _, place, people, things = happening
    one, other = chance.choice(people), chance.choice(people)
    return (
        f"{one} {chance.choice(VERBS)} {other} over the {chance.choice(things)} and the {chance.choice(things)} "
        f"near the {chance.choice(PLACES)} of {place} on day {chance.randint(1, 28)}."
    )


def read_plainly(batch: Sequence[Report | Refusal], *, today: date | None) -> pipeline.Read:
    """Read a batch without the model: articles are cleaned, each paragraph is one sentence."""
    texts: list[AnnotatedText] = []
    refusals = [outcome for outcome in batch if isinstance(outcome, Refusal)]
    for received in batch:
        if isinstance(received, Report):
            try:
                texts.append(annotated(articles.clean(received, today=today)))
            except ReportRefused as refused:
                refusals.append(Refusal(report=received.address, reason=str(refused)))
    return pipeline.Read(texts=tuple(texts), refusals=tuple(refusals))


def annotated(article: Article) -> AnnotatedText:
    made = tuple(
        Sentence(start=block.start, end=block.end, role=block.role, block=place)
        for place, block in enumerate(article.blocks)
        if block.role in {"headline", "body"}
    )
    return AnnotatedText(article=article, sentences=made)
