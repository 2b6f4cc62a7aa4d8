"""Quotations are found by an index of their words as if every utterance were compared."""

import random
from pathlib import Path

import pytest

from twosource.archive.quoting import fewest_with, stories_saying
from twosource.dossiers.finding import NEAR, likeness
from twosource.stores import Saying, Store
from twosource.text.alignment import common
from twosource.text.wording import normals

WORDS = ["the", "of", "and", "to", "ferry", "quay", "storm", "captain", "harbour", "said", "not", "all"]


@pytest.fixture(scope="module")
def drawn() -> list[tuple[str, ...]]:
    chance = random.Random(11)
    weights = [12, 9, 8, 7, 3, 2, 2, 1, 1, 4, 4, 4]
    return [tuple(chance.choices(WORDS, weights, k=chance.randint(1, 14))) for _ in range(400)]


def test_no_utterance_with_most_of_the_words_is_lost(tmp_path: Path, drawn: list[tuple[str, ...]]) -> None:
    store = Store.open(tmp_path / "a.db", create=True)
    for number, words in enumerate(drawn):
        store.sayings.put(f"s{number:03}", [Saying(id="u", speaker=None, articles=(), wordings=(words,))])
    chance = random.Random(12)
    for _ in range(150):
        sought = " ".join(chance.choices(WORDS, k=chance.randint(1, 11)))
        wanted = normals(sought)
        near = {f"s{number:03}": likeness(wanted, words) for number, words in enumerate(drawn)}
        expected = {story for story, value in near.items() if value >= NEAR}
        found = stories_saying(store, sought, most=1000)
        assert set(found) == expected
        assert [near[story] for story in found] == sorted((near[story] for story in found), reverse=True)
    store.close()


def test_likeness_is_the_longest_common_order_of_words_in_any_stretch(drawn: list[tuple[str, ...]]) -> None:
    for wanted, words in zip(drawn, reversed(drawn), strict=True):
        starts = range(max(1, len(words) - len(wanted) + 1))
        shared = max(common(wanted, words[start : start + len(wanted)]) for start in starts)
        assert likeness(wanted, words) == (shared / len(wanted) if shared >= min(2, len(wanted)) else 0)


def test_so_few_words_can_stand_at_so_many_places() -> None:
    assert [fewest_with([1, 3, 1], places) for places in (-1, 0, 1, 3, 4, 5)] == [0, 0, 1, 1, 2, 3]
