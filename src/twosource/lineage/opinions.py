"""Opinions: texts that say themselves that they comment on the news, and do not report it."""

import re
from functools import lru_cache

from twosource.model import Article

_KIND = r"(?i:editorials?|opinions?|comment|commentary|op-ed|column|leader|leading article|viewpoint|letters? to the editor)"
_MARKED = re.compile(rf"(?:[a-z]+: )?{_KIND}(?:\s*[:|–—]|\s+-\s|\s*$)|(?:[a-z]+: )?The [A-Z]\w+ view on\b")
"""A headline, or a line above it, that tells what the text is ("OPINION | The Lisbon Ledger"); "Opinion polls" tell no kind."""
_MOST_LINES = 8
"""Lines of an article above its body in which its kind may stand."""


def is_opinion(article: Article) -> bool:
    """Tell whether an article's headline, or a line above its body, calls it an opinion."""
    bodies = article.blocks_in("body")
    return _is_marked(article.text[: bodies[0].start] if bodies else article.text, article.headline or "")


@lru_cache(maxsize=1024)
def _is_marked(head: str, headline: str) -> bool:
    return any(_MARKED.match(line.strip()) for line in (headline, *head.splitlines()[:_MOST_LINES]))
