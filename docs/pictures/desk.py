"""Take the desk's pictures: serve the examples, and show the pages to Debian's Chromium.

`make pictures` runs it; it needs the extras `web` and `browser`, and a Chromium on this machine.
"""

import shutil
import socket
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import sync_playwright

from twosource.archive import Archive
from twosource.reports import read
from twosource.web import Desk, ServeSettings
from twosource.web.application import application

FOLDER = Path(__file__).parent
EXAMPLES = FOLDER.parents[1] / "examples"
MORNING, NOON = datetime(2025, 6, 9, 8, 0, tzinfo=UTC), datetime(2025, 6, 9, 12, 30, tzinfo=UTC)
DRAFT = """Norway's fisheries minister Eirik Landsverk said the inspectors had acted "in a calm and professional manner".

The trawler had 31 crew on board and was at least four nautical miles inside Norwegian waters."""
WIDE, PHONE = {"width": 1200, "height": 860}, {"width": 390, "height": 844}


def main() -> None:
    """Serve an archive of the examples and take the pictures."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as listening:
        path = Path(folder) / "news.db"
        with Archive.open(path, create=True) as held:
            reports = list(read([EXAMPLES]))
            held.add(reports[::2], now=MORNING)
            held.add(reports[1::2], now=NOON)
            listening.bind(("127.0.0.1", 0))
            desk = Desk(archive=held, now=lambda: NOON)
            config = uvicorn.Config(
                application(desk, ServeSettings(archive=path)), log_config=None, access_log=False
            )
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
            thread.start()
            story = max(held.stories().entries, key=lambda line: (line.disputed, line.articles)).id
            take_all(f"http://127.0.0.1:{listening.getsockname()[1]}", story)
            server.should_exit = True
            thread.join()


def take_all(root: str, story: str) -> None:
    """Take every picture."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        desk = browser.new_context(base_url=root, viewport=WIDE)
        take(desk, "/", "desk-front")
        take(desk, f"/stories/{story}", "desk-story")
        take(desk, f"/stories/{story}/beside?one=A&other=C", "desk-beside")
        take(desk, "/check", "desk-check", draft=DRAFT)
        dark = browser.new_context(base_url=root, viewport=WIDE, color_scheme="dark")
        take(dark, "/quote?words=in a calm and professional manner", "desk-dark")
        phone = browser.new_context(base_url=root, viewport=PHONE, is_mobile=True, device_scale_factor=2)
        take(phone, f"/stories/{story}", "desk-phone")
        browser.close()


def take(context: Any, path: str, name: str, *, draft: str = "") -> None:
    """Take one picture, of a checked draft if one is given."""
    page = context.new_page()
    page.goto(path)
    if draft:
        page.fill("main textarea", draft)
        page.click("main form button")
        page.wait_for_selector("#checked")
    page.screenshot(path=FOLDER / f"{name}.png")
    page.close()


if __name__ == "__main__":
    main()
