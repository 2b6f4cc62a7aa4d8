"""Paths and addresses in one list."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.errors import SettingsError
from twosource.model import Refusal, Report
from twosource.reports.online import drivers, fetching, gather
from twosource.reports.online.settings import OnlineSettings


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], OnlineSettings]]:
    """Answer for the network, and remember what was asked of it."""
    held: list[tuple[list[str], OnlineSettings]] = []

    def fetch(addresses: list[str], *, settings: OnlineSettings, **_: object) -> Iterator[Report | Refusal]:
        held.append((addresses, settings))
        for address in addresses:
            yield Report(address=address, text="Bridge closed.")

    monkeypatch.setattr(fetching, "fetch", fetch)
    return held


def test_paths_are_read_and_addresses_fetched(asked, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bridge open.")
    settings = OnlineSettings(tries=2)
    outcomes = list(
        gather(["https://fjord.example/b", tmp_path, "HTTP://fjord.example/c"], settings=settings)
    )
    assert [one.address for one in outcomes if isinstance(one, Report)] == [
        str(tmp_path / "a.txt"), "https://fjord.example/b", "HTTP://fjord.example/c",
    ]  # fmt: skip
    assert asked == [(["https://fjord.example/b", "HTTP://fjord.example/c"], settings)]


def test_nothing_is_asked_of_the_network_without_an_address(asked, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(drivers, "DRIVERS", ("not_installed_at_all",))
    (tmp_path / "a.txt").write_text("See https://fjord.example/b")
    assert len(list(gather([tmp_path, tmp_path / "https:" / "x"]))) == 2
    assert asked == []


def test_an_address_without_the_extra_says_what_to_install(asked, monkeypatch) -> None:
    monkeypatch.setattr(drivers, "DRIVERS", ("not_installed_at_all",))
    with pytest.raises(SettingsError, match=r"pip install 'twosource\[online\]'"):
        list(gather(["https://fjord.example/b"]))
    assert asked == []


def test_reading_an_archive_needs_no_driver_of_the_network() -> None:
    import subprocess
    import sys

    code = (
        "import sys\nfor name in ('httpcore2', 'protego', 'brotli', 'idna', 'anyio'): sys.modules[name] = None\n"
        "import twosource.archive, twosource.cli.watch"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
