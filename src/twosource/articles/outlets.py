"""The outlet of a report: stated, or told by its own boilerplate with a probability."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from twosource.articles.agencies import AGENCY, ANY_AGENCY, is_agency, short_name
from twosource.articles.bylines import byline_names, stamped_name
from twosource.articles.imprints import read_imprint
from twosource.articles.letterheads import LEGAL_FORM
from twosource.articles.mastheads import STAFF, read_masthead
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.stamps import IMPRINT, MONTH
from twosource.model import Credit

WORD = r"[\w&’'-]*(?:\.[A-Za-z]{2,}|(?<=\b[A-Z])\.)*"
NAME = rf"(?P<name>(?:[Tt]he )?[A-Z]{WORD}(?: (?!for [A-Z][A-Za-z]{{0,3}}\.? ?\d)(?:of |the |and |for |& |on |in |de |del |de la |di |du |des |der |van |do |da )?[A-Z0-9]{WORD}){{0,5}})"
CLUES: tuple[tuple[float, re.Pattern[str]], ...] = (
    (0.97, re.compile(rf"[Ww]e,? (?:at|the (?:journalists|editors|staff|team|reporters|publishers) (?:of|at)) {NAME}")),
    (0.97, re.compile(rf"(?:[Aa]n?|[Oo]ur) (?:\w+ )?(?:[Mm]essage|[Nn]ote|[Aa]ppeal|[Ll]etter|[Ww]ord) (?:from|by) (?:the (?:\w+ )?(?:editors?|team|publisher|staff)(?:-in-chief)? (?:of|at) )?{NAME}\s*(?::|$)", re.MULTILINE)),
    (0.95, re.compile(rf"^[Pp]ublished in {NAME}, (?:(?i:{MONTH})|\d)", re.MULTILINE)),
    (0.95, re.compile(rf"appeared first on {NAME}\.?$", re.MULTILINE)),
    (0.93, re.compile(rf"(?:[Bb]y|[Ff]or|[Pp]lease|[Hh]elp) [Ss]upport(?:ing)? {NAME}(?=[,.!]| today| now| from)")),
    (0.93, re.compile(rf"not (?:been )?edited by (?:the )?{NAME}(?= staff| team| desk)")),
    (0.9, re.compile(rf"(?:[Ff]ollow|[Ll]ike|[Jj]oin|FOLLOW) {NAME} (?:on|via) (?:Facebook|Twitter|X|WhatsApp|Telegram|Instagram|Google|YouTube|LinkedIn)")),
    (0.9, re.compile(rf"(?:[Ss]ubscribe to|[Ss]ign up (?:for|to)|[Dd]onate to|[Gg]et|[Dd]ownload) {NAME}(?:’s|'s)? (?:newsletter|app|e-?paper|daily|today|now|briefing|alerts|here)")),
    (0.9, re.compile(rf"(?:^|[.:!] )(?:[Ss]ubscribe to|[Dd]onate to|[Bb]ecome a (?:member|supporter|subscriber) of) {NAME}(?= for | from | and | at |[.!]|$)", re.MULTILINE)),
    (0.9, re.compile(rf"^{NAME} (?:has no owners?\b|takes no (?:money|advertis|funding)|is (?:owned|funded|paid for|supported) by its (?:readers|members)|is (?:an? )?(?:reader|member|donor)[- ](?:funded|owned|supported)|(?:depends|relies|lives) on its readers|belongs to (?:nobody|no one|its readers))", re.MULTILINE)),
    (0.9, re.compile(rf"^{NAME} (?:{IMPRINT})", re.MULTILINE)),
    (0.9, re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©|\([cC]\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?,?\s*(?:by )?{NAME}")),
    (0.88, re.compile(rf"^{NAME}\s[—–|-]\s(?:English|International|Online|Digital|Weekend|Print|Sunday|World) (?i:edition|version|service)$", re.MULTILINE)),
    (0.85, re.compile(rf"(?:[Dd]ear|[Tt]hank you for reading|[Tt]hanks for reading) {NAME}(?= readers?|[.!])")),
    (0.85, re.compile(rf"{NAME} (?:staff|reporters?|correspondents?) contributed to this")),
)  # fmt: skip
NOT_OUTLETS = re.compile(
    r"(?:The |Our |Your |All |Dear |Free |This |Daily |Morning |We |Us |Independent |Quality |Press |Journalism |Getty|Reader|All Rights|Newsletter|Us)(?:Reserved|News|Journalism|Readers?)?$"
)
TAIL = re.compile(
    rf"(?:(?:^|\s+)(?:(?:19|20)\d\d|All Rights Reserved|{LEGAL_FORM}|Co|Group plc|Media Group))+\.?$"
)
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "edu", "go", "or"}
FRONTS = ("www.", "m.", "amp.", "mobile.", "edition.", "en.", "english.", "news.", "eng.", "rss.", "feeds.")
BEHIND = re.compile(rf"\s[-|–—]\s{NAME}$")
WRITTEN_FOR = re.compile(
    rf"(?:^|[\s,])(?:for|[Ss]pecial to) {NAME}\s*(?:\(|$)"
    rf"|^(?:By|BY|From) (?!(?i:our|the|staff|special|foreign|news|local|senior)\b){NAME.replace('name', 'staff')} (?:correspondents|reporters|journalists|staff|newsroom)\b"
    rf"|^(?:[\w’'-]+ ){{0,4}}(?:correspondents?|reporters?|bureau), {NAME.replace('name', 'paper')}(?=,|$)"
)
FROM_BYLINE = 0.75
"""Reprints keep the line "for La Gaceta" of whoever had it first."""
FROM_LETTERHEAD = 0.85
FROM_STAMP = 0.8
FROM_TITLE = 0.6
"""Aggregators put the name of the paper that they copy there."""
FROM_DATELINE = 0.7
FROM_ADDRESS = 0.9
FROM_SIGNATURE = 0.5
"""A bare text is an agency's report as it came, or a paper's print of it with nothing saved around it.

Of 13 bare dispatches of invented events 12 were the agency's own; papers are thought to strip more than these did.
"""
PERSON = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]+(?: (?:de|da|van|von|bin|al|el) | )[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+)?"
)
ARTICLE = re.compile(r"(?:The|La|Le|Les|Los|El|Il|Die|Der|Das|Het|O) [A-ZÀ-Þ]")
FROM_CONTACT = 0.8
REPORT_BY = re.compile(rf"This report by (?P<name>{ANY_AGENCY}) was first published")
"""How the Canadian Press dates its reports."""
CONTACT = re.compile(r"(?:[\w.+-]+@|^https?://)(?P<host>[\w-]+(?:\.[\w-]+)+)(?:/\S*)?", re.MULTILINE)
SHORTEST_SITE, CONTACTS = 6, 20
"""Letters of a site's name that no other word has by chance, and addresses that are looked at."""
OWN_NOTICE = re.compile(
    rf"(?P<name>{ANY_AGENCY}) website contains only a portion of|(?:RIPRODUZIONE RISERVATA © Copyright|Our Standards: The Thomson) (?P<own>ANSA|Reuters)\b"
)
SIGN_OFF = re.compile(
    r"\(?(?:Additional )?[Rr]eporting by [^;]{3,120}; (?:[Ww]riting by [^;]{3,80}; )?[Ee]diting by "
)
BY_AGENCY = re.compile(
    rf"(?:[Bb]y|BY) (?:[A-ZÀ-Þ][\w’'.-]*,? ){{2,5}}?(?:and (?:[A-ZÀ-Þ][\w’'.-]*,? ){{2,3}})?(?:[Tt]he )?(?P<name>{ANY_AGENCY})(?: [A-Z]\w+)?"
)


@dataclass(frozen=True, slots=True)
class OutletGuess:
    """An outlet's name, how sure it is, and what tells."""

    name: str | None = None
    probability: float = 1.0
    evidence: str | None = None


def find_outlet(
    stated: str | None,
    boilerplate: str,
    named: tuple[Credit, ...],
    url: str | None,
    *,
    top: str = "",
    printed: tuple[str, str] | None = None,
    around: str = "",
    bare: bool = False,
) -> OutletGuess:
    """Return the stated outlet, else what boilerplate, the address, the top or an unknown agency's dateline tell.

    `top` is the headline, and then what is signed or dated around the news, a line each; `printed` is the name of a letterhead
    and its line; `around` are the words in which an outlet may stand that the sites of its own addresses name. In a text that is `bare` of all that outlets print around news, an agency's own people sign for the agency.
    """
    if stated and stated.strip():
        return OutletGuess(" ".join(stated.split()), 1.0, "stated")
    guess = _from_boilerplate(boilerplate)
    host = host_of(url)
    if guess.name is None and host:
        return OutletGuess(host, FROM_ADDRESS, f"address of the page: {host}")
    if guess.name is None and printed is not None and not is_agency(printed[0]):
        return OutletGuess(printed[0], FROM_LETTERHEAD, f"printed above the news: {printed[1]}")
    if guess.name is None:
        guess = _from_top(top)
    guess = _from_dateline(named) if guess.name is None else guess
    lines = f"{top}\n{boilerplate}".split("\n")
    guess = _from_own_notice(lines) if guess.name is None else guess
    guess = _from_contacts(boilerplate, around) if guess.name is None else guess
    return _from_signature(lines, named) if guess.name is None and bare else guess


def read_stated(stated: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the outlet of a statement, and the people whom it names before it: "Ada Lowe, Dan Orr, The Odda Post".

    Of people alone nobody can tell for whom they write; any other statement is an outlet's name as it stands.
    """
    parts = [part.strip() for part in (stated or "").split(",")]
    count = next(
        (place for place, part in enumerate(parts) if not PERSON.fullmatch(part) or _is_newsroom(part)),
        len(parts),
    )
    if len(parts) < 2 or not count:
        return stated, ()
    if count == len(parts):
        return None, tuple(parts)
    outlet = parts[count] if _is_newsroom(parts[count]) else ""
    return (outlet, tuple(parts[:count])) if outlet else (stated, ())


def _is_newsroom(name: str) -> bool:
    return ORGANISATION.search(name) is not None or is_agency(name) or ARTICLE.match(name) is not None


def host_of(url: str | None) -> str | None:
    """Return the site of a web address as readers name it, without "www."."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    for front in FRONTS:
        if (
            host.startswith(front)
            and host.count(".") > 1
            and host[len(front) :].split(".")[0] not in SECOND_LEVEL
        ):
            host = host[len(front) :]
            break
    return host or None


def _from_boilerplate(boilerplate: str) -> OutletGuess:
    best = OutletGuess(probability=0.0)
    for probability, pattern in CLUES:
        for found in pattern.finditer(boilerplate):
            name = TAIL.sub("", found["name"]).strip(" .,'’")
            name = re.sub(r"(?:’s|'s)$", "", name)
            if (
                probability > best.probability
                and name
                and not NOT_OUTLETS.fullmatch(name)
                and not is_agency(name)
            ):
                best = OutletGuess(name, probability, " ".join(found[0].split()))
    return best if best.name else OutletGuess()


def _from_top(top: str) -> OutletGuess:
    """Take a paper's name that stands beside the day, or behind the headline as browsers save it."""
    for line in top.split("\n"):
        imprint = read_imprint(line)
        if imprint is not None and imprint.outlet and not is_agency(imprint.outlet):
            return OutletGuess(imprint.outlet, FROM_STAMP, f"stands beside the day: {line}")
        name = stamped_name(line)
        if name and ORGANISATION.search(name) and not is_agency(name) and not STAFF.fullmatch(name):
            return OutletGuess(name, FROM_STAMP, f"stands beside the day: {line}")
        written = WRITTEN_FOR.search(line) if byline_names(line) is not None else None
        name = (written["name"] or written["staff"] or written["paper"]) if written else None
        if name and not is_agency(name):
            return OutletGuess(name, FROM_BYLINE, f"signed for: {line}")
    for number, line in enumerate(top.split("\n")):
        printed = read_masthead(line, first=not number)
        if printed is not None:
            name, probability = printed
            return OutletGuess(
                name.removeprefix("By "), probability, f"printed above or below the news: {line}"
            )
    behind = BEHIND.search(top.split("\n", 1)[0])
    if behind and ORGANISATION.search(behind["name"]) and not is_agency(behind["name"]):
        return OutletGuess(behind["name"], FROM_TITLE, f"stands behind the headline: {behind['name']}")
    return OutletGuess()


def _from_signature(lines: Sequence[str], named: tuple[Credit, ...]) -> OutletGuess:
    """Take the one agency for which a report's own people sign, in the byline or as those who reported and edited, else the one that signs the dateline."""
    found = [(found["name"], line) for line in lines if (found := BY_AGENCY.fullmatch(line)) is not None]
    ended = [line for line in lines if SIGN_OFF.match(line)]
    lined = [c.agency for c in named if c.kind == "dateline" and is_agency(c.agency)]
    found += [(name, line) for line in ended for name in lined]
    names = {short_name(name) for name, _ in found} - {"agencies"}
    alone = {c.agency for c in named if c.kind != "photo"}
    reported = [short_name(own["name"]) for line in lines if (own := REPORT_BY.match(line)) is not None]
    if not names and len(alone) == 1 and {*lined, *reported} == alone:
        return OutletGuess(alone.pop(), FROM_SIGNATURE, "signs the text, and nobody else is named")
    if len(names) != 1:
        return OutletGuess()
    return OutletGuess(names.pop(), FROM_SIGNATURE, f"signed for: {found[0][1]}")


def _from_own_notice(lines: Sequence[str]) -> OutletGuess:
    """Take the agency whose own site says what it shows to whom."""
    found = next(
        ((found["name"] or found["own"], line) for line in lines if (found := OWN_NOTICE.match(line))),
        None,
    )
    return (
        OutletGuess(short_name(found[0]), FROM_LETTERHEAD, f"says of itself: {found[1]}")
        if found
        else OutletGuess()
    )


def _from_contacts(boilerplate: str, around: str) -> OutletGuess:
    """Take the name in a text that is the site of an address at its margin ("press@kestrelrail.example" of Kestrel Rail)."""
    for contact in islice(CONTACT.finditer(boilerplate), CONTACTS):
        for label in contact["host"].casefold().split("."):
            spelled = r"[ &.’'-]{0,3}".join(map(re.escape, label)) if len(label) >= SHORTEST_SITE else None
            found = (
                re.search(rf"(?<!\w)(?:The )?(?=[A-ZÀ-Þ])(?i:{spelled})(?!\w)", around) if spelled else None
            )
            if found is not None and " " in found[0]:
                return OutletGuess(found[0], FROM_CONTACT, f"its address stands there: {contact[0]}")
    return OutletGuess()


def _from_dateline(named: tuple[Credit, ...]) -> OutletGuess:
    """Take an outlet that signs its own datelines; a known agency's tells nothing, anybody may print it."""
    for credit in named:
        if credit.kind == "dateline" and not is_agency(credit.agency) and not AGENCY.search(credit.agency):
            return OutletGuess(credit.agency, FROM_DATELINE, f"signs the dateline: {credit.agency}")
    return OutletGuess()
