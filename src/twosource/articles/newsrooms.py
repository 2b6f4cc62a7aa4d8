"""Newsrooms that no list knows: agencies told by their place in a credit's phrase, or by the look of their names."""

import re
from dataclasses import dataclass

from twosource.articles.agencies import is_agency

NAME = r"[A-ZÀ-Þ][\w.&’'-]*(?: (?:of |the |and |& )?[A-ZÀ-Þ][\w.&’'-]*){0,5}"
NAMES_TOGETHER = r"[A-Z][\w.&’'-]*(?: (?:of |the |and |& )?[A-Z][\w.&’'-]*){1,5}"
"""At least two words: of one word alone nobody can tell a newsroom from a reporter."""
ORGANISATION = re.compile(
    r"\b(?:Agency|Agencies|News|Newswire|Wire|Press|Service|Times|Post|Herald|Tribune|Gazette|Journal|Ledger|Observer|Mirror|Star"
    r"|Courier|Mail|Express|Guardian|Telegraph|Independent|Standard|Chronicle|Globe|Daily|Weekly|Online|Radio|TV|Television"
    r"|Broadcasting|Digest|Bulletin|Record|Review|Monitor|Examiner|Register|Echo|Argus|Citizen|Nation|Dispatch|Sentinel|Inquirer"
    r"|Advertiser|Leader|Report|Reporter|Zeitung|Presse|Prensa|Diario|Gazeta|Kurier|Agence|Agencia|Pravda|Media|Network|Today|Magazine|Monthly|Informer|Messenger|Sun|Banner|Beacon)\b"
)
NEWSROOM = r"(?:(?!(?:With|Via|By|BY|From|Avec|Con|Mit|For|In)\b)(?:[A-ZÀ-Þ][\w.&’'-]+ ){1,4}(?:Agency|Newswire|Wire|Press|News Service|AGENCY|NEWSWIRE|WIRE|PRESS|NEWS SERVICE))"
"""A name that ends as agencies' names do."""
CAPITALS = r"[A-Z]{2,6}"
GIFT = r"(?:inputs?|files?|reporting|material|content|information|reports?|copy|contributions?|details|dispatches)"
PIECE = r"(?:report|story|article|piece|text|dispatch|content|coverage)"
LISTED = r"[A-ZÀ-Þ][\w.&’'-]*(?: (?:of |the )?[A-ZÀ-Þ][\w.&’'-]*){0,5}"
"""A name without "and": it parts the names of a list in one way only, so that no line takes long to read."""
LIST = rf"(?:(?-i:the) )?(?P<names>(?-i:{LISTED})(?:(?:, | and | & |/)(?-i:{LISTED}))*)"
CONTRIBUTED = (
    rf"(?:also )?contributed (?:reporting|to this {PIECE}|from (?-i:[A-Z])\w+)(?: (?:from|in) .{{2,40}})?"
)
USED = rf"used in (?:compiling |preparing |writing )?(?:this|the) {PIECE}"
PHRASES = (
    rf"(?:with|including|using|based on|compiled from|drawn from|a summary of) (?:\w+ ){{0,2}}?{GIFT} (?:provided |supplied )?(?:from|by|of) (?:(?:news |wire )?(?:agencies|services|wires)(?:,? and |, ))?{LIST}",
    rf"{GIFT} (?:from|by|of) {LIST} (?:was|were) {USED}",
    rf"{LIST} (?:was|were) {USED}",
    rf"(?:this|some of this|part of this) {PIECE} (?:(?:was|is|has been) (?:(?:first|originally|also|partly) )*(?:published|produced|written|distributed|provided|supplied|reported|republished|reprinted|syndicated|compiled|translated) (?:by|on|in|at|from|with)|(?:first |originally )?(?:appeared|ran) (?:in|on|at)|(?:includes?|contains?|uses?) {GIFT} (?:from|by)) {LIST}(?:,? (?:and (?:is|was|has been)|under|with|on) .{{2,100}})?",
    rf"(?:re-?published|reprinted|syndicated|provided|distributed|supplied)(?: (?:here|with permission|by arrangement|by permission|in partnership|in cooperation|from the (?-i:[A-Z])\w+))* (?:from|by|of|with) {LIST}",
    rf"(?:published )?(?:in|by|from) (?:co-?operation|partnership|arrangement|collaboration|our (?:content |media )?partners?)(?: with| at)? {LIST}",
    rf"this {PIECE} by (?:the )?{LIST} was (?:first|originally) published(?: on)? .{{2,60}}",
    rf"read the original(?: (?:article|story|report|text|version))? (?:at|on|in|from) {LIST}",
    rf"(?-i:{NAME}) (?:of|for|from) {LIST} {CONTRIBUTED}",
    rf"(?P<owner>(?-i:{NAME}?))(?:['’]s|(?<=s)['’]) (?-i:{NAME})(?: in (?-i:[A-Z])\w+)? {CONTRIBUTED}",
    rf"(?:sources?|agency|agencies|via|wire|quelle|fonte|fuente|källa|kilde|bron|źródło|vir|izvor|источник|джерело|kaynak|sumber)\s*[:|]\s*{LIST}",
    rf"(?:mit|con|avec|com|med|met) (?:material|información|informações|(?:des )?informations|informationen|agenturmaterial|bidrag) (?:(?:von|der|des|de|da|do|du|van|av|fra|från) )?{LIST}",
)  # fmt: skip
"""Phrases that credit whomever they name."""
SIGNS = (
    rf"(?:translated|adapted)(?: (?:here|with permission|by permission|from the (?-i:[A-Z])\w+))* (?:by|from|for) {LIST}",
    rf"some {GIFT} (?:came|comes|is|was) from {LIST}",
    rf"(?:with|via|avec|con|mit|an?) (?:(?:news |wire )?agencies(?:,? and |, ))?{LIST}(?: (?:reports?|staff|wires?|copy|material|inputs?|files?|feeds?|wire service))?",
    rf"{LIST}(?: (?:staff|correspondents?|reporters?|journalists?|news agency|newsroom|wires?))? {CONTRIBUTED}",
    rf"{LIST} and (?:own reports?|our own reports?|staff|agencies)",
    rf"{LIST}(?:\s*[/–—-]\s*(?-i:[a-z]{{2,4}})){{1,3}}",
    rf"(?:text|story|words|report|reported|compiled|written|story by|reported by|compiled from|reporting for)\s*[:|]?\s*(?:by )?{LIST}(?: (?:reports?|by (?-i:{NAME})))?",
)  # fmt: skip
"""Phrases that credit what is a newsroom by its name, where people sign in the same words."""
WIRES = re.compile(
    r"(?:with |by |from |compiled from |our )?(?:(?:staff|our own) (?:and|&) )?(?:wire|agency) (?:reports?|services?|copy)(?: contributed to this \w+)?|(?:with )?(?:the )?agencies",
    re.IGNORECASE,
)
"""Agencies that a desk does not name."""
REPORTERS = re.compile(
    rf"(?:(?:additional |further )?reporting|editing|writing|edited|written|compiled) by [^;]{{2,80}}[,;] (?P<names>(?-i:{NEWSROOM}))",
    re.IGNORECASE,
)
PHRASED = tuple(re.compile(phrase, re.IGNORECASE) for phrase in PHRASES)
SIGNED = tuple(re.compile(sign, re.IGNORECASE) for sign in SIGNS)
HELPED = re.compile(r"(?:with|avec|con|mit)\b", re.IGNORECASE)
"""In "With Kestrel and OWP" the newsroom that looks like one tells what the other is."""
BRACKETED_LIST = re.compile(rf"{LIST}")
BEHIND = re.compile(r"(?:(?<=[.!?…”’»)])|(?<=\S\"))\s+|(?<=[.!?…”’»)])(?=\()")
AROUND = "()[]-–—~*/ .\t"
JOINTS = re.compile(r", (?:and )?| and | & |/")
LONGEST = 240
BYLINE = (
    re.compile(rf"(?:[Bb]y|BY|[Ff]rom|[Rr]eported by|[Ss]tory:?(?: by)?) (?P<names>{NEWSROOM}|{CAPITALS}(?<!\b[A-Z]{{2}}))(?: (?:correspondents?|reporters?|staff|writers?))?(?:,? (?:in|at|from) .{{2,40}}|[,|] .{{2,60}})?"),
    re.compile(rf"(?:[Bb]y |BY )?[A-ZÀ-Þ][^|/,]{{2,40}}\s*(?:[|/,]|\b(?:of|for)\b)\s*(?:[Tt]he )?(?P<names>{NEWSROOM})(?:[,|] .{{2,60}})?"),
    re.compile(r"(?:[Bb]y |BY )[A-ZÀ-Þ]{2,} [A-ZÀ-Þ]{2,} (?P<names>[A-ZÀ-Þ][a-zà-ÿ]+ (?:Press|Wire|Newswire|Agency))"),
    re.compile(rf"(?:[Bb]y )?[A-ZÀ-Þ][\w’'& -]{{2,40}} (?:[Rr]eporters?|[Cc]orrespondents?|[Ss]taff(?: [Ww]riters?)?) (?:and|&) (?P<names>{NEWSROOM}|{CAPITALS})"),
    re.compile(rf"(?:[Bb]y )?[Oo]ur (?:own )?(?:staff|correspondents?|reporters?|desk) and (?P<names>{NEWSROOM}|{CAPITALS})"),
    re.compile(rf"(?P<names>{CAPITALS}(?:(?:, |/| and ){CAPITALS}){{0,3}}) \([A-ZÀ-Þ][a-zà-ÿ][\w .’'-]{{1,30}}\)"),
    re.compile(rf"(?P<names>{NEWSROOM})(?: and (?:staff|agencies)|\s*[|,•·]\s*[^|]{{4,60}})?"),
)  # fmt: skip
"""Bylines with the newsroom that wrote or sent them."""


@dataclass(frozen=True, slots=True)
class Named:
    """An agency where a stretch of text names it; offsets count from the stretch's start."""

    start: int
    end: int
    agency: str


def looks_like_newsroom(name: str) -> bool:
    """Tell whether a name is a newsroom's by its words ("Karst Press") or its capitals ("KPA")."""
    return (
        ORGANISATION.search(name) is not None or re.fullmatch(CAPITALS, name) is not None or is_agency(name)
    )


def credited(words: str) -> list[Named]:
    """Return the newsrooms that a whole line credits with a text, [] where it is no credit of that kind."""
    inner = words.strip(AROUND)
    if not inner or len(words) > LONGEST:
        return []
    shift = words.index(inner)
    if WIRES.fullmatch(inner):
        return [Named(shift, shift + len(inner), "agencies")]
    for pattern in PHRASED:
        if found := pattern.fullmatch(inner):
            return _split(found, shift)
    wrapped = words[0] in "([/–—-"
    for pattern in (*SIGNED, REPORTERS, *((BRACKETED_LIST,) if wrapped else ())):
        found = pattern.fullmatch(inner)
        named = _split(found, shift) if found else []
        if named and all(looks_like_newsroom(one.agency) for one in named):
            return named
        if HELPED.match(inner) and any(looks_like_newsroom(one.agency) for one in named):
            return [one for one in named if looks_like_newsroom(one.agency) or " " not in one.agency]
    return []


def credited_start(words: str) -> int | None:
    """Return where a credit begins that stands behind the last sentence of a paragraph and names an unlisted newsroom."""
    for found in BEHIND.finditer(words, max(0, len(words) - LONGEST)):
        if found.end() and credited(words[found.end() :]):
            return found.end()
    return None


def byline_newsrooms(words: str) -> list[Named]:
    """Return the newsroom that a byline names beside its people or alone, [] where it names none."""
    found = next((found for pattern in BYLINE if (found := pattern.fullmatch(words))), None)
    return _split(found, 0) if found else []


OWN_PEOPLE = re.compile(r"^By\b|\b(?:Reporters?|Correspondents?|Staff|Writers?)$")
"""People of the outlet's own beside an agency ("By Courier Reporter and Agencies"): they are no newsroom."""


def _split(found: re.Match[str], shift: int) -> list[Named]:
    """Return the names of a list one by one; a name that holds "and" and is a newsroom's as a whole stays one."""
    group = found.lastgroup if found.lastgroup in ("names", "owner") else "names"
    whole, start = found[group], found.start(group) + shift
    named: list[Named] = []
    position = 0
    for part in JOINTS.split(whole):
        position = whole.index(part, position)
        name = part.rstrip(".")
        if name and not OWN_PEOPLE.search(name):
            named.append(Named(start + position, start + position + len(name), name))
        position += len(part)
    return named
