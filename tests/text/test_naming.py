"""Whether two ways of writing a name may be one speaker's."""

import pytest

from twosource.text.naming import compatible, is_proper, name_words

ONE = [
    ("Foreign Minister Corazon Villaluz", "Villaluz"),
    ("Gulnar Seitova", "Gulnara Seyitova"),
    ("Tserendorj Gankhuyag", "Tserendorzh Gankhuyag"),
    ("Volodymyr Hrytsenko", "Volodimir Hrytsenko"),
    ("K. Weller", "Katrin Weller"),
    ("the captain", "captain"),
    ("Vlado Đurić", "Vlado Djuric"),
    ("Hans Müller", "Hans Mueller"),
    ("Anong Thepparakorn", "Anong Theparakon"),
    ("Sgt. Hone Parata MP", "Hone Parata"),
    (None, "Anybody"),
]
TWO = [
    ("Jon Hansen", "Jan Hansen"),
    ("Erik Hansen", "Erika Hanson"),
    ("Ida Voss", "Ida Voigt"),
    ("Mara Lind", "Bo Lind"),
    ("Peter Quinn", "Petra Kinn"),
    ("Martin", "Marina"),
    ("Karin Bergman", "Karin Bergstrom"),
    ("Maria Lopez", "Maria Lozano"),
    ("the ministry", "the union"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_speaker_in_two_spellings(one, other):
    assert compatible(one, other)
    assert compatible(other, one)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_speakers_with_like_names(one, other):
    assert not compatible(one, other)
    assert not compatible(other, one)


def test_a_title_in_the_last_place_is_a_surname():
    assert name_words("Novelist Stephen King") == ("novelist", "stephen", "king")
    assert name_words("King Harald") == ("harald",)


def test_a_description_is_no_name():
    assert is_proper("Ana Rui")
    assert not is_proper("His colleague")
    assert not is_proper("the captain")
    assert not is_proper("Security Adviser")
    assert is_proper("Stephen King")
    assert not is_proper(None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Nazir Osman Kubur", "Elnazir Osman Kubur"),
        ("Cabdullaahi Xasan Rooble", "Abdullahi Hassan Roble"),
        ("Yevgraf Kozhukhov", "Evgraf Kozhuhov"),
        ("Lev Saizew", "Lev Zaitsev"),
        ("Aleksandr Tarashkin", "Alexander Tarashkin"),
        ("Volodymyr Hrechko", "Vladimir Hrechko"),
    ],
)
def test_one_name_romanised_otherwise_in_all_its_words_is_one(one, other):
    assert compatible(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Albert Stone", "Bert Stone"),
        ("Zara Kim", "Sara Kim"),
        ("Abdulaziz Khalil", "Abdullatif Khalil"),
        ("Mohamed Tahir", "Mahmoud Tahir"),
        ("Alexander Orlin", "Alexandra Orlin"),
    ],
)
def test_names_that_only_sound_alike_stay_two(one, other):
    assert not compatible(one, other)
