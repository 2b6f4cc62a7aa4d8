"""Read a `twosource/1` dossier back into typed values."""

import json
from collections.abc import Iterator
from dataclasses import replace

from twosource.dossiers.decode import decode
from twosource.dossiers.writers.contract import SCHEMA, WRITTEN_LAYERS
from twosource.dossiers.writers.shapes import Plain, Record
from twosource.errors import ContractError
from twosource.model import (
    AnnotatedText,
    Article,
    Claim,
    DigestLine,
    Dossier,
    Event,
    Quotation,
    Refusal,
    Stemma,
    Story,
    Survey,
    TimelineEntry,
    Utterance,
)


def load_json(text: str) -> Survey:
    """Return the survey that `write_json` wrote, without tokens, clauses and vectors, which are not written.

    Fields that this version does not know are passed over.

    Raises:
        ContractError: the text is no `twosource/1`; the message points to the place, as RFC 6901 writes it.
    """
    contract = parsed(text)
    articles = {}
    for place, record in records(contract, "articles", ""):
        article = decode(Article, record, place)
        articles[article.id] = (article, record, place)
        hold_spans(record, place, {article.id: len(article.text)}, inside=article.id)
    dossiers = tuple(dossier(record, place, articles) for place, record in records(contract, "stories", ""))
    refusals = tuple(decode(Refusal, record, place) for place, record in records(contract, "refusals", ""))
    return Survey(dossiers=dossiers, refusals=refusals)


Articles = dict[str, tuple[Article, Record, str]]
"""By id: the article, the record that it was read from and its pointer."""


def parsed(text: str) -> Record:
    """Return the JSON object if it names this version of the contract."""
    try:
        contract = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise ContractError(f"this is not JSON: {fault}; write it again with --format json") from fault
    if not isinstance(contract, dict) or contract.get("schema") != SCHEMA:
        raise ContractError(f"/schema: expected {SCHEMA!r}; write the dossier again with --format json")
    return contract


def records(record: Record, name: str, at: str) -> Iterator[tuple[str, Record]]:
    """Yield the records of a list with their pointers."""
    place = f"{at}/{name}"
    parts = record.get(name)
    if not isinstance(parts, list):
        raise ContractError(f"{place}: expected a list")
    for index, part in enumerate(parts):
        if not isinstance(part, dict):
            raise ContractError(f"{place}/{index}: expected an object")
        yield f"{place}/{index}", part


def dossier(record: Record, at: str, articles: Articles) -> Dossier:
    """Return a story's dossier, its texts in the order of the stemma's witnesses."""
    story = decode(Story, record, at)
    stemma = decode(Stemma, record.get("stemma"), f"{at}/stemma")
    quotations = decode(tuple[Quotation, ...], record.get("quotations"), f"{at}/quotations")
    glosses = decode(tuple[Quotation, ...], record.get("glosses", []), f"{at}/glosses")
    known = {article: articles[article] for article in known_articles(story, stemma, articles, at)}
    read = Dossier(
        story=story,
        texts=tuple(annotated(*part, quotations=quotations, glosses=glosses) for part in known.values()),
        stemma=stemma,
        utterances=decode(tuple[Utterance, ...], record.get("utterances"), f"{at}/utterances"),
        claims=decode(tuple[Claim, ...], record.get("claims"), f"{at}/claims"),
        events=decode(tuple[Event, ...], record.get("events"), f"{at}/events"),
        timeline=decode(tuple[TimelineEntry, ...], record.get("timeline"), f"{at}/timeline"),
        digest=decode(tuple[DigestLine, ...], record.get("digest"), f"{at}/digest"),
        advice=decode(tuple[DigestLine, ...], record.get("advice", []), f"{at}/advice"),
    )
    hold_references(read, at)
    hold_spans(record, at, {article: len(part[0].text) for article, part in known.items()})
    return read


def known_articles(story: Story, stemma: Stemma, articles: Articles, at: str) -> list[str]:
    """Return the story's articles in the order of their sigils, if all are there."""
    witnesses = [witness.article for witness in stemma.witnesses]
    if sorted(witnesses) != sorted(story.articles):
        raise ContractError(f"{at}/stemma/witnesses: expected exactly the story's articles")
    for index, article in enumerate(story.articles):
        if article not in articles:
            raise ContractError(f"{at}/articles/{index}: there is no article {article!r}")
    return witnesses


def annotated(
    article: Article,
    record: Record,
    at: str,
    *,
    quotations: tuple[Quotation, ...],
    glosses: tuple[Quotation, ...],
) -> AnnotatedText:
    """Return an article with its layers and those of the story's quotations that stand in it."""
    layers: Record = {name: record.get(name, []) for name in WRITTEN_LAYERS}
    bare = decode(AnnotatedText, {**layers, "article": {"id": "", "report": "", "text": ""}}, at)
    return replace(
        bare,
        article=article,
        quotations=tuple(quotation for quotation in quotations if quotation.article == article.id),
        glosses=tuple(gloss for gloss in glosses if gloss.article == article.id),
    )


def hold_references(read: Dossier, at: str) -> None:
    """Raise ContractError for the first id that refers to nothing in its story."""
    articles = {text.id for text in read.texts}
    said = {one.id for text in read.texts for one in (*text.quotations, *text.glosses)}
    exemplars = articles | {lost.id for lost in read.stemma.lost}
    stemma = f"{at}/stemma"
    for index, utterance in enumerate(read.utterances):
        for number, reading in enumerate(utterance.readings):
            place = f"{at}/utterances/{index}/readings/{number}/quotation"
            hold_reference(reading.quotation, said, place)
    for index, descent in enumerate(read.stemma.descents):
        hold_reference(descent.witness, articles, f"{stemma}/descents/{index}/witness")
        hold_reference(descent.exemplar, exemplars, f"{stemma}/descents/{index}/exemplar")
    for index, origin in enumerate(read.stemma.origins):
        for number, article in enumerate(origin.articles):
            hold_reference(article, articles, f"{stemma}/origins/{index}/articles/{number}")


def hold_reference(name: str, known: set[str], at: str) -> None:
    """Raise ContractError for an id that is not known."""
    if name not in known:
        raise ContractError(f"{at}: the story has no {name!r}")


def hold_spans(value: Plain, at: str, lengths: dict[str, int], *, inside: str | None = None) -> None:
    """Raise ContractError for the first span that does not lie in its article, `inside` where it names none."""
    if isinstance(value, list):
        for index, part in enumerate(value):
            hold_spans(part, f"{at}/{index}", lengths, inside=inside)
    if not isinstance(value, dict):
        return
    article, end = value.get("article", inside), value.get("end")
    if isinstance(article, str) and article not in lengths:
        raise ContractError(f"{at}/article: the story has no article {article!r}")
    if isinstance(article, str) and isinstance(end, int) and end > lengths[article]:
        raise ContractError(f"{at}/end: article {article!r} ends at {lengths[article]}, not {end}")
    for name, part in value.items():
        hold_spans(part, f"{at}/{name}", lengths, inside=article if isinstance(article, str) else None)
