"""Claims as linked data of schema.org."""

import json

import pytest
from hypothesis import given, settings
from rdflib import RDF, Graph, Namespace

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource.dossiers.writers.exports.schema_org import write_claims

SCHEMA = Namespace("https://schema.org/")


def parsed(survey) -> Graph:
    written = json.loads(write_claims(survey))
    written["@context"] = {"@vocab": str(SCHEMA)}
    return Graph().parse(data=json.dumps(written), format="json-ld")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_every_claim_appears_in_the_reports_that_carry_it():
    survey = ferry_survey()
    graph = parsed(survey)
    claims = [claim for dossier in survey.dossiers for claim in dossier.claims]
    assert {str(o) for o in graph.objects(None, SCHEMA.text)} == {claim.text for claim in claims}
    for claim in graph.subjects(RDF.type, SCHEMA.Claim):
        for article in graph.objects(claim, SCHEMA.appearance):
            assert (article, RDF.type, SCHEMA.NewsArticle) in graph


def test_a_report_that_only_contradicts_a_claim_is_no_appearance_of_it():
    survey = ferry_survey()
    against = [
        (claim, evidence.span.article)
        for dossier in survey.dossiers
        for claim in dossier.claims
        for evidence in claim.evidence
        if evidence.stance == "contradicts"
    ]
    assert against
    graph = json.loads(write_claims(survey))["@graph"]
    for claim, article in against:
        (record,) = [one for one in graph if one["@type"] == "Claim" and one["text"] == claim.text]
        carried = {e.span.article for e in claim.evidence if e.stance != "contradicts"}
        if article not in carried:
            assert not [one for one in record["appearance"] if one["@id"].endswith(article)]


def test_nothing_is_rated():
    written = write_claims(ferry_survey())
    assert not [word for word in ("Rating", "ClaimReview", "reviewBody") if word in written]


@settings(max_examples=30, deadline=None)
@given(surveys())
def test_any_survey_gives_json_with_names_that_are_no_blank_text(survey):
    written = write_claims(survey)
    written.encode("utf-8")
    for one in json.loads(written)["@graph"]:
        assert " " not in one["@id"]
        assert ":" in one["@id"]
