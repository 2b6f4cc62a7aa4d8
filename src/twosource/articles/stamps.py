"""Stamps: how pages write when something was published, as regular expressions to be read without case."""

import re

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)"
DATE = rf"{DAY}?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{MONTH},?(?:\s+\d{{4}})?|\d{{4}}[-/]\d\d?[-/]\d\d?|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\.?|\d{{4}}\.\s+{MONTH}\s+\d{{1,2}}\.?|{MONTH}-\d{{1,2}}-\d{{4}}|\d{{1,2}}-{MONTH}-\d{{4}})"
CLOCK = r"(?:at\s+)?(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|\d{4}(?=\s?(?:Z|UTC|GMT|hrs|hours)\b))(?:\s*\(?(?:[A-Z]{2,5}|Z\b)\)?(?:[+-]\d+(?::\d\d)?)?)?(?:\s*hrs)?"
AGO = r"(?:about\s+)?(?:an?|\d+|one|two|three)\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|years?)\s+ago"
LEAD_IN = r"(?:(?:first\s+|last\s+|originally\s+)?(?:published|posted|updated?|modified|created|uploaded|issued|aired|broadcast)(?:\s*(?:on|at|date))?|date|time|last\s+update)\s*[:|–—-]?\s*"
STATED_IN = r"(?:first |last |originally )?(?:published|posted|updated|modified)(?:\s+(?:on|at|date))?\s*[:|]"
STAMP = rf"(?:{LEAD_IN})?(?:{DATE}(?:\s*[,|•·–—/-]?\s*{CLOCK})?|{CLOCK}\s*[,|•·–—/-]?\s*{DATE}|{AGO})"

PLACE_BEHIND = r"(?:\s[-–—|]\s(?-i:[A-ZÀ-Þ][\w.’'-]+(?:,? [A-ZÀ-Þ][\w.’'-]+){0,3}))?"
TIME_LINE = re.compile(
    rf"{LEAD_IN}{DATE}\s*[,|–—-]?\s*{CLOCK}{PLACE_BEHIND}|(?:{STAMP}|{STATED_IN}.{{0,80}})(?:[\s,|•·–—/()-]+(?:{STAMP}|{CLOCK}|\d{{1,6}})){{0,4}}",
    re.IGNORECASE,
)
IMPRINT = r"(?:is (?:printed|published|issued)|appears|comes out) (?:daily|weekly|monthly|(?:on|every|each|twice|once|six|five|seven)\b)"
"""What a paper says of its own days, behind its name."""
LONGEST = 160


def is_time_line(words: str) -> bool:
    """Tell whether a paragraph only says when something was published or updated."""
    return len(words) <= LONGEST and TIME_LINE.fullmatch(words) is not None
