"""Find the stories that a draft is about, so that it is checked against them and not against all."""

from twosource.archive.quoting import stories_saying
from twosource.model import AnnotatedText
from twosource.stores import Store
from twosource.stories import CANDIDATE_TERMS, outline

MOST = 12
"""Stories by their words that a draft is checked against."""
SAYING = 5
"""Stories by one quotation of the draft that it is checked against as well."""


def stories_about(store: Store, draft: AnnotatedText) -> list[str]:
    """Return the stories that share most index terms with a draft, and those that have its quotations."""
    plan = outline(draft)
    found: dict[str, None] = {}
    for number in store.links.nearest(plan.index_terms, least=CANDIDATE_TERMS, most=10 * MOST):
        if len(found) < MOST:
            found.update(dict.fromkeys(sorted(store.articles.stories([number]))))
    for quotation in draft.quotations:
        words = quotation.span.cut(draft.article.text)
        found.update(dict.fromkeys(stories_saying(store, words, most=SAYING)))
    return list(found)
