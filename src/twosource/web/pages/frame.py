"""The frame that every page stands in, and what it needs beside itself."""

import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import quote, urlencode

from twosource.archive.pages import EMPTY, Child, Html, resource, shown, tag, unseen
from twosource.web.exchange import Answer

SECTIONS = (
    ("/", "Stories"), ("/people", "People"), ("/quote", "Check a quotation"), ("/check", "Check a draft"),
    ("/changes", "Changes"),
)  # fmt: skip
STYLES, SCRIPTS = ("page.css", "site.css"), ("page.js", "site.js")
KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
LANGUAGE = "en"


def page(
    title: str,
    *children: Child,
    here: str = "",
    words: str = "",
    feed: str = "",
    status: int = 200,
    live: bool = False,
) -> Answer:
    """Return a whole page; `here` is the section that it belongs to, `live` lets the script look for news."""
    main = tag("main", children, id="main", tabindex="-1", data_live="" if live else None)
    body = tag(
        "body",
        tag("a", "Skip to the content", href="#main", class_="skip"),
        bar(here, words),
        main,
        tag(
            "footer",
            tag("p", "Twosource measures reporting, not truth: it counts who tells what and from whom."),
        ),
    )
    document = tag("html", head(title, feed), body, lang=LANGUAGE)
    return Answer(body=f"<!DOCTYPE html>\n{document}\n".encode(), status=status)


def head(title: str, feed: str) -> Html:
    """Return the head of a page."""
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{shown(title)} – Twosource"),
        tag("link", rel="icon", href=static("mark.svg"), type="image/svg+xml"),
        (tag("link", rel="stylesheet", href=static(name)) for name in STYLES),
        tag("link", rel="alternate", type="application/atom+xml", href=feed) if feed else EMPTY,
        (tag("script", src=static(name), defer=True) for name in SCRIPTS),
    )


def bar(here: str, words: str) -> Html:
    """Return the bar above every page: the sections, and the search."""
    links = (
        tag("li", tag("a", name, href=path, aria_current="page" if path == here else None))
        for path, name in SECTIONS
    )
    search = tag(
        "form",
        tag("label", unseen("Search the reports"), tag("input", type="search", name="words", value=words,
            placeholder="Search the reports", maxlength="500", accesskey="s")),
        tag("button", "Search", type="submit"),
        action="/search", role="search", class_="find",
    )  # fmt: skip
    mark = tag("a", tag("span", "●", class_="dot", aria_hidden="true"),
               tag("span", "○", class_="ring", aria_hidden="true"), "Twosource", href="/", class_="mark")  # fmt: skip
    nav = tag("nav", tag("ul", links), aria_label="Sections")
    return tag("header", tag("div", mark, nav, search, class_="inner"), class_="bar")


@cache
def asset(name: str) -> bytes:
    """Return a file that pages need: the dossier page's own, or one of this package.

    Raises:
        KeyError: there is no such file.
    """
    if name not in {*STYLES, *SCRIPTS, "mark.svg"}:
        raise KeyError(name)
    if name in {"page.css", "page.js"}:
        return resource(name).encode()
    return files("twosource.web").joinpath("static", name).read_bytes()


@cache
def static(name: str) -> str:
    """Return the address of a file, which changes with its content."""
    return f"/static/{name}?v={hashlib.sha256(asset(name)).hexdigest()[:12]}"


def address(path: str, **query: str | None) -> str:
    """Return a path with the parameters that are set."""
    given = {name: value for name, value in query.items() if value}
    # Halves of pairs cannot stand in an address.
    return quote(path, safe="/") + (f"?{urlencode(given, errors='replace')}" if given else "")


def opening(title: Child, *remarks: Child) -> Html:
    """Return a page's title with what stands below it."""
    return tag(
        "div",
        tag("h1", title),
        (tag("p", remark, class_="lead") for remark in remarks if remark),
        class_="opening",
    )


def nothing(title: str, *advice: Child) -> Html:
    """Return what stands where there is nothing to list: what that means, and what to do."""
    dots = tag("p", "○ ○ ○", class_="rings", aria_hidden="true")
    return tag("div", dots, tag("h2", title), (tag("p", line) for line in advice), class_="nothing")


def more(path: str, told: str) -> Html:
    """Return the link to the next part of a list."""
    return tag("nav", tag("a", told, href=path, rel="next"), class_="more", aria_label="Further entries")
