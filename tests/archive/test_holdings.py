"""What readers ask of an archive of the examples."""

import threading
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.archive import Archive, StoryLine
from twosource.errors import SettingsError, UnknownArticle, UnknownStory


def line_with(examples: Archive, words: str) -> StoryLine:
    return next(line for line in examples.stories().entries if words in line.headline)


def test_stories_come_the_newest_first_page_by_page(examples: Archive) -> None:
    every = examples.stories().entries
    days = [line.latest or "" for line in every]
    assert days == sorted(days, reverse=True)
    paged, place = [], None
    while True:
        page = examples.stories(limit=2, after=place)
        paged += page.entries
        place = page.next
        if place is None:
            break
    assert tuple(paged) == every


def test_a_line_counts_what_the_dossier_has(examples: Archive) -> None:
    for line in examples.stories().entries:
        dossier = examples.dossier(line.id)
        assert line.articles == len(dossier.texts)
        assert line.origins == dossier.stemma.count(frozenset(dossier.story.articles))
        assert line.disputed == sum(claim.disputed for claim in dossier.claims)
        assert line.headline == dossier.story.headline


def test_stories_are_filtered_by_day_outlet_and_dispute(examples: Archive) -> None:
    in_may = examples.stories(since=date(2025, 5, 1), until=date(2025, 5, 31)).entries
    assert [line.earliest for line in in_may] == ["2025-05-20"]
    (of_outlet,) = examples.stories(outlet="Havblikk").entries
    assert "Havblikk" in {text.article.outlet for text in examples.dossier(of_outlet.id).texts}
    assert all(line.disputed for line in examples.stories(disputed=True).entries)
    assert examples.stories(outlet="Nobody").entries == ()


def test_a_story_is_found_by_the_beginning_of_its_id(examples: Archive) -> None:
    line = line_with(examples, "Icelandic")
    for asked in (line.id, line.id[:12], line.id.removeprefix("story-"), line.id.removeprefix("story-")[:6]):
        assert examples.dossier(asked).story.id == line.id
        assert examples.line(asked) == line


@pytest.mark.parametrize("asked", ["story-0000000000000000", "00", "", "story-", "%"])
def test_an_unknown_story_is_told_where_the_known_ones_are(examples: Archive, asked: str) -> None:
    with pytest.raises(UnknownStory, match="twosource stories"):
        examples.dossier(asked)


def test_an_article_leads_to_its_text_its_story_and_its_address(examples: Archive) -> None:
    dossier = examples.dossier(line_with(examples, "Icelandic").id)
    text = dossier.texts[0]
    assert examples.text(text.id) == text
    assert examples.text(text.id).vectors.tobytes() == text.vectors.tobytes()
    assert examples.story_of(text.id) == dossier.story.id
    (version,) = examples.versions(text.article.report)
    assert (version.article, version.current, version.number) == (text.id, True, 1)


def test_an_unknown_article_is_named(examples: Archive) -> None:
    for ask in (examples.text, examples.story_of, examples.versions):
        with pytest.raises(UnknownArticle, match="nonsense"):
            ask("nonsense")


def test_a_search_finds_passages_at_their_places(examples: Archive) -> None:
    page = examples.search('coast guard "mackerel"')
    assert page.entries
    for hit in page.entries:
        text = examples.text(hit.article).article
        assert "".join(part for part, _ in hit.snippet) == text.text[hit.start : hit.end]
        assert any(found for _, found in hit.snippet)
        assert examples.story_of(hit.article) == hit.story
        assert (hit.outlet, hit.headline) == (text.outlet, text.headline)


def test_a_search_takes_inflections_phrases_and_minus(examples: Archive) -> None:
    assert {hit.article for hit in examples.search("ships").entries} >= {
        hit.article for hit in examples.search("ship").entries
    }
    assert examples.search('"guard coast"').entries == ()
    with_coast = {hit.article for hit in examples.search("coast").entries}
    without = {hit.article for hit in examples.search("coast -mackerel").entries}
    assert without < with_coast
    assert examples.search("?").entries == ()


def test_a_search_is_filtered_and_paged(examples: Archive) -> None:
    disputed = {line.id for line in examples.stories(disputed=True).entries}
    assert {hit.story for hit in examples.search("said", disputed=True).entries} <= disputed
    assert {hit.outlet for hit in examples.search("said", outlet="Havblikk").entries} == {"Havblikk"}
    spoken = {hit.article for hit in examples.search("said", speaker="eirik LANDSVERK").entries}
    assert spoken
    assert all("Landsverk" in examples.text(article).article.text for article in spoken)
    assert {
        hit.day for hit in examples.search("said", since=date(2025, 5, 21), until=date(2025, 5, 21)).entries
    } == {"2025-05-21"}
    every = examples.search("said").entries
    first = examples.search("said", limit=3)
    assert first.entries + examples.search("said", limit=500, after=first.next).entries == every


def test_people_are_counted_and_their_words_found(examples: Archive) -> None:
    people = examples.people().entries
    assert [line.utterances for line in people] == sorted((line.utterances for line in people), reverse=True)
    for line in people:
        said = examples.said(line.name).entries
        assert len(said) == line.utterances
        assert len({one.story.id for one in said}) == line.stories
    assert [line.name for line in examples.people(words="LANDSVERK eirik").entries] == ["Eirik Landsverk"]
    assert examples.said("Nobody At All").entries == ()
    first = examples.people(limit=2)
    assert first.entries + examples.people(after=first.next).entries == people


def test_a_quotation_is_found_without_reading_every_story(examples: Archive) -> None:
    found = examples.quote("I want my licence back")
    assert found[0].utterance.speaker == "Tomasz Wrona"
    assert found[0].similarity == 1
    assert examples.quote("?") == ()


@settings(max_examples=30, deadline=None)
@given(chosen=st.randoms(use_true_random=False))
def test_the_index_of_quotations_loses_none(examples: Archive, chosen) -> None:
    from twosource.dossiers import find_utterances

    survey = examples.survey()
    dossier = chosen.choice([one for one in survey.dossiers if one.utterances])
    words = chosen.choice(dossier.utterances).wording.split()
    start = chosen.randrange(len(words))
    sought = [word for word in words[start : start + chosen.randint(1, 12)] if chosen.random() < 0.8]
    everything = find_utterances(" ".join(sought), survey)
    assert {one.utterance.id for one in examples.quote(" ".join(sought))} == {
        one.utterance.id for one in everything
    }


def test_a_draft_is_checked_against_the_stories_that_it_is_about(examples: Archive) -> None:
    checked = examples.check(
        '"I want my licence back," Tomasz Wrona said in Gdansk after the ventilator trial.'
    )
    assert [one.standing for one in checked.quotations] in (["verbatim"], ["trimmed"])
    assert "Tomasz Wrona" in str(checked.quotations)


def test_changes_go_on_behind_a_number(examples: Archive) -> None:
    every = examples.changes(limit=1000)
    assert [change.number for change in every] == list(range(1, len(every) + 1))
    assert examples.changes(every[4].number, 3) == every[5:8]
    for change in every:
        assert change.story is None or examples.line(change.story).changed >= 0


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_limit_out_of_bounds_is_named(examples: Archive, limit: int) -> None:
    for ask in (examples.stories, examples.people):
        with pytest.raises(SettingsError, match="limit must be 1 to 500"):
            ask(limit=limit)


def test_a_place_that_no_page_gave_is_named(examples: Archive) -> None:
    for ask in (examples.stories, examples.people):
        with pytest.raises(SettingsError, match="after must be"):
            ask(after="nonsense")
    with pytest.raises(SettingsError, match="after must be"):
        examples.search("said", after="-1")


def test_threads_share_an_archive(examples: Archive) -> None:
    lines = examples.stories().entries
    seen: list[bool] = []

    def look() -> None:
        seen.extend(examples.dossier(line.id).story.id == line.id for line in lines)

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [True] * 4 * len(lines)


def test_who_is_missing_is_told_with_who_was_perhaps_meant(examples: Archive) -> None:
    assert examples.missing(outlet="the HALIFAX ledger", speaker="eirik landsverk") is None
    assert examples.missing() is None
    told = examples.missing(outlet="ledger halifax")
    assert told == "no report is of an outlet called “ledger halifax”; there is “The Halifax Ledger”"
    assert examples.missing(speaker="Landsverk") == (
        "nobody called “Landsverk” is reported to have spoken; there is “Eirik Landsverk”"
    )
    assert examples.missing(speaker="Qqq") == "nobody called “Qqq” is reported to have spoken"
    assert examples.stories(outlet="the halifax ledger") == examples.stories(outlet="The Halifax Ledger")
    assert (
        examples.search("said", outlet="havBLIKK").entries
        == examples.search("said", outlet="Havblikk").entries
        != ()
    )
