"""What a story tells of the time before it: background, not news."""

import re
from collections.abc import Sequence
from datetime import timedelta

from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.text.wording import words

_LONG_AGO = re.compile(
    r"\b(?:last (?:year|decade|century)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) years ago|"
    r"years ago|in the past|historic(?:al)?(?:ly)?|for (?:decades|years)|decades[- ](?:long|old)|long[- ](?:standing|running)|"
    r"since (?:19|20)\d\d|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def is_background(group: Sequence[Proposition]) -> bool:
    """Tell whether every witness of a claim tells something that lies long before the story."""
    return all(_is_past(proposition) for proposition in group)


def _is_past(proposition: Proposition) -> bool:
    published = proposition.text.article.day
    ends = [time.latest for time in proposition.times if time.latest is not None]
    if published is not None and ends:
        return max(ends) < published - timedelta(days=SETTINGS.background_days)
    return bool(_LONG_AGO.search(proposition.words)) and len(words(proposition.words)) > 3
