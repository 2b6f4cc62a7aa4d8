"""Scoring names: what is gold, what is left open."""

from typing import Any

from evaluation.tasks.names import gold_names, lines_of, score_corpus
from training.conflict import begin_spans

RECORD: dict[str, Any] = {
    "doc": 1,
    "tokens": ["Ada", "Lowe", "left", "Leeds", "."],
    "ner_io": ["I-PER", "I-PER", "O", "I-LOC", "O"],
}


def test_touching_words_of_one_kind_are_one_name() -> None:
    assert begin_spans(RECORD["ner_io"]) == ["B-PER", "I-PER", "O", "B-LOC", "O"]


def test_words_of_which_nothing_is_known_are_left_out() -> None:
    wanted, unsure = gold_names(["Ada", "left", "Leeds"], ["B-PER", None, "O"], "wikigold")
    assert wanted == [((0, 3), ("PER",))]
    assert unsure == set(range(4, 9))


def test_right_names_score_one_and_wrong_kinds_do_not() -> None:
    right = score_corpus("wikigold", [RECORD], lambda text: {(0, 8): "PER", (14, 19): "LOC"})
    wrong = score_corpus("wikigold", [RECORD], lambda text: {(0, 8): "PER", (14, 19): "ORG"})
    assert right["all"] == 1.0
    assert wrong["all"] == 0.5
    assert wrong["PER"] == 1.0


def test_every_line_with_a_word_is_a_sentence() -> None:
    assert list(lines_of("One.\n\nTwo.")) == [(0, 4), (6, 10)]
