"""Who speaks where two bear one surname, where a noun takes somebody up, and where words belong to somebody."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText

Said = Callable[[str], dict[str, str | None]]
Annotated = Callable[..., AnnotatedText]


def speaker_of(text: AnnotatedText, words: str) -> str | None:
    told = text.article.text
    found = [q.speaker for q in text.quotations if words in told[q.content[0].start : q.content[-1].end]]
    assert found, f"nobody is quoted as saying {words!r}"
    return found[0]


NAMESAKES = (
    "The former fisheries minister Rodrigo Salas was charged on Saturday night.\n\n"
    '"They sent me to my garden," Salas said on the steps.\n\n'
    'Prosecutor General Salas said she would appeal on Monday. "We will ask three other judges," she told reporters.'
)


def test_an_officer_who_speaks_of_herself_as_she_is_not_the_man_of_that_surname(heard: Said) -> None:
    told = heard(NAMESAKES)
    assert told["They sent me to my garden,"] == "Rodrigo Salas"
    assert told["We will ask three other judges,"] == "Prosecutor General Salas"


def test_a_president_who_speaks_of_another_woman_stays_himself(annotated: Annotated) -> None:
    text = annotated(
        "President Owen Marsh met Chancellor Ada Lind on Monday. President Marsh said she was the best partner."
    )
    assert speaker_of(text, "best partner") == "Owen Marsh"


def test_a_surname_alone_is_whose_the_text_has_just_begun_to_tell(annotated: Annotated) -> None:
    text = annotated(
        "Armando Teixeira walked along the line in the dark, and the court sentenced three men on Thursday.\n\n"
        + "The farm stands empty. Its owner lives abroad. Nobody answered the door when we rang there twice. "
        * 5
        + "\n\nFor the businessman's cousin, Father Joaquim Teixeira, the ruling leaves a silence.\n\n"
        "“There was money. It was I who drove,” Teixeira said."
    )
    assert speaker_of(text, "There was money") == "Joaquim Teixeira"


def test_a_surname_alone_stays_with_the_president_beside_his_wife(annotated: Annotated) -> None:
    text = annotated(
        'President Owen Marsh signed the bill. His wife, Lena Marsh, watched. "It is a great day," Marsh said.'
    )
    assert speaker_of(text, "great day") == "Owen Marsh"


def test_an_address_in_small_letters_hides_no_surname(annotated: Annotated) -> None:
    text = annotated(
        "The former senator Wilner Bazile spoke by candle light.\n\n"
        "Read more at https://lefanal.example/en/bazile-conference or write to @bazile.\n\n"
        "Bazile said that he owned no house."
    )
    assert speaker_of(text, "owned no house") == "Wilner Bazile"


def test_the_taxi_driver_is_the_only_man_told_of_so_far(annotated: Annotated) -> None:
    text = annotated(
        "Wilson Bajaña was waiting for a fare when two grey pickups stopped.\n\n"
        "“Six or seven men got out,” the taxi driver said."
    )
    assert speaker_of(text, "Six or seven") == "Wilson Bajaña"


@pytest.mark.parametrize("who", ["doctor", "police officer"])
def test_who_comes_to_the_dead_is_not_the_dead(annotated: Annotated, who: str) -> None:
    text = annotated(f'Dan Orr was shot dead on Friday outside a bar. "He fell at once," the {who} said.')
    assert speaker_of(text, "fell at once") == who


def test_the_driver_is_not_the_passenger(annotated: Annotated) -> None:
    text = annotated('Carla Reyes was on the bus. "It went over the wall," the driver said.')
    assert speaker_of(text, "over the wall") == "driver"


def test_she_is_the_cleaner_and_not_of_whom_she_speaks(annotated: Annotated) -> None:
    text = annotated(
        "Dan Orr recognised Rodrigo Salas, the former minister, when he saw the news. A cleaner in the terminal, who did not "
        "want her name printed, gave the same account. The ex-minister, she said, had not come in at all."
    )
    assert speaker_of(text, "had not come in") == "cleaner"


def test_the_american_official_is_the_official_of_before(annotated: Annotated) -> None:
    text = annotated(
        "Defense Secretary Carl Moss is expected to sign an order, an official said Thursday. The troops would go next week.\n\n"
        "They would give logistical support, said the U.S. official, who spoke on condition of anonymity."
    )
    assert speaker_of(text, "logistical support") == "official"


def test_one_official_is_not_another(annotated: Annotated) -> None:
    text = annotated(
        "A hospital official said nine were treated. The defence official said the base was safe."
    )
    assert speaker_of(text, "the base was safe") == "defence official"


def test_her_letter_speaks_for_her(annotated: Annotated) -> None:
    text = annotated(
        "The governor of Lagos, Ada Obi, was in Abuja on Monday. Her letter to the ministry said that “no licence was granted”."
    )
    assert speaker_of(text, "no licence") == "Ada Obi"


def test_a_ruling_is_not_words_of_who_owns_it(annotated: Annotated) -> None:
    text = annotated("Judge Vera Kos ruled on Monday. Her ruling said that the strike was lawful.")
    assert speaker_of(text, "strike was lawful") != "his"


def test_a_body_is_its_name_and_not_what_it_is(annotated: Annotated) -> None:
    text = annotated("Norte Abierto, a right-wing NGO, called the ruling “a disgrace”.")
    assert speaker_of(text, "a disgrace") == "Norte Abierto"


def test_a_nickname_is_nothing_that_she_said(annotated: Annotated) -> None:
    text = annotated("Justice Ana Brandt gained fame with her own meme and nickname, “Notorious A.B.”")
    assert not [q for q in text.quotations if q.form == "direct"]


def test_who_is_named_in_the_words_does_not_say_them(annotated: Annotated) -> None:
    text = annotated(
        "The inquiry into Governor Luis Prado ended on Monday, and prosecutor Henrik Dahl spoke of it. The courtroom was full, "
        "and Prado had left by a side door.\n\n“Governor Prado knew nothing,” he said."
    )
    assert speaker_of(text, "knew nothing") == "Henrik Dahl"


def test_he_is_still_the_man_of_whom_prosecutors_spoke(annotated: Annotated) -> None:
    text = annotated(
        "Mr. Dacosta was arrested in Santo Domingo. Prosecutors say he paid the gang Ti Bwa through a cousin. "
        "He said he was innocent."
    )
    assert (speaker_of(text, "he was innocent") or "").endswith("Dacosta")


def test_he_who_told_the_lawyer_is_her_client(annotated: Annotated) -> None:
    text = annotated(
        "Detective Kamrul Islam spoke first. Rahman's lawyer, Tahera Khatun, said her client Anisur Rahman was a victim.\n\n"
        "\"He told me, 'I took the syrup myself,'\" Khatun said."
    )
    assert speaker_of(text, "He told me") == "Tahera Khatun"
    inner = [
        q.speaker for q in text.quotations if text.article.text[q.content[0].start :].startswith("'I took")
    ]
    assert inner == ["Anisur Rahman"]


@pytest.mark.parametrize(
    "head",
    [
        "[State Television, in Nepali. Recorded address by Prime Minister Bishnu Khanal.]",
        "Bishnu Khanal, leader of the movement, made a short address in Kirtipur. The following is our translation.",
    ],
)
def test_a_speech_given_in_full_is_of_whom_its_head_announces(annotated: Annotated, head: str) -> None:
    assert {quotation.speaker for quotation in annotated(head + SPEECH).quotations} == {"Bishnu Khanal"}


def test_words_in_marks_below_a_line_that_announces_nobody_are_nobodys(annotated: Annotated) -> None:
    text = annotated("Shops in Kirtipur stayed shut on Monday." + SPEECH)
    assert {quotation.speaker for quotation in text.quotations} == {None}


SPEECH = (
    "\n“I speak to you with a heavy heart.\n“I am not going because I bear the guilt.\n“Go home tonight.”"
)


def test_a_letter_that_somebody_received_speaks_itself(annotated: Annotated) -> None:
    text = annotated(
        "The council had received a letter last week threatening to “let the wells speak” if the sale went ahead."
    )
    assert speaker_of(text, "let the wells speak") == "letter"


LETTER = (
    "Open letter from the town hall\nFellow citizens, since yesterday many of you have written to me.\n"
    "I told the director: “Bring them all to the table.”\nI shall not be a candidate in November.\n"
)


@pytest.mark.parametrize(
    ("signature", "speaker"), [("Kornel Wieczorek", "Kornel Wieczorek"), ("Press and Public Office", None)]
)
def test_who_signs_a_letter_says_what_i_say(
    annotated: Annotated, signature: str, speaker: str | None
) -> None:
    assert speaker_of(annotated(LETTER + signature), "Bring them all") == speaker


def test_three_senators_with_their_states_speak_together(annotated: Annotated) -> None:
    text = annotated(
        "Sens. Lisa Murko of Alaska, Shelley Moore of Utah and Susan Colin of Maine have all said they would vote “no”."
    )
    assert speaker_of(text, "no") == "Lisa Murko, Shelley Moore and Susan Colin"


def test_a_title_and_surname_mean_who_has_been_named_and_no_namesake_of_whom_the_end_tells(
    annotated: Annotated,
) -> None:
    text = annotated(
        "Remarks by the envoy of Ruritania, P. A. Lunin, outside the ministry.\n\nAsked about it, Mr Lunin replied: “One has.”\n\n"
        "In the assembly the deputy Sergei Lunin, who is not a relative, proposed a stop of supplies."
    )
    assert speaker_of(text, "One has") == "P. A. Lunin"
