"""Quotations that only one report can have had first."""

import pytest

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, story_of, with_article
from twosource.lineage import trace
from twosource.model import AnnotatedText, Credit, Descent, Stemma

OWN = (
    "The council of Port Amaru will vote on Monday on whether to sell its two tugs.",
    "“We were offered a third of what the engines alone are worth,” harbour master Nana Ofori said.",
    "The buyer, a firm from Cotonou, would not comment.",
    "Tug crews have worked without a contract since March.",
)
TAKEN = (
    "Dockers walked off the quays of Port Amaru for an hour on Friday.",
    "Their union, led by Ama Boateng, fears for 44 jobs in Port Amaru and in Keta if the harbour's tugs are sold.",
    "The price is a scandal too: “a third of what the engines alone are worth,” in the words of Nana Ofori.",
    "The ferry Yaa Asantewaa, with 310 pilgrims from Lomé, had to wait outside the mole until noon.",
    "Boateng said that the next strike would be longer.",
)


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def descent(stemma: Stemma, witness: str) -> Descent | None:
    return next((found for found in stemma.descents if found.witness == witness), None)


def heard(cue: str, outlet: str | None = "Amaru Herald") -> AnnotatedText:
    return report("exclusive", (OWN[0], OWN[1].replace("said.", cue), *OWN[2:]), outlet=outlet)


@pytest.mark.parametrize(
    "cue",
    [
        "told me.",
        "told the Amaru Herald.",
        "said in an interview with this newspaper.",
        "told our reporter.",
        "shrugged when I asked him for the price.",
        "assured the Herald.",
    ],
)
def test_what_was_said_to_one_reporter_alone_was_taken_from_that_report(cue: str) -> None:
    found = descent(traced(heard(cue), report("taker", TAKEN)), "taker")
    assert found is not None
    assert (found.exemplar, found.kind) == ("exclusive", "excerpt")
    assert any(reason.kind == "exclusive" for reason in found.evidence)


@pytest.mark.parametrize(
    "cue",
    ["said.", "told reporters.", "told the council.", "told Radio Amaru.", "said when the council asked."],
)
def test_what_was_said_to_everybody_or_to_others_proves_nothing(cue: str) -> None:
    assert traced(heard(cue), report("taker", TAKEN)).descents == ()


@pytest.mark.parametrize(
    ("agencies", "taken"), [(("Nordwire", "Kapital"), False), (("Nordwire", None), True)]
)
def test_of_two_agencies_each_asks_for_itself(agencies: tuple[str, str | None], taken: bool) -> None:
    texts = [heard("told our reporter.", outlet=None), report("taker", TAKEN)]
    signed = [
        with_article(text, credits=(Credit(start=0, end=3, agency=agency, kind="dateline"),))
        if agency
        else text
        for text, agency in zip(texts, agencies, strict=True)
    ]
    assert bool(traced(*signed).descents) is taken


def test_two_reporters_to_whom_the_same_was_said_took_nothing_from_each_other() -> None:
    also = report(
        "also", (*TAKEN[:2], TAKEN[2].replace("in the words of Nana Ofori", "Nana Ofori told me"), *TAKEN[3:])
    )
    assert traced(heard("told me."), also).descents == ()


def test_a_reader_who_writes_to_the_paper_was_told_nothing_alone() -> None:
    letter = report(
        "letter",
        (
            "Sir, in your report of the tugs you write that they are worth three offers.",
            "“We were offered a third of what the engines alone are worth,” harbour master Nana Ofori told us, as you say.",
            "I have had a tug named after my mother, and I would not sell her for a tenth.",
            "A third is what one pays for fish on the second day.",
        ),
    )
    paper = report("paper", (*TAKEN[:2], TAKEN[2].replace("a third", "We were offered a third"), *TAKEN[3:]))
    assert descent(traced(letter, paper), "paper") is None


def test_whoever_quotes_the_headline_tells_of_that_report() -> None:
    notice = replace_headline(report("notice", LINES), "A crack that nobody wanted to see")
    letter = (
        "The whole street has read “A crack that nobody wanted to see” by now.",
        "Divers found a crack in the third pier of the Halvor Bridge in Sundby, and 41,000 vehicles stay at home.",
        "Torunn Eide would rather explain a queue than a collapse, and I would rather have neither.",
    )
    found = descent(traced(notice, report("letter", letter)), "letter")
    assert found is not None
    assert found.exemplar == "notice"
    assert any(reason.kind == "quotes_headline" for reason in found.evidence)


def test_a_headline_of_somebodys_words_names_no_report() -> None:
    said = "We would rather explain a queue than a collapse"
    notice = replace_headline(report("notice", LINES), f"“{said}”")
    letter = report(
        "letter", (*WITNESS[:5], f"“{said},” says Torunn Eide, and she has a long queue to explain.")
    )
    assert not any(
        reason.kind == "quotes_headline"
        for found in traced(notice, letter).descents
        for reason in found.evidence
    )


def replace_headline(text: AnnotatedText, headline: str) -> AnnotatedText:
    return with_article(text, headline=headline)


def test_a_report_that_quotes_another_keeps_an_origin_of_its_own() -> None:
    stemma = traced(heard("told me."), report("taker", TAKEN))
    assert len(stemma.origins) == 2
    assert stemma.count(("taker",)).low == 1
    assert stemma.count(("exclusive", "taker")).high == 1


def test_marks_around_what_another_says_of_itself_show_who_was_first() -> None:
    essay = (
        "I have run a bakery in Tolna for thirty years, and I have never locked its door at night.",
        "We bake for the hospital, for the prison and for both football clubs.",
        "On Tuesday I will lock it, because the town has sold our street to a car park.",
        "My father would have asked the mayor in for a roll.",
        "I ask her in now, in writing, and I will keep the oven warm.",
    )
    told = (
        "A street in Tolna is to make way for a car park, and one baker objects.",
        "“On Tuesday I will lock it, because the town has sold our street to a car park,” Etelka Bán writes.",
        "“My father would have asked the mayor in for a roll,” she adds.",
        "The town hall said that traders would be heard in May.",
    )
    found = descent(traced(report("a-told", told), report("z-essay", essay)), "a-told")
    assert found is not None
    assert found.exemplar == "z-essay"
    assert any(reason.kind == "quotes_prose" for reason in found.evidence)


def test_a_statement_is_the_exemplar_of_who_quotes_it_as_a_statement() -> None:
    said = "“No pilot of this authority has been asked to work a third night.”"
    statement = report("statement", ("Statement of the Harbour Authority of Amaru.", said, OWN[2], OWN[3]))
    quoting = report("quoting", (*TAKEN[:2], f"{said[:-2]},” the authority said in a statement.", *TAKEN[3:]))
    found = descent(traced(statement, quoting), "quoting")
    assert found is not None
    assert found.exemplar == "statement"


@pytest.mark.parametrize(
    "line",
    [
        "As the Sundby Tidende first reported, divers found a crack in the third pier of the Halvor Bridge.",
        "Divers, the Sundby Tidende has learned, found a crack in the third pier of the Halvor Bridge in Sundby.",
        "According to the Sundby Tidende, the Halvor Bridge was closed after divers found a crack in its third pier.",
        "The Halvor Bridge has a crack in its third pier, if one believes the divers of whom Sundby Tidende writes.",
    ],
)
def test_whoever_names_the_outlet_in_what_it_told_has_it_from_there(line: str) -> None:
    first = report("first", LINES, outlet="Sundby Tidende")
    stemma = traced(first, report("second", (*WITNESS[:5], line)))
    found = descent(stemma, "second")
    assert found is not None
    assert found.exemplar == "first"
    assert stemma.count(("first", "second")).high == 1


def test_an_outlet_that_both_tell_of_is_no_source() -> None:
    strike = (
        "Printers of the Sundby Tidende walked out on Thursday over the closing of the night shift.",
        "The Sundby Tidende has 84 printers, and their union counted 70 on the pavement.",
        "“Nobody reads a paper that nobody prints,” union leader Arvid Moe said.",
    )
    own = report("own", (*strike, LINES[5]), outlet="Sundby Tidende")
    other = report(
        "other",
        (
            "The union of printers called out its members at the Sundby Tidende on Thursday over a night shift.",
            "It expects the strike to last until the weekend, and has rented a tent.",
            WITNESS[4],
        ),
        outlet="Fjordavisen",
    )
    assert descent(traced(own, other), "other") is None


def test_a_dispatch_is_known_by_the_agency_of_its_dateline() -> None:
    dateline = "SUNDBY (Nordwire) —"
    dispatch = report("dispatch", (f"{dateline} {LINES[0]}", *LINES[1:]))
    credited = with_article(dispatch, credits=(_credit(dateline),))
    line = "According to Nordwire, the Halvor Bridge was closed after divers found a crack in its third pier."
    found = descent(traced(credited, report("second", (*WITNESS[:5], line))), "second")
    assert found is not None
    assert found.exemplar == "dispatch"


def _credit(dateline: str) -> Credit:
    start = dateline.index("Nordwire")
    return Credit(start=start, end=start + len("Nordwire"), agency="Nordwire", kind="dateline")


def test_a_report_with_a_statement_further_down_is_no_release() -> None:
    reporting = report("reporting", (*LINES[:4], "Statement by the director follows below.", *LINES[4:]))
    found = traced(report("a-other", REWRITE), reporting)
    assert not any(reason.kind == "release" for made in found.descents for reason in made.evidence)


def test_a_paper_that_prints_a_releases_quotations_beside_its_own_news_keeps_its_origin() -> None:
    said = (
        "We have lost two pilots to the fog and not one to fear.",
        "The quay will be lit until the last of them is in.",
    )
    release = report(
        "release",
        (
            "PRESS RELEASE",
            "Today the port honours its pilots.",
            f"“{said[0]}” the harbour master, Ruth Tamatoa, said.",
            f"“{said[1]}”",
            "A service will be held in the customs hall.",
        ),
        outlet="Harbour Authority of Amaru",
    )
    paper = report(
        "paper",
        (
            WITNESS[0],
            WITNESS[2],
            "The port spoke of a loss.",
            f"“{said[0]}” its harbour master, Ruth Tamatoa, said in a statement. “{said[1]}”",
            WITNESS[4],
            "The widow of one pilot, Hina Pahoa, asked who had sent him out at night.",
        ),
        outlet="Amaru Evening",
    )
    stemma = traced(release, paper)
    assert len(stemma.origins) == 2
    assert all(made.kind == "excerpt" for made in stemma.descents)


def test_the_same_names_in_a_sentence_are_not_what_was_told_to_one_reporter_alone() -> None:
    exclusive = (
        "The singer Ly Thu Ha, 33, was taken from her home in Hanoi on Monday, and her lawyer told the Courier he did not know why.",
        "Neighbours heard glass break at five in the morning.",
        "She has sung about rice fields since 2019.",
    )
    other = (
        "The police of Hanoi opened a case on Monday against Ly Thu Ha, born in 1991, under Article 331.",
        "A colonel said that it had nothing to do with art.",
        "The search of her flat was witnessed by two officials of the ward.",
    )
    stemma = traced(report("first", exclusive, outlet="The Courier"), report("second", other))
    assert not any(reason.kind == "told_alone" for made in stemma.descents for reason in made.evidence)
    assert len(stemma.origins) == 2
