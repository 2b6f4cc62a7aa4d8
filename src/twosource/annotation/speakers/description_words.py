"""Nouns by which a text takes up again somebody whom it has named."""

from twosource.annotation.attributions.cue_lexicon import DOCUMENTS
from twosource.annotation.vocabulary import BODY_NOUNS
from twosource.text.word_sets import word_set

MEDIA = word_set(
    "media agency newspaper paper television tv broadcaster channel radio magazine daily website outlet press reports"
)
LIKE = (
    word_set("president leader head-of-state"),
    word_set("premier chancellor taoiseach head-of-government"),
    word_set("chief ceo executive boss"),
    word_set("spokesman spokeswoman spokesperson"),
    word_set("coach manager trainer"),
    word_set("lawyer attorney barrister solicitor counsel"),
    word_set("premier minister"),
    word_set("chairman chairwoman chairperson chair"),
    word_set("pope pontiff"),
    word_set("pitcher reliever starter"),
    word_set("scientist researcher author professor"),
    word_set("actor actress star"),
    word_set(
        "politician mp lawmaker senator congressman congresswoman legislator parliamentarian mla mep msp td mna "
        "councillor representative deputy"
    ),
    word_set("magistrate collector"),
    word_set("judge justice"),
    word_set("diplomat envoy ambassador consul"),
    word_set("journalist reporter correspondent"),
    word_set("pastor priest vicar rector cleric"),
    word_set("minister secretary"),
    word_set("doctor physician surgeon"),
)
ABBREVIATED = {
    "sp": "superintendent",
    "dsp": "superintendent",
    "dgp": "director",
    "dm": "magistrate",
    "cm": "minister",
    "pm": "minister",
    "fm": "minister",
    "ceo": "executive",
    "ag": "attorney",
    "da": "attorney",
}
"""Offices that are written in initials, with the word by which their bearer is known."""
GENERAL = word_set(
    "man woman boy girl mother father teenager veteran politician star player official parent pensioner resident "
    "newcomer rookie native debutant youngster frontman billionaire tycoon mogul entrepreneur lawmaker senator mp "
    "lock prop hooker flanker fly-half flyhalf scrum-half full-back fullback pitcher reliever catcher shortstop slugger "
    "quarterback linebacker spinner seamer opener all-rounder goalscorer scorer sprinter boxer lifter rider "
    "midfielder striker defender winger forward goalkeeper singer actor actress comedian presenter novelist poet "
    "professor scientist doctor suspect victim defendant witness leader boss expert winner champion author writer artist employee retiree unionist diplomat"
)
"""Nouns that can take up anybody who is in focus."""
ONCE = word_set("former ex retired veteran one-time onetime")
"""What somebody was is a newer word for who is spoken of: roles that he or she has now would be known."""
PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ess")
NOT_PERSONAL = (
    BODY_NOUNS
    | DOCUMENTS
    | word_set(
        "paper newspaper member number order river water power centre center matter member chapter computer tower factor "
        "sector tribunal insurer carrier newsletter broadcaster publication quarter disaster cluster register theater "
        "theatre elder younger older other latter monitor corridor harbour border business congress press witness prosecutor counter user adviser"
    )
)


def alike(head: str) -> frozenset[str]:
    """Give the nouns that can stand for a noun, itself included; none where it has no like."""
    return next((group for group in LIKE if head in group), frozenset())
