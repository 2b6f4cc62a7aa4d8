"""What a page states about itself: schema.org JSON-LD, then meta tags, then its own elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import html

from twosource.articles.authorship import find_authors, is_aside, persons
from twosource.articles.published import day_of_address, find_date, read_published

Json = object
NEWS = re.compile(r"(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|Report|Review)$")
TITLE = ("og:title", "twitter:title", "dc.title", "title", "sailthru.title", "parsely-title", "headline")
OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title")
PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "publishdate", "publish-date",
    "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date",
    "article.published", "publication_date", "cxenseparse:recs:publishtime", "date.published", "og:pubdate", "published_at", "published_time", "last-modified",
)  # fmt: skip
URL = ("og:url", "canonical")
TIMES = "//*[@itemprop='datePublished']|//time[@pubdate]|//time[@datetime]"
DATED = "(//h1)[1]/following::*[contains(@class,'date') or contains(@class,'Date') or contains(@class,'time') or contains(@class,'publish') or self::time]"
TIMES_SEEN, LONGEST_TIME = 6, 80
DEEPEST = 12
LARGEST = 2_000_000
"""Characters of JSON-LD that are parsed; pages that carry their whole state there gain nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Who, when and under which title, as the page says; not judged yet."""

    headline: str | None = None
    outlet: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    closed: bool = False


def read_statements(tree: html.HtmlElement, *, address: str | None = None) -> Statements:
    """Return the statements of a parsed page; what none of its markup says stays None.

    `address` is where the page was fetched from; a page that names its own is believed.
    """
    graph = list(_structured(tree))
    news = next((one for value in graph for one in _find_news(value, DEEPEST)), {})
    known = {str(one["@id"]): one for value in graph for one in _nodes(value, DEEPEST) if "@id" in one}
    meta = _meta(tree)
    publisher, author = (_resolved(news.get(role), known) for role in ("publisher", "author"))
    outlet = _name(publisher) or _first(meta, OUTLET) or _name(news.get("sourceOrganization"))
    url = _canonical(tree) or _first(meta, URL) or _text(news.get("url")) or address
    headline = _text(news.get("headline")) or _heading(tree, meta) or _text(news.get("name"))
    return Statements(
        headline=_without_outlet(headline, outlet),
        outlet=outlet,
        published=_text(news.get("datePublished"))
        or _first(meta, PUBLISHED)
        or _time_element(tree)
        or day_of_address(url),
        authors=find_authors(tree, author, meta, outlet=outlet, url=url),
        language=_text(news.get("inLanguage")) or _text(tree.get("lang")),
        url=url,
        closed=str(news.get("isAccessibleForFree")).casefold() == "false",
    )


def complete(stated: Statements, seen: Statements) -> Statements:
    """Return what is stated, with the authors and the day that were only seen where none is stated."""
    authors = stated.authors or persons(seen.authors, outlet=stated.outlet, url=stated.url)
    return replace(stated, authors=authors, published=stated.published or seen.published)


def _structured(tree: html.HtmlElement) -> Iterator[Json]:
    """Yield the values of a page's JSON-LD scripts that can be read."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < LARGEST:
            try:
                yield json.loads(
                    re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text), strict=False
                )
            except (ValueError, RecursionError):
                continue


def _find_news(value: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    members: list[Json] = value if isinstance(value, list) else [value]
    for member in members if depth else []:
        if not isinstance(member, Mapping):
            continue
        kinds = member.get("@type")
        if any(NEWS.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield member
        yield from _find_news(member.get("@graph"), depth - 1)
        yield from _find_news(member.get("mainEntity"), depth - 1)


def _nodes(value: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    """Yield the objects of a graph, which its articles name by their "@id"."""
    for member in (value if isinstance(value, list) else [value]) if depth else []:
        if isinstance(member, Mapping):
            yield member
            yield from _nodes(member.get("@graph"), depth - 1)


def _resolved(value: Json, known: Mapping[str, Mapping[str, Json]]) -> Json:
    """Return an author or publisher, or the object of the graph that its "@id" names."""
    if isinstance(value, list):
        return [_resolved(member, known) for member in value]
    if isinstance(value, Mapping) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name, content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    words = (
        " ".join(html.fromstring(f"<p>{value}</p>").text_content().split())
        if "&" in value or "<" in value
        else " ".join(value.split())
    )
    return words[:1000].encode("utf-8", "replace").decode() or None


def _name(value: Json) -> str | None:
    if isinstance(value, list):
        return next((name for member in value if (name := _name(member))), None)
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _heading(tree: html.HtmlElement, meta: Mapping[str, str]) -> str | None:
    """Return the first-rank heading that the page's title repeats, else the title that it gives to others."""
    element = tree.find(".//title")
    title = _text(element.text_content()) if element is not None else None
    given = _first(meta, TITLE) or title
    headings = [words for element in tree.iter("h1") if (words := _text(element.text_content()))]
    for heading in headings:
        if any(_repeats(heading, other) for other in (given, title) if other):
            return heading
    return given or (headings[0] if headings else None)


def _repeats(heading: str, title: str) -> bool:
    """Tell whether a title holds at least half of a heading's words, the site's name alone not counted."""
    own, other = (set(re.findall(r"\w+", words.casefold())) for words in (heading, title))
    return len(own) > 2 and 2 * len(own & other) >= max(len(own), 0.6 * len(other))


def _without_outlet(headline: str | None, outlet: str | None) -> str | None:
    """Return a page's title without the site's name behind a bar or dash, spelled as the page's outlet or not."""
    headline = without_outlet(headline, outlet)
    if headline is None:
        return None
    return re.sub(r"\s+[|»]\s+[^|»]{2,40}$", "", headline) if len(headline) > 40 else headline


def without_outlet(headline: str | None, outlet: str | None) -> str | None:
    """Return a title without its outlet's name behind a bar or dash."""
    if headline is None or not outlet:
        return headline
    behind = rf"\s*[|–—»:-]+\s*(?:the\s+)?{re.escape(outlet)}(?:\.com|\.co\.uk)?\s*$"
    return re.sub(behind, "", headline, flags=re.IGNORECASE) or headline


def _time_element(tree: html.HtmlElement) -> str | None:
    """Return the first time of publication that the page's own elements show, not those of comments and teasers."""
    for element in tree.xpath(TIMES)[:TIMES_SEEN]:
        words = _text(element.get("datetime") or element.get("content") or element.text_content())
        if words and len(words) <= LONGEST_TIME and re.search(r"\d{4}", words) and not is_aside(element):
            return words
    for element in tree.xpath(DATED)[:TIMES_SEEN]:
        words = _text(element.text_content())
        if words and len(words) <= LONGEST_TIME and _is_clear(words) and not is_aside(element):
            return words
    return None


def _is_clear(words: str) -> bool:
    """Tell whether a line gives one day with its year, and not 03/04/2025."""
    return find_date(words) and not read_published(words).doubt


def _canonical(tree: html.HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith(
            "http"
        ):
            return _text(element.get("href"))
    return None
