"""The front matter of a plain text: lines such as `outlet: The Ledger` above the news."""

import re
from dataclasses import dataclass

_WORDS = {
    "outlet": (
        "outlet, publisher, publication, publication name, newspaper, paper, site, source, source name, quelle, zeitung, medium, journal, média, "
        "fuente, medio, periódico, fonte, testata, jornal, veículo, källa, tidning, kilde, avis, bron, krant, lähde, źródło, gazeta, "
        "источник, издание, джерело, видання, kaynak, gazete"
    ),
    "published": (
        "published, date, pub date, publication date, date published, load date, published on, published at, sent, datum, erschienen, "
        "veröffentlicht, publié, publié le, fecha, publicado, data, pubblicato, dato, publicerad, publisert, udgivet, gepubliceerd, päiväys, "
        "data publikacji, дата, опубликовано, опубліковано, tarih"
    ),
    "url": "url, link, address, web address, permalink, adresse, lien, enlace, länk, lenke, ссылка, посилання, bağlantı",
    "title": (
        "title, headline, head, subject, titel, überschrift, schlagzeile, betreff, titre, objet, título, titular, asunto, titolo, oggetto, "
        "titulo, rubrik, överskrift, ämne, tittel, overskrift, emne, kop, onderwerp, otsikko, tytuł, заголовок, тема, başlık, konu"
    ),
    "author": (
        "author, authors, byline, by, writer, autor, autorin, verfasser, auteur, autora, autore, författare, forfatter, auteurs, kirjoittaja, "
        "автор, yazar"
    ),
    "language": "language, lang, sprache, langue, idioma, lingua, språk, taal, язык",
    "sender": "from, von, de, da, från, fra, van, от, від",
    "recipient": "to, cc, reply to, an, à, para, a, till, til, aan, кому",
    "beside": (
        "dateline, section, length, edition, page, updated, last updated, modified, retrieved, accessed, captured, downloaded, saved, category, tags, "
        "keywords, country, city, place, location, ressort, rubrique, sección, copyright, words, word count"
    ),
}
"""What the lines of a head are called, by what they state, in the languages that readers of English news keep theirs in.

"Beside" are lines that only a head has and of which nothing is taken.
"""
KEYS = {word: field for field, words in _WORDS.items() for word in words.split(", ")}
BODY = re.compile(r"(?:body|full text)[ \t]*:?[ \t]*", re.IGNORECASE)
"""The line by which databases of newspapers part the head from the news."""
DAY = re.compile(r"(?:[^\W\d]{3,10}\.? \d{1,2},|\d{1,2}\.? [^\W\d]{3,10}\.?,?) (?:19|20)\d\d\b.{0,40}")
"""A line that is a day, as "May 14, 2025 Wednesday"."""
CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?![\d./-]).{0,8}")
"""An hour without a day: on a live page it says when, of a day that stands elsewhere."""
PROPER = re.compile(
    r"(?:(?:[^\W_a-zß-ÿ]|\d)[^\s,]*|of|the|and|for|del?|d[aiou]s?|la|der|van|von|&)(?: (?:(?:[^\W_a-zß-ÿ]|\d)[^\s,]*|of|the|and|for|del?|d[aiou]s?|la|der|van|von|&))*"
)
"""A name: "From: our correspondent in Oslo" is none."""
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
PAIR = re.compile(
    r"[*_]{0,2}([^\W\d_][^\W\d]{0,20}(?:[ -][^\W\d]{1,20}){0,2})[*_]{0,2}[ \t]*(?:[:\uff1a][*_]{0,2}(?:[ \t]+|$)|\t+|=[ \t]*)(.*)$"
)
"""A key and its value, parted by a colon, a tab or a sign of equality; marks of emphasis may stand around the key."""
MEMBER = re.compile(r"[ \t]+-[ \t]+(.+)$|-[ \t]+(.+)$")
LONGEST = 60
"""Lines that a header may have."""
ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?/\S{4,}")
WIDEST = 400
"""Code points of a header line; a paragraph that happens to begin with "Source:" is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a front matter states, word for word; `end` is where the news begins, `news_end` where it ends before the text does."""

    end: int = 0
    news_end: int | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


def find_header(text: str) -> Header:
    """Return the front matter at the head of `text`, an empty one (end 0) where there is none.

    Fenced by `---`, or above a line "BODY", any lines may stand beside the known ones. Else two different keys must be
    known and most of all lines; one alone must have a value that only a head has, and a blank line below, so that a
    headline such as "Source: talks fail" stays news.
    """
    lines = _head(text)
    if not lines:
        return Header()
    if lines[0][0].strip() == "---":
        return _fenced(lines)
    above = _above_body(lines)
    found = above if above.end else _bare(lines)
    return found if found.end else _addressed(lines)


def find_keys(head: str) -> list[tuple[str, str]]:
    """Return what each line of a head states, by the name of what it states, in their order."""
    pairs = (_pair(line) for line, _ in _head(head))
    return [(KEYS[pair[0]], pair[1]) for pair in pairs if pair and pair[0] in KEYS]


def _head(text: str) -> list[tuple[str, int]]:
    lines: list[tuple[str, int]] = []
    position = 0
    while position < len(text) and len(lines) < LONGEST:
        found = LINE.match(text, position, position + WIDEST)
        if found is None or found.end() == position:
            break
        position = found.end()
        lines.append((found[0].rstrip("\r\n"), position))
    return lines


def _fenced(lines: list[tuple[str, int]]) -> Header:
    pairs: list[tuple[str, str]] = []
    for line, end in lines[1:]:
        if line.strip() in ("---", "..."):
            known = any(key in KEYS for key, _ in pairs)
            return _header(pairs, end) if known else Header()
        member, pair = MEMBER.match(line), _pair(line)
        if member and pairs:
            pairs.append((pairs[-1][0], member[1] or member[2]))
        elif pair:
            pairs.append(pair)
        elif line.strip() and not line.lstrip().startswith("#"):
            return Header()
    return Header()


def _above_body(lines: list[tuple[str, int]]) -> Header:
    """Return what stands above the line that says where the news begins; without a stated title the first line is it."""
    for place, (line, end) in enumerate(lines):
        if place and BODY.fullmatch(line):
            pairs = [pair for above, _ in lines[:place] if (pair := _pair(above)) and pair[0] in KEYS]
            if not _is_head(pairs, pairs):
                break
            stated = {KEYS[key] for key, _ in pairs}
            bare = [above.strip() for above, _ in lines[:place] if above.strip() and not _pair(above)]
            first = (
                [("title", bare[0])]
                if bare and "title" not in stated and bare[0] == lines[0][0].strip()
                else []
            )
            days = [("date", words) for words in bare if DAY.fullmatch(words)]
            return _header([*pairs, *first, *days], end)
    return Header()


def _bare(lines: list[tuple[str, int]]) -> Header:
    """Return the head of lines with keys; behind a blank one only what was not stated yet belongs to it."""
    pairs: list[tuple[str, str]] = []
    end, parted = 0, False
    for line, position in lines:
        if not line.strip():
            parted = True
            continue
        pair = _pair(line)
        again = pair is not None and KEYS.get(pair[0]) in {KEYS.get(key) for key, _ in pairs}
        if pair is None or len(line) >= WIDEST or (parted and (pair[0] not in KEYS or again)):
            break
        if parted and not pairs:
            return Header()
        parted, end = False, position
        pairs.append(pair)
    else:
        parted = len(lines) < LONGEST
    known = [pair for pair in pairs if pair[0] in KEYS]
    return _header(known, end) if _is_head(pairs, known) or (parted and _says_all(pairs)) else Header()


def _addressed(lines: list[tuple[str, int]]) -> Header:
    """Return the address that stands alone on the first line: who copies a page puts it above."""
    first = next(((line.strip(), end) for line, end in lines if line.strip()), ("", 0))
    return Header(end=first[1], url=first[0]) if ADDRESS.fullmatch(first[0]) else Header()


def _pair(line: str) -> tuple[str, str] | None:
    """Return the key of a line, in one form of it, and its value; None where it has none."""
    found = PAIR.match(line)
    return (" ".join(re.split(r"[\s_-]+", found[1].casefold())), found[2]) if found else None


def _is_head(pairs: list[tuple[str, str]], known: list[tuple[str, str]]) -> bool:
    """Tell a head: two different things are stated, one at least of the report itself, and most lines are known."""
    fields = {KEYS[key] for key, _ in known}
    return len(fields) > 1 and bool(fields - {"beside", "recipient"}) and 2 * len(known) > len(pairs)


def _says_all(pairs: list[tuple[str, str]]) -> bool:
    """Tell a head of one line from a headline with a colon: by a value that only a head has."""
    if len(pairs) != 1 or pairs[0][0] not in KEYS:
        return False
    key, value = pairs[0]
    if KEYS[key] == "url":
        return value.startswith(("http://", "https://"))
    if KEYS[key] == "published" and re.match(r"\d{4}-\d\d|\d{1,2}[ ./]", value):
        return True
    return key in ("outlet", "published") and len(value) <= 60


def _header(pairs: list[tuple[str, str]], end: int) -> Header:
    stated: dict[str, str] = {}
    authors: list[str] = []
    for key, written in pairs:
        field, value = KEYS.get(key), _unquoted(written)
        if field == "author":
            authors.extend(_unquoted(name) for name in value.strip("[]").split(",") if name.strip())
        elif field == "outlet" and value.startswith(("http://", "https://")):
            stated.setdefault("url", value)
        elif field and value and not (field == "published" and CLOCK.fullmatch(value)):
            stated.setdefault(field, value)
    sender, is_letter = stated.get("sender", ""), "recipient" in stated
    if not is_letter and all(PROPER.fullmatch(part) for part in sender.split(", ")):
        stated.setdefault("outlet", sender)
    return Header(
        end=end,
        outlet=stated.get("outlet"),
        published=stated.get("published"),
        url=stated.get("url"),
        title=stated.get("title"),
        language=stated.get("language"),
        authors=tuple(authors),
    )


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
