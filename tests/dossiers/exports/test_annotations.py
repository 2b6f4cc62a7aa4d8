"""Web Annotations, held to the model and read as linked data."""

import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from rdflib import Graph, Namespace

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource.dossiers.writers.exports.annotations import write_annotations

OA = Namespace("http://www.w3.org/ns/oa#")
TERMS = {
    "id": "@id",
    "type": "@type",
    "as": "https://www.w3.org/ns/activitystreams#",
    "oa": str(OA),
    "Annotation": "oa:Annotation",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@container": "@list"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "exact": "oa:exact",
    "start": "oa:start",
    "end": "oa:end",
}
"""Terms of the published context, written out, so that no test asks the network for it."""
IRI = {"type": "string", "pattern": r"^[a-z]+:[^\s<>\"{}|\\^`]+$"}
POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {"type": {"const": "TextPositionSelector"}, "start": {"minimum": 0}, "end": {"minimum": 0}},
}
QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {"type": {"const": "TextQuoteSelector"}},
}
TARGET = {
    "type": "object",
    "required": ["source", "selector"],
    "properties": {"source": IRI, "selector": {"type": "array", "items": {"anyOf": [POSITION, QUOTE]}}},
}
BODY = {
    "anyOf": [
        {
            "type": "object",
            "required": ["type", "value", "purpose"],
            "properties": {"type": {"const": "TextualBody"}},
        },
        {"type": "object", "required": ["id", "purpose"], "properties": {"id": IRI}},
    ]
}


def one_or_more(schema):
    return {"anyOf": [schema, {"type": "array", "minItems": 2, "items": schema}]}


ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "motivation", "body", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "describing", "classifying"]},
        "body": one_or_more(BODY),
        "target": one_or_more(TARGET),
    },
}
MODEL = Draft202012Validator(ANNOTATION)


def read(survey):
    return json.loads(write_annotations(survey))


def targets(annotation):
    held = annotation["target"]
    return held if isinstance(held, list) else [held]


def test_every_quotation_evidence_and_mention_is_annotated_where_it_stands():
    survey = ferry_survey()
    collection = read(survey)
    items = collection["first"]["items"]
    quotations = [q for d in survey.dossiers for t in d.texts for q in t.quotations]
    evidence = [e for d in survey.dossiers for c in d.claims for e in c.evidence]
    events = [e for d in survey.dossiers for e in d.events]
    assert collection["total"] == len(items) == len(quotations) + len(evidence) + len(events)
    texts = {text.id: text.article.text for dossier in survey.dossiers for text in dossier.texts}
    for quotation, annotation in zip(survey.dossiers[0].texts[0].quotations, items, strict=False):
        (target,) = targets(annotation)
        position, quote = target["selector"]
        words = texts[quotation.article]
        assert words[position["start"] : position["end"]] == quote["exact"] == quotation.span.cut(words)
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in words


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_it_reads_as_linked_data():
    written = read(ferry_survey())
    written["@context"] = TERMS
    graph = Graph().parse(data=json.dumps(written), format="json-ld")
    assert {str(o) for o in graph.objects(None, OA.exact)} >= {
        "We are deeply sorry for what our passengers had to go through tonight,"
    }
    assert len(set(graph.subjects(None, OA.Annotation))) == written["total"]
    assert len(list(graph.subject_objects(OA.hasTarget))) >= written["total"]


@settings(max_examples=30, deadline=None)
@given(surveys())
def test_any_survey_gives_annotations_that_hold_to_the_model(survey):
    written = write_annotations(survey)
    written.encode("utf-8")
    collection = json.loads(written)
    faults = [fault for one in collection["first"]["items"] for fault in MODEL.iter_errors(one)]
    assert faults == []


def test_every_annotation_has_a_name_of_its_own():
    names = [one["id"] for one in read(ferry_survey())["first"]["items"]]
    assert len(names) == len(set(names))
