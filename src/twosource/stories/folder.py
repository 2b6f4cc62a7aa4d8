"""A folder: few reports that somebody put together for one reading, and which of them tell of one event.

Reports of one event by an agency, a paper of the place and a ministry may share hardly a word. In an archive such a pair tells nothing. Of
what somebody put together it is likelier than not that it is about one event, and what little two reports share, beside how they stand
to all the others, decides. Two questions are asked, since what answers them differs: whether reports are of one subject at all, as
an event and an earlier one in the same town are; and whether a report of that subject is of the event, or only mentions it.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from twosource.stories.clustering import cluster
from twosource.stories.folder_measures import EVENT, SUBJECT, measure_folder
from twosource.stories.outlines import Outline
from twosource.stories.weights import load_weighing

Pair = tuple[int, int]

REPORTS = range(4, 13)
"""How many distinct texts are taken for a folder: of fewer it tells nothing how each stands to the others."""
BARS = (-0.5, 0.25)
"""Least mean log odds of the pairs of two groups at which they are of one subject, and of one event.

`training/lineage/folders.py` prints what other bars give."""
_KEPT = 0.0
"""Log odds from which two reports that an archive would have in one story stay together."""
_KNIT, _CORE = 0.8, 5
"""The share of the texts, and how many at least, that are nearly all."""
_SURELY = 6.5
"""The same as the first of `BARS` where an archive has nearly all together: of some 80 reports that it left out of public news, those of
another story were at 5.8 at most."""
_SURE = 1000.0
"""Log odds of what stays together: it joins before all else."""


def is_folder(number: int) -> bool:
    """Tell whether so many distinct texts are taken for a folder."""
    return number in REPORTS


def is_knit(number: int, groups: Sequence[Sequence[int]]) -> bool:
    """Tell whether an archive has nearly all of many texts together in one of `groups`.

    Then they are like one another, and what it leaves out is a stranger, unless it is surely of their subject.
    """
    core = max(map(len, groups), default=0)
    return core >= _CORE and core >= _KNIT * number


def divide_folder(
    plans: Sequence[Outline],
    links: Mapping[Pair, float],
    groups: Sequence[Sequence[int]],
    *,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> tuple[list[list[int]], dict[Pair, float], dict[Pair, float]]:
    """Return the stories of a folder as sorted groups of places, and the log odds of every pair, the lower place first.

    These are the odds that the two are of one subject, and that they are of one event.

    `links` has the log odds of pairs that bind, and `groups` what an archive would have in one story.
    """
    subjects, events = measure_folder(plans, links)
    subject = {pair: load_weighing("subject", SUBJECT).weigh(row) for pair, row in subjects.items()}
    event = {pair: load_weighing("event", EVENT).weigh(row) for pair, row in events.items()}
    return part(len(plans), subject, event, groups, together=together, apart=apart), subject, event


def part(
    number: int,
    subject: Mapping[Pair, float],
    event: Mapping[Pair, float],
    groups: Sequence[Sequence[int]],
    *,
    bars: tuple[float, float] = BARS,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> list[list[int]]:
    """Return the groups of places 0 to `number` - 1 that are of one event, given the log odds of every pair."""
    knit = is_knit(number, groups)
    joined = (pair for members in groups for pair in combinations(sorted(members), 2))
    kept = dict.fromkeys((pair for pair in joined if knit or event[pair] >= _KEPT), _SURE)
    camps = cluster(number, {**subject, **kept}, least=_SURELY if knit else bars[0], absent=-_SURE)
    home = {place: camp for camp, members in enumerate(camps) for place in members}
    within = {pair: odds if home[pair[0]] == home[pair[1]] else -_SURE for pair, odds in event.items()}
    return cluster(number, {**within, **kept}, least=bars[1], absent=-_SURE, together=together, apart=apart)
