"""Speakers on whole pages of many desks: tabloids, agencies in translation, courts, sport, interviews, live pages."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText

Said = Callable[[str], dict[str, str | None]]
Annotated = Callable[..., AnnotatedText]


def indirect(text: AnnotatedText) -> dict[str, str | None]:
    words = text.article.text
    return {words[q.start : q.end]: q.speaker for q in text.quotations if q.form == "indirect"}


def test_who_is_named_only_within_the_words_does_not_say_them(heard: Said) -> None:
    text = (
        "“He went down like a sack,” laughed Brenda Stubbs.\n\n"
        "The “thief” was Callum, 22, who had lost his keys.\n\n“Now Gran's sat on my chest,” he said."
    )
    assert heard(text)["Now Gran's sat on my chest,"] == "Callum"


def test_whom_a_sentence_identifies_is_not_whom_somebody_else_liked(heard: Said) -> None:
    text = (
        "“We ran,” Jonas Brekke said. His idol was Arvid Moe, the skier. “I wrote to him,” he said.\n\n"
        "Among them was Signe Dahl, a nurse. “It was dark,” she said."
    )
    assert heard(text) == {
        "We ran,": "Jonas Brekke",
        "I wrote to him,": "Jonas Brekke",
        "It was dark,": "Signe Dahl",
    }


@pytest.mark.parametrize("name", ["Lindsay", "Robin", "Jan", "Andrea"])
@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_a_first_name_of_both_sexes_excludes_no_pronoun(heard: Said, name: str, pronoun: str) -> None:
    text = (
        f"“I heard it from the baker,” said Ilse Trapp.\n\nThe port's manager, {name} Coe, told the Courier the crane "
        f"had been sold.\n\n“That is no comfort,” {pronoun} said."
    )
    assert heard(text)["That is no comfort,"] == f"{name} Coe"


def test_who_has_just_been_she_is_not_the_next_he(heard: Said) -> None:
    text = (
        "The head of state Omar Keita received beekeepers. Their chairperson, Aitolgon Zhee, was first. “Bees know no "
        "borders,” she complained.\n\nThe head of state promised help. “Three days is a shame,” he noted."
    )
    assert heard(text)["Three days is a shame,"] == "Omar Keita"


@pytest.mark.parametrize("title", ["Prime Minister Ioan Vlad", "Ioan Vlad, the prime minister,"])
def test_the_head_of_government_is_the_prime_minister(heard: Said, title: str) -> None:
    text = f"{title} met Queen Sofia Lund. The head of government smiled. “Pensions stay,” he said."
    assert heard(text)["Pensions stay,"] == "Ioan Vlad"


def test_a_coach_named_by_another_club_is_who_has_just_been_introduced(heard: Said) -> None:
    text = (
        "“Who wants to go home?” asked Varde coach Per Holt.\n\n"
        "“That is bad football,” growled Stig Claes. The Lokken coach added that it was “a gift”."
    )
    assert heard(text)["a gift"] == "Stig Claes"
    apart = text.replace("The Lokken coach", "\n\nThe Lokken coach")
    assert heard(apart)["a gift"] == "Lokken coach"


@pytest.mark.parametrize(
    ("ministry", "minister", "speaker"),
    [
        ("Peru's foreign ministry", "Interior Minister", "interior ministry"),
        ("Peru's foreign ministry", "Foreign Minister", "Peru's foreign ministry"),
        ("The health ministry", "Prime Minister", "health ministry"),
    ],
)
def test_the_ministry_is_that_of_the_minister_who_spoke(
    annotated: Annotated, ministry: str, minister: str, speaker: str
) -> None:
    text = (
        f"{ministry} said it had summoned the envoy.\n\n{minister} Carla Tapia said it was an execution. "
        "“No,” she said.\n\nThe ministry said two men had been detained."
    )
    assert indirect(annotated(text))["two men had been detained"] == speaker


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("The Fiscal Council (FC), the watchdog that advises the Diet on subsidies,", "Fiscal Council"),
        ("The Public Accounts Committee (PAC)", "Public Accounts Committee"),
        ("A spokesman for the Trade Union Congress (TUC)", "spokesman for the Trade Union Congress"),
        ("The head of the Office for Budget Review (OBR), Tom Nash,", "Tom Nash"),
        ("Japan's Hoshino Precision Co", "Hoshino Precision Co"),
        ("Kenya's Central Bank", "Kenya's Central Bank"),
        ("Police Caledonia", "Police Caledonia"),
        ("Police Scotland", "Police Scotland"),
        ("Police Sergeant Tom Nash", "Tom Nash"),
        ("Coach Travel Ltd", "Coach Travel Ltd"),
        ("Butcher and former councillor Wiremu Pohe", "Wiremu Pohe"),
        ("Former minister of Finance Petre Oancea", "Petre Oancea"),
        ("SP Williams Eze", "Williams Eze"),
        ("Don Aldo Ferri", "Aldo Ferri"),
        ("Madam Tan Siew Hoon", "Tan Siew Hoon"),
    ],
)
def test_a_speaker_is_called_by_the_name_alone(heard: Said, phrase: str, speaker: str) -> None:
    assert heard(f"{phrase} said “the money was gone”.") == {"the money was gone": speaker}


def test_who_answers_an_interview_does_not_take_the_words_of_another(heard: Said) -> None:
    text = (
        "Sigrun Hall decides when to run.\n\nHow do you know?\n\n“You decide.”\n\nDo people thank you?\n\n"
        "“On the third day.”\n\nHer deputy, Jon Karl Birg, says she sleeps four hours. “I saw her cry once,” he says.\n\n"
        "Has it changed how you see the hill?\n\n“It was here first.”"
    )
    assert heard(text)["I saw her cry once,"] == "Jon Karl Birg"
    assert heard(text)["It was here first."] == "Sigrun Hall"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Honey must travel the world,” underlined Nurlan Asan.", "Nurlan Asan"),
        ("“I still look for the foul,” fired Gustavo Bianchi at the press conference.", "Gustavo Bianchi"),
        ("In the footage, she said, Dan Mulvey could be heard saying: “Fish that now, lads.”", "Dan Mulvey"),
        ("From our reporter Jun Castro in Guiuan: “The church is full tonight.”", "Jun Castro"),
        (
            "For the economist Julia Freire, of Odda Bank, the quarrel is “theatre for the base”.",
            "Julia Freire",
        ),
    ],
)
def test_speech_is_found_without_a_verb_that_lists_have(heard: Said, text: str, speaker: str) -> None:
    assert set(heard(text).values()) == {speaker}


@pytest.mark.parametrize(
    "text",
    ["“Vertigo” starred Ada Lowe.", "For striker Dan Orr, the song was “Yellow”.", "“Cats” closed Friday."],
)
def test_titles_of_works_beside_a_verb_are_nobodys_words(heard: Said, text: str) -> None:
    assert set(heard(text).values()) <= {None}


def test_a_name_that_it_takes_up_is_no_person(heard: Said) -> None:
    text = "Nordic Wool said prices rose. “We see demand,” it said."
    assert heard(text)["We see demand,"] == "Nordic Wool"
    assert heard(text.replace("Nordic Wool", "Ilse Trapp"))["We see demand,"] is None


def test_marked_words_behind_indirect_speech_are_quoted(annotated: Annotated) -> None:
    text = annotated(
        "Butcher Wiremu Pohe said he had warned of it as far back as 2009. “We got a report, we put it in a drawer.”"
    )
    marked = [q for q in text.quotations if q.form == "direct"]
    assert [q.speaker for q in marked] == ["Wiremu Pohe"]
    assert all(q.content[0].start <= q.start and q.end <= q.content[-1].end for q in text.quotations)


def test_an_outlet_that_relayed_a_speech_does_not_go_on_with_it(heard: Said) -> None:
    text = (
        "“I won't rule out talks, I just won't,” Dan Orr said, according to Politico. "
        "“As far as the risk is concerned, that is his problem.”"
    )
    assert "Politico" not in heard(text).values()


def test_who_goes_by_a_name_keeps_the_office(heard: Said) -> None:
    text = "His commander, who goes by Abu Tayr, is more careful. “We keep order,” the commander says."
    assert heard(text)["We keep order,"] == "Abu Tayr"


def test_a_headline_gives_its_words_to_whom_the_news_gives_them(annotated: Annotated) -> None:
    body = "Dozens were hurt. “It was carnage on the line,” said Ada Lowe, a nurse."
    told = annotated(f"‘It was carnage’: nurse tells of tram crash\n\n{body}", headline=True)
    assert [gloss.speaker for gloss in told.glosses] == ["Ada Lowe"]
    other = annotated(f"‘It was carnage’: Dozens hurt as tram hits bus\n\n{body}", headline=True)
    assert "Dozens" not in {gloss.speaker for gloss in other.glosses}
