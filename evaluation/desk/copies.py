"""Copies of read reports under other names, words, days and addresses: many reports at the price of a few readings.

A copy has the layers and the dossiers of its originals, position for position; every word of four letters or more that
is not among the most frequent ones is another word of as many letters in it, the same one throughout the copy. So
the stories of a copy are like those of the originals, and share no more words with another copy than two happenings do.
"""

import calendar
import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import chain
from typing import Generic, Literal, TypeVar, get_args, get_origin

import msgspec
import numpy as np

from twosource import model
from twosource.model import AnnotatedText, Article, Dossier, Report, Story, Survey
from twosource.text.rarity import load_rarity

Kind = TypeVar("Kind")

FREQUENT = 600
"""Words that all copies share: those of any news."""
SLOT = r"(?<![\w-])\d{4}-\d\d-\d\d(?!\d)|(?<=[ $£€“‘(])\d+|(?<!\\)[A-Za-z]{4,}"
WORD = re.compile("[a-z]{4,}")
USES = 4
"""Classes of words for one step of the natural logarithm of their frequency in news."""
ID = 12
"""Letters of an article's id."""
WEEK = 7
"""Copies lie whole weeks apart, so that a Friday stays one."""
CIPHERS = 997
"""Ways in which names are written anew: the people of a copy come back after so many others."""
VOWELS, CONSONANTS = "aeiouy", "bcdfghjklmnpqrstvwxz"
NO_VECTORS = np.zeros((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Template(Generic[Kind]):
    """A value cut into what all copies share and, at odd places, what each has for itself."""

    parts: tuple[str, ...]
    kind: type[Kind]

    def filled(self, renaming: "Renaming") -> Kind:
        """Return the value of a copy."""
        parts = list(self.parts)
        parts[1::2] = map(renaming.of, parts[1::2])
        return msgspec.json.decode("".join(parts), type=self.kind, dec_hook=lambda *_: NO_VECTORS)


@dataclass(frozen=True)
class Original:
    """What reading some reports once gave."""

    survey: Survey

    @cached_property
    def texts(self) -> tuple[AnnotatedText, ...]:
        """The annotated texts, ordered by id."""
        found = chain.from_iterable(dossier.texts for dossier in self.survey.dossiers)
        return tuple(sorted(found, key=lambda text: text.id))

    @cached_property
    def first_day(self) -> str:
        """The first day on which one of the texts was published, ISO 8601."""
        return min(text.article.day for text in self.texts if text.article.day is not None).isoformat()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that stand in lower case in a text: no names."""
        return frozenset(chain.from_iterable(WORD.findall(text.article.text) for text in self.texts))

    @cached_property
    def kept(self) -> frozenset[str]:
        """Words that are the same in every copy: frequent ones, names of outlets, days and months, fields and kinds."""
        outlets = " ".join(text.article.outlet or "" for text in self.texts).lower()
        dates = [*calendar.month_name, *calendar.day_name]
        return frequent() | declared() | {*WORD.findall(outlets), *map(str.lower, dates)}

    @cached_property
    def slot(self) -> re.Pattern[str]:
        """What is written anew in a copy: ids and addresses, days, words."""
        named = {name for text in self.texts for name in (text.id, text.article.report)}
        return re.compile(f"({'|'.join([*map(re.escape, sorted(named, key=len, reverse=True)), SLOT])})")

    @cached_property
    def templates(self) -> tuple[tuple[AnnotatedText, Template[AnnotatedText]], ...]:
        """The texts with their templates."""
        return tuple((text, self._template(replace(text, vectors=NO_VECTORS))) for text in self.texts)

    @cached_property
    def told(self) -> dict[frozenset[str], Template[Dossier]]:
        """The templates of the dossiers by the articles that they are of."""
        return {
            frozenset(dossier.story.articles): self._template(replace(dossier, texts=()))
            for dossier in self.survey.dossiers
        }

    def _template(self, value: Kind) -> Template[Kind]:
        written = msgspec.json.encode(value, enc_hook=lambda _: None).decode()
        for bound, endless in (("low", "-1e300"), ("high", "1e300")):  # JSON has no infinite numbers
            written = written.replace(f'"{bound}":null', f'"{bound}":{endless}')
        return Template(tuple(self.slot.split(written)), type(value))


class Renaming:
    """What stands for what in one copy."""

    def __init__(self, original: Original, number: int, weeks: int) -> None:
        self.names: dict[str, str] = {}
        self._original = original
        self._later = timedelta(days=WEEK * weeks)
        self._number = number
        cipher = random.Random(number % CIPHERS)
        written = cipher.sample(VOWELS, len(VOWELS)) + cipher.sample(CONSONANTS, len(CONSONANTS))
        self._letters = str.maketrans(VOWELS + CONSONANTS, "".join(written))

    def of(self, written: str) -> str:
        """Return what stands for an id, an address, a day or a word in this copy."""
        found = self.names.get(written)
        if found is None:
            found = self.names[written] = self._made(written)
        return found

    def _made(self, written: str) -> str:
        if written.isdecimal():
            return str(
                random.Random(f"{self._number} {written}").randrange(
                    10 ** (len(written) - 1), 10 ** len(written)
                )
            )
        if written[0].isdigit():
            return (date.fromisoformat(written) + self._later).isoformat()
        plain = written.lower()
        if plain in self._original.kept or written.isupper():
            return written
        alike = of_like_use(plain)
        seed = self._number if plain in self._original.words else self._number % CIPHERS
        made = random.Random(f"{seed} {plain}").choice(alike) if alike else plain.translate(self._letters)
        return made if written == plain else made.capitalize()


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of what was read: its texts and, for the stories of the originals, its dossiers."""

    number: int
    original: Original
    renaming: Renaming
    texts: tuple[AnnotatedText, ...]

    @classmethod
    def made(cls, original: Original, number: int, *, weeks: int) -> "Copy":
        """Return the copy with a number, so many weeks later than the originals."""
        renaming = Renaming(original, number, weeks)
        for place, text in enumerate(original.texts):
            article = text.article
            address = f"https://paper{place}.example/{number}"
            words = original.slot.sub(lambda match: renaming.of(match[1]), article.text)
            renaming.names[article.report] = address
            digest = hashlib.sha256(f"{address}\0{words}".encode("utf-8", "surrogatepass")).hexdigest()
            renaming.names[text.id] = digest[:ID]
        texts = (
            dated(replace(template.filled(renaming), vectors=text.vectors), renaming.of(original.first_day))
            for text, template in original.templates
        )
        return cls(number, original, renaming, tuple(texts))

    def stories(self) -> "list[tuple[Story, Dossier]]":
        """Return the stories that the copies of the originals' reports tell, with their dossiers."""
        return [self._named(template.filled(self.renaming)) for template in self.original.told.values()]

    def _named(self, dossier: Dossier) -> "tuple[Story, Dossier]":
        articles = tuple(sorted(dossier.story.articles))
        named = "story-" + hashlib.sha256(articles[0].encode()).hexdigest()[:16]
        reasons = tuple(sorted(dossier.story.memberships, key=lambda one: one.article))
        story = replace(
            dossier.story, id=named, articles=articles, memberships=reasons, developments=(), running=None
        )
        return story, replace(dossier, story=story)

    def dossier(self, articles: Iterable[str]) -> Dossier | None:
        """Return the dossier of a story with these articles, without texts; None if the originals tell no such story."""
        back = {self.renaming.names[text.id]: text.id for text in self.original.texts}
        template = self.original.told.get(frozenset(back.get(article, "") for article in articles))
        return template.filled(self.renaming) if template else None


def dated(text: AnnotatedText, day: str) -> AnnotatedText:
    """Return a text with a day if it has none: all undated copies of one text would be looked up beside each other."""
    return (
        text if text.article.day else replace(text, article=replace(text.article, published=day, doubts=()))
    )


def as_report(article: Article) -> Report:
    """Return a report that has the article's text and states what is known of it."""
    return Report(
        address=article.report, text=article.text, stated_outlet=article.outlet, stated_headline=article.headline,
        stated_published=article.published,
    )  # fmt: skip


@cache
def frequent() -> frozenset[str]:
    """Return the words that stand in most news."""
    frequencies = load_rarity().frequencies
    return frozenset(sorted(frequencies, key=frequencies.__getitem__, reverse=True)[:FREQUENT])


@cache
def declared() -> frozenset[str]:
    """Return the words by which JSON and the model name fields and kinds."""
    held = [value for value in vars(model).values() if is_dataclass(value)]
    kinds = chain.from_iterable(
        get_args(one.type) if get_origin(one.type) is Literal else ()
        for value in held
        for one in fields(value)
    )
    named = (one.name for value in held for one in fields(value))
    return frozenset(WORD.findall(" ".join(map(str, (*kinds, *named, "true false null")))))


@cache
def of_like_use(word: str) -> Sequence[str]:
    """Return the words of as many letters that are about as frequent in news; none if the word is in no table."""
    return _by_use().get((len(word), _use(word)), ())


@cache
def _by_use() -> dict[tuple[int, int], list[str]]:
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word in sorted(load_rarity().frequencies.keys() - frequent()):
        if WORD.fullmatch(word):
            found[len(word), _use(word)].append(word)
    return found


@cache
def _use(word: str) -> int:
    return int(USES * load_rarity().weigh(word))
