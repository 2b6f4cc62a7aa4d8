"""The fixed phrases of every writer: counts, ranges, names of what has no name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from twosource.model import (
    Article,
    DescentKind,
    LostExemplar,
    OriginCount,
    Stemma,
    Story,
    When,
    nearest_in_time,
)
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.wording import normals

DEVELOPMENTS = 2
"""Stories of one running story that are named on each side of one of them; the rest is counted."""
UNKNOWN_OUTLET = "outlet unknown"
UNKNOWN_SPEAKER = "speaker not told"
DESCENT_PHRASES: dict[DescentKind, str] = {
    "copy": "copy of",
    "abridged": "shortened from",
    "rewrite": "rewritten from",
    "update": "update of",
    "excerpt": "takes passages from",
    "shared": "shares text with",
}

# Controls, line and paragraph separators, marks that turn the direction of what follows, halves of pairs.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_HALVES = re.compile("[\ud800-\udfff\ufffe\uffff]")


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 report", "3 reports"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def origins_phrase(origins: OriginCount) -> str:
    """Return how many origins: "2 origins", or "1 to 3 origins" where the evidence allows a range."""
    if origins.low == origins.high:
        return counted(origins.low, "origin")
    return f"{origins.low} to {origins.high} origins"


def listed(names: Sequence[str], *, most: int) -> str:
    """Return names with blanks between them, at most `most` and a count of the rest."""
    if len(names) <= most + 1:
        return " ".join(names)
    return f"{' '.join(names[:most])} and {len(names) - most} more"


def per_cent(share: float) -> str:
    """Return a share in [0, 1] in whole per cent, never 100 or 0 unless it is exactly that."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        rounded = 99
    if rounded == 0 and share > 0:
        rounded = 1
    return f"{rounded}%"


def outlet_phrase(article: Article) -> str:
    """Return the outlet of an article, with how sure that is where it was guessed."""
    if article.outlet is None:
        return UNKNOWN_OUTLET
    if article.outlet_probability < 1:
        return f"{article.outlet} (likely, {per_cent(article.outlet_probability)})"
    return article.outlet


def witness_phrase(article: Article) -> str:
    """Return the outlet of an article, the name of the file that it came in where that is unknown."""
    name = PurePath(article.report).name
    return name if article.outlet is None and name else outlet_phrase(article)


def legend_phrase(article: Article) -> str:
    """Return the outlet of an article as a list of reports has it: the name of its file, where the outlet is unknown."""
    name = witness_phrase(article)
    return name if name == outlet_phrase(article) else f"{name} ({UNKNOWN_OUTLET})"


def published_phrase(article: Article) -> str:
    """Return when an article says that it was published, to the minute."""
    if article.published is None:
        return "day unknown"
    stated = article.published.replace("T", " ")
    short = re.sub(r"(\d\d:\d\d):\d\d(\.\d+)?", r"\1", stated)
    return f"{short} (doubted)" if article.day is None else short


def exemplar_phrase(stemma: Stemma, exemplar: str) -> str:
    """Return the sigil of an exemplar that is a witness, or the label of a lost one."""
    lost = {text.id: text for text in stemma.lost}
    return lost_phrase(lost[exemplar]) if exemplar in lost else stemma.sigil(exemplar)


def lost_phrase(exemplar: LostExemplar) -> str:
    """Return the label of a text that no report gives."""
    return f"[{exemplar.label}]"


def shown(words: str) -> str:
    """Return words on one line, without signs that would steer a terminal or turn the reading direction."""
    return " ".join(_HALVES.sub("\ufffd", _UNSHOWN.sub("", words)).split())


_OPENING, _CLOSING = "“«", "”»"


def whole_phrase(words: str) -> str:
    """Return a source's words that were cut from a sentence as a phrase: no half pair of marks, "…" for a missing start."""
    phrase = without_half_marks(words.strip())
    return f"… {phrase}" if phrase[:1].islower() else phrase


def without_half_marks(words: str) -> str:
    """Return words without a quotation mark at an end whose partner was cut off."""
    if words.count('"') % 2 and words.startswith('"') != words.endswith('"'):
        words = words.strip('"')
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        if words.count(opening) > words.count(closing):
            words = words.removeprefix(opening)
        elif words.count(closing) > words.count(opening):
            words = words.removesuffix(closing)
    return words


def different(names: Iterable[str]) -> list[str]:
    """Return names in order, each person's once: under the fullest form, of equals the most used.

    Accents, case and kinds of apostrophe make no difference. A bare surname stands by itself: it may be a relative's.
    """
    used = Counter(names)
    first: dict[tuple[str, ...], str] = {}
    for name in sorted(used):
        first.setdefault(normals(name), name)
    fullest = sorted(first.values(), key=lambda name: (-len(name_words(name)), -used[name], name))
    kept: list[str] = []
    for name in fullest:
        if not any(_is_form_of(name, other) for other in kept):
            kept.append(name)
    return sorted(kept)


def _is_form_of(name: str, fuller: str) -> bool:
    """Tell whether a name is another way to write a fuller one: with the same surname, and a first name that fits."""
    words = name_words(name)
    same = len(words) > 1 and words[-1] == name_words(fuller)[-1]
    return same and is_proper(name) and is_proper(fuller) and compatible(name, fuller)


def shortened(words: str, length: int) -> str:
    """Return words cut at a word's end to at most `length` characters, with an ellipsis where cut."""
    words = shown(words)
    if len(words) <= length:
        return words
    kept = words[:length].rsplit(" ", 1)[0] if " " in words[:length] else words[:length]
    return f"{kept.rstrip(',;:–- ')} …"


def developments_told(story: Story) -> list[tuple[When, str]]:
    """Return the stories before and after a story: the side, and day and headline."""
    return [
        (one.when, f"{one.earliest[:10]}  {one.headline}")
        for one in nearest_in_time(story.developments, most=DEVELOPMENTS)
    ]
