"""Who names whom: a witness that cites the other's outlet, or a medium of which the other knows nothing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison
from twosource.lineage.mentioning import citing_pattern, named_pattern, pointing_pattern
from twosource.lineage.naming import ends_name, is_named, may_name, name_patterns
from twosource.lineage.passage import Line, WitnessText
from twosource.lineage.phrases import FIRST_HAND, IN_MARKS, MEDIA, SECOND_HAND
from twosource.lineage.releases import is_release
from twosource.model import Article, Span
from twosource.text.marks import pair_marks
from twosource.text.wording import normals

_SAME = 0.4
"""Similarity from which two lines tell the same thing, so that a name in one tells where it is from."""
_LEAST_TITLE = 4
"""Words of a headline before that it stands elsewhere between marks is no chance."""
_LEAST_QUOTED, _NEAR = 8, 2
"""Words of a quotation that both have, and sentences away from it where an outlet's name tells whose it is."""
_FIRST_LINES = 5
_LEAST_SENTENCE = 6
"""A line of fewer words that names an outlet is a credit that cleaning did not know."""


def find_citations(comparison: Comparison, sign: float) -> Iterator[Clue]:
    """Whoever names the other, or a medium of which the other knows nothing, reports at second hand."""
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    cited = find_cited(comparison.other, exemplar) or _find_named(comparison)
    if cited:
        text = f"{{witness}} cites {{exemplar}} (“{witness.text[cited.start : cited.end]}”)"
        yield Clue(kind="names_outlet", text=text, weight=2.5 * sign, spans=(cited,))
        return
    for credit in witness.credits:
        if (
            credit.kind == "text"
            and is_named(credit.agency, exemplar)
            and not is_named(credit.agency, witness)
        ):
            span = Span(article=witness.id, start=credit.start, end=credit.end)
            text = f"{{witness}} credits {credit.agency}, as which {{exemplar}} is known"
            yield Clue(kind="credits_outlet", text=text, weight=1.0 * sign, spans=(span,))
            return
    titled = _find_headline(comparison.other, exemplar)
    if titled:
        text = (
            f"{{witness}} quotes the headline of {{exemplar}} (“{witness.text[titled.start : titled.end]}”)"
        )
        yield Clue(kind="quotes_headline", text=text, weight=2.5 * sign, spans=(titled,))
        return
    relayed = _find_relayed(exemplar, witness)
    if relayed:
        span = Span(article=witness.id, start=relayed.start(), end=relayed.end())
        text = f"{{witness}} cites a medium (“{relayed.group()}”) as which {{exemplar}} speaks"
        yield Clue(kind="relays_outlet", text=text, weight=2.0 * sign, spans=(span,))
        return
    mentions = [
        found
        for found in _find_all(MEDIA, witness.text)
        if not _knows(exemplar.text, found)
        and not _is_itself(found, witness)
        and not _credits(found, witness)
    ]
    if mentions and all(_knows(witness.text, found) for found in _find_all(MEDIA, exemplar.text)):
        span = Span(article=witness.id, start=mentions[0].start(), end=mentions[0].end())
        text = f"{{witness}} refers to a medium (“{mentions[0].group()}”)"
        yield Clue(kind="names_medium", text=text, weight=1.2 * sign, spans=(span,))


def find_cited(witness: WitnessText, exemplar: Article) -> Span | None:
    """Return where a witness cites another's outlet as its source, or sends readers on to it.

    Credits in a body may be inherited and are left out; where both name one outlet it tells nothing.
    """
    article = witness.text.article
    if (exemplar.outlet and exemplar.outlet == article.outlet) or not may_name(article.text, exemplar):
        return None
    for name in name_patterns(exemplar):
        if name in name_patterns(article):
            continue
        for line in witness.lines:
            found = citing_pattern(name).search(article.text, line.start, line.end)
            if found and len(line.words) >= _LEAST_SENTENCE:
                return Span(article=witness.id, start=found.start(), end=found.end())
        pointed = pointing_pattern(name).search(article.text)
        if pointed:
            return Span(article=witness.id, start=pointed.start(), end=pointed.end())
    return None


def find_common_media(one: WitnessText, other: WitnessText) -> frozenset[str]:
    """Return the media of which both say in their first sentences that they tell what these reported, none their own.

    Only a name in full counts: of short ones ("the Post") there are several.
    """
    return frozenset(_relays_first(one)) & frozenset(_relays_first(other))


def _relays_first(witness: WitnessText) -> Iterator[str]:
    article, head = witness.text.article, witness.lines[:_FIRST_LINES]
    for line in head:
        for found in SECOND_HAND.finditer(article.text, line.start, line.end):
            name = re.sub(r"^[Tt]he\s+", "", found["medium"])
            if (len(name.split()) > 1 or name.isupper()) and not is_named(name, article):
                yield name


def _find_named(comparison: Comparison) -> Span | None:
    """Return where the second of two names the first's outlet, in whatever words, in a sentence that the first tells too.

    Not if the first names itself there, or is a release: then the outlet is what both tell of.
    """
    exemplar, witness = comparison.one.text.article, comparison.other.text.article
    if (
        is_release(comparison.one)
        or (exemplar.outlet and exemplar.outlet == witness.outlet)
        or not may_name(witness.text, exemplar)
    ):
        return None
    others = (name for name in name_patterns(exemplar) if name not in name_patterns(witness))
    for pattern in map(named_pattern, others):
        for match in comparison.matches:
            if match.similarity < _SAME:
                continue
            line, partner = comparison.one.lines[match.one], comparison.other.lines[match.other]
            found = pattern.search(witness.text, partner.start, partner.end)
            itself = pattern.search(exemplar.text, line.start, line.end)
            if found and not itself and _is_told(found, partner, witness):
                return Span(article=witness.id, start=found.start(), end=found.end())
        beside = _find_beside(comparison, pattern)
        if beside:
            return beside
    return None


def _find_beside(comparison: Comparison, pattern: re.Pattern[str]) -> Span | None:
    """Return where the second of two names the first's outlet next to words that this one quotes too, as live pages do."""
    witness = comparison.other
    for pair in comparison.quote_pairs:
        if not pair.equal or min(len(pair.one.words), len(pair.other.words)) < _LEAST_QUOTED:
            continue
        first = max(pair.other.line - _NEAR, 0)
        for line in witness.lines[first : pair.other.line + _NEAR + 1]:
            found = pattern.search(witness.text.article.text, line.start, line.end)
            if found and _is_told(found, line, witness.text.article):
                return Span(article=witness.id, start=found.start(), end=found.end())
    return None


def _find_headline(witness: WitnessText, exemplar: Article) -> Span | None:
    """Return where a witness has another's whole headline between marks; a headline that is somebody's words tells nothing."""
    headline, article = exemplar.headline or "", witness.text.article
    title = normals(headline)
    if len(title) < _LEAST_TITLE or pair_marks(headline, 0, len(headline)):
        return None
    for block in article.blocks_in("body"):
        for marks in pair_marks(article.text, block.start, block.end):
            if normals(article.text[marks.start : marks.end]) == title:
                return Span(article=witness.id, start=marks.start, end=marks.end)
    return None


def _is_told(found: re.Match[str], line: Line, article: Article) -> bool:
    """Tell whether a sentence names an outlet in its own prose: no credit, no quotation, no common word ("Mirror")."""
    marked = IN_MARKS.finditer(article.text, line.start, line.end)
    if len(line.words) < _LEAST_SENTENCE or any(
        quote.start() < found.start() < quote.end() for quote in marked
    ):
        return False
    name = found.group()
    return len(name.split()) > 1 or name.isupper() or re.search(rf"\b{name.lower()}\b", article.text) is None


def _find_relayed(exemplar: Article, witness: Article) -> re.Match[str] | None:
    """Return where the witness reports what a medium reported that the exemplar names as itself.

    Of a known outlet only what was told to it: a paper that writes what somebody told a broadcaster is not that one.
    """
    own = {found["medium"] for found in _find_all(FIRST_HAND, exemplar.text)}
    others = {found["medium"] for found in _find_all(SECOND_HAND, exemplar.text)}
    own = {name for name in own if not any(_is_short_for(name, other) for other in others)}
    own = {name for name in own if not exemplar.outlet or _is_short_for(name, exemplar.outlet)}
    relayed = (found for found in _find_all(SECOND_HAND, witness.text) if not _is_itself(found, witness))
    return next(
        (found for found in relayed if any(_is_short_for(found["medium"], name) for name in own)), None
    )


@lru_cache(maxsize=1024)
def _find_all(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern.finditer(text))


def _credits(found: re.Match[str], article: Article) -> bool:
    """Tell whether a medium is named in a credit, which says who wrote the text ("This report by Cape Press was first published")."""
    return any(
        credit.start < found.end() and found.start() < credit.end
        for credit in article.credits
        if credit.kind == "text"
    )


def _is_itself(found: re.Match[str], article: Article) -> bool:
    """Tell whether a medium that an article refers to is its own outlet, by its name or the last word of it ("the Gazette")."""
    if any(named_pattern(name).search(found.group()) for name in name_patterns(article)):
        return True
    medium = re.findall(r"\b[A-Z][\w’'-]+", found.group())
    return len(medium) == 1 and ends_name(medium[0], article)


def _knows(text: str, found: re.Match[str]) -> bool:
    """Tell whether a text refers to a medium too, by its last capitalised word ("the Review")."""
    named = re.findall(r"\b[A-Z][\w’'-]+", found.group())
    return found.group() in text or (
        bool(named) and re.search(rf"\b{re.escape(named[-1])}\b", text) is not None
    )


def _is_short_for(one: str, other: str) -> bool:
    """Tell whether one of two names of media has all words of the other in order ("the Gazette" and "Dakar Gazette")."""
    shorter, longer = sorted((_name_words(one), _name_words(other)), key=len)
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _name_words(name: str) -> list[str]:
    return re.sub(r"^the\s+", "", name.casefold()).split()
