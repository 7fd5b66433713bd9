"""Which runs of words may be somebody's name, and which are a job, a team, a body or a place."""

from __future__ import annotations

import re

JOBS = (
    "Director|Manager|Officer|Head|Leader|Lead|Chief|Executive|Assistant|Deputy|Acting|Interim|Advis[eo]r"
    "|Co-?ordinator|Solicitor|Secretary|Clerk|Principal|Senior|Accountant|Lawyer|Commissioner|Consultant"
    "|Worker|Headteacher|Teacher|Practitioner|Administrator"
)
JOB = re.compile(
    rf"(?:{JOBS}|Services?|Team|Democratic|Monitoring|Strategic|Cabinet|Portfolio)\b", re.IGNORECASE
)
SERVICES = re.compile(
    r"(?:Adoption|Adults?|Care|Children\S*|Committee|Communications|Complaints|Corporate|Customer|Education"
    r"|Famil\w+|Fostering|General|Information|Leaving|Legal|Parenting|Participation|Press|Rights|Safeguarding"
    r"|Social|Virtual|Young|Youth)\b",
    re.IGNORECASE,
)
"""What the name of a team or of its mailbox begins with, and no person's does."""
PUBLIC = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Members?|Lord|Mayor|Chair\w*|The|Council|Committee)\b", re.IGNORECASE
)
"""Councillors act in public: their printed names stay."""
BODY = re.compile(
    r"(?:Council|Committee|Board|Panel|Partnership|Borough|County|City|District|Trust|Forum|Groups?|Agency"
    r"|University|College|Academy|Schools?|Hospital|Authority|Department|Directorate|Centre|Units?|Hub|Acts?"
    r"|Strategy|Policy|Plan|Pledge|Network|Charity|Foundation|Commission|Government|Ltd|Limited|Project"
    r"|Programme|Services?|Teams?|Helpline|Regulations|Society|Association|Union|Club|Church)\b",
    re.IGNORECASE,
)
"""What the name of a body, a place of work or a paper ends with."""
_ADDRESS = re.compile(
    r"(?:House|Street|Road|Avenue|Buildings?|Offices?|Square|Floor|Desk|Line)\b", re.IGNORECASE
)
_WORK = re.compile(
    r"(?:Independent|Reviewing|Personal|Designated|Looked|After|Pupil|Mental|Health|Business|Support|Quality"
    r"|Assurance|Public|Performance|Policy|Planning|Commissioning|Housing|Finance|Financial|Human|Resources?"
    r"|Early|Help|Years|Intervention|Prevention|Placements?|Residential|Disabilit\w+|Area|Locality|Regional"
    r"|National|Local|Operations?|Operational|Practice|Improvement|Learning|Development|Workforce|Communit\w+"
    r"|Engagement|Inclusion|Equalit\w+|Diversity|Permanence|Contacts?|Referral|Assessments?|Access|Data"
    r"|Systems|Records|Governance|Scrutiny|Electoral|Elected|Divisional|Joint|Integrated|Specialist|Named"
    r"|Duty|Emergency|Supervising|Work|People\S*|Leavers?|Foster|Carers?|Parents?|Baby|Child\S*|Advocacy"
    r"|Town|Civic|Shire|Guild|North(?:ern)?|South(?:ern)?|East(?:ern)?|West(?:ern)?|Great|Upper|Lower|New|Old|Royal|Saint|St"
    r"|Telephone|Tel|Phone|Mobile|Mob|Fax|Email|E-mail|Website|Web|Date|Author|Authors|Signed|Name|Title|Report"
    r"|Status|Wards?|Enclosures?|Appendix|Annex|Background|Papers?|Meeting|Agenda|Item|Key|Summary|Purpose"
    r"|Up|Out|Hours|Plus|Needs|Special|Educational|Gypsy|Roma|Traveller|Citizens?|Advice|Jobcentre|Ofsted|Action|Futures"
    r"|Statutory|Duties|Roles?|Responsibilit\w+|Vision|Aims?|Objectives?|Outcomes?|Actions?|Priorit\w+|Targets?"
    r"|Terms|Together|Time|Change|Matters|Homes?|Executive|Introduction|Conclusion|Principles?|Promises?|Pathway"
    r"|Voices?|Staying|Moving|Going|Being|Growing|Keeping|Living|Working|Speaking|Making|Getting|Having|Listening"
    r"|Looking|Ring|Call|Ask|Speak|Please|Contributors?|Person|Details|Further|Our|We|You|Your|This|These|That|They"
    r"|If|For|All|Every|Each|How|What|When|Where|Who|Why|In|On|At|By|To|And|Or|Of|It|No|Not|Any|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|September|October"
    r"|November|December)\b",
    re.IGNORECASE,
)
"""Words of jobs, teams, places and labels, of days and sentences, that are hardly a name's."""
_NO_NAME = (JOB, SERVICES, PUBLIC, BODY, _WORK)
_OF_A_BODY = re.compile(r"['\u2019]s$|[0-9]")
_SURNAMES = re.compile(
    r"(?:Young|Press|Parents?|Foster|Child|Wards?|North|South|East|West|March|Church|Line|Clerk|Head|Lord|Mayor)\b"
)
"""Words of that kind that are surnames as well."""
UPPER = "[A-Z\u00c0-\u00de\u0100-\u017e]"
WORD = rf"{UPPER}[\w'\u2019-]*[a-z\u00df-\u00ff][\w'\u2019-]*"
_PARTICLE = r"(?:(?:van|der|den|de|del|la|le|von|bin|ibn|al|el|ap|ab|da|dos|di)\s+)*"
TOKEN = rf"(?:{_PARTICLE}{WORD}|{UPPER}\.?|{UPPER}[\w'\u2019-]+)"
_TOKEN = re.compile(rf"{TOKEN}(?=[\s,;:()/]|$)")
_STYLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+")
_SPACE = re.compile(r"\s+")
MOST = 4
LEAST = 2


def is_no_name(word: str, *, beside_an_address: bool = False) -> bool:
    """Whether ``word`` is hardly part of somebody's name."""
    tells = (*_NO_NAME, _ADDRESS) if beside_an_address else _NO_NAME
    bare = word.rstrip(".,:;")
    return _OF_A_BODY.search(bare) is not None or any(rule.fullmatch(bare) for rule in tells)


def leading_name(text: str) -> str | None:
    """The name that ``text`` begins with: behind a label, where little else stands."""
    start = style.end() if (style := _STYLE.match(text)) else 0
    at, tokens, end = start, 0, start
    while tokens < MOST and (token := _TOKEN.match(text, at)):
        if JOB.match(token[0]) or PUBLIC.match(token[0]) or (tokens == 0 and is_no_name(token[0])):
            break
        if BODY.fullmatch(token[0]):
            return None  # what stands before is the body's name
        if tokens and is_no_name(token[0]) and (tokens >= LEAST or not _SURNAMES.fullmatch(token[0])):
            break
        tokens, end = tokens + 1, token.end()
        space = _SPACE.match(text, end)
        at = space.end() if space else len(text)
    after = _TOKEN.match(text, at)
    if after and BODY.fullmatch(after[0]) and not JOB.match(after[0]):
        return None
    return text[start:end] if tokens >= LEAST or (style and tokens) else None


def trailing_name(text: str) -> str | None:
    """The name that ``text`` ends with, straight before a telephone number or an email."""
    run = re.search(rf"(?:(?:^|(?<=[\s(\u2013,/])){TOKEN}(?:\s+|$))+$", text)
    words = run[0].split() if run else []
    kept: list[str] = []
    for index in range(len(words) - 1, -1, -1):
        if _is_no_name_at(words, index):
            break
        kept.insert(0, words[index])
    if style := _STYLE.fullmatch(f"{kept[0]} ") if kept else None:
        kept = kept[1:]
    return " ".join(kept) if (LEAST if not style else 1) <= len(kept) <= MOST else None


def is_only_a_name(text: str) -> bool:
    """Whether ``text`` is somebody's name and nothing else."""
    said = _STYLE.sub("", text.strip(" ,:;"), count=1)
    words = said.split()
    return (
        LEAST <= len(words) <= MOST
        and re.fullmatch(rf"{TOKEN}(?:\s+{TOKEN})+", " ".join(words)) is not None
        and not any(_is_no_name_at(words, index) for index in range(len(words)))
    )


def _is_no_name_at(words: list[str], index: int) -> bool:
    """Whether this word is hardly a name's; at the end, behind a forename, it may be a surname."""
    is_last = 0 < index == len(words) - 1
    if is_last and _SURNAMES.fullmatch(words[index]) and not is_no_name(words[index - 1]):
        return False
    return is_no_name(words[index], beside_an_address=True)
