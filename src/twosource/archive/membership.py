"""Which articles an article can be in one story with, kept so that it need not be found out again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import compress

import numpy as np

from twosource.model import AnnotatedText, Rulings, Story
from twosource.stores import Store
from twosource.stories import CANDIDATE_TERMS, WINDOW, Outline, binds, outline
from twosource.stories import divide as divide_components
from twosource.stories.links import measure, weigh
from twosource.stories.sheet import Sheet


def hold(store: Store, text: AnnotatedText, *, current: bool) -> int:
    """Keep a text that is not held yet, with its outline; return its number."""
    plan = outline(text)
    return store.articles.add(text, outline=plan, key=plan.key, current=current)


def enter(store: Store, number: int, text: AnnotatedText) -> None:
    """Let an article count: it is found by its words, linked to its companions, and waits to be settled."""
    plan = store.articles.outlines([number], Outline)[number]
    found = store.links.sharing(plan.index_terms, plan.day, least=CANDIDATE_TERMS, window=WINDOW)
    others = store.articles.outlines([other for other in found if other != number], Outline)
    store.links.add(number, binding_links(plan, others))
    store.links.index(number, plan.index_terms, plan.day)
    store.words.index(number, text.article)
    store.articles.let_count(number, current=True)
    store.links.unsettle([number])


def binding_links(plan: Outline, others: Mapping[int, Outline]) -> dict[int, float]:
    """Return the log odds of the links that bind an article to its candidates, by their numbers.

    What `stories.link` gives for one pair, for all candidates at once. Copies need no link.
    """
    numbers = [number for number, other in others.items() if other.key != plan.key]
    if not numbers:
        return {}
    sheet = Sheet([*(what_both_have(plan, others[number]) for number in numbers), plan])
    odds = weigh(measure(sheet, len(numbers), np.arange(len(numbers))))
    return {number: value for number, value in zip(numbers, odds.tolist(), strict=True) if binds(value)}


def what_both_have(plan: Outline, other: Outline) -> Outline:
    """Return the part of another outline that is measured with a plan: its terms that the plan has too."""
    terms = frozenset(plan.terms)
    shared = [term in terms for term in other.terms]
    return replace(
        other,
        terms=tuple(compress(other.terms, shared)),
        whole=tuple(compress(other.whole, shared)),
        lead=tuple(compress(other.lead, shared)),
        heading=tuple(compress(other.heading, shared)),
    )


def withdraw(store: Store, number: int) -> None:
    """Let an article count no more; the stories around it are to be settled without it."""
    plan = store.articles.outlines([number], Outline)[number]
    store.links.unsettle([number, *store.links.bound([number]), *store.articles.copies([number])])
    store.links.forget(number, plan.index_terms, plan.day)
    store.words.forget(number)
    store.articles.let_count(number, current=False)


def gather(store: Store, start: int, rulings: Rulings) -> list[int]:
    """Return whole components around an article, with all that was told in a story with one of theirs.

    Stories never cross components, so no other story can change. Articles that count no more are among them
    while they are still told in a story.
    """
    ruled = beside(store, rulings)
    around: set[int] = set()
    reached = {start}
    while reached:
        around |= reached
        near = sorted(reached)
        found = {
            *store.links.bound(near),
            *store.articles.copies(near),
            *store.articles.in_stories(store.articles.stories(near)),
            *store.articles.replacing(near),
            *(other for one in near for other in ruled.get(one, ())),
        }
        reached = found - around
    return sorted(around)


def beside(store: Store, rulings: Rulings) -> dict[int, set[int]]:
    """Return the articles that rulings bring together with each article, by number."""
    ruled: dict[int, set[int]] = {}
    for pair in rulings.together:
        one, other = (store.articles.number(article) for article in pair)
        if one is not None and other is not None:
            ruled.setdefault(one, set()).add(other)
            ruled.setdefault(other, set()).add(one)
    return ruled


def divide(store: Store, members: Sequence[int], rulings: Rulings) -> list[Story]:
    """Return the stories of whole components of articles.

    Of copies the links of the first alone are looked at, as grouping all at once does.
    """
    plans = store.articles.outlines(members, Outline)
    firsts = first_copies(plans.values())
    odds = {
        ordered(plans[one].article, plans[other].article): value
        for (one, other), value in store.links.odds(members).items()
        if {plans[one].article, plans[other].article} <= firsts
    }
    return divide_components(plans.values(), odds, rulings=rulings)


def first_copies(plans: Iterable[Outline]) -> set[str]:
    """Return, of all articles with the same headline and body, the one with the least id."""
    first: dict[str, str] = {}
    for plan in plans:
        first[plan.key] = min(plan.article, first.get(plan.key, plan.article))
    return set(first.values())


def ordered(one: str, other: str) -> tuple[str, str]:
    """Return two ids, the lesser first."""
    return (one, other) if one < other else (other, one)
