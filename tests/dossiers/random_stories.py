"""Random stories for the laws of the dossier: texts of few words, with claims, utterances and descents on them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from hypothesis import strategies as st

from twosource.model import (
    AnnotatedText,
    Article,
    Block,
    Claim,
    Descent,
    Difference,
    DifferenceKind,
    DifferenceReading,
    Event,
    Evidence,
    LostExemplar,
    Origin,
    OriginCount,
    Quotation,
    Reading,
    Sentence,
    Span,
    Stemma,
    Story,
    Utterance,
    Witness,
)
from twosource.text.sentences import split

WORDS = (
    "ferry",
    "harbour",
    "Mina Sato",
    "seven",
    "crew",
    "sank",
    "“storm",
    "Tuesday",
    "said",
    "calm”",
    "port",
    "he",
    "12",
    "(A)",
    "/",
    "B; C",
    "not",
    "‘pilot’",
)
Draw = Callable[[st.SearchStrategy], object]


@dataclass(frozen=True)
class Pieces:
    story: Story
    texts: tuple[AnnotatedText, ...]
    stemma: Stemma
    utterances: tuple[Utterance, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()


def text_of(name: str, body: str, outlet: str | None) -> AnnotatedText:
    article = Article(
        id=name,
        report=f"{name}.txt",
        text=body,
        blocks=(Block(start=0, end=len(body), role="body"),),
        outlet=outlet,
    )
    sentences = tuple(Sentence(start=s, end=e, role="body", block=0) for s, e in split(body, 0, len(body)))
    quotations = tuple(
        Quotation(
            id=f"{name}.q{number}",
            article=name,
            start=one.start,
            end=one.end - 6 if number % 3 == 1 and one.end - one.start > 9 else one.end,
            form="direct",
            speaker=(None, "Mina Sato", "Olan Reth")[number % 3],
        )
        for number, one in enumerate(sentences)
    )
    return AnnotatedText(article=article, sentences=sentences, quotations=quotations)


def one_text(body: str) -> Pieces:
    stemma = Stemma(
        witnesses=(Witness(article="a", sigil="A"),),
        origins=(Origin(id="o", articles=("a",), label="", certain=True),),
    )
    return Pieces(
        story=Story(id="s", articles=("a",), headline=""), texts=(text_of("a", body, None),), stemma=stemma
    )


@st.composite
def bodies(draw) -> str:
    sentences = draw(
        st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=14), min_size=1, max_size=5)
    )
    return " ".join(" ".join(words).capitalize() + "." for words in sentences)


@st.composite
def spans(draw, texts: tuple[AnnotatedText, ...]) -> Span:
    """A sentence of one text, or a part of one."""
    text = draw(st.sampled_from(texts))
    sentence = draw(st.sampled_from(text.sentences))
    start = draw(st.sampled_from([sentence.start, min(sentence.start + 3, sentence.end - 1)]))
    return Span(article=text.id, start=start, end=sentence.end)


@st.composite
def claims(draw, texts: tuple[AnnotatedText, ...], stemma: Stemma, number: int) -> Claim:
    found = draw(st.lists(spans(texts), min_size=1, max_size=4, unique=True))
    articles = {span.article for span in found}
    stances = draw(st.lists(st.sampled_from(["supports", "contradicts", "refines"]), min_size=4, max_size=4))
    differences = ()
    if len(found) > 1 and draw(st.booleans()):
        by_id = {text.id: text.article.text for text in texts}
        readings = tuple(
            DifferenceReading(text=span.cut(by_id[span.article]), spans=(span,)) for span in found
        )
        kind = draw(st.sampled_from(get_args(DifferenceKind)))
        differences = (Difference(kind=kind, readings=readings, contradiction=draw(st.booleans())),)
    return Claim(
        id=f"c{number}",
        text="as in the span",
        text_span=found[0],
        evidence=tuple(
            Evidence(span=span, stance=stance) for span, stance in zip(found, stances, strict=False)
        ),
        outlets=len(articles),
        origins=stemma.count(articles),
        differences=differences,
        background=draw(st.booleans()),
    )


@st.composite
def utterances(draw, texts: tuple[AnnotatedText, ...], number: int) -> Utterance:
    known = [quotation for text in texts for quotation in text.quotations]
    chosen = draw(st.lists(st.sampled_from(known), min_size=1, max_size=4, unique=True))
    by_id = {text.id: text.article.text for text in texts}
    first = chosen[0]
    readings = []
    for quotation in chosen:
        theirs = quotation.span.cut(by_id[quotation.article]).split()[0]
        attested = first.span.cut(by_id[first.article]).split()[-1]
        relation = draw(st.sampled_from(["verbatim", "altered", "trimmed", "promoted", "misattributed"]))
        pairs = draw(st.sampled_from([(), ((theirs, attested),), ((theirs, ""), (theirs, attested))]))
        readings.append(Reading(quotation=quotation.id, relation=relation, differences=pairs))
    return Utterance(
        id=f"u{number}",
        speaker=draw(st.sampled_from([None, "Mina Sato", "the crew"])),
        wording=first.span.cut(by_id[first.article]),
        wording_span=first.span,
        attested_by=(first.article,),
        readings=tuple(readings),
        outlets=1,
        origins=OriginCount(low=1, high=1),
    )


@st.composite
def stemmas(draw, names: tuple[str, ...]) -> Stemma:
    apart = draw(st.integers(min_value=1, max_value=len(names)))
    groups = [names[place::apart] for place in range(apart)]
    kinds = st.sampled_from(["copy", "abridged", "rewrite", "update", "excerpt"])
    descents = tuple(
        Descent(witness=group[-1], exemplar=group[0], kind=draw(kinds), share=0.5, probability=0.9)
        for group in groups
        if len(group) > 1
    )
    lost = draw(st.sampled_from([(), (LostExemplar(id="lost", label="Nordwire, likely"),)]))
    return Stemma(
        witnesses=tuple(Witness(article=name, sigil="ABCDE"[place]) for place, name in enumerate(names)),
        lost=lost,
        descents=descents,
        origins=tuple(Origin(id=f"o{g[0]}", articles=g, label="", certain=True) for g in groups),
    )


@st.composite
def pieces(draw) -> Pieces:
    names = tuple("abcde"[: draw(st.integers(min_value=1, max_value=5))])
    outlets = st.sampled_from([None, "The Gull", "Radio Mole", "Port Echo"])
    texts = tuple(text_of(name, draw(bodies()), draw(outlets)) for name in names)
    stemma = draw(stemmas(names))
    return Pieces(
        story=Story(id="s", articles=names, headline=""),
        texts=texts,
        stemma=stemma,
        utterances=tuple(draw(utterances(texts, number)) for number in range(draw(st.integers(0, 3)))),
        claims=tuple(draw(claims(texts, stemma, number)) for number in range(draw(st.integers(0, 6)))),
    )
