import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.errors import ContractError
from twosource.reports.entries import Entry
from twosource.reports.online.memory import FeedMemory, Seen, entry_key, entry_print

words = st.text(max_size=12)
seen = st.builds(
    Seen,
    key=words,
    print=words,
    address=words,
    again=words,
    failures=st.integers(0, 9),
    visits=st.integers(0, 9),
)
memories = st.builds(
    FeedMemory, feed=words, found=words, etag=words, again=words, failures=st.integers(0, 99), seen=st.lists(seen, max_size=4).map(tuple)
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(memories)
def test_a_memory_is_written_and_read_again(memory: FeedMemory) -> None:
    assert FeedMemory.loads(memory.dumps()) == memory


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80) | memories.map(FeedMemory.dumps).map(lambda text: text[: len(text) // 2]))
def test_damage_is_told_as_such(text: str) -> None:
    with pytest.raises(ContractError, match="is no memory of a feed"):
        FeedMemory.loads(text)


@pytest.mark.parametrize(
    "changed",
    [{"version": 2}, {"seen": 3}, {"seen": [1]}, {"failures": -1}, {"failures": True}, {"etag": 5}, {"seen": [{"key": 1}]}],
)  # fmt: skip
def test_fields_of_another_kind_are_damage(changed: dict[str, object]) -> None:
    held = {**json.loads(FeedMemory(feed="http://fjord.example/feed").dumps()), **changed}
    with pytest.raises(ContractError):
        FeedMemory.loads(json.dumps(held))


def test_a_field_of_a_later_version_is_passed_over() -> None:
    held = {**json.loads(FeedMemory(feed="f").dumps()), "colour": "red"}
    assert FeedMemory.loads(json.dumps(held)) == FeedMemory(feed="f")


def test_an_entry_is_known_by_its_id_then_its_address_then_its_words() -> None:
    assert entry_key(Entry(id="1"), "a") == entry_key(Entry(id="1"), "b")
    assert entry_key(Entry(headline="x"), "a") == entry_key(Entry(headline="y"), "a")
    assert entry_key(Entry(headline="x"), "") != entry_key(Entry(headline="y"), "")
    assert entry_print(Entry(published="1"), "a") == entry_print(Entry(published="2"), "a")
    assert len({entry_print(Entry(headline=title), link) for title in "xy" for link in "ab"}) == 4
