import pytest

from twosource.articles.captions import is_caption, picture_credit


@pytest.mark.parametrize(
    "words",
    [
        "Firefighters on the roof of the mill in Dundee. (Photo: Ian Weir)",
        "FILE PHOTO: The harbour of Aden. REUTERS/Nabil Saleh",
        "The harbour of Aden in 2023 [Nabil Saleh/Reuters]",
        "Ada Moe, left, and Eva Lind. Photograph: Per Holm/AP",
        "Image caption The bridge before it fell",
        "A woman looks at the crater in Lviv, Ukraine, March 3, 2025.",
        "Minister Jo Roe (left) shakes hands with Ana Silva (right) at the airport.",
        "Police stand guard outside the bank. | Photo Credit: PTI",
        "(Omar Diaz/Getty Images)",
        "Representational image",
        "In this undated handout photo, the missing yacht is seen off Madeira.",
    ],
)
def test_captions_are_known_by_credit_start_or_what_they_show(words: str) -> None:
    assert is_caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "The minister, who stands for election in May, said on Monday that the bridge was safe.",
        "Photos of the crash were sold to three papers, the court heard on Monday.",
        "The picture was painted in 1911 and stolen in 1913 (it came back in 1914).",
        "“I hope it works,” the coach said — Ana Silva (@anasilva) September 22, 2025",
        "The file was lost, the source of the leak was not, and the credit went to nobody.",
        "Image rights are worth more than goals, the agent of the striker told the court.",
    ],
)
def test_sentences_about_pictures_are_news(words: str) -> None:
    assert not is_caption(words)


def test_the_credit_of_a_caption_is_where_it_says_whose_it_is() -> None:
    words = "The harbour of Aden in 2023. (AFP/Nabil Saleh)"
    place = picture_credit(words)
    assert place is not None
    assert words[place[0] : place[1]] == "(AFP/Nabil Saleh)"
