from collections import Counter

from twosource.text.countries import countries


def test_every_country_stands_once_in_the_table() -> None:
    counted = Counter(land.code for land in countries())
    assert max(counted.values()) == 1
    assert all(len(code) == 3 and code.isupper() for code in counted)


def test_names_and_capitals_belong_to_one_country() -> None:
    for kind in ("name", "capitals", "places"):
        owners: dict[str, set[str]] = {}
        for land in countries():
            value = getattr(land, kind)
            for name in (value,) if isinstance(value, str) else value:
                owners.setdefault(name, set()).add(land.code)
        assert [name for name, codes in owners.items() if len(codes) > 1] == []


def test_peoples_have_their_plural_where_it_is_regular() -> None:
    known = {form: land.code for land in countries() for form in land.demonyms}
    assert known["Kenyans"] == known["Kenyan"] == "KEN"
    assert "Chineses" not in known
    assert "Frenchmans" not in known
