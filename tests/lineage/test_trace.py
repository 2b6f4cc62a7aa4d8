"""Who was made from whom among invented reports of a closed bridge."""

import random

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, speaking, story_of
from twosource.lineage import trace
from twosource.model import AnnotatedText, Descent, Stemma

ORIGINAL = report("m-original", LINES)
SPOKEN = "We would rather explain a queue than a collapse"


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def descent(stemma: Stemma, witness: str) -> Descent:
    return next(descent for descent in stemma.descents if descent.witness == witness)


def test_a_rewrite_in_other_words_is_traced_to_its_exemplar() -> None:
    found = descent(traced(ORIGINAL, report("a-rewrite", REWRITE)), "a-rewrite")
    assert (found.exemplar, found.kind) == ("m-original", "rewrite")
    assert found.share > 0.8
    assert any("in the same order" in reason.text for reason in found.evidence)
    assert any("earlier this year" in reason.text and "in April" in reason.text for reason in found.evidence)
    assert any(reason.text.startswith("1 of 1 quotations in other words") for reason in found.evidence)


def test_a_rewrite_and_its_exemplar_are_one_certain_origin() -> None:
    stemma = traced(ORIGINAL, report("a-rewrite", REWRITE))
    (origin,) = stemma.origins
    assert origin.articles == ("a-rewrite", "m-original")
    assert (stemma.count(origin.articles).low, stemma.count(origin.articles).high) == (1, 1)


def test_a_shortened_copy_is_abridged_from_the_longer_text() -> None:
    found = descent(traced(ORIGINAL, report("a-short", LINES[:2] + LINES[3:4])), "a-short")
    assert (found.exemplar, found.kind) == ("m-original", "abridged")


def test_reports_with_own_prose_and_own_quotations_are_two_origins() -> None:
    stemma = traced(ORIGINAL, report("own", WITNESS))
    assert stemma.descents == ()
    assert [origin.articles for origin in stemma.origins] == [("m-original",), ("own",)]
    assert stemma.count(("m-original", "own")).low == 2


def test_the_published_day_decides_who_copied() -> None:
    early = report("z-early", LINES, published="2025-05-01")
    late = report("a-late", (*LINES[:5], "Ferries carry ambulances from Friday."), published="2025-05-03")
    found = descent(traced(early, late), "a-late")
    assert found.exemplar == "z-early"
    assert any(reason.text == "A was published first" for reason in found.evidence)


def test_equal_bodies_are_copies_of_the_first() -> None:
    stemma = traced(ORIGINAL, report("same", LINES), report("same-too", LINES))
    assert [(found.witness, found.exemplar, found.kind) for found in stemma.descents] == [
        ("same", "m-original", "copy"), ("same-too", "m-original", "copy"),
    ]  # fmt: skip
    assert stemma.count(("m-original", "same", "same-too")).high == 1


def test_a_hundred_copies_are_traced_at_once() -> None:
    texts = [report(f"copy-{number:03d}", LINES) for number in range(300)]
    (origin,) = trace(story_of(*texts), texts).origins
    assert len(origin.articles) == 300


def test_a_public_speech_in_english_quoted_by_two_reporters_is_not_one_origin() -> None:
    speech = (
        "“No child in this town will walk to school along a motorway,” she said.",
        "“You have my word on that, and my number,” she added to laughter.",
    )
    one = report("one", (*LINES[:2], *speech))
    two = report("two", (*WITNESS[:4], *speech))
    for words in (
        "No child in this town will walk to school along a motorway",
        "You have my word on that, and my number",
    ):
        one, two = (speaking(text, words, "Torunn Eide", "IRL") for text in (one, two))
    stemma = traced(one, two)
    assert [origin.articles for origin in stemma.origins] == [("one",), ("two",)]


def test_equal_english_words_for_foreign_speech_point_to_a_lost_exemplar() -> None:
    words = (
        SPOKEN,
        "The sea has waited two hundred years for this pier",
        "I have slept under worse bridges than this one",
    )
    quoted = [f"“{said},” Torunn Eide said." for said in words]
    one = report("one", (LINES[0], *quoted, LINES[4]))
    two = report(
        "two", (WITNESS[4], quoted[1], quoted[0], quoted[2], "The harbour café stayed open all night.")
    )
    for said in words:
        one, two = (speaking(text, said, "Torunn Eide", "NOR") for text in (one, two))
    stemma = traced(one, two)
    (lost,) = stemma.lost
    assert lost.label == "unknown exemplar 1"
    assert {found.kind for found in stemma.descents} == {"shared"}
    (origin,) = stemma.origins
    assert not origin.certain
    assert stemma.count(("one", "two")).low == 1
    assert stemma.count(("one", "two")).high == 2


def test_two_reports_that_credit_one_agency_rest_on_its_lost_text() -> None:
    one = report("one", (LINES[0], LINES[2], LINES[3]), credit="Fjordpress")
    two = report(
        "two", (LINES[2], "It was the agency's second closure this spring.", WITNESS[4]), credit="Fjordpress"
    )
    stemma = traced(one, two)
    (lost,) = stemma.lost
    assert lost.label == "Fjordpress, likely"
    assert stemma.origins[0].certain


def test_a_short_text_with_nothing_of_its_own_is_never_counted_as_independent() -> None:
    short = report("short", ("The Halvor Bridge in Sundby has been closed because of a crack in a pier.",))
    stemma = traced(ORIGINAL, short)
    count = stemma.count(("m-original", "short"))
    assert (count.low, count.high) == (1, 2)
    assert count.reason == "B was likely, not surely, made from A"


def test_a_brief_in_other_words_is_not_surely_independent() -> None:
    brief = report(
        "brief",
        ("Divers found the crack; the crossing in Sundby stays shut while repairs cost 90 million kroner.",),
    )
    count = traced(ORIGINAL, brief).count(("m-original", "brief"))
    assert (count.low, count.high) == (1, 2)
    assert count.reason == "A shows nothing of its own beside B"


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts = [ORIGINAL, report("a-rewrite", REWRITE), report("own", WITNESS), report("a-short", LINES[:3])]
    expected = traced(*texts)
    for seed in range(4):
        random.Random(seed).shuffle(texts)
        assert traced(*texts) == expected


def test_sigils_go_by_publication_and_then_by_id() -> None:
    stemma = traced(report("c", LINES), report("a", WITNESS), report("b", REWRITE, published="2025-05-01"))
    assert [(witness.article, witness.sigil) for witness in stemma.witnesses] == [
        ("b", "A"),
        ("a", "B"),
        ("c", "C"),
    ]


def test_a_lone_article_is_its_own_origin() -> None:
    stemma = traced(report("alone", LINES, outlet="Sundby Tidende"))
    assert stemma.descents == ()
    assert [(origin.label, origin.certain) for origin in stemma.origins] == [("Sundby Tidende", True)]


def test_texts_of_another_story_are_left_out() -> None:
    stemma = trace(story_of(ORIGINAL), [ORIGINAL, report("other", REWRITE)])
    assert [witness.article for witness in stemma.witnesses] == ["m-original"]


def test_links_join_the_sentences_that_tell_the_same() -> None:
    stemma = traced(ORIGINAL, report("a-short", LINES[:2]))
    assert {link.kind for link in stemma.links} == {"verbatim"}
    assert len(stemma.links) == 2
