"""Signs: which agency a credit, a caption or a dateline names, known or not."""

import re

from twosource.articles.agencies import AGENCY, PICTURE_AGENCY, is_agency, short_name
from twosource.articles.credits import SITE
from twosource.articles.newsrooms import (
    NAME,
    NAMES_TOGETHER,
    NEWSROOM,
    ORGANISATION,
    Named,
    byline_newsrooms,
    credited,
    credited_start,
)
from twosource.articles.pictures import picture_makers
from twosource.model import Credit, CreditKind

GIFTS = r"(?:(?:Additional|Further|Extra|Some|More) )?(?i:reporting|material|copy|content|files|inputs|information|details)"
PUBLISHER = re.compile(
    r"\b(?:published|produced|distributed|provided|supplied|republished|reprinted|syndicated|appeared)"
    rf"(?: (?:first|originally|here|with permission))* (?:by|on|in|at|from|courtesy of) (?:the )?(?P<name>{NAME})"
)
GIVER = re.compile(
    rf"\b(?i:inputs?|files?|material|content|information|contributed|contributions?|copy|reports?) (?:provided )?(?:from|by) (?:the )?(?P<name>{NAME})"
    rf"|\b(?i:reporting) (?:from|by) (?:the )?(?P<newsroom>{NAMES_TOGETHER})"
    rf"|^\W*(?P<giver>(?!{GIFTS}\b){NAME}) contributed\b"
    rf"|\b(?i:source|via|agency|wire|courtesy)\s*[:–—-]\s*(?P<source>{NAME})"
)
LONE = re.compile(r"[-–—/(\[\s]*(?P<name>[A-Z]{2,6}|[A-Z][a-z]+[A-Z]\w+)[)\]\s.]*")
DASHED = re.compile(r"[-–—]+\s*(?P<name>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})")
BEHIND = re.compile(
    r"(?i:reporting|editing|writing|edited|written|compiled) by [^;]{2,80}(?:; ?[^;]{2,80})*; ?(?P<name>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})\W*$"
)
"""The agency behind its reporters: "(Reporting by …; Editing by …; Nordwire)"."""
BRACKETED = re.compile(r"[(\[](?P<name>[A-Z][\w.-]{1,20}(?: [A-Z][\w.-]*){0,3})[)\]]\.?")
AT_END = re.compile(
    r"(?<=[.!?”\"'’»])\s*(?P<sign>[(\[](?P<name>[A-Z][\w.-]{1,20}|[A-Z][\w.-]+/[A-Z][\w .’'-]{1,40}|(?:[A-Z][\w.-]+ ){1,3}(?:Agency|News|Newswire|Wire|Press|Service|Media)|(?:Agence|Agencia|Agência|Agenzia|Agentur)(?: [A-ZÀ-Þ][\w.’'-]+){1,2})[)\]])\.?$"
)
PART_OF_NAME = re.compile(
    r"\b(?!(?i:with|from|by|via|and|source|sources|the|inputs?|photo)\b)[A-ZÀ-Þ][\w’'-]+ $"
)
"""What makes of "Agency" the end of an unknown newsroom's name."""
ALONE = re.compile(rf"(?P<name>{NEWSROOM})(?:, [A-ZÀ-Þ][\w .’'-]{{2,30}})?\.?")
"""A newsroom's name on a line of its own, with or without the place that it writes from."""
LAST_WORDS = re.compile(rf"(?<=[.!?”\"'’»])\s+(?P<sign>{NEWSROOM})\.?$")
"""A newsroom's name without brackets behind the last sentence."""
NO_MAKERS = frozenset(["agencies", "Supplied", "Handout"])
"""What a caption says where it names no maker, or before it does."""
INITIALS = 6
"""Letters of an agency that goes by its initials."""
NO_NAMES = frozenset(
    [
        "END",
        "ENDS",
        "CONTINUED",
        "CONT",
        "UPDATED",
        "UPDATES",
        "AD",
        "ADS",
        "EOM",
        "FIN",
        "TOP",
        "FAQ",
        "RSS",
        "MORE",
        "SHARE",
        "PRINT",
        "NEXT",
        "BACK",
        "HOME",
        "NEWS",
        "LIVE",
        "VIDEO",
        "PHOTO",
        "OK",
        "NO",
        "YES",
    ]
)


def find_credits(words: str, start: int, kind: CreditKind) -> list[Credit]:
    """Return the agencies that a credit or a caption names, each once, with the whole credit as its span."""
    names = dict.fromkeys(short_name(named.agency) for named in name_agencies(words, picture=kind == "photo"))
    return [Credit(start=start, end=start + len(words), agency=agency, kind=kind) for agency in names]


def find_makers(words: str, start: int) -> list[Credit]:
    """Return the unlisted newsroom that signs at the very end of a caption."""
    return [
        Credit(start=start + named.start, end=start + named.end, agency=named.agency, kind="photo")
        for named in picture_makers(words)
    ]


def name_agencies(words: str, *, picture: bool = False) -> list[Named]:
    """Return the agencies that `words` name, in order: known ones, else an organisation in an agency's place."""
    known = PICTURE_AGENCY if picture else AGENCY
    found = [
        Named(*match.span(), short_name(match[0]))
        for match in known.finditer(words)
        if not (
            match[0].istitle()
            and PART_OF_NAME.search(words, 0, match.start())
            and short_name(match[0]) == "agencies"
        )
    ]
    if picture:
        makers = [named for named in found if named.agency not in NO_MAKERS]
        return makers or picture_makers(words) or [named for named in found if named.agency != "agencies"]
    if found:
        return sorted([*found, *_beside(words, found)], key=lambda named: named.start)
    return _site(words) or _unknown(words)


def _beside(words: str, known: list[Named]) -> list[Named]:
    """Return the newsrooms that a credit lists beside known ones ("Source: OWP, ENA")."""
    return [
        one
        for one in credited(words)
        if is_organisation(one.agency)
        and not is_agency(one.agency)
        and all(one.end <= other.start or other.end <= one.start for other in known)
    ]


def _site(words: str) -> list[Named]:
    """Return the agency at whose address a text was found."""
    site = SITE.fullmatch(words)
    known = short_name(site["site"]) if site and is_agency(site["site"]) else None
    return [Named(*site.span("site"), known)] if site and known else []


def is_sign(words: str) -> bool:
    """Tell whether a line is nothing but a name as agencies sign: "(VNA)", "CPA"."""
    found = (
        BRACKETED.fullmatch(words)
        or LONE.fullmatch(words)
        or DASHED.fullmatch(words)
        or ALONE.fullmatch(words)
    )
    return found is not None and found["name"].upper() not in NO_NAMES and is_organisation(found["name"])


def sign_start(words: str) -> int | None:
    """Return where a name in brackets begins that stands behind the last sentence of a paragraph."""
    found = AT_END.search(words)
    return found.start("sign") if found and found["name"].upper() not in NO_NAMES else None


def signed_start(words: str) -> int | None:
    """Return where the newsroom's name begins that signs the last paragraph of news, in brackets or without."""
    bare = LAST_WORDS.search(words)
    return bare.start("sign") if bare else sign_start(words) or credited_start(words)


def is_bracketed_sign(words: str) -> bool:
    """Tell whether a line is a newsroom's name in brackets: known, of capitals, or with a word that papers use."""
    found = BRACKETED.fullmatch(words)
    name = found["name"] if found else ""
    papers = AGENCY.fullmatch(name) or ORGANISATION.search(name) or (name.isupper() and len(name) <= INITIALS)
    return bool(papers) and name.upper() not in NO_NAMES


def is_organisation(name: str) -> bool:
    """Tell whether a name is an office's or a paper's rather than a person's: one word, or a word that papers use."""
    return len(name.split()) == 1 or ORGANISATION.search(name) is not None


def _unknown(words: str) -> list[Named]:
    if named := byline_newsrooms(words) or credited(words):
        return named
    publisher = PUBLISHER.search(words)
    if publisher:
        return [Named(*publisher.span("name"), publisher["name"].rstrip("."))]
    for pattern in (GIVER, BEHIND, BRACKETED, LONE, DASHED, ALONE):
        found = pattern.search(words) if pattern in (GIVER, BEHIND) else pattern.fullmatch(words)
        group = found.lastgroup if found else None
        if found and group and is_organisation(found[group]) and found[group] not in NO_NAMES:
            return [Named(*found.span(group), found[group].rstrip("."))]
    return []
