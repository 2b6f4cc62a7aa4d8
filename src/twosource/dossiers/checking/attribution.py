"""Whether the reports give a draft's quotation to the speaker that the draft names."""

from dataclasses import replace

from twosource.dossiers.checking.carried import Carried
from twosource.dossiers.checking.draft import Draft
from twosource.dossiers.checking.settings import CheckSettings
from twosource.dossiers.speakers import is_person, speaks_for
from twosource.model import CheckedQuotation, QuotationStanding, Relation
from twosource.text.naming import compatible, is_proper


def with_speaker(
    draft: Draft, best: Carried, checked: CheckedQuotation, settings: CheckSettings
) -> CheckedQuotation:
    """Return the same with what is to be said of the speaker; another one counts more than other words."""
    told = best.utterance.speaker
    if not best.utterance.id:
        return unattributed(checked)
    if (
        draft.speaker is None
        or told is None
        or compatible(draft.speaker, told)
        or not is_proper(draft.speaker)
    ):
        return checked
    if agreeing := [one for one in given_to(best) if compatible(draft.speaker, one[0])]:
        return also_given(checked, told, misread=all(relation == "misattributed" for _, relation in agreeing))
    note = "; ".join(filter(None, [f"the reports give it to {told}", checked.note]))
    if not is_proper(told):
        return unattributed(replace(checked, note=note))
    person = is_person(draft.quotation, draft.text)
    near = not person and speaks_for(draft.speaker, best.utterance, best.dossier)
    if near or len(draft.wording.normals) < settings.attributed:
        return replace(checked, note=note)
    return replace(checked, standing="misattributed", note=note)


def given_to(one: Carried) -> list[tuple[str | None, Relation]]:
    """Return whom each report with an utterance gives it to, with the reading's relation; indirect speech left out."""
    known = {quotation.id: quotation for text in one.dossier.texts for quotation in text.quotations}
    return [
        (known[reading.quotation].speaker, reading.relation)
        for reading in one.utterance.readings
        if reading.quotation in known and known[reading.quotation].form != "indirect"
        if known[reading.quotation].speaker is not None
    ]


def also_given(checked: CheckedQuotation, told: str, *, misread: bool) -> CheckedQuotation:
    """Return that some report names the draft's speaker and others another one."""
    note = "; ".join(filter(None, [f"other reports give it to {told}", checked.note]))
    return replace(
        checked, standing="contested" if misread and checked.sound else checked.standing, note=note
    )


def unattributed(checked: CheckedQuotation) -> CheckedQuotation:
    """Return that the words stand between marks and nobody is known to say them; other words are said first."""
    standing: QuotationStanding = "unattributed" if checked.sound else checked.standing
    return replace(checked, standing=standing, utterance=checked.utterance or None)
