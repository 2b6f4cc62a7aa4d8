"""The stemmata of a survey as nodes and edges, for formats of graphs."""

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.dossiers.writers.phrases import DESCENT_PHRASES, outlet_phrase, published_phrase
from twosource.model import Descent, Dossier, Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphNode:
    """A report or a text that nobody gave; `name` is unique in the survey."""

    name: str
    label: str
    lost: bool
    story: str
    headline: str = ""
    outlet: str = ""
    published: str = ""
    report: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphEdge:
    """A descent, from the exemplar to what was made from it."""

    exemplar: str
    witness: str
    label: str
    kind: str
    share: float
    probability: float
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The stemma of one story."""

    number: int
    headline: str
    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]


def graphs(survey: Survey) -> Iterator[Graph]:
    """Yield the stemma of every story."""
    for number, dossier in enumerate(survey.dossiers, start=1):
        names = {text.id: f"s{number}-{dossier.stemma.sigil(text.id)}" for text in dossier.texts}
        lost = enumerate(dossier.stemma.lost, start=1)
        names |= {text.id: f"s{number}-lost{place}" for place, text in lost}
        yield Graph(
            number=number,
            headline=dossier.story.headline,
            nodes=(*witness_nodes(dossier, names), *lost_nodes(dossier, names)),
            edges=tuple(edge(descent, names) for descent in dossier.stemma.descents),
        )


def witness_nodes(dossier: Dossier, names: dict[str, str]) -> Iterator[GraphNode]:
    """Yield the reports of a story."""
    origins = {article: origin.id for origin in dossier.stemma.origins for article in origin.articles}
    for text in dossier.texts:
        article = text.article
        outlet = outlet_phrase(article)
        yield GraphNode(
            name=names[text.id],
            label=f"{dossier.stemma.sigil(text.id)} {outlet}",
            lost=False,
            story=dossier.story.id,
            headline=article.headline or "",
            outlet=outlet,
            published=published_phrase(article),
            report=article.url or article.report,
            origin=origins.get(text.id, ""),
        )


def lost_nodes(dossier: Dossier, names: dict[str, str]) -> Iterator[GraphNode]:
    """Yield the texts that nobody gave."""
    for text in dossier.stemma.lost:
        yield GraphNode(name=names[text.id], label=f"[{text.label}]", lost=True, story=dossier.story.id)


def edge(descent: Descent, names: dict[str, str]) -> GraphEdge:
    """Return a descent as an edge, its evidence as one text."""
    return GraphEdge(
        exemplar=names[descent.exemplar],
        witness=names[descent.witness],
        label=f"{DESCENT_PHRASES[descent.kind]}, {descent.share:.0%}",
        kind=descent.kind,
        share=descent.share,
        probability=descent.probability,
        evidence="; ".join(reason.text for reason in descent.evidence),
    )
