"""Who said what: invented news, read by rules alone."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText, Quotation

Said = Callable[[str], dict[str, str | None]]
Quoted = Callable[[str, str], Quotation]
Read = Callable[..., AnnotatedText]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"The bridge is shut," engineer Ada Lowe said on Monday.', "The bridge is shut,", "Ada Lowe"),
        ("‘The bridge is shut,’ said Ada Lowe, the county engineer.", "The bridge is shut,", "Ada Lowe"),
        ("Ada Lowe, 51, told the council: “The bridge is shut.”", "The bridge is shut.", "Ada Lowe"),
        ("« Le pont est fermé », a déclaré, or as Ada Lowe said: « It is shut ».", "It is shut", "Ada Lowe"),
        ("According to Ada Lowe, the bridge was “never safe”.", "never safe", "Ada Lowe"),
        ("“It is shut.” — Ada Lowe", "It is shut.", "Ada Lowe"),
        ("Ada Lowe was blunt: “It is shut.”", "It is shut.", "Ada Lowe"),
        ("The bridge was described by Ada Lowe as “a scandal”.", "a scandal", "Ada Lowe"),
        ("The report quotes Ada Lowe as saying, “It is shut.”", "It is shut.", "Ada Lowe"),
        ("Any repair “would take a year”, the harbour authority said.", "would take a year", "harbour authority"),
        ("The Kremlin called the claim “nonsense”.", "nonsense", "Kremlin"),
        ("“We had no warning,” said one of the divers.", "We had no warning,", "one of the divers"),
        ("''So terrible,'' Ada Lowe wrote.", "So terrible,", "Ada Lowe"),
    ],
)  # fmt: skip
def test_the_speaker_stands_before_behind_or_around_the_words(
    said: Said, text: str, words: str, speaker: str
) -> None:
    assert said(text) == {words: speaker}


def test_a_pronoun_means_who_spoke_last(said: Said) -> None:
    text = "Mayor Omar Diallo met farmer Jane Roe. Roe said the well was dry. “Nobody came,” she said."
    assert said(text) == {"Nobody came,": "Jane Roe"}


def test_a_new_subject_takes_the_pronoun_from_the_last_speaker(said: Said) -> None:
    text = "“We lost,” said coach Anna Berg. Captain Paul Meyer shook his head. “We were robbed,” he said."
    assert said(text) == {"We lost,": "Anna Berg", "We were robbed,": "Paul Meyer"}


def test_the_subject_of_a_side_clause_does_not_take_the_participle(said: Said) -> None:
    text = "Paul Meyer testified after Anna Berg finished, claiming he was “a scapegoat”."
    assert said(text) == {"a scapegoat": "Paul Meyer"}


def test_an_office_means_its_holder(said: Said) -> None:
    text = "President Joel Mwakas met nurses. “My patience is no river,” the Head of State said."
    assert said(text) == {"My patience is no river,": "Joel Mwakas"}


def test_a_quotation_without_a_cue_goes_on_with_the_speaker_before(said: Said) -> None:
    text = "“It burned all night,” said Ada Lowe. “We had no hoses.”\n“None at all.”"
    assert set(said(text).values()) == {"Ada Lowe"}
    assert len(said(text)) == 3


def test_what_one_speaker_says_in_one_breath_is_one_content(by_rules: Read) -> None:
    text = "“It burned,” said Ada Lowe. “All night.”"
    first, second = by_rules(text).quotations
    assert first.content == second.content
    assert [part.cut(text) for part in first.content] == ["“It burned,”", "“All night.”"]


def test_a_speech_left_open_belongs_to_whom_its_end_names(said: Said) -> None:
    text = "Residents gathered at dawn.\n“We came in 1950.\n“It was cold,” said Ada Lowe."
    assert set(said(text).values()) == {"Ada Lowe"}


def test_an_inner_quotation_of_i_is_the_speakers_own(by_rules: Read) -> None:
    text = "“I told him, ‘Mend it yourself,’” Ada Lowe told reporters."
    outer, inner = by_rules(text).quotations
    assert (inner.speaker, inner.nested_in, text[inner.start : inner.end]) == (
        "Ada Lowe",
        outer.id,
        "Mend it yourself,",
    )


def test_an_inner_quotation_of_somebody_else_is_his(said: Said) -> None:
    text = "“The captain, Idris Haf, said, ‘Jump,’” Ada Lowe recalled."
    assert said(text)["Jump,"] == "Idris Haf"


def test_a_name_called_within_the_words_is_no_speaker(said: Said) -> None:
    text = "“I said, Boris, go home first,” Ada Lowe told reporters."
    assert list(said(text).values()) == ["Ada Lowe"]


def test_an_agency_passes_the_words_on(quoted: Quoted) -> None:
    quotation = quoted("“The pass is open,” Ada Lowe said, according to Xinhua.", "The pass is open,")
    assert (quotation.speaker, quotation.via) == ("Ada Lowe", ("Xinhua",))


def test_words_behind_citing_are_the_cited_ones(by_rules: Read) -> None:
    found = by_rules("The pass is open, state television said, citing a police source.").quotations
    assert [(q.speaker, q.via) for q in found] == [("police source", ("state television",))]


def test_a_person_speaks_for_the_house_that_the_sentence_names_first(quoted: Quoted) -> None:
    text = "The Kremlin said that the envoy had spoken “in favour of a truce”, spokesman Ivan Orlov said."
    quotation = quoted(text, "in favour of a truce")
    assert (quotation.speaker, quotation.via) == ("Ivan Orlov", ("Kremlin",))


def test_a_question_to_the_speaker_is_no_cue(quoted: Quoted) -> None:
    quotation = quoted("Asked what he would do if it rained, Ada Lowe replied: “Swim.”", "Swim.")
    assert quotation.cue is not None
    assert quotation.speaker == "Ada Lowe"


@pytest.mark.parametrize(
    "text",
    [
        "The man known as “Duke” lived here, neighbours said.",
        "Her debut novel, “The Salt Road”, sold 40 copies.",
        "Israel's “Iron Dome” fired twice, the army said.",
        "The so-called “super-puff” orbits a star.",
    ],
)
def test_titles_and_names_in_marks_are_no_quotations(by_rules: Read, text: str) -> None:
    found = by_rules(text)
    assert [passage.scare for passage in found.passages] == [True]
    assert not [q for q in found.quotations if q.form != "indirect"]


def test_a_heading_in_marks_is_no_quotation(said: Said) -> None:
    text = "“We are over that,” Ada Lowe said.\n‘TOTALLY OVER’\nShe left at noon."
    assert list(said(text)) == ["We are over that,"]


def test_words_of_a_headline_are_a_gloss(by_rules: Read) -> None:
    found = by_rules("Lowe: ‘Never again’\nAda Lowe said she would “never” return.", headline=True)
    assert [q.speaker for q in found.quotations if q.form != "indirect"] == ["Ada Lowe"]
    assert [(q.id, q.speaker) for q in found.glosses] == [("a.g1", "Ada Lowe")]


def test_marks_in_captions_and_appeals_are_left_alone() -> None:
    from twosource.annotation import annotate
    from twosource.model import Article, Block

    text = "“Give today,” said our editor."
    for role in ("caption", "appeal", "furniture", "credit"):
        article = Article(id="a", report="a", text=text, blocks=(Block(start=0, end=len(text), role=role),))
        found = annotate([article])[0]
        assert (found.sentences, found.quotations, found.passages) == ((), (), ())


def test_a_fragment_keeps_the_clause_that_it_stands_in(quoted: Quoted) -> None:
    text = "Ada Lowe noted that any such move “would be dangerous”."
    quotation = quoted(text, "would be dangerous")
    assert quotation.form == "mixed"
    assert [part.cut(text) for part in quotation.content] == ["that any such move “would be dangerous”"]


def test_indirect_speech_needs_no_that(by_rules: Read) -> None:
    text = "Ada Lowe said Iran had not asked for help."
    (quotation,) = by_rules(text).quotations
    assert (quotation.form, text[quotation.start : quotation.end]) == (
        "indirect",
        "Iran had not asked for help",
    )


def test_the_person_told_is_no_speaker(quoted: Quoted) -> None:
    quotation = quoted("Ada Lowe told the BBC: “It is shut.”", "It is shut.")
    assert (quotation.speaker, quotation.addressee) == ("Ada Lowe", "the BBC")


def test_quotations_are_numbered_in_the_order_of_the_text(by_rules: Read) -> None:
    found = by_rules("“One,” said Ada Lowe. Jane Roe said two was enough. “Three,” she said.").quotations
    assert [q.id for q in found] == ["a.q1", "a.q2", "a.q3"]
    assert [q.start for q in found] == sorted(q.start for q in found)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The pilot was tired, minister Paul Meyer said. He added that “no rule was broken”.", "no rule was broken", "Paul Meyer"),
        ("“It burned,” the agency KTN quoted Ada Lowe as saying.", "It burned,", "Ada Lowe"),
        ("The mill denied that its owner called the mayor “a teapot”.", "a teapot", "its owner"),
        ("“I sat on my hands,” laughs Ada Lowe, who plays the harp.", "I sat on my hands,", "Ada Lowe"),
        ("Pope Clement spoke. “Lay down your arms,” the pontiff said.", "Lay down your arms,", "Clement"),
        ("It failed, said Paul Meyer. An artist who asked not to be named called it “dead”. “Quite dead,” the artist said.", "Quite dead,", "artist"),
        ("The militia’s commander, who uses the name Abu Rashid, said: “We slept.”", "We slept.", "Abu Rashid"),
    ],
)  # fmt: skip
def test_the_words_go_to_who_is_closest_to_them(said: Said, text: str, words: str, speaker: str) -> None:
    assert said(text)[words] == speaker


def test_what_somebody_unnamed_had_done_before_does_not_make_him_the_next_speaker(said: Said) -> None:
    text = (
        "“We pay,” minister Paul Meyer said.\nThe captain had seen the rocks. “All did as trained,” he said."
    )
    assert said(text)["All did as trained,"] == "Paul Meyer"


def test_a_quotation_goes_on_behind_mixed_speech(quoted: Quoted) -> None:
    text = "The answers are “not enough,” Ada Lowe said. “We need more.”"
    assert quoted(text, "We need more.").mention == quoted(text, "not enough,").mention
