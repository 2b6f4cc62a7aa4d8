"""The pages in a real browser: reading, searching, checking, by keyboard, on a phone, in the dark, and as they renew."""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import NOW
from tests.web.hostile import HOSTILE
from twosource.archive import Archive
from twosource.model import Report
from twosource.web import Desk, ServeSettings
from twosource.web.application import application
from twosource.web.desk import Lately

sync_api = pytest.importorskip("playwright.sync_api", reason="the extra `browser` is not installed")
uvicorn = pytest.importorskip("uvicorn")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
AXE = os.environ.get("TWOSOURCE_AXE", "")
"""The file axe.min.js of axe-core, if pages are to be checked for who reads them with other means than eyes."""


@dataclass
class Served:
    """A desk that a browser can reach."""

    root: str
    archive: Archive


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, examples: Archive) -> Iterator[Served]:
    """Serve a desk in a thread; tests may add to its archive."""
    path = tmp_path_factory.mktemp("browser") / "news.db"
    with Archive.open(path, create=True) as held, socket.socket() as listening:
        held.add(given_reports(), now=NOW)
        listening.bind(("127.0.0.1", 0))
        root = f"http://127.0.0.1:{listening.getsockname()[1]}"
        desk = Desk(archive=held, now=lambda: NOW, lately=Lately(seconds=0))
        config = uvicorn.Config(
            application(desk, ServeSettings(archive=path)), log_config=None, access_log=False
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield Served(root=root, archive=held)
        server.should_exit = True
        thread.join(timeout=20)


def given_reports() -> list[Report]:
    from twosource.reports import read as read_reports

    examples = Path(__file__).parents[2] / "examples"
    return [*HOSTILE, *(one for one in read_reports([examples]) if isinstance(one, Report))]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Any, served: Served) -> Iterator[Any]:
    """Give an open page; a fault of a script, a dialog or a policy that was broken fails the test."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, base_url=served.root)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    opened.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    opened.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    yield opened
    context.close()
    assert faults == []


def trawler(served: Served) -> str:
    found = served.archive.search("trawler mackerel").entries
    return found[0].story


def test_a_story_is_read_from_the_front_page_down_to_the_sentence(page, served):
    page.goto("/")
    page.click("text=mackerel row")
    assert page.title().endswith("Twosource")
    page.click(".part.differ a.place >> nth=0")
    assert page.evaluate("document.querySelector(':target').classList.contains('sentence')")


def test_a_search_and_a_quotation_lead_to_the_report(page, served):
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("trawler")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?words=trawler")
    page.click(".hits h2 a >> nth=0")
    page.wait_for_url("**/stories/**")
    page.goto("/quote")
    page.fill("main textarea", "in a calm and professional manner")
    page.click("main button")
    assert page.locator(".reading.altered mark").count() > 0


def test_the_first_key_leads_past_the_bar_to_the_content(page, served):
    page.goto(f"/stories/{trawler(served)}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_page_fits_a_phone_and_no_page_is_wider(browser, served):
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, is_mobile=True, base_url=served.root
    )
    phone = context.new_page()
    story = trawler(served)
    for path in ("/", f"/stories/{story}", f"/stories/{story}/beside?one=A&other=B", "/people", "/changes",
                 "/search?words=bridge", "/claims?words=bridge", "/names?words=Landsverk",
                 "/quote?words=the bridge is shut", "/check", "/nowhere"):  # fmt: skip
        phone.goto(path)
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, path
        ways = [link.bounding_box() for link in phone.locator(".bar nav a").all()]
        assert len(ways) == 5, path
        assert all(way["x"] >= 0 and way["x"] + way["width"] <= 360 for way in ways), path
    context.close()


def test_in_the_dark_words_are_light_on_dark(browser, served):
    context = browser.new_context(color_scheme="dark", base_url=served.root)
    dark = context.new_page()
    dark.goto("/")
    ink, paper = dark.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert brightness(ink) > 200
    assert brightness(paper) < 60
    context.close()


def brightness(colour: str) -> float:
    return sum(float(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")[:3]) / 3


def test_without_a_script_everything_is_there(browser, served):
    context = browser.new_context(java_script_enabled=False, base_url=served.root)
    plain = context.new_page()
    plain.goto("/quote")
    plain.fill("main textarea", "calmly and by the book")
    plain.click("main button")
    assert plain.locator("table.collation").count() == 1
    context.close()


def test_a_hostile_story_runs_nothing(page, served):
    for line in served.archive.stories().entries:
        page.goto(f"/stories/{line.id}")
        assert page.locator("script").count() == 2


def test_a_report_that_comes_in_appears_without_loading_the_page(browser, served):
    context = browser.new_context(base_url=served.root)
    context.clock.install()
    live = context.new_page()
    live.goto("/changes")
    live.wait_for_load_state("networkidle")
    text = "Lighthouse of Runde sold\n\nThe lighthouse of Runde was sold on Monday, keeper Aud Strand said.\n"
    served.archive.add([Report(address="news/late.txt", text=text)], now=NOW)
    assert live.locator("text=Lighthouse of Runde sold").count() == 0
    live.evaluate("document.getElementById('change-5').scrollIntoView()")
    before = live.evaluate("document.getElementById('change-5').getBoundingClientRect().top")
    live.clock.run_for(11_000)
    live.wait_for_selector("text=Lighthouse of Runde sold", timeout=10_000)
    assert live.locator("[role=status]").text_content() == "Updated just now"
    after = live.evaluate("document.getElementById('change-5').getBoundingClientRect().top")
    assert live.evaluate("scrollY") > 0
    assert abs(after - before) < 2
    context.close()


@pytest.mark.skipif(not Path(AXE).is_file(), reason="TWOSOURCE_AXE names no axe.min.js")
def test_axe_finds_nothing_serious(browser, served):
    story = trawler(served)
    paths = ("/", f"/stories/{story}", f"/stories/{story}/beside?one=A&other=B", "/people", "/person?name=Eirik Landsverk", "/changes",
             "/search?words=trawler", "/claims?words=trawler", "/names?words=Landsverk", "/quote?words=calmly and by the book", "/check", "/nowhere")  # fmt: skip
    found: list[str] = []
    for scheme in ("light", "dark"):
        context = browser.new_context(bypass_csp=True, color_scheme=scheme, base_url=served.root)
        seen = context.new_page()
        for path in paths:
            seen.goto(path)
            seen.add_script_tag(path=AXE)
            told = seen.evaluate("axe.run()")
            found += [
                f"{scheme} {path}: {one['id']} {one['nodes'][0]['html']}"
                for one in told["violations"]
                if one["impact"] in {"serious", "critical"}
            ]
        context.close()
    assert found == []
