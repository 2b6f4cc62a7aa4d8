"""The front matter of a plain text: lines such as `outlet: The Ledger` above the news."""

import re
from dataclasses import dataclass

KEYS = {
    "outlet": "outlet",
    "publisher": "outlet",
    "source": "outlet",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "language": "language",
    "lang": "language",
}
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
PAIR = re.compile(r"([A-Za-z][A-Za-z_ -]{0,30}?)[ \t]*:(?:[ \t]+(.*))?$")
MEMBER = re.compile(r"[ \t]+-[ \t]+(.+)$|-[ \t]+(.+)$")
LONGEST = 60
"""Lines that a header may have."""
WIDEST = 400
"""Code points of a header line; a paragraph that happens to begin with "Source:" is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a front matter states, word for word; `end` is where the news begins."""

    end: int = 0
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


def find_header(text: str) -> Header:
    """Return the front matter at the head of `text`, an empty one (end 0) where there is none.

    Fenced by `---`, any keys may stand beside the known ones. Without fences every line must be a known key
    and a blank line must follow, so that a headline such as "Source: talks fail" stays news.
    """
    lines = _head(text)
    if not lines:
        return Header()
    return _fenced(lines) if lines[0][0].strip() == "---" else _bare(lines)


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
        member, pair = MEMBER.match(line), PAIR.match(line)
        if member and pairs:
            pairs.append((pairs[-1][0], member[1] or member[2]))
        elif pair:
            pairs.append((pair[1].lower(), pair[2] or ""))
        elif line.strip() and not line.lstrip().startswith("#"):
            return Header()
    return Header()


def _bare(lines: list[tuple[str, int]]) -> Header:
    pairs: list[tuple[str, str]] = []
    for line, end in lines:
        pair = PAIR.match(line)
        if pair and pair[1].lower() in KEYS:
            pairs.append((pair[1].lower(), pair[2] or ""))
            last = end
        elif line.strip() or not pairs or not _is_header(pairs):
            return Header()
        else:
            return _header(pairs, last)
    return Header()


def _is_header(pairs: list[tuple[str, str]]) -> bool:
    """Tell a header from a lone headline with a colon: two keys, or a value that only a header has."""
    keys = {KEYS[key] for key, _ in pairs}
    if len(keys) > 1:
        return True
    key, value = pairs[0]
    if KEYS[key] == "url":
        return value.startswith(("http://", "https://"))
    if KEYS[key] == "published":
        return bool(re.match(r"\d{4}-\d\d|\d{1,2}[ ./]", value))
    return key in ("outlet", "published") and len(value) <= 60


def _header(pairs: list[tuple[str, str]], end: int) -> Header:
    stated: dict[str, str] = {}
    authors: list[str] = []
    for key, written in pairs:
        field, value = KEYS.get(key), _unquoted(written)
        if field == "author":
            authors.extend(_unquoted(name) for name in value.strip("[]").split(",") if name.strip())
        elif field and value:
            stated.setdefault(field, value)
    return Header(end=end, authors=tuple(authors), **stated)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
