"""Bylines: who wrote, and the lines about the desk or office that they wrote from."""

import re

from twosource.articles.agencies import is_agency
from twosource.articles.cities import CITIES
from twosource.articles.imprints import read_imprint
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.signs import is_organisation
from twosource.articles.stamps import CLOCK, STAMP

NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|de|da|del|di|van|von|der|den|bin|binti|al|el|la|le|ibn|ap|dos|ter)"
NAME = rf"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:\s+{NAME_WORD}){{1,4}}"
ONE_NAME = rf"(?:{NAME}|[A-Z][\w’'.-]+)"
JOINED = rf"{ONE_NAME}(?:(?:\s*,\s*|\s+(?:and|&|with)\s+|\s*,\s*and\s+){ONE_NAME})*"
TAIL = r"(?:(?:\s*[,|•·–—/(-]\s*|\s+(?:in|for|at|from)\s+)[^.!?]{0,120})?"
BY = re.compile(
    rf"(?:story |report |words |text |written |reported |posted |published |compiled |edited |interview(?:ed)? )?by:?\s+(?P<names>{JOINED})(?P<rest>{TAIL})\.?",
    re.IGNORECASE,
)
BY_CASED = re.compile(
    r"(?:[Bb]y|BY|(?:Story|Report|Words|Text|Written|Reported|Posted|Published|Compiled|Edited|Interview|Interviewed|Reporter|Author)s?:? ?(?:[Bb]y)?):?\s+[A-ZÀ-Þ]"
)
LABEL = re.compile(
    rf"(?:authors?|reporters?|writers?|correspondent|byline|interview(?:er)?|words|text|story)\s*[:|]\s*(?P<names>{JOINED})(?P<rest>{TAIL})",
    re.IGNORECASE,
)
JOB = r"(?:staff (?:writer|reporter|correspondent)s?|(?:\w+ ){0,3}(?:correspondent|reporter|editor|writer|columnist|analyst)s?|(?:\w+ ){0,3}(?:news ?desk|web ?desk|bureau|news service|online desk|sports desk))"
DESK = re.compile(rf"(?:our |the |special |from our )?(?:(?:[A-Z][\w.&’'-]* ){{0,4}}){JOB}", re.IGNORECASE)
NAME_ONLY = re.compile(
    rf"(?P<names>{NAME}(?:\s+(?:and|&)\s+{NAME})?)(?:\s+(?:in|at|reports from)\s+[A-ZÀ-Þ][\w .’'-]{{2,30}})?"
)
OFFICE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|writers?|desk|bureau|staff|agenc(?:y|ies)|news|team|service|columnist|analyst|newsroom|newsdesk|admin|webmaster)\b",
    re.IGNORECASE,
)
SIDE = r"(?:\s*[|•●·–—]\s*|\s+/\s+)"
TIMES = rf"(?i:{STAMP}(?:[\s,|•·–—/()-]+(?:{STAMP}|{CLOCK})){{0,4}})"
STAMPED = re.compile(
    rf"(?P<before>[A-ZÀ-Þ][\w .,&'’-]{{1,40}}){SIDE}{TIMES}|(?P<place>[A-ZÀ-Þ][\w .'’-]{{1,40}}),? (?=[^\n]*\b\d{{4}}\b){TIMES}|{TIMES}{SIDE}(?P<behind>[A-ZÀ-Þ][\w .&'’-]{{1,40}})"
)
WEEKDAY_BEHIND = re.compile(r"[\s,|•·–—-]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
SHOUT = re.compile(
    r"(?:EXCLUSIVE|Exclusive|SPECIAL REPORT|Special report|ANALYSIS|Analysis|OPINION|Opinion|COMMENT|Comment)[:,]? (?=(?:[Bb]y|BY) [A-ZÀ-Þ])"
)
"""What tabloids and opinion pages print before a byline."""
LABELS = re.compile(
    r"\b(?:breaking|special|exclusive|top|story|stories|local|updates?|sports?|business|politics|alert|markets?|opinion|editorial|edition|region(?:al)?|national|foreign|affairs|press|release|index|city|state)\b",
    re.IGNORECASE,
)
"""What lines of capitals say that name nobody."""
DESK_VIEW = r"(?i:(?:opinion|editorial|comment|analysis|leader|view)\s*[,:|•–—-]\s*)"
STAFF = re.compile(
    rf"(?:{DESK_VIEW})?(?i:by|from) (?i:the|our) (?i:(?:\w+ ){{0,2}}(?:editors?|editorial (?:board|team)|staff|newsroom|team|desk|unit))"
    r"|(?:(?i:by|from) )?(?i:our|a) (?:\w+ ){0,3}(?i:desk|staff|team|correspondents?|reporters?|bureau|newsroom)"
    r"|(?:(?i:by) )?(?:[A-Z][\w.&’'-]* ){1,4}(?i:staff|newsroom|newsdesk|news team)(?: (?i:writers?|reporters?))?"
)
"""An office without a name: "By our foreign desk", "Opinion, by the editors", "Coast Herald staff"."""
POSTED_FOR = re.compile(
    r"(?:(?:[Oo]ur|A|The) )?(?:[A-ZÀ-Þ][\w’'-]+ ){0,3}(?i:correspondents?|reporters?|staff|bureau|desk), (?:[Tt]he )?[A-ZÀ-Þ][\w.&’'-]*(?: [A-ZÀ-Þ][\w.&’'-]*){0,4}"
    rf"(?:, {TIMES})?"
)
"""Who writes from where, for which paper: "Manali correspondent, The Beas Courier, July 7"."""
OFFICERS = re.compile(
    r"(?i:by|from) (?:[Tt]he )?(?:[A-ZÀ-Þ][\w.&’'-]* ){1,4}(?:correspondents|reporters|journalists|writers|staff)(?: (?:in|at|from) [A-ZÀ-Þ][\w ,.’'-]{2,80})?"
)
"""Reporters whom a newsroom does not name: "By NORDWIRE correspondents in Oslo and Riga"."""
WRITTEN_FOR = re.compile(
    rf"(?P<names>[A-ZÀ-Þ][\w’'.-]*(?: {NAME_WORD}){{1,3}}),? (?:for|[Ss]pecial (?:to|for)) (?:[Tt]he )?(?!\w+ing\b)[A-ZÀ-Þ][\w.&’'-]{{1,40}}(?: (?:(?:of|the|and) )?[A-ZÀ-Þ&][\w.&’'-]*){{0,5}}(?:\s*\([^()]{{2,60}}\))?"
)
PLACED = re.compile(
    rf"(?P<names>[A-ZÀ-Þ][\w’'.-]*(?: {NAME_WORD}){{1,4}}), (?:in )?(?P<place>[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){{0,2}})"
)
WITH_PAPER = re.compile(
    rf"(?P<names>{NAME})\s+[|/–—-]\s+(?P<paper>(?:[Tt]he )?[A-ZÀ-Þ][\w.&’'-]*(?: (?:of |the )?[A-ZÀ-Þ][\w.&’'-]*){{1,4}})"
)
WITH_AGENCY = re.compile(
    rf"(?P<names>{NAME}(?: (?:and|&) {NAME})?)(?:,| [|/–—-]) (?P<agency>[A-ZÀ-Þ][\w.&’'-]*(?: [A-ZÀ-Þ][\w.&’'-]*){{0,3}})"
)
COMPANY = re.compile(
    r"\b(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|plc|Oyj|Oy|AB|ASA|AS|A/S|ApS|GmbH|AG|KG|SE|SA|S\.A|NV|N\.V|BV|B\.V|SpA|S\.p\.A"
    r"|Corp|Corporation|Group|Holdings?|Company|Foundation|Authority|Institute|University)\.?$"
)
"""How a company's name ends: it issues a release and writes no news."""
LONGEST = 160
NOT_NAMES = re.compile(
    r"\b(?:the|says?|said|on|of|to|with|is|are|was|after|as|over|amid|for|its?|at|what|how|why|who|when|new|news|more|live|today|world|government|police|court|party|war|talks)\b",
    re.IGNORECASE,
)


def byline_names(words: str) -> tuple[str, ...] | None:
    """Return who a byline names, () for a desk, None where the paragraph is no byline.

    Only forms that say of themselves what they are: "By …", "Author: …", a desk, an agency alone.
    """
    words = SHOUT.sub("", words.strip(" *_|–—-"))
    if len(words) > LONGEST:
        return None
    imprint = read_imprint(words)
    if imprint is not None or _is_office(words):
        return (lone_names(imprint.writer) or ()) if imprint and imprint.writer else ()
    for pattern in (BY, LABEL):
        found = pattern.fullmatch(words)
        if (
            found
            and (pattern is LABEL or BY_CASED.match(words))
            and not _is_clause(found["names"], found["rest"] or "")
        ):
            return _split_names(found["names"])
    stamped = stamped_name(words)
    if stamped is not None:
        return () if is_organisation(stamped) else lone_names(stamped, shouted=True) or ()
    written = WRITTEN_FOR.fullmatch(words)
    written = None if written and NOT_NAMES.search(written["names"]) else written
    named = written or re.fullmatch(rf"(?P<names>{NAME})\s*[,|–—-]\s*(?i:{JOB})(?:,? .{{0,40}})?", words)
    named = named or _signed_with_paper(words)
    if named is None:
        return None
    return () if ORGANISATION.search(named["names"]) else _split_names(named["names"])


def _signed_with_paper(words: str) -> re.Match[str] | None:
    """Match names and their agency ("Ada Lowe and Dan Orr, AAP"), or a name and its paper ("Ada Lowe - Odda Post")."""
    agency = WITH_AGENCY.fullmatch(words)
    if agency is not None and is_agency(agency["agency"]) and not NOT_NAMES.search(agency["names"]):
        return agency
    found = WITH_PAPER.fullmatch(words)
    paper = found is not None and ORGANISATION.search(found["paper"]) is not None
    named = (
        found is not None and not NOT_NAMES.search(found["names"]) and not ORGANISATION.search(found["names"])
    )
    return found if paper and named else None


def _is_office(words: str) -> bool:
    """Tell whether a line signs for a desk, a newsroom or its reporters, none of whom it names."""
    desk = DESK.fullmatch(words) is not None and len(words.split()) <= 7 and words[:1].isupper()
    return (
        desk
        or POSTED_FOR.fullmatch(words) is not None
        or OFFICERS.fullmatch(words) is not None
        or STAFF.fullmatch(words) is not None
    )


def stamped_name(words: str) -> str | None:
    """Return the name that shares a line with the day: "Baltic Courier | 9 June 2025", in either order."""
    found = STAMPED.fullmatch(words.strip("()")) if len(words) <= LONGEST else None
    name = (found["before"] or found["place"] or found["behind"]) if found else None
    return WEEKDAY_BEHIND.sub("", name).strip(" ,|•·–—-") if name else None


def lone_names(words: str, *, shouted: bool = False) -> tuple[str, ...] | None:
    """Return the name that stands alone on a line; only its place tells that it is a byline.

    One in capitals counts where `shouted`: beside a line with the time.
    """
    words = words.strip(" *_|–—-")
    found = NAME_ONLY.fullmatch(words)
    if found is None or NOT_NAMES.search(words) or len(words.split()) > 7:
        return None
    if words.isupper() and not (shouted and _is_shouted_name(words)):
        return None
    return _split_names(found["names"])


def _is_shouted_name(words: str) -> bool:
    """Tell "KARIN VOSS" from a place, a desk or a label in capitals."""
    short = len(words.split()) <= 3 and words.casefold() not in CITIES
    return short and not LABELS.search(words) and not ORGANISATION.search(words.title())


def placed_names(words: str) -> tuple[str, ...] | None:
    """Return who signs with a place ("Selin Karabey, Istanbul"), () for a newsroom; only its place tells a byline."""
    found = PLACED.fullmatch(words) if len(words) <= LONGEST else None
    if found is None or NOT_NAMES.search(words.replace("News", "")) or words.isupper():
        return None
    if ORGANISATION.search(found["names"]):
        return ()
    # "Ministers Resign, Parliament Dissolved" has the same form as a name with a place of two words.
    sure = len(found["place"].split()) == 1 or found["place"].casefold() in CITIES
    return _split_names(found["names"]) if sure else None


def _is_clause(names: str, rest: str) -> bool:
    """Tell "By Monday, the river had risen" from a byline."""
    first = names.split(maxsplit=1)[0].casefold().strip(",")
    started = first in {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "the",
        "a",
        "midday",
        "noon",
    }
    return started or bool(re.search(r"\b(?:had|has|have|was|were|is|are|will|would|said)\b", rest))


def people(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the stated authors who are no desk and no agency."""
    parts = (part for name in names for part in _listed(name))
    return tuple(
        name for name in parts if not OFFICE.search(name) and not is_agency(name) and not COMPANY.search(name)
    )


def _listed(name: str) -> list[str]:
    """Return the people of a statement that holds several: "By Ada Lowe and Dan Orr"; "Ada and Dan Lowe" stay together."""
    signed = re.sub(r"^[Bb]y (?=[A-ZÀ-Þ])|\s+(?:in|for|at|from)\s+[A-ZÀ-Þ].*$", "", name)
    parts = re.split(r"\s*;\s*|\s+(?:and|&)\s+", signed)
    return parts if all(len(part.split()) > 1 for part in parts) else [signed]


def _split_names(names: str) -> tuple[str, ...]:
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|with)\s+", names, flags=re.IGNORECASE)
    first, *others = parts
    kept = [first, *(part for part in others if part.casefold() not in CITIES and not _is_newsroom(part))]
    people = [person for part in kept if (person := _person(part))]
    return tuple(person.title() if person.isupper() else person for person in people)


def _is_newsroom(part: str) -> bool:
    """Tell for whom somebody writes, behind the name ("By Ada Lowe, Coast Herald", "By Dan Orr, PA Sport")."""
    words = part.split()
    led = len(words) > 1 and is_agency(words[0]) and words[0].isupper()
    return led or ORGANISATION.search(part) is not None


def _person(part: str) -> str:
    """Return the person in a part of a byline, without agency and place; "" where it is an office."""
    part = re.sub(r"(?:^|\s+)(?:in|for|at|from)\s+.*$", "", part.strip())
    words = part.split()
    for count in range(1, min(4, len(words))):
        if is_agency(" ".join(words[-count:])):
            part = " ".join(words[:-count])
    return "" if is_agency(part) or OFFICE.search(part) or (part.isupper() and len(part) <= 5) else part
