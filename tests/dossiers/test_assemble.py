from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossiers.random_stories import Pieces, pieces
from twosource.dossiers import assemble
from twosource.dossiers.patterns import BETWEEN, KINDS_OF_DESCENT, KINDS_OF_DIFFERENCE, OMITTED, matches
from twosource.model import Actor, DigestLine, Dossier, Event, EventDay, OriginCount, Span


def made(story: Pieces) -> Dossier:
    return assemble(story.story, story.texts, story.stemma, story.utterances, story.claims, story.events)


def cited(dossier: Dossier, line: DigestLine) -> list[str]:
    return [dossier.words(span) for span in line.cites]


def stands_in(words: str, cites: list[str]) -> bool:
    return words == OMITTED or any(words in cite for cite in cites)


def sides(readings: str) -> list[str]:
    """Return the words of each side of "this (A) / that (B and C); ..." without the sigils."""
    found = [side for part in readings.split("; ") for side in part.split(BETWEEN)]
    return [side.rpartition(" (")[0] for side in found]


def is_backed(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether every word of a line is a source's that it cites, a fixed pattern's, a name or a count."""
    cites = cited(dossier, line)
    if line.kind == "words":
        return line.text in cites
    found = matches(line.text)
    if found is None:
        return False
    fields = found[1]
    words = [fields[name] for name in ("words",) if name in fields] + sides(fields.get("readings", ""))
    speakers = {utterance.speaker for utterance in dossier.utterances}
    names = {dossier.stemma.sigil(text.id) for text in dossier.texts}
    labels = {lost.label for lost in dossier.stemma.lost}
    return (
        all(stands_in(piece, cites) for piece in words if piece)
        and ("speaker" not in fields or fields["speaker"] in speakers)
        and all(
            fields[name].split(" (")[0] in names
            for name in ("witness", "exemplar")
            if name in fields and "," not in fields[name] and " and " not in fields[name]
        )
        and all(
            fields[name].isdigit()
            for name in ("reports", "count", "changed", "all", "carried")
            if name in fields
        )
        and ("label" not in fields or set(fields["label"].split(", ")) <= labels)
        and (
            "kind" not in fields
            or fields["kind"] in {*KINDS_OF_DESCENT.values(), *KINDS_OF_DIFFERENCE.values()}
        )
    )


@settings(max_examples=150, deadline=None)
@given(pieces())
def test_every_line_is_a_sources_words_or_a_counted_fact(story: Pieces) -> None:
    dossier = made(story)
    for line in (*dossier.digest, *dossier.advice):
        assert is_backed(dossier, line), line.text


@settings(max_examples=100, deadline=None)
@given(pieces())
def test_every_line_cites_and_no_digest_has_more_than_ten_lines(story: Pieces) -> None:
    dossier = made(story)
    assert 1 <= len(dossier.digest) <= 10
    assert all(line.cites for line in (*dossier.digest, *dossier.advice))
    assert len({line.text for line in dossier.digest}) == len(dossier.digest)


@settings(max_examples=60, deadline=None)
@given(pieces(), st.randoms(use_true_random=False))
def test_the_order_of_the_texts_does_not_matter(story: Pieces, chance: object) -> None:
    shuffled = list(story.texts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] - hypothesis gives a Random
    assert made(replace(story, texts=tuple(shuffled))) == made(story)


@settings(max_examples=60, deadline=None)
@given(pieces())
def test_no_line_counts_more_origins_than_the_stemma_has_behind_its_reports(story: Pieces) -> None:
    dossier = made(story)
    for line in (*dossier.digest, *dossier.advice):
        behind = dossier.stemma.count({span.article for span in line.cites})
        if line.kind == "count":
            assert (line.origins.low, line.origins.high) == (behind.low, behind.high)


@settings(max_examples=60, deadline=None)
@given(pieces())
def test_disputed_lines_come_before_all_others_but_the_count_of_reports(story: Pieces) -> None:
    flags = [line.disputed for line in made(story).digest[1:]]
    assert flags == sorted(flags, reverse=True)


def event(name: str, day: EventDay | None, *, status: str = "happened", background: bool = False) -> Event:
    return Event(
        id=name,
        actor=Actor(name="Chad", code="TCD"),
        target=None,
        cameo="040",
        plover="CONSULT",
        status=status,  # type: ignore[arg-type] - a literal of the model, told as text here
        mentions=(Span(article="a", start=0, end=1),),
        origins=OriginCount(low=1, high=1),
        day=day,
        background=background,
    )


def day(words: str, earliest: date | None = None, *, inferred: bool = False) -> EventDay:
    return EventDay(earliest=earliest, latest=earliest, as_written=words, inferred=inferred)


def timeline_of(*events: Event) -> list[tuple[str, str]]:
    from tests.dossiers.random_stories import one_text

    story = one_text("The talks ended on Friday without a result for anybody.")
    dossier = assemble(story.story, story.texts, story.stemma, (), (), events)
    return [(entry.day, entry.refers_to) for entry in dossier.timeline]


def test_the_timeline_is_in_the_order_of_days() -> None:
    entries = timeline_of(
        event("later", day("Friday", date(2024, 5, 3))), event("sooner", day("Monday", date(2024, 4, 29)))
    )
    assert entries == [("2024-04-29", "sooner"), ("2024-05-03", "later")]


def test_days_that_are_only_named_stand_in_the_order_of_the_week() -> None:
    entries = timeline_of(
        event("c", day("Thursday")), event("b", day("on Wednesday")), event("a", day("last Friday"))
    )
    assert [name for _, name in entries] == ["a", "b", "c"]


def test_what_was_denied_or_only_possible_is_on_no_timeline() -> None:
    monday = day("Monday", date(2024, 4, 29))
    assert timeline_of(event("x", monday, status="denied"), event("y", monday, status="hypothetical")) == []


def test_background_and_inferred_days_are_marked() -> None:
    from tests.dossiers.random_stories import one_text

    story = one_text("The talks ended on Friday without a result for anybody.")
    old = event("old", day("in January", date(2024, 1, 1), inferred=True), background=True)
    (entry,) = assemble(story.story, story.texts, story.stemma, (), (), (old,)).timeline
    assert entry.inferred
    assert entry.background
