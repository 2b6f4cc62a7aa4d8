"""The digest: at most ten lines, disputed first, and the advice for who reads only one report."""

from twosource.dossiers.changes_told import descent_lines, wording_lines
from twosource.dossiers.claims_told import agreed_lines, as_told, lone_lines
from twosource.dossiers.disputes_told import disputed_lines, revised_lines
from twosource.dossiers.lines import count_line, opening
from twosource.dossiers.names import origins_told
from twosource.dossiers.patterns import ONE_REPORT, REPORTS
from twosource.dossiers.senses_told import turned_lines, turned_quotations
from twosource.dossiers.settings import STANDARD, DigestSettings
from twosource.model import DigestLine, Dossier


def digest(dossier: Dossier, *, settings: DigestSettings = STANDARD) -> tuple[DigestLine, ...]:
    """Return the digest: the count of origins, what is disputed, what was changed, what is agreed, what is alone.

    Of several equal lines the first is kept.
    """
    turned = turned_lines(dossier, settings)[: settings.turned]
    told = {span for line in turned for span in line.cites}
    head = [origins_line(dossier), *disputed_lines(dossier, settings, turned_quotations(dossier))]
    head += revised_lines(dossier, settings)[: settings.revised]
    others = [*descent_lines(dossier, told), *wording_lines(dossier, settings)]
    changed = [*turned, *others][: max(settings.changed, len(turned) + 1)]
    lone = lone_lines(dossier, settings)[: settings.alone]
    room = settings.lines - len(head) - len(changed) - len(lone)
    if room < settings.agreed:
        lone = lone[:1]
        room = settings.lines - len(head) - len(changed) - len(lone)
    agreed = as_told(dossier, agreed_lines(dossier, settings)[: max(1, room)])
    return tuple(unique([*head, *changed, *agreed, *lone])[: settings.lines])


def origins_line(dossier: Dossier) -> DigestLine:
    """Return how many reports there are and how many origins they go back to."""
    articles = tuple(text.id for text in dossier.texts)
    counted = origins_told(dossier)
    text = ONE_REPORT if len(articles) == 1 else REPORTS.format(reports=len(articles), origins=counted)
    return count_line(dossier, text, [opening(dossier, article) for article in articles])


def unique(lines: list[DigestLine]) -> list[DigestLine]:
    """Return the lines without those whose text stood before."""
    return list({line.text: line for line in reversed(lines)}.values())[::-1]
