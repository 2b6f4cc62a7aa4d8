"""What tells which of two reports was made from the other."""

import pytest

from tests.lineage.builders import LINES, REWRITE, report, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.naming import name_patterns
from twosource.lineage.written import day_written
from twosource.model import AnnotatedText, Block, Stemma

ON_THE_QUAY = (
    "On Thursday morning a diver came up beside me at the Halvor Bridge in Sundby and asked for a cigarette.",
    "“There is a crack in the third pier that I can put my arm into,” Torkel Sunde told me.",
    "By noon both carriageways of the bridge were closed, and 41,000 vehicles had to go the long way round.",
    "The roads agency expects that repairs will take eleven weeks and cost 90 million kroner.",
    "The crack was found in April by a team from the university in Narfjord.",
)
HEARSAY = (
    "A diver surfaced beside the Halvor Bridge in Sundby on Thursday morning.",
    "“There is a crack in the third pier that I can put my arm into,” Torkel Sunde stated.",
    "Both carriageways of the bridge were closed by noon, and 41,000 vehicles were forced to take a longer route.",
    "Repairs are expected by the roads agency to take eleven weeks and to cost 90 million kroner.",
    "A team from the university in Narfjord discovered the crack in April.",
)


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def exemplar_of(stemma: Stemma, witness: str) -> str | None:
    return next((found.exemplar for found in stemma.descents if found.witness == witness), None)


def named(text: AnnotatedText, address: str) -> AnnotatedText:
    return with_article(text, report=address)


def test_who_speaks_as_having_been_there_is_the_exemplar() -> None:
    stemma = traced(report("a-hearsay", HEARSAY), report("z-quay", ON_THE_QUAY))
    assert exemplar_of(stemma, "a-hearsay") == "z-quay"
    assert any(reason.kind == "narrator" for descent in stemma.descents for reason in descent.evidence)


def test_a_press_release_is_the_exemplar_of_its_copies() -> None:
    released = report("z-release", ("PRESS RELEASE, embargoed until noon.", *LINES))
    stemma = traced(report("a-copy", LINES), released)
    assert exemplar_of(stemma, "a-copy") == "z-release"
    assert exemplar_of(stemma, "z-release") is None


def test_a_text_that_calls_itself_corrected_is_the_later_one() -> None:
    corrected = report("a-new", ("This story corrects the length of the crack.", *LINES))
    stemma = traced(corrected, report("z-old", LINES))
    assert exemplar_of(stemma, "a-new") == "z-old"


def test_readers_are_sent_on_to_the_outlet_that_had_the_text_first() -> None:
    first = report("z-first", LINES, outlet="Sundby Tidende")
    passing = report("a-passing", (*LINES[:4], "Continue reading on Sundby Tidende"), outlet="Fjordfeed")
    assert exemplar_of(traced(first, passing), "a-passing") == "z-first"


def test_an_outlet_is_known_by_its_address_too() -> None:
    first = named(report("z-first", LINES), "https://www.sundbytidende.no/2025/bridge")
    passing = report(
        "a-passing", (*REWRITE[:4], "The bridge was closed for days, according to the Sundby Tidende.")
    )
    stemma = traced(first, passing)
    assert exemplar_of(stemma, "a-passing") == "z-first"
    assert any(reason.kind == "names_outlet" for descent in stemma.descents for reason in descent.evidence)


@pytest.mark.parametrize("address", ["report.txt", "r1", "https://abc.net/x", "/tmp/article-1.txt"])
def test_an_address_that_could_mean_anything_names_no_outlet(address: str) -> None:
    assert name_patterns(named(report("r", LINES), address).article) == ()


def test_of_two_equal_texts_the_one_that_is_named_is_the_exemplar() -> None:
    stemma = traced(
        report("a-one", LINES, outlet="Nordkyst Avis"),
        report("b-two", LINES, outlet="Sundby Tidende"),
        report("c-part", (*LINES[:4], "Read more on Sundby Tidende"), outlet="Fjordfeed"),
    )
    assert exemplar_of(stemma, "c-part") == "b-two"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [("SUNDBY, May 8 (Nordwire) —", (5, 8)), ("SUNDBY, 12 June —", (6, 12)), ("SUNDBY —", None)],
)
def test_the_day_of_a_dateline_is_read(dateline: str, day: tuple[int, int] | None) -> None:
    text = report("r", (dateline, *LINES))
    block = Block(start=0, end=len(dateline), role="dateline")
    written = day_written(with_article(text, blocks=(block,)).article)
    assert (written and (written.month, written.day)) == day


@pytest.mark.parametrize(
    "outlet", ["Sundby Tidende (English edition)", "Sundby Tidende (Online)", "Tidende (Sundby"]
)
def test_an_outlet_with_brackets_in_its_name_stops_nothing(outlet: str) -> None:
    line = "According to the Sundby Tidende, the Halvor Bridge was closed after divers found a crack."
    first = report("first", (*LINES, "“Nobody was told,” a diver told the Tidende."), outlet=outlet)
    stemma = traced(first, report("second", (*REWRITE[:5], line)))
    assert exemplar_of(stemma, "second") == "first"


def test_an_edition_is_no_part_of_the_name_by_which_an_outlet_is_cited() -> None:
    article = report("first", LINES, outlet="Sundby Tidende (English edition)").article
    assert name_patterns(article) == (r"Sundby\ Tidende",)


def test_what_an_outlet_updates_is_its_own_text_and_no_other_outlets_rewriting() -> None:
    updated = report("wire", ("Updated at 16:20 with the length of the crack.", *LINES), outlet="Nordwire")
    rewritten = report("brief", REWRITE, outlet="World Brief")
    reasons = [reason.kind for made in traced(updated, rewritten).descents for reason in made.evidence]
    assert reasons
    assert "update" not in reasons


def test_a_vaguer_time_counts_only_in_the_line_that_is_nearest() -> None:
    exact = report("exact", (*LINES[:-1], "The ferry to Narfjord sails on Friday."))
    vague = report(
        "vague",
        (*LINES[:-1], "The ferry to Narfjord sails on Friday.", "A letter about the ferry to Narfjord came last week."),
    )  # fmt: skip
    made = traced(exact, vague).descents
    assert made
    assert not any(reason.kind == "precision" for one in made for reason in one.evidence)
