"""What a program makes of a case, in sentences: Twosource, its reports taken as independent ones of one story."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from evaluation.accounts.cases import Account, Case, Pair, Unit, across
from twosource.annotation import annotate
from twosource.claims import weigh
from twosource.lineage import trace
from twosource.model import AnnotatedText, Article, Block, Claim, Difference, Origin, Span, Stemma, Story

BATCH = 16
"""Articles that are annotated together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One difference that is told of a claim: the sentences of each side."""

    kind: str
    sides: tuple[frozenset[Unit], ...]
    contradiction: bool
    note: str | None = None

    @property
    def pairs(self) -> frozenset[Pair]:
        """The pairs of sentences of different reports that stand on different sides."""
        return frozenset(
            pair for one, other in combinations(self.sides, 2) for pair in across(sorted(one), sorted(other))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a program makes of a case: the sentences of each claim, and the differences."""

    groups: tuple[frozenset[Unit], ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def pairs(self) -> frozenset[Pair]:
        """The pairs of sentences of different reports that stand in one claim."""
        return frozenset(pair for group in self.groups for pair in across(sorted(group), sorted(group)))


def tell_cases(cases: Sequence[Case]) -> list[Telling]:
    """Return what Twosource makes of each case, its reports taken as independent ones of one story."""
    articles = [article_of(case, account) for case in cases for account in case.accounts]
    texts = [
        text for start in range(0, len(articles), BATCH) for text in annotate(articles[start : start + BATCH])
    ]
    by_id = {text.id: text for text in texts}
    return [
        tell_case(case, [by_id[f"{case.name}/{account.letter}"] for account in case.accounts])
        for case in cases
    ]


def article_of(case: Case, account: Account) -> Article:
    """Return an account as an article in which every sentence is a paragraph."""
    text = "\n".join(account.sentences)
    blocks = tuple(Block(start=m.start(), end=m.end(), role="body") for m in re.finditer(r"[^\n]+", text))
    name = f"{case.name}/{account.letter}"
    return Article(
        id=name, report=name, text=text, blocks=blocks, outlet=account.outlet, published=account.day
    )


def tell_case(case: Case, texts: Sequence[AnnotatedText]) -> Telling:
    """Return what the weighing of a case's texts says about its sentences."""
    ids = tuple(text.id for text in texts)
    days = sorted(account.day for account in case.accounts if account.day)
    story = Story(
        id=case.name,
        articles=ids,
        headline=case.name,
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
    )
    found = trace(story, texts)
    apart = tuple(Origin(id=name, articles=(name,), label=name, certain=True) for name in ids)
    claims = weigh(story, texts, Stemma(witnesses=found.witnesses, origins=apart, links=found.links))
    return telling_of(claims, {text.id: text.article for text in texts})


def telling_of(claims: Sequence[Claim], articles: dict[str, Article]) -> Telling:
    """Return claims and their differences as groups of sentences; precision is no dispute."""
    return Telling(
        groups=tuple(units_of([row.span for row in claim.evidence], articles) for claim in claims),
        disputes=tuple(
            dispute_of(difference, articles)
            for claim in claims
            for difference in claim.differences
            if difference.kind != "precision"
        ),
    )


def dispute_of(difference: Difference, articles: dict[str, Article]) -> Dispute:
    """Return a difference with the sentences of its readings."""
    return Dispute(
        kind=difference.kind,
        sides=tuple(units_of(reading.spans, articles) for reading in difference.readings),
        contradiction=difference.contradiction,
        note=difference.note,
    )


def units_of(spans: Iterable[Span], articles: dict[str, Article]) -> frozenset[Unit]:
    """Return the sentences in which spans begin."""
    return frozenset(
        f"{span.article[-1]}{articles[span.article].text.count(chr(10), 0, span.start) + 1}" for span in spans
    )
