"""Small invented articles for the claims tests: sentences read for times and numbers, names given by hand."""

import re
from collections.abc import Sequence

from twosource.annotation.quantities.find import find_quantities
from twosource.annotation.times.find import find_times
from twosource.claims import weigh
from twosource.model import (
    AnnotatedText,
    Article,
    Block,
    Claim,
    Descent,
    Difference,
    EntityKind,
    Mention,
    Origin,
    Quotation,
    Sentence,
    Span,
    Stemma,
    Story,
    Witness,
)  # fmt: skip


def tell(
    article: str,
    *sentences: str,
    published: str | None = "2025-03-05",
    headline: str | None = None,
    names: dict[str, EntityKind] | None = None,
    said: dict[str, str] | None = None,
) -> AnnotatedText:
    """Return an article of the given sentences; `said` gives the speaker of some words, `names` the kinds of names."""
    lines = ([headline] if headline else []) + [" ".join(sentences)]
    text = "\n".join(lines)
    found = []
    for part, role in [(headline, "headline"), *((sentence, "body") for sentence in sentences)]:
        if part:
            start = text.index(part)
            found.append(Sentence(start=start, end=start + len(part), role=role, block=0))
    made = Article(
        id=article,
        report=article,
        text=text,
        outlet=f"The {article.title()}",
        published=published,
        blocks=(Block(start=0, end=len(text), role="body"),),
    )
    return AnnotatedText(
        article=made,
        sentences=tuple(found),
        quantities=find_quantities(made, found),
        times=find_times(made, found),
        mentions=tuple(_mentions(text, names or {})),
        quotations=tuple(_quotation(article, text, words, by) for words, by in (said or {}).items()),
    )


def _mentions(text: str, names: dict[str, EntityKind]) -> list[Mention]:
    found = [
        Mention(start=m.start(), end=m.end(), text=name, kind=kind, entity=f"{kind}:{name.casefold()}")
        for name, kind in names.items()
        for m in re.finditer(re.escape(name), text)
    ]
    return sorted(found, key=lambda mention: mention.start)


def _quotation(article: str, text: str, words: str, by: str) -> Quotation:
    start = text.index(words)
    marked = text[start - 1] in '“"«'
    return Quotation(
        id=f"{article}.{start}",
        article=article,
        start=start,
        end=start + len(words),
        form="direct" if marked else "indirect",
        speaker=by,
        content=(Span(article=article, start=start, end=start + len(words)),),
    )


def apart(texts: Sequence[AnnotatedText], descents: tuple[tuple[str, str], ...] = ()) -> Stemma:
    """Return a stemma in which each article is its own origin unless it descends from another."""
    made = dict(descents)
    roots = sorted(text.id for text in texts if text.id not in made)
    return Stemma(
        witnesses=tuple(Witness(article=text.id, sigil=text.id) for text in texts),
        descents=tuple(
            Descent(witness=w, exemplar=e, kind="rewrite", share=0.9, probability=0.9) for w, e in descents
        ),
        origins=tuple(
            Origin(
                id=f"o-{root}",
                articles=tuple(sorted({root, *(w for w, e in descents if e == root)})),
                label=root,
                certain=True,
            )
            for root in roots
        ),
    )


def weighed(*texts: AnnotatedText, descents: tuple[tuple[str, str], ...] = ()) -> tuple[Claim, ...]:
    """Return the claims of a story of these articles."""
    story = Story(id="s", articles=tuple(sorted(text.id for text in texts)), headline="")
    return weigh(story, texts, apart(texts, descents))


def claim_with(claims: Sequence[Claim], words: str) -> Claim:
    """Return the claim that has evidence with these words."""
    return next(claim for claim in claims if words in claim.text)


def differences(claims: Sequence[Claim], *kinds: str) -> list[Difference]:
    """Return the differences of some kinds over all claims."""
    return [d for claim in claims for d in claim.differences if not kinds or d.kind in kinds]


def contradictions(claims: Sequence[Claim]) -> list[Difference]:
    """Return what contradicts."""
    return [d for d in differences(claims) if d.contradiction]


def readings(difference: Difference) -> set[str]:
    """Return the words of a difference's readings."""
    return {reading.text for reading in difference.readings}
