"""News agencies: the names that credits and datelines give them, and the short name of each."""

import re

NAMES: dict[str, tuple[str, ...]] = {
    "AFP": ("Agence France-Presse", "Agence France Presse", "AFP"),
    "AP": ("The Associated Press", "Associated Press", "AP"),
    "Reuters": ("Thomson Reuters", "Reuters"),
    "UPI": ("United Press International", "UPI"),
    "dpa": ("Deutsche Presse-Agentur", "dpa"),
    "PA": ("Press Association", "PA Media", "PA news agency", "PA"),
    "PTI": ("Press Trust of India", "PTI"),
    "ANI": ("Asian News International", "ANI"),
    "IANS": ("Indo-Asian News Service", "IANS"),
    "UNI": ("United News of India", "UNI"),
    "EFE": ("Agencia EFE", "EFE"),
    "ANSA": ("ANSA",),
    "LUSA": ("Lusa", "LUSA"),
    "TASS": ("ITAR-TASS", "TASS"),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "Interfax-Ukraine": ("Interfax-Ukraine",),
    "Interfax": ("Interfax",),
    "Sputnik": ("Sputnik",),
    "Ukrinform": ("Ukrinform",),
    "UNIAN": ("UNIAN",),
    "BelTA": ("BelTA",),
    "Xinhua": ("Xinhua News Agency", "Xinhua"),
    "CNS": ("China News Service",),
    "CNA": ("Central News Agency",),
    "Kyodo": ("Kyodo News", "Kyodo"),
    "Jiji": ("Jiji Press", "Jiji"),
    "Yonhap": ("Yonhap News Agency", "Yonhap"),
    "KCNA": ("Korean Central News Agency", "KCNA"),
    "VNA": ("Vietnam News Agency", "VNA"),
    "Bernama": ("Bernama",),
    "Antara": ("Antara",),
    "PNA": ("Philippine News Agency", "PNA"),
    "APP": ("Associated Press of Pakistan", "APP"),
    "INP": ("INP",),
    "BSS": ("Bangladesh Sangbad Sangstha", "BSS"),
    "UNB": ("United News of Bangladesh", "UNB"),
    "Anadolu": ("Anadolu Agency", "Anadolu Ajansi", "Anadolu", "AA"),
    "WAM": ("Emirates News Agency", "WAM"),
    "SPA": ("Saudi Press Agency", "SPA"),
    "QNA": ("Qatar News Agency", "QNA"),
    "KUNA": ("Kuwait News Agency", "KUNA"),
    "MENA": ("Middle East News Agency", "MENA"),
    "SANA": ("SANA",),
    "NNA": ("National News Agency", "NNA"),
    "IRNA": ("Islamic Republic News Agency", "IRNA"),
    "ISNA": ("ISNA",),
    "Mehr": ("Mehr News Agency", "MNA"),
    "Tasnim": ("Tasnim",),
    "Fars": ("Fars News Agency",),
    "WAFA": ("WAFA",),
    "TPS": ("TPS",),
    "JTA": ("Jewish Telegraphic Agency", "JTA"),
    "NAN": ("News Agency of Nigeria", "NAN"),
    "GNA": ("Ghana News Agency", "GNA"),
    "KNA": ("Kenya News Agency",),
    "ENA": ("Ethiopian News Agency", "ENA"),
    "SAnews": ("SAnews",),
    "PANA": ("PANA",),
    "Canadian Press": ("The Canadian Press", "Canadian Press"),
    "AAP": ("Australian Associated Press", "AAP"),
    "RNZ": ("RNZ",),
    "Bloomberg": ("Bloomberg News", "Bloomberg"),
    "Dow Jones": ("Dow Jones Newswires", "Dow Jones"),
    "TNS": ("Tribune News Service", "TNS"),
    "IPS": ("Inter Press Service", "IPS"),
    "Belga": ("Belga",),
    "ANP": ("ANP",),
    "NTB": ("NTB",),
    "Ritzau": ("Ritzau",),
    "APA": ("Austria Presse Agentur", "APA"),
    "PAP": ("PAP",),
    "CTK": ("CTK", "ČTK"),
    "MTI": ("MTI",),
    "Agerpres": ("Agerpres",),
    "BTA": ("BTA",),
    "Tanjug": ("Tanjug",),
    "HINA": ("HINA",),
    "BNS": ("Baltic News Service", "BNS"),
    "ERR": ("ERR News",),
    "Prensa Latina": ("Prensa Latina",),
    "Telam": ("Telam", "Télam"),
    "Agencia Brasil": ("Agencia Brasil", "Agência Brasil"),
    "EUP": ("EuropaPress", "Europa Press"),
    "agencies": (
        "news agencies",
        "wire agencies",
        "wire services",
        "agencies",
        "agency",
        "Agencies",
        "Agency",
    ),
}
PICTURES = (
    "Supplied",
    "Handout",
    "Getty Images",
    "Getty",
    "European Pressphoto Agency",
    "EPA-EFE",
    "EPA",
    "Shutterstock",
    "Alamy",
    "ZUMA Press",
    "Sipa",
    "NurPhoto",
    "Imago",
)
"""Picture agencies, which sign photographs and never texts."""

SHORT = {name.casefold(): short for short, names in NAMES.items() for name in names}


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(set(names), key=lambda name: (-len(name), name)))


ANY_AGENCY = _alternatives([name for names in NAMES.values() for name in names])
ANY_PICTURE = _alternatives([*PICTURES, *(name for names in NAMES.values() for name in names)])
AGENCY = re.compile(rf"(?<![\w-])(?:{ANY_AGENCY})(?![\w])")
PICTURE_AGENCY = re.compile(rf"(?<![\w-])(?:{ANY_PICTURE})(?![\w])")


def short_name(name: str) -> str:
    """Return the name that an agency goes by ("AFP"), the name itself where it is not a known agency."""
    return SHORT.get(name.strip().casefold(), name.strip())


def is_agency(name: str) -> bool:
    """Tell whether a name is a news agency's."""
    return name.strip().casefold() in SHORT
