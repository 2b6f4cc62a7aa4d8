"""Pages through trafilatura: the text of the news, laid out a paragraph a passage."""

import re
import warnings
from collections.abc import Iterator

from lxml import etree, html

from twosource.articles.headings import same_title
from twosource.articles.passages import Passage
from twosource.articles.settings import SETTINGS
from twosource.articles.sheets import Sheet
from twosource.articles.statements import Statements, complete, read_statements
from twosource.errors import ReportRefused
from twosource.model import BlockRole, Report

DOCUMENT = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LEAVES = ("p", "item", "head", "row", "quote", "code", "dd", "dt", "fw")
FRAGMENT_LEAVES = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "figcaption",
    "div",
    "td",
    "pre",
)
DATES = {"extensive_search": False, "original_date": True}
"""No guess from loose numbers: a day that the page does not give stays unknown."""
Part = tuple[str, BlockRole | None]


def open_page(report: Report) -> Sheet:
    """Return the text of a page's news under its headline; a fragment of markup is taken as it is."""
    _check_markup(report.text)
    tree = _parse(report.text)
    statements = read_statements(tree, address=report.url)
    if DOCUMENT.search(report.text):
        parts, guessed = _extract(tree, report.url)
        statements = complete(statements, guessed)
    else:
        parts = list(_flatten(tree))
    headline = report.stated_headline or statements.headline
    text, passages = _lay_out(headline, parts)
    return Sheet(
        text=text,
        passages=passages,
        headline=headline,
        outlet=report.stated_outlet or statements.outlet,
        published=report.stated_published or statements.published,
        authors=report.stated_authors or statements.authors,
        language=report.stated_language or statements.language,
        url=report.url or statements.url,
        closed=statements.closed,
    )


def _check_markup(markup: str) -> None:
    """Refuse pages that are built to exhaust a parser; depth is bounded by the parser itself."""
    if markup.count("<") > SETTINGS.markup_tags:
        raise ReportRefused(f"is a page with more than {SETTINGS.markup_tags:,} tags; leave it out")


def _parse(markup: str) -> html.HtmlElement:
    cleaned = re.sub(r"^\s*<\?xml[^>]*\?>", "", NEVER.sub("", markup))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", collect_ids=False)
    try:
        tree = html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReportRefused("is a page without any text; fetch it again or leave it out") from error
    return tree


def _extract(tree: html.HtmlElement, url: str | None) -> tuple[list[Part], Statements]:
    """Return the parts of the news, and who and when as far as the page's look tells."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - plain reports need not wait for it to load

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = bare_extraction(
            tree, url=url, include_comments=False, with_metadata=True, date_extraction_params=DATES
        )
    if document is None or isinstance(document, dict) or document.body is None:
        return [], Statements()
    parts: list[Part] = []
    for element in document.body.iter(*LEAVES):
        words = _own_words(element, LEAVES)
        if words:
            parts.append((words, "subtitle" if element.tag == "head" else None))
    authors = tuple(name.strip() for name in (document.author or "").split(";") if name.strip())
    return parts, Statements(published=document.date, authors=authors)


def _flatten(tree: html.HtmlElement) -> Iterator[Part]:
    """Yield the blocks of a fragment such as a feed's entry, all of which is the entry's."""
    for element in tree.xpath("//script|//style|//iframe|//noscript"):
        element.drop_tree()
    for element in tree.iter("br"):
        element.tail = f"\n{element.tail or ''}"
    body = tree.find("body")
    for element in (body if body is not None else tree).iter("body", *FRAGMENT_LEAVES):
        role: BlockRole | None = {"figcaption": "caption"}.get(element.tag)  # type: ignore[assignment]
        for words in _own_words(element, FRAGMENT_LEAVES, lines=True).split("\n"):
            if words.strip():
                yield words.strip(), role


def _own_words(element: etree._Element, leaves: tuple[str, ...], *, lines: bool = False) -> str:
    """Return the words of an element but not those of the blocks inside it, blanks made one."""
    words = "".join(_pieces(element, leaves))
    if lines:
        return "\n".join(" ".join(line.split()) for line in words.split("\n"))
    return " ".join(words.split())


def _pieces(element: etree._Element, leaves: tuple[str, ...]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield "\n" if child.tag in leaves or child.tag == "lb" else "".join(_pieces(child, leaves))
        yield child.tail or ""


def _lay_out(headline: str | None, parts: list[Part]) -> tuple[str, list[Passage]]:
    """Return one text of headline and parts with blank lines between, and its passages."""
    while headline and parts and same_title(parts[0][0], headline):
        parts = parts[1:]
    title: list[Part] = [(headline, "headline")] if headline else []
    everything = title + parts
    passages: list[Passage] = []
    position = 0
    for words, role in everything:
        passages.append(Passage(position, position + len(words), words, 1, role))
        position += len(words) + 2
    return "\n\n".join(words for words, _ in everything), passages
