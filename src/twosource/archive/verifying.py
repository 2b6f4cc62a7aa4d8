"""Verify an archive: every span, every reference, every count."""

import hashlib
from collections.abc import Iterator

from twosource.archive.dossiers import dossier_of
from twosource.dossiers import load_json, write_json
from twosource.errors import TwosourceError
from twosource.model import Report, Survey
from twosource.stores import Store


def verify(store: Store) -> Iterator[str]:
    """Yield what is wrong, one line each; nothing where all is sound."""
    yield from store.damage()
    with store.snapshot():
        yield from wrong_articles(store)
        yield from wrong_versions(store)
        yield from wrong_stories(store)
        yield from wrong_indexes(store)


def wrong_articles(store: Store) -> Iterator[str]:
    """Yield the articles that cannot be read, or whose id is not that of their text."""
    for article in store.articles.every():
        try:
            held = store.articles.text(article).article
        except TwosourceError as fault:
            yield str(fault)
            continue
        named = hashlib.sha256(f"{held.report}\0{held.text}".encode("utf-8", "surrogatepass")).hexdigest()
        if article != held.id or not named.startswith(article):
            yield f"article {article}: its text is not the one that gave it this id"


def wrong_versions(store: Store) -> Iterator[str]:
    """Yield the versions whose report cannot be read, and the addresses without one that counts."""
    counting: dict[str, int] = {}
    for address, number in store.versions.every():
        try:
            report = store.versions.report(address, number)
        except ValueError as fault:
            yield f"{address}, version {number}: {fault}"
            continue
        if not isinstance(report, Report):
            yield f"{address}, version {number}: there is no report"
    for version in store.versions.standing():
        counting[version] = counting.get(version, 0) + 1
    for address in sorted({address for address, _ in store.versions.every()}):
        if counting.get(address, 0) != 1:
            yield f"{address}: {counting.get(address, 0)} versions count, not one"


def wrong_stories(store: Store) -> Iterator[str]:
    """Yield what is wrong with stories: members, spans, references within their dossiers."""
    placed = store.articles.placed()
    for name in store.stories.every():
        story = store.stories.story(name)
        if story is None or story.id != name:
            yield f"story {name}: what is stored is not this story"
            continue
        if sorted(story.articles) != sorted(placed.pop(name, [])):
            yield f"story {name}: its articles are not those that are in it"
            continue
        try:
            dossier = dossier_of(store, name)
            if dossier is not None:
                load_json(write_json(Survey(dossiers=(dossier,))))
        except (TwosourceError, ValueError, KeyError) as fault:
            yield f"story {name}: {fault}"
    for name in sorted(placed):
        yield f"story {name}: articles are in it, and there is no such story"


def wrong_indexes(store: Store) -> Iterator[str]:
    """Yield where an index does not agree with what it indexes."""
    counts = store.statistics()
    if store.words.count() != counts.articles:
        yield f"the full text has {store.words.count()} articles, not {counts.articles}"
    if (told := store.sayings.unheld()) != 0:
        yield f"{told} utterances are of no story"
    for stray in store.ties.strays():
        yield f"story {stray}: it is tied to others, and there is no such story"
    unplaced = store.articles.unplaced()
    if unplaced:
        yield f"{unplaced} articles are in no story and wait for none"
