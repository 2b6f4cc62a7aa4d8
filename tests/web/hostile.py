"""Reports that want to do harm: scripts, broken markup, marks that turn the direction, controls, walls of text."""

from twosource.model import Report

EVIL = "<script>alert(1)</script>"
QUOTED = 'We never said that the ‘bridge’ was "safe" & sound</title></script><img src=x onerror=alert(2)>'
TURNED = "\u202eevil\u202c \u2066left\u2069 \u200f"
SCRIPTS = Report(
    address="javascript:alert(3)//\"'><svg onload=alert(4)>",
    url="javascript:alert(5)",
    text=(
        f"Bridge {EVIL} closed after crack\n\n"
        f"The Halden bridge was closed on Monday after inspectors found a crack, mayor Tove Aasen said.\n\n"
        f"“{QUOTED},” Tove Aasen told reporters. “{EVIL}”\n\n"
        "Four lorries were stopped and 31 drivers waited for nine hours, police said.\n"
    ),
    stated_outlet="Halden <b onmouseover=alert(6)>Post</b>",
    stated_headline=f"Bridge {EVIL} closed after crack",
    stated_published="2026-06-01",
)
TURNING = Report(
    address=f"news/{TURNED}.txt",
    text=(
        f"Bridge {TURNED} shut after crack\n\n"
        f"The Halden bridge was closed on Monday after inspectors found a {TURNED} crack, mayor Tove Aasen said.\n\n"
        f"“The bridge {TURNED} is shut until the steel has been looked at,” Tove Aasen said.\n\n"
        "Four lorries were stopped and 27 drivers waited for nine hours, police said.\n"
    ),
    stated_outlet=f"Halden {TURNED} Times",
    stated_headline=f"Bridge {TURNED} shut after crack",
    stated_published="2026-06-01",
)
CONTROLS = Report(
    address="news/controls\x07\x1b[31m.txt",
    text=(
        "Choir \x00\x07\x1b[31m wins prize \ufffe\n\n"
        "The choir of Vardal won the prize on Sunday,\x0b conductor Nils Oppdal said.\n\n"
        "“We sang \x85as never before,” Nils Oppdal said.\n"
    ),
    stated_outlet="Vardal\x00 News",
    stated_headline="Choir \x1b[31m wins prize",
    stated_published="2026-06-02",
)
WALL = Report(
    address="news/wall.txt",
    text="Wall of words\n\n"
    + "word" * 20_000
    + "\n\n"
    + "“" * 500
    + "\n\n"
    + "The keeper Ove Lind said no. " * 200,
    stated_outlet="Long" * 200,
    stated_headline="Wall " * 100,
)
PAGE = Report(
    address="https://example.org/x",
    url="https://example.org/x?a=1&b=\"'<",
    markup="html",
    text=(
        "<html><head><title>Mill burns</title><script>alert(7)</script></head><body><h1>Mill burns &lt;script&gt;alert(8)"
        "&lt;/script&gt;</h1><p>The mill at Skree burned down on Friday, owner Una Moe said. <iframe src=//evil></iframe>"
        "<p>“Nobody was inside &lt;img src=x onerror=alert(9)&gt;,” Una Moe told this newspaper.</p><div></p></span>"
    ),
    stated_published="2026-06-03",
)
HOSTILE = (SCRIPTS, TURNING, CONTROLS, WALL, PAGE)
