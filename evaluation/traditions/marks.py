"""Read the marks inside a line of a source: quotations in brackets and the claims before a sentence."""

import re
from dataclasses import dataclass, replace

_OPEN = re.compile(r"\[(?P<utterance>\w+) (?P<relation>[\w/-]+)(?P<turned>!?) (?P<chain>[^|\[\]]+)\|")
_CLAIMS = re.compile(r"^\{(?P<claims>[^}]+)\}\s*")


class SourceError(ValueError):
    """The marked-up source of a tradition is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationMark:
    """One bracketed quotation: its words are `[start, end)` of the line without marks.

    `speaker` is None where the line says `-`; `via` is the chain of relays, nearest to the speaker first;
    `turned` says that the words kept do not mean what was said; `outer` is the place in the list of the
    quotation that holds this one.
    """

    start: int
    end: int
    utterance: str
    relation: str
    speaker: str | None
    via: tuple[str, ...] = ()
    turned: bool = False
    outer: int | None = None


def read_marks(line: str) -> tuple[str, list[QuotationMark]]:
    """Return a line without its marks, and its quotations in the order in which they begin."""
    plain = ""
    found: list[QuotationMark] = []
    stack: list[int | None] = []
    at = 0
    while at < len(line):
        opened = _OPEN.match(line, at)
        if opened:
            outer = next((place for place in reversed(stack) if place is not None), None)
            stack.append(len(found))
            found.append(_open_mark(opened, len(plain), outer))
            at = opened.end()
            continue
        if line[at] == "]" and stack:
            place = stack.pop()
            if place is not None:
                found[place] = _close_mark(found[place], len(plain), line)
                at += 1
                continue
        elif line[at] == "[":
            stack.append(None)
        plain += line[at]
        at += 1
    if any(place is not None for place in stack):
        raise SourceError(f"a quotation is not closed with ]: {line}")
    return plain, found


def _open_mark(opened: re.Match[str], start: int, outer: int | None) -> QuotationMark:
    speaker, *via = (name.strip() for name in opened["chain"].split(" < "))
    return QuotationMark(
        start=start,
        end=start,
        utterance=opened["utterance"],
        relation=opened["relation"],
        speaker=None if speaker == "-" else speaker,
        via=tuple(via),
        turned=bool(opened["turned"]),
        outer=outer,
    )


def _close_mark(mark: QuotationMark, end: int, line: str) -> QuotationMark:
    if end == mark.start:
        raise SourceError(f"a quotation of {mark.utterance} has no words: {line}")
    return replace(mark, end=end)


def read_claims(line: str) -> tuple[str, list[tuple[str, str | None]]]:
    """Return a sentence without the claims in braces before it, and the claims with the value each is given."""
    braces = _CLAIMS.match(line)
    if not braces:
        return line, []
    claims = [mark.partition("=") for mark in braces["claims"].split()]
    return line[braces.end() :], [(name, value or None) for name, _, value in claims]
