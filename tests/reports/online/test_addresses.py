import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.errors import ReportRefused
from twosource.reports.online.addresses import is_address, read_address, without_credentials


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("HTTPS://Fjord.Example:443/A/b?x=1#end", "https://fjord.example/A/b?x=1"),
        ("http://fjord.example", "http://fjord.example/"),
        ("http://fjord.example./", "http://fjord.example/"),
        ("http://fjord.example:8080/", "http://fjord.example:8080/"),
        ("http://bjørn.example/å?q=ø", "http://xn--bjrn-hra.example/%C3%A5?q=%C3%B8"),
        ("http://fjord.example/a%20b", "http://fjord.example/a%20b"),
        ("  http://fjord.example/a b\n", "http://fjord.example/a%20b"),
        ("http://fjord.example/?utm_source=x&id=3&fbclid=y&at_medium=z", "http://fjord.example/?id=3"),
        ("http://fjord.example/?utm_source=x&&", "http://fjord.example/"),
        ("http://fjord.example/?b=2&a=1", "http://fjord.example/?b=2&a=1"),
        ("http://[2001:4860:4860::8888]/", "http://[2001:4860:4860::8888]/"),
        ("http://[2001:4860:4860:0:0:0:0:8888]:8080/", "http://[2001:4860:4860::8888]:8080/"),
    ],
)
def test_an_address_has_one_canonical_form(written: str, canonical: str) -> None:
    assert read_address(written).canonical == canonical


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("ftp://fjord.example/a", "of the kind ftp"),
        ("file:///etc/passwd", "of the kind file"),
        ("javascript:alert(1)", "of the kind javascript"),
        ("gopher://127.0.0.1:6379/_x", "of the kind gopher"),
        ("//fjord.example/a", "of the kind no host at all"),
        ("http://ada@fjord.example/", "user name or password"),
        ("http://ada:secret@fjord.example/", "user name or password"),
        ("http://:@fjord.example/", "user name or password"),
        ("http://fjord.example:22/", "asks for port 22"),
        ("http://fjord.example:0/", "asks for port 0"),
        ("http://fjord.example:99999/", "is no web address"),
        ("http://fjord.example:x/", "is no web address"),
        ("http:///a", "is no host"),
        ("http://[::1/", "is no web address"),
        ("http://[fe80::1%25eth0]/", "no host"),
        ("http://fjord.example\\@127.0.0.1/", "signs that no address can have"),
        ("http://fjord.example/a\0b", "signs that no address can have"),
        ("http://fjord.example/" + "a" * 5000, "too long"),
        ("http://fjord%2eexample/", "is no host"),
        ("http://fjord..example/", "is no host"),
        ("http://-fjord.example/", "is no host"),
        ("http://<script>/", "is no host"),
    ],
)
def test_what_may_not_be_asked_for_is_refused_with_what_to_do(written: str, told: str) -> None:
    with pytest.raises(ReportRefused, match=told):
        read_address(written)


@pytest.mark.parametrize(
    ("host", "means"),
    [
        ("2130706433", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0x7f.0.0.1", "127.0.0.1"),
        ("0x7F000001", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("017700000001", "127.0.0.1"),
        ("10.0.258", "10.0.1.2"),
        ("2852039166", "169.254.169.254"),
        ("0xa9.254.0251.0376", "169.254.169.254"),
    ],
)
def test_numbers_that_only_some_programs_read_as_an_address_are_refused(host: str, means: str) -> None:
    with pytest.raises(ReportRefused, match=f"another way to write {means}"):
        read_address(f"http://{host}/")


@pytest.mark.parametrize("host", ["1.2.3.4.5", "99999999999999", "fjord.08", "0x", "256.1.1.1"])
def test_numbers_that_are_neither_name_nor_address_are_refused(host: str) -> None:
    with pytest.raises(ReportRefused, match=r"neither a name nor an address|another way"):
        read_address(f"http://{host}/")


@pytest.mark.parametrize("host", ["127。0。0。1", "１２７.0.0.1", "①②⑦.0.0.1"])
def test_letters_that_only_look_like_an_address_are_read_as_the_address_that_they_make(host: str) -> None:
    assert read_address(f"http://{host}/").host == "127.0.0.1"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_and_reading_again_changes_nothing(words: str) -> None:
    for written in (words, f"http://{words}", f"http://fjord.example/{words}"):
        try:
            address = read_address(written)
        except ReportRefused:
            continue
        assert address.text.isascii()
        again = read_address(address.text)
        assert (again, again.canonical) == (address, address.canonical)
        assert read_address(address.canonical).canonical == address.canonical


def test_a_path_is_no_address() -> None:
    assert [is_address(words) for words in ("http:/a", "https", "./http://x", "HTTP://x", "https://x")] == [
        False, False, False, True, True,
    ]  # fmt: skip


def test_credentials_are_not_repeated() -> None:
    assert without_credentials("http://ada:secret@fjord.example/@x") == "http://fjord.example/@x"
    assert without_credentials("http://fjord.example/@x") == "http://fjord.example/@x"
