"""What a draft states without marks, held against reports that are read as the program reads them."""

import pytest

from twosource import archive
from twosource.dossiers import check_draft
from twosource.model import AnnotatedText, CheckedStatement, DraftCheck, Report, Survey

WIRE = """Bridge over the Nuevo closed after two bolts fall
By the Lowland Wire

VELBERG, March 4 (Lowland Wire) - The city of Velberg closed the Nuevo bridge to all traffic on Tuesday after two bolts fell on the quay, the transport office said.

Chief engineer Ilka Morrow said that the bolts had been replaced only last year by a contractor from Steyn.

Councillor Per Haldane said the city had ignored three warnings from its own inspectors.

The bridge was opened in 1937 and carries forty thousand cars a day. Ferries will run between the two banks until the inspection is over.
"""
OTHER = """Velberg bridge shut
Two bolts dropped from the Nuevo bridge in Velberg on Tuesday, and the city shut it to traffic at once.

“We close it before it closes itself,” chief engineer Ilka Morrow told the Harbour Post on the quay.

Shopkeepers on both banks fear for the spring market, which draws visitors from the whole valley.
"""


@pytest.fixture(scope="module")
def survey(tmp_path_factory) -> Survey:
    folder = tmp_path_factory.mktemp("bridge")
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return archive.read(sorted(folder.iterdir()))


def read(text: str) -> AnnotatedText:
    return archive.annotated_draft(Report(address="draft.txt", text=f"A draft about the bridge.\n\n{text}\n"))


def checked(text: str, survey: Survey) -> DraftCheck:
    return check_draft(read(text), survey)


def stated(text: str, survey: Survey) -> CheckedStatement:
    found = checked(text, survey).statements
    return found[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The city of Velberg closed the Nuevo bridge to all traffic on Tuesday after two bolts fell on the quay.",
        "The bridge, which opened in 1937, carries forty thousand cars a day.",
        "Ferries run between the two banks until the inspection is over.",
        "Ilka Morrow said that the bolts had been replaced only last year by a contractor from Steyn.",
    ],
)
def test_what_a_report_tells_is_reported(text, survey):
    found = stated(text, survey)
    assert (found.standing, found.sound) == ("reported", True)
    assert found.cites


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "The city of Velberg closed the Nuevo bridge to all traffic on Friday after two bolts fell on the quay.",
            ("Friday", "Tuesday"),
        ),
        (
            "Ilka Morrow said that the bolts had been replaced only last year by a contractor from Salzburg.",
            ("Salzburg", "Steyn"),
        ),
    ],
)
def test_another_day_and_another_place_are_told_beside_the_reports(text, pair, survey):
    found = stated(text, survey)
    assert found.standing == "differs"
    assert [(one.split()[-1], other.split()[-1]) for one, other in found.differences] == [pair]


def test_a_negation_that_no_report_has_turns_the_sense(survey):
    found = stated("Ferries will not run between the two banks until the inspection is over.", survey)
    assert (found.standing, found.sound) == ("turned", False)


def test_speech_of_somebody_else_is_told_with_who_said_it(survey):
    found = stated("Ilka Morrow said the city had ignored three warnings from its own inspectors.", survey)
    assert found.standing == "misattributed"
    assert found.note is not None
    assert "Haldane" in found.note


def test_speech_that_no_report_has_is_to_be_looked_at(survey):
    found = stated(
        "Per Haldane said that the lighthouse keeper had sold the lamps to a museum of clocks.", survey
    )
    assert (found.standing, found.speech, found.sound) == ("nowhere", True, False)


def test_a_plain_fact_of_the_drafts_own_is_told_and_is_no_mistake(survey):
    check = checked(
        "The mayor's cousin bakes rye bread and honey cakes in a cellar near the cathedral.", survey
    )
    assert [one.own for one in check.statements][-1]
    assert check.sound
    text = archive.write_checked(check, survey, "text")
    assert "TOLD BY NO REPORT" in text


def test_a_fact_that_reports_have_from_one_source_names_it(survey):
    found = stated("The bolts had been replaced only last year by a contractor from Steyn.", survey)
    assert found.standing == "reported"
    assert found.note == "the reports have it from Ilka Morrow"


@pytest.mark.parametrize(
    "text",
    ["", "Short.", "“We close it before it closes itself,” Ilka Morrow said.", "<p>Nothing <b>here</b></p>"],
)
def test_a_draft_without_statements_has_none_to_correct(text, survey):
    assert not [one for one in checked(text, survey).statements if not one.sound]


@pytest.mark.parametrize(
    "text",
    [
        "“We close it before it closes itself,” Deputy Transport Commissioner Ilka Morrow said.",
        "Deputy Transport Commissioner Ilka Morrow said: “We close it before it closes itself.”",
    ],
)
def test_who_says_quoted_words_is_no_statement_of_its_own(text, survey):
    assert not checked(text, survey).statements


def test_what_a_sentence_tells_of_the_speaker_beside_quoted_words_is_a_statement(survey):
    text = (
        "“We close it before it closes itself,” said Ilka Morrow, whose contract ends in spring with a bonus."
    )
    assert checked(text, survey).statements


def test_every_statement_lies_in_the_draft_and_every_cite_in_a_report(survey):
    draft = read(WIRE.split("\n\n", 1)[1] + OTHER)
    known = {text.id: text for dossier in survey.dossiers for text in dossier.texts}
    for one in check_draft(draft, survey).statements:
        assert 0 <= one.span.start < one.span.end <= len(draft.article.text)
        assert all(0 <= cite.start < cite.end <= len(known[cite.article].article.text) for cite in one.cites)
        assert one.sound, one


def test_a_dossier_that_was_read_back_without_vectors_serves_as_well(survey, tmp_path):
    path = tmp_path / "d.json"
    path.write_text(archive.write(survey, "json"), encoding="utf-8")
    text = "The city of Velberg closed the Nuevo bridge to all traffic on Friday after two bolts fell on the quay."
    assert stated(text, archive.load(path.read_text(encoding="utf-8"))).standing == "differs"
