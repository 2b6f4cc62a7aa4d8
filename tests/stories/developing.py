"""Invented news that goes on for days, and news beside it that does not belong to it."""

from tests.builders import annotated
from twosource.model import AnnotatedText


def report(article: str, published: str | None, headline: str, *sentences: str) -> AnnotatedText:
    return annotated(
        article, None, ("headline", (headline,)), ("body", sentences), published=published, headline=headline
    )


SPILL = report(
    "spill", "2024-04-02",
    "Acid spills from Kestrel mine into the Ubaté river",
    "A basin of the Kestrel nickel mine burst on Tuesday night and sent acid into the Ubaté river, the environment agency Anqua said.",
    "Villagers of Chirimoya were told not to drink from the river, and Anqua's director Yadira Pombo flew to the mine.",
    "Kestrel Metals, which owns the mine, said that its pumps had stopped in a power cut.",
)  # fmt: skip
SPILL_TOO = report(
    "spill-too", "2024-04-02",
    "River poisoned as mine basin bursts near Chirimoya",
    "Acid from a burst basin of the Kestrel mine has reached the Ubaté river, and people in Chirimoya must not drink its water.",
    "Yadira Pombo, who leads the environment agency Anqua, called it grave on Wednesday.",
    "Kestrel Metals blamed a power cut for the pumps that stood still.",
)  # fmt: skip
LICENCE = report(
    "licence", "2024-04-04",
    "Anqua takes away Kestrel's licence after acid spill in the Ubaté",
    "The environment agency Anqua withdrew the licence of Kestrel Metals on Thursday, two days after acid from its nickel mine spilled into the Ubaté river.",
    "Inspectors found that the pumps had been out of order since March, director Yadira Pombo said in Chirimoya.",
    "Kestrel Metals will appeal, its lawyer Tancredo Ruiz said.",
)  # fmt: skip
CHARGED = report(
    "charged", "2024-04-15",
    "Kestrel mine manager charged over poisoned Ubaté river",
    "Prosecutors charged the manager of the Kestrel nickel mine, Odilo Brand, with poisoning the Ubaté river, a fortnight after acid spilled from a burst basin.",
    "The agency Anqua had found its pumps out of order; the mine has stood still since Yadira Pombo withdrew its licence.",
    "Wells in Chirimoya are still closed.",
)  # fmt: skip
SCHOOL = report(
    "school", "2024-04-04",
    "Chirimoya school wins brass band contest",
    "The brass band of the Chirimoya secondary school won the contest of the Ubaté valley on Thursday night.",
    "Its conductor, Berenice Lanza, thanked the parents, who had sewn the uniforms themselves.",
    "Twelve bands from the valley had come to the hall, more than in any year before.",
)  # fmt: skip
OTHER_SPILL = report(
    "other-spill", "2024-04-03",
    "Oil spills from pipeline into Finnish river",
    "Oil from a pipeline of the refiner Nordpol spilled into the Kemijoki river on Wednesday, the environment agency said.",
    "People in Rovaniemi were told not to drink from the river.",
    "Nordpol, which owns the pipeline, said that a valve had failed in a power cut.",
)  # fmt: skip

NEWS = ((SPILL, SPILL_TOO), (LICENCE,), (CHARGED,), (SCHOOL,), (OTHER_SPILL,))
"""Reports by the story that they tell."""
