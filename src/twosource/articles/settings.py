"""Constants that decide how a text is cleaned, with how they were set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What cleaning goes by; the values were set on invented pages and checked on extraction benchmarks."""

    crosshead_words: int = 9
    """A line between paragraphs with more words is a paragraph that lost its stop."""
    link_words: int = 25
    """Link titles below "Related stories" are headlines, and no headline is longer."""
    dateline_paragraphs: int = 2
    """A dateline opens the first paragraph of news, the second where a summary stands above it."""
    credit_paragraphs: int = 2
    """Credits are glued to the last paragraph, the one before where a note follows."""
    sentence_words: int = 8
    """A paragraph of news has at least so many words; titles and buttons mostly fewer."""
    heads_in_a_row: int = 3
    """Headings above one paragraph; more are a list of links."""
    paragraphs: int = 20_000
    """Paragraphs of one text; the longest live blog has 2,000."""
    wall_words: int = 60
    """A wall or an error page has fewer words than this; shorter texts are searched for its phrases."""
    opening_words: int = 250
    """The opening that a paper shows before it asks for a subscription has at most so many words."""
    markup_tags: int = 80_000
    """Tags of one page; the largest live blogs have 30,000."""


SETTINGS = Settings()
