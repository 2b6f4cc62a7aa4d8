"""Reports of an invented bridge collapse and an invented match, read once, and drafts about them."""

import pytest

from twosource import archive
from twosource.model import CheckedFigure, CheckedQuotation, DraftCheck, Survey

WIRE = """outlet: Tarn Valley Wire
published: 2025-09-02T08:10:00+01:00
title: Footbridge gives way at Ossel, 23 hurt

OSSEL, Sept 2 (TVW) - A footbridge over the river Tarn collapsed on Monday evening and 23 people were injured, the county said.

"If the bridge had been closed in spring, nobody would have fallen," county engineer Pia Lindqvist told reporters.

"We warned the council three times," Lindqvist said.

Mayor Olan Reth rejected the criticism. "I have never seen such a letter," Reth said.

The bridge was built in 1931 and cost 410,000 marks to repair in 2019.
"""
POST = """outlet: Ossel Evening Post
published: 2025-09-02T17:30:00+01:00
title: Thirty-one injured as Ossel footbridge falls

Thirty-one people were injured when the footbridge at Ossel collapsed into the Tarn on Monday evening, the district hospital told this newspaper.

Pia Lindqvist, the county engineer, said: "If the bridge had been closed in spring, nobody would have fallen."

The mayor, Olan Reth, said that the town had no money for a new bridge before 2027.

"Nobody dares to walk there now," said baker Jonna Aske, who lives beside the river.
"""
MATCH = """outlet: Halden Sport
published: 2025-09-03T22:00:00+01:00
title: Late goal sends Halden through

Halden beat Ruvik on Wednesday night before 18,400 spectators.

"We did not deserve to lose this one," Ruvik captain Sem Addo said.

Coach Ines Val said her side would travel to the final by train.

The winner at Ruvik came in the 87th minute, after a 35-minute delay to the kick-off.
"""


@pytest.fixture(scope="session")
def survey(tmp_path_factory) -> Survey:
    folder = tmp_path_factory.mktemp("ossel")
    for name, text in {"wire.txt": WIRE, "post.txt": POST, "match.txt": MATCH}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return archive.read(folder)


@pytest.fixture
def checked(survey):
    """Check a draft."""

    def check(draft: str) -> DraftCheck:
        return archive.check(draft, survey)

    return check


@pytest.fixture
def quotation(checked):
    """Check a draft with one quotation."""

    def check(draft: str) -> CheckedQuotation:
        (one,) = checked(draft).quotations
        return one

    return check


@pytest.fixture
def figure(checked):
    """Check a draft with one figure."""

    def check(draft: str) -> CheckedFigure:
        (one,) = checked(draft).figures
        return one

    return check
