"""Quotations while an article is still being read, and their final form."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from twosource.annotation.attributions.attribution import Attribution, Bounds
from twosource.annotation.speakers.discourse import Speaker
from twosource.model import Quotation, Span


@dataclass(slots=True, kw_only=True)
class Draft:
    """An attribution with its speaker, while later passages may still join its content."""

    attribution: Attribution
    speaker: Speaker | None
    via: tuple[str, ...] = ()
    content: list[Bounds]
    spans: list[Bounds]
    addressee: str | None = None
    marked: dict[Bounds, Bounds] = field(default_factory=dict)
    """What passages that go on with indirect speech hold, by their words: they are quoted all the same."""

    @property
    def only_relays(self) -> bool:
        """Whether an outlet told this without marks: passages alone behind it are somebody else's words."""
        return self.attribution.form == "indirect" and self.speaker is not None and self.speaker.media

    def join(self, content: Bounds, span: Bounds) -> None:
        """Take in a passage that goes on where this one stopped."""
        self.spans.append(span)
        if self.attribution.form == "indirect":
            self.marked[span] = content
        else:
            self.content.append(content)


def quotations_of(drafts: Sequence[Draft], article: str, letter: str) -> tuple[Quotation, ...]:
    """Give one quotation for each marked passage and each indirect content, numbered in the order of the text."""
    quotations = [_quotation(draft, bounds, article) for draft in drafts for bounds in draft.spans]
    ordered = sorted(quotations, key=lambda q: (q.start, -q.end, q.form, q.content))
    named = [replace(q, id=f"{article}.{letter}{n}") for n, q in enumerate(ordered, 1)]
    return tuple(replace(q, nested_in=_holder(q, named)) for q in named)


def _quotation(draft: Draft, bounds: Bounds, article: str) -> Quotation:
    speaker, attribution = draft.speaker, draft.attribution
    content = [draft.marked[bounds]] if bounds in draft.marked else draft.content
    return Quotation(
        id="",
        article=article,
        start=bounds[0],
        end=bounds[1],
        form="direct" if bounds in draft.marked else attribution.form,
        content=tuple(Span(article=article, start=start, end=end) for start, end in sorted(content)),
        speaker=speaker.name if speaker else None,
        speaker_entity=speaker.entity if speaker else None,
        speaker_probability=speaker.probability if speaker else 0.0,
        mention=_span(article, attribution.source),
        cue=_span(article, attribution.cue),
        via=draft.via,
        addressee=draft.addressee,
    )


def _span(article: str, bounds: Bounds | None) -> Span | None:
    return Span(article=article, start=bounds[0], end=bounds[1]) if bounds else None


def _holder(quotation: Quotation, others: Sequence[Quotation]) -> str | None:
    """Give the innermost other marked quotation that holds this one."""
    holding = [
        other
        for other in others
        if other.form != "indirect"
        and other.start <= quotation.start
        and quotation.end <= other.end
        and other.end - other.start > quotation.end - quotation.start
    ]
    return min(holding, key=lambda other: other.end - other.start).id if holding else None
