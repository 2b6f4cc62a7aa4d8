"""What kinds of happening a proposition tells of, however it is worded."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from twosource.text.concepts import base
from twosource.text.wording import normals

_GAP = 3  # words between the parts of one wording: "cost a walker her life"
_SAYING = frozenset(["according"])  # "according to" is no accord
# Who is a fire chief or a strike leader tells of no fire and no strike.
_OFFICE = re.compile(
    r"\b(?:fire|rescue|strike|protest|rally|search|investigation|defen[cs]e|election|crime|disaster)[ -]"
    r"(?=(?:chiefs?|services?|brigades?|departments?|officials?|officers?|crews?|fighters?|engines?|leaders?|organi[sz]ers?|teams?|commissions?|ministers?|ministry)\b)",
    re.IGNORECASE,
)
Pattern = tuple[str, ...]


@lru_cache(maxsize=4096)
def happenings_of(words: str) -> frozenset[str]:
    """Return the kinds of happening that words tell of, as the first word of each line of `happenings.txt` names them.

    No kind is found where no line has any of the words. What is negated is found like what is affirmed.
    """
    stems = [base(normal) for normal in normals(_OFFICE.sub("", words)) if normal not in _SAYING]
    found: set[str] = set()
    for place, stemmed in enumerate(stems):
        for pattern, kinds in _patterns().get(stemmed, ()):
            if _follows(pattern[1:], stems[place + 1 :]):
                found |= kinds
    return frozenset(found)


def _follows(rest: Pattern, stems: Sequence[str]) -> bool:
    """Tell whether the rest of a wording stands in some stems in its order, each word at most `_GAP` behind the last."""
    at = 0
    for wanted in rest:
        near = stems[at : at + _GAP + 1]
        if wanted not in near:
            return False
        at += near.index(wanted) + 1
    return True


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[tuple[Pattern, frozenset[str]], ...]]:
    """Return by its first stem every wording with the kinds of happening that it tells."""
    lexicon = (files("twosource.claims") / "happenings.txt").read_text(encoding="utf-8")
    kinds: dict[Pattern, set[str]] = {}
    for line in lexicon.splitlines():
        if line and not line.startswith("#"):
            kind, _, wordings = line.partition(":")
            for wording in wordings.split():
                pattern = tuple(base(part) for part in wording.split("+"))
                kinds.setdefault(pattern, set()).add(kind)
    found: dict[str, list[tuple[Pattern, frozenset[str]]]] = {}
    for pattern, told in kinds.items():
        found.setdefault(pattern[0], []).append((pattern, frozenset(told)))
    return {first: tuple(patterns) for first, patterns in found.items()}
