"""What the reports of a survey carry as said: every wording of every utterance, found by its words."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from twosource.dossiers.wordings import Wording, find_run, wording_of
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.readings import stands_quoted
from twosource.model import Dossier, Relation, Span, Survey, Utterance
from twosource.text.alignment import common
from twosource.text.concepts import is_function_word
from twosource.text.wording import normals, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """An utterance in one wording between marks; `relation` is None for the best attested wording."""

    dossier: Dossier
    utterance: Utterance
    wording: Wording
    spans: tuple[Span, ...]
    relation: Relation | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of a report, with the concepts that it is about."""

    dossier: Dossier
    span: Span
    text: str


@dataclass(frozen=True)
class Library:
    """The wordings and the sentences of a survey's reports."""

    survey: Survey

    @cached_property
    def carried(self) -> tuple[Carried, ...]:
        """Every wording between marks, in the order of the survey; behind each story's those that nobody is named for."""
        return tuple(
            one
            for dossier in self.survey.dossiers
            for one in (*quoted_wordings(dossier), *loose_wordings(dossier))
        )

    @cached_property
    def attested(self) -> dict[tuple[str, str], Carried]:
        """By story and utterance: the best attested wording; no marked words that nobody is named for."""
        return {
            (one.dossier.story.id, one.utterance.id): one
            for one in self.carried
            if one.relation is None and one.utterance.id
        }

    @cached_property
    def holders(self) -> dict[str, list[int]]:
        """By word: the indices of the wordings that have it."""
        held: defaultdict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(self.carried):
            for word in set(one.wording.normals):
                held[word].append(index)
        return dict(held)

    @cached_property
    def sentences(self) -> tuple[Told, ...]:
        """Every sentence of every report."""
        return tuple(
            Told(
                dossier=dossier,
                span=Span(article=text.id, start=sentence.start, end=sentence.end),
                text=text.article.text[sentence.start : sentence.end],
            )
            for dossier in self.survey.dossiers
            for text in dossier.texts
            for sentence in text.sentences
        )

    def nearest(self, sought: Wording, *, most: int) -> list[Carried]:
        """Return the wordings that have most of the sought words, at most `most` of them."""
        counts: Counter[int] = Counter()
        for word in dict.fromkeys(sought.normals):
            weight = 1 if is_function_word(word) else 4
            for index in self.holders.get(word, []):
                counts[index] += weight
        ranked = sorted(counts, key=lambda index: (-counts[index], index))
        return [self.carried[index] for index in ranked[:most]]

    @cached_property
    def tellers(self) -> dict[str, list[int]]:
        """By word: the indices of the sentences that have it."""
        held: defaultdict[str, list[int]] = defaultdict(list)
        for index, told in enumerate(self.sentences):
            for word in set(normals(told.text)):
                held[word].append(index)
        return dict(held)

    def telling(self, sought: Wording) -> list[Told]:
        """Return the sentences that have the sought words in one run, and not wholly inside somebody's marks."""
        return [one for one in self.near_sentences(sought, share=1.0) if tells(one, sought)]

    def nearly_telling(self, sought: Wording, *, share: float) -> list[Told]:
        """Return the sentences that have nearly all of the sought words in their order."""
        near = self.near_sentences(sought, share=share)
        return [
            one for one in near if common(sought.normals, normals(one.text)) >= share * len(sought.normals)
        ]

    def near_sentences(self, sought: Wording, *, share: float) -> list[Told]:
        """Return the sentences that have a share of the different sought words, in any order."""
        wanted = set(sought.normals)
        counts = Counter(index for word in wanted for index in self.tellers.get(word, []))
        return [self.sentences[index] for index in sorted(counts) if counts[index] >= share * len(wanted)]


def tells(told: Told, sought: Wording) -> bool:
    """Tell whether a sentence has words in one run that does not lie inside one pair of marks."""
    at = find_run(sought.normals, normals(told.text))
    if at is None:
        return False
    run = words(told.text)[at : at + len(sought.normals)]
    start = told.span.start
    span = Span(article=told.span.article, start=start + run[0].start, end=start + run[-1].end)
    text = told.dossier.text(span.article)
    return not any(one.start <= span.start and span.end <= one.end for one in text.passages) and not any(
        one.form != "indirect" and one.span.contains(span) for one in text.quotations
    )


def quoted_wordings(dossier: Dossier) -> Iterator[Carried]:
    """Yield the wordings of all utterances of a story."""
    places = Places(dossier)
    for utterance in dossier.utterances:
        yield from wordings(places, utterance)


def loose_wordings(dossier: Dossier) -> Iterator[Carried]:
    """Yield what stands between marks in a report and is no reading of an utterance, each as one of nobody known."""
    for text in dossier.texts:
        said = [one.span for one in text.quotations if one.form != "indirect"]
        for passage in text.passages:
            span = Span(article=text.id, start=passage.start, end=passage.end)
            if passage.within is None and not any(span.overlaps(other) for other in said):
                yield loose(dossier, span)


def loose(dossier: Dossier, span: Span) -> Carried:
    """Return marked words as an utterance without a name, a speaker or a reading."""
    marked = dossier.words(span)
    utterance = Utterance(
        id="",
        speaker=None,
        wording=marked,
        wording_span=span,
        attested_by=(span.article,),
        readings=(),
        outlets=1,
        origins=dossier.stemma.count({span.article}),
    )
    return Carried(dossier=dossier, utterance=utterance, wording=wording_of(marked), spans=(span,))


def wordings(places: Places, utterance: Utterance) -> Iterator[Carried]:
    """Yield the best attested wording of an utterance if anybody quotes it, then every other one between marks."""
    read: dict[tuple[str, ...], list[tuple[Span, Relation, str | None]]] = {}
    for reading in utterance.readings:
        quotation = places.quotations[reading.quotation]
        if quotation.form != "indirect":
            held = read.setdefault(normals(places.words(quotation.span)), [])
            held.append((quotation.span, reading.relation, quotation.speaker))
    if stands_quoted(places, utterance):
        spans = tuple(span for span, _, _ in read.pop(normals(utterance.wording), []))
        yield Carried(
            dossier=places.dossier,
            utterance=utterance,
            wording=wording_of(utterance.wording),
            spans=spans or (utterance.wording_span,),
            speaker=utterance.speaker,
        )
    for held in read.values():
        span, relation, speaker = held[0]
        yield Carried(
            dossier=places.dossier,
            utterance=utterance,
            wording=wording_of(places.words(span)),
            spans=tuple(span for span, _, _ in held),
            relation=relation,
            speaker=speaker,
        )
