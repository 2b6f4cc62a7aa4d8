"""The day that a dateline gives a report."""

import re

from twosource.model import Article

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = re.compile(
    rf"\b(?:{_MONTH}\s+(?P<after>\d{{1,2}})|(?P<before>\d{{1,2}})\s+{_MONTH.replace('month', 'later')})\b",
    re.IGNORECASE,
)


def day_written(article: Article) -> tuple[int, int] | None:
    """Return the month and the day of an article's dateline, None where it has none."""
    for block in article.blocks_in("dateline"):
        found = _DAY.search(article.text, block.start, block.end)
        if found:
            month = (found["month"] or found["later"])[:3].lower()
            return _MONTHS.index(month) + 1, int(found["after"] or found["before"])
    return None
