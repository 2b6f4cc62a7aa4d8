"""The day of an act, where a sentence names one that is of another clause or of a thing."""

from dataclasses import replace
from datetime import date

import pytest

from tests.events.telling import story_of, told, unrelated
from twosource.events import code
from twosource.model import TimeExpression


def found(sentence: str, kind: str) -> list[str | None]:
    """Return the days, as they are written, of a sentence's acts of one type; they are given as the text's only time."""
    text = told(sentence)
    at = sentence.index("Saturday" if "Saturday" in sentence else "January")
    word = sentence[at:].split(maxsplit=1)[0].rstrip(".,")
    kinds = ("day", date(2026, 8, 22)) if word == "Saturday" else ("month", date(2026, 1, 1))
    time = TimeExpression(
        start=at,
        end=at + len(word),
        text=word,
        kind="date",
        value="x",
        granularity=kinds[0],
        earliest=kinds[1],
        latest=kinds[1],
    )
    dated = replace(text, times=(time,))
    return [
        event.day and event.day.as_written
        for event in code(story_of(dated), [dated], unrelated(dated))
        if event.plover == kind
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("Chad's army said on Saturday that its soldiers attacked Libyan rebels.", "ASSAULT", None),
        ("Chad closed the border with Libya on Saturday, a day after Libyan soldiers attacked Chadian troops.", "ASSAULT", None),
        ("On Saturday Libyan soldiers attacked Chadian troops.", "ASSAULT", "Saturday"),
        ("Libyan soldiers attacked Chadian troops on Saturday.", "ASSAULT", "Saturday"),
        ("The teachers' union in Chad called on the government to guarantee January wages.", "REQUEST", None),
    ],
)  # fmt: skip
def test_a_day_of_another_clause_or_of_a_thing_is_not_the_acts(
    sentence: str, kind: str, day: str | None
) -> None:
    assert found(sentence, kind)[:1] == [day]
