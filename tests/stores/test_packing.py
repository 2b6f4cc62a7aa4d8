"""What is stored is read back as it was."""

import numpy as np
import pytest
from hypothesis import given, settings

from tests.builders.surveys import surveys
from twosource.model import AnnotatedText, Article, Dossier, Quotation, Refusal, Survey
from twosource.stores.packing import fit, pack, unpack


@settings(max_examples=30, deadline=None)
@given(survey=surveys())
def test_every_dossier_comes_back_equal(survey: Survey) -> None:
    for dossier in survey.dossiers:
        assert unpack(pack(dossier), Dossier) == dossier


def text_with(vectors: np.ndarray) -> AnnotatedText:
    return AnnotatedText(article=Article(id="a", report="a.txt", text="Ferry sinks."), vectors=vectors)


@pytest.mark.parametrize("shape", [(0, 0), (0, 384), (3, 0), (3, 8)])
def test_vectors_come_back_bit_by_bit(shape: tuple[int, int]) -> None:
    vectors = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    read = unpack(pack(text_with(vectors)), AnnotatedText).vectors
    assert (read.shape, read.dtype) == (shape, np.float32)
    assert read.tobytes() == vectors.tobytes()


def test_a_name_that_utf_8_cannot_hold_comes_back() -> None:
    refusal = Refusal(report="news/\udcff.txt", reason="is empty")
    assert unpack(pack(refusal), Refusal) == refusal
    assert fit(refusal.report).encode("utf-8")


def test_vectors_of_such_a_report_come_back_too() -> None:
    text = text_with(np.ones((2, 3), dtype=np.float32))
    odd = AnnotatedText(
        article=Article(id="a", report="\ud800.txt", text="Ferry sinks."),
        quotations=(Quotation(id="a.q1", article="a", start=0, end=5, form="direct"),),
        vectors=text.vectors,
    )
    read = unpack(pack(odd), AnnotatedText)
    assert read == odd
    assert read.vectors.tobytes() == odd.vectors.tobytes()


@pytest.mark.parametrize(
    "stored", [b"", b"m", b"mnonsense", b"m" + pack(Refusal(report="a", reason="b"))[1:-3], None]
)
def test_what_is_no_stored_form_is_a_value_error(stored: bytes | None) -> None:
    with pytest.raises(ValueError, match=r"unpack|expected|truncated|Object|byte"):
        unpack(stored, Refusal)


def test_a_value_of_another_kind_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="required"):
        unpack(pack(Refusal(report="a", reason="b")), Article)
