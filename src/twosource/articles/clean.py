"""Clean: from a report as received to an article whose text is marked, block by block."""

import hashlib
import re
from datetime import date
from itertools import takewhile

from twosource.articles.bylines import byline_names, lone_names, people, placed_names, stamped_name
from twosource.articles.furniture import is_wire_line
from twosource.articles.imprints import read_imprint
from twosource.articles.label import Labels, label
from twosource.articles.letterheads import END, printed_name
from twosource.articles.outlets import FROM_SIGNATURE, find_outlet, read_stated
from twosource.articles.page import open_page
from twosource.articles.published import (
    Published,
    day_of_address,
    find_date,
    find_yearless,
    read_published,
    settle_by,
)
from twosource.articles.settings import SETTINGS
from twosource.articles.sheets import Sheet, open_markdown, open_plain
from twosource.articles.stamps import is_time_line
from twosource.articles.statements import without_outlet
from twosource.articles.tongues import guess_language
from twosource.articles.walls import check_news, is_cut_short
from twosource.errors import ReportRefused
from twosource.model import Article, Credit, Report

PARTS = re.compile(r"\s*[|•·]\s*|\s+(?=(?:last )?(?:updated|modified)\b)", re.IGNORECASE)
SLUG = re.compile(
    r"(?:\((?:(?:\d+(?:st|nd|rd|th) )?LEAD|URGENT|Yonhap Interview|News Focus|Update|Recast)\) |(?:UPDATE|WRAPUP|RPT|REFILE|PIX|TABLE|CORRECTED)[- ]?\d* ?-\s?(?=\S))"
)
"""What an agency puts before a headline for its clients ("UPDATE 2-"); the text keeps it."""
FIRST_PUBLISHED = re.compile(
    r"^This (?:report|story|article) by [^.\n]{2,40} was first published (.{6,30})$", re.MULTILINE
)
AROUND = 6000
"""Code points in which the name of an outlet is sought whose address stands at the margin."""
OPENERS = {"plain": open_plain, "markdown": open_markdown, "html": open_page}


def clean(report: Report, *, today: date | None = None) -> Article:
    """Return the article that a report holds, every passage of its text in a role.

    A plain or Markdown text is kept code point for code point; of a page it is the extracted text. `today` is
    what a publication date must not lie after; None leaves that unchecked. Raises ReportRefused where nothing
    is news: an empty page, a cookie wall, an error page.
    """
    sheet = OPENERS[report.markup](report)
    if len(sheet.passages) > SETTINGS.paragraphs:
        raise ReportRefused(f"has more than {SETTINGS.paragraphs:,} paragraphs; give one report a file")
    labels = label(sheet.passages, stated_headline=sheet.headline)
    check_news(labels)
    published = _published(sheet, labels, today)
    stated, signed = read_stated(sheet.outlet)
    outlet = find_outlet(
        stated,
        _boilerplate(labels),
        labels.credits,
        sheet.url,
        top=_top(labels),
        printed=printed_name(labels.passages),
        around=labels.words("kicker", "headline", "body", "furniture")[:AROUND],
        bare=_is_bare(labels),
    )
    return Article(
        id=hashlib.sha256(f"{report.address}\0{sheet.text}".encode("utf-8", "surrogatepass")).hexdigest()[
            :12
        ],
        report=report.address,
        text=sheet.text,
        blocks=labels.blocks,
        credits=_credits(labels, outlet.name if outlet.probability > FROM_SIGNATURE else None),
        outlet=outlet.name,
        outlet_probability=outlet.probability if outlet.name else 1.0,
        outlet_evidence=outlet.evidence,
        headline=SLUG.sub("", without_outlet(sheet.headline, outlet.name) or labels.first("headline") or "")
        or None,
        published=published.value,
        authors=people((*sheet.authors, *signed)) or _authors(labels),
        url=sheet.url,
        language=_language(sheet, labels),
        doubts=_doubts(sheet, labels, published),
    )


def _credits(labels: Labels, outlet: str | None) -> tuple[Credit, ...]:
    """Return the credits without the byline by which a newsroom signs its own report: that credits nobody else."""
    own = {passage.start for passage in labels.passages if passage.role == "byline"}
    return tuple(
        credit
        for credit in labels.credits
        if credit.start not in own or credit.agency.casefold() != (outlet or "").casefold()
    )


def _doubts(sheet: Sheet, labels: Labels, published: Published) -> tuple[str, ...]:
    cut = is_cut_short(labels, closed=sheet.closed)
    whole = "whether this is the whole text: a subscription is asked for" if cut else None
    return tuple(doubt for doubt in (published.doubt, whole) if doubt)


def _boilerplate(labels: Labels) -> str:
    """Return what an outlet says of itself: appeals, notices, credits and the text's own last words."""
    return labels.words("appeal", "furniture", "credit")


def _top(labels: Labels) -> str:
    """Return the headline, then bylines, decks and datelines, where an outlet prints its name."""
    return "\n".join(filter(None, (labels.words("headline"), labels.words("byline", "subtitle", "dateline"))))


def _is_bare(labels: Labels) -> bool:
    """Tell a text without pictures, appeals and notices; a rule, a time and what an agency tells its clients are none."""
    lines = takewhile(
        lambda line: not END.fullmatch(line), labels.words("caption", "appeal", "furniture").split("\n")
    )
    return all(len(line.split()) < 3 or is_wire_line(line) or is_time_line(line) for line in lines)


def _published(sheet: Sheet, labels: Labels, today: date | None) -> Published:
    """Return the stated day, else that of a line of the page (published before updated), the dateline or the address."""
    if sheet.published:
        return read_published(sheet.published, today=today)
    dated, yearless = _dated_lines(labels), _yearless_lines(labels)
    lines = (*dated, day_of_address(sheet.url), *yearless)
    readings = [read_published(line, today=today) for line in lines if line]
    beside = next(map(find_yearless, yearless), None)
    told = (settle_by(line, beside) for line in dated) if beside else ()
    readings.extend(read_published(day, today=today) for day in told if day)
    return next(
        (reading for reading in readings if not reading.doubt), readings[0] if readings else Published()
    )


def _dated_lines(labels: Labels) -> list[str]:
    """Return what names a day with its year: lines of the page, the letterhead, the dateline, an agency's last line."""
    lines = [
        words
        for words in labels.words("furniture", "byline").split("\n")
        if is_time_line(words) or stamped_name(words) or read_imprint(words) or words[:3].lower() == "by "
    ]
    lines.sort(
        key=lambda words: (
            ("updated" in words.lower() or "modified" in words.lower()) and "published" not in words.lower()
        )
    )
    parts = [part for words in lines for part in PARTS.split(words)]
    parts.extend(labels.words("kicker").split("\n") + labels.words("dateline").split("\n"))
    parts.extend(found[1] for found in FIRST_PUBLISHED.finditer(labels.words("credit")))
    return [part for part in parts if find_date(part)]


def _yearless_lines(labels: Labels) -> list[str]:
    """Return what names a day without its year in and above the dateline, which the other reports of a reading may date."""
    above = takewhile(lambda passage: passage.role != "body", labels.passages)
    lines = [
        passage.words
        for passage in above
        if passage.role in ("dateline", "byline", "kicker") or is_time_line(passage.words)
    ]
    return [words for words in lines if find_yearless(words)]


def _authors(labels: Labels) -> tuple[str, ...]:
    names: list[str] = []
    for passage in labels.passages:
        if passage.role == "byline":
            names.extend(_who(passage.words))
    return people(tuple(dict.fromkeys(names)))


def _who(words: str) -> tuple[str, ...]:
    """Return the people that a line in a byline's place names."""
    return byline_names(words) or lone_names(words, shouted=True) or placed_names(words) or ()


def _language(sheet: Sheet, labels: Labels) -> str:
    stated = (sheet.language or "").strip().lower()[:2]
    return stated if len(stated) == 2 and stated.isalpha() else guess_language(labels.words("body"))
