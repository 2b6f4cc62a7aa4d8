"""Reports without a day are placed in time by the dated ones that they resemble."""

import numpy as np

from twosource.stories.sheet import UNKNOWN_DAY
from twosource.stories.unknown_days import weigh_days

MARCH, JUNE = 738_000, 738_090


def weigh(links: dict[tuple[int, int], float], days: list[int]) -> dict[tuple[int, int], tuple[float, float]]:
    added, unsure = weigh_days(
        np.array(list(links), np.int64), np.array(list(links.values())), np.array(days, np.int64)
    )
    return dict(zip(links, zip(added.tolist(), unsure.tolist(), strict=True), strict=True))


def test_reports_that_all_have_days_keep_their_odds() -> None:
    weighed = weigh({(0, 1): 1.0, (1, 2): 2.0}, [MARCH, MARCH + 1, MARCH + 3])
    assert set(weighed.values()) == {(0.0, 0.0)}


def test_reports_that_all_lack_days_keep_their_odds() -> None:
    weighed = weigh({(0, 1): 1.0, (1, 2): 2.0}, [UNKNOWN_DAY] * 3)
    assert set(weighed.values()) == {(0.0, 0.0)}


def test_a_report_without_a_day_between_reports_of_one_day_is_of_that_day() -> None:
    weighed = weigh({(0, 2): 1.0, (1, 2): 2.0}, [MARCH, MARCH, UNKNOWN_DAY])
    for added, unsure in weighed.values():
        assert abs(added) < 1e-5
        assert unsure == 0.0


def test_a_report_like_those_of_march_is_none_of_june() -> None:
    weighed = weigh({(0, 3): 4.0, (1, 3): 4.0, (2, 3): -1.0}, [MARCH, MARCH + 1, JUNE, UNKNOWN_DAY])
    assert weighed[0, 3][0] > -1.0
    assert weighed[2, 3][0] < -4.0


def test_two_reports_without_days_are_apart_where_their_companions_are() -> None:
    links = {(0, 2): 4.0, (1, 3): 4.0, (2, 3): 0.0}
    near = weigh(links, [MARCH, MARCH, UNKNOWN_DAY, UNKNOWN_DAY])
    far = weigh(links, [MARCH, JUNE, UNKNOWN_DAY, UNKNOWN_DAY])
    assert near[2, 3][0] > -0.1
    assert far[2, 3][0] < -5.0
    assert far[2, 3][1] > near[2, 3][1]
