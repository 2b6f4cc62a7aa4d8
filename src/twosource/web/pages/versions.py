"""What was edited in a report since it first came: each version beside the one before it."""

from twosource.archive import Version
from twosource.archive.pages import EMPTY, Html, marked, outlet_phrase, tag, unseen, words
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.pages.frame import address, nothing, page
from twosource.web.pages.lines import short_day
from twosource.web.rest.reading import ARTICLE


def show_versions(desk: Desk, asked: Asked) -> Answer:
    """Return the versions of the report that an article is a text of, the newest first."""
    article = desk.archive.text(ARTICLE.read(asked)).article
    versions = desk.archive.versions(article.report)
    head = tag(
        "div",
        tag("p", "‹ ", tag("a", "To its story", href=address(f"/articles/{article.id}")), class_="back-to"),
        tag("h1", words(article.headline or article.report)),
        tag(
            "p", words(outlet_phrase(article), "stated"), " ", words(article.report, "stated"), class_="lead"
        ),
        class_="opening",
    )
    none = nothing(
        "One version came in", "If the page is fetched again and was edited, the edits are shown here."
    )
    return page(
        f"Versions of {article.headline or article.report}",
        head,
        EMPTY if len(versions) > 1 else none,
        (version_section(version) for version in reversed(versions)) if len(versions) > 1 else EMPTY,
    )


def version_section(version: Version) -> Html:
    """Return what a version changed."""
    name = f"version-{version.number}"
    when = f"{short_day(version.at)}, {version.at[11:16]}" if len(version.at) > 10 else short_day(version.at)
    standing = " · counts today" if version.current else ""
    edits = [
        *(edit("≠", "changed", marked(became, was)) for was, became in version.changed),
        *(edit("+", "new", words(sentence)) for sentence in version.came),
        *(edit("−", "gone", tag("del", words(sentence))) for sentence in version.went),
    ]
    first = tag(
        "p", "The first that came in." if version.number == 1 else "No sentence differs.", class_="note"
    )
    return tag(
        "section",
        tag("h2", f"Version {version.number}", id=name),
        tag("p", f"{when}{standing}", class_="note"),
        tag("ul", edits, class_="edits") if edits else first,
        aria_labelledby=name,
        class_="version",
    )


def edit(sign: str, meaning: str, said: Html) -> Html:
    """Return one edited sentence with the sign of what became of it."""
    return tag(
        "li",
        tag("span", sign, class_="sign", aria_hidden="true"),
        unseen(f"{meaning}: "),
        tag("span", said, dir="auto"),
        class_=meaning,
    )
