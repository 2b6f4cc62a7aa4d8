"""From where on words and figures are taken to be those of the reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """Limits, set by checking invented drafts with known mistakes against the examples' reports."""

    altered: float = 0.5
    """Share of a draft's quoted words, in their order, from which it is called an altered form of a quotation."""
    content: int = 2
    """Content words that an altered quotation has in common with the reports' at least."""
    nearly: float = 0.75
    """The same from which one content word in common is enough."""
    told: float = 0.9
    """Share of the words, in their order in one sentence, from which a report tells without marks what a draft quotes."""
    run: int = 6
    """Words below which what a report tells without marks must be one run: a few small words stand in any sentence."""
    near: float = 0.3
    """Share of the words from which a quotation is shown as the nearest one where nothing fits."""
    attributed: int = 3
    """Words that a quotation needs to be called another speaker's: fewer may be said by anybody."""
    candidates: int = 40
    """Wordings that are compared word by word with one quotation, those with most words in common."""
    related: float = 0.2
    """Share of the weight of a sentence's concepts from which a report's sentence with the same figure is on the same thing."""
    rival: float = 0.35
    """The same for a sentence with another figure: calling a figure wrong asks for more."""
    story: float = 0.45
    """Share of the telling words, of a figure's sentence and of the whole draft in equal parts, that a story has to have."""
    as_like: float = 0.85
    """Part of the best story's share from which the draft may be on another story as well."""
    readings: int = 4
    """Figures that are shown beside one of the draft's."""
    worded: float = 0.6
    """Share of the weight of a statement's concepts from which a report's sentence tells it, where no model has read both."""
    shared: float = 0.5
    """The same where their cosine is at least `alike`. Of pairs of sentences of invented stories that the limits for
    statements join, 95 in 100 carry one claim."""
    alike: float = 0.4
    """Cosine that goes with it."""
    hinted: float = 0.3
    """The same where their cosine is at least `akin`."""
    akin: float = 0.6
    """Cosine that goes with it."""
    as_told: float = 0.8
    """Part of the likest sentence's likeness from which another one is held against a statement as well."""
    whole: float = 0.7
    """Share from which a sentence tells all of a statement, so that a negation which only one of both has counts."""


STANDARD = CheckSettings()
