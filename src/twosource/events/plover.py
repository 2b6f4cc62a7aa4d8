"""PLOVER types and modes of CAMEO codes (Open Event Data Alliance, PLOVER manual, 2022 names)."""

_ROOTS = {
    "01": "",
    "02": "REQUEST",
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "08": "YIELD",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
    "14": "PROTEST",
    "15": "MOBILIZE",
    "16": "SANCTION",
    "17": "COERCE",
    "18": "ASSAULT",
    "19": "ASSAULT",
    "20": "ASSAULT",
}
_EXCEPTIONS = {"014": "THREATEN", "163": "COERCE", "191": "COERCE", "192": "COERCE", "175": "ASSAULT"}
_MODES = (
    ("041", "phone"), ("042", "visit"), ("043", "visit"), ("044", "third-party"), ("0841", "release"),
    ("0842", "return"), ("085", "ease"), ("086", "access"), ("0871", "ceasefire"), ("0872", "withdraw"),
    ("087", "disarm"), ("09", "investigate"), ("112", "allege"), ("114", "allege"), ("115", "allege"),
    ("11", "disapprove"), ("141", "demo"), ("142", "hunger"), ("143", "boycott"), ("144", "obstruct"),
    ("145", "riot"), ("153", "police"), ("15", "troops"), ("161", "withdraw"), ("162", "discontinue"),
    ("166", "expel"), ("16", "withdraw"), ("171", "seize"), ("1723", "curfew"), ("1724", "martial-law"),
    ("173", "arrest"), ("174", "deport"), ("181", "abduct"), ("1821", "sexual"), ("1822", "torture"),
    ("182", "beat"), ("1831", "suicide-attack"), ("183", "explosives"), ("185", "assassinate"),
    ("186", "assassinate"), ("193", "firearms"), ("194", "heavy-weapons"), ("195", "heavy-weapons"),
)  # fmt: skip

SYMMETRIC = frozenset({"040", "041", "044", "046", "057", "061", "062", "0871"})
"""Codes of acts that both parties do: whoever is named first, it is one act."""

MUTUAL = SYMMETRIC | {"190", "193"}
"""Codes of acts that two joined subjects do to each other: "troops of A and B clashed"."""


def plover_type(code: str) -> str:
    """Return the PLOVER type of a CAMEO code, "" for statements, which PLOVER does not have."""
    return _EXCEPTIONS.get(code[:3], _ROOTS[code[:2]])


def plover_mode(code: str) -> str | None:
    """Return the PLOVER mode of a CAMEO code where it has one."""
    return next((mode for prefix, mode in _MODES if code.startswith(prefix)), None)
