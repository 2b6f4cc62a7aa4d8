"""Signs: which agency a credit, a caption or a dateline names, known or not."""

import re
from dataclasses import dataclass

from twosource.articles.agencies import AGENCY, PICTURE_AGENCY, short_name
from twosource.model import Credit, CreditKind

NAME = r"[A-Z][\w.&’'-]*(?: (?:of |the |and |& )?[A-Z][\w.&’'-]*){0,5}"
NAMES_TOGETHER = r"[A-Z][\w.&’'-]*(?: (?:of |the |and |& )?[A-Z][\w.&’'-]*){1,5}"
"""At least two words: of one word alone nobody can tell a newsroom from a reporter."""
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
ORGANISATION = re.compile(
    r"\b(?:Agency|Agencies|News|Newswire|Wire|Press|Service|Times|Post|Herald|Tribune|Gazette|Journal|Ledger|Observer|Mirror|Star"
    r"|Courier|Mail|Express|Guardian|Telegraph|Independent|Standard|Chronicle|Globe|Daily|Weekly|Online|Radio|TV|Television"
    r"|Broadcasting|Digest|Bulletin|Record|Review|Monitor|Examiner|Register|Echo|Argus|Citizen|Nation|Dispatch|Sentinel|Inquirer"
    r"|Advertiser|Leader|Report|Reporter|Zeitung|Presse|Media|Network|Today|Magazine|Monthly|Informer|Messenger|Sun|Banner|Beacon)\b"
)
LONE = re.compile(r"[-–—/(\[\s]*(?P<name>[A-Z]{2,6}|[A-Z][a-z]+[A-Z]\w+)[)\]\s.]*")
DASHED = re.compile(r"[-–—]+\s*(?P<name>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})")
BEHIND = re.compile(
    r"(?i:reporting|editing|writing|edited|written|compiled) by [^;]{2,80}(?:; ?[^;]{2,80})*; ?(?P<name>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})\W*$"
)
"""The agency behind its reporters: "(Reporting by …; Editing by …; Nordwire)"."""
BRACKETED = re.compile(r"[(\[](?P<name>[A-Z][\w.-]{1,20}(?: [A-Z][\w.-]*){0,3})[)\]]\.?")
AT_END = re.compile(
    r"(?<=[.!?”\"'’»])\s*(?P<sign>[(\[](?P<name>[A-Z][\w.-]{1,20}|[A-Z][\w.-]+/[A-Z][\w .’'-]{1,40}|(?:[A-Z][\w.-]+ ){1,3}(?:Agency|News|Newswire|Wire|Press|Service|Media))[)\]])\.?$"
)
PART_OF_NAME = re.compile(
    r"\b(?!(?i:with|from|by|via|and|source|sources|the|inputs?|photo)\b)[A-ZÀ-Þ][\w’'-]+ $"
)
"""What makes of "Agency" the end of an unknown newsroom's name."""
NEWSROOM = r"(?:[A-Z][\w.&’'-]+ ){1,4}(?:Agency|Newswire|Wire|Press|News Service)"
ALONE = re.compile(rf"(?P<name>{NEWSROOM})(?:, [A-ZÀ-Þ][\w .’'-]{{2,30}})?\.?")
"""A newsroom's name on a line of its own, with or without the place that it writes from."""
LAST_WORDS = re.compile(rf"(?<=[.!?”\"'’»])\s+(?P<sign>{NEWSROOM})\.?$")
"""A newsroom's name without brackets behind the last sentence."""
PICTURE_OF = re.compile(
    r"(?i:photos?|images?|pics?|pictures?)(?: (?i:by|credit|courtesy(?: of)?))?\s*[:/|]\s*(?P<name>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})\W*$"
)
INITIALS = 6
"""Letters of an agency that goes by its initials."""
NO_NAMES = frozenset(
    [
        "END",
        "ENDS",
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


@dataclass(frozen=True, slots=True)
class Named:
    """An agency where a stretch of text names it; offsets count from the stretch's start."""

    start: int
    end: int
    agency: str


def find_credits(words: str, start: int, kind: CreditKind) -> list[Credit]:
    """Return the agencies that a credit or a caption names, each once, with the whole credit as its span."""
    names = dict.fromkeys(named.agency for named in name_agencies(words, picture=kind == "photo"))
    return [Credit(start=start, end=start + len(words), agency=agency, kind=kind) for agency in names]


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
        return [named for named in found if named.agency != "agencies"] or _picture_maker(words)
    return found or _unknown(words)


def is_sign(words: str) -> bool:
    """Tell whether a line is nothing but a name as agencies sign: "(VNA)", "CPA"."""
    found = BRACKETED.fullmatch(words) or LONE.fullmatch(words) or DASHED.fullmatch(words)
    return found is not None and found["name"].upper() not in NO_NAMES and is_organisation(found["name"])


def sign_start(words: str) -> int | None:
    """Return where a name in brackets begins that stands behind the last sentence of a paragraph."""
    found = AT_END.search(words)
    return found.start("sign") if found and found["name"].upper() not in NO_NAMES else None


def signed_start(words: str) -> int | None:
    """Return where the newsroom's name begins that signs the last paragraph of news, in brackets or without."""
    bare = LAST_WORDS.search(words)
    return bare.start("sign") if bare else sign_start(words)


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
    publisher = PUBLISHER.search(words)
    if publisher:
        return [Named(*publisher.span("name"), publisher["name"].rstrip("."))]
    for pattern in (GIVER, BEHIND, BRACKETED, LONE, DASHED, ALONE):
        found = pattern.search(words) if pattern in (GIVER, BEHIND) else pattern.fullmatch(words)
        group = found.lastgroup if found else None
        if found and group and is_organisation(found[group]) and found[group] not in NO_NAMES:
            return [Named(*found.span(group), found[group].rstrip("."))]
    return []


def _picture_maker(words: str) -> list[Named]:
    """Return the part of "Nordwire/Pål Eide" that is no person, or what stands alone behind "Picture:"."""
    alone = PICTURE_OF.search(words)
    if alone and is_organisation(alone["name"]):
        return [Named(*alone.span("name"), alone["name"])]
    found = re.search(r"[(\[](?P<one>[A-Z][\w.-]+)/(?P<other>[^()\[\]/]{2,40})[)\]]", words)
    return [Named(*found.span("one"), found["one"])] if found else []
