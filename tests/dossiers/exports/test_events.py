"""Events in the forms of event data."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource.dossiers.writers.exports.phoenix import COLUMNS, write_phoenix
from twosource.dossiers.writers.exports.plover import write_plover
from twosource.model import Actor, Event, EventDay, OriginCount, Span, Survey

DOSSIER = ferry_survey().dossiers[0]
MENTION = Span(article=DOSSIER.texts[0].id, start=0, end=10)


def event(**fields) -> Event:
    given = {
        "id": "e",
        "actor": Actor(name="Vale and Orr", code="FRAGOV/DEUMIL"),
        "target": Actor(name="a village", code="ESPCVL"),
        "cameo": "173",
        "plover": "COERCE",
        "mode": "arrest",
        "status": "happened",
        "mentions": (MENTION,),
        "origins": OriginCount(low=1, high=2),
        "day": EventDay(earliest=date(2025, 3, 3), latest=date(2025, 3, 3), as_written="Monday"),
        "place": "Port\tKestrel",
    }
    return Event(**{**given, **fields})


def survey_of(*events: Event) -> Survey:
    return Survey(dossiers=(replace(DOSSIER, events=events),))


def lines(survey: Survey) -> list[dict[str, str]]:
    head, *body = [line.split("\t") for line in write_phoenix(survey).splitlines()]
    assert tuple(head) == COLUMNS
    return [dict(zip(head, row, strict=True)) for row in body]


def test_a_phoenix_line_has_the_codes_in_their_columns():
    first, second = lines(survey_of(event()))
    assert (first["Date"], first["Year"], first["Month"], first["Day"]) == ("20250303", "2025", "3", "3")
    assert (first["SourceActorFull"], first["SourceActorEntity"], first["SourceActorRole"]) == (
        "FRAGOV",
        "FRA",
        "GOV",
    )
    assert second["SourceActorFull"] == "DEUMIL"
    assert (first["TargetActorFull"], first["EventCode"], first["EventRootCode"]) == ("ESPCVL", "173", "17")
    assert (first["PentaClass"], first["LocationName"]) == ("4", "Port Kestrel")
    assert first["EventID"] != second["EventID"]
    assert first["GoldsteinScore"] == ""


def test_what_did_not_happen_or_has_no_day_is_no_phoenix_line():
    named = EventDay(earliest=None, latest=None, as_written="last week")
    kept = lines(
        survey_of(event(status="denied"), event(status="planned"), event(day=None), event(day=named))
    )
    assert kept == []


def test_a_plover_record_has_a_party_for_each_code_and_says_whether_it_happened():
    (line,) = write_plover(survey_of(event(status="threatened"))).splitlines()
    record = json.loads(line)
    assert (record["event"], record["mode"], record["status"]) == ("COERCE", "arrest", "threatened")
    assert [(one["country"], one["sector"]) for one in record["source"]] == [("FRA", "GOV"), ("DEU", "MIL")]
    assert (record["date"], record["dateText"]) == ("2025-03-03", "Monday")
    assert record["text"] == MENTION.cut(DOSSIER.texts[0].article.text)


def test_a_statement_that_plover_has_no_type_for_is_left_out():
    assert write_plover(survey_of(event(plover="", cameo="010"))) == ""


def test_an_unknown_target_is_none():
    record = json.loads(write_plover(survey_of(event(target=None))))
    assert record["target"] == []
    (line, _) = lines(survey_of(event(target=None)))
    assert line["TargetActorFull"] == ""


@settings(max_examples=30, deadline=None)
@given(surveys())
def test_any_survey_gives_whole_lines(survey):
    assert all(len(line.split("\t")) == len(COLUMNS) for line in write_phoenix(survey).splitlines())
    named = replace_types(survey)
    records = [json.loads(line) for line in write_plover(named).split("\n") if line]
    assert len(records) == sum(len(dossier.events) for dossier in named.dossiers)


def replace_types(survey: Survey) -> Survey:
    made = (
        replace(dossier, events=tuple(replace(one, plover="AGREE") for one in dossier.events))
        for dossier in survey.dossiers
    )
    return replace(survey, dossiers=tuple(made))


def test_a_sector_alone_is_of_no_known_country():
    record = json.loads(write_plover(survey_of(event(actor=Actor(name="officials", code="GOV")))))
    assert (record["source"][0]["country"], record["source"][0]["sector"]) == (None, "GOV")
    (line,) = lines(survey_of(event(actor=Actor(name="officials", code="GOVMIL"))))
    assert (line["SourceActorEntity"], line["SourceActorRole"], line["SourceActorAttribute"]) == (
        "",
        "GOV",
        "MIL",
    )
