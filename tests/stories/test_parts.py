"""Two camps' reports of one event, which share few words, in a folder of some reports."""

from dataclasses import replace

from tests.builders import annotated
from twosource.model import AnnotatedText, Rulings, Story
from twosource.stories import divide, outline
from twosource.stories.outlines import Outline
from twosource.stories.parts import join_parts


def report(article: str, *sentences: str) -> AnnotatedText:
    return annotated(
        article, None, ("headline", sentences[:1]), ("body", sentences[1:]), headline=sentences[0]
    )


PORT_WIRE = report(
    "port-wire",
    "Kavrelle harbor blockade enters second day",
    "Harbor pilots led by Ondrej Fassbinder kept the port of Kavrelle closed for a second day on Wednesday.",
    "Transport minister Isaura Belmonte said 23 freighters were waiting off Cape Dunmarrow.",
    "“We steer their ships and they will not steer our wages,” Fassbinder told reporters on the mole.",
    "The government of President Lazlo Okpara has set a deadline of Friday noon.",
)
PORT_CLIENT = report(
    "port-client",
    "Blockade of Kavrelle harbor goes on",
    "The port of Kavrelle was closed for a second day on Wednesday by harbor pilots led by Ondrej Fassbinder.",
    "Some 23 freighters are waiting off Cape Dunmarrow, transport minister Isaura Belmonte said.",
    "President Lazlo Okpara's government has set a deadline of Friday noon.",
)
DECK_LETTER = report(
    "deck-letter",
    "What the cook of the Halcyon Trader sees",
    "The cook of the Halcyon Trader has been counting onions since Tuesday, and there are nine left.",
    "Through his porthole lies Cape Dunmarrow, and behind it Kavrelle, where nobody lets him in.",
    "On the ship's wireless he hears Ondrej Fassbinder: “We steer their ships and they will not steer our wages.”",
    "He has nothing against wages, says the cook, and nothing against steering.",
    "Isaura Belmonte, whose ministry he telephoned, was in a meeting.",
)
DECK_NOTES = report(
    "deck-notes",
    "Nine onions: more from the cook of the Halcyon Trader",
    "The onions of the Halcyon Trader are at an end, and its cook has turned to porridge.",
    "From the galley he can see lamps on Cape Dunmarrow, and he has asked Kavrelle by wireless for a boat with onions.",
    "A voice that may have been Ondrej Fassbinder's wished him good appetite.",
)
OTHER_PORT = report(
    "other-port",
    "Pilots in Port Ambrose vote on wages",
    "Harbor pilots in Port Ambrose voted on Wednesday on an offer of the shipowners, and the port stayed open.",
    "Their leader, Wendeline Huq, said that the freighters would wait no longer than usual.",
    "A deadline of the transport ministry was to pass on Friday noon.",
)


def quoting(text: AnnotatedText, *runs: int) -> Outline:
    """Return the outline of a report with runs of quoted words, as numbers."""
    return replace(outline(text), quoted=runs)


SHARED = (11, 12, 13, 14)
WIRE, CLIENT = quoting(PORT_WIRE, *SHARED), quoting(PORT_CLIENT)
LETTER, NOTES = quoting(DECK_LETTER, *SHARED), quoting(DECK_NOTES)
OTHER = quoting(OTHER_PORT, 21, 22)
NEAR, FAR = 4.0, -1.8
"""Log odds of two reports of one camp, and of two camps: too few for average linkage."""


def link_camps(*strangers: str) -> dict[tuple[str, str], float]:
    across = [(one, other) for one in ("deck-letter", "deck-notes") for other in ("port-client", "port-wire")]
    odds = dict.fromkeys([*across, *((stranger, "port-wire") for stranger in strangers)], FAR)
    return odds | {("deck-letter", "deck-notes"): NEAR, ("port-client", "port-wire"): NEAR}


def members(stories: list[Story]) -> list[tuple[str, ...]]:
    return sorted(story.articles for story in stories)


def test_two_camps_that_name_the_same_persons_and_quote_the_same_words_tell_one_event() -> None:
    found = members(divide([WIRE, CLIENT, LETTER, NOTES], link_camps()))
    assert found == [("deck-letter", "deck-notes", "port-client", "port-wire")]


def test_without_common_quotations_and_names_they_stay_apart() -> None:
    silent = [
        replace(plan, quoted=(), names=tuple(name for name in plan.names if name not in WIRE.names))
        for plan in (LETTER, NOTES)
    ]
    found = members(divide([WIRE, CLIENT, *silent], link_camps()))
    assert found == [("deck-letter", "deck-notes"), ("port-client", "port-wire")]


def test_a_strike_of_the_same_trade_in_another_port_stays_apart() -> None:
    found = members(divide([WIRE, CLIENT, LETTER, NOTES, OTHER], link_camps("other-port")))
    assert ("other-port",) in found
    assert len(found) == 2


def test_reports_that_are_many_days_apart_are_two_happenings_of_one_subject() -> None:
    dated = [
        replace(plan, day=day) for plan, day in ((WIRE, 100), (CLIENT, 100), (LETTER, 109), (NOTES, 109))
    ]
    assert len(divide(dated, link_camps())) == 2


def test_parts_that_a_user_keeps_apart_are_not_joined() -> None:
    rulings = Rulings(apart=(("deck-letter", "port-wire"),))
    found = members(divide([WIRE, CLIENT, LETTER, NOTES], link_camps(), rulings=rulings))
    assert not any({"deck-letter", "port-wire"} <= set(story) for story in found)


def test_groups_of_a_busy_subject_are_left_as_they_are() -> None:
    plans = [WIRE, LETTER] * 11
    groups = [list(range(0, 22, 2)), list(range(1, 22, 2))]
    links = {(one, other): 0.0 for one in range(22) for other in range(one + 1, 22)}
    assert join_parts(groups, plans, links, links) == groups
    assert join_parts([[0], [1]], plans, {(0, 1): 0.0}, {(0, 1): 0.0}) == [[0, 1]]
