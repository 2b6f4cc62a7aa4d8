"""Events that a report gives as background do not draw it into their stories."""

import pytest

from tests.builders import annotated
from twosource.model import AnnotatedText
from twosource.stories import group, link, outline

Told = tuple[str, ...]


def report(article: str, headline: str, *sentences: str) -> AnnotatedText:
    return annotated(article, None, ("headline", (headline,)), ("body", sentences), headline=headline)


BANK: Told = (
    "Regulator shuts Corvane Bank",
    "The financial regulator of Lisgard closed Corvane Bank on Friday after depositors withdrew 2.1 billion crowns.",
    "Administrator Teodora Vask said that savings of up to 900,000 crowns were insured.",
    "Chief executive Roland Imhof resigned before noon.",
)
BANK_TOO: Told = (
    "Run on Corvane ends with closure",
    "Corvane Bank was closed by the Lisgard regulator on Friday, and its head Roland Imhof stepped down.",
    "Customers had taken out 2.1 billion crowns since Wednesday.",
    "The administrator, Teodora Vask, promised that insured savings would be paid within a week.",
)
INSURER: Told = (
    "Insurer Halden Mutual names new chairman",
    "Halden Mutual, the third largest insurer in the country, elected Pia Strand as its chairman on Monday.",
    "Strand, 58, led the ports authority for nine years and has never worked for an insurer.",
    "Shareholders approved a dividend of four crowns with 83 per cent of the votes.",
    "The meeting was moved forward after Corvane Bank was closed by the regulator and its head Roland Imhof resigned.",
)
COACH: Told = (
    "Velmora United dismiss coach Dario Benko",
    "Velmora United dismissed their coach Dario Benko on Monday after a sixth defeat in a row, 4-0 to Sparta Ostin.",
    "Captain Emre Tolga said that the players had let him down.",
    "Assistant Jonas Kiel takes charge for the cup match on Thursday.",
)
COACH_TOO: Told = (
    "Benko out at Velmora after sixth defeat",
    "Dario Benko is no longer coach of Velmora United, who lost 4-0 to Sparta Ostin on Sunday.",
    "Jonas Kiel, his assistant, will pick the team on Thursday.",
    "“We let him down,” captain Emre Tolga said.",
)
RUNNER: Told = (
    "Runner Lindiwe Moyo breaks marathon record in Arkhaven",
    "Lindiwe Moyo ran the fastest marathon ever by a woman on Sunday, in two hours and nine minutes.",
    "She ran alone from the thirtieth kilometre on and was carried off the course by her brothers.",
    "The organisers measured the course again before they confirmed the time.",
    "In other sport, Velmora United dismissed their coach Dario Benko after a 4-0 defeat by Sparta Ostin.",
)
FEVER: Told = (
    "Hesperia confirms first case of marsh fever",
    "The health ministry of Hesperia confirmed its first case of marsh fever on Wednesday in the port of Calder Sound.",
    "The patient, a dock worker, is in isolation at Saint Ursula hospital, said chief physician Abel Norgaard.",
    "Ships from the Torrel islands are to be inspected.",
)
FEVER_TOO: Told = (
    "Dock worker ill with marsh fever in Calder Sound",
    "A dock worker in Calder Sound has marsh fever, the first case in Hesperia, the health ministry said on Wednesday.",
    "Abel Norgaard, chief physician of Saint Ursula hospital, said the man was in isolation and stable.",
    "Crews from the Torrel islands will be examined on arrival.",
)
NURSES: Told = (
    "Nurses at Brandholm clinic walk out over night shifts",
    "Nurses of the Brandholm clinic walked out on Thursday after talks over night shifts broke down.",
    "The union Care Together said that 340 of 410 nurses had followed the call.",
    "Operations that can wait were put off, manager Ute Sandell said.",
    "The strike falls into a week in which Hesperia confirmed its first case of marsh fever in Calder Sound.",
)


@pytest.mark.parametrize(
    ("one", "other", "neighbour"),
    [(BANK, BANK_TOO, INSURER), (COACH, COACH_TOO, RUNNER), (FEVER, FEVER_TOO, NURSES)],
    ids=["bank", "coach", "fever"],
)
def test_a_last_sentence_about_another_event_makes_no_story_of_two(
    one: Told, other: Told, neighbour: Told
) -> None:
    texts = [report("one", *one), report("other", *other), report("neighbour", *neighbour)]
    assert [story.articles for story in group(texts)] in (
        [("one", "other"), ("neighbour",)],
        [("neighbour",), ("one", "other")],
    )


def test_the_same_words_bind_in_front_and_not_behind() -> None:
    told = outline(report("told", *COACH))
    headline, *sentences, last = RUNNER
    behind, front = report("a", headline, *sentences, last), report("b", headline, last, *sentences)
    odds_behind, odds_front = link(told, outline(behind)), link(told, outline(front))
    assert odds_behind is not None
    assert odds_front is not None
    assert odds_behind < odds_front - 1
