"""`twosource search --claims` and `--names`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.builders import ferry_survey
from twosource.archive import Archive, StoryLine
from twosource.cli import lookup
from twosource.cli.app import app
from twosource.cli.lookup import write_claims, write_names
from twosource.model import OriginCount
from twosource.web.lookup import FoundClaim, Named

DOSSIER = ferry_survey().dossiers[0]
LINE = StoryLine(
    id="s1", headline="Ferry runs aground", earliest="2026-02-03", latest="2026-02-04", articles=5, outlets=4,
    origins=OriginCount(low=1, high=2), disputed=1, changed=9,
)  # fmt: skip
CLAIMS = tuple(FoundClaim(line=LINE, dossier=DOSSIER, claim=claim) for claim in DOSSIER.claims)
NAMED = Named(
    name="Ada Holm\x1b[2J", kind="person", aliases=("Holm",), mentions=7, reports=3, stories=(LINE,)
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    Archive.open(tmp_path / "n.db", create=True).close()
    return str(tmp_path / "n.db")


def run(*arguments: str):
    return CliRunner().invoke(app, list(arguments), prog_name="twosource")


def opposed(one: FoundClaim) -> bool:
    return any(proof.stance == "contradicts" for proof in one.claim.evidence)


def test_a_claim_is_told_with_its_reports_its_origins_and_its_story():
    told = write_claims(CLAIMS, 400, bold=False)
    for one in CLAIMS:
        assert one.claim.text in told
    assert told.count("in Ferry runs aground, 2026-02-03 to 2026-02-04  s1") == len(CLAIMS)
    assert ("disputed" in told) == any(one.claim.disputed for one in CLAIMS)
    assert told.count("against it") == len([one for one in CLAIMS if opposed(one)])
    assert any(map(opposed, CLAIMS))
    assert "\033[1m" in write_claims(CLAIMS, 400, bold=True)


def test_a_name_is_told_with_its_other_names_and_cannot_steer_the_terminal():
    told = write_names((NAMED,), 80, bold=False)
    assert "7 mentions in 3 reports" in told
    assert "also called Holm" in told
    assert "\x1b" not in told


def test_nothing_found_ends_with_1_and_says_so(path):
    for option, told in (
        ("--claims", "no claim has these words"),
        ("--names", "nobody and nothing is called so"),
    ):
        result = run("search", "zeppelin", option, "--archive", path)
        assert (result.exit_code, result.stdout) == (1, f"{told}\n")


def test_claims_are_given_as_json(path, monkeypatch):
    monkeypatch.setattr(lookup, "claims_with", lambda *_, **__: CLAIMS)
    result = run("search", "ferry", "--claims", "--archive", path, "--format", "json")
    told = json.loads(result.stdout)["entries"]
    assert [one["text"] for one in told] == [one.claim.text for one in CLAIMS]
    assert result.exit_code == 0


@pytest.mark.parametrize("more", [["--names"], ["--after", "20"]])
def test_one_kind_of_search_goes_alone(path, more):
    result = run("search", "ferry", "--claims", *more, "--archive", path)
    assert result.exit_code == 2
    assert "go alone" in result.stderr
