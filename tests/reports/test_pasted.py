"""Several reports that somebody pasted into one file, and one report that only looks like several."""

import pytest

from twosource.reports.pasted import split_pasted

NEWS = (
    "Dock workers in Valparaiso walked off the job on Tuesday after a crane driver was dismissed for smoking.\n\n"
    '"He was on his break," said the head of the union, Marisol Tapia, who called the dismissal a pretext for sacking more men before the winter.\n\n'
    "The port company said that it would talk to the union on Thursday, but not about the crane driver."
)
HEADED = f"outlet: El Faro del Puerto\npublished: 2024-05-07\ntitle: Dockers walk out\n\n{NEWS}"
OTHER = f"outlet: Coast Herald\npublished: 2024-05-08\ntitle: Port strike spreads\n\n{NEWS}"
BARE = f"Dockers walk out over crane driver\n\nBy Ada Lowe\n\n{NEWS}"
DATED = f"Port strike spreads to San Antonio\n8 May 2024\n\n{NEWS}"
WIRE = f"Dockers' strike enters second day\n\nVALPARAISO, May 8 (AFP) - {NEWS}"


@pytest.mark.parametrize(
    "parting", ["\n\n---\n\n", "\n\n\n\n", "\n\n======\n", "\r\n\r\n* * *\r\n\r\n", "\r\n\r\n\r\n\r\n"]
)
@pytest.mark.parametrize("reports", [(HEADED, OTHER), (BARE, DATED, WIRE), (WIRE, HEADED)])
def test_reports_below_one_another_are_parted(parting: str, reports: tuple[str, ...]) -> None:
    assert [piece.strip(" \r\n-=*") for piece in split_pasted(parting.join(reports))] == list(reports)


def test_fenced_heads_begin_their_reports() -> None:
    fenced = [
        f"---\n{head}\n---\n\n{NEWS}\n"
        for head in ("outlet: One\ntitle: A walkout", "outlet: Two\ntitle: A strike")
    ]
    assert split_pasted("\n".join(fenced)) == [fenced[0] + "\n", fenced[1]]


def test_what_databases_print_one_below_the_other_is_parted() -> None:
    printed = [f"{number} of 2 DOCUMENTS\n\nThe Solent Echo\n\n{NEWS}\n\n" for number in (1, 2)]
    assert split_pasted("".join(printed)) == printed
    ended = [
        f"Dockers walk out\n\n{NEWS}\n\nDocument ECHO000020240507ek5700001\n",
        f"Strike spreads\n\n{NEWS}\n\nDocument ECHO000020240508ek5800001\n",
    ]
    assert [piece.strip() for piece in split_pasted("".join(ended))] == [piece.strip() for piece in ended]


@pytest.mark.parametrize(
    "text",
    [
        BARE,
        f"{BARE}\n\n---\n\n{NEWS}",
        f"{BARE}\n\n* * *\n\nWhat the union wants\n\n{NEWS}",
        f"{BARE}\n\n___\n\nAssociated Press writer Ada Lowe in Lima contributed to this report.\n\n{NEWS}",
        f"{BARE}\n\n---\n\nRead more\n\nBy Ada Lowe\n\n{NEWS}",
        f"{BARE}\n\n---\n\nPort strike spreads\n8 May 2024\n",
        NEWS.replace("\n\n", "\n\n\n\n"),
        f"{NEWS}\n\n---\n\n{BARE}",
    ],
)
def test_one_report_in_sections_stays_one(text: str) -> None:
    assert split_pasted(text) == [text]


@pytest.mark.parametrize(
    "filling",
    [" " * 40_000 + "x", "- " * 40_000 + "x", "\n \n" * 20_000, "---\n\n" * 20_000, "By Ada Lowe " * 9_000],
)
def test_a_text_that_is_written_to_keep_a_reader_busy_takes_no_time(filling: str) -> None:
    assert len(split_pasted(f"{BARE}\n\n{filling}\n\n{BARE}\n\n{filling}")) <= 3
