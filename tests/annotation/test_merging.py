"""Rules and model on one sentence: what each may decide."""

import re

import numpy as np

from twosource.annotation.attributions.attribution import Attribution
from twosource.annotation.attributions.by_model import attributions_of
from twosource.annotation.attributions.by_rule import attribute
from twosource.annotation.attributions.merging import merge_attributions
from twosource.annotation.statements import Statement, cut_statements
from twosource.language import AttributionSpans, Reading
from twosource.text.marks import pair_marks


def _statement(text: str) -> Statement:
    outers = [(p.outer_start, p.outer_end, n) for n, p in enumerate(pair_marks(text, 0, len(text)))]
    return cut_statements(text, [(0, len(text))], outers, block=0)[0]


def _spans(text: str, source: str, cue: str, content: str, probability: float = 0.9) -> AttributionSpans:
    def find(words: str) -> tuple[tuple[int, int], ...]:
        found = re.search(re.escape(words), text)
        return (found.span(),) if words and found else ()

    return AttributionSpans(
        source=find(source), cue=find(cue), content=find(content), probability=probability
    )


def _merged(text: str, *spans: AttributionSpans) -> list[tuple[str, str, str]]:
    statement = _statement(text)
    reading = Reading(words=(), names=(), attributions=spans, vectors=np.zeros((1, 0), np.float32))
    merged = merge_attributions(statement, attribute(statement), attributions_of(statement, reading).own)
    return [(a.form, _cut(text, a), " … ".join(text[b:e] for b, e in a.content)) for a in merged]


def _cut(text: str, attribution: Attribution) -> str:
    return text[slice(*attribution.source)] if attribution.source else ""


def test_the_rule_beside_the_marks_beats_a_model_that_reads_another_source() -> None:
    text = "“It is shut,” Ada Lowe said in Leeds."
    assert _merged(text, _spans(text, "Leeds", "said", "“It is shut,”"))[0] == (
        "direct",
        "Ada Lowe",
        "“It is shut,”",
    )


def test_the_model_brings_indirect_speech_that_no_rule_knows() -> None:
    text = "Ada Lowe made the case that the bridge is safe."
    assert ("indirect", "Ada Lowe", "that the bridge is safe") in _merged(
        text, _spans(text, "Ada Lowe", "made the case", "that the bridge is safe")
    )


def test_contents_of_the_model_are_widened_to_whole_marks() -> None:
    text = "For Ada Lowe it stays “a death trap” for years."
    assert _merged(text, _spans(text, "Ada Lowe", "stays", "a death trap")) == [
        ("direct", "Ada Lowe", "“a death trap”")
    ]


def test_an_unsure_model_attributes_no_marked_words() -> None:
    text = "For Ada Lowe it stays “a death trap” for years."
    assert all(
        form == "indirect"
        for form, _, _ in _merged(text, _spans(text, "Ada Lowe", "stays", "a death trap", 0.4))
    )


def test_a_title_in_marks_stays_a_title() -> None:
    text = "Ada Lowe saw the film “Harbour” there."
    assert all(
        form == "indirect" for form, _, _ in _merged(text, _spans(text, "Ada Lowe", "saw", "“Harbour”"))
    )


def test_a_sure_model_beats_a_cue_that_only_reaches_the_marks_through_a_clause() -> None:
    text = "Ada Lowe said it would tell a story, one of “delight and fear”."
    model = _spans(text, "Ada Lowe", "said", "it would tell a story, one of “delight and fear”")
    assert _merged(text, model) == [("mixed", "Ada Lowe", "it would tell a story, one of “delight and fear”")]


def test_words_that_somebody_is_said_to_have_said_stay_his() -> None:
    text = "Ames said Lowe had assured him that “no soldier would stand” there."
    model = _spans(text, "Ames", "said", "Lowe had assured him that “no soldier would stand” there")
    assert ("Lowe", "that “no soldier would stand”") in [(who, what) for _, who, what in _merged(text, model)]


def test_a_sentence_that_quotes_twice_is_one_attribution() -> None:
    text = "Ole Bakke said orders were “lumpy” and that the firm expected “a better half”."
    content = "orders were “lumpy” and that the firm expected “a better half”"
    assert _merged(text, _spans(text, "Ole Bakke", "said", content)) == [("mixed", "Ole Bakke", content)]


def test_one_stray_word_at_the_edge_does_not_make_direct_speech_mixed() -> None:
    text = "“It is shut,” said Ada Lowe today."
    assert _merged(text, _spans(text, "Ada Lowe", "said", "“It is shut,” said"))[0][0] == "direct"


def test_an_attribution_to_nobody_needs_a_surer_model() -> None:
    text = "The bridge is expected to open in May."
    unsure = _spans(text, "", "is expected", "The bridge", 0.6)
    sure = _spans(text, "", "is expected", "The bridge", 0.95)
    assert _merged(text, unsure) == []
    assert _merged(text, sure) == [("indirect", "", "The bridge")]
