"""Phrases that tell how exact, how attributed and how first-hand a sentence is."""

import re

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

VAGUE_TIME = re.compile(
    r"\b(?:earlier (?:this|that) (?:week|month|year)|(?:last|this) (?:week|month|year)|in recent (?:days|weeks|months)|"
    r"recently|(?:a few|several) (?:days|weeks|months) ago|some time ago)\b",
    re.IGNORECASE,
)
EXACT_TIME = re.compile(
    rf"\b(?:(?:in|on|since|until|by) (?:early |mid-|late )?(?:{_MONTH})(?: \d{{1,2}})?|(?:on |last )?(?:{_DAY})|"
    rf"(?:{_MONTH}) \d{{1,2}}|\d{{1,2}} (?:{_MONTH}))\b"
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
VAGUE_COUNT = re.compile(
    r"\b(?:numerous|several|a number of|dozens of|hundreds of|thousands of|some|many|around|about|approximately|"
    r"roughly|nearly|almost|more than|over|multiple|a handful of)\s+(?P<counted>(?:\d[\d,.]*\s+)?(?!an?\b|the\b)\w+(?:\s\w+)?)",
    re.IGNORECASE,
)
EXACT_COUNT = re.compile(
    r"\b(?:(?!(?:1[89]|20)\d\d\b)\d[\d,.]*|scores of|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?P<counted>(?!an?\b|the\b)\w+(?:\s\w+)?)",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:said|says|saying|told|tells|according to|announced|confirmed|reported|wrote|stated|claimed|alleged(?:ly)?|"
    r"added|insisted|argued|warned|estimated|believes?|noted|explained|replied|called|urged|denied)\b",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\b(?:Updated?:(?!.{0,14}\d)|Updated (?:at|on)|UPDATED?\b|CORRECT(?:ED|ION)\b|Correct(?:ion|ed version|ed press release):?|Clarification:|"
    r"(?:an|the|in our) earlier version\b|(?:replaces|supersedes) (?:the|an|our) (?:\w+ )?(?:version|story|report|release)|"
    r"[Tt]his (?:story|article|report) (?:has been|was|is) (?:updated|corrected|amended)|[Tt]his (?:story|version) corrects\b)"
    r"|\((?:corrected|updated|amended|2nd lead|update \d)\)"
)
OVERTAKEN = re.compile(
    r"\bnow (?:estimated|put|stands?|numbers?|at|believed|says?|said)\b|\b(?:rose|risen|rises|raised|climbed|revised|increased|lowered|reduced)\s+"
    r"(?:\w+\s+){0,2}?(?:to|from)\b|\b(?:up|down) from\b|\b(?:earlier|previously|initially|originally|first) (?:said|reported|put|estimated|announced|told|given)\b|"
    r"\b(?:was|were|has been|have been) (?:restored|reopened|resumed|identified|named as)\b|"
    r"\ba (?:second|third|fourth|fifth|further) (?:\w+ )?(?:suspect|body|victim|man|woman|person|arrest|explosion|is|was)\b",
    re.IGNORECASE,
)
"""What a later report of a newsroom says of what its earlier ones told."""
STAMPED = re.compile(r"\bUpdated?:(?=.{0,14}\d)")
"""A page's stamp, which tells of the hour rather than of another version."""
_FORMAL_HEADING = (
    r"^(?:[a-z]+: )?(?:Joint |Press |Official )?(?:Statement|Communiqué|Communique|Declaration) (?:of|by|from|on behalf of) (?:the )?[A-Z][\w.’'&-]*"
    r"(?: (?:[A-Z\d(][\w.’'&)-]*|of|the|on|for|and|in|to|at|de|la|du|von|regarding|concerning))*$"
)
"""A heading that names a document and its author; a sentence of news goes on with a verb."""
RELEASE = re.compile(
    r"\b(?:PRESS|MEDIA|NEWS) RELEASE\b|\b(?:Press|Media|News) [Rr]elease\b(?=(?: [Nn]o\.)?[^.]{0,60}$)|\bEMBARGOED\b|\b(?i:FOR IMMEDIATE RELEASE)\b|^PRESS STATEMENT$|"
    r"\((?i:Newsfile|Business Wire|GlobeNewswire|Globe Newswire|Accesswire|PR ?Newswire)\b|/(?:PR ?Newswire|CNW|Newsfile)\b[^/\n]{0,40}/|"
    r"^(?:Press|Media) (?:[Rr]elease|[Ss]tatement|contact)\b|"
    r"^(?i:(?:official |press |media )?(?:communiqué|communique)|(?:official|press|media) (?:bulletin|note|notice|advisory))"
    r"(?: (?:[Nn]o\.? ?|n° ?)?[\d/.-]*\d[\d/.-]*)?(?: \([^()\n]{1,40}\))?$|"
    r"^(?:(?:Joint|Official|Public|Press) )?[Ss]tatement(?:, | of | – | - )\d{1,2} [A-Z][a-z]+ \d{4}\b[^.\n]{0,30}$|"
    rf"\A(?:Press )?(?:Statement|Communiqué|Declaration) (?:of|by|from) (?:the )?[A-Z]|{_FORMAL_HEADING}|\bContacts?: (?:the )?press office\b|\bNotes? to editors\b",
    re.MULTILINE,
)
"""What marks a text as given to the press by whom it is about."""
_OUTLET = (
    r"(?:[Tt]he\s+)?(?:Radio [A-Z]\w+|(?:[A-Z][\w.&'’-]*[ ]){0,3}(?:Times|Post|Journal|News|Reuters|AP|AFP|Press|BBC|CNN|NBC|CBS|ABC|"
    r"Guardian|Telegraph|Mail|Herald|Tribune|Today|Bloomberg|Politico|Axios|Magazine|Independent|Gazette|Chronicle|"
    r"Globe|Mirror|Examiner|Standard|Observer|Yahoo|NPR|Xinhua|TASS|Interfax|Newsweek|Radio|TV|Television|Echo|"
    r"Courier|Argus|Bulletin|Dispatch|Inquirer|Register|Sentinel|Star|Review|Ledger|Wire|Sportwire|Echo|Record|"
    r"Advertiser|Leader|Monitor|Daily|Weekly|Nachrichten|Zeitung|Spiegel|Monde|País|Nación|Mundo))"
)
CITING = (
    r"(?:told|telling|tells|tell|according to|reported by|reports? (?:from|in|by)|interview (?:with|in|to)|first reported by|"
    r"sp(?:oke|eaks?|eaking) (?:to|with|on)|(?:comments|remarks|a talk) (?:to|with|on)|talk(?:ed|ing|s) to|obtained by|cited by|citing|"
    r"quoted by|heard on|broadcast (?:on|by)|published (?:in|by))"
)
MEDIUM = (
    r"(?:news agency|agency|newswire|wire|(?:news)?paper|daily|weekly|tabloid|broadsheet|magazine|journal|broadcaster|station|channel|"
    r"(?:web)?site|portal|outlet|newsletter|blog)"
)
"""What a medium is called before its name."""
TOLD_TO = (
    r"(?:told|tells|telling|said to|says to|sp(?:oke|oken|eaking|eaks) (?:to|with)|talk(?:ed|ing|s) to|"
    r"(?:interview|conversation|call) (?:with|to)|confided (?:in|to)|(?:explained|admitted|confirmed|insisted|recalled) to|"
    r"assured|(?:asked|reached|interviewed) by|wrote to)"
)
"""What comes before the one who heard something."""
CITED = r"(?:reported|reports|report|wrote|writes|interview|revealed|first reported|quoted|said it)"
POINTING = (
    r"(?:see more (?:from|on|at)|materials? provided by|continue reading|read (?:more|on|the (?:full|whole|original) \w+)|full (?:story|article|report)|"
    r"(?:originally|first) (?:appeared|published)|(?:re)?published (?:by|from|with permission)|"
    r"(?:article|story|report) (?:is|was|comes) (?:from|by))"
)
"""What sends a reader to the outlet that had the whole text first."""
MEDIA = re.compile(
    rf"\b{_OUTLET}(?:['’]s?)?\s+(?:\w+\s+)?(?:reported|reports|report|writes|wrote|noted|notes|quoted|obtained|revealed|"
    r"interview|story|article|op-ed|column|editorial(?! board))\b|"
    r"\b(?:told|according to|reported by|reports? (?:from|in|by)|interview with|published (?:in|by)|first reported|via|"
    rf"spoke (?:to|with)|seen by|obtained by|cited by|citing|quoted by)\s+{_OUTLET}\b"
)
FIRST_HAND = re.compile(
    rf"\b(?:told|seen by|obtained by|spoke (?:to|with)|speaking to|sat down with|shown to|interview with|asked by|"
    rf"reviewed by)\s+(?P<medium>{_OUTLET})\b"
)
SECOND_HAND = re.compile(
    rf"(\b(?:according to|reported by|reports? (?:from|in|by)|quoted by|cited by|citing|first reported by)\s+)?"
    rf"\b(?P<medium>{_OUTLET})(?:['’]s)?(?(1)\b|\s+(?:\w+\s+)?(?:reported|reports|writes|wrote|interview|article)\b)"
)
MYSELF = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|[Mm]y|[Mm]yself)\b")
NARRATOR = re.compile(
    rf"{MYSELF.pattern}|\b(?:this (?:newspaper|reporter|correspondent)|our (?:reporter|correspondent))\b"
)
"""Words of a reporter who was there."""
LETTER = re.compile(
    r"\b(?:[Yy]our (?:\w+ )?(?:report|article|story|newspaper|paper|correspondent|columnist|editorial|reporter|coverage)|"
    r"you (?:write|wrote|report|reported|printed))\b|^(?:Sir|Madam|Dear (?:Sirs?|Editors?|Madam))\b",
    re.MULTILINE,
)
"""What a reader writes to a paper about what it printed."""
OCCASION = re.compile(
    r"\b(?:in|before|to) (?:the )?(?:parliament|congress|assembly|senate|court|lawmakers|deputies|council|chamber)\b|"
    r"\b(?:in|at|during|after) (?:an?|the|his|her|their) (?:\w+ ){0,2}?(?:news conference|press conference|briefing|rally|hearing|speech|address|"
    r"ceremony|meeting|statement|press release|sitting|session)\b|\b(?:on|to) (?:state |national |public )?(?:television|radio|X|Twitter|"
    r"Facebook|Telegram|Instagram)\b|\btold (?:reporters|journalists|the press|a crowd|supporters|parliament)\b|\bwrote\b|\bposted\b"
)
"""Where somebody said something for all to hear, or wrote it for all to read."""
IN_MARKS = re.compile(r"„[^“”]*[“”]|»[^«»]*«|«[^«»]*»|[\"“][^\"”]*[\"”]|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)")
PRONOUN_CUE = re.compile(
    r"\b(?:he|she|they)\s+(?:\w+\s+)?(?:said|says|added|adds|told|recalled|explained|warned|went on|continued)\b|"
    r"\b(?:said|says|added)\s+(?:he|she|they)\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
IN_ENGLISH = re.compile(r"\b(?:in|speaking|spoke|said it in) (?:\w+ )?English\b|\bEnglish-language\b")
WIRE = re.compile(
    r"\b(?:published|posted|taken|generated|provided|imported|reproduced)\s+(?:\w+\s+)?(?:from|by|via)\s+(?:an?|the|our)\s+(?:\w+\s+){0,2}?"
    r"(?:wire|feed|news agency|agencies|syndicate)\b|\bwire (?:services?|reports?|stories)\b|\b(?:[Ii]nputs?|[Ff]iles) from (?:news )?agenc(?:y|ies)\b",
)
"""What tells that a report prints an agency's text without saying whose."""
WRITTEN = re.compile(
    r"\b(?:statement|press release|release|filing|letter|wrote|writes|posted|tweeted|post|email|e-mail|memo|report|"
    r"communiqué|document|answered in|in two lines)\b",
    re.IGNORECASE,
)
