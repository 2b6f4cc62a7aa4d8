"""The one tree of errors. The class says what the caller can do; the message says which thing and why.

TwosourceError
├── SettingsError      change the setting or argument that the message names
├── ReportRefused      one report cannot be used; leave it out and go on
├── ContractError      a dossier file is not what this version writes; make it again
├── ArchiveError       an archive cannot be opened, read or written; the message says what to do
└── NotHeld            the archive holds no such thing; ask for one that it lists
    ├── UnknownStory
    └── UnknownArticle
"""


class TwosourceError(Exception):
    """Base of every error that Twosource raises on purpose."""


class SettingsError(TwosourceError):
    """A setting or argument is wrong; the message says what to write instead."""


class ReportRefused(TwosourceError):  # noqa: N818 - the field says that a report is refused
    """One report cannot be used; a run counts it as a Refusal and goes on."""


class ContractError(TwosourceError):
    """A dossier read from JSON does not hold to `twosource/1`."""


class ArchiveError(TwosourceError):
    """An archive cannot be opened, read or written."""


class NotHeld(TwosourceError):  # noqa: N818 - says what the caller asked for
    """An archive holds nothing under the id or address that was asked for."""


class UnknownStory(NotHeld):
    """No story has or ever had this id."""


class UnknownArticle(NotHeld):
    """No article has this id, or no report came from this address."""
