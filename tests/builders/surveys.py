"""Surveys of any words at all, for laws that hold for every survey."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from twosource.model import (
    Actor,
    AnnotatedText,
    Article,
    Block,
    BlockRole,
    Claim,
    Descent,
    DescentEvidence,
    DescentKind,
    Difference,
    DifferenceKind,
    DifferenceReading,
    DigestLine,
    Dossier,
    Event,
    EventDay,
    EventStatus,
    Evidence,
    LinkKind,
    LostExemplar,
    Origin,
    OriginCount,
    Quantity,
    Quotation,
    QuotationForm,
    Reading,
    Refusal,
    Relation,
    Sentence,
    SentenceLink,
    Span,
    Stance,
    Stemma,
    Story,
    Survey,
    TimelineEntry,
    TimelineKind,
    Utterance,
    Witness,
)  # fmt: skip

NASTY = "<script>&\"'`*_[]()|#\\\u202e\u2066\u200b\x00\x1b\r\n\t\ud800\u2028“”‘’…é中🜂 "
WORDS = st.text(st.one_of(st.sampled_from(NASTY), st.characters()), max_size=24)
NAMES = st.none() | WORDS
SHARES = st.floats(0, 1)


def one_of(kind: object) -> SearchStrategy[str]:
    """Draw one of the names that a Literal allows."""
    return st.sampled_from(get_args(kind))


@st.composite
def origin_counts(draw: st.DrawFn) -> OriginCount:
    low = draw(st.integers(0, 12))
    return OriginCount(low=low, high=low + draw(st.integers(0, 12)), reason=draw(WORDS))


@st.composite
def spans(draw: st.DrawFn, texts: tuple[AnnotatedText, ...]) -> Span:
    text = draw(st.sampled_from(texts))
    start = draw(st.integers(0, len(text.article.text)))
    return Span(article=text.id, start=start, end=draw(st.integers(start, len(text.article.text))))


@st.composite
def texts(draw: st.DrawFn, name: str) -> AnnotatedText:
    parts = draw(
        st.lists(st.text(st.one_of(st.sampled_from(NASTY), st.characters()), min_size=1), max_size=4)
    )
    bounds = [(len("".join(parts[:at])), len("".join(parts[: at + 1]))) for at in range(len(parts))]
    role = draw(one_of(BlockRole))
    article = Article(
        id=name, report=draw(WORDS), text="".join(parts), outlet=draw(NAMES), outlet_probability=draw(SHARES),
        headline=draw(NAMES), authors=tuple(draw(st.lists(WORDS, max_size=2))), doubts=("published is odd",),
        published=draw(NAMES), language=draw(WORDS),
        blocks=tuple(Block(start=start, end=end, role=role) for start, end in bounds),
    )  # fmt: skip
    sentences = tuple(Sentence(start=s, end=e, role="body", block=at) for at, (s, e) in enumerate(bounds))
    quantity = Quantity(start=0, end=0, text="", low=float("-inf"), high=draw(st.floats(0)), bound="about")
    bare = AnnotatedText(article=article, sentences=sentences, quantities=(quantity,))
    quotation = draw(quotations(f"{name}-q", bare))
    return AnnotatedText(
        article=article, sentences=sentences, quantities=(quantity,), quotations=(quotation,)
    )


@st.composite
def quotations(draw: st.DrawFn, name: str, text: AnnotatedText) -> Quotation:
    inside = spans((text,))
    span = draw(inside)
    return Quotation(
        id=name, article=text.id, start=span.start, end=span.end, form=draw(one_of(QuotationForm)),
        content=tuple(draw(st.lists(inside, max_size=2))), speaker=draw(NAMES), mention=draw(st.none() | inside),
        cue=draw(st.none() | inside), via=tuple(draw(st.lists(WORDS, max_size=2))), speaker_probability=draw(SHARES),
    )  # fmt: skip


@st.composite
def stemmas(draw: st.DrawFn, held: tuple[AnnotatedText, ...]) -> Stemma:
    names = [text.id for text in held]
    reason = DescentEvidence(kind="words", text=draw(WORDS), spans=(draw(spans(held)),))
    lost = LostExemplar(id="lost", label=draw(WORDS), evidence=(reason,))
    descents = tuple(
        Descent(
            witness=name, exemplar=draw(st.sampled_from(["lost", *names[:at]])), kind=draw(one_of(DescentKind)),
            share=draw(SHARES), probability=draw(SHARES), evidence=(reason,),
        )
        for at, name in enumerate(names) if draw(st.booleans())
    )  # fmt: skip
    link = SentenceLink(
        one=draw(spans(held)), other=draw(spans(held)), kind=draw(one_of(LinkKind)), similarity=0.5
    )
    return Stemma(
        witnesses=tuple(Witness(article=name, sigil="ABC"[at]) for at, name in enumerate(names)),
        lost=(lost,), descents=descents, links=(link,),
        origins=(Origin(id="o1", articles=tuple(names), label=draw(WORDS), certain=draw(st.booleans())),),
    )  # fmt: skip


@st.composite
def claims(draw: st.DrawFn, name: str, held: tuple[AnnotatedText, ...]) -> Claim:
    anywhere = spans(held)
    reading = DifferenceReading(text=draw(WORDS), spans=(draw(anywhere),))
    difference = Difference(
        kind=draw(one_of(DifferenceKind)),
        readings=(reading, reading),
        contradiction=draw(st.booleans()),
        note=draw(NAMES),
    )
    evidence = Evidence(span=draw(anywhere), stance=draw(one_of(Stance)), attributed_to=draw(NAMES))
    return Claim(
        id=name, text=draw(WORDS), text_span=draw(anywhere), evidence=(evidence,) * draw(st.integers(0, 2)),
        outlets=draw(st.integers(0, 9)), origins=draw(origin_counts()), differences=(difference,),
        background=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def events(draw: st.DrawFn, name: str, held: tuple[AnnotatedText, ...]) -> Event:
    day = EventDay(earliest=draw(st.none() | st.dates()), latest=date(2025, 1, 2), as_written=draw(WORDS))
    return Event(
        id=name, actor=Actor(name=draw(WORDS)), target=draw(st.none() | st.builds(Actor, name=WORDS)), cameo="010",
        plover="", status=draw(one_of(EventStatus)), mentions=(draw(spans(held)),), origins=draw(origin_counts()),
        day=draw(st.none() | st.just(day)), place=draw(NAMES),
    )  # fmt: skip


@st.composite
def dossiers(draw: st.DrawFn, number: int) -> Dossier:
    held = tuple(draw(texts(f"n{number}-{at}")) for at in range(draw(st.integers(1, 3))))
    readings = tuple(
        Reading(quotation=one.id, relation=draw(one_of(Relation)), differences=((draw(WORDS), draw(WORDS)),))
        for text in held for one in text.quotations
    )  # fmt: skip
    utterance = Utterance(
        id="u1", speaker=draw(NAMES), wording=draw(WORDS), wording_span=draw(spans(held)), attested_by=(held[0].id,),
        readings=readings, outlets=1, origins=draw(origin_counts()),
    )  # fmt: skip
    names = {"claim": "k1", "event": "e1", "utterance": "u1"}
    kinds = draw(st.lists(one_of(TimelineKind), max_size=3))
    return Dossier(
        story=Story(id=f"s{number}", articles=tuple(text.id for text in held), headline=draw(WORDS)),
        texts=held,
        stemma=draw(stemmas(held)),
        utterances=(utterance,),
        claims=(draw(claims("k1", held)),),
        events=(draw(events("e1", held)),),
        timeline=tuple(TimelineEntry(day=draw(WORDS), kind=kind, refers_to=names[kind]) for kind in kinds),
        digest=(
            DigestLine(
                text=draw(WORDS), cites=(draw(spans(held)),), outlets=1, origins=draw(origin_counts())
            ),
        ),
    )


@st.composite
def surveys(draw: st.DrawFn) -> Survey:
    """Draw a survey whose spans lie in their texts and whose ids refer to what is there."""
    made = tuple(draw(dossiers(number)) for number in range(draw(st.integers(0, 2))))
    refusals = draw(st.lists(st.builds(Refusal, report=WORDS, reason=WORDS), max_size=2))
    return Survey(dossiers=made, refusals=tuple(refusals))
