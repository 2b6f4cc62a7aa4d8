"""One quotation of a draft, ready to be checked."""

from dataclasses import dataclass

from twosource.dossiers.wordings import Wording, wording_of
from twosource.model import AnnotatedText, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One quotation of a draft, its words and the sentence around its marks."""

    text: AnnotatedText
    quotation: Quotation
    wording: Wording

    @property
    def speaker(self) -> str | None:
        """Who says it according to the draft."""
        return self.quotation.speaker

    @property
    def around(self) -> str:
        """The words of the sentences that it stands in."""
        held = [
            self.text.article.text[sentence.start : sentence.end]
            for sentence in self.text.sentences
            if sentence.start < self.quotation.end and self.quotation.start < sentence.end
        ]
        return " ".join(held)


def draft_of(text: AnnotatedText, quotation: Quotation) -> Draft:
    """Return a quotation of a draft ready for checking."""
    return Draft(text=text, quotation=quotation, wording=wording_of(quotation.span.cut(text.article.text)))
