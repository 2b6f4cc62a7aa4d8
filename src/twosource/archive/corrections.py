"""A user's corrections: made, kept in a log, taken back, and translated to the texts that count today."""

from collections.abc import Sequence
from typing import get_args

from twosource.errors import SettingsError, UnknownArticle
from twosource.model import Rulings
from twosource.stores import Ruling, RulingKind, Store

KINDS: tuple[RulingKind, ...] = get_args(RulingKind)
TOLD: dict[RulingKind, str] = {
    "together": "{one} and {other} tell one story",
    "apart": "{one} and {other} do not tell one story",
    "independent": "{one} and {other} are independent of each other",
    "family": "{one} belongs to {other}",
}


def rule(store: Store, asked: str, one: str, other: str, *, at: str) -> int:
    """Note a ruling and open the stories that it touches; return its number.

    A ruling that stands already is not noted again.

    Raises:
        SettingsError: it is about one thing alone, or against a ruling that stands.
        UnknownArticle: an article of it is not held.
    """
    from twosource.stories import divide  # noqa: PLC0415 - reading must not load the stages

    kind = next((kind for kind in KINDS if kind == asked), None)
    if kind is None:
        raise SettingsError(f"a ruling is one of {', '.join(KINDS)}, not {asked!r}")
    if kind != "family":
        one, other = sorted((find_article(store, one), find_article(store, other)))
        if one == other:
            raise SettingsError(f"a ruling {kind!r} is about two different articles, not {one} alone")
    with store.transaction():
        for held in store.rulings.every():
            if held.undone is None and (held.kind, held.one, held.other) == (kind, one, other):
                return held.number
        number = store.rulings.add(at, kind, one, other)
        divide([], {}, rulings=standing_rulings(store))  # refuses rulings that contradict each other
        reopen(store, kind, one, other, at=at, undone=False)
    return number


def undo(store: Store, number: int, *, at: str) -> None:
    """Note that a ruling does not stand any more, and open the stories that it touches.

    Raises:
        SettingsError: there is no such ruling that stands.
    """
    with store.transaction():
        found = [held for held in store.rulings.every() if held.number == number and held.undone is None]
        if not found:
            raise SettingsError(f"no ruling {number} stands; `twosource archive rulings` lists those that do")
        store.rulings.undo(number, at)
        reopen(store, found[0].kind, found[0].one, found[0].other, at=at, undone=True)


def reopen(store: Store, kind: RulingKind, one: str, other: str, *, at: str, undone: bool) -> None:
    """Let the stories that a ruling touches be told anew, and log it as a correction in each of them."""
    touched = store.articles.of_outlet(one) if kind == "family" else numbers_today(store, (one, other))
    store.links.unsettle(touched, again=True)
    told = TOLD[kind].format(one=named(store, kind, one), other=named(store, kind, other))
    stories: list[str | None] = [*sorted(store.articles.stories(touched))]
    for story in stories or [None]:
        number = store.changes.add(at, "correction", story, None, f"taken back: {told}" if undone else told)
        if story is not None:
            store.stories.note_change(story, number)


def named(store: Store, kind: RulingKind, one: str) -> str:
    """Return how a ruling's log names an article: by outlet or address, and id."""
    if kind == "family":
        return one
    article = store.articles.text(one).article
    return f"{article.outlet or article.report} ({one})"


def rulings_in(store: Store, story: str) -> tuple[Ruling, ...]:
    """Return the rulings that stand and are about articles or outlets of a story."""
    texts = store.articles.of_story(story)
    named = {*texts, *texts.values()}
    return tuple(
        held
        for held in store.rulings.every()
        if held.undone is None
        and {today_or_outlet(store, held, one) for one in (held.one, held.other)} & named
    )


def today_or_outlet(store: Store, held: Ruling, one: str) -> str | None:
    """Return the article that counts today where one of a ruling came from; an outlet's name as it is."""
    return one if held.kind == "family" else store.articles.today(one)


def find_article(store: Store, asked: str) -> str:
    """Return an article's id; `asked` is that, or the address that its report came from.

    Raises:
        UnknownArticle: neither is held.
    """
    if store.articles.number(asked) is not None:
        return asked
    standing = [version.article for version in store.versions.at(asked) if version.current]
    if not standing:
        raise UnknownArticle(
            f"the archive holds no article {asked!r}; `twosource show STORY` names those of a story"
        )
    return standing[0]


def numbers_today(store: Store, articles: Sequence[str]) -> list[int]:
    """Return the numbers of the texts that count today where these articles came from."""
    today = (store.articles.today(article) for article in articles)
    numbers = (store.articles.number(article) for article in today if article is not None)
    return sorted(number for number in numbers if number is not None)


def standing_rulings(store: Store) -> Rulings:
    """Return the rulings that stand, about the texts that count today: a ruling holds for later versions too."""
    held = store.rulings.standing()
    return Rulings(
        together=today_pairs(store, held.together),
        apart=today_pairs(store, held.apart),
        independent=today_pairs(store, held.independent),
        families=held.families,
    )


def today_pairs(store: Store, pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return pairs of articles as pairs of those that count today, the lesser first."""
    found: set[tuple[str, str]] = set()
    for pair in pairs:
        today = sorted(article for one in pair if (article := store.articles.today(one)) is not None)
        if len(today) == 2 and today[0] != today[1]:
            found.add((today[0], today[1]))
    return tuple(sorted(found))
