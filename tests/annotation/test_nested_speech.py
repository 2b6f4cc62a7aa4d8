"""Who speaks within what somebody else is quoted as saying."""

from collections.abc import Callable

import pytest

Said = Callable[[str], dict[str, str | None]]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“My mother told me, ‘Sit down,’” Ada Lowe said.", "Sit down,", "My mother"),
        ("Ada Lowe met Anna Berg. “She said, ‘Never again,’” Lowe recalled.", "Never again,", "Anna Berg"),
        ("Ada Lowe wrote to her sister. “She said, ‘Come home,’” Lowe recalled.", "Come home,", "her sister"),
        ("“I said, ‘Run,’ and we ran,” Ada Lowe said.", "Run,", "Ada Lowe"),
        ("“I asked a nurse for tea and she said, ‘There is none,’” Paul Roe said.", "There is none,", "a nurse"),
        ("Ada Lowe shouted. “Then Paul Roe goes, ‘Hush,’” she said.", "Hush,", "Paul Roe"),
    ],
)  # fmt: skip
def test_the_inner_words_go_to_whom_the_outer_speaker_names(
    said: Said, text: str, words: str, speaker: str
) -> None:
    assert said(text)[words] == speaker


def test_she_within_speech_is_never_the_woman_who_speaks(said: Said) -> None:
    assert said("“She said, ‘Never again,’” Ada Lowe recalled.")["Never again,"] is None


def test_of_two_men_far_away_neither_is_guessed(said: Said) -> None:
    far = (
        "It rained for a week and nobody in the valley could remember a wetter spring, or a wetter summer. "
        * 2
    )
    text = f"Paul Roe met John Pell in the rain. {far}“He said, ‘Drink,’” Ada Lowe recalled."
    assert said(text)["Drink,"] is None


def test_a_turn_of_a_transcript_holds_the_words_of_others(said: Said) -> None:
    text = (
        "Courier: What did your teacher say?\n"
        "Ines Falk: He said, “Sweep the floor.” So I swept.\n"
        "Courier: And then?\n"
        "Falk: My brother told me, “Run.”"
    )
    found = said(text)
    assert found["Sweep the floor."] == "your teacher"
    assert found["Run."] == "My brother"
    assert found["He said, “Sweep the floor.” So I swept."] == "Ines Falk"
