"""Trace the lineage of a story's articles."""

import re
from collections.abc import Iterator, Mapping, Sequence

from twosource.lineage.agreements import find_agreements
from twosource.lineage.comparison import Comparison, pair_of
from twosource.lineage.copies import part_copies, prefer_cited, state_copies
from twosource.lineage.descents import choose_exemplars, state_descents
from twosource.lineage.dispatches import name_giver
from twosource.lineage.houses import tie_houses
from twosource.lineage.independence import doubt_independence
from twosource.lineage.kinship import Kinship, relate
from twosource.lineage.lost import find_lost
from twosource.lineage.middle import find_middle
from twosource.lineage.mixtures import find_mixtures, mixed_lines
from twosource.lineage.naming import calls_itself, sender_of, signed
from twosource.lineage.origins import Tie, find_origins, name_lost
from twosource.lineage.pairing import compare_near
from twosource.lineage.passage import read_witnesses
from twosource.lineage.reporting import MOST_WITH_OWN, OwnPart, find_own_parts, part_takers, without_taken
from twosource.lineage.settings import LineageSettings
from twosource.model import (
    NO_RULINGS,
    AnnotatedText,
    Rulings,
    SentenceLink,
    Span,
    Stemma,
    Story,
    Witness,
)  # fmt: skip

_NUMBER = re.compile(r"(\d{1,18})")

Pair = tuple[str, str]
DEFAULTS = LineageSettings()


def trace(
    story: Story,
    texts: Sequence[AnnotatedText],
    *,
    rulings: Rulings = NO_RULINGS,
    settings: LineageSettings = DEFAULTS,
) -> Stemma:
    """Return the stemma of a story: who was made from whom, lost exemplars, origins, aligned sentences.

    The result does not depend on the order of `texts`; texts that are not of the story are left out.
    Of `rulings` count the pairs that are independent and the families of outlets.
    """
    wanted = frozenset(story.articles)
    own = sorted({text.id: text for text in texts if text.id in wanted}.values(), key=_precedence)
    sigils = {text.id: name_sigil(place) for place, text in enumerate(own)}
    witnesses = read_witnesses(own, most_repeats=settings.most_repeats)
    distinct, copies = part_copies(list(witnesses.values()))
    comparisons = compare_near(distinct, settings)
    agreements = find_agreements(comparisons.values())
    tied = {pair: kept for pair, kept in comparisons.items() if pair not in rulings.independent}
    kinships = {pair: relate(comparison, agreements) for pair, comparison in tied.items()}
    articles = sorted(witness.id for witness in distinct)
    nearest = choose_exemplars(articles, kinships, agreements, settings)
    own_parts = find_own_parts(nearest, kinships)
    exemplars, takers = part_takers(nearest, own_parts, kinships)
    roots = [article for article in articles if article not in exemplars]
    given = {w.id: name_giver(w, agreements) for w in distinct}
    lost = find_lost(roots, without_taken(kinships, takers), given, agreements.translated, settings)
    above = {descent.witness: descent.exemplar for descent in lost.descents}
    parents = {**exemplars, **{one.witness: one.exemplar for one in lost.descents if one.kind != "shared"}}
    between, carried = find_middle(parents, kinships, sigils, len(lost.exemplars))
    mixtures = find_mixtures(articles, exemplars, takers, above, kinships, settings)
    copied, copy_ties = state_copies(copies, witnesses, sigils)
    doubts = doubt_independence(roots, tied, sigils, settings)
    houses = tie_houses([text for text in own if text.id in roots], takers, sigils, rulings, settings)
    ties = [*_tie(exemplars, kinships, own_parts, sigils), *lost.ties, *doubts, *houses, *copy_ties]
    labels = {**lost.labels, **_name_lines([text for text in own if text.id in roots], sigils, lost.labels)}
    origins, separable = find_origins(sorted(sigils), ties, labels, settings)
    made = prefer_cited(state_descents(exemplars, mixtures, kinships, sigils), copies, witnesses)
    descents = [*made, *lost.descents, *carried, *copied]
    return Stemma(
        witnesses=tuple(Witness(article=article, sigil=sigil) for article, sigil in sigils.items()),
        lost=(*lost.exemplars, *between),
        descents=tuple(sorted(descents, key=lambda descent: (descent.witness, descent.exemplar))),
        origins=origins,
        links=tuple(link for pair in sorted(comparisons) for link in _link(comparisons[pair])),
        separable=separable,
        takers=tuple(sorted(takers)),
        mixtures=mixed_lines(sorted(sigils), {**exemplars, **copies}, mixtures),
    )


def _name_lines(
    roots: Sequence[AnnotatedText], sigils: Mapping[str, str], known: Mapping[str, str]
) -> dict[str, str]:
    """Return for each root without a lost exemplar what its line is called.

    That is the agency whose dateline it has, else its outlet, the agency that it credits, or its sigil.
    """
    return {text.id: _name_line(text, sigils[text.id]) for text in roots if text.id not in known}


def _name_line(text: AnnotatedText, sigil: str) -> str:
    outlet = text.article.outlet
    by_kind = {
        kind: sorted({credit.agency for credit in signed(text.article) if credit.kind == kind})
        for kind in ("dateline", "text")
    }
    signing = by_kind["dateline"]
    if outlet and signing and not any(calls_itself(outlet, agency) for agency in signing):
        return name_lost(signing, 0)
    if named := outlet or ", ".join(signing) or sender_of(text.article):
        return named
    return name_lost(by_kind["text"], 0) if by_kind["text"] else f"report {sigil}"


def _precedence(text: AnnotatedText) -> tuple[bool, str, tuple[str | int, ...], str]:
    """Order witnesses by publication where known, else as a reader lists their addresses ("9.txt" before "10.txt")."""
    article = text.article
    moment = article.moment
    stated = moment.replace(tzinfo=None).isoformat() if moment is not None else article.published or ""
    parts = _NUMBER.split(article.report)
    listed = tuple(int(part) if place % 2 else part for place, part in enumerate(parts))
    return article.day is None, stated if article.day else "", listed, text.id


def name_sigil(place: int) -> str:
    """Return the sigil of the witness at `place`: A to Z, then AA, AB, and so on."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _tie(
    exemplars: Mapping[str, str],
    kinships: Mapping[Pair, Kinship],
    own_parts: Mapping[str, OwnPart],
    sigils: Mapping[str, str],
) -> Iterator[Tie]:
    for witness, exemplar in exemplars.items():
        probability = kinships[pair_of(witness, exemplar)].dependence
        doubt = f"{sigils[witness]} was likely, not surely, made from {sigils[exemplar]}"
        if witness in own_parts:
            probability = min(probability, MOST_WITH_OWN)
            doubt = f"{sigils[witness]} tells much that {sigils[exemplar]} does not"
        yield Tie(one=witness, other=exemplar, probability=probability, doubt=doubt)


def _link(comparison: Comparison) -> Iterator[SentenceLink]:
    for match in comparison.matches:
        line, partner = comparison.one.lines[match.one], comparison.other.lines[match.other]
        yield SentenceLink(
            one=Span(article=comparison.one.id, start=line.start, end=line.end),
            other=Span(article=comparison.other.id, start=partner.start, end=partner.end),
            kind=match.kind,
            similarity=match.similarity,
        )
