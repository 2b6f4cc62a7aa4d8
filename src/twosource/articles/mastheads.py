"""Mastheads: lines around the headline, or at the end, on which a paper, a station or an office prints its own name."""

import re

from twosource.articles.agencies import ANY_AGENCY, is_agency
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.stamps import CLOCK, STAMP

WORD = r"[A-ZÀ-Þ][\w’'&.-]*"
NAME = rf"(?:(?:The|La|Le|El|Il|Die|Der|Das|De|Het) )?{WORD}(?: (?:(?:of|the|and|&|de|del|de la|du|des|der|van|da|do) )?{WORD}){{0,4}}"
TIMES = rf"(?i:{STAMP}(?:[\s,|•·–—/-]+(?:{STAMP}|{CLOCK}))*)"
BARRED = re.compile(r"\s*[|•·]\s*")
STAFF = re.compile(rf"(?P<name>{WORD}(?: {WORD}){{0,3}}) (?:Staff|Newsroom|Newsdesk|Web Desk|Online Desk)")
OWN_REPORTER = re.compile(
    rf"(?:(?:By|BY) )?(?P<name>{WORD}(?: {WORD}){{0,3}}) (?i:reporters?|correspondents?|staff writers?)(?: (?:and|&) (?:{WORD} ?){{1,3}})?"
)
"""A newsroom that signs by its own name: "Odda Times reporter and AP"."""
GENERIC = re.compile(
    r"(?:The )?(?:News|Our|Web|Online|Wire|Agency|Agencies|Local|Foreign|Sports?|Business|Metro|City|World|National|International|Staff|Senior|Digital|Special|Political|General)(?: .*)?"
)
STAMPED = re.compile(rf"(?P<name>{NAME}), {TIMES}")
STATION = re.compile(
    rf"(?P<name>{NAME}), (?i:(?:the )?(?:news|bulletin|programme|broadcast|newscast) (?:of|at) ){CLOCK}.{{0,40}}"
)
ISSUED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\n|:–—]{3,80}?)\s(?:[-–—|]|:)\s(?i:press (?:communiqu[eé]|release|statement|note)|media (?:release|statement)|communiqu[eé]|official statement)\b.{0,40}"
)
SIGNED = re.compile(rf"(?:By|BY|by) (?:{WORD} ?){{2,4}}, (?P<name>{NAME})(?:,? {TIMES})?")
WITH_AGENCY = re.compile(rf"(?P<name>{NAME}) / (?:{ANY_AGENCY})")
"""A paper and the agency whose text it printed, on the line above the day."""
BEHIND_AGENCY = re.compile(rf".{{2,60}}[)\]] [-–—] (?P<name>{NAME})")
PAPER = re.compile(
    r"(?:Daily|Times|Post|Herald|Tribune|Gazette|Journal|Ledger|Observer|Courier|Guardian|Telegraph|Chronicle|Dispatch|Sentinel|Examiner|Express"
    r"|Standard|Independent|Inquirer|Zeitung|Prensa|Presse|Radio|RADIO|TV|Television|TELEVISION|BROADCASTING|Broadcasting|Live|News|Online|Weekly|Mail|Mirror|Echo|Beacon|Review)"
)
STATION_FIRST = re.compile(
    r"(?:Radio|TV|Televisi[oó]n|Télévision|Diario|Jornal|Journal|Gazeta|Gazzetta|Corriere|Agencia|Agence) (?!.*\b(?:Editor|Correspondent|Reporter|Host|Critic|Producer|Desk|Staff)\b).+"
)
SURE, LIKELY, LONE = 0.85, 0.8, 0.7
"""How sure a masthead is; judgements in the order of how much stands beside the name."""


def is_paper(words: str) -> bool:
    """Tell whether a line is nothing but an outlet's name: it ends in a paper's word, or begins with an article and holds one.

    A station may have its word in front ("Radio Nordtal"); who works for it is none ("Radio Editor").
    """
    if re.fullmatch(NAME, words) is None or is_agency(words) or len(words.split()) < 2:
        return False
    if STATION_FIRST.fullmatch(words):
        return True
    ends = PAPER.fullmatch(words.rsplit(maxsplit=1)[-1]) is not None
    led = re.match(r"(?:The|La|Le|El|Il|Die|Der|Das|De|Het) ", words) is not None
    return ends or (led and PAPER.search(words) is not None)


def is_printed(words: str) -> bool:
    """Tell a line of a paper and the agency whose text it printed: "Odda Post / AFP"."""
    found = WITH_AGENCY.fullmatch(words)
    return found is not None and is_paper(found["name"])


def read_masthead(line: str, *, first: bool = False) -> tuple[str, float] | None:
    """Return the outlet that a line prints and how sure it is, None where it prints none; `first` for the headline."""
    issued = ISSUED.fullmatch(line)
    if issued is not None:
        return issued["name"], SURE
    if first:
        return None
    name = _name_of_staff(line) or _name_of_pattern(line)
    if name is not None:
        return name, LIKELY
    return (line, LONE) if is_paper(line) else None


def _name_of_staff(line: str) -> str | None:
    """Return the newsroom that signs by its own name, or whose name a bar parts from the rest of a byline."""
    for part in BARRED.split(line) if BARRED.search(line) else ():
        staff = STAFF.fullmatch(part)
        if staff is not None and not GENERIC.fullmatch(staff["name"]) and not is_agency(staff["name"]):
            return staff["name"]
        if is_paper(part):
            return part
    own = OWN_REPORTER.fullmatch(line)
    named = own is not None and ORGANISATION.search(own["name"]) and not GENERIC.fullmatch(own["name"])
    return own["name"] if own is not None and named and not is_agency(own["name"]) else None


def _name_of_pattern(line: str) -> str | None:
    for pattern in (STATION, STAMPED, WITH_AGENCY, BEHIND_AGENCY, SIGNED):
        found = pattern.fullmatch(line)
        if found is not None and (
            is_paper(found["name"]) or (pattern is STATION and _speaks_air(found["name"]))
        ):
            return found["name"]
    return None


def _speaks_air(name: str) -> bool:
    return ORGANISATION.search(name.title()) is not None and not is_agency(name)
