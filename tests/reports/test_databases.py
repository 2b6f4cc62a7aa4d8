"""What databases of newspapers print around an article, each in its own order."""

import pytest

from twosource.reports.databases import find_printed
from twosource.reports.header import Header

NEWS = "A lock gate on the Neva jammed on Monday, and nine ships are waiting.\n\nDivers will look at it today, the port said."
OLD = f"""2 of 9 DOCUMENTS

The Ladoga Herald (Russia)

April 8, 2024 Monday
Final Edition

Lock gate jams, nine ships wait

BYLINE: Vera Lunina and Oleg Pask

SECTION: NEWS; Pg. 3

LENGTH: 143 words

{NEWS}

LOAD-DATE: April 9, 2024

Copyright 2024 Ladoga Papers"""
NEW = f"""Lock gate jams, nine ships wait

The Ladoga Herald (Russia)

April 8, 2024 Monday

Copyright 2024 Ladoga Papers All Rights Reserved

Section: NEWS; Pg. 3
Length: 143 words
Byline: Vera Lunina and Oleg Pask

Body

{NEWS}

Load-Date: April 9, 2024

End of Document"""
DISPLAY = f"""Lock gate jams, nine ships wait

By Vera Lunina and Oleg Pask
1,143 words
8 April 2024
07:30
The Ladoga Herald (Russia)
LADHER
03
English
(c) 2024 Ladoga Papers

{NEWS}

Document LADHER0020240408ek4800007"""
TAGGED = f"""SE  News
HD  Lock gate jams, nine ships wait
BY  By Vera Lunina and Oleg Pask
WC  143 words
PD  8 April 2024
SN  The Ladoga Herald (Russia)
SC  LADHER
LA  English
CY  (c) 2024 Ladoga Papers
LP
{NEWS}
NS
gship : Shipping
AN
Document LADHER0020240408ek4800007"""
EUROPRESSE = f"""The Ladoga Herald (Russia)
World, lundi 8 avril 2024 - 07:30 UTC +0300, p. 3

Lock gate jams, nine ships wait

Vera Lunina; Oleg Pask

{NEWS}

© 2024 The Ladoga Herald. Tous droits réservés.
Certificat émis le 9 avril 2024 à BIBLIOTHEQUE à des fins de visualisation personnelle."""
GENIOS = f"""The Ladoga Herald (Russia) vom 08.04.2024, Seite 3
Ressort: News
Autor: Vera Lunina; Oleg Pask

Lock gate jams, nine ships wait

{NEWS}

Quelle: The Ladoga Herald (Russia) vom 08.04.2024, Seite 3
Dokumentnummer: LAD20240408-11"""
PROQUEST = f"""Lock gate jams, nine ships wait

Author: Lunina, Vera; Pask, Oleg

Publication info: The Ladoga Herald (Russia) ; Saint Petersburg [Saint Petersburg]. 08 Apr 2024: 3.

Full text:

{NEWS}

Title: Lock gate jams, nine ships wait
ProQuest document ID: 1177"""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (OLD, "April 8, 2024 Monday"),
        (NEW, "April 8, 2024 Monday"),
        (DISPLAY, "8 April 2024"),
        (TAGGED, "8 April 2024"),
        (EUROPRESSE, "lundi 8 avril 2024"),
        (GENIOS, "08.04.2024"),
        (PROQUEST, "08 Apr 2024"),
    ],
    ids=["Nexis", "Nexis Uni", "Factiva", "Factiva's tags", "Europresse", "GENIOS", "ProQuest"],
)
def test_a_print_states_outlet_day_headline_and_writers_and_parts_the_news(text: str, day: str) -> None:
    header = find_printed(text)
    assert header is not None
    assert (header.title, header.outlet) == ("Lock gate jams, nine ships wait", "The Ladoga Herald (Russia)")
    assert (header.published, header.authors) == (day, ("Vera Lunina", "Oleg Pask"))
    assert text[header.end : header.news_end].strip().split("\n© ")[0].strip() == NEWS


@pytest.mark.parametrize(
    "text",
    [
        f"Lock gate jams\n\nBy Vera Lunina\n\n8 April 2024\n\n{NEWS}",
        f"The Ladoga Herald\nApril 8, 2024\n\nLock gate jams\n\n{NEWS}",
        f"Lock gate jams\n143 words\n\n{NEWS}",
        f"outlet: The Ladoga Herald\npublished: 2024-04-08\n\n{NEWS}",
        f"HD television comes to Ladoga\nPD 8 April 2024\n\n{NEWS}",
        f"Paris, lundi 8 avril 2024\n\nLock gate jams\n\n{NEWS}",
        "",
    ],
)
def test_what_no_database_printed_has_no_such_head(text: str) -> None:
    assert find_printed(text) is None


def test_the_news_without_a_foot_ends_with_the_text() -> None:
    whole = DISPLAY.split("\n\nDocument", maxsplit=1)[0]
    assert find_printed(whole) == Header(
        end=whole.index("A lock") - 1,
        outlet="The Ladoga Herald (Russia)",
        published="8 April 2024",
        title="Lock gate jams, nine ships wait",
        authors=("Vera Lunina", "Oleg Pask"),
    )
