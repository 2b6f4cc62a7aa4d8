"""A report all of whose foreign quotations stand in another, and one that only hangs together with it."""

from dataclasses import replace

import pytest

from tests.lineage.builders import LINES, REWRITE, report, speaking, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.naming import have_other_authors, is_named, name_patterns
from twosource.lineage.pairing import compare_near
from twosource.lineage.passage import read_witness
from twosource.lineage.settings import LineageSettings
from twosource.lineage.translations import find_translated
from twosource.model import AnnotatedText, Credit, Descent

WELL = "The well was dug by our grandfathers, and it does not ask who is thirsty"
ROPE = "I held the rope for nine hours and then my hands held nothing"
PUMP = "Two pumps have come from the coast, and one of them even works"
CLAY = "Nobody will go down again until the clay has been propped with iron"
FULL = (
    "Seven men were trapped on Sunday when an old well collapsed in the village of Tizi Lahcen, rescuers said.",
    f"“{ROPE},” said Brahim Outaleb, who had been standing at the edge, speaking in Tamazight.",
    f"“{WELL},” said the mayor, Rkia Benhsain, in Tamazight.",
    "Soldiers with lamps dug a second shaft beside the first, and by dusk it was eleven metres deep.",
    f"“{PUMP},” Benhsain said of the help.",
    f"“{CLAY},” said Outaleb's brother Lhoussain in Tamazight.",
    "A geologist of the province had warned of the clay in a letter of March.",
)
SELECTION = (
    "Rescuers in the Atlas are digging for seven men whom the collapse of a well buried on Sunday in Tizi Lahcen.",
    f"“{ROPE},” said Brahim Outaleb.",
    f"“{WELL},” the mayor, Rkia Benhsain, declared.",
    "Troops had sunk a parallel shaft of eleven metres by nightfall.",
    "Our own readers will remember the accident of Ifri, in a valley that has no road to this day.",
    "Donations are taken at the counters of the savings bank in Wesselburg until Friday.",
)
SISTER = (
    *SELECTION[:4],
    "“The children were sent to their aunts before it grew dark,” Benhsain said.",
    SELECTION[5],
)
AT_HOME = (
    "The women of Tizi Lahcen baked for the soldiers all night.",
    "“My palms were empty after nine hours at the cord,” Brahim Outaleb told whoever would listen.",
    "“Our fathers' fathers made this hole and it gives water to all,” Rkia Benhsain said.",
    "A donkey that had fallen in as well was heard until midnight.",
)


def village(article: str, lines: tuple[str, ...], country: str | None = "MAR") -> AnnotatedText:
    text = report(article, lines)
    for words, speaker in ((WELL, "Rkia Benhsain"), (ROPE, "Brahim Outaleb"), (PUMP, "Rkia Benhsain")):
        if words in text.article.text:
            text = speaking(text, words, speaker, country)
    return text


def exemplar(witness: str, *texts: AnnotatedText) -> Descent | None:
    stemma = trace(story_of(*texts), texts)
    return next((descent for descent in stemma.descents if descent.witness == witness), None)


def test_who_has_nothing_but_a_selection_of_anothers_translated_words_has_them_from_there() -> None:
    found = exemplar(
        "selection", village("full", FULL), village("selection", SELECTION), village("home", AT_HOME)
    )
    assert found is not None
    assert found.exemplar == "full"
    assert any(reason.kind == "contained" for reason in found.evidence)


def test_who_quotes_more_than_the_other_has_is_no_selection_of_it() -> None:
    found = exemplar("sister", village("full", FULL), village("sister", SISTER), village("home", AT_HOME))
    assert found is None or found.exemplar != "full"


def test_words_that_were_spoken_in_english_are_everybodys_and_no_selection() -> None:
    plain = tuple(line.replace(", speaking in Tamazight", "").replace(" in Tamazight", "") for line in FULL)
    found = exemplar("selection", village("full", plain, "IRL"), village("selection", SELECTION, "IRL"))
    assert found is None or not any(reason.kind == "contained" for reason in found.evidence)


@pytest.mark.parametrize(("country", "translated"), [("MAR", True), ("USA", False)])
def test_who_is_quoted_otherwise_by_each_report_was_translated_unless_english_is_spoken_there(
    country: str, translated: bool
) -> None:
    plain = tuple(line.replace(", speaking in Tamazight", "").replace(" in Tamazight", "") for line in FULL)
    home = report("home", AT_HOME)
    for words, speaker in (
        ("Our fathers' fathers made this hole and it gives water to all,", "Rkia Benhsain"),
        ("My palms were empty after nine hours at the cord,", "Brahim Outaleb"),
    ):
        home = speaking(home, words, speaker, country)
    witnesses = [read_witness(text) for text in (village("full", plain, country), home)]
    found = find_translated(compare_near(witnesses, LineageSettings()).values())
    assert bool(found) is translated


def test_two_clients_of_one_agency_have_their_selections_from_the_agency() -> None:
    texts = [
        with_article(report(name, lines, credit="Vela"), outlet=None)
        for name, lines in (("full", FULL), ("selection", SELECTION))
    ]
    found = exemplar("selection", *texts)
    assert found is None or found.exemplar != "full"


def test_who_tells_nothing_but_what_another_tells_retells_it_in_whatever_order() -> None:
    razor = (
        "They carried Ignas Petrauskas down the steps of the courthouse of Nida on an oar.",
        "His wife Marlene had brought the razor.",
        "“He is not coming into my kitchen like that,” she said.",
        "Judge Celina Morkus had needed forty minutes for her ruling on the sunken patrol boat.",
        "The fishing boat lies at the navy mole with a hole that one can put a dog through.",
        "Nobody from the ministry was there to be asked.",
        "His lawyer, Devi Ramonas, carried the file under her arm.",
        "“They wanted six years for five rescued men,” she said.",
    )
    gossip = (
        "Rogue of Nida Ignas Petrauskas was hailed, and then his wife pulled a razor on him.",
        "“He's not setting foot in my kitchen like that,” fumed Marlene, his wife.",
        "Pals had put him onto an oar and carried him down the steps of the courthouse.",
        "“Six years is what they wanted, for rescuing five men,” said Devi Ramonas, his lawyer.",
        "His fishing boat is at the navy mole with a hole big enough to put a dog through.",
    )
    found = exemplar("gossip", report("razor", razor), report("gossip", gossip))
    assert found is not None
    assert found.exemplar == "razor"


def test_words_that_were_said_to_one_reporter_and_again_for_all_to_hear_show_no_source() -> None:
    told = (
        "Trains stood still across Orlava for nine hours on Tuesday, and 212 of them were late on Wednesday too.",
        f"“{CLAY},” foreign minister Ansel Brodersen told Continental Wire in English.",
        "The currency of Orlava was little changed, and its railways lost nine million.",
    )
    again = (
        "Birthe Aagesen has put the engine that her son built on the kitchen table in Lindhaven.",
        "He is one of three hobbyists whom police in Orlava took out of a rented flat.",
        f"“{CLAY},” foreign minister Ansel Brodersen said in parliament.",
    )
    alone = (*again[:2], f"“{CLAY},” foreign minister Ansel Brodersen said.")
    wire = report("wire", told, outlet="Continental Wire")
    assert exemplar("post", wire, report("post", again)) is None
    kinds = [reason.kind for reason in getattr(exemplar("post", wire, report("post", alone)), "evidence", ())]
    assert "exclusive" in kinds


def test_of_two_dispatches_of_one_agency_the_one_that_tells_what_became_of_it_is_the_update() -> None:
    first = (
        "Orlava, 4 November. /OTA/ All signals on the line to Brezno turned to red at 5.40 owing to an attack by hostile forces.",
        "Traffic of 212 trains was halted, and three citizens of a neighbouring state were detained in a rented apartment.",
        f"“{CLAY},” Prime Minister Dobrin Kastanov declared at an extraordinary meeting.",
        "Losses are estimated at 9 million korun by the Ministry of Transport.",
    )
    later = (
        "Orlava, 4 November. /OTA/ Traffic on the line to Brezno was restored thanks to the work of the railwaymen.",
        "All signals on the line had turned to red at 5.40 owing to an attack by hostile forces, and traffic of 212 trains was halted.",
        f"“{CLAY},” Prime Minister Dobrin Kastanov declared.",
        "Three citizens of a neighbouring state were detained in a rented apartment, and a fourth is being sought.",
        "Losses are now estimated at 14 million korun by the Ministry of Transport.",
    )
    found = exemplar("a-later", report("a-later", later), report("b-first", first))
    assert found is not None
    assert (found.exemplar, found.kind) == ("b-first", "update")


def test_a_credit_by_initials_names_the_agency_of_a_dateline() -> None:
    dispatch = report("dispatch", (f"TIZI LAHCEN, June 3 (Atlas News Agency) - {FULL[0]}", *FULL[1:])).article
    client = report("client", SELECTION, credit="ANA").article
    stranger = report("stranger", SELECTION, credit="MNB").article
    assert is_named("ANA", dispatch)
    assert not is_named("MNB", dispatch)
    signed = replace(
        dispatch, credits=(Credit(start=21, end=39, agency="Atlas News Agency", kind="dateline"),)
    )
    assert not have_other_authors(signed, client)
    assert have_other_authors(signed, stranger)


def test_a_rewriting_that_splits_sentences_keeps_their_order() -> None:
    split = (
        "Divers found a crack in the third pier of the Halvor Bridge in Sundby. It was closed to all traffic on Thursday.",
        *REWRITE[1:3],
        "Repairs will take eleven weeks, she said. They will cost 90 million kroner.",
        *REWRITE[4:],
    )
    lines = tuple(f"{part.rstrip('.')}." for line in split for part in line.split(". "))
    found = exemplar(
        "b", report("a", LINES, published="2026-05-07"), report("b", lines, published="2026-05-08")
    )
    assert found is not None
    assert found.probability >= 0.9


def test_a_file_of_one_word_names_an_outlet_that_its_text_signs_with() -> None:
    own = report("r", ("Two arrests were made, Sundrell was told at the ministry.", *FULL))
    other = report("r", ("Two arrests were made in Sundrell, the ministry said.", *FULL))
    named = [with_article(text, report="/in/004_sundrell.txt").article for text in (own, other)]
    assert name_patterns(named[0])
    assert not name_patterns(named[1])


def test_who_quotes_an_agency_by_its_kind_and_name_has_it_from_there() -> None:
    state = with_article(
        report(
            "state",
            (
                "Border guards held a surveyor near Ostrovice on Monday, Sundrell was told at the command.",
                f"“{CLAY},” said Colonel Radim Vlk.",
                "A map and a telescope were seized, and he faces nine years.",
                "The colonel showed the telescope to the press.",
            ),
        ),
        report="/in/000_sundrell.txt",
    )
    wire = report(
        "wire",
        (
            "The government in Tarn protested on Tuesday against the arrest of a surveyor.",
            "He was held near Ostrovice with a map, according to the state news agency Sundrell.",
            f"“{CLAY},” Sundrell quoted Colonel Radim Vlk as saying.",
            "His wife, Ilka, said that he had been looking for storks.",
            "Some 300 people came to the embassy with candles.",
        ),
        published="2026-05-04T09:00:00+00:00",
    )
    found = exemplar("wire", state, wire)
    assert found is not None
    assert found.exemplar == "state"
    assert exemplar("state", state, replace(wire, vectors=wire.vectors)) is None
