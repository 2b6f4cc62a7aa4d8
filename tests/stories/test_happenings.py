"""Two happenings of one place, one day and the same persons, and a report that tells of both."""

from dataclasses import replace

import pytest

from tests.builders import annotated
from twosource.model import NO_RULINGS, AnnotatedText, Rulings
from twosource.stories import group, outline
from twosource.stories.happenings import find_strangers


def report(article: str, *sentences: str) -> AnnotatedText:
    return annotated(
        article, None, ("headline", sentences[:1]), ("body", sentences[1:]), headline=sentences[0]
    )


COURTHOUSE = (
    report(
        "verdict-daily",
        "Court in Lodvar jails ex-minister Hradil for six years",
        "A court in Lodvar sentenced former finance minister Petr Hradil to six years in prison on Thursday for taking"
        " bribes from a builder of motorways.",
        "Judge Alena Vrba said that Hradil had accepted 2.1 million crowns in cash, handed over in biscuit tins.",
        "Hradil, 61, said he would appeal, and that he had never opened those tins.",
    ),
    report(
        "verdict-wire",
        "Biscuit-tin bribes: six years for former minister",
        "Former finance minister Petr Hradil must go to prison for six years for accepting bribes, a court in Lodvar"
        " ruled on Thursday.",
        "The 61-year-old had 2.1 million crowns handed to him in biscuit tins by a motorway builder, judge Alena Vrba"
        " said in her verdict.",
        "Hradil's lawyers are to appeal; he says that he never opened the tins.",
    ),
    report(
        "blast-daily",
        "Explosion at Lodvar courthouse injures three",
        "A parcel exploded in the post room of the courthouse of Lodvar on Thursday, injuring three clerks, police said.",
        "The building was evacuated, among others the hall in which former minister Petr Hradil had stood before judge"
        " Alena Vrba an hour earlier.",
        "Police spokesman Oto Kral said nothing pointed to a link. One of the clerks is in hospital with burned hands.",
    ),
    report(
        "blast-wire",
        "Three clerks hurt by parcel bomb in Lodvar court",
        "Three clerks were injured on Thursday when a parcel exploded in the post room of Lodvar's courthouse.",
        "One has burned hands and was taken to hospital. Police evacuated the building.",
        "There was no sign of a link with Petr Hradil, who had left judge Alena Vrba's hall, spokesman Oto Kral said.",
    ),
    report(
        "both",
        "Verdict, then a blast: Lodvar courthouse after a day of shock",
        "An hour after judge Alena Vrba sent Petr Hradil, a former finance minister, to prison for six years, a parcel"
        " exploded two floors below her hall.",
        "Three clerks were injured, one of whom has burned hands. Police spokesman Oto Kral sees no link.",
        "Hradil took 2.1 million crowns in bribes from a builder of motorways, in biscuit tins that he says he never"
        " opened, and will appeal.",
    ),
)
STADIUM = (
    report(
        "cup-standard",
        "Lions win cup final in Marrowbay after penalties",
        "The Marrowbay Lions won the national cup on Saturday, beating Port Calder 4-2 on penalties after a goalless"
        " final in the Keel Stadium.",
        "Goalkeeper Denzel Obuya saved two penalties, and coach Ruth Sandoval is the first woman to win the trophy.",
    ),
    report(
        "cup-times",
        "Obuya the hero as Lions win cup",
        "Two penalties saved by goalkeeper Denzel Obuya gave the Marrowbay Lions the national cup in a goalless final.",
        "They beat Port Calder 4-2 on penalties in the Keel Stadium on Saturday; Ruth Sandoval is the first woman"
        " among coaches to lift the trophy.",
    ),
    report(
        "steps-times",
        "Steps collapse at Keel Stadium in Marrowbay, 27 injured",
        "Part of a stand at the Keel Stadium in Marrowbay gave way on Saturday as supporters of the Lions and of Ruth"
        " Sandoval sang, injuring 27 people, two of them seriously, rescuers said.",
        "A row of concrete steps sank by two metres. Building inspector Hal Brennigan said the stand was checked in May.",
    ),
    report(
        "steps-agency",
        "27 hurt when steps give way in Keel Stadium",
        "Concrete steps in a stand of Marrowbay's Keel Stadium sank by two metres on Saturday, and 27 people were"
        " injured, two seriously, rescuers said.",
        "The stand had been checked in May, building inspector Hal Brennigan said. The Lions' Ruth Sandoval was unhurt.",
    ),
    report(
        "both",
        "A cup and a crack: Marrowbay between joy and fear",
        "Denzel Obuya saved two penalties, Port Calder lost a goalless final, and Ruth Sandoval carried the trophy of"
        " the Lions round the Keel Stadium.",
        "Then a row of concrete steps in the stand sank by two metres, and 27 people were injured, two of them seriously.",
        "The stand had been checked in May, building inspector Hal Brennigan said in Marrowbay.",
    ),
)
"""Two reports of one happening, two of the other, one of both."""


def homes(texts: tuple[AnnotatedText, ...], rulings: Rulings = NO_RULINGS) -> dict[str, str]:
    return {article: story.id for story in group(texts, rulings=rulings) for article in story.articles}


@pytest.mark.parametrize("texts", [COURTHOUSE, STADIUM])
def test_a_report_of_two_happenings_does_not_make_one_of_them(texts: tuple[AnnotatedText, ...]) -> None:
    first, second, third, fourth, both = (homes(texts)[text.id] for text in texts)
    assert first == second != third == fourth
    assert both in {first, third}


@pytest.mark.parametrize("texts", [COURTHOUSE, STADIUM])
def test_names_in_common_alone_do_not_make_one_of_them_either(texts: tuple[AnnotatedText, ...]) -> None:
    first, second, third, fourth = (homes(texts[:4])[text.id] for text in texts[:4])
    assert first == second != third == fourth


def test_whoever_says_that_it_is_one_story_is_obeyed() -> None:
    rulings = Rulings(together=(("blast-daily", "verdict-daily"), ("blast-wire", "verdict-wire")))
    found = homes(COURTHOUSE, rulings)
    assert found["blast-daily"] == found["verdict-daily"]
    assert found["blast-wire"] == found["verdict-wire"]


def test_reports_that_quote_the_same_words_are_not_told_apart_by_their_own() -> None:
    plans = [outline(text) for text in COURTHOUSE[:4]]
    odds = {(0, 1): 3.0, (2, 3): 3.0}
    linked = {(one, other): -1.0 for one in (0, 1) for other in (2, 3)} | odds
    assert find_strangers(plans, linked, least=0.0) == {(0, 2), (0, 3), (1, 2), (1, 3)}
    quoting = [replace(plan, quoted=(7, 8)) if place in (0, 3) else plan for place, plan in enumerate(plans)]
    assert find_strangers(quoting, linked, least=0.0) == set()


def test_a_pair_that_is_not_likely_one_happening_tells_nothing_apart() -> None:
    plans = [outline(text) for text in COURTHOUSE[:4]]
    linked = {(one, other): -1.0 for one in range(4) for other in range(one + 1, 4)}
    assert find_strangers(plans, linked, least=0.0) == set()
