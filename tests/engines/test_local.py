import pytest

from twosource.engines import Local
from twosource.errors import SettingsError


def test_no_jobs_at_all_is_a_wrong_setting_and_says_what_to_write() -> None:
    with pytest.raises(SettingsError, match="jobs must be at least 1, not 0"):
        Local(jobs=0)
