"""Every store passes the same tests; what was written is there after it was closed and opened again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from twosource.model import AnnotatedText, Article, OriginCount, Refusal, Rulings, Story
from twosource.stores import Saying, Store, StoryLine

Opening = Callable[[], Store]


@pytest.fixture(params=["sqlite"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opening]:
    """Give what opens the store, each time anew."""
    stores: list[Store] = []

    def open_again() -> Store:
        for store in stores:
            store.close()
        stores.append(Store.open(tmp_path / f"{request.param}.db", create=True))
        return stores[-1]

    yield open_again
    stores[-1].close()


def test_links_are_found_from_both_ends(opened: Opening) -> None:
    opened().links.add(2, {1: 3.25, 5: -1.5})
    links = opened().links
    assert links.bound([1]) == links.bound([5]) == [2]
    assert links.bound([2]) == [1, 5]
    assert links.odds([1, 2, 5]) == {(1, 2): 3.25, (2, 5): -1.5}
    assert links.odds([1, 5]) == {}


def test_articles_are_found_by_terms_near_in_time(opened: Opening) -> None:
    links = opened().links
    for article, terms, day in [(1, "ab", 100), (2, "abc", 105), (3, "abc", None), (4, "bx", 100)]:
        links.index(article, list(terms), day)
    links = opened().links
    assert links.sharing(["a", "b", "c"], 100, least=2, window=3) == [1, 3]
    assert links.sharing(["a", "b", "c"], None, least=2, window=3) == [1, 2, 3]
    assert links.nearest(["a", "b", "c"], least=2, most=2) == [2, 3]
    links.forget(3, list("abc"), None)
    assert links.sharing(["a", "b", "c"], 100, least=2, window=3) == [1]


def test_what_is_unsettled_waits_until_it_is_settled(opened: Opening) -> None:
    links = opened().links
    links.unsettle([7, 4])
    links.unsettle([7], again=True)
    links = opened().links
    assert links.first_unsettled() == 4
    assert links.asked_again([4, 7]) == [7]
    links.settle([4, 7])
    assert links.first_unsettled() is None


def test_changes_are_numbered_in_their_order(opened: Opening) -> None:
    numbers = [opened().changes.add("2026-01-01", "new story", None, None, text) for text in "abc"]
    changes = opened().changes
    assert [change.text for change in changes.after(numbers[0], 10)] == ["b", "c"]
    assert changes.last() == numbers[-1]


def test_rulings_stand_until_they_are_undone(opened: Opening) -> None:
    log = opened().rulings
    first, second = log.add("2026-01-01", "apart", "a", "b"), log.add("2026-01-02", "family", "Post", "House")
    assert opened().rulings.standing() == Rulings(apart=(("a", "b"),), families=(("Post", "House"),))
    opened().rulings.undo(first, "2026-01-03")
    assert opened().rulings.standing() == Rulings(families=(("Post", "House"),))
    assert [ruling.number for ruling in opened().rulings.every()] == [first, second]


def test_a_refusal_is_there_once_and_lifted_with_its_address(opened: Opening) -> None:
    refusals = [Refusal(report="a.txt", reason="is empty"), Refusal(report="b\udcff.txt", reason="is empty")]
    for refusal in refusals * 2:
        opened().refusals.add(refusal, "2026-01-01")
    assert opened().refusals.every() == tuple(sorted(refusals))
    opened().refusals.lift(["a.txt"])
    assert opened().refusals.every() == (refusals[1],)


def test_a_person_goes_by_the_spelling_that_most_utterances_have(opened: Opening) -> None:
    names = ["Sigrún Hallsdóttir", "Sigrun Hallsdottir", "Sigrun Hallsdottir"]
    said = [
        Saying(id=f"u{place}", speaker=name, articles=("a",), wordings=(("no", "fish"),))
        for place, name in enumerate(names)
    ]
    opened().sayings.put("s", said)
    (line,) = opened().sayings.people("sigrún", limit=5, after=None).entries
    assert (line.name, line.utterances, line.stories) == ("Sigrun Hallsdottir", 3, 1)
    assert [story for story, _ in opened().sayings.having(["fish"])] == ["s", "s", "s"]
    opened().sayings.remove("s")
    assert opened().sayings.people("", limit=5, after=None).entries == ()
    assert list(opened().sayings.having(["fish"])) == []


def test_what_counts_is_counted_whether_its_story_is_told_or_waits(opened: Opening) -> None:
    store = opened()
    told, replaced, fresh = (
        store.articles.add(invented_text(name, outlet), outline=name, key=name, current=name != "replaced")
        for name, outlet in [("told", "Lake Post"), ("replaced", "Old Post"), ("fresh", "Hill Radio")]
    )
    store.articles.put_in("story-1", ["told", "replaced"])
    store.links.unsettle([replaced, fresh])
    assert (store.statistics().articles, store.statistics().waiting) == (2, 2)
    store.articles.take_out([replaced])
    store.articles.put_in("story-2", ["fresh"])
    store.links.settle([told, replaced, fresh])
    assert (store.statistics().articles, store.statistics().outlets) == (2, 2)


def test_a_story_is_found_by_how_its_id_begins(opened: Opening) -> None:
    store = opened()
    for name in ("story-ab1", "story-ab2", "story-ac1", "story-b"):
        story = Story(id=name, articles=("a",), headline="Ice on the quay")
        line = StoryLine(
            id=name, headline="", earliest=None, latest=None, articles=1, outlets=1,
            origins=OriginCount(low=1, high=1, reason=""), disputed=0, changed=0,
        )  # fmt: skip
        store.stories.put(line, story, None, least="a")
    assert store.stories.beginning("story-ab") == ["story-ab1", "story-ab2"]
    assert store.stories.beginning("story-ac1") == ["story-ac1"]
    assert store.stories.beginning("story-x") == []


def invented_text(name: str, outlet: str) -> AnnotatedText:
    """Return a text that says nothing."""
    return AnnotatedText(article=Article(id=name, report=f"news/{name}", text="", outlet=outlet))


def test_a_form_of_a_name_leads_to_whom_stories_mean_by_it(opened: Opening) -> None:
    def said(number: int, speaker: str, spelled: str | None = None) -> Saying:
        return Saying(
            id=f"u{number}", speaker=speaker, spelled=spelled, articles=("a",), wordings=(("no", "fish"),)
        )

    opened().sayings.put("s", [said(1, "Ilse Varga", "Varga"), said(2, "Ilse Varga"), said(3, "Bo Ek")])
    store = opened()
    lines = store.sayings.people("", limit=5, after=None).entries
    assert [(line.name, line.utterances) for line in lines] == [("Ilse Varga", 2), ("Bo Ek", 1)]
    assert store.sayings.meant("VARGA") == ("Ilse Varga",)
    assert store.sayings.meant("Ilse Varga") == ()
    assert [one for (one,) in store.database.rows("SELECT person FROM sayings ORDER BY person")] == [
        "bo ek",
        "ilse varga",
        "varga",
    ]
    opened().sayings.put("t", [said(4, "Varga")])
    assert opened().sayings.meant("Varga") == ("Ilse Varga",)
    opened().sayings.remove("s")
    assert opened().sayings.meant("Varga") == ()
