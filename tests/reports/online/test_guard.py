"""What may never be asked: from the address itself, behind a name, behind a redirect, after a change of mind."""

import asyncio

import pytest

from evaluation.online.server import Reply
from tests.reports.online.worlds import World
from twosource.errors import ReportRefused
from twosource.model import Report
from twosource.reports.online.guard import Guard
from twosource.reports.online.networks import as_place, kind_of

FORBIDDEN = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1",
    "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
    "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "4000::1",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1", "64:ff9b::808:808"]
LOCAL = [
    "localhost",
    "intranet",
    "printer.local",
    "app.localhost",
    "db.internal",
    "router.lan",
    "nas.home.arpa",
]


@pytest.mark.parametrize("words", FORBIDDEN)
def test_places_outside_the_public_network_are_none_to_ask(words: str) -> None:
    place = as_place(words)
    assert place is not None
    assert kind_of(place)
    with pytest.raises(ReportRefused, match=r"write allow = "):
        Guard().check_host(str(place))
    with pytest.raises(ReportRefused, match="which leads to"):
        Guard().check_place("fjord.example", place)


@pytest.mark.parametrize("words", PUBLIC)
def test_public_places_may_be_asked(words: str) -> None:
    place = as_place(words)
    assert place is not None
    Guard().check_place("fjord.example", place)
    Guard().check_host(words)


@pytest.mark.parametrize("host", LOCAL)
def test_names_of_local_networks_are_refused_before_they_are_looked_up(host: str) -> None:
    with pytest.raises(ReportRefused, match="local network"):
        Guard().check_host(host)
    Guard.of([host]).check_host(host)


def test_what_a_setting_names_may_be_asked_and_nothing_beside_it() -> None:
    guard = Guard.of(["10.1.0.0/16", "desk.internal", "::1"])
    place = as_place("10.2.0.1")
    assert place is not None
    guard.check_host("10.1.2.3")
    guard.check_place("desk.internal", place)
    for host in ("10.2.0.1", "127.0.0.1", "other.internal"):
        with pytest.raises(ReportRefused):
            guard.check_host(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "localhost"])
def test_an_address_of_this_machine_is_refused_without_being_asked(world: World, host: str) -> None:
    world.page("127.0.0.1", "/b")
    reason = world.refused(f"http://{host}:{world.server.port}/b", allow=())
    assert "under [online] in twosource.toml" in reason
    assert not world.server.asked


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (
            "http://127.0.0.1/admin",
            "redirects to http://127.0.0.1/admin, which leads to 127.0.0.1, a loopback address",
        ),
        ("http://169.254.169.254/latest/meta-data", "a link-local address"),
        ("http://[::1]/", "a loopback address"),
        ("http://[::ffff:10.0.0.1]/", "an IPv4 address inside an IPv6 one"),
        ("http://2130706433/", "another way to write 127.0.0.1"),
        ("http://0177.0.0.1/", "another way to write 127.0.0.1"),
        ("//0x7f.1/", "another way to write 127.0.0.1"),
        ("http://localhost/", "a host of a local network"),
        ("http://inside.example/", "which leads to 10.0.0.7, a private address"),
        ("file:///etc/passwd", "redirects to what is an address of the kind file"),
        ("http://ada:secret@fjord.example/", "redirects to what holds a user name or password"),
        ("http://fjord.example:25/", "redirects to what asks for port 25"),
        ("", "without saying where to"),
    ],
)
def test_a_redirect_is_judged_like_the_first_address(world: World, target: str, told: str) -> None:
    async def resolve(host: str, _: int) -> list[str]:
        return ["10.0.0.7"] if host == "inside.example" else ["127.0.0.1"]

    world.resolve = resolve
    address = world.put("fjord.example", "/b", Reply(status=302, headers={"Location": target}))
    assert told in world.refused(address, allow=("fjord.example",))


def test_redirects_in_a_circle_and_without_end_are_refused(world: World) -> None:
    circle = world.put("fjord.example", "/a", Reply(status=301, headers={"Location": "/b"}))
    world.put("fjord.example", "/b", Reply(status=307, headers={"Location": "/a"}))
    assert "in a circle" in world.refused(circle)
    for number in range(9):
        target = {"Location": f"/{number + 1}"}
        world.put("fjord.example", f"/{number}", Reply(status=302, headers=target))
    assert "more than 5 times" in world.refused(world.server.at("fjord.example", "/0"))


def test_a_redirect_is_followed_to_the_address_that_the_report_is_known_by(world: World) -> None:
    page = world.page("rival.example", "/b")
    address = world.put(
        "fjord.example", "/s", Reply(status=308, headers={"Location": page + "?utm_source=s"})
    )
    world.page("rival.example", "/b*")
    (report,) = world.fetch(address)
    assert isinstance(report, Report)
    assert report.address == page


def test_a_name_is_resolved_once_and_connected_to_what_was_judged(world: World) -> None:
    asked: list[str] = []

    async def resolve(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["169.254.169.254"]

    world.resolve = resolve
    (report,) = world.fetch(world.page("fjord.example", "/b"), robots=False)
    assert isinstance(report, Report)
    assert asked == ["fjord.example"]


def test_a_name_that_changes_its_mind_between_two_connections_is_refused_at_the_second(world: World) -> None:
    asked: list[str] = []

    async def resolve(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["169.254.169.254"]

    world.resolve = resolve
    # A reply that is not read ends its connection, so that the page needs a second one.
    world.put("fjord.example", "/robots.txt", Reply(status=404))
    reason = world.refused(world.page("fjord.example", "/b"))
    assert "leads to 169.254.169.254, a link-local address" in reason
    assert len(asked) == 2


def test_one_forbidden_place_among_several_forbids_the_name(world: World) -> None:
    async def resolve(host: str, _: int) -> list[str]:
        return ["127.0.0.1", "10.0.0.1"]

    world.resolve = resolve
    assert "leads to 10.0.0.1, a private address" in world.refused(world.page("fjord.example", "/b"))
    assert not world.server.asked


def test_a_name_that_leads_nowhere_is_refused(world: World) -> None:
    async def resolve(host: str, _: int) -> list[str]:
        return []

    world.resolve = resolve
    assert "cannot be connected to" in world.refused(world.page("fjord.example", "/b"))


def test_a_name_server_that_does_not_answer_is_not_waited_for_without_end(world: World) -> None:
    async def resolve(host: str, _: int) -> list[str]:
        await asyncio.sleep(10_000)
        return ["127.0.0.1"]

    world.resolve = resolve
    reason = world.refused(world.page("fjord.example", "/b"), tries=1)
    assert "a name that nobody resolves" in reason
    assert world.seconds() < 12


def test_robots_of_a_private_host_are_not_asked_either(world: World) -> None:
    target = {"Location": f"http://[::1]:{world.server.port}/robots.txt"}
    world.put("fjord.example", "/robots.txt", Reply(status=302, headers=target))
    world.fetch(world.page("fjord.example", "/b"), allow=("fjord.example",))
    assert {asked.host for asked in world.server.asked} == {"fjord.example"}
