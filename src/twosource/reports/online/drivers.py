"""Whether what reading from the network needs is installed."""

from importlib.util import find_spec

from twosource.errors import SettingsError

DRIVERS = ("httpcore2", "anyio", "brotli", "protego", "idna")


def check_drivers() -> None:
    """Raise SettingsError that says what to install where the extra `online` is missing."""
    if any(find_spec(driver) is None for driver in DRIVERS):
        raise SettingsError("reading from the network needs more packages: pip install 'twosource[online]'")
