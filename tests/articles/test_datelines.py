import pytest

from twosource.articles.datelines import find_dateline

REST = "The harbour was closed on Monday after a crane fell into it, officials said."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("VALLETTA, Malta (ZNB) —", "ZNB"),
        ("LONDON, March 3 (Reuters) -", "Reuters"),
        ("(Reuters) -", "Reuters"),
        ("PARIS (AFP) –", "AFP"),
        ("WASHINGTON (AP) --", "AP"),
        ("SAN JUAN DE LA MAGUANA, Dominican Republic (AP) —", "AP"),
        ("Seoul, June 19 (Yonhap) --", "Yonhap"),
        ("BEIJING, Nov. 2, 2025 (Xinhua) --", "Xinhua"),
        ("New Delhi, Jun 19 (PTI)", "PTI"),
        ("KYIV. June 19 (Interfax-Ukraine) –", "Interfax-Ukraine"),
        ("MOSCOW, June 19. /TASS/.", "TASS"),
        ("Accra, June 10, GNA –", "GNA"),
        ("GENEVA/LONDON (Reuters) -", "Reuters"),
        ("ISLAMABAD:", None),
        ("Lagos –", None),
        ("Mumbai:", None),
        ("HALIFAX, N.S. —", None),
        ("UNITED NATIONS —", None),
        ("ST. LOUIS —", None),
        ("XAI-XAI, Mozambique —", None),
        ("Yola, 12 June 2025 —", None),
    ],
)  # fmt: skip
def test_a_dateline_is_split_off_with_its_agency(line: str, agency: str | None) -> None:
    words = f"{line} {REST}"
    dateline = find_dateline(words)
    assert dateline is not None
    assert words[: dateline.end] == line
    assert dateline.agency == agency
    if agency:
        assert agency in words[dateline.agency_start : dateline.agency_end]


@pytest.mark.parametrize(
    "words",
    [
        REST,
        f"BREAKING: {REST}",
        f"WATCH — {REST}",
        'Petrov: "We will rebuild it," the mayor said on Friday beside the fallen pylon in the old town.',
        "A-League side Newcastle beat Perth on Sunday to end a run of nine defeats, their longest since 2019.",
        "NATO - the alliance of 32 states - met on Monday to speak about its budget for the coming year.",
        "The verdict (AFP was told) will be read on Monday morning in the old court house of Rennes.",
        "Smith (Labour) - who lost by two votes - asked for a recount on Monday, and was given one.",
        "Not since 1987 – the year of the storm – has the river been so high, the water board said.",
        "U.S. President Ana Ruiz arrived in Lisbon on Monday, and her luggage arrived on Tuesday.",
        "COVID-19 cases rose on Monday for the ninth week in a row, the health agency said.",
        "Verdict: the jury found him guilty on all counts after nine hours of deliberation on Monday evening.",
    ],
)  # fmt: skip
def test_a_sentence_is_no_dateline(words: str) -> None:
    assert find_dateline(words) is None
