"""Which of the things that one report alone has the digest tells, and in whose words it tells what several have."""

from dataclasses import replace

from tests.dossiers.test_digest import CUT, WARNED, alone_in, claim, digest, sentence, with_reading


def test_what_a_newsroom_corrects_goes_before_what_else_it_alone_has() -> None:
    body = (
        "The harbour master had 14 pots of geraniums on his sill. "
        "UPDATE: Nine people are now missing from the ferry Gull."
    )
    assert alone_in(body) == ["Only B has: UPDATE: Nine people are now missing from the ferry Gull."]


def test_a_scene_that_nothing_ties_to_the_other_report_is_not_what_it_has_to_tell() -> None:
    body = (
        "Old Piet Hoorn warmed his hands at a stove of bricks. "
        "The ferry Gull had left Port Echo without its engine crew, he was told."
    )
    assert alone_in(body) == [
        "Only B has: The ferry Gull had left Port Echo without its engine crew, he was told."
    ]


def test_what_several_tell_never_stands_in_the_words_of_who_altered_a_quotation() -> None:
    story = with_reading("altered", "Mina Sato", WARNED, CUT, note="transcribed differently")
    float_ = claim("float", sentence("b", CUT, 0), sentence("a", WARNED, 0), origins=2)
    lines = digest(replace(story, claims=(float_,)))
    assert WARNED[: sentence("a", WARNED, 0).end] in lines
    assert not [line for line in lines if line.startswith(CUT[:40])]
    unquoted = digest(replace(story, claims=(float_,), utterances=()))
    assert [line for line in unquoted if line.startswith(CUT[:40])]
