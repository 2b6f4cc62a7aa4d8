"""Entries of feeds: what a feed says of one report, whole or in summary."""

import hashlib
import re
from dataclasses import dataclass

from twosource.errors import ReportRefused
from twosource.model import Markup, Report

WHOLE_WORDS = 120
"""Words from which a text may be a whole report: agencies' short items have 130, feeds' summaries 20 to 60."""
CUT = re.compile(
    r"(?:\.\.\.|…|\[(?:\.\.\.|…|&#8230;|&hellip;)\]|(?:read|continue|lire|weiter|leer|view)\b[^.]{0,60})\W*$",
    re.IGNORECASE,
)
"""How a text ends that goes on elsewhere."""
TAG = re.compile(r"<[^<>]{1,2000}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: `outlet` is what the entry itself states as its source, `text` the longest that it carries."""

    id: str | None = None
    link: str | None = None
    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    text: str = ""
    markup: Markup = "plain"
    carries_content: bool = False
    """Whether the text stands where feeds put content, not where they put a summary."""

    @property
    def is_whole(self) -> bool:
        """Whether the text is a whole report as far as its look tells."""
        words = TAG.sub(" ", self.text) if self.markup == "html" else self.text
        return self.carries_content and len(words.split()) >= WHOLE_WORDS and not CUT.search(words[-200:])

    def report(self, address: str, feed_title: str | None) -> Report:
        """Return the entry's own text as a report; raises ReportRefused where it has none."""
        if not self.text.strip():
            raise ReportRefused("is an entry without text; read the page that it links to")
        return Report(
            address=address,
            text=self.text,
            markup=self.markup,
            sha256=hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest(),
            url=self.link or self.id,
            stated_outlet=self.outlet or feed_title,
            stated_headline=self.headline,
            stated_published=self.published,
            stated_authors=self.authors,
            stated_language=self.language,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed's title and its entries in their order."""

    title: str | None = None
    entries: tuple[Entry, ...] = ()
