"""The JSON dossier: the contract, its schema, and the way back."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource.dossiers.load import load_json
from twosource.dossiers.writers import write_html, write_json, write_markdown, write_text
from twosource.errors import ContractError
from twosource.model import Survey

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "twosource-1.schema.json").read_text(encoding="utf-8")
)
CONTRACT = {
    "article": "id report outlet headline published language text blocks sentences credits",
    "block": "role start end",
    "credit": "agency kind start end",
    "story": "id headline articles stemma quotations utterances claims events timeline digest",
    "stemma": "witnesses lost descents origins",
    "descent": "witness exemplar kind share probability evidence",
    "descentEvidence": "kind text spans",
    "lostExemplar": "id label evidence",
    "origin": "id articles label certain",
    "quotation": "id article start end content form speaker mention cue via nested_in",
    "utterance": "id speaker wording attested_by readings outlets origins",
    "reading": "quotation relation differences",
    "claim": "id text evidence outlets origins differences",
    "evidence": "article start end stance",
    "difference": "kind readings",
    "differenceReading": "text spans",
    "event": "id actor target cameo plover day place status background mentions origins",
    "eventDay": "earliest latest as_written",
    "digestLine": "text cites outlets origins",
}


def written() -> dict[str, object]:
    return json.loads(write_json(ferry_survey()))


def objects(value: object):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from objects(part)


def test_the_published_schema_is_a_schema_and_the_dossier_holds_to_it():
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(written())


@pytest.mark.parametrize(("record", "names"), CONTRACT.items())
def test_the_schema_requires_every_field_that_was_promised_to_stay(record, names):
    assert set(names.split()) <= set(SCHEMA["$defs"][record]["required"])


def test_every_field_that_is_written_is_published_in_the_schema():
    closed = json.loads(json.dumps(SCHEMA))
    for part in objects(closed):
        if part.get("type") == "object" and "properties" in part:
            part["additionalProperties"] = False
    assert list(Draft202012Validator(closed).iter_errors(written())) == []


def test_origins_are_a_pair_with_the_reason_beside_it():
    claim = written()["stories"][0]["claims"][0]
    assert claim["origins"] == [2, 3]
    assert claim["origins_reason"] == "B and C credit the agency that A is"


def test_the_spans_inside_a_quotation_are_offsets_in_its_own_article():
    quotation = written()["stories"][0]["quotations"][0]
    assert set(quotation["content"][0]) == set(quotation["mention"]) == {"start", "end"}


def test_a_timeline_entry_names_what_stands_on_the_day_by_its_kind():
    assert written()["stories"][0]["timeline"][0] == {
        "day": "2019", "event": "e3", "inferred": False, "background": True, "granularity": "day",
    }  # fmt: skip


def test_every_claim_and_wording_is_the_words_that_its_span_marks():
    contract = written()
    text = {article["id"]: article["text"] for article in contract["articles"]}
    story = contract["stories"][0]
    told = [(claim["text"], claim["text_span"]) for claim in story["claims"]]
    told += [(utterance["wording"], utterance["wording_span"]) for utterance in story["utterances"]]
    assert told
    for said, span in told:
        assert text[span["article"]][span["start"] : span["end"]] == said


def test_what_was_written_is_read_back_to_equal_values():
    assert load_json(write_json(ferry_survey())) == ferry_survey()


@settings(max_examples=40, deadline=None)
@given(surveys())
def test_any_survey_is_read_back_equal_and_holds_to_the_schema(survey):
    text = write_json(survey)
    assert load_json(text) == survey
    assert write_json(load_json(text)) == text
    assert text.endswith("}\n")
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(text))) == []
    text.encode("utf-8")


@settings(max_examples=15, deadline=None)
@given(surveys())
def test_every_other_form_can_be_made_again_from_the_json(survey):
    again = load_json(write_json(survey))
    for write in (write_text, write_markdown, write_html):
        assert write(again) == write(survey)


def test_words_outside_ascii_are_written_as_themselves():
    assert "“We are deeply sorry" in write_json(ferry_survey())


def test_a_survey_of_nothing_is_written_and_read():
    assert load_json(write_json(Survey())) == Survey()


def test_fields_of_a_later_version_are_passed_over():
    contract = written()
    contract["mood"] = "glad"
    contract["stories"][0]["claims"][0]["mood"] = "glad"
    assert load_json(json.dumps(contract)) == ferry_survey()


def change(contract, pointer, value):
    *way, last = [int(part) if part.isdigit() else part for part in pointer.split("/")[1:]]
    for part in way:
        contract = contract[part]
    if value is ...:
        del contract[last]
    else:
        contract[last] = value


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        ("/schema", "twosource/2", "/schema: expected 'twosource/1'"),
        ("/articles", {}, "/articles: expected a list"),
        ("/articles/0", 7, "/articles/0: expected an object"),
        ("/articles/1/text", ..., "/articles/1: 'text' is missing"),
        ("/articles/1/blocks/0/role", "shouting", "/articles/1/blocks/0/role: expected one of headline"),
        ("/stories/0/articles/0", "zz", "/stories/0/stemma/witnesses: expected exactly the story's articles"),
        ("/stories/0/claims/0/origins", [3, 1], "/stories/0/claims/0/origins: origins need"),
        ("/stories/0/claims/0/origins", [3], "/stories/0/claims/0/origins: expected an object"),
        ("/stories/0/claims/0/outlets", "two", "/stories/0/claims/0/outlets: expected int, not 'two'"),
        ("/stories/0/claims/0/outlets", True, "/stories/0/claims/0/outlets: expected int, not True"),
        ("/stories/0/claims/0/evidence/0/end", 10**9, "/stories/0/claims/0/evidence/0/end: article 'a1' ends at"),
        ("/stories/0/digest/0/cites/0/article", "l0", "/stories/0/digest/0/cites/0/article: the story has no article"),
        ("/stories/0/utterances/0/readings/1/quotation", "zz", "/stories/0/utterances/0/readings/1/quotation: the story"),
        ("/stories/0/stemma/descents/0/exemplar", "zz", "/stories/0/stemma/descents/0/exemplar: the story has no 'zz'"),
        ("/stories/0/stemma/descents/0/witness", "lost1", "/stories/0/stemma/descents/0/witness: the story has no"),
        ("/stories/0/stemma/origins/1/articles/0", "zz", "/stories/0/stemma/origins/1/articles/0: the story has no"),
        ("/stories/0/quotations/0/cue/end", 10**9, "/stories/0/quotations/0/cue/end: article 'a1' ends at"),
        ("/articles/0/blocks/0/end", 10**9, "/articles/0/blocks/0/end: article 'a1' ends at"),
        ("/stories/0/events/0/day/earliest", "in March", "/stories/0/events/0/day/earliest: Invalid isoformat"),
        ("/stories/0/events/0/probability", "high", "/stories/0/events/0/probability: expected float"),
        ("/stories/0/utterances/0/readings/2/differences/0", ["one"], "differences/0: expected 2 values, not 1"),
    ],
)  # fmt: skip
def test_a_dossier_that_breaks_the_contract_is_refused_with_the_place(pointer, value, message):
    contract = written()
    change(contract, pointer, value)
    with pytest.raises(ContractError) as refused:
        load_json(json.dumps(contract))
    assert message in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "null", "[]", "NaN"])
def test_what_is_no_dossier_is_refused(text):
    with pytest.raises(ContractError):
        load_json(text)


def test_a_story_whose_article_is_not_there_is_refused():
    contract = written()
    del contract["articles"][0]
    with pytest.raises(ContractError, match="there is no article 'a1'"):
        load_json(json.dumps(contract))
