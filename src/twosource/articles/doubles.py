"""One report under two names: a file that was saved or copied twice is no second report."""

from collections import defaultdict
from collections.abc import Iterable

from twosource.model import Article


def find_doubles(articles: Iterable[Article]) -> dict[str, str]:
    """Return each article, by id, that is another one's double, with the address of the report that is kept.

    Doubles have one text, one outlet that is stated and one time of publication. Without a stated outlet two equal texts may
    be two papers' prints of one dispatch.
    """
    same: dict[tuple[str, str, str | None], list[Article]] = defaultdict(list)
    for article in articles:
        if article.outlet and article.outlet_probability == 1:
            same[article.text, article.outlet, article.published].append(article)
    doubles: dict[str, str] = {}
    for group in same.values():
        kept, *others = sorted(group, key=lambda article: (len(article.report), article.report))
        doubles |= {article.id: kept.report for article in others}
    return doubles
