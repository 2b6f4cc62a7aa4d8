"""How much one reading may take in before a report is refused."""

from dataclasses import dataclass

from twosource.errors import SettingsError

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds that keep memory and time finite on hostile input.

    The defaults are about ten times what the largest real reports need: a long live page has 2 MiB of markup,
    an exported record 100 KiB. Bytes are counted after decompression.
    """

    document_bytes: int = 16 * MEBIBYTE
    """One text, page or feed."""
    record_bytes: int = 8 * MEBIBYTE
    """One line of a JSON Lines file."""
    export_bytes: int = 128 * MEBIBYTE
    """One JSON file that is read whole."""
    archive_bytes: int = 64 * 1024 * MEBIBYTE
    """All that one compressed file may unfold to."""
    archive_members: int = 1_000_000
    """Members of one zip file."""
    expansion: int = 200
    """How many times its own size a compressed file may unfold to; text seldom passes 20."""
    nesting: int = 3
    """Archives within archives."""
    text_length: int = 2_000_000
    """Code points of one plain text or Markdown text."""

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if getattr(self, name) < 1:
                raise SettingsError(f"reports.{name} must be at least 1, not {getattr(self, name)!r}")
