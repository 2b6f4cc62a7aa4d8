"""Read from the network: addresses and feeds → reports, politely, and never from a private network unasked.

`gather` reads paths and addresses alike; `fetching.fetch` and `following.follow` need the extra `online`.
"""

from twosource.reports.online.addresses import is_address
from twosource.reports.online.gathering import gather
from twosource.reports.online.settings import ONLINE, Now, OnlineSettings, Rhythm

__all__ = ["ONLINE", "Now", "OnlineSettings", "Rhythm", "gather", "is_address"]
