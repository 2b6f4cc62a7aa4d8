"""Days of speech and of claims, and how they are told."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders.parts import annotated, find
from twosource.dossiers import assemble
from twosource.dossiers.dated import dates_else
from twosource.dossiers.timeline import as_inside_a_sentence, dated_claims, dated_events
from twosource.dossiers.writers.told import day_phrase
from twosource.model import (
    Actor,
    AnnotatedText,
    Claim,
    Difference,
    DifferenceReading,
    Event,
    EventDay,
    Evidence,
    Origin,
    OriginCount,
    Quotation,
    Reading,
    Stemma,
    Story,
    TimeExpression,
    TimelineEntry,
    Utterance,
    Witness,
)

ONE = OriginCount(low=1, high=1)
TEXT = annotated(
    "a",
    "Radio Mole",
    ("headline", ("Dam to be emptied in March",)),
    (
        "body",
        (
            "“We found the crack by chance,” engineer Ana Ruiz told reporters on Tuesday.",
            "The dam was last inspected in April 2019.",
            "The valley road will stay closed on Friday.",
            "“Next month we will all be gone,” a farmer said.",
            "Police moved 40 families out on Monday.",
        ),
    ),
    published="2025-06-04",
)


def time(words: str, *, nth: int = 0, **fields: object) -> TimeExpression:
    span = find(TEXT, words, nth=nth)
    given = {"kind": "date", "value": "x", "granularity": "day", "anchored": True, **fields}
    return TimeExpression(start=span.start, end=span.end, text=words, **given)  # type: ignore[arg-type] - told by name


def on(words: str, day: date, **fields: object) -> TimeExpression:
    return time(words, earliest=day, latest=day, **fields)


TIMES = (
    time("March", granularity="month", earliest=date(2025, 3, 1), latest=date(2025, 3, 31)),
    on("Tuesday", date(2025, 6, 3)),
    time("April 2019", granularity="month", earliest=date(2019, 4, 1), latest=date(2019, 4, 30)),
    on("Friday", date(2025, 6, 6)),
    time("Next month", granularity="month", earliest=date(2025, 7, 1), latest=date(2025, 7, 31)),
    on("Monday", date(2025, 6, 2)),
)
SAID = find(TEXT, "We found the crack by chance,")
QUOTATION = Quotation(
    id="q1", article="a", start=SAID.start, end=SAID.end, form="direct", content=(SAID,), speaker="Ana Ruiz",
    cue=find(TEXT, "told"),
)  # fmt: skip
FORETOLD = find(TEXT, "Next month we will all be gone,")
FARMER = Quotation(
    id="q2", article="a", start=FORETOLD.start, end=FORETOLD.end, form="direct", speaker="a farmer"
)


def utterance(quotation: Quotation = QUOTATION) -> Utterance:
    span = quotation.span
    words = span.cut(TEXT.article.text)
    return Utterance(
        id="u1", speaker=quotation.speaker, wording=words, wording_span=span, attested_by=("a",),
        readings=(Reading(quotation=quotation.id, relation="verbatim"),), outlets=1, origins=ONE,
    )  # fmt: skip


def claim(words: str, **fields: object) -> Claim:
    span = find(TEXT, words)
    evidence = (Evidence(span=span, stance="supports"),)
    given = {
        "id": "c1",
        "text": words,
        "text_span": span,
        "evidence": evidence,
        "outlets": 1,
        "origins": ONE,
        **fields,
    }
    return Claim(**given)  # type: ignore[arg-type] - told by name


EMPTY = assemble(
    Story(id="s", articles=("a",), headline=""),
    [TEXT],
    Stemma(
        witnesses=(Witness(article="a", sigil="A"),),
        origins=(Origin(id="o", articles=("a",), label="", certain=True),),
    ),
    (),
    (),
    (),
)


def told(
    *claims: Claim,
    utterances: tuple[Utterance, ...] = (),
    events: tuple[Event, ...] = (),
    text: AnnotatedText = TEXT,
) -> list[tuple[str, str, str]]:
    stemma = Stemma(
        witnesses=(Witness(article="a", sigil="A"),),
        origins=(Origin(id="o", articles=("a",), label="", certain=True),),
    )
    full = replace(text, times=TIMES, quotations=(QUOTATION, FARMER))
    dossier = assemble(
        Story(id="s", articles=("a",), headline=""), [full], stemma, utterances, claims, events
    )
    return [(one.day, one.kind, one.granularity) for one in dossier.timeline]


def test_speech_stands_on_the_day_that_is_told_beside_the_verb():
    assert told(utterances=(utterance(),)) == [("2025-06-03", "utterance", "day")]


def test_what_one_report_has_from_nobody_by_name_stands_on_no_day():
    told_by_nobody = replace(utterance(), speaker="a spokesman")
    assert told(utterances=(told_by_nobody,)) == []
    by_two = replace(told_by_nobody, attested_by=("a", "b"))
    assert told(utterances=(by_two,)) == [("2025-06-03", "utterance", "day")]


def test_background_of_a_season_stands_on_no_day():
    text = replace(TEXT, article=replace(TEXT.article, published="2025-06-04"))
    summer = time("April 2019", granularity="season", earliest=date(2019, 4, 1), latest=date(2019, 6, 30))
    words = "The dam was last inspected in April 2019."
    dossier = replace(EMPTY, texts=(replace(text, times=(summer,)),), claims=(claim(words, background=True),))
    assert list(dated_claims(dossier)) == []
    news = replace(dossier, claims=(claim(words),))
    assert [one.day.granularity for one in dated_claims(news)] == ["season"]


@pytest.mark.parametrize(("actor", "stands"), [("unknown", True), ("Police", False)])
def test_a_deed_of_nobody_known_needs_no_sure_actor(actor: str, stands: bool) -> None:
    day = EventDay(earliest=date(2025, 6, 2), latest=date(2025, 6, 2), as_written="Monday")
    held = Event(
        id="e1", actor=Actor(name=actor), target=Actor(name="Ana Ruiz"), cameo="173", plover="COERCE",
        status="happened", mentions=(find(TEXT, "families"),), origins=ONE, day=day, probability=0.1,
    )  # fmt: skip
    assert bool(list(dated_events([held]))) is stands


def test_speech_without_a_day_beside_it_stands_on_none():
    assert told(utterances=(utterance(FARMER),)) == []


def test_a_word_or_two_between_marks_are_no_entry():
    scrap = replace(utterance(), wording="by chance")
    assert told(utterances=(scrap,)) == []


def test_a_claim_stands_on_the_one_day_that_its_words_hold():
    assert told(claim("The dam was last inspected in April 2019.")) == [
        ("2019-04-01/2019-04-30", "claim", "month")
    ]


def test_two_parts_of_a_sentence_that_tell_one_day_stand_there_once():
    whole = "The dam was last inspected in April 2019."
    parts = [
        claim(whole, id=name, evidence=(Evidence(span=find(TEXT, words), stance="supports"),))
        for name, words in (("c1", "The dam was last inspected"), ("c2", "in April 2019"))
    ]
    assert told(*parts) == [("2019-04-01/2019-04-30", "claim", "month")]


def test_what_is_planned_stands_on_its_day():
    assert told(claim("The valley road will stay closed on Friday.")) == [("2025-06-06", "claim", "day")]


def test_what_will_be_on_a_day_that_would_be_past_stands_on_none():
    late = replace(TEXT, article=replace(TEXT.article, published="2025-06-20"))
    assert told(claim("The valley road will stay closed on Friday."), text=late) == []


@pytest.mark.parametrize(
    "words", ["Dam to be emptied in March", "“Next month we will all be gone,” a farmer said."]
)
def test_headlines_and_what_a_speaker_foretells_stand_on_no_day(words):
    assert told(claim(words)) == []


def test_a_claim_whose_day_is_disputed_stands_on_none():
    sides = tuple(
        DifferenceReading(text=words, spans=(find(TEXT, words),)) for words in ("Monday", "Tuesday")
    )
    disputed = Difference(kind="date", readings=sides, contradiction=True)
    assert told(claim("Police moved 40 families out on Monday.", differences=(disputed,))) == []


def test_a_sentence_stands_on_a_day_once():
    span = find(TEXT, "Police moved 40 families out on Monday.")
    day = EventDay(earliest=date(2025, 6, 2), latest=date(2025, 6, 2), as_written="Monday")
    moved = Event(
        id="e1", actor=Actor(name="Police"), target=None, cameo="075", plover="AID", status="happened",
        mentions=(span,), origins=ONE, day=day,
    )  # fmt: skip
    assert told(claim("Police moved 40 families out on Monday."), events=(moved,)) == [
        ("2025-06-02", "event", "day")
    ]


def test_speech_of_a_day_stands_behind_its_acts_and_days_in_order():
    days = told(
        claim("The valley road will stay closed on Friday."),
        claim("The dam was last inspected in April 2019.", id="c2"),
        utterances=(utterance(),),
    )
    assert [day for day, _, _ in days] == ["2019-04-01/2019-04-30", "2025-06-03", "2025-06-06"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Last Friday", "last Friday"),
        ("Thursday", "Thursday"),
        ("March", "March"),
        ("Earlier this week", "earlier this week"),
    ],
)
def test_a_named_day_is_written_as_inside_a_sentence(written, shown):
    assert as_inside_a_sentence(written) == shown


@pytest.mark.parametrize(
    ("day", "granularity", "shown"),
    [
        ("2019-04-01/2019-04-30", "month", "2019-04"),
        ("2021-01-01/2021-12-31", "year", "2021"),
        ("2025-06-02/2025-06-08", "week", "2025-06-02/2025-06-08"),
        ("2025-06-03", "day", "2025-06-03"),
        ("Thursday", "day", "Thursday"),
    ],
)
def test_whole_months_and_years_are_shown_as_such(day, granularity, shown):
    assert day_phrase(TimelineEntry(day=day, kind="claim", refers_to="c", granularity=granularity)) == shown


@pytest.mark.parametrize(
    ("words", "told_of_else"),
    [
        ("The valley is without water after the blast on Friday.", True),
        ("They will block the road unless they are paid by Friday.", True),
        ("The road has been shut since Friday.", False),
        ("The blast on Friday left the valley without water.", False),
        ("After the vote, the road was shut on Friday.", False),
    ],
)
def test_a_day_that_belongs_to_what_went_before_is_not_the_claims(words: str, told_of_else: bool) -> None:
    text = annotated("b", None, ("body", (words,)))
    span, day = find(text, words), find(text, "Friday")
    time = TimeExpression(
        start=day.start, end=day.end, text="Friday", kind="date", value="x", granularity="day"
    )
    assert dates_else(text, span, time) is told_of_else
