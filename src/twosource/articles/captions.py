"""Captions: lines that tell what a picture shows, and whose picture it is."""

import re

from twosource.articles.agencies import ANY_PICTURE, PICTURE_AGENCY, PICTURES
from twosource.articles.newsrooms import credited
from twosource.articles.signs import sign_start
from twosource.articles.stamps import MONTH
from twosource.text.sentences import split

MAKER = rf"(?:{ANY_PICTURE})"
LEAD = re.compile(
    r"[\[(]?(?:file(?: photo| image| picture| pic)?|photo(?:graph|s)?(?: (?:caption|illustration|by))?|image(?: (?:caption|source|credit))?|picture(?:d| credit)?|pic|caption|(?:a )?representat(?:ional|ive) (?:image|photo|picture)|for representation(?:al purposes?)?(?: only)?|illustration|graphic|video(?: caption)?|handout(?: photo)?|credit|photo(?:grapher)?s? credit|source|in this (?:file |undated |handout |screen ?grab |combination )*(?:photo|picture|image|photograph|frame)|(?:a|an|the) (?:file|undated|handout|aerial|satellite|screen ?grab|general) (?:photo|picture|image|view|photograph)|a (?:general|file|aerial|screen) ?\w* ?(?:view|photo|grab|shot|image))\b\s*[:/|,.–—-]?",
    re.IGNORECASE,
)  # fmt: skip
COLON_LEAD = re.compile(
    r"[\[(]?(?:foto|file(?: photo| image| picture| pic)?|photo(?:graph|s)?(?: (?:caption|illustration|by|credits?))?|image(?: (?:caption|source|credits?))?|picture[ds]?(?: credits?)?|pic|caption|illustrat(?:ion|ive)|(?:info)?graphic|maps?|chart|diagram|cartoon|handout|credits?|representat(?:ional|ive) (?:image|photo|picture)|video caption)\s*(?::|\s[–—-]+\s|(?<=caption)\s|(?<=source),\s)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    rf"(?:[(\[|]\s*|\s[|–—-]+\s*|[.;,]\s*)?(?P<credit>[(\[][^()\[\]\n]{{0,60}}\b{MAKER}\b[^()\[\]\n]{{0,40}}[)\]]"
    rf"|[(\[](?:photos?|image|picture|pic|file photo|file|credit|courtesy|handout|screengrab|source|photograph)(?: (?:by|credit|courtesy(?: of)?))?\s*[:/|by]*[^()\[\]\n]{{0,60}}[)\]]"
    rf"|(?-i:[(\[](?:[A-Z][\w&’'-]* ){{1,3}}(?:[Ff]ile )?[Pp]hotos?(?: by|:) [^()\[\]\n]{{2,60}}[)\]])"
    rf"|(?:photos?|image|picture|pic|photograph|credit|photo credit|image credit|picture credit|courtesy)(?:\s+(?:by|courtesy(?: of)?))?\s*[:/|]\s*[^\n.]{{2,80}}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}\s*/\s*{MAKER}(?:\s*(?:via|/)\s*[\w. ]{{2,30}})?"
    rf"|(?-i:[(\[][A-ZÀ-Þ][\w.’' -]{{1,40}}/[A-ZÀ-Þ][\w.’' -]{{1,40}}[)\]])"
    rf"|(?<!\w){MAKER}\s*/\s*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}"
    rf"|[©@]\s*[^\n]{{0,30}}\b{MAKER}\b[^\n]{{0,20}}"
    rf"|{MAKER} (?:photo|file photo|picture|image|Photo|File)(?:\s*/\s*[\w .’'-]{{2,40}})?)\s*[.)\]]*$",
    re.IGNORECASE,
)  # fmt: skip
BARE_SIGN = re.compile(rf"[(\[](?:the )?{MAKER}[)\]]\.?$", re.IGNORECASE)
SHOWS = re.compile(
    r"\b(?:pos(?:es?|ing)|stands?|standing|walks?|walking|looks?|looking|gestures?|gesturing|waves?|waving|attends?|attending|is seen|are seen|seen here|seen (?:at|in|on|during)|listens?|listening|speaks?|speaking|arrives?|arriving|holds?|holding|shakes? hands|shaking hands|sits?|sitting|carr(?:y|ies|ying)|inspects?|inspecting|rises?|rising|passes|reacts?|celebrates?|celebrating|delivers?|take part|takes part|gather|gathers|pictured|shown|meets?|makes? (?:a|his|her|their)|makes? (?:his|her|their) way|smoke)\b",
    re.IGNORECASE,
)  # fmt: skip
SOURCED = re.compile(r"[(\[]\s*sources?\s*:", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FULL_DATE = re.compile(rf"(?:{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\s+\d{{4}})", re.IGNORECASE)
SIDES = re.compile(
    r"\((?:[^()]{0,30}\b)?(?:left|right|L|R|C|centre|center|pictured|front|back|2nd|second|third)\b[^()]{0,30}\)|^(?:left|right|above|below|from left|clockwise|top|bottom|from L)\b[^.]{0,40}[:,]",
    re.IGNORECASE,
)
LEAD_ONLY = re.compile(
    r"(?:a )?(?:representat(?:ional|ive)|file|illustrative) (?:image|photo|picture|pic)[.]?", re.IGNORECASE
)
STOCK_END = re.compile(
    r"[.|,;(\[–—-]\s*(?:an? )?(?:representat(?:ional|ive)|file|archive|library|stock|illustrative|handout|undated) (?:image|photo(?:graph)?|picture|pic)[.)\]]*$",
    re.IGNORECASE,
)
PLAYER = re.compile(
    r"(?:media playback is unsupported|enlarge this image|(?:image|media) caption\b|image copyright\b|(?:facebook |twitter |pinterest )+\S.{0,400}photograph: )",
    re.IGNORECASE,
)
PICTURE = r"(?:photo(?:graph)?|picture|pic|image|still|frame|screen ?shot|screen ?grab)"
OLD = r"(?:undated|archived?|file|stock|library|handout|illustrative|aerial|satellite|drone|earlier|recent|combination|(?:19|20)\d\d)"
FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|said|says|told|can|could|may|might|must|did|does|do|announced|added|began|fell|went|came|took"
    r"|made|gave|found|met|won|lost|rose|broke|drove|flew|fled|struck|spoke|ran|sent|paid|brought|bought|sold|(?!(?:pictured|photographed|undated|united|armed)\b)\w{3,}ed(?! (?:by|in|at|on|from|with|near|outside|during|after)\b))\b"
)
"""Verbs of news: what a picture shows is named without one."""
NAMES = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ]|d[aeiou]|v[ao]n|bin|al)[\w.’'-]*){0,5}"
SEEN = re.compile(
    rf"(?:(?<!was )(?<!were )(?<!been )(?<!be )(?:seen|shown|pictured|photographed|captured)(?: here)? (?:in|on) (?:an?|this) (?:[\w-]+ ){{0,3}}(?i:{PICTURE})\b[^.]{{0,40}}"
    rf"|^{NAMES}(?: and {NAMES})?,? in (?:an?|this) (?:[\w-]+ ){{0,2}}(?i:{PICTURE})(?:,? (?:from|of|dated|taken)\b[^.]{{2,30}})?"
    r"|,? (?:pictured|photographed|seen here)(?: (?:here|in|on|at|last|earlier|during|with|outside|before|after|near)\b[^.]{0,50})?"
    rf"|[(\[](?i:{OLD}|supplied|pictured)(?: (?i:{PICTURE}))?[)\]])\.?$"
)
"""How a caption without a maker ends: "…, seen in an archive photo", "… (archive)"."""
TITLED = re.compile(
    rf"(?:(?:an? |the )?(?:{OLD} ){{1,2}}{PICTURE}s?(?: (?:of|from|showing|provided|released|taken|made)\b[^.]{{0,120}})?"
    rf"|(?:an? )?{PICTURE}s? (?:from|of|taken from) (?:an? |the )?(?:\w+ )?(?:video|footage|clip|film|livestream|broadcast|cctv)\b[^.]{{0,80}}"
    rf"|(?:{PICTURE}|video|graphic|illustration|map)s? (?:by|via|courtesy(?: of)?) (?-i:(?:the )?[A-ZÀ-Þ])[^.]{{1,60}}"
    rf"|(?-i:{NAMES}) (?:file )?photos?"
    rf"|{PICTURE}s? (?:used )?(?:for|only for) (?:illustrat|represent|the purpose)\w*[^.]{{0,40}})\.?",
    re.IGNORECASE,
)
"""Lines that say of themselves that they name a picture."""
SIDED = re.compile(r"\((?:left|right|centre|center|front|back|second from \w+)\)")
LONE_SIGN = re.compile(
    r"[(\[]?(?:photo|picture|pic|image|courtesy|handout|supplied)\b.*|[(\[][^()\[\]/]{2,40}/ ?(?:files?|archives?|file photo|handout|pool|library)[)\]]\.?",
    re.IGNORECASE,
)
STILL_WORDS = 30
PICTURE_ONLY = re.compile(
    rf"[(\[](?:photos?: ?)?(?:{'|'.join(map(re.escape, PICTURES))})[)\]]\.?$", re.IGNORECASE
)
POST = re.compile(r"[—–-]\s*[^\n()]{2,60}\(@\w{1,30}\)|pic\.twitter\.com|t\.co/\w")
HINTS = ("(", "[", "/", "©", "@", "photo", "image", "picture", "pic:", "credit", "courtesy")
TAIL = 140
"""Code points at a caption's end within which its credit begins."""
SPOKEN = re.compile(r"\b(?:said|says|told|added|announced|according to)\b", re.IGNORECASE)
QUOTATION = re.compile(r"[\"“«„]\s?(?:[^\s\"“”«»]+\s){3,}[^\"“”«»]*[\"”»“]")
FEWEST_SENTENCES = 3
"""A paragraph of so many sentences in which somebody speaks is news, and only its last one tells of the picture."""
FEWEST_WORDS = 6
MOST_WORDS = 70
"""Words of a caption; agencies keep them under 60."""


STROKED = re.compile(
    r"[.!?]\s+[A-ZÀ-Þ][\w&.’'-]+(?: [A-ZÀ-Þ][\w&.’'-]+)?\s?/\s?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,2}$"
)
"""An agency that no list knows and its photographer, behind a caption's sentence: "Nordwire/Pål Eide"."""


def is_caption(words: str) -> bool:
    """Tell whether a paragraph is a caption by its own words: how it begins, whose picture it names, what it shows."""
    if len(words.split()) > MOST_WORDS:
        return False
    if POST.search(words) or caption_start(words):
        return False
    stock = STOCK_END.search(words) is not None and not SPOKEN.search(words)
    if stock or PLAYER.match(words) or COLON_LEAD.match(words) or LEAD_ONLY.fullmatch(words):
        return True
    if (picture_credit(words) and not BARE_SIGN.search(words)) or names_still(words) or _is_stroked(words):
        return True
    dated = YEAR.search(words) is not None and FULL_DATE.search(words) is not None
    sides = "(" in words or ":" in words
    shows = (dated or sides or len(words) < 160) and SHOWS.search(words) is not None
    if (
        LEAD.match(words)
        and (dated or shows)
        and not re.match(r"(?:source|credit|video)s?\b", words, re.IGNORECASE)
    ):
        return True
    return (shows and SIDES.search(words) is not None and len(words.split()) < 45) or (
        shows and dated and _is_still(words)
    )


def _is_stroked(words: str) -> bool:
    """Tell whether a sentence without a verb of news is signed by an agency and its photographer."""
    stroked = STROKED.search(words)
    return stroked is not None and not FINITE.search(words[: stroked.start()]) and not QUOTATION.search(words)


def names_still(words: str) -> bool:
    """Tell whether a short line says that it is a picture's, by its beginning or its end, without a verb of news."""
    if len(words.split()) > STILL_WORDS or FINITE.search(words) or QUOTATION.search(words):
        return False
    sided = SIDED.search(words) is not None and not words.endswith((".", "!", "?", ":"))
    return sided or SEEN.search(words) is not None or TITLED.fullmatch(words) is not None


def is_picture_sign(words: str) -> bool:
    """Tell whether a whole line says whose picture stands above it: "(Supplied)", "(Nordwire/Files)", "Photo: Pål Eide"."""
    place = picture_credit(words)
    lone = PICTURE_ONLY.fullmatch(words) is not None
    signs = place is not None and place[0] == 0 and LONE_SIGN.fullmatch(words) is not None
    return lone or (signs and not BARE_SIGN.search(words))


def may_stand_above_sign(words: str) -> bool:
    """Tell whether a line above a picture's sign is its caption: one sentence that names what is seen."""
    return len(words.split()) <= STILL_WORDS and not FINITE.search(words) and not QUOTATION.search(words)


def caption_start(words: str) -> int:
    """Return where a caption begins that is glued to a paragraph of news, 0 where none is or all is one."""
    credit = picture_credit(words)
    if credit is None or BARE_SIGN.search(words):
        return 0
    starts = [begin for begin, _ in split(words, 0, len(words)) if begin < credit[0]]
    head = words[: starts[-1]] if starts else ""
    news = QUOTATION.search(head) or (len(starts) >= FEWEST_SENTENCES and SPOKEN.search(head))
    return starts[-1] if news else 0


def has_picture_sign(words: str) -> bool:
    """Tell whether a short paragraph ends in the sign of who signs pictures only: "(Supplied)", "(Getty)"."""
    return len(words.split()) <= STILL_WORDS and PICTURE_ONLY.search(words) is not None


def has_bare_sign(words: str) -> bool:
    """Tell whether a paragraph ends in an agency's name in brackets, as captions and short reports do."""
    return len(words.split()) <= MOST_WORDS and (
        BARE_SIGN.search(words) is not None
        or (len(words.split()) >= FEWEST_WORDS and sign_start(words) is not None)
    )


def picture_credit(words: str) -> tuple[int, int] | None:
    """Return where a caption says whose picture it is, relative to its start."""
    start = max(0, len(words) - TAIL)
    tail = words[start:].lower()
    found = CREDIT.search(words, start) if any(hint in tail for hint in HINTS) else None
    if (
        found is None
        or _signs_text(words[found.start("credit") :])
        or _sources_news(words, found.start("credit"))
    ):
        return None
    return found.start("credit"), len(words)


def _signs_text(sign: str) -> bool:
    """Tell "(Karst Press/Valley Radio)", two newsrooms that sign a text, from a picture's maker."""
    return "/" in sign and not PICTURE_AGENCY.search(sign) and bool(credited(sign))


def _sources_news(words: str, sign: int) -> bool:
    """Tell whether "(Source: Karst Press)" stands behind a sentence of news, which is from there, and not below a picture."""
    told = FINITE.search(words, 0, sign) is not None or QUOTATION.search(words, 0, sign) is not None
    return (
        told
        and SOURCED.match(words, sign) is not None
        and not any(maker in words[sign:] for maker in PICTURES)
    )


def _is_still(words: str) -> bool:
    """Tell whether one sentence in the present ends with the day it was taken."""
    found = FULL_DATE.search(words)
    past = re.search(r"\b(?:said|was|were|had|told|announced|killed|added)\b", words)
    return found is not None and past is None and len(words) - found.end() <= 40 and len(words.split()) <= 50
