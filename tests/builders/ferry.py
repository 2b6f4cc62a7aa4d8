"""What a reading of the ferry's reports finds, built by hand."""

from datetime import date

from tests.builders.ferry_texts import (
    COPY,
    FAILED,
    FERRY,
    HARBOUR,
    REWRITE,
    SORRY,
    WEEKLY,
    WIRE,
    sentence,
)  # fmt: skip
from tests.builders.parts import annotated, find
from twosource.model import (
    Actor,
    AnnotatedText,
    Claim,
    Descent,
    DescentEvidence,
    Difference,
    DifferenceReading,
    DigestLine,
    Dossier,
    Event,
    EventDay,
    Evidence,
    LostExemplar,
    Membership,
    Origin,
    OriginCount,
    Place,
    Reading,
    Refusal,
    SentenceLink,
    Span,
    Stemma,
    Story,
    Survey,
    TimelineEntry,
    Utterance,
    Witness,
)  # fmt: skip

BASIS = "B and C credit the agency that A is"

STEMMA = Stemma(
    witnesses=tuple(Witness(article=text.id, sigil=sigil) for text, sigil in zip(FERRY, "ABCDE", strict=True)),
    lost=(
        LostExemplar(
            id="lost1",
            label="Port radio bulletin, likely",
            evidence=(DescentEvidence(kind="order", text="A and E tell the same facts in the same order"),),
        ),
    ),
    descents=(
        Descent(
            witness="b2", exemplar="a1", kind="copy", share=0.94, probability=0.99,
            evidence=(
                DescentEvidence(kind="words", text="3 of 3 sentences word for word",
                                spans=(sentence(COPY, 1), sentence(WIRE, 1))),
                DescentEvidence(kind="credit", text="credits Northern Wire", spans=(find(COPY, "Northern Wire"),)),
            ),
        ),
        Descent(witness="c3", exemplar="a1", kind="rewrite", share=0.61, probability=0.82,
                evidence=(DescentEvidence(kind="precision", text="“31” became “around thirty”"),)),
        Descent(witness="e5", exemplar="lost1", kind="shared", share=0.4, probability=0.58),
    ),
    origins=(
        Origin(id="o1", articles=("a1", "b2", "c3", "e5"), label="Northern Wire", certain=False, most=2,
               reason="E may have its own line to the port"),
        Origin(id="o2", articles=("d4",), label="Harbour Post", certain=True),
    ),
    links=(
        SentenceLink(one=sentence(WIRE, 1), other=sentence(COPY, 1), kind="verbatim", similarity=1.0),
        SentenceLink(one=sentence(WIRE, 2), other=sentence(COPY, 2), kind="near", similarity=0.93),
        SentenceLink(one=sentence(WIRE, 4), other=sentence(COPY, 3), kind="verbatim", similarity=1.0),
        SentenceLink(one=sentence(WIRE, 1), other=sentence(REWRITE, 0), kind="paraphrase", similarity=0.71),
        SentenceLink(one=sentence(WIRE, 2), other=sentence(REWRITE, 1), kind="paraphrase", similarity=0.8),
        SentenceLink(one=sentence(WIRE, 1), other=sentence(HARBOUR, 1), kind="paraphrase", similarity=0.5),
    ),
    separable=(("a1", "b2", "c3"), ("d4",), ("e5",)),
)  # fmt: skip

UTTERANCES = (
    Utterance(
        id="u1", speaker="Ilse Brandt", wording=SORRY, wording_span=find(WIRE, SORRY), attested_by=("a1", "b2"),
        readings=(
            Reading(quotation="a1-q1", relation="verbatim"),
            Reading(quotation="b2-q1", relation="verbatim"),
            Reading(
                quotation="c3-q1", relation="altered",
                differences=(("truly", "deeply"), ("travellers went", "passengers had to go"), ("", "tonight")),
                note="“tonight” is left out",
            ),
            Reading(quotation="e5-q1", relation="indirect"),
        ),
        outlets=4, origins=OriginCount(low=1, high=2, reason=BASIS),
        places=(
            Place(readings=(("a1-q1", "deeply"), ("b2-q1", "deeply"), ("c3-q1", "truly")), agreed=False),
            Place(readings=(("a1-q1", "tonight"), ("b2-q1", "tonight"), ("c3-q1", "")), agreed=False),
        ),
    ),
    Utterance(
        id="u2", speaker="Tomas Reyl", wording=FAILED, wording_span=find(HARBOUR, FAILED), attested_by=("d4",),
        readings=(Reading(quotation="d4-q1", relation="verbatim"),), outlets=1, origins=OriginCount(low=1, high=1),
    ),
    Utterance(
        id="u3", speaker="Ilse Brandt", wording="The engine was not at fault",
        wording_span=find(WIRE, "The engine was not at fault"), attested_by=("a1",),
        readings=(Reading(quotation="a1-q2", relation="indirect"),), outlets=1, origins=OriginCount(low=1, high=1),
    ),
)  # fmt: skip
HURT = Difference(
    kind="number",
    readings=(
        DifferenceReading(text="31 people", spans=(find(WIRE, "31 people"), find(COPY, "31 people"))),
        DifferenceReading(text="Twenty-seven people", spans=(find(HARBOUR, "Twenty-seven people"),)),
    ),
    contradiction=True,
    note="counted by different offices",
)
ROUGH = Difference(
    kind="precision",
    readings=(
        DifferenceReading(text="31 people", spans=(find(WIRE, "31 people"),)),
        DifferenceReading(
            text="Around thirty passengers", spans=(find(REWRITE, "Around thirty passengers"),)
        ),
    ),
    contradiction=False,
)


def claim(name: str, span_of: Span, *evidence: Evidence, low: int, high: int, **more: object) -> Claim:
    """Return a claim in the words of the span."""
    text = next(text for text in FERRY if text.id == span_of.article)
    return Claim(
        id=name, text=span_of.cut(text.article.text), text_span=span_of, evidence=evidence,
        outlets=len({part.span.article for part in evidence}), origins=OriginCount(low=low, high=high, reason=BASIS),
        **more,  # type: ignore[arg-type]  # the tests set differences and background
    )  # fmt: skip


def support(text: AnnotatedText, number: int, **more: str) -> Evidence:
    """Return the evidence that a sentence gives."""
    return Evidence(**{"span": sentence(text, number), "stance": "supports", **more})  # type: ignore[arg-type]


CLAIMS = (
    claim(
        "k1", sentence(WIRE, 1), support(WIRE, 1, attributed_to="coast guard"), support(COPY, 1),
        support(REWRITE, 0, stance="refines"), support(HARBOUR, 1, stance="contradicts"), support(WEEKLY, 0),
        low=2, high=3, differences=(HURT, ROUGH),
    ),
    claim("k2", sentence(WIRE, 4), support(WIRE, 4), support(COPY, 3), low=1, high=1, background=True),
    claim("k3", sentence(HARBOUR, 3), support(HARBOUR, 3), low=1, high=1),
    claim("k4", sentence(WIRE, 2), support(WIRE, 2), support(REWRITE, 1), low=1, high=1),
)  # fmt: skip
EVENTS = (
    Event(
        id="e1", actor=Actor(name="Astra Lumen", code="", entity="other:astra lumen"), target=None, cameo="010",
        plover="", status="happened", mentions=(sentence(WIRE, 1), sentence(HARBOUR, 1)),
        origins=OriginCount(low=2, high=2), place="Port Kestrel",
        day=EventDay(earliest=date(2025, 3, 3), latest=date(2025, 3, 3), as_written="on Monday"),
    ),
    Event(
        id="e2", actor=Actor(name="Rescuers"), target=Actor(name="the ship"), cameo="070", plover="AID",
        status="planned", mentions=(sentence(HARBOUR, 3),), origins=OriginCount(low=1, high=1),
        day=EventDay(earliest=None, latest=None, as_written="Thursday", inferred=True), probability=0.6,
    ),
    Event(
        id="e3", actor=Actor(name="A similar ship"), target=None, cameo="010", plover="", status="happened",
        mentions=(sentence(WIRE, 4), sentence(COPY, 3)), origins=OriginCount(low=1, high=1), background=True,
        day=EventDay(earliest=date(2019, 1, 1), latest=date(2019, 12, 31), as_written="in 2019", granularity="year"),
    ),
)  # fmt: skip
DIGEST = (
    DigestLine(
        text="31 people", cites=(find(WIRE, "31 people"), find(HARBOUR, "Twenty-seven people")), outlets=2,
        origins=OriginCount(low=2, high=2), disputed=True,
    ),
    DigestLine(text="5 reports, 2 to 3 origins", cites=(sentence(WIRE, 1),), outlets=5,
               origins=OriginCount(low=2, high=3), kind="count"),
    DigestLine(text=SORRY, cites=(find(WIRE, SORRY),), outlets=4, origins=OriginCount(low=1, high=2)),
)  # fmt: skip
ADVICE = (
    DigestLine(
        text="Read A (Northern Wire): it has 3 of 4 claims.", cites=(sentence(WIRE, 1),), outlets=1,
        origins=OriginCount(low=1, high=1), kind="count",
    ),
)  # fmt: skip
TIMELINE = (
    TimelineEntry(day="2019", kind="event", refers_to="e3", background=True),
    TimelineEntry(day="2025-03-03", kind="event", refers_to="e1"),
    TimelineEntry(day="2025-03-03", kind="utterance", refers_to="u1"),
    TimelineEntry(day="2025-03-03", kind="claim", refers_to="k1"),
    TimelineEntry(day="Thursday", kind="event", refers_to="e2", inferred=True),
)
STORY = Story(
    id="s1",
    articles=tuple(sorted(text.id for text in FERRY)),
    headline="Ferry runs aground off Port Kestrel, 31 hurt",
    earliest="2025-03-03",
    latest="2025-03-04",
    memberships=(
        Membership(article="b2", nearest="a1", shared=("Astra Lumen", "Port Kestrel"), probability=0.99),
    ),
)
GROUNDING = Dossier(
    story=STORY, texts=FERRY, stemma=STEMMA, utterances=UTTERANCES, claims=CLAIMS, events=EVENTS,
    timeline=TIMELINE, digest=DIGEST, advice=ADVICE,
)  # fmt: skip


def lone_dossier(number: int = 0) -> Dossier:
    """Return the dossier of a story that one report tells."""
    text = annotated(
        f"l{number}", f"Valley Echo {number}", ("body", ("The bakery on Hill Road closes in May.",))
    )
    stemma = Stemma(
        witnesses=(Witness(article=text.id, sigil="A"),),
        origins=(Origin(id="o1", articles=(text.id,), label=f"Valley Echo {number}", certain=True),),
    )
    story = Story(id=f"t{number}", articles=(text.id,), headline="The bakery on Hill Road closes in May.")
    return Dossier(story=story, texts=(text,), stemma=stemma)


def ferry_survey() -> Survey:
    """Return a survey of the ferry's story, a lone report and two refusals."""
    refusals = (
        Refusal(report="news/empty.txt", reason="the file is empty"),
        Refusal(report="news/photo.jpg", reason="not text: it starts as a JPEG picture does"),
    )
    return Survey(dossiers=(GROUNDING, lone_dossier()), refusals=refusals)


def copied_dossier(copies: int) -> Dossier:
    """Return the dossier of a report and its copies, each of which adds a claim of its own."""
    texts = tuple(
        annotated(
            f"n{number:03}", f"Paper {number}", ("body", ("The bridge is closed.", f"Lane {number} is shut."))
        )
        for number in range(copies + 1)
    )
    names = tuple(text.id for text in texts)
    spans = [sentence(text, 1) for text in texts]
    return Dossier(
        story=Story(id="c1", articles=names, headline="The bridge is closed."),
        texts=texts,
        stemma=Stemma(
            witnesses=tuple(Witness(article=name, sigil=f"W{number}") for number, name in enumerate(names)),
            descents=tuple(
                Descent(witness=name, exemplar=names[0], kind="copy", share=1.0, probability=1.0)
                for name in names[1:]
            ),
            origins=(Origin(id="o1", articles=names, label=names[0], certain=True),),
        ),
        claims=tuple(
            Claim(
                id=f"k{number}", text=f"Lane {number} is shut.", text_span=span, outlets=1,
                evidence=(Evidence(span=span, stance="supports"),), origins=OriginCount(low=1, high=1),
            )
            for number, span in enumerate(spans)
        ),
    )  # fmt: skip
