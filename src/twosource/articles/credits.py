"""Credits: where a text names the agency or the people that it was made by."""

import re

from twosource.articles.agencies import ANY_AGENCY, NAMES
from twosource.articles.newsrooms import credited

AGENCY_NAME = re.compile(rf"(?<!\w)(?:{ANY_AGENCY})(?!\w)", re.IGNORECASE)
VEIL = "ª"
"""Stands for each letter of an agency's name, so that the forms below need not list all names again and again."""
NAMED = rf"{VEIL}+"
AG = rf"(?:(?:the|The) )?{NAMED}(?![\w])"
LIST = rf"{AG}(?:(?:\s*[,/&]\s*|\s+and\s+|\s*,\s*and\s+){AG})*"
ABBREVIATED = (
    r"(?:(?<=(?-i:\b[A-Z]))|(?<=(?-i:[\s.][A-Z][a-z]))|(?<=(?-i:[A-Z][a-z]{2}))|(?<=(?-i:[A-Z][a-z]{3})))\."
)
"""The full stop of an initial or of an abbreviated place or title."""
PEOPLE = rf"(?:[^.;\n\"“”«»]|{ABBREVIATED}){{2,200}}"
CROWD = rf"(?:[^.\n\"“”«»]|{ABBREVIATED}){{2,300}}"
REPORT = r"(?:this|the) (?:report|story|article|dispatch|piece)"
GIVEN = r"(?:additional |further |extra |some |more )?(?:inputs?|files?|reporting|contributions?|material|content|information|reports?|details|copy)"

FORMS = (
    rf"{LIST}(?: (?:reporters?|writers?|correspondents?|journalists?|staff|newsroom|news))?(?: {CROWD})? (?:also )?contributed (?:reporting|(?:to )?{REPORT})(?: from {PEOPLE})?",
    rf"(?:(?:the )?{NAMED} )?{CROWD}(?: also)? contributed (?:reporting(?: from {PEOPLE})?|to {REPORT}(?: from {PEOPLE})?)",
    rf"(?:(?:additional|further|extra|original) )?reporting (?:was |has been )?(?:contributed |provided |supplied )?(?:by|from) {PEOPLE}(?:[;,.] ?(?:(?:additional |further )?(?:reporting|writing|editing)|edited|written|compiled) by {PEOPLE})*(?:; ?(?-i:[A-Zª])[\w.&’' -]{{2,40}})?",
    rf"(?:written|writing|editing|edited|compiled|translated|graphics?|production)(?: and (?:edited|editing|compiled))? by {PEOPLE}(?:[;,.] ?(?:(?:additional |further )?(?:reporting|writing|editing)|edited|written|compiled) by {PEOPLE})*",
    rf"(?:with )?{GIVEN} (?:provided )?(?:from|by) (?:the )?(?:{LIST}|(?:\w+ ){{0,3}}{NAMED}|[A-Zª][\w.&’'-]*(?: (?:and |& )?[A-Zª][\w.&’'-]*){{0,6}})",
    rf"with (?:(?:\w+ ){{0,3}})?(?:{NAMED}|wire|wires|wire service|bureau|staff) (?:and \w+ )?(?:inputs?|reports?|feeds?|reporting|files?|copy)",
    rf"(?:this|the) (?:report|story|article|piece|text|content)(?: (?:was|is|has been))?(?: (?:first|originally|also))? (?:published|produced|written|distributed|provided|supplied|reported|republished|reprinted|syndicated|appeared)(?: (?:first|originally|here))? (?:by|on|in|at|from|courtesy of|with permission from) {PEOPLE}",
    rf"(?:this|the) (?:report|story|article) by {LIST} was (?:first|originally) published .{{2,60}}",
    rf"(?:this (?:report|story|article|piece) )?(?:first|originally) (?:appeared|published) (?:in|on|at|by) {PEOPLE}",
    rf"(?:republished|reprinted|syndicated|distributed|courtesy)(?: with permission)? (?:from|by|of) {PEOPLE}",
    rf"with (?:assistance|help) (?:by|from) {CROWD}",
    rf"{CROWD} reported from {CROWD}",
    rf"sources?\s*:\s*{CROWD}",
    rf"(?-i:SOURCE) {CROWD}",
    rf"(?-i:[A-Zª])[\w .’'-]{{1,40}} with {LIST}",
    rf"contributing(?: reporters?| writers?)?\s*:\s*{CROWD}",
    rf"(?:source|sources|via|from|credit|agency|wire)\s*[:–—-]\s*{LIST}",
    rf"[-–—/~*\s]*{LIST}(?:\s*[-–—/]\s*(?:{AG}|\w{{2,4}}))?[-–—/~*\s]*",
    rf"(?:©|\(c\)|copyright)\s*(?:\(c\)|©)?\s*(?:\d{{4}})?,?\s*(?:by )?{LIST}(?:\s+\d{{4}})?(?:[.,].{{0,300}})?",
    rf"{LIST}\s*[-–—]?\s*(?:©|\(c\)|copyright).{{0,100}}",
)  # fmt: skip
WRAPPERS = r"[-–—~*\s]*[(\[]?\s*"
CLOSERS = r"\s*[.;]?\s*[)\]]?\s*[.]?\s*(?:n?[A-Z]{1,3}\d?[A-Z0-9]{6,12})?"
INITIALS = rf"(?-i:(?:\s+(?:[A-Z]{{2,5}}|{VEIL}{{2,5}})\b){{1,6}})?"
SIGN_OFF = "|".join(f"(?:{form})" for form in FORMS)
WHOLE = re.compile(rf"{WRAPPERS}(?:{SIGN_OFF}){CLOSERS}{INITIALS}", re.IGNORECASE)
SOURCE_LINE = r"(?-i:(?:Sources?|SOURCES?)\s?:\s?[A-Zª][\w.&’'-]*(?: [A-Zª][\w.&’'-]*){0,3})"
AT_END = re.compile(
    rf"(?<=[.!?\"'”’»)\]])\s*(?P<credit>[-–—~*]*\s*[(\[]?\s*(?:{'|'.join(f'(?:{form})' for form in FORMS[:9])}){CLOSERS})$"
    rf"|(?<=[.!?\"'”’»)\]])\s*(?P<sign>[(\[](?:{LIST})[)\]]\.?|[-–—/]+\s*(?:{LIST})\.?|{SOURCE_LINE})$",
    re.IGNORECASE,
)  # fmt: skip
BARE_AT_END = re.compile(
    rf"(?<=[.!?\"'”’»)\]])(?:\s*(?P<sign>(?:PTI|ANI|IANS|UNI|AFP|AP)(?:(?:\s+[A-Z]{{2,5}}\b){{1,6}})?)|\s+(?P<name>(?:{ANY_AGENCY})))$"
)
"""An agency behind the last sentence without brackets, with the initials of its desk or without."""
VOCABULARY_WORDS = """
a additional agencies agency all also and appeared article as at be broadcast bureau bureaus by by:
compiled content contributed contribution contributions copy copyright correspondent correspondents
courtesy credit da de del desk details dispatch distributed dpa edited editing extra feed feeds
files first for from further graphics has have here in information input inputs is it journalist
journalists material may more news newsroom not of office on or original originally our permission
piece produced production provided published published: received redistributed report reported
reporter reporters reporting reports reprinted republished reserved rewritten rights service
services some source sources staff story supplied syndicated team text that the their this to
translated translation van via von was were wire wires with without writer writers writing written
"""
VOCABULARY = frozenset(VOCABULARY_WORDS.split())
LOWER = re.compile(r"(?<![\w.@/’'])[a-zà-ö][\w’']*")
LONGEST = 420
HINTS = (
    "report",
    "input",
    "contribut",
    "edit",
    "writ",
    "from",
    "assist",
    "publish",
    "agenc",
    "wire",
    "source",
    "—",
    "--",
    "/",
)
CLOSING = (")", "]", *NAMES)


SIGNED = re.compile(rf"[a-z]{{1,4}}(?:/[a-z]{{1,4}})*\s*\({LIST}\)")
"""Initials before agencies."""
CODED = re.compile(rf"{NAMED}(?: [a-z]{{1,4}}\d?){{2,6}}")
"""An agency with the initials of its desks: "dpa cor yyzz n1 mbr"."""
POSTED = re.compile(r"The post .{2,300} (?:appeared first|first appeared) on .{2,80}")
"""What blogging software says of its posts."""


SITE = re.compile(
    r"(?:sources?|via)\s*[:|]\s*(?:https?://)?(?:www\.)?(?P<site>[\w-]{2,30})\.[a-z]{2,4}(?:\.[a-z]{2})?/?\S*",
    re.IGNORECASE,
)
"""The address of whom a site took its text from ("Source: nordwire.com")."""


def is_credit(words: str) -> bool:
    """Tell whether a whole paragraph credits an agency or people with the text."""
    if words == "AA" or len(words) > LONGEST:
        return False
    if POSTED.fullmatch(words) or SITE.fullmatch(words) or credited(words):
        return True
    veiled = _veil(words)
    if CODED.fullmatch(veiled):
        return True
    if not words.endswith(")") and not _names_only(words):
        return False
    return SIGNED.fullmatch(veiled) is not None or (
        _names_only(words) and WHOLE.fullmatch(veiled) is not None
    )


def credit_start(words: str) -> int | None:
    """Return where a credit begins that ends a paragraph of news, glued to its last sentence or not."""
    start = max(0, len(words) - LONGEST)
    bare = BARE_AT_END.search(words, max(0, len(words) - 80))
    if bare is not None:
        return bare.start(bare.lastgroup or "sign")
    tail = words[start:].lower()
    if not (words.endswith(CLOSING) or any(hint in tail for hint in HINTS)):
        return None
    veiled = words[:start] + _veil(words[start:])
    while found := AT_END.search(veiled, start):
        begin, end = found.span("credit" if found["credit"] else "sign")
        if _names_only(words[begin:end]):
            return begin
        start = found.start() + 1
    return None


def _veil(words: str) -> str:
    """Return the words with each letter of an agency's name veiled: as long as before."""
    return AGENCY_NAME.sub(lambda found: VEIL * len(found[0]), words)


def _names_only(words: str) -> bool:
    """Tell whether all that is not a name belongs to the small vocabulary of credits."""
    return all(found[0] in VOCABULARY for found in LOWER.finditer(words))
