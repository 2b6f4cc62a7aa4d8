"""Names and numbers that one report has and another lacks, as a reader would count them."""

from twosource.lineage.passage import WitnessText
from twosource.lineage.spelt import plain_detail
from twosource.model import Span
from twosource.text.wording import normals


def details_without(witness: WitnessText, other: WitnessText) -> tuple[Span, ...]:
    """Return the names and numbers of a witness that the other lacks, each where it stands first; words of one name are one."""
    text = witness.text.article.text
    seen: set[str] = set()
    spans: list[Span] = []
    for line in witness.lines:
        for term in line.terms:
            if (
                term.kind == "word"
                or term.stem in seen
                or _has(other, text[term.start : term.end], term.stem)
            ):
                continue
            seen.add(term.stem)
            if (
                spans
                and term.kind == "name"
                and text[spans[-1].end : term.start] == " "
                and _is_name(text, spans[-1])
            ):
                spans[-1] = Span(article=witness.id, start=spans[-1].start, end=term.end)
            else:
                spans.append(Span(article=witness.id, start=term.start, end=term.end))
    return tuple(spans)


def _has(witness: WitnessText, written: str, stem: str) -> bool:
    """Tell whether a witness has a name or number too, be it without its accents or written otherwise."""
    return (plain_detail(written) or stem) in witness.stems or not set(normals(written)).isdisjoint(
        witness.words
    )


def _is_name(text: str, span: Span) -> bool:
    return text[span.start].isupper()
