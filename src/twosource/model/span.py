"""A span: where words stand in one article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Half-open interval `[start, end)` in code points of one article's text."""

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not [{self.start}, {self.end})")

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both stand in one article and share at least one code point."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span of the same article."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def cut(self, text: str) -> str:
        """Return the words of the article's `text` that the span marks."""
        return text[self.start : self.end]
