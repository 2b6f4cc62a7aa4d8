"""What is told as new between two dossiers of a story."""

from dataclasses import replace

from tests.builders import ferry_survey
from twosource.archive.alerts import MOST, SHOWN, contradictions, find_alerts
from twosource.model import Claim, Difference, DifferenceReading, Dossier, Span

DOSSIER = ferry_survey().dossiers[0]
ARTICLE = DOSSIER.story.articles[0]


def span(start: int) -> Span:
    return Span(article=ARTICLE, start=start, end=start + 5)


def number(*readings: str, contradiction: bool = True) -> Difference:
    return Difference(
        kind="number",
        readings=tuple(
            DifferenceReading(text=text, spans=(span(place),)) for place, text in enumerate(readings)
        ),
        contradiction=contradiction,
    )


def with_claims(*differences: Difference) -> Dossier:
    count = DOSSIER.stemma.count((ARTICLE,))
    claims = tuple(
        Claim(
            id=f"k{place}",
            text="how many",
            text_span=span(0),
            evidence=(),
            outlets=1,
            origins=count,
            differences=(one,),
        )
        for place, one in enumerate(differences)
    )
    return replace(DOSSIER, claims=claims, utterances=())


def kinds(before: Dossier | None, now: Dossier) -> list[str]:
    return [alert.kind for alert in find_alerts(before, now)]


def test_nothing_new_is_no_alert() -> None:
    assert find_alerts(DOSSIER, DOSSIER) == []


def test_a_first_telling_alerts_to_every_contradiction_and_to_no_origin() -> None:
    assert kinds(None, DOSSIER).count("new contradiction") <= len(contradictions(DOSSIER))
    assert "new origin" not in kinds(None, DOSSIER)


def test_a_contradiction_is_told_once_with_its_readings() -> None:
    (alert,) = find_alerts(with_claims(), with_claims(number("12", "14")))
    assert alert.text == "number: “12” / “14” — how many"
    assert kinds(with_claims(number("12", "14")), with_claims(number("14", "12"))) == []


def test_a_contradiction_is_told_in_the_words_that_the_dossier_uses() -> None:
    denied = replace(number("was opened", "was not opened"), kind="polarity")
    (alert,) = find_alerts(with_claims(), with_claims(denied))
    assert alert.text.startswith("whether it is so: “was opened” / ")


def test_a_third_reading_is_new_and_a_reading_that_went_is_not() -> None:
    assert kinds(with_claims(number("12", "14")), with_claims(number("12", "14", "20"))) == [
        "new contradiction"
    ]
    assert kinds(with_claims(number("12", "14", "20")), with_claims(number("12", "14"))) == []


def test_a_refinement_is_no_contradiction() -> None:
    assert kinds(with_claims(), with_claims(number("12", "a dozen", contradiction=False))) == []


def test_many_of_one_kind_are_counted_together() -> None:
    now = with_claims(*(number(str(place), str(place + 1000)) for place in range(MOST + 7)))
    alerts = find_alerts(with_claims(), now)
    assert len(alerts) == MOST + 1
    assert alerts[-1].text == "7 more of this kind"


def test_a_contradiction_with_very_many_readings_names_the_first_and_counts_the_rest() -> None:
    (alert,) = find_alerts(with_claims(), with_claims(number(*(f"{place} sacks" for place in range(200)))))
    assert alert.text.startswith("number: “0 sacks” / “1 sacks” / ")
    assert alert.text.endswith(f"“{SHOWN - 1} sacks” and {200 - SHOWN} more — how many")
    (alert,) = find_alerts(with_claims(), with_claims(number(*(str(place) for place in range(SHOWN)))))
    assert "more" not in alert.text


def test_more_origins_are_told_with_the_first_report_of_a_new_one() -> None:
    origins = DOSSIER.stemma.origins
    joined = replace(origins[0], articles=tuple(sorted(one for origin in origins for one in origin.articles)))
    before = replace(DOSSIER, stemma=replace(DOSSIER.stemma, origins=(joined,), separable=()))
    (alert,) = [alert for alert in find_alerts(before, DOSSIER) if alert.kind == "new origin"]
    assert alert.text.endswith("before 1 origin")
    assert find_alerts(DOSSIER, before) == []


def test_an_altered_quotation_is_told_with_both_wordings_and_not_again_when_they_change_places() -> None:
    altered = [
        (utterance, reading)
        for utterance in DOSSIER.utterances
        for reading in utterance.readings
        if reading.relation == "altered" and reading.differences
    ]
    assert altered
    alerts = [alert for alert in find_alerts(None, DOSSIER) if alert.kind == "quotation altered"]
    assert alerts
    assert all("where others have" in alert.text for alert in alerts)
    turned = tuple(
        replace(
            utterance,
            readings=tuple(
                replace(reading, differences=tuple(pair[::-1] for pair in reading.differences))
                for reading in utterance.readings
            ),
        )
        for utterance in DOSSIER.utterances
    )
    assert "quotation altered" not in kinds(DOSSIER, replace(DOSSIER, utterances=turned))
