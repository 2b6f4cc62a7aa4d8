"""Two reports side by side: the sentences that are the same stand beside one another, the differing words marked."""

from dataclasses import dataclass
from http import HTTPStatus

from twosource.archive.pages import (
    EMPTY,
    Html,
    Places,
    counted,
    joined,
    marked,
    outlet_phrase,
    published_phrase,
    tag,
    unseen,
    words,
)
from twosource.model import AnnotatedText, Dossier, SentenceLink
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.pages.alignment import Row, aligned
from twosource.web.pages.frame import page
from twosource.web.pages.lines import story_path
from twosource.web.parameters import Text
from twosource.web.problems import Problem
from twosource.web.rest.reading import STORY

ONE = Text(name="one", told="The sigil of a report, as A", required=True, most=10)
OTHER = Text(name="other", told="The sigil of another report", required=True, most=10)
SIGNS = {
    "verbatim": ("=", "copied", "the same words"),
    "near": ("=", "copied", "nearly the same words"),
    "paraphrase": ("≈", "reworded", "the same in other words"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports of a story."""

    places: Places
    one: AnnotatedText
    other: AnnotatedText


def show_beside(desk: Desk, asked: Asked) -> Answer:
    """Return two reports of a story beside one another."""
    dossier = desk.archive.dossier(STORY.read(asked))
    pair = Pair(
        places=Places(dossier),
        one=by_sigil(dossier, ONE.read(asked)),
        other=by_sigil(dossier, OTHER.read(asked)),
    )
    rows = aligned(pair.one, pair.other, dossier.stemma.links)
    table = tag(
        "table",
        tag("caption", unseen("Sentences that tell the same stand in one row")),
        tag(
            "thead",
            tag(
                "tr",
                column(pair, pair.one),
                tag("th", unseen("Relation"), scope="col"),
                column(pair, pair.other),
            ),
        ),
        tag("tbody", (row_of(pair, row) for row in rows)),
        class_="pair",
    )
    return page(
        f"{outlet_phrase(pair.one.article)} beside {outlet_phrase(pair.other.article)}",
        opening_of(dossier, rows),
        table,
    )


def by_sigil(dossier: Dossier, sigil: str) -> AnnotatedText:
    """Return the text of the report with a sigil."""
    for witness in dossier.stemma.witnesses:
        if witness.sigil == sigil:
            return dossier.text(witness.article)
    raise Problem(
        status=HTTPStatus.NOT_FOUND, detail=f"the story has no report {sigil!r}; its page names them"
    )


def opening_of(dossier: Dossier, rows: list[Row]) -> Html:
    """Return the title with the way back, and how much of the reports is the same."""
    kinds = [row.link.kind for row in rows if row.link]
    same = sum(kind != "paraphrase" for kind in kinds)
    reworded = len(kinds) - same
    told = [f"{counted(same, 'sentence')} the same or nearly", f"{reworded} in other words"]
    told += [
        f"{sum(row.other is None for row in rows)} only left",
        f"{sum(row.one is None for row in rows)} only right",
    ]
    back = tag("a", words(dossier.story.headline), href=story_path(dossier.story.id))
    return tag(
        "div", tag("p", "‹ ", back, class_="back-to"), tag("h1", "Two reports side by side"),
        tag("p", " · ".join(told), class_="lead"), class_="opening",
    )  # fmt: skip


def column(pair: Pair, text: AnnotatedText) -> Html:
    """Return the head of a report's column."""
    sigil = tag("span", pair.places.sigils[text.id], class_="sigil")
    stated = tag("span", published_phrase(text.article), class_="note")
    return tag("th", sigil, " ", words(outlet_phrase(text.article), "outlet"), " ", stated, scope="col")


def row_of(pair: Pair, row: Row) -> Html:
    """Return one row: both sentences with the sign of their relation, or one alone."""
    if row.one is None or row.other is None:
        return tag(
            "tr", cell(pair, pair.one, row.one), tag("td"), cell(pair, pair.other, row.other), class_="only"
        )
    link = row.link
    assert link is not None
    sign, kind, meaning = SIGNS[link.kind]
    relation = tag(
        "td", tag("span", sign, title=meaning, aria_hidden="true"), unseen(meaning), class_="relation"
    )
    right = compared(pair, row, link) if link.kind != "paraphrase" else cell(pair, pair.other, row.other)
    return tag("tr", cell(pair, pair.one, row.one), relation, right, class_=kind)


def cell(pair: Pair, text: AnnotatedText, number: int | None) -> Html:
    """Return a sentence with the link to its place in the dossier; an empty cell for none."""
    if number is None:
        return tag("td", class_="none")
    sentence = text.sentences[number]
    said = words(text.article.text[sentence.start : sentence.end])
    return tag("td", place(pair, text, number), tag("span", said, dir="auto"), class_=f"side {sentence.role}")


def compared(pair: Pair, row: Row, link: SentenceLink) -> Html:
    """Return the right sentence with the words marked in which it differs from the left one."""
    assert row.other is not None
    spans = (link.one, link.other) if link.one.article == pair.one.id else (link.other, link.one)
    left, right = (pair.places.words(span) for span in spans)
    said = words(right) if left == right else marked(right, left)
    return tag("td", place(pair, pair.other, row.other), tag("span", said, dir="auto"), class_="side")


def place(pair: Pair, text: AnnotatedText, number: int) -> Html:
    """Return the link to a sentence's place in the dossier."""
    sigil = pair.places.sigils[text.id]
    to = story_path(pair.places.dossier.story.id, f"{sigil}-{number + 1}")
    return joined(tag("a", f"{sigil}:{number + 1}", href=to, class_="place"), " ") if sigil else EMPTY
