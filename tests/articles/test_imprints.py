"""A line of names and a day says who wrote, for whom and when; a headline with commas says nothing of it."""

import pytest

from twosource.articles import clean
from twosource.articles.imprints import Imprint, read_imprint
from twosource.model import Report

NEWS = "Dyke breaks at Husum\n{line}\n\nThe dyke at Husum broke on Monday at noon, and forty houses stood in water by the evening.\n\nNobody was hurt, the council said, and the road to the west is to be opened again on Wednesday.\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ute Voss, Husum Daily, 3 February 2031, 21:40", Imprint(day="3 February 2031", outlet="Husum Daily", writer="Ute Voss")),
        ("The Husum Times | 03.02.2031 | Husum", Imprint(day="03.02.2031", outlet="The Husum Times", writer=None)),
        ("By Ute Voss / The Beacon, February 3, 2031", Imprint(day="February 3, 2031", outlet="The Beacon", writer="Ute Voss")),
        ("DykeWatch | Feb 3, 2031 | by admin", Imprint(day="Feb 3, 2031", outlet=None, writer=None)),
    ],
)  # fmt: skip
def test_names_beside_a_day_are_read_in_any_order(line: str, said: Imprint) -> None:
    assert read_imprint(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "Oslo, Bergen, 5 May 2025",
        "Storm hits Oslo, Bergen, ferries stop, 5 May 2025",
        "Prime Minister Resigns, The Party Says, 5 May 2025",
        "The mayor, Ute Voss, left on 5 May 2025",
        "Ute Voss, Husum Daily, Monday",
        "3 February 2031",
    ],
)
def test_other_lines_with_commas_and_days_say_nothing_of_it(line: str) -> None:
    assert read_imprint(line) is None


def test_an_article_takes_outlet_writer_and_day_from_such_a_line() -> None:
    line = "Ute Voss, Husum Daily, 3 February 2031, 21:40"
    article = clean(Report(address="a.txt", text=NEWS.format(line=line)))
    assert (article.headline, article.outlet, article.authors) == (
        "Dyke breaks at Husum",
        "Husum Daily",
        ("Ute Voss",),
    )
    assert article.published == "2031-02-03T21:40:00"
    assert [article.text[block.start : block.end] for block in article.blocks if block.role == "byline"] == [
        line
    ]


def test_by_is_no_part_of_an_outlets_name() -> None:
    article = clean(Report(address="a.txt", text=NEWS.format(line="By DykeDesk Staff | 3 February 2031")))
    assert not (article.outlet or "").startswith("By")
    assert article.published == "2031-02-03"
