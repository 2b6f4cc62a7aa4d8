"""What a page states about itself: schema.org JSON-LD, then meta tags, then its own elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import html

Json = object
NEWS = re.compile(r"(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|Report|Review)$")
TITLE = ("og:title", "twitter:title", "dc.title", "title", "sailthru.title", "parsely-title", "headline")
OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title")
PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "publishdate", "publish-date",
    "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date",
    "article.published", "publication_date", "cxenseparse:recs:publishtime", "date.published", "og:pubdate", "published_at", "published_time", "last-modified",
)  # fmt: skip
AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "sailthru.author",
    "parsely-author",
    "byl",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
)
URL = ("og:url", "canonical")
SITE = re.compile(
    r"(?:www\.)?[\w-]+\.(?:com|org|net|de|fr|it|es|at|ch|eu|uk|in|co\.\w\w|info|tv|news)", re.IGNORECASE
)
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


def read_statements(tree: html.HtmlElement) -> Statements:
    """Return the statements of a parsed page; what none of its markup says stays None."""
    news = next(_news(tree), {})
    meta = _meta(tree)
    outlet = _name(news.get("publisher")) or _first(meta, OUTLET) or _name(news.get("sourceOrganization"))
    headline = _text(news.get("headline")) or _heading(tree, meta) or _text(news.get("name"))
    return Statements(
        headline=_without_outlet(headline, outlet),
        outlet=outlet,
        published=_text(news.get("datePublished")) or _first(meta, PUBLISHED) or _time_element(tree),
        authors=_authors(news.get("author")) or _meta_authors(meta) or _byline_element(tree),
        language=_text(news.get("inLanguage")) or _text(tree.get("lang")),
        url=_canonical(tree) or _first(meta, URL) or _text(news.get("url")),
    )


def complete(stated: Statements, seen: Statements) -> Statements:
    """Return what is stated, with the authors and the day that were only seen where none is stated."""
    outlet = (stated.outlet or "").casefold()
    authors = tuple(name for name in stated.authors if name.casefold() != outlet and not SITE.fullmatch(name))
    return replace(stated, authors=authors or seen.authors, published=stated.published or seen.published)


def _news(tree: html.HtmlElement) -> Iterator[Mapping[str, Json]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < LARGEST:
            try:
                value: Json = json.loads(
                    re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text), strict=False
                )
            except (ValueError, RecursionError):
                continue
            yield from _find_news(value, DEEPEST)


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
    """Return a title without the site's name behind a bar or dash."""
    if headline is None:
        return None
    if outlet:
        headline = (
            re.sub(
                rf"\s*[|–—»:-]+\s*(?:the\s+)?{re.escape(outlet)}(?:\.com|\.co\.uk)?\s*$",
                "",
                headline,
                flags=re.IGNORECASE,
            )
            or headline
        )
    return re.sub(r"\s+[|»]\s+[^|»]{2,40}$", "", headline) if len(headline) > 40 else headline


def _authors(value: Json) -> tuple[str, ...]:
    members: list[Json] = value if isinstance(value, list) else [value]
    names = [name for member in members if (name := _name(member)) and not name.startswith("http")]
    return tuple(dict.fromkeys(part for name in names for part in _people(name)))


def _meta_authors(meta: Mapping[str, str]) -> tuple[str, ...]:
    for name in AUTHOR:
        words = meta.get(name)
        if words and not words.startswith("http"):
            return tuple(_people(words))
    return ()


def _people(words: str) -> list[str]:
    words = re.sub(r"^(?:by|von|par|por)\s+", "", words, flags=re.IGNORECASE)
    return [
        part.strip()
        for part in re.split(r"\s*(?:;|,\s+(?:and\s+)?|\s+(?:and|&)\s+)\s*", words)
        if part.strip()
    ]


def _byline_element(tree: html.HtmlElement) -> tuple[str, ...]:
    for element in tree.xpath(
        "//*[@itemprop='author' or @rel='author' or contains(@class,'byline') or contains(@class,'author-name')]"
    )[:5]:
        words = _text(element.text_content())
        if words and 1 < len(words.split()) <= 8 and not re.search(r"\d", words):
            return tuple(_people(words))
    return ()


def _time_element(tree: html.HtmlElement) -> str | None:
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]|//time[@datetime]")[:3]:
        words = _text(element.get("datetime") or element.get("content") or element.text_content())
        if words and re.search(r"\d{4}", words):
            return words
    return None


def _canonical(tree: html.HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith(
            "http"
        ):
            return _text(element.get("href"))
    return None
