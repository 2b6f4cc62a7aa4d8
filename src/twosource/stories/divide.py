"""Divide whole components of linked articles into stories."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from twosource.model import NO_RULINGS, Rulings, Story
from twosource.stories.clustering import cluster
from twosource.stories.components import Components
from twosource.stories.decreed import check_rulings
from twosource.stories.folder import divide_folder, is_folder
from twosource.stories.happenings import find_strangers
from twosource.stories.links import BOUND, binds
from twosource.stories.outlines import Outline
from twosource.stories.parts import join_parts
from twosource.stories.settings import GroupingSettings
from twosource.stories.standing import reconsider
from twosource.stories.telling import Copies, list_near, tell

ArticlePair = tuple[str, str]
Pair = tuple[int, int]

DEFAULTS = GroupingSettings()


def divide(
    outlines: Iterable[Outline],
    odds: Mapping[ArticlePair, float],
    *,
    rulings: Rulings = NO_RULINGS,
    settings: GroupingSettings = DEFAULTS,
) -> list[Story]:
    """Return the stories of whole components, ordered by id; every article is in exactly one.

    `odds` has the links of these articles, the lesser id first; of copies (equal keys) those of one are enough,
    and links that do not bind count like none. A component is whole if it holds all that binding links, equal keys
    and `rulings.together` join, so stories never cross components. Rulings about articles that are not here are
    passed over; rulings that contradict each other raise SettingsError. With `settings.folder` a folder of few
    texts is looked at as a whole, and its components are left out of account.
    """
    check_rulings(rulings)
    texts = _collapse(outlines, frozenset(article for pair in _pairs(rulings) for article in pair))
    place_of = {article: place for place, copies in enumerate(texts) for article in copies.articles}
    linked = _link_texts(texts, odds)
    plans = [copies.plan for copies in texts]
    likely = reconsider(plans, linked)
    together = _places(rulings.together, place_of)
    strangers = find_strangers(
        plans,
        likely,
        least=settings.merge_log_odds,
        ruled={place for pair in together for place in pair},
    )
    apart = sorted(strangers.union(_places(rulings.apart, place_of)))
    likeliest = cluster(
        len(texts),
        likely,
        least=settings.merge_log_odds,
        absent=settings.absent_log_odds,
        together=together,
        apart=apart,
    )
    groups = join_parts(likeliest, plans, linked, likely, apart)
    alike = likely
    if settings.folder and is_folder(len(texts)):
        groups, alike, events = divide_folder(plans, linked, groups, together=together, apart=apart)
        likely = {pair: max(value, likely.get(pair, value)) for pair, value in events.items()}
    near, like = list_near(len(texts), likely), list_near(len(texts), alike)
    return sorted((tell(members, texts, near, like) for members in groups), key=lambda story: story.id)


def join_components(
    outlines: Iterable[Outline], odds: Mapping[ArticlePair, float], rulings: Rulings = NO_RULINGS
) -> list[list[str]]:
    """Return the components of articles that stories never cross, each sorted, ordered by their least article."""
    plans = sorted(outlines, key=lambda plan: plan.article)
    components = Components(plan.article for plan in plans)
    first: dict[str, str] = {}
    joining = [(first.setdefault(plan.key, plan.article), plan.article) for plan in plans]
    joining += [pair for pair, value in odds.items() if binds(value)]
    for one, other in (*joining, *rulings.together):
        if components.knows(one) and components.knows(other):
            components.join(one, other)
    return list(components.members().values())


def _pairs(rulings: Rulings) -> Sequence[ArticlePair]:
    return (*rulings.together, *rulings.apart)


def _collapse(outlines: Iterable[Outline], ruled: frozenset[str]) -> list[Copies]:
    """Return one text for all copies, ordered by least article; an article that is ruled on stands for itself."""
    plans: dict[tuple[str, str], Outline] = {}
    articles: dict[tuple[str, str], list[str]] = defaultdict(list)
    for plan in sorted(outlines, key=lambda plan: plan.article):
        named = (plan.key, plan.article if plan.article in ruled else "")
        plans.setdefault(named, plan)
        articles[named].append(plan.article)
    return [Copies(plan=plan, articles=tuple(articles[named])) for named, plan in plans.items()]


def _link_texts(texts: Sequence[Copies], odds: Mapping[ArticlePair, float]) -> dict[Pair, float]:
    """Return the binding links between texts by their places, lesser first."""
    places_of: dict[str, list[int]] = defaultdict(list)
    for place, copies in enumerate(texts):
        places_of[copies.plan.key].append(place)
    same = {article: places_of[copies.plan.key] for copies in texts for article in copies.articles}
    linked = {
        (one, other): BOUND
        for places in places_of.values()
        for one in places
        for other in places
        if one < other
    }
    for (first, second), value in odds.items():
        ours, theirs = same.get(first, []), same.get(second, [])
        if binds(value) and ours is not theirs:
            for one in ours:
                for other in theirs:
                    linked[(one, other) if one < other else (other, one)] = value
    return linked


def _places(pairs: Iterable[ArticlePair], place_of: Mapping[str, int]) -> list[Pair]:
    known = [
        (place_of[one], place_of[other]) for one, other in pairs if one in place_of and other in place_of
    ]
    return sorted((min(pair), max(pair)) for pair in known if pair[0] != pair[1])
