"""Letterheads: lines above a headline that say who issues a text, and when, and what an office writes below its end."""

import re
from collections.abc import Sequence

from twosource.articles.cities import CITIES
from twosource.articles.mastheads import BARRED, GENERIC, WORD, is_paper
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.passages import Passage
from twosource.articles.stamps import CLOCK, is_time_line

PARTED = re.compile(r"\s*[|·•]\s*|\s[–—-]\s|,\s(?!\d{4}\b)|\s{3,}")
CLOCKED = re.compile(CLOCK, re.IGNORECASE)
CAPITALISED = re.compile(rf"{WORD}(?: (?:(?:of|the|and|&|for) )?{WORD}){{0,4}}")
LESSER = re.compile(
    r"(?:(?:page|seite|p\.|s\.) ?)?\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE
)
"""What may stand beside the day of a printed page and names nothing."""
SLOT_WORDS = 4
"""Words that name an edition or a bulletin between a station's name and the day."""
OFFICE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&.-]*,? (?:(?:of|the|and|&|for|on) ){0,2}){0,9}(?:[A-ZÀ-Þ][\w’'&.-]*)(?P<short> \([A-ZÀ-Þ][\w-]{1,11}\))?"
)
"""A name in capitals or title case, with its short form behind it or without."""
BODY = re.compile(
    r"\b(?:ministry|department|directorate|union|federation|confederation|association|office|authority|commission|council|bureau|command|headquarters"
    r"|secretariat|embassy|committee|prefecture|municipality|agency|institute|republic|organi[sz]ation|syndicate|congress|alliance|network)\b",
    re.IGNORECASE,
)
RELEASE = re.compile(
    r"(?:(?:corrected |updated |joint )?(?:press|media|news) (?:release|statement|communiqu[eé]|note|bulletin)|for immediate release|communiqu[eé]|(?:situation|epidemiological) (?:report|bulletin)|sitrep)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    rf"(?:{RELEASE.pattern})(?: (?:no|nr|number)\.?)? ?(?:[A-Z]{{1,4}}[-/])?\d[\d/-]*\b.{{0,30}}",
    re.IGNORECASE,
)
"""A release with its number: "Press bulletin 214-2025 (English version)"."""
END = re.compile(
    r"#{1,2} ?(?:notebook|editorial contacts|notizblock)|[-–—=*\s]*(?:ends|end of (?:the )?(?:release|statement|text))[-–—=*.\s]*|# ?# ?#",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"[-–—*\s]*notes?(?: (?:to|for) (?:the )?editors?| for (?:the )?media)\s*:?|editors?['’]s? notes?\s*:?",
    re.IGNORECASE,
)
LEGAL_FORM = r"(?:Inc|Incorporated|Ltd|Limited|PLC|Plc|plc|Corp|Corporation|LLC|LLP|S\.?A\.?(?:B\.?)?|S\.?p\.?A\.?|A\.?G\.?|N\.?V\.?|GmbH|SE|ASA|AB|A/S|Oyj|Bhd|Berhad|Pty|K\.?K\.?)"
"""What ends the registered name of a company and is no word of its name."""
TICKER = r"\s?\((?:[A-Z][\w &-]{1,20}:\s?[A-Z0-9.]{1,8}(?:[;,] ?)?)+\)"
COMPANY = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][\w’'&.-]*(?: (?:of |and |& )?[A-ZÀ-Þ0-9][\w’'&.-]*){{0,4}}?),?(?: (?i:{LEGAL_FORM}|Company|Holdings?|Group)\b\.?){{1,3}}(?P<ticker>(?:{TICKER})+)?"
)
"""A company's full name on a line of its own, its tickers behind it or not."""
REGISTERED = re.compile(
    r"\(?(?:incorporated in|registered in|registration (?:number|no)|company (?:number|no)|share code|stock code|ticker|isin|asx|jse|nse|lse|lei|sedol|abn|acn)\b.{0,80}",
    re.IGNORECASE,
)
"""How stock exchanges have a company state itself below its name."""
NUMBERED_RELEASE = re.compile(
    r"(?:news|press|media) release\b.{0,30}|(?:market |company |stock exchange |regulatory )?announcement\b.{0,30}|rns\b.{0,20}",
    re.IGNORECASE,
)
TRANSLATED = re.compile(
    r"(?:(?:courtesy|unofficial|informal|working) translation|(?:translated|monitored|transcribed) (?:by|for|from)|text of (?:a )?(?:report|statement|speech|address) by)\b[^.]{0,100}",
    re.IGNORECASE,
)
"""What a service prints above a text that it translated."""
EDITION = re.compile(
    r"(?P<name>[^\n()|]{3,60}?)\s*(?:\(|[|–—-]\s)(?:(?:English|International|Online|Digital|Weekend|Print|Morning|Evening|National|Sunday) (?i:edition|version|service))\)?"
)
"""An outlet's name with which of its editions this is."""
KINDS = r"(?:show notes|transcript|programme notes|episode \d+|newsletter|newscast|bulletin|news bulletin|(?:morning|midday|noon|evening|daily|weekly) (?:bulletin|briefing|brief|news))"
PROGRAMME = re.compile(
    rf"(?P<name>(?=[^\n]*\b(?i:radio|podcast|tv|television|fm|newsletter|broadcasting)\b)[A-ZÀ-Þ][^\n|–—,]{{2,50}}?)(?:\s\d{{2,3}}\.\d)?\s*(?:\s[|–—-]\s|,\s)(?i:(?:full |rough )?{KINDS})\b.{{0,60}}"
)
"""A station's or a programme's name with what of it this is: "RADIO ODDA 96.1 - transcript of the 13.00 bulletin"."""
SPOKEN = re.compile(r"[\"“«„]\s?(?:[^\s\"“”«»]+\s){4,}")


def is_dated_masthead(words: str) -> bool:
    """Tell a line of a paper's or station's name and the day ("Radio Odda, midday bulletin, 3 June 2025"), or of the day and an edition."""
    bars = BARRED.split(words)
    if len(bars) > 1 and any(is_time_line(part) for part in bars if part):
        return True
    parts = PARTED.split(words)
    named = CAPITALISED.fullmatch(parts[0]) is not None and any(
        map(ORGANISATION.search, (parts[0], parts[0].title()))
    )
    times = [is_time_line(part) or CLOCKED.fullmatch(part) is not None for part in parts[1:]]
    slots = [
        part
        for part, timed in zip(parts[1:], times, strict=True)
        if not timed and not LESSER.fullmatch(part) and part.casefold() not in CITIES
    ]
    return named and any(times) and len(slots) <= 1 and all(len(slot.split()) <= SLOT_WORDS for slot in slots)


def is_above_day(passages: Sequence[Passage], index: int) -> bool:
    """Tell a paper's name above the day and the headline, with its town or without: "Diario El Estero, Guayaquil"."""
    name, *towns = passages[index].words.split(", ")
    below = passages[index + 1 : index + 3]
    headed = len(below) > 1 and is_time_line(below[0].words) and not below[1].terminal
    short = len(name.split()) <= SLOT_WORDS and len(towns) <= 1
    return headed and short and all(map(CAPITALISED.fullmatch, towns)) and _names_paper(name)


def _names_paper(name: str) -> bool:
    return is_paper(name) or (name.isupper() and is_paper(name.title()))


def is_section_of_paper(words: str) -> bool:
    """Tell a section and its paper between bars: "OPINION | The Lisbon Ledger"."""
    parts = BARRED.split(words)
    papers = [part for part in parts if is_paper(part)]
    return (
        len(parts) == 2
        and len(papers) == 1
        and all(len(part.split()) <= 2 for part in parts if part not in papers)
    )


def is_issuer(passages: Sequence[Passage], index: int) -> bool:
    """Tell the name of the body that issues a release, from its short form behind it or from a line of releases beside it."""
    words = passages[index].words
    found = OFFICE.fullmatch(words)
    if found is None or BODY.search(words) is None:
        return False
    beside = [passages[place].words for place in (index - 1, index + 1) if 0 <= place < len(passages)]
    return found["short"] is not None or any(RELEASE.match(line) for line in beside)


def is_company(passages: Sequence[Passage], index: int) -> bool:
    """Tell the company that issues a release: its name stands with its ticker, or above what exchanges have it state."""
    found = COMPANY.fullmatch(passages[index].words)
    below = [passage.words for passage in passages[index + 1 : index + 4]]
    stated = any(REGISTERED.fullmatch(line) or NUMBERED_RELEASE.fullmatch(line) for line in below)
    return found is not None and (found["ticker"] is not None or stated)


def is_letterhead(passages: Sequence[Passage], index: int) -> bool:
    """Tell a line that says whose text follows, not what it tells."""
    words = passages[index].words
    return (
        is_dated_masthead(words)
        or is_above_day(passages, index)
        or is_section_of_paper(words)
        or is_issuer(passages, index)
        or is_company(passages, index)
        or any(pattern.fullmatch(words) for pattern in (EDITION, PROGRAMME, REGISTERED, TRANSLATED, NUMBERED))
    )


def printed_name(passages: Sequence[Passage]) -> tuple[str, str] | None:
    """Return whose text follows and the line above the news that says so, None where no line does.

    A name in capitals is given as the text spells it elsewhere.
    """
    for index, passage in enumerate(passages):
        name = _letterhead(passages, index) if passage.role in ("kicker", "headline") else None
        if name is not None:
            return _spelled(name, passages), " ".join(passage.words.split())
    return None


def _letterhead(passages: Sequence[Passage], index: int) -> str | None:
    words = passages[index].words
    found = EDITION.fullmatch(words) or PROGRAMME.fullmatch(words)
    if found is None and is_company(passages, index):
        found = COMPANY.fullmatch(words)
    if found is not None:
        return found["name"].strip(" ,|–—-")
    if is_issuer(passages, index):
        return re.sub(r" \([^()]*\)$", "", words)
    parts = [words] if passages[index].role != "kicker" else [words, *PARTED.split(words)[:2]]
    headed = passages[index].role == "kicker" and is_dated_masthead(words)
    first = PARTED.split(words)[0]
    named = (part for part in parts if _names_paper(part))
    name = first if headed and ORGANISATION.search(first.title()) else next(named, None)
    return name if name and passages[index].role == "kicker" and not GENERIC.fullmatch(name.title()) else None


def _spelled(name: str, passages: Sequence[Passage]) -> str:
    if not name.isupper():
        return name
    same = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    found = (spelling[0] for passage in passages for spelling in same.finditer(passage.words))
    return next((spelling for spelling in found if not spelling.isupper() and spelling[0].isupper()), name)


def mark_below_end(passages: list[Passage]) -> list[Passage]:
    """Mark what a release prints below "ENDS" or "Notes to editors" as furniture, save where somebody is quoted.

    Such a line in the first two thirds of a text ends one item of several.
    """
    marked = list(passages)
    for index, passage in enumerate(passages):
        ends = passage.role in (None, "furniture") and (
            END.fullmatch(passage.words) or NOTES.fullmatch(passage.words)
        )
        above, below = (sum(one.count for one in part) for part in (passages[:index], passages[index + 1 :]))
        if ends and above >= 2 * below:
            for place, one in enumerate(passages[index:], start=index):
                if one.role is None and not SPOKEN.search(one.words):
                    marked[place] = one.mark("furniture")
            break
    return marked
