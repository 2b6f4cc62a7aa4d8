"""Statements that no network, however sure, may set against each other."""

import pytest

from tests.claims.test_incompatible import FEWER, MARCH, excluded
from twosource import language
from twosource.claims.oppositions import incompatible

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        (MARCH, FEWER, True),
        (
            "The owner claimed that the boat Mirna carried only 19 passengers on Sunday.",
            "The boat Mirna in which 11 tourists died on Sunday had no licence to carry passengers.",
            False,
        ),
        (
            "Nineteen people died when a convoy of wedding guests came under fire near Brask.",
            "The number of people who died in the ambush on a convoy of wedding guests near Brask has reached 23.",
            False,
        ),
        (
            "A petition with 1,106 signatures was carried into the town hall of Brask before the vote.",
            "More than 1,100 signatures stood under the petition in Brask, but the vote went as planned.",
            False,
        ),
        (
            "The driver of the Brask tram was not reading a newspaper, the company said.",
            "Reports that the driver of the Brask tram was reading a newspaper are untrue.",
            False,
        ),
        (
            "Eleven tiny worms out of a glacier near Brask and into a dish.",
            "Scientists in Brask have brought four worms out of a glacier back to life, they said.",
            False,
        ),
    ],
)
def test_what_agrees_or_counts_two_things_is_no_dispute_however_sure_the_network_is(
    one: str, other: str, *, disputed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BAR", "UNSOURCED_BAR"):
        monkeypatch.setattr(incompatible, name, -30.0)
    assert bool(excluded(one, other)) is disputed
