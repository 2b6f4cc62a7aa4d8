"""Fifty feeds on invented sites: what each does, and what is to be told of it."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass

import brotli

from evaluation.online.server import Answerer, Asked, Reply, Server
from twosource.reports.online.faults import Passing

XML = {"Content-Type": "application/rss+xml; charset=utf-8"}
BLANKS = b"<rss version='2.0'>" + b" " * (30 << 20)
OWN = "127.0.0.2"
"""Where the one host lies whose network, not whose name, is allowed."""
TOWNS = ("Utne", "Hesk", "Rabaul", "Brennick", "Orsk", "Quillota", "Sohar", "Narvik", "Gdynia", "Tavur")
CAUSES = ("a fire", "a flood", "a theft", "a strike", "a storm", "an outage", "a rockfall")
VERBS = ("closed", "opened late", "was searched", "lost its roof", "was sold")
NAMES = (
    "Kari Moe",
    "Ilka Baum",
    "Semi Waqa",
    "Oda Fall",
    "Nando Ruiz",
    "Maud Vass",
    "Yusuf Ade",
    "Agnes Toll",
)
THINGS = ("bridge", "ferry", "mill", "school", "tunnel", "market", "clinic", "harbour", "stadium", "library")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One feed: its address, what its site does in few words, and a part of the reason for which it is refused.

    `reason` is "" where nothing of the feed itself is to be refused.
    """

    address: str
    does: str
    reason: str = ""


def page(place: int, number: int, count: int = 9) -> bytes:
    """Return an invented report as a page; `count` is what a silent change changes."""
    town, thing = TOWNS[place % len(TOWNS)], THINGS[number % len(THINGS)]
    cause, verb = CAUSES[(place + number) % len(CAUSES)], VERBS[(place * 3 + number) % len(VERBS)]
    words = (
        f"<p>{town.upper()}, March 4 - The {thing} of {town} {verb} on Tuesday after {cause}, the council of the "
        f"town said.</p><p>“We heard {cause} before we saw it,” said {NAMES[place % len(NAMES)]}, who leads the "
        f"{thing}.</p><p>{count} people were taken to a hospital. The {thing} was built in {1900 + place} and holds "
        f"{100 + 7 * number} visitors a day.</p>"
    )
    title = f"{town}: {thing} {verb} after {cause} ({place}-{number})"
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{words}</article></body></html>".encode()


def rss(links: list[str], *, day: str = "Tue, 04 Mar 2025 06:00:00 GMT") -> bytes:
    """Return a feed that lists links, the first one first."""
    entries = "".join(
        f"<item><title>Report {link}</title><link>{link.replace('&', '&amp;')}</link><pubDate>{day}</pubDate>"
        "<description>In short.</description></item>"
        for link in links
    )
    return f"<rss version='2.0'><channel><title>Desk</title>{entries}</channel></rss>".encode()


def atom(links: list[str]) -> bytes:
    """Return an Atom feed that lists links."""
    entries = "".join(
        f"<entry><id>{link}</id><title>R</title><link href='{link}'/></entry>" for link in links
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Desk</title>{entries}</feed>".encode()


def json_feed(links: list[str]) -> bytes:
    """Return a JSON Feed that lists links."""
    entries = [{"id": link, "url": link, "summary": "In short."} for link in links]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "items": entries}
    ).encode()


def growing(form: str) -> Answerer:
    """Return a feed that lists one more report every three minutes, and answers conditional requests."""

    def answer(asked: Asked) -> Reply:
        count = 2 + int(asked.time // 180)
        etag = f'"{count}"'
        if asked.headers.get("if-none-match") == etag:
            return Reply(status=304)
        links = [f"/r/{number}" for number in reversed(range(count))]
        body = {"rss": rss, "atom": atom, "json": json_feed}[form](links)
        return Reply(
            body=body,
            headers={
                "Content-Type": "application/xml" if form != "json" else "application/json",
                "ETag": etag,
            },
        )

    return answer


def good_sites(server: Server) -> Iterator[Site]:
    """Yield sites whose reports are all to come in: 3 forms of feeds, found feeds, lists, slow ones, copies."""
    for place in range(12):
        host = f"desk{place}.example"
        form = ("rss", "atom", "json")[place % 3]
        for number in range(10):
            server.put(host, f"/r/{number}", changing(place, number))
            server.put(host, f"/r/{number}?utm_source=m", changing(place, number))
        feed = server.put(host, "/feed", growing(form))
        if place == 10:
            head = "<link rel='alternate' type='application/rss+xml' href='/feed'>"
            feed = server.put(
                host, "/", Reply(body=f"<html><head>{head}</head><body>Desk</body></html>".encode())
            )
        if place == 11:
            body = f"<opml><body><outline xmlUrl='{feed}'/></body></opml>".encode()
            feed = server.put(host, "/list", Reply(body=body, headers={"Content-Type": "text/x-opml"}))
        does = {10: "a page that names its feed", 11: "an OPML list"}.get(
            place, f"{form}, one report more every 3 minutes"
        )
        yield Site(address=feed, does=does)
    for place in range(4):
        links = [server.at(f"desk{place}.example", f"/r/{number}?utm_source=m") for number in range(2)]
        yield Site(address=server.put(f"mirror{place}.example", "/feed", Reply(body=rss(links), headers=XML)), does="lists the reports of another desk under tracking parameters")  # fmt: skip
    slow = Reply(body=rss(["/r/0"]), headers=XML, pause=14)
    server.put("slow.example", "/r/0", Reply(body=page(20, 0), pause=14))
    yield Site(address=server.put("slow.example", "/feed", slow), does="answers after 14 seconds")
    server.put(
        "packed.example", "/r/0", Reply(body=gzip.compress(page(21, 0)), headers={"Content-Encoding": "gzip"})
    )
    packed = Reply(body=brotli.compress(rss(["/r/0"])), headers={**XML, "Content-Encoding": "br"})
    yield Site(address=server.put("packed.example", "/feed", packed), does="gzip and brotli")
    server.put("lying.example", "/r/0", Reply(body=page(22, 0)))
    lying = Reply(body=rss(["/r/0"], day="Fri, 04 Mar 2099 06:00:00 GMT"), headers=XML)
    yield Site(address=server.put("lying.example", "/feed", lying), does="dates of the year 2099")
    server.put("half.example", "/r/0", Reply(body=page(23, 0)))
    half = Reply(body=rss(["/r/0"])[:-20], headers=XML)
    yield Site(address=server.put("half.example", "/feed", half), does="XML that breaks off after an entry")


def changing(place: int, number: int) -> Answerer:
    """Return a page; the first of every third desk is changed silently after four minutes."""

    def answer(asked: Asked) -> Reply:
        changed = number == 0 and place % 3 == 0 and asked.time > 240
        return Reply(body=page(place, number, 3 if changed else 9))

    return answer


def faulty_sites(server: Server) -> Iterator[Site]:
    """Yield sites that do something wrong, each with the reason that is to be told."""
    for number, (does, reply, reason) in enumerate(faults(server)):
        yield Site(address=server.put(f"bad{number}.example", "/feed", reply), does=does, reason=reason)
    secret = server.at("127.0.0.1", "/secret")
    server.put("127.0.0.1", "/secret", Reply(body=rss(["/r/0"])))
    server.put("linking.example", "/r/0", Reply(status=302, headers={"Location": secret}))
    linking = Reply(body=rss([secret, "/r/0"]), headers=XML)
    yield Site(address=server.put("linking.example", "/feed", linking), does="entries that lead to 127.0.0.1", reason="a loopback address")  # fmt: skip
    for host, does, reason in (
        ("inside.example", "a name that leads to 10.0.0.7", "leads to 10.0.0.7, a private address"),
        ("turning.example", "a name that leads elsewhere the second time", "leads to 169.254.169.254"),
        ("nowhere.example", "a name that cannot be found", "cannot be found"),
    ):
        yield Site(address=server.put(host, "/feed", Reply(body=rss([]))), does=does, reason=reason)
    server.put("closed.example", "/robots.txt", Reply(body=b"User-agent: *\nDisallow: /"))
    yield Site(address=server.put("closed.example", "/feed", Reply(body=rss([]))), does="robots.txt closes it", reason="robots.txt")  # fmt: skip
    server.put("mute.example", "/robots.txt", Reply(status=500))
    yield Site(address=server.put("mute.example", "/feed", Reply(body=rss([]))), does="robots.txt fails", reason="whose robots.txt")  # fmt: skip


def faults(server: Server) -> list[tuple[str, Reply, str]]:
    """Return what a feed's answer can do wrong, and a part of the reason."""

    def to(target: str) -> Reply:
        return Reply(status=302, headers={"Location": target})

    server.put("chain.example", "/*", lambda asked: to(f"{asked.path}x"))
    bomb = {**XML, "Content-Encoding": "gzip"}
    return [
        ("never answers", Reply(pause=100_000), "sends nothing for 15 seconds"),
        ("a byte every 5 seconds", Reply(body=rss([]) * 50, trickle=5), "takes longer than 60 seconds"),
        ("an endless body", Reply(endless=b"<item/>" * 9000), "is larger than 8 MiB"),
        ("30 MiB in 30 KiB of gzip", Reply(body=gzip.compress(BLANKS), headers=bomb), "unfolds to more than 200 times"),
        ("a brotli bomb", Reply(body=brotli.compress(BLANKS, quality=4), headers={**XML, "Content-Encoding": "br"}), "unfolds to more than"),
        ("500", Reply(status=500), "status 500"),
        ("429 with Retry-After of an hour", Reply(status=429, headers={"Retry-After": "3600"}), "too often (429)"),
        ("403", Reply(status=403), "forbidden to programs"),
        ("404", Reply(status=404), "is not there (404)"),
        ("a picture", Reply(body=b"\x89PNG", headers={"Content-Type": "image/png"}), "is image/png"),
        ("a picture that says it is a feed", Reply(body=b"\x89PNG\r\n", headers=XML), "says that it is text and is not"),
        ("nothing", Reply(body=b"", headers=XML), "is empty"),
        ("JSON that is no feed", Reply(body=b'{"a": [1]}', headers={"Content-Type": "application/json"}), "no JSON Feed"),
        ("XML that breaks off at once", Reply(body=b"<rss version='2.0'><chan", headers=XML), "without entries"),
        ("entities that unfold", Reply(body=b"<!DOCTYPE r [<!ENTITY a 'b'>]><rss>&a;</rss>", headers=XML), "defines entities"),
        ("a page that names no feed", Reply(body=b"<html><body>Hello.</body></html>"), "is no feed and names none"),
        ("a redirect to itself", to("/feed"), "in a circle"),
        ("redirects without end", to(server.at("chain.example", "/a")), "redirects more than 5 times"),
        ("a redirect to 127.0.0.1", to(server.at("127.0.0.1", "/secret")), "a loopback address"),
        ("a redirect to 169.254.169.254", to("http://169.254.169.254/latest"), "a link-local address"),
        ("a redirect to [::1]", to(server.at("[::1]", "/secret")), "a loopback address"),
        ("a redirect to 2130706433", to(server.at("2130706433", "/secret")), "another way to write 127.0.0.1"),
        ("a redirect to 0177.0.0.1", to(server.at("0177.0.0.1", "/secret")), "another way to write 127.0.0.1"),
        ("a redirect to a file", to("file:///etc/passwd"), "of the kind file"),
        ("another protocol", Reply(raw=b"SSH-2.0-OpenSSH_9.6\r\n"), "breaks off"),
        ("closes at once", Reply(raw=b""), "breaks off"),
        ("less than it announced", Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"), "breaks off"),
        ("a header of 500,000 bytes", Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 500_000 + b"\r\n\r\n"), "breaks off"),
    ]  # fmt: skip


class Names:
    """The invented name service: everything is on this machine but for names that lead elsewhere."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def __call__(self, host: str, _port: int) -> list[str]:
        """Return where a name leads."""
        self.asked.append(host)
        if host == "nowhere.example":
            raise Passing(f"is on {host}, a name that cannot be found; check the address")
        if host == "inside.example":
            return ["10.0.0.7"]
        if host == "turning.example":
            return [OWN if self.asked.count(host) == 1 else "169.254.169.254"]
        return ["127.0.0.1"]
