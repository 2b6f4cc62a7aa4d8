import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.errors import ReportRefused
from twosource.reports.decoding import decode

NEWS = "The Côte d’Ivoire rail link reopened – 300 km in 5 hours, “on time” at last. Müller cheered."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_news_in_every_usual_encoding_is_read_letter_for_letter(encoding: str) -> None:
    text, named = decode(NEWS.encode(encoding))
    assert text == NEWS
    assert NEWS.encode(encoding).decode(named) == NEWS


@pytest.mark.parametrize(
    "news",
    [
        "The mayor’s plan – a “café quarter” – was dropped, said the city’s planner, who hadn’t been asked.",
        "El Niño hit IRÁN and ESPAÑA hard, and São Tomé too; ÖVP ministers in Österreich spoke of 5 °C at noon, and it rained.",
        "The façade in Århus fell on Ærø’s ferry, and the skipper said it was “naïve” to think that nothing could happen there.",
    ],
)
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_old_western_encodings_are_told_apart_by_the_place_of_capitals_and_marks(
    news: str, encoding: str
) -> None:
    assert decode(news.encode(encoding))[0] == news


def test_cyrillic_in_an_old_encoding_is_not_read_as_western() -> None:
    news = (
        "Паром сел на мель у острова, сообщили спасатели во вторник утром. Пострадавших нет, пассажиров сняли. "
        * 3
    )
    assert decode(news.encode("cp1251"))[0] == news


def test_what_a_page_declares_is_heeded_and_what_it_invents_is_not() -> None:
    page = '<html><meta charset="iso-8859-2"><p>Łódź zalała woda</p>'
    assert decode(page.encode("iso-8859-2"), markup=True)[0] == page
    for name in ("unicode_escape", "utf-7", "rot13", "no-such-thing", "punycode"):
        lying = f'<html><meta charset="{name}"><p>Caf\xe9 +ADw-b+AD4-</p>'
        assert decode(lying.encode("cp1252"), markup=True)[0] == lying


def test_utf_8_is_read_as_such_whatever_is_declared() -> None:
    assert decode("Orléans".encode(), declared="windows-1252")[0] == "Orléans"


def test_line_ends_are_kept_as_they_came() -> None:
    assert decode(b"One.\r\nTwo.\rThree.\n")[0] == "One.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 500, b"\xff\xfea"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(ReportRefused):
        decode(content)


def test_half_a_surrogate_behind_a_mark_is_refused() -> None:
    with pytest.raises(ReportRefused, match="UTF-8"):
        decode(b"\xff\xfe" + "ab\ud800c".encode("utf-16-le", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        text, encoding = decode(content, markup=True)
    except ReportRefused:
        return
    text.encode("utf-8")
    assert encoding


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_utf_8_text_comes_back_unchanged(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode())[0] == text
