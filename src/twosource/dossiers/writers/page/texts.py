"""Each report's text, every sentence on its own line: copied, reworded or its own, and who cites it."""

from collections.abc import Iterator
from itertools import pairwise

from twosource.dossiers.writers.page.citations import Citations, spaced
from twosource.dossiers.writers.page.elements import EMPTY, Html, joined, tag, unseen, words
from twosource.dossiers.writers.phrases import counted, legend_phrase, per_cent, published_phrase
from twosource.dossiers.writers.places import Place
from twosource.dossiers.writers.standing import SentenceStanding, Standing, sentence_standings
from twosource.model import AnnotatedText, Block, Span

FEW = 5
"""Related sentences that are linked beside a sentence; the rest are counted."""
SIGNS: dict[Standing, str] = {"copied": "=", "reworded": "≈", "own": "·"}
Standings = dict[Span, SentenceStanding]


def texts_section(cite: Citations) -> Html:
    """Return the texts of a story's reports with the legend of their colours."""
    standings = sentence_standings(cite.places)
    return tag(
        "section",
        tag("h3", "The reports, sentence by sentence", id=cite.anchor("texts")),
        legend(),
        (report(cite, text, standings) for text in cite.places.dossier.texts),
        class_="texts",
        aria_labelledby=cite.named("texts"),
    )


def legend() -> Html:
    """Return what the signs beside the sentences mean."""
    meanings = (
        ("copied", "= copied word for word, or nearly"),
        ("reworded", "≈ the same in other words"),
        ("own", "· the report’s own"),
        ("own background", "background, in italics"),
    )
    rows = [tag("li", tag("span", meaning, class_=f"sentence {name}")) for name, meaning in meanings]
    rows.append(tag("li", tag("span", "quoted words", class_="quoted"), " are underlined"))
    return tag("ul", rows, class_="legend")


def report(cite: Citations, text: AnnotatedText, standings: Standings) -> Html:
    """Return one report: what is stated of it, and its blocks in the order of the text."""
    article = text.article
    sigil = cite.places.sigils[text.id]
    name = cite.anchor(sigil)
    stated = [
        published_phrase(article),
        article.url or article.report,
        *(f"doubted: {one}" for one in article.doubts),
    ]
    head = tag(
        "h4",
        tag("span", sigil, class_="sigil"),
        " ",
        words(legend_phrase(article), "outlet"),
        id=f"{name}-head",
    )
    return tag(
        "article",
        head,
        tag("p", spaced(words(one, "stated") for one in stated), " ", shares(text, standings), class_="note"),
        (block(cite, text, part, standings) for part in text.article.blocks),
        id=name,
        class_="report",
        lang=article.language or None,
        aria_labelledby=f"{name}-head",
    )


def shares(text: AnnotatedText, standings: Standings) -> Html:
    """Return which part of a report's sentences is copied, reworded and its own."""
    spans = [
        Span(article=text.id, start=part.start, end=part.end)
        for part in text.sentences
        if part.role == "body"
    ]
    if not spans:
        return EMPTY
    held = [standings[span].standing for span in spans]
    parts = (f"{per_cent(held.count(name) / len(held))} {name}" for name in SIGNS if name in held)
    return tag("span", f"{counted(len(held), 'sentence')}: {', '.join(parts)}", class_="shares")


def block(cite: Citations, text: AnnotatedText, part: Block, standings: Standings) -> Html:
    """Return one block: its sentences a line each, or its words with the role beside them."""
    inside = [
        number
        for number, sentence in enumerate(text.sentences, start=1)
        if part.start <= sentence.start < part.end
    ]
    if inside:
        lines = (sentence_line(cite, text, number, standings) for number in inside)
        return tag("div", lines, class_=f"block {part.role}")
    role = tag("span", part.role, class_="role")
    return tag(
        "p",
        role,
        words(text.article.text[part.start : part.end]),
        class_=f"block unread {part.role}",
        dir="auto",
    )


def sentence_line(cite: Citations, text: AnnotatedText, number: int, standings: Standings) -> Html:
    """Return a sentence with its number, its standing, where it is from, who took it and what cites it."""
    sentence = text.sentences[number - 1]
    span = Span(article=text.id, start=sentence.start, end=sentence.end)
    held = standings[span]
    place = Place(cite.places.sigils[text.id], number, number)
    name = cite.place_anchor(place)
    sign = tag("span", SIGNS[held.standing], class_="sign", title=held.standing, aria_hidden="true")
    gutter = tag("a", sign, str(place), unseen(f", {held.standing}"), href=f"#{name}", class_="gutter")
    kind = f"sentence {held.standing}{' background' if held.background else ''}"
    said = tag("span", segments(text, span), class_="body", dir="auto")
    return tag("p", gutter, said, relations(cite, held), cite.back_links(place), id=name, class_=kind)


def segments(text: AnnotatedText, span: Span) -> Html:
    """Return a sentence's words, the quoted ones underlined."""
    parts: list[Html] = []
    for start, end, quoted in cuts(text, span):
        said = joined(text.article.text[start:end])
        parts.append(tag("span", said, class_="quoted") if quoted else said)
    return tag("bdi", parts, class_="words")


def cuts(text: AnnotatedText, span: Span) -> Iterator[tuple[int, int, bool]]:
    """Yield a sentence in stretches that are quoted between marks, or not."""
    quoted = [one.span for one in text.quotations if one.form != "indirect" and one.span.overlaps(span)]
    bounds = {span.start, span.end}
    for one in quoted:
        bounds |= {max(one.start, span.start), min(one.end, span.end)}
    ordered = sorted(bounds)
    for start, end in pairwise(ordered):
        yield start, end, any(one.start <= start and end <= one.end for one in quoted)


def relations(cite: Citations, held: SentenceStanding) -> Html:
    """Return links to the sentences that this one is from, that were made from it, or that tell the same."""
    sides = (
        ("from", held.taken), ("taken over by", held.carried), ("shared with", held.shared), ("also in", held.also),
    )  # fmt: skip
    links = [tag("span", f"{label} ", few(cite, spans), class_="relation") for label, spans in sides if spans]
    return tag("span", spaced(links), class_="relations") if links else EMPTY


def few(cite: Citations, spans: tuple[Span, ...]) -> Html:
    """Return links to the first places of spans, and a count of the rest."""
    places = cite.places.each(spans)
    rest = f" and {len(places) - FEW} more" if len(places) > FEW + 1 else ""
    return joined(spaced(cite.link(place) for place in (places[:FEW] if rest else places)), rest)
