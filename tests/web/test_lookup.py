"""Search among claims and among names, as pages, as REST and as a tool."""

import json

import pytest
from starlette.testclient import TestClient

from twosource.archive import Archive
from twosource.archive.pages import Places
from twosource.web.lookup import Narrowing, claims_with, names_with, roots
from twosource.web.tools import TOOLS


def test_words_are_compared_without_case_accents_and_common_endings() -> None:
    assert roots("Inspectors boarded it") >= roots("inspector BOARDING")
    assert roots("Hallsdóttir") == roots("hallsdottir")
    assert not roots("as") & roots("a")


def test_claims_have_all_words_in_one_passage_and_their_own_evidence(examples: Archive) -> None:
    found = claims_with(examples, "mackerel quota", Narrowing(), limit=50)
    assert found
    for one in found:
        texts = {text.id: text.article.text for text in one.dossier.texts}
        passages = [evidence.span.cut(texts[evidence.span.article]) for evidence in one.claim.evidence]
        assert any(roots("mackerel quota") <= roots(words) for words in (one.claim.text, *passages))


def test_claims_with_more_origins_come_first_and_the_limit_holds(examples: Archive) -> None:
    found = claims_with(examples, "trawler", Narrowing(), limit=50)
    origins = [one.claim.origins.low for one in found]
    assert origins == sorted(origins, reverse=True)
    assert claims_with(examples, "trawler", Narrowing(), limit=2) == found[:2]


def test_a_claim_that_nothing_stands_against_is_not_said_to_have_something_against_it(
    client: TestClient, examples: Archive
) -> None:
    found = claims_with(examples, "mackerel", Narrowing(), limit=25)
    opposed = [one for one in found if any(proof.stance == "contradicts" for proof in one.claim.evidence)]
    assert len(found) > len(opposed)
    assert client.get("/claims?words=mackerel").text.count("against it") == len(opposed)


def test_only_disputed_claims_are_found_where_that_is_asked(examples: Archive) -> None:
    found = claims_with(examples, "crew", Narrowing(disputed=True), limit=50)
    assert all(one.claim.disputed for one in found)
    assert len(found) < len(claims_with(examples, "crew", Narrowing(), limit=50))


def test_an_outlet_must_stand_behind_the_claim_itself(examples: Archive) -> None:
    found = claims_with(examples, "trawler", Narrowing(outlet="Nordwire"), limit=50)
    assert found
    for one in found:
        outlets = {text.id: text.article.outlet for text in one.dossier.texts}
        assert "Nordwire" in {outlets[evidence.span.article] for evidence in one.claim.evidence}


@pytest.mark.parametrize("words", ["", "  ", "-trawler", "zebra", '"'])
def test_words_that_nothing_has_find_nothing(examples: Archive, words: str) -> None:
    assert claims_with(examples, words, Narrowing(), limit=5) == ()
    assert names_with(examples, words, Narrowing(), limit=5) == ()


def test_a_part_of_a_name_finds_it_with_its_other_names_and_stories(examples: Archive) -> None:
    found = names_with(examples, "landsverk", Narrowing(), limit=5)
    first = found[0]
    assert (first.name, first.kind) == ("Eirik Landsverk", "person")
    assert "Landsverk" in first.aliases
    assert first.reports > 1
    assert any("mackerel" in line.headline for line in first.stories)


def test_the_pages_show_what_is_found_and_lead_to_its_sentences(client: TestClient) -> None:
    page = client.get("/claims", params={"words": "mackerel quota"})
    assert page.status_code == 200
    assert 'aria-current="page">Claims' in page.text
    assert 'class="place"' in page.text
    named = client.get("/names", params={"words": "Landsverk"})
    assert "Eirik Landsverk" in named.text
    assert "/people?words=Eirik+Landsverk" in named.text


def test_what_contradicts_a_claim_stands_apart_from_what_tells_it(
    client: TestClient, examples: Archive
) -> None:
    found = claims_with(examples, "crew", Narrowing(disputed=True), limit=5)
    one = next(one for one in found if any(proof.stance == "contradicts" for proof in one.claim.evidence))
    page = client.get("/claims", params={"words": "crew", "disputed": "true"}).text
    tells, against = page.split("against it", 1)
    first = {proof.stance: Places(one.dossier).of(proof.span) for proof in reversed(one.claim.evidence)}
    assert f">{first['contradicts']}<" in against.split("</li>")[0]
    assert f">{first['contradicts']}<" not in tells.split("<li>")[-1]


@pytest.mark.parametrize("path", ["/claims", "/names"])
def test_the_pages_say_what_to_do_where_nothing_is_asked_or_found(client: TestClient, path: str) -> None:
    assert "What do you look for?" in client.get(path).text
    assert "“zebra”" in client.get(path, params={"words": "zebra"}).text


def test_the_kinds_of_search_keep_what_narrows_them(client: TestClient) -> None:
    page = client.get("/search", params={"words": "crew", "disputed": "true"})
    assert "/claims?words=crew&amp;disputed=true" in page.text


def test_rest_gives_claims_and_names(client: TestClient) -> None:
    claims = client.get("/api/v1/claims", params={"words": "trawler", "limit": 2}).json()["entries"]
    assert len(claims) == 2
    assert {"id", "text", "outlets", "origins", "disputed", "evidence", "story"} <= claims[0].keys()
    names = client.get("/api/v1/names", params={"words": "Landsverk"}).json()["entries"]
    assert names[0]["name"] == "Eirik Landsverk"
    assert client.get("/api/v1/claims").status_code == 400


def test_a_tool_finds_claims(examples: Archive) -> None:
    told = json.loads(TOOLS["search_claims"].function(examples, {"words": "trawler", "limit": 2}))
    assert len(told["entries"]) == 2


def test_a_surname_alone_is_counted_with_the_one_fuller_name_of_its_story(examples: Archive) -> None:
    names = [one.name for one in names_with(examples, "Landsverk", Narrowing(), limit=9)]
    assert names.count("Landsverk") == 0
    assert names[0] == "Eirik Landsverk"
