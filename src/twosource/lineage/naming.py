"""How reports name the outlet that another report comes from."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from twosource.lineage.phrases import TOLD_TO
from twosource.model import Article, Credit
from twosource.text.word_sets import word_set

_LEAST_LETTERS = 5
"""Shorter names of sites and files ("abc", "r1") are too often something else."""
_SIGNED_DATE = re.compile(
    r"[A-Z][^\n()“”\"]{2,60}(?:\([A-Z][^\n()\d]{1,30}\),[^\n()“”\"]{2,30})?"
    r"\((?P<agency>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})\)\s*(?:[-–—]|$|(?=(?:Last )?(?:[Uu]pdated|[Pp]osted|[Pp]ublished)\b))"
)
"""A dateline with the name of who sends it, be it taken for a subtitle or at the head of the body."""
_SLASHED_DATE = re.compile(
    r"[A-Z\d][^\n()“”\"/]{2,60}/\s?(?:[Cc]orr\.?\s+)?(?P<agency>[A-Z][\w.&-]{1,20})\s?/(?=\W)"
)
"""The same where the name stands between slashes ("Orlava, 4 May /OTA/")."""
_FIRST_BY = re.compile(r"This (?:report|story|article) (?:by|from) .{2,60} was first published\b")
"""The line below an agency's own dispatch, which its clients print too."""
_HEAD = 4
"""Paragraphs at the head of which a dateline may stand, behind captions that cleaning did not know."""
_LEAST_SHORT = 4
_SEVERAL_WORDS, _INITIALS = 2, 2
_NAMELESS = word_set(
    "agency agencies newsagency newsagencies pressagencies wire wires wireservice wireservices newswires wirereports staff "
    "staffandagencies agenciesandstaff staffreporter staffreporters staffwriter staffwriters newsroom newsdesk correspondent "
    "correspondents ourcorrespondent supplied handout contributed courtesy file filephoto"
)
"""What credits call those whom they do not name, in letters alone."""
_SUFFIXES = {"co", "com", "org", "net", "gov", "ac", "edu", "info", "news"}
_EDITION = re.compile(r"\s*\([^()]*\)\s*$")
"""What an outlet calls an edition of itself ("(English edition)"), which nobody says who cites it."""
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,6}")
_ORDINARY = {
    "article",
    "report",
    "story",
    "news",
    "text",
    "page",
    "document",
    "index",
    "item",
    "draft",
    "copy",
}


def name_patterns(article: Article) -> tuple[str, ...]:
    """Return patterns of the names under which an article's outlet is known: as given, by its dateline, by its address.

    A site's or file's name is read without regard to spaces ("dakarreview", "dakar_review" for "Dakar Review").
    """
    if names := _names(article):
        return tuple(re.escape(name) for name in names)
    name = _unspaced_name(article)
    return (r"[\s'’.&-]*".join(name),) if name else ()


def may_name(text: str, article: Article) -> bool:
    """Tell whether a text has the letters of the name of an article's outlet: a search that costs next to nothing."""
    return any(name in _letters(text) for name in _plain_names(article))


def is_named(name: str, article: Article) -> bool:
    """Tell whether a name is that of an article's outlet, or of the agency of its dateline, be it by its initials ("CNA")."""
    return _plain(name) in _plain_names(article) or name in {
        _initials(known) for known in _names(article) if len(known.split()) > _INITIALS
    }


def credits_outlet(one: Article, other: Article) -> bool:
    """Tell whether the one names the outlet of the other as an author of its text, as a client does its agency."""
    own = {_plain(name) for name in (other.outlet, sender_of(other)) if name}
    named = {_plain(credit.agency) for credit in one.credits if credit.kind == "text"}
    return not own.isdisjoint(named) and _plain(one.outlet or "") not in own


def _plain(name: str) -> str:
    """Return the letters of a name without its article."""
    return _letters(re.sub(r"^[Tt]he\s+", "", name))


def calls_itself(outlet: str, agency: str) -> bool:
    """Tell whether an agency's name in a dateline is an outlet's own: its first words, its initials ("CPA", Cape Press Agency), or its site."""
    if _HOST.fullmatch(outlet):
        site = re.compile(rf"{re.escape(_letters(agency))}(?:net|news|agency|press|online)?")
        return any(site.fullmatch(label) for label in outlet.split("."))
    named, own = _words(agency), _words(outlet)
    return own[: len(named)] == named or agency.upper() == _initials(outlet)


def _words(name: str) -> list[str]:
    """Return the words of a name without its article, small."""
    return re.findall(r"\w+", re.sub(r"^[Tt]he\s+", "", name).casefold())


def _initials(name: str) -> str:
    """Return the first letters of a name's great words, also of those that hyphens join, without its article."""
    words = re.split(r"[\s-]+", re.sub(r"^[Tt]he\s+", "", name))
    return "".join(word[0] for word in words if word[:1].isupper())


def ends_name(word: str, article: Article) -> bool:
    """Tell whether the name of an article's outlet ends with a word, to which papers shorten theirs."""
    return any(name.endswith(_letters(word)) for name in _plain_names(article))


def signed(article: Article) -> tuple[Credit, ...]:
    """Return the credits that name somebody: "by our reporter and agencies" names no agency, "Supplied" no writer."""
    return tuple(credit for credit in article.credits if _letters(credit.agency) not in _NAMELESS)


def authors_of(article: Article) -> frozenset[str]:
    """Return the agencies that an article names as its authors, in a credit or a dateline, its own among them."""
    return frozenset(c.agency for c in signed(article) if c.kind in ("text", "dateline"))


def have_other_authors(one: Article, other: Article) -> bool:
    """Tell whether each of two articles names an agency as its author, and none that the other names."""
    first, second = authors_of(one), authors_of(other)
    same = any(is_named(name, other) for name in first) or any(is_named(name, one) for name in second)
    return bool(first and second) and first.isdisjoint(second) and not same


def is_dispatch(article: Article) -> bool:
    """Tell whether an article is an agency's own."""
    return sender_of(article) is not None


def sender_of(article: Article) -> str | None:
    """Return the agency whose own dispatch an article is, None where it is nobody's or a client's.

    It is the agency of its dateline, where the outlet is the same or not known, and no address names another; or of its
    last line, where that says that the report is the agency's.
    """
    named = {credit.agency for credit in article.credits if credit.kind == "dateline"}
    named |= {
        credit.agency
        for credit in article.credits
        if credit.kind == "text" and _FIRST_BY.match(article.text, credit.start, credit.end)
    }
    own = [
        agency
        for agency in named
        if (not article.outlet or calls_itself(article.outlet, agency)) and _may_be_home(article, agency)
    ]
    return own[0] if len(own) == 1 else None


def _may_be_home(article: Article, agency: str) -> bool:
    """Tell whether an address gives no name, or one that has or shortens an agency's ("dakar press agency" for "DPA")."""
    words = _plain_words(article.report)
    if len(words) < _SEVERAL_WORDS or set(words) <= _ORDINARY:
        return True
    plain = _letters(agency)
    initials = "".join(word[0] for word in words)
    known = any(word in plain or plain in word for word in words if len(word) > _INITIALS)
    return known or plain in words or plain in initials


def _plain_names(article: Article) -> list[str]:
    names = _names(article) or (_unspaced_name(article),)
    return [_letters(name) for name in names if name]


def _names(article: Article) -> tuple[str, ...]:
    """Return the outlet and the agencies of the datelines, without articles: a dispatch is its agency's wherever it is printed."""
    datelines = [credit.agency for credit in article.credits if credit.kind == "dateline"]
    signed = find_signed_date(article)
    datelines += [signed["agency"]] if signed else []
    outlet = _EDITION.sub("", article.outlet or "")
    outlet = "" if _HOST.fullmatch(outlet) else outlet
    sender = sender_of(article)
    names = [*([outlet] if outlet else []), *datelines, *([sender] if sender else [])]
    return tuple(dict.fromkeys(re.sub(r"^[Tt]he\s+", "", name) for name in [*names, *_short_names(article)]))


def find_signed_date(article: Article) -> re.Match[str] | None:
    """Return the dateline with the sender's name (`agency`) that cleaning took for a subtitle or left in the body."""
    blocks = (*article.blocks_in("dateline", "subtitle"), *article.blocks_in("body")[:_HEAD])
    found = (
        pattern.match(article.text, block.start, block.end)
        for block in blocks
        for pattern in (_SIGNED_DATE, _SLASHED_DATE)
    )
    return next((match for match in found if match), None)


def datelined_by(article: Article) -> frozenset[str]:
    """Return the agencies in the datelines of an article."""
    signed = find_signed_date(article)
    named = {credit.agency for credit in article.credits if credit.kind == "dateline"}
    return frozenset(named | ({signed["agency"]} if signed else set()))


def of_one_hand(one: Article, other: Article) -> bool:
    """Tell whether two texts are one outlet's, or one agency's by their datelines."""
    named = one.outlet is not None and one.outlet == other.outlet
    return named or not datelined_by(one).isdisjoint(datelined_by(other))


def _short_names(article: Article) -> Iterator[str]:
    """Yield the last word of an outlet's name, or of its file's, where the text says that somebody told it something."""
    for words in (_EDITION.sub("", article.outlet or "").split(), _plain_words(article.report)):
        if len(words) > 1 and len(words[-1]) >= _LEAST_SHORT and _hears(article.text, words[-1]):
            yield words[-1].title()


def _unspaced_name(article: Article) -> str:
    """Return the letters of the name that a site, an address or a file gives an outlet, or "" where none is to trust."""
    host = article.outlet if article.outlet and _HOST.fullmatch(article.outlet) else ""
    return _name_in_host(host) if host else _name_in_address(article.report, article.text)


@lru_cache(maxsize=1024)
def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


@lru_cache(maxsize=1024)
def _name_in_address(address: str, text: str) -> str:
    """Return the letters of the name that an address gives its outlet, or "" where it gives none to trust.

    One word alone is trusted if it is a site's, or if the text itself says that somebody told it something or signs with it.
    """
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        return _name_in_host(parts.hostname or "")
    words = re.findall(r"[a-z]+", PurePosixPath(address.replace("\\", "/")).stem.casefold())
    own = any(_hears(text, word) or _calls_itself(text, word) for word in words)
    return _trusted(words) if len(words) > 1 or own else ""


def _plain_words(address: str) -> list[str]:
    """Return the words of a file's name that are of letters alone, which numbers and marks of storage are not."""
    if urlsplit(address).scheme in ("http", "https"):
        return []
    return re.findall(
        r"(?<![^\W_])[a-z]+(?![^\W_])", PurePosixPath(address.replace("\\", "/")).stem.casefold()
    )


def _name_in_host(host: str) -> str:
    labels = [label for label in host.split(".") if label not in _SUFFIXES]
    plain = labels[-2] if len(labels) > 1 else "".join(labels)
    return _trusted(re.findall(r"[a-z]+", plain))


def _trusted(words: list[str]) -> str:
    """Return the letters of a name without its article, "" where it is short or could mean anything."""
    if words and words[0] == "the":
        words = words[1:]
    name = re.sub(r"^the(?=\w{5})", "", "".join(words))
    return "" if len(name) < _LEAST_LETTERS or set(words) <= _ORDINARY else name


def _calls_itself(text: str, name: str) -> bool:
    """Tell whether a text speaks as a medium of this name: "Belkray was told", "/Corr. BELKRAY/", "materials of Belkray"."""
    named = rf"(?=[A-Z])(?i:{re.escape(name)})"
    return (
        re.search(
            rf"\b{named}\s+(?:was|were|has been|have been)\s+(?:told|informed|assured|shown)\b|\b{named}\s+(?:has\s+)?(?:learnt|learned|understands)\b|"
            rf"[/(](?:[Cc]orr\.?|[Cc]orrespondent|[Rr]eporter|[Ss]taff)\W+{named}\s*[/)]|\b(?:materials?|content|articles?|news|reports?)\s+(?:of|by|from)\s+{named}\b",
            text,
        )
        is not None
    )


def _hears(text: str, name: str) -> bool:
    """Tell whether a text says that somebody told a paper of this name something."""
    return re.search(rf"\b{TOLD_TO}\s+(?:the\s+)?(?=[A-Z])(?i:{re.escape(name)})\b", text) is not None
