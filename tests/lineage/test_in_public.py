"""What all could hear or read is no sign that two reports rest on one text."""

import pytest

from tests.lineage.builders import report, speaking, story_of
from twosource.lineage import trace
from twosource.lineage.passage import read_witness
from twosource.model import AnnotatedText, Stemma

SAID = (
    "The harbour wall at Clonbeg is older than this council and in far better temper",
    "I was asked for a number and I have given a number, which is six million",
    "Nobody in this chamber has swum there since the sewage works were opened",
    "You cannot mortgage the tide, and you cannot send it an invoice either",
    "We will be back in October with the drawings, and I want the drawings read",
    "If the wall goes then the school goes, and then the town may follow it",
)
OWN = {
    "Argus": (
        "The session had begun an hour late because the caretaker could not find the key to the chamber.",
        "Masons have patched the stones since a gale in January took nine metres of parapet.",
        "Two ferries were kept in port on Monday, and a third lost its anchor.",
    ),
    "Echo": (
        "Rain came through the skylight and fell on the minutes of the last meeting.",
        "Fishermen in the gallery had brought a model of the pier, made of matches by somebody's uncle.",
        "A vote is not expected before the drawings are paid for, which may take until summer.",
    ),
}
ORDER = {"Argus": (0, 1, 2, 3, 4, 5), "Echo": (0, 2, 1, 3, 5, 4)}
SPEECH = "Orla Fennimore"
"""Who alone speaks, where nobody else is told."""


def hear(outlet: str, *, speakers: tuple[str, ...], cue: str) -> AnnotatedText:
    """Return a report in its own prose and order of all that was said, by one speaker after the other.

    Only one of the outlets has the cue.
    """
    named = {said: speakers[place % len(speakers)] for place, said in enumerate(SAID)}
    chosen = [SAID[place] for place in ORDER[outlet]]
    told = [f"“{said},” {named[said]} {cue if outlet == 'Argus' else 'said'}." for said in chosen]
    first, *others = OWN[outlet]
    text = report(outlet, (first, *told[:3], others[0], *told[3:], others[1]), outlet=outlet)
    for said in chosen:
        text = speaking(text, said, named[said], None)
    return text


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def hear_twice(*speakers: str, cue: str = "said") -> Stemma:
    return traced(*(hear(outlet, speakers=speakers, cue=cue) for outlet in OWN))


def test_names_and_cues_between_quotations_are_no_prose_in_common() -> None:
    text = report("Argus", tuple(f"“{said},” {SPEECH} said." for said in SAID))
    for said in SAID:
        text = speaking(text, said, SPEECH, None)
    assert read_witness(text).prose_runs == frozenset()


@pytest.mark.parametrize("speakers", [(SPEECH,), (SPEECH, "Cormac Tully")])
def test_one_speech_or_one_exchange_in_the_same_words_makes_no_common_text(speakers: tuple[str, ...]) -> None:
    stemma = hear_twice(*speakers)
    assert not stemma.lost
    assert len(stemma.origins) == 2


@pytest.mark.parametrize(
    "cue",
    [
        "told reporters",
        "wrote in a letter",
        "tweeted",
        "said at a public hearing",
        "told CNN",
        "said in a statement",
    ],
)
def test_nor_do_several_who_spoke_or_wrote_for_all_or_to_a_medium_that_is_named(cue: str) -> None:
    assert not hear_twice(SPEECH, "Cormac Tully", "Una Brasil", cue=cue).lost


def test_the_same_choice_of_several_speakers_may_be_that_of_one_text() -> None:
    stemma = hear_twice(SPEECH, "Cormac Tully", "Una Brasil")
    assert len(stemma.origins) == 1
    assert not stemma.origins[0].certain


PAPER = (
    "Mayor Isolde Grantham of Farrowgate may lose her seat over a sunken car park, members of her own party said.",
    "Councillor Rufus Odell told CNN that it was time for the mayor to go, and for her deputy as well.",
    "Councillor Winifred Paz told Politico that one would have to be a fool to hope for the spring.",
    "The Farrowgate Tribune counted eleven members who want a vote before the end of November.",
    "Grantham opened the car park herself in May, with a brass band and a tray of eel pies.",
)
ROUND_UP = (
    "There is much talk of who should lead Farrowgate after the sinking of a car park.",
    "Councillor Rufus Odell said that it was time for the mayor to go, and for her deputy as well, according to CNN.",
    "One would have to be a fool to hope for the spring, councillor Winifred Paz said.",
    "Mayor Isolde Grantham opened the car park herself in May.",
)


@pytest.mark.parametrize(("outlet", "relayed"), [("Farrowgate Tribune", False), ("CNN", True)])
def test_a_paper_that_writes_what_was_told_to_a_broadcaster_is_not_that_broadcaster(
    outlet: str, relayed: bool
) -> None:
    stemma = traced(
        report("paper", PAPER, outlet=outlet), report("round-up", ROUND_UP, outlet="Vale Gazette")
    )
    found = {reason.kind for descent in stemma.descents for reason in descent.evidence}
    assert bool(found & {"relays_outlet", "names_outlet"}) is relayed


LETTER = (
    "More than ninety shipowners want to pay higher harbour dues, the Solent Tribune reported on Monday.",
    "Signers of the letter include Hartmut Oyelowo, Perpetua Lindqvist, Barnaby Achterberg and the banker Silas Monk.",
    "The letter was drawn up by Fair Tides, a society of ropemakers, and goes to the harbour board this week.",
)


@pytest.mark.parametrize(
    ("medium", "label"),
    [("the Solent Tribune", "Solent Tribune, likely"), ("the Tribune", "unknown exemplar 1")],
)
def test_a_lost_text_is_called_by_the_medium_that_both_say_they_relay(medium: str, label: str) -> None:
    ours = (*LETTER, "Dues have not been raised since 1998, when the quay was paved with slag from Swansea.")
    theirs = (
        f"Over ninety shipowners will ask for higher harbour dues, as {medium} reported.",
        LETTER[1],
        "Lamps on the mole have been dark since Easter, and nobody will say who is to buy the oil for them.",
        "Pilots call the whole thing a lark of rich men, and have called a meeting in the sail loft.",
    )
    stemma = traced(report("ours", ours, outlet="Argus"), report("theirs", theirs, outlet="Echo"))
    assert [lost.label for lost in stemma.lost] == [label]
