"""Laws of checking that hold for any draft and any survey."""

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.builders import ferry_survey
from tests.builders.surveys import WORDS, surveys
from tests.builders.surveys import texts as drafts
from tests.dossiers.checking.test_attribution import SORRY, draft
from twosource.dossiers.checking import check_draft
from twosource.dossiers.finding import find_utterances
from twosource.dossiers.writers import write_check, write_check_json, write_found_json
from twosource.model import FigureStanding, QuotationStanding, StatementStanding, Survey

DOCS = Path(__file__).parents[3] / "docs"
CHECK = Draft202012Validator(json.loads((DOCS / "twosource-check-1.schema.json").read_text(encoding="utf-8")))
QUOTE = Draft202012Validator(json.loads((DOCS / "twosource-quote-1.schema.json").read_text(encoding="utf-8")))


@settings(max_examples=40, deadline=None)
@given(drafts("d"), surveys())
def test_any_draft_can_be_checked_against_any_survey_and_written(text, survey):
    checked = check_draft(text, survey)
    held = {one.id: one.article.text for dossier in survey.dossiers for one in dossier.texts}
    for one in (*checked.quotations, *checked.figures):
        assert 0 <= one.span.start <= one.span.end <= len(text.article.text)
    cites = [span for one in checked.quotations for span in one.cites]
    cites += [span for one in checked.figures for reading in one.readings for span in reading.cites]
    assert all(span.end <= len(held[span.article]) for span in cites)
    assert "\x1b" not in write_check(checked, survey)
    CHECK.validate(json.loads(write_check_json(checked, survey)))


@settings(max_examples=20, deadline=None)
@given(WORDS, surveys())
def test_any_answer_to_a_quotation_holds_to_its_schema(sought, survey):
    QUOTE.validate(json.loads(write_found_json(sought, find_utterances(sought, survey))))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 13), st.integers(1, 14))
def test_a_run_of_a_quotation_by_its_speaker_is_never_called_altered_or_somebody_elses(start, length):
    survey = Survey(dossiers=ferry_survey().dossiers)
    run = " ".join(SORRY.split()[start : start + length])
    if run:
        (one,) = check_draft(draft(run, "Ilse Brandt"), survey).quotations
        assert one.standing in {"verbatim", "trimmed"}


def test_the_order_of_stories_decides_nothing():
    survey = ferry_survey()
    turned = replace(survey, dossiers=survey.dossiers[::-1])
    one, other = (check_draft(draft(SORRY, "Tomas Reyl"), each) for each in (survey, turned))
    assert one == other


def test_the_schemas_name_every_standing():
    schema = CHECK.schema["$defs"]
    assert schema["quotation"]["properties"]["standing"]["enum"] == list(get_args(QuotationStanding))
    assert schema["figure"]["properties"]["standing"]["enum"] == list(get_args(FigureStanding))
    assert schema["statement"]["properties"]["standing"]["enum"] == list(get_args(StatementStanding))


def test_nothing_is_written_that_the_schemas_do_not_publish():
    survey = ferry_survey()
    answer = json.loads(write_check_json(check_draft(draft(SORRY, "Tomas Reyl"), survey), survey))
    assert set(answer["quotations"][0]) == set(CHECK.schema["$defs"]["quotation"]["required"])
    assert set(answer) == set(CHECK.schema["required"])
    found = json.loads(write_found_json("deeply sorry", find_utterances("deeply sorry", survey)))
    assert set(found["found"][0]) == set(QUOTE.schema["$defs"]["found"]["required"])
