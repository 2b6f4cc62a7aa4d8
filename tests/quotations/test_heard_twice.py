"""Two reporters who heard one person: what is one sentence of a speech, what is two, and what nobody may be accused of."""

from dataclasses import replace

import pytest

from tests.quotations.saying import Maker, collated, reading, stemma_of, together
from twosource.model import AnnotatedText, Descent, Origin, Span, Stemma, Story, Utterance
from twosource.quotations import collate

FERRY = "We have a board that has told us again and again that it wants to sell the Kilbrannan ferry"
HARBOUR = (
    "In the face of a board bent on selling the Kilbrannan ferry and the island's only link, I promised that we would "
    "put this motion to the council before the summer, and we kept that promise"
)


def told(article: str, words: str, speaker: str = "Isla Buchan") -> AnnotatedText:
    return Maker(article, f"“{words},” {speaker} told reporters.").says(speaker, words).made()


def with_descents(texts: list[AnnotatedText], *descents: Descent, links: list[tuple[str, str]]) -> Stemma:
    """Return a stemma of given descents whose articles are one line."""
    line = Origin(id="l", articles=tuple(sorted(text.id for text in texts)), label="l", certain=True)
    return replace(stemma_of(texts, links=links), descents=descents, origins=(line,))


def excerpted(witness: str, exemplar: str) -> Descent:
    return Descent(witness=witness, exemplar=exemplar, kind="excerpt", share=0.3, probability=0.9)


def collated_with(stemma: Stemma, texts: list[AnnotatedText]) -> tuple[Utterance, ...]:
    return collate(Story(id="s", articles=tuple(text.id for text in texts), headline=""), texts, stemma)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FERRY, HARBOUR),
        (
            "We are saying here in Port Vila, islanders count. We are saying here in Port Vila, islanders decide",
            "Today in Port Vila we are saying: No. Not here in Port Vila",
        ),
        (
            "The dredger answers the constant attacks of the sea on our low-lying villages",
            "Though the dredger is welcome and overdue, it would do more good if the ministry admitted that the sea attacks",
        ),
    ],
)
def test_two_sentences_of_one_speech_that_an_excerpt_has_from_elsewhere_stay_two(one: str, other: str):
    texts = [told("a", one), told("b", other)]
    stemma = with_descents(texts, excerpted("b", "a"), links=[(one, other)])
    assert not together(collated_with(stemma, texts), "a.1", "b.1")


def test_a_rewording_by_who_retells_the_whole_report_is_still_found():
    said = "We have a board that has told us again and again that it wants to sell the ferry"
    reworded = "The board has made clear to us on many occasions that it intends to dispose of the ferry"
    found = collated(told("a", said), told("b", reworded), descents=(("b", "a"),), links=[(said, reworded)])
    assert together(found, "a.1", "b.1")
    assert "reworded" in (reading(found, "b.1").note or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "If anything has been spoilt here, it is the trust that people had in the lifeboat crew",
            "I think if anybody has been spoilt it is the trust that people had in the lifeboat crew",
        ),
        (
            "You know, they turn up in hats and grey coats and they have brushes and they have everything",
            "They turn up in hats and grey coats, and they've got brushes and they've got everything",
        ),
    ],
)
def test_words_that_two_independent_reporters_took_down_otherwise_are_nobodys_rewording(one: str, other: str):
    found = collated(told("a", one), told("b", other), links=[(one, other)])
    assert together(found, "a.1", "b.1")
    notes = {reading(found, name).note for name in ("a.1", "b.1")}
    assert notes == {None, "transcribed differently"}


def test_a_few_words_scattered_over_a_long_sentence_do_not_make_it_their_fuller_form():
    short = "Let us think big, be brave, and do good"
    long = (
        "And nothing of that is going to change until we find a mayor who is willing to think ahead on the big questions, "
        "be honest and brave in what we offer and do what is good for the valley"
    )
    found = collated(told("a", short), told("b", long), links=[(short, long)])
    assert not together(found, "a.1", "b.1")


def test_a_denial_outside_the_shared_stretch_does_not_part_two_halves_of_a_speech():
    shared = "we need somebody in that chair who will vote for the new bridge and the school"
    front = f"He will never, ever vote for us, and {shared}"
    back = f"{shared}. So come out and be counted on Sunday, all of you"
    found = collated(told("a", front), told("b", back))
    assert together(found, "a.1", "b.1")
    assert {reading(found, name).relation for name in ("a.1", "b.1")} <= {"verbatim", "extended", "trimmed"}


def test_a_fragment_that_two_remarks_have_does_not_join_them():
    one = Maker(
        "a", "Ilves spoke of a “wholly deluded” council and of “wholly deluded harbour tsars” on Monday."
    )
    one.says("Ilves", "wholly deluded").says("Ilves", "wholly deluded harbour tsars")
    other = Maker("b", "Ilves complained of “wholly deluded spending” in the port.")
    found = collated(one.made(), other.says("Ilves", "wholly deluded spending").made())
    assert not together(found, "a.2", "b.1")


def test_what_a_quotation_cites_from_somebody_else_is_the_others():
    cited = "I may never be able to row again"
    post = f"The sculler told the hearing that “{cited},” and our rowing club should ask itself why"
    found = collated(told("a", post, "Club Gazette"), told("b", cited, "Nuno Sequeira"))
    assert not together(found, "a.1", "b.1")
    assert reading(found, "b.1").relation == "verbatim"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Give me the warnings you like because you will not umpire any more",
            "you like because you will not umpire anymore",
        ),
        (
            "The bridge isn't ours to close and we will not close it",
            "The bridge is not ours to close and we won't close it",
        ),
        (
            "It was the club's wish to hurt the members' own paper",
            "It was the club's wish to hurt the members's own paper",
        ),
        ("We need a change of guard in the harbour office", "We need change of guard in the harbour office"),
    ],
)
def test_spelling_contractions_and_a_lost_article_are_no_other_words(one: str, other: str):
    found = collated(told("a", one), told("b", other))
    assert {reading(found, name).relation for name in ("a.1", "b.1")} <= {
        "verbatim",
        "punctuation",
        "trimmed",
    }


def test_an_exchanged_article_and_a_lost_denial_are_other_words():
    for one, other in (
        ("She was the traitor in the rowing club", "She was a traitor in the rowing club"),
        ("The gate was not left open by my men that night", "The gate was left open by my men that night"),
    ):
        found = collated(told("a", one), told("b", other))
        assert {reading(found, name).relation for name in ("a.1", "b.1")} == {"verbatim", "altered"}


def test_a_gap_shown_by_spaced_stops_is_a_gap():
    full = "So you put people in the queue, which means they rise at six because they must, to get near the minister"
    cut = "you put people in the queue . . . to get near the minister"
    found = collated(told("a", full), told("b", cut))
    assert reading(found, "b.1").relation == "trimmed"


@pytest.mark.parametrize(
    ("full", "kept"),
    [
        ("We have people whom we pay to shout, make no mistake", "people whom we pay to shout"),
        (
            "We have never met a house like this one, whether it is father, grandfather or son",
            "We have never met a house like this one",
        ),
        (
            "I had no work, but the miller stopped me in the lane and gave me some",
            "the miller stopped me in the lane and gave me some",
        ),
        (
            "They host what harms us, providing both a stage and money; they know it",
            "They host what harms us",
        ),
    ],
)
def test_idle_phrases_and_a_clause_that_leads_on_turn_nothing_when_they_are_cut(full: str, kept: str):
    found = collated(told("a", full), told("b", kept), told("c", full))
    assert reading(found, "b.1").note is None


@pytest.mark.parametrize(
    "cut",
    [
        "provided the council agrees to it",
        "once a treaty is signed",
        "unless the river rises; nobody wants that",
        "but only in an emergency",
    ],
)
def test_a_condition_or_reservation_that_is_cut_is_told_all_the_same(cut: str):
    kept = "We will open the lock to the barges"
    full = f"{kept}, {cut}"
    found = collated(told("a", full), told("b", kept), told("c", full))
    assert "is left out" in (reading(found, "b.1").note or "")


def test_who_hands_words_on_is_not_the_one_who_spoke_them():
    words = "A lantern in the boat does not make a poacher of him"
    relayed = Maker("b", f"“{words},” Lagunapost quoted a senior warden, Benno Hartig, as saying.")
    texts = [told("a", words, "Benno Hartig"), relayed.says("Lagunapost", words).made()]
    (utterance,) = collated(*texts)
    assert utterance.speaker == "Benno Hartig"
    assert {one.relation for one in utterance.readings} == {"verbatim"}


def test_an_update_that_has_more_of_a_quotation_lengthens_nothing():
    short = "We will not close this quarry"
    full = "We will not close this quarry unless the survey tells us that we must"
    texts = [told("a", short, "Tove Lind"), told("b", full, "Tove Lind")]
    update = Descent(witness="b", exemplar="a", kind="update", share=0.9, probability=0.9)
    found = collated_with(with_descents(texts, update, links=[("quarry,”", "unless")]), texts)
    assert reading(found, "a.1").note == "a condition is left out: “unless the survey tells us that we must”"
    assert reading(found, "b.1").relation == "verbatim"


def test_what_tells_nothing_of_a_fragment_does_not_report_it():
    marked = Maker("a", "The airline grounded its boats as an “extra safety step” on Monday.")
    marked.says("Tern Ferries", "extra safety step")
    told_plainly = Maker("b", "Tern Ferries said its boat sank six minutes after it left, with nine aboard.")
    told_plainly.says(
        "Tern Ferries", "its boat sank six minutes after it left, with nine aboard", indirect=True
    )
    assert not together(collated(marked.made(), told_plainly.made()), "a.1", "b.1")


def test_a_pronoun_beside_the_others_name_gives_no_words_to_somebody_else():
    first = "They found him on Sunday at his house in Lerwick, and his family has been told. Nothing more is known of it"
    second = (
        "They found him on Sunday at his house in Lerwick, and his family has been told. We ask for quiet"
    )
    paper = Maker(
        "d", f"Bandmate Odd Lie wept. “{second},” he said.\nManager Siri Vang added that there was more."
    )
    paper.says("Odd Lie", second)
    he = paper.text.index("he said")
    paper.found[0] = replace(
        paper.found[0],
        speaker_entity="person:odd lie",
        mention=Span(article="d", start=he, end=he + 2),
    )
    others = [told(name, first, "Siri Vang") for name in ("a", "b", "c")]
    found = collated(*others, paper.made())
    assert together(found, "a.1", "d.1")
    assert reading(found, "d.1").relation != "misattributed"


def test_a_few_words_in_a_reporters_sentence_miss_no_reservation():
    full = (
        "It is a great burden and a shame for its neighbours, who are trying to help but with little success"
    )
    mixed = Maker("b", "Rask called the dam a “great burden and a shame” on Friday.")
    mixed.says("Rask", "great burden and a shame")
    mixed.found[0] = replace(mixed.found[0], form="mixed")
    found = collated(told("a", full, "Rask"), mixed.made())
    assert reading(found, "b.1").note is None
