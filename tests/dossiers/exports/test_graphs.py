"""The stemma read back by tools for graphs."""

import io
import warnings

import networkx as nx
import pytest
from hypothesis import given, settings

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource.dossiers.writers.exports.dot import quoted, write_dot
from twosource.dossiers.writers.exports.graphml import write_graphml
from twosource.model import Survey

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # pydot's parser library renames its own methods
    import pydot


def graphml(survey):
    return nx.read_graphml(io.BytesIO(write_graphml(survey).encode("utf-8")))


def dot(survey):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        (graph,) = pydot.graph_from_dot_data(write_dot(survey))
    return graph


def expected(survey):
    texts = sum(len(dossier.texts) + len(dossier.stemma.lost) for dossier in survey.dossiers)
    return texts, sum(len(dossier.stemma.descents) for dossier in survey.dossiers)


def test_graphml_has_every_text_and_descent_from_exemplar_to_witness():
    survey = ferry_survey()
    graph = graphml(survey)
    assert (len(graph), graph.size()) == expected(survey)
    assert nx.is_directed_acyclic_graph(graph)
    first = survey.dossiers[0].stemma.descents[0]
    witness = f"s1-{survey.dossiers[0].stemma.sigil(first.witness)}"
    ((_, _, edge),) = list(graph.in_edges(witness, data=True))[:1]
    assert (edge["kind"], edge["share"]) == (first.kind, pytest.approx(first.share))
    assert {graph.nodes[name]["lost"] for name in graph} <= {True, False}


def test_dot_has_every_text_and_descent():
    survey = ferry_survey()
    graph = dot(survey)
    clusters = graph.get_subgraphs()
    nodes = [node for cluster in clusters for node in cluster.get_nodes()]
    edges = [edge for cluster in clusters for edge in cluster.get_edges()]
    assert (len(nodes), len(edges)) == expected(survey)


def test_a_headline_cannot_leave_its_quotes():
    assert quoted('a" ]; evil [label="b\\') == '"a\\" ]; evil [label=\\"b\\\\"'


@pytest.mark.parametrize("read", [graphml, dot])
def test_a_survey_of_nothing_is_an_empty_graph(read):
    assert read(Survey()) is not None


@settings(max_examples=30, deadline=None)
@given(surveys())
def test_any_survey_reads_back_as_a_graph_of_its_texts(survey):
    graph = graphml(survey)
    assert (len(graph), graph.size()) == expected(survey)
    clusters = dot(survey).get_subgraphs()
    assert sum(len(cluster.get_nodes()) for cluster in clusters) == expected(survey)[0]
