"""Where sentences end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.sentences import split


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. J. Okafor of the U.S. Treasury met Gen. Roe at 5 p.m. on Jan. 5.",
        "He paid $2.5 million to St. Mary's in St. Petersburg.",
        "It began at 6 p.m. Saturday and at 10 a.m. GMT it was out.",
        "“It was me.” — Oscar P. Quintero",
        "Her niece, Del. Ada Lowe, came with Eng. Paul Meyer.",
        "No. 5 was sold by Pell Inc. in May.",
        "Its spokesman, Brig.-Gen. Tunde Aweh, denied it, and Lt.-Col. Ruiz agreed.",
        "He read Malcolm X. Lowe's letters.",
        "“Are you mad?” Lowe asked.",
        "“Never!” the players shouted.",
        "The U.S. “would be wrong” to go.",
        "He waited … and left.",
        "See www.Example.Com for more, e.g. the map.",
        "Remarks by the envoy in Latvia, P. A. Lunin, were recorded by a crew.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert _sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. He left.", ["It rained.", "He left."]),
        ("He lives in the U.S. The house is big.", ["He lives in the U.S.", "The house is big."]),
        ("War with Lomaria.Following the strikes, it stopped.", ["War with Lomaria.", "Following the strikes, it stopped."]),
        ('He told Lomaria."We would go," he said.', ["He told Lomaria.", '"We would go," he said.']),
        ('He said: "I may do it."Roe left.', ['He said: "I may do it."', "Roe left."]),
        ('It had "dire consequences".Following that, it fell.', ['It had "dire consequences".', "Following that, it fell."]),
        ("“One. Two,” he said.", ["“One.", "Two,” he said."]),
        ("The envoy wrote on X. Okafor thanked her.", ["The envoy wrote on X.", "Okafor thanked her."]),
        ("First line\n\nsecond line", ["First line", "second line"]),
    ],
)  # fmt: skip
def test_two_sentences_part_even_where_the_space_is_lost(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aB .!?\"“”'\n(.)5", max_size=80))
def test_sentences_hold_every_letter_once_and_in_order(text: str) -> None:
    joined = "".join(_sentences(text))
    assert [c for c in joined if not c.isspace()] == [c for c in text if not c.isspace()]
