"""Fifty feeds with every fault, followed for ten simulated minutes."""

import itertools
from datetime import timedelta

import pytest

from evaluation.online.server import Server
from evaluation.online.sites import OWN, Names, faulty_sites, good_sites
from evaluation.online.watching import MINUTES, REVISITS, Morning, expected, reasons_of
from twosource.model import Refusal, Report
from twosource.reports.online.following import follow
from twosource.reports.online.memory import FeedMemory
from twosource.reports.online.settings import OnlineSettings, Rhythm


@pytest.fixture(scope="module")
def followed():
    server = Server(also=OWN)
    sites = (*good_sites(server), *faulty_sites(server))
    hosts = {host for host, _ in server.replies} - {"127.0.0.1", "inside.example", "turning.example"}
    morning = Morning(server)
    stream = follow(
        [site.address for site in sites],
        lambda feed: FeedMemory(feed=feed),
        now=morning.now,
        rhythm=Rhythm(every=timedelta(minutes=1), lasting=timedelta(minutes=MINUTES)),
        settings=OnlineSettings(allow=(*sorted(hosts), OWN), ports=(80, server.port), revisit_hours=REVISITS),
        resolve=Names(),
        loop=morning.begin,
    )
    outcomes = [arrival.outcome for arrival in stream if arrival.outcome is not None]
    server.close()
    return server, sites, outcomes


def test_all_good_reports_come_in_and_changed_ones_again(followed):
    server, _, outcomes = followed
    brought = {one.address for one in outcomes if isinstance(one, Report)}
    assert brought >= expected(server)
    changed = {one.address for one in outcomes if isinstance(one, Report) and "<p>3 people" in one.text}
    assert changed == {server.at(f"desk{place}.example", "/r/0") for place in (0, 3, 6, 9)}


def test_every_fault_is_told_with_its_own_reason_and_nothing_else_is_refused(followed):
    _, sites, outcomes = followed
    refused = [(one.report, one.reason) for one in outcomes if isinstance(one, Refusal)]
    assert len(sites) >= 50
    for site in sites:
        reasons = reasons_of(site, refused)
        assert site.reason in reasons[0] if site.reason else reasons == [], site
        assert bool(reasons) == bool(site.reason), site


def test_no_request_reached_the_private_address(followed):
    server, _, _ = followed
    assert not [one for one in server.asked if one.host in ("127.0.0.1", "[::1]", "10.0.0.7")]


def test_hosts_are_asked_no_faster_than_politeness_allows(followed):
    server, _, _ = followed
    for host in {one.host for one in server.asked}:
        times = sorted(one.time for one in server.asked if one.host == host)
        assert all(after - before >= 0.999 for before, after in itertools.pairwise(times)), host
