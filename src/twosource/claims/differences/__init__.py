"""Where the accounts of one claim differ, typed; what only refines or follows in time is no contradiction."""

from twosource.claims.differences.find import find_differences

__all__ = ["find_differences"]
