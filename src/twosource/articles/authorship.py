"""Who wrote a page: the first of its statements that names people and not the paper itself."""

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import html

from twosource.articles.newsrooms import ORGANISATION

Json = object
META = (
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
SIGNED = (
    "self::*[@itemprop='author' or @rel='author' or contains(@class,'byline') or contains(@class,'author')"
    " or contains(@class,'Byline') or contains(@class,'Author')]"
    "|self::a[contains(@href,'/author/') or contains(@href,'/authors/') or contains(@href,'/staff/') or contains(@href,'/by/')"
    " or contains(@href,'/profile') or contains(@href,'/journalist') or contains(@href,'/reporter') or contains(@href,'newsteam')]"
)
"""Elements that say by their name or by where they lead that they hold an author."""
ASIDE = re.compile(
    r"comment|teaser|related|sidebar|footer|\bnav\b|menu|widget|recommend|popular|listing|archive|avatar|image|photo|\bbio\b",
    re.IGNORECASE,
)
"""Parts of a page that name the authors of something else."""
BY = re.compile(r"(?:(?:written |posted )?by|von|par|por|door|di|autor(?:in)?|author)\b:?\s+", re.IGNORECASE)
AFTER = re.compile(
    r"\s*(?:[|•·–—(/]|\s-\s|,?\s(?:published|updated|posted|am|on|le|el)\s|(?<=[a-z])(?=Published|Updated)|,?\s+\d).*$",
    re.IGNORECASE | re.DOTALL,
)
NO_PERSON = re.compile(
    r"[@\d_/]|\[at\]|://|^\W*$|\b(?:GmbH|Inc|Ltd|LLC|AG|e\.V)\b|\.(?:com|org|net|de|fr|it|es|at|ch|eu|uk|in|tv|info|news)$",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"(?!(?:More|All|View|Read|About|See|Alle|Mehr|Follow|Contact)\b)[A-ZÀ-ÖØ-Þ][\w.’'-]+(?: (?:[A-ZÀ-ÖØ-Þ]|d[aeiou]|v[ao]n|bin|al|el|ter)[\w.’'-]*){1,3}"
)
FAR = 12
"""Elements of a page that are looked at for a byline."""


def find_authors(
    tree: html.HtmlElement, structured: Json, meta: Mapping[str, str], *, outlet: str | None, url: str | None
) -> tuple[str, ...]:
    """Return the people whom a page names as authors: in its JSON-LD, its meta tags, its byline; () where none.

    Where one of the first two names all that the other names and more, the longer list is taken.
    """
    named = [persons(names, outlet=outlet, url=url) for names in (_structured(structured), _meta(meta))]
    first = next((people for people in named if people), ())
    fuller = (people for people in named if set(first) < set(people))
    return next(fuller, first) or persons(_byline(tree), outlet=outlet, url=url)


def persons(names: Iterable[str], *, outlet: str | None, url: str | None) -> tuple[str, ...]:
    """Return the names that are neither the outlet's, nor its site's, nor an account's, each once."""
    host = re.sub(r"^https?://(?:www\.)?|/.*$", "", url or "")
    papers = {_squashed(name) for name in (outlet or "", host, host.rsplit(".", 1)[0])} - {""}
    return tuple(
        dict.fromkeys(name for name in names if _squashed(name) not in papers and not NO_PERSON.search(name))
    )


def _squashed(name: str) -> str:
    return re.sub(r"^the|\W+", "", name.casefold())


def _structured(value: Json) -> Iterator[str]:
    members: list[Json] = value if isinstance(value, list) else [value]
    for member in members:
        if isinstance(member, Mapping) and "Organization" in str(member.get("@type")):
            continue
        name = member.get("name") if isinstance(member, Mapping) else member
        for words in name if isinstance(name, list) else [name]:
            if isinstance(words, str):
                yield from _split(words)


def _meta(meta: Mapping[str, str]) -> Iterator[str]:
    for name in META:
        words = meta.get(name)
        if words and not words.startswith("http"):
            yield from _split(words)
            return


def _byline(tree: html.HtmlElement) -> Iterator[str]:
    below = tree.xpath(f"(//h1)[1]/following::*/{SIGNED.replace('|self', '|(//h1)[1]/following::*/self')}")
    for element in below[:FAR] or tree.xpath(f"//*/{SIGNED.replace('|self', '|//*/self')}")[:FAR]:
        words = " ".join(element.text_content().split())
        if not words or len(words) > 200 or is_aside(element):
            continue
        led = BY.match(words)
        names = list(_split(AFTER.sub("", words[led.end() if led else 0 :])))
        if names and all(PERSON.fullmatch(name) and not ORGANISATION.search(name) for name in names):
            yield from names
            return


def is_aside(element: html.HtmlElement) -> bool:
    """Tell whether an element belongs to a part of the page that shows something else: comments, teasers, menus."""
    return any(
        ASIDE.search(f"{one.get('class') or ''} {one.get('id') or ''}")
        or one.tag in ("aside", "footer", "nav")
        for one in (element, *element.iterancestors())
        if one.tag not in ("body", "html")
    )


def _split(words: str) -> Iterator[str]:
    words = BY.sub("", words, count=1) if BY.match(words) else words
    for part in re.split(r"\s*(?:;|,\s+(?:and\s+)?|\s+(?:and|und|et|&)\s+)\s*", " ".join(words.split())):
        if part.strip():
            yield part.strip()
