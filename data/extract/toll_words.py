"""The words by which tolls are told: of death and injury, of people and of things, of parts and of totals. Patterns match folded text."""

import re
from typing import Literal

from data.extract.hints import make_hint
from data.extract.numbers import NUMBER_WORD

_KILLED: Literal["killed"] = "killed"
_INJURED: Literal["injured"] = "injured"

# Verbs of more than one word: "shot dead 12 people", "five were gunned down", "tortured to death".
_DEADLY_PHRASES = (
    "shot dead", "gunned down", "burned alive", "burnt alive",
    *(f"{verb} to death" for verb in
      "burned burnt stabbed beaten tortured starved starving frozen froze crushed trampled stoned hacked bled choked".split()),
)  # fmt: skip
_KILLING_PHRASES = ("shooting dead", "gunning down")
# Words that make a count the dead or the injured when they follow it: "12 people were killed", "40 dead", "70 wounded".
_DEAD_AFTER = """killed dead died die dies perished executed slain slaughtered massacred beheaded martyred murdered crucified
    fatalities fatality deaths bodies corpses martyrs drowned assassinated hanged lynched eliminated neutralized neutralised succumbed"""
_HURT_PHRASES = ("treated for", "taken to hospital", "rushed to hospital", "taken to hospitals", "rushed to hospitals")
_HURT_AFTER = "wounded injured hurt injuries maimed wounds hospitalised hospitalized"
HARM_AFTER: dict[str, Literal["killed", "injured"]] = {
    **dict.fromkeys((*_DEAD_AFTER.split(), *_DEADLY_PHRASES), _KILLED),
    **dict.fromkeys((*_HURT_AFTER.split(), *_HURT_PHRASES), _INJURED),
}
# Words that make it so when they stand before it: "killed 12 people", "injuring 19".
_DEAD_BEFORE = """killed kills kill killing executed executes execute executing beheaded beheads beheading massacred slaughtered slew
    murdered eliminated eliminate eliminates eliminating crucified crucifies neutralized neutralised martyred martyring buried burying assassinated
    assassinates assassinate assassinating hanged lynched slaughters slaughtering massacres massacring murders murdering drowned drowning"""
_HURT_BEFORE = "wounded wounds wound wounding injured injures injure injuring hurt hurts hurting maimed maiming"
HARM_BEFORE: dict[str, Literal["killed", "injured"]] = {
    **dict.fromkeys((*_DEAD_BEFORE.split(), *_DEADLY_PHRASES, *_KILLING_PHRASES), _KILLED),
    **dict.fromkeys(_HURT_BEFORE.split(), _INJURED),
}
# Words that may stand between such a verb and its count.
VERB_GAP = frozenset(
    ["in", "total", "of", "a", "an", "the", "also", "up", "as", "-", "its", "their", "all", "entire", "whole", "crew", "family"]
)  # fmt: skip
# Words after which a count no longer reaches a word of harm.
STOPS = frozenset(
    [".", ";", ":", "said", "says", "that", "when", "after", "while", "killing", "wounding", "injuring", "kill", "kills", "which", "because", "but"]
)  # fmt: skip
# What any toll needs one of.
ANY_HARM = make_hint(
    *'kill|dead| die|(die|"die|-die|\ndie|death|wound|injur|hurt|execut|body|bodies|corps|toll|life|lives|behead|massacr|slaughter|martyr|casualt'.split(
        "|"
    ),
    *"gunning|fatalit|eliminat|neutrali|murder|crucif|perish|slain|slew|shot|gunned|assassinat|loss|maim|drown|remains|bury|tortur|hang|lynch".split(
        "|"
    ),
    *"succumb|alive|lost|losing|hospital|treated".split("|"),
)
TOKEN = re.compile(
    rf"(?:{'|'.join((*_DEADLY_PHRASES, *_KILLING_PHRASES, *_HURT_PHRASES))})\b|"
    r"(?:incl|esp|approx|ca|est|min|max)\.(?= )|"  # the stop of what is cut short ends no clause
    r"[a-z][a-z']*(?:-[a-z]+)*|\d[\d,.]*|[^\w\s]"
)

_PEOPLE = (
    r"(?:people|persons?|civilians?|children|women|men|kids|girls|boys|babies|infants|minors|soldiers?|troops|fighters?|militants?|rebels?|terrorists?|"
    r"jihadists?|insurgents?|gunmen|militiamen|combatants?|combattants?|members?|commanders?|officers?|guards?|policemen|citizens?|residents?|refugees?|"
    r"evacuees?|medics?|doctors?|nurses?|workers?|rescuers|others|more|schoolchildren|students?|teachers?|journalists?|activists?|prisoners?|hostages?|"
    r"brothers|relatives|victims|bodies|personnel|servicemen|extremists|loyalists|martyrs|mercenaries|attackers)"
)
# What is counted here is not people.
# What may be counted beside people.
_THING = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|percent|per cent|"
    r"pounds?|dollars?|vehicles?|tanks?|trucks?|bus(?:es)?|rockets?|missiles?|shells?|bombs?|barrels?|mortars?|raids?|strikes?|air[- ]?strikes?|air raids?|"
    r"attacks?|aircraft|planes?|jets?|helicopters?|sorties?|targets?|villages?|towns?|cities|districts?|neighbou?rhoods?|provinces?|areas?|houses?|homes?|"
    r"buildings?|schools?|hospitals?|positions?|posts?|checkpoints?|explosions?|blasts?|rounds?|tons?|tonnes?|truckloads?|times|sites?|points?|resolutions?|"
    r"groups?|factions?|cars?|tunnels?|warplanes?|depots?|pick-?ups?|machine guns?|weapons?|convoys?|facilit(?:y|ies)|am|pm|gmt|mm|stor(?:e?y|ies)|"
    r"settlements?|famil(?:y|ies)|generations?|ceasefires?|sides|parties|countries|governments|presidents|powers|floors?|fronts?|battles|clashes|operations)"
)
_BETWEEN = rf"(?:(?!(?:{'|'.join((*HARM_AFTER, *HARM_BEFORE))}|in|on|of|by|at|from|when|as|while|amid|during|despite|since|after|and|to|were|was|have|had|has|with|near)\b)[a-z'-]+\s){{0,2}}?"
THINGS = re.compile(
    rf"(?:-|\s+){_BETWEEN}{_THING}\b(?!\s(?:[a-z]+\s)?{_PEOPLE}\b)|\s?%|\s(?:(?:rival|warring|opposing|allied) )?forces\b"
)
IS_PEOPLE = re.compile(rf"\s+{_BETWEEN}(?P<who>{_PEOPLE})\b")
# "in 2016 the fighters ...": a year, whoever is told of behind it.
IN_YEAR = re.compile(r"\b(?:in|since|until|till|during|early|late|mid) (?:19|20)\d\d$")
# Counts of these may be a part of the dead that is told apart.
OF_ONE_KIND = frozenset(
    ["children", "women", "kids", "girls", "boys", "babies", "infants", "minors", "schoolchildren", "brothers", "medics", "students", "commanders", "leaders"]
)  # fmt: skip

# A part of another count: "including three children", "30 of them children", "68 children were among the 126".
PART_BEFORE = re.compile(
    r"(?:including|\bincl\.?|\besp\.?|includes?|included|among(?:st)? (?:them|whom|those killed|the (?:dead|victims|killed))|of whom|of them|"
    r"(?:dead|victims|killed|casualties|them|those) (?:included|were|was|are|include))(?: (?:were|are|also))?\s*,?\s*$"
)
INCLUDING = re.compile(r"(?: [a-z'-]+){0,2}? ?[,(-]? ?(?:including|incl\.?|among them) ")
OF_PARTS = re.compile(
    r"\s+(?:of (?:them|whom|those|the (?:dead|victims|killed|wounded|injured))|(?:\w+ ){1,3}?(?:(?:and|,) (?:\w+ ){2,3}?)?(?:were|was|are|is) (?:also )?among"
    r"|were (?:children|women|civilians|minors))\b"
)

# Between two parts; a comma or a dash before "and" ends them.
PARTS_LISTED = re.compile(r"(?: [a-z][a-z'-]*){0,3}?(?: and|,) ")

# "9 militiamen (4 Iranian, 5 Syrian)": the parts of a count.
IN_BRACKETS = re.compile(r"\d[^().;]{0,40}\([^().;]*$")
BRACKET_OF_HARM = re.compile(rf"[^()]*\b(?:{'|'.join((*HARM_AFTER, *HARM_BEFORE))})\b[^()]*\)")

# Running totals: "the death toll rose to 86", "bringing to 45 the number killed"; not the earlier ones they replace.
_TOLL_NAME = (
    r"(?:death toll|toll|number of (?:(?!wounded|injured)[a-z'-]+ ){0,3}?(?:dead|deaths|martyrs|killed|casualties|fatalities|victims|bodies)|number killed|total killed|body count)"
    r"(?! and (?:the )?(?:wounded|injured|injuries))"
)
TOTAL = re.compile(
    rf"{_TOLL_NAME}[^.;]{{0,80}}?\b(?:rose|risen|rises?|rising|climb\w*|reach\w*|jump\w*|revised|updated|increas\w*|surpass\w*|exceed\w*|pass\w*|cross\w*|top(?:s|p\w+)|brought|"
    r"raised|stands?|now|hits?|soar\w*|mount\w*|grew|grown|doubl\w*)\b[^.;]{0,25}$"
    rf"|\b(?:rise|increase|raises|raised|raising) (?:in )?(?:the )?{_TOLL_NAME}[^.;\d]{{0,80}}?\bto (?:at least |about )?$"
    r"|\b(?:revis|rais|lower)(?:ed|es|ing) (?:[\w'-]+ ){0,2}?toll\b[^.;]{0,25}\bto (?:at least )?$"
)
# "The toll passes 150": it is more.
PASSES = re.compile(r"\b(?:pass|top|exceed|surpass|cross)(?:es|s|ed|ing)? $")
# A count told anew behind the first: "killed 60 people, a figure later updated to 82"; not of the wounded.
UPDATED = re.compile(
    r"^(?!.*\b(?:wound|injur|hurt|missing|displac|arrest|detain))"
    r".*\b(?:later|since|subsequently|then|was|were|been) (?:updated|revised|raised|increased|corrected) (?:up(?:wards?)? )?(?:from [\w-]+ )?to (?:at least )?$"
)
# A toll that is only given: "put the toll at six", "a toll of 31".
GIVEN = re.compile(rf"{_TOLL_NAME}[^.;]{{0,60}}?\b(?:to|at|of|was|is|were|:)\s+$")
# What running totals and given tolls have one of.
TOLL_HINTS = make_hint("toll", "number", "total", "count")
LOWER = re.compile(r"\b(?:lower|higher|different)\b[^.;]{0,40}$")
EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|prior|preliminary|had (?:\w+ )?(?:given|put|said|reported|counted|stood))\b[^.;]{0,40}$|\bfrom $"
)
RAISING_TO = re.compile(r"\b(?:bring|rais|tak|push|brought|took)(?:ing|s|es|ed)? to $")
NUMBER_OF = re.compile(
    r"\s(?:the )?(?:number|total|toll|count)(?: of)?(?: \w+){0,2}? (?:killed|dead|deaths|victims|toll|fatalities)\b|\sthe (?:death )?toll\b"
)
# A total over days is no event's own toll.
PERIOD = re.compile(
    r"\b(?:in|over|during|within) (?:the )?(?:past |last |whole |same )?(?:[a-z]+ |\d+ )?(?:days|hours|weeks?|months?|weekend|years?)\b|\bsince\b"
    r"|\b(?:week|month|year|weekend)'s (?:death )?toll\b"
)
# A count over months is no one day's: "have killed 21 people there since January", "60 have died this year"; not "in the worst raid this year".
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
OVER_MONTHS = re.compile(
    rf"\bsince (?:the )?(?:(?:start|beginning|end|middle) of )?(?:the )?(?:early |late |mid-?)?(?:{_MONTH}|last (?:month|year|summer|autumn|winter|spring)|year|(?:19|20)\d\d)\b"
    r"|\b(?:so far )?this year\b|\b(?:in|over|during) the (?:past|last) (?:(?:two|three|four|five|six|several|few|\d+) )?(?:months|years?)\b"
)
NOT_OVER_MONTHS = re.compile(
    r"[,;:]|\b(?:where|which|whose|who|that|held|besieged|controlled|captured|first|second|third|fourth|fifth|worst|latest|last|most|[a-z]+(?:li|i)est|[a-z]+day)\b"
)
OVER_MONTHS_HINTS = make_hint("since", "this year", "the past", "the last")
# "killed IS commander X along with three other militants": who the others were killed with is not counted.
ALONG_WITH = re.compile(
    rf"\b(?:{'|'.join(verb for verb, harm in HARM_BEFORE.items() if harm == _KILLED)})\b[^.;:\d]{{1,70}}?\b(?:(?:along|together) with|alongside) $"
)
# "Abu Ali was killed with three of his men": one, and those counted.
WAS_KILLED_WITH = re.compile(
    r"(?<!who )\b(?:was|has been|had been) (?:[a-z]+ )?(?:killed|executed|assassinated|martyred|murdered|beheaded|shot dead|gunned down) (?:(?:along |together )?with|alongside)(?: the| his| her)? $"
)
# "22 children were killed along with six teachers": both counts are of the dead.
DIED_WITH = re.compile(
    r"\b(?:killed|dead|died|perished|executed|beheaded),? (?:(?:along|together) with|alongside|as well as|as did)(?: the| his| her| their)? $"
)
# "a man, his wife and their children": nobody says how many children.
AND_THEIRS = re.compile(
    rf" (?:[a-z'-]+ ){{0,2}}?[a-z'-]+,? (?:and|as well as) (?:their|his|her) (?!{NUMBER_WORD}\b)(?:[a-z-]+ )?"
    r"(?:children|kids|sons|daughters|brothers|sisters|relatives|family|guards|bodyguards|escorts?|companions|comrades|aides|followers)\b"
)
# Some of those told of, who alone came to harm: "arrested 50 people, two of whom were later killed".
PART_HARMED = re.compile(
    r" of (?:them|whom) (?:(?:were|was|had|have|has|been|being|are|is|later|then|since|also|subsequently|reportedly|allegedly|badly|"
    rf"seriously|critically) ){{0,4}}(?:{'|'.join(HARM_AFTER)})\b"
)
# "4 rebel fatalities, 2 YPG fatalities": each side's dead.
FATALITIES = re.compile(r" (?:[a-z'-]+ ){0,2}?fatalit(?:y|ies)\b")
FATALITIES_AND = re.compile(r" (?:[a-z'-]+ ){1,2}?fatalit(?:y|ies)(?:,|;|,? and) ")
# Others beside those counted before: "8 soldiers were killed; 4 militants also died".
ALSO_HARMED = re.compile(rf" (?:[a-z'-]+ ){{0,5}}?also (?:been )?(?:{'|'.join(HARM_AFTER)})\b")
# Those of a sentence behind: "Five others were killed", "Two soldiers also died".
OTHERS = re.compile(r" (?:others?\b|(?:[a-z'-]+ ){0,5}?also\b)")
LOSS_OF = re.compile(
    r"(?:deaths?|killings?|executions?|massacres?|murders?|martyrdoms?|loss|bodies|corpses|remains) of (?:the |its |their )?$|"
    r"(?:claim(?:s|ed|ing)?|took|taken|taking|cost(?:ing)?) (?:the )?lives? of $"
)
HURT_OF = re.compile(r"\b(?:injury|injuries|wounding|maiming) (?:of|to|on) (?:the )?$")
# "claims 12 lives", "cost at least 30 lives".
CLAIMS = re.compile(r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|taking|cost(?:s|ing)?) $")
LIVES = re.compile(r" (?:[a-z'-]+ ){0,2}?lives\b")
# "The army lost 12 men", "losing 13 of its fighters".
LOST = (" lost ", " loses ", " losing ")
THEIR_PEOPLE = re.compile(
    rf" (?:of (?:its|their|his) )?{_BETWEEN}(?:{_PEOPLE}|wife|husband|mother|father|sons?|daughters?)\b| of (?:its|their|his) own\b"
)
# A list of figures: "Dead: 3, wounded: 7".
LABEL = re.compile(r"\b(?:(?P<killed>dead|killed|deaths|fatalities|martyrs)|wounded|injured|injuries) ?[:=] $")
# "burnt two soldiers alive", "beat three men to death".
TO_DEATH = re.compile(r"\b(?:burn|stab|beat|tortur|ston|starv|hack)\w* $")
DEATH_AFTER = re.compile(r"(?: [a-z'-]+){1,3}? (?:to death|alive)\b")
LOST_LIVES = re.compile(r"lost (?:their lives|(?:his|her|their) life)\b")
LEFT = re.compile(r"(?:left|leaves|leaving|leave)\s+$")

# Killed and injured counted together: neither can be told from it.
BOTH_BEFORE = re.compile(r"\b(?:kill|wound|injur)\w* (?:and|or) $")
BOTH_AFTER = re.compile(
    r"(?:killed|dead|martyrs|wounded|injured) (?:and|or) (?:killed|dead|wounded|injured|missing)\b(?! (?:\d|at least|more than|dozens|scores))"
)

# Counts in one list, and what may be put between them.
COMMA_LOST = re.compile(rf"\s(?:[a-z'-]+\s)?{_PEOPLE}\s")
ASIDE = re.compile(r"[-(,]\s?(?:including|incl\.|among them|most of them)[^-(),;.]*[-),]")
# Counts that share a verb, each with its place: "killed 57 in the first raid and 83 in the second", "3 in Saraqeb, and 6, including two nurses, in Binnish".
_PLACED = r"(?:,? including [^,;.\d]{1,40},)? (?:in|at|near|outside|inside|from|on the(?= [a-z-]+ side\b)) "
PLACED_AND = re.compile(
    rf"(?: (?:{_PEOPLE}|were|was|{_KILLED}|dead|died|wounded|injured)){{0,4}}{_PLACED}[^,;.:\d]{{1,40}}?(?:,? and|,) "
)
PLACED_TOO = re.compile(
    rf"(?: {_PEOPLE})?(?:{_PLACED}| of (?:the |its )?(?:[a-z-]+ )?(?:forces|army|regime|government|opposition|factions|rebels)\b)"
)
LIST_END = re.compile(
    r"(?:\band|\bplus|\bas well as|\balong with|\btogether with|,)(?: (?:her|his|their|another))?\s*$"
)
LIST_STOPS = frozenset(
    ["in", "were", "was", "including", "by", "from", "who", "on", "at", "among", "when", "after", "said", "saw", "have", "has",
     "fled", "displaced", "arrested", "captured", "detained", "missing", "kidnapped", "abducted", "evacuated", "released", "freed", "trapped"]
)  # fmt: skip

# One person without a number.
_PERSON = (
    r"(?:civilian|person|child|woman|man|girl|boy|soldier|fighter|militant|rebel|commander|leader|general|officer|journalist|reporter|activist|pilot|"
    r"medic|doctor|nurse|teacher|student|citizen|member|advis[eo]r|colonel|policeman|worker|refugee|infant|baby|serviceman|official|emir|mother|father|"
    r"photographer|cameraman|adult|militiaman|driver|guard|protester|demonstrator|farmer|shepherd|detainee|prisoner|priest|engineer|lawyer|imam|merchant|judge|mayor|policewoman|sheikh|brother|sister|son|daughter|"
    r"husband|wife|grandmother|grandfather|uncle|aunt|cousin|nephew|niece|toddler|newborn|governor|deputy|bodyguard|translator|interpreter|minister|"
    r"cleric|preacher|paramedic|rescuer|volunteer|nun|bishop|muezzin|fiance|fiancee|chief|attacker|bomber|gunman|assailant|captain|lieutenant|"
    r"sergeant|brigadier|marine|conscript|contractor|employee|villager|passenger|bystander|schoolgirl|schoolboy|pupil|teenager|hostage|smuggler|surgeon)"
)
# Who is told of without an article behind another: "a mother and child", "the driver and bodyguard".
_KIN = r"(?:wife|husband|son|daughter|mother|father|brother|sister|child|baby|infant|man|woman|girl|boy|bodyguard|co-?pilot)"
_DEATH = rf"(?:killed|executed|beheaded|assassinated|slain|murdered|martyred|hanged|{'|'.join(_DEADLY_PHRASES)})"
# Who only says it is no victim: "killed 4, an activist in Idlib said", "a doctor and a witness said".
_SAYING = r"(?:said|says|told|reported|reports|tweeted|wrote|confirmed|recounted|added)\b"
_WHERE = r"(?: (?:in|from|at|near|inside|of|with) (?:the )?(?:(?:deir|rif|abu|sheikh|tell?|tal|khan|eastern|western|northern|southern) )?[a-z'-]+)?"
SPEAKS = re.compile(
    rf" (?:(?:security|medical|local|other|senior|military|rebel|opposition) )?[a-z'-]+{_WHERE} {_SAYING}"
)
_SAYS_SO = rf"{_WHERE}(?: and an? (?:[a-z-]+ )?[a-z-]+{_WHERE})? {_SAYING}"
# "Gunmen killed a teacher": a verb with whom it struck.
STRIKES_ONE = re.compile(rf"[a-z]+ (?:an?|the|his|her|its) (?:[a-z-]+ ){{0,2}}?{_PERSON}\b")
# A count with a word of harm of its own, or one of those counted before: "12 killed, 3 wounded", "12 killed, 8 of them children".
HARMED_TOO = re.compile(r" (?:of (?:them|whom)|(?:[a-z'-]+ ){0,3}?(?:wounded|injured|hurt|killed|dead|others|more))\b")
PASSIVE = re.compile(r"\b(?:were|was|been|being|are|people|persons|civilians|\d+) $")
# "Eight of nine passengers": the whole of which a count is.
OUT_OF = re.compile(r" (?:out )?of (?:the |its |their |his )?")
# Behind one count another, of those who came to nothing worse: "3,000 people fled and 12 were killed", "50 were arrested and two killed".
OTHER_FATE = re.compile(
    rf"(?:fled|displaced|arrested|captured|detained|kidnapped|abducted|missing|evacuated|released|freed|rescued|trapped)\b"
    rf"[^.;:\d]{{0,30}}?(?:,|,? and|,? while) (?:[a-z]+ ){{0,2}}?(?:\d|{NUMBER_WORD}\b)"
)
# Those counted before it came together for the dead, or for something else: "Thousands attended the funeral of 12 people killed in a raid".
CROWD = re.compile(
    r"(?:attend|attended|mourn|mourned|bury|protested|marched|rallied|demonstrated|commemorated|turned out|took to the streets)\b"
)
# Two at the head of a list: "a couple and their three children".
COUPLE = re.compile(r"\b(?P<two>an?|the|another) (?:[a-z-]+ )?couple(?! (?:of|more)\b)")
# One told of by name: "Abu Omar was killed"; not a family, nor who only is told of by the way.
WAS_KILLED = re.compile(
    r"[wh](?:(?<=\bw)as|(?<=\bh)as been) (?:[a-z]+ly |also )?(?:killed|assassinated|beheaded|martyred|murdered|slain|shot dead|gunned down)\b"
)
NOT_BY_NAME = ("who ", "which ", "that ", "one ", "body ", "family ", "none ", "number ", "group ", "unit ", "crew ")
# Behind one who was killed: another, told of without a number.
IN_COMPANY = re.compile(
    r"[^.;:]{0,50}?\b(?:along with|together with|alongside|as well as)\b|(?<=ed|ad|wn) with (?:his|her)\b"
)
# "Both pilots were killed."
BOTH = re.compile(
    rf"\bboth (?:of (?:the |its )?)?(?:[a-z-]+ )?(?:{_PEOPLE}|pilots|crewmen|drivers|men) (?:were |had |have |had been |have been )?(?:also )?(?:{_KILLED}|died|dead|executed|shot dead)\b"
)
# "A mother of three" is one.
PARENT_OF = re.compile(r"\b(?:mother|father|parent) of $")
# Somebody told of before, and another of the family: "killed him and his eldest son".
AND_KIN = re.compile(rf"(?: and|,) (?:(?:his|her) (?:[a-z-]+ )?{_PERSON}|{_KIN}(?! of))\b")
# "Killed 12 people and a woman was wounded": she has a verb of her own.
AND_ONE = re.compile(
    rf"[, ](?:(?<=,)|(?<= )(?:and|as well as)) (?P<one>(?:an?|one|another|her|his|their)(?= (?:[a-z-]+ ){{0,2}}?{_PERSON}\b(?!{_SAYS_SO}| (?:was|is|has|had)\b))"
    rf"|the(?= (?:suicide )?(?:attacker|bomber|gunman|assailant)\b)|{_KIN}(?= (?:were|killed|dead|died)\b|,|\.|$))"
)
# One person at the head of a list: "an adult and a child", "a mother and her three children".
ONE_AND = re.compile(
    rf"(?P<one>[aoith](?:(?<=\ba)n?|(?<=\bo)ne|(?<=\bi)ts|(?<=\bt)he(?:ir)?|(?<=\bh)(?:is|er(?:self)?|im(?:self)?))\b)(?:(?<=him)|(?<=self)| (?:(?!(?:an?|the|his|her|their|and|in|of|by|to|kill[a-z]*|wound[a-z]*|injur[a-z]*) )[a-z\d'-]+ ){{0,3}}?(?:{_PERSON}\b(?!{_SAYS_SO})|[a-z-]+(?= and (?:his|her) ))"
    rf"(?:, (?:aged )?\d{{1,2}},?| \(\d{{1,2}}\),?)?)(?: (?:and|as well as|along with|together with) (?:(?:at least|about|around|some|nearly|up to) )?(?:an?|one|another|her|his|their|\d+|{NUMBER_WORD}|several|dozens|scores|{_KIN}(?! of))"
    rf"|, (?:her|his|their) (?:[a-z-]+ )?{_PERSON}|, (?:\d+|{NUMBER_WORD}) (?:[a-z-]+ ){{1,3}}and (?:an?|one|\d+|{NUMBER_WORD}))\b"
)
# What ONE_AND has, but for kin behind a comma: somebody or a count behind "and" or "with".
AND_SOMEBODY = re.compile(
    rf" (?:and|as well as|along with|together with) (?:(?:at least|about|around|some|nearly|up to) )?"
    rf"(?:an?|one|another|her|his|their|\d+|{NUMBER_WORD}|several|dozens|scores|{_KIN})\b"
)
# A headline leaves out the article: "Teacher, two pupils killed", "Three children, mother killed".
HEADLINE_ONE = re.compile(rf"(?P<one>(?:[a-z-]+ ){{0,2}}?{_PERSON})(?:,| and) (?:\d+|{NUMBER_WORD})\b")
HEADLINE_AND_ONE = re.compile(
    rf"(?:,| and) (?P<one>(?!(?:an?|the)\b)(?:[a-z-]+ )?{_PERSON}) (?:killed|dead|die|shot|executed|wounded|injured|hurt)\b"
)
# Whoever is killed and has kin beside: "killing a trafficker, his wife and five of their children".
ONE_WITH_KIN = re.compile(
    rf"k(?<=\bk)ill(?:ed|ing|s) (?P<one>an?|one|the) (?:[a-z-]+ ){{0,3}}?[a-z-]+, (?:her|his|their) (?:[a-z-]+ )?{_PERSON}\b"
    rf"(?!{_SAYS_SO})"
)
KIN_HINTS = make_hint(", her ", ", his ", ", their ")
# Somebody told of by name, and those with him: "killed Abu Ali and three of his men", "killed a baker and two others".
NAMED_HINTS = make_hint(" and his ", " and her ", " other", " of his", " of her")
NAMED_AND = re.compile(
    rf"\b(?:kill(?:ed|ing|s)|assassinat(?:ed|ing|es)|execut(?:ed|ing|es)|behead(?:ed|ing|s)|shot dead|gunned down) "
    rf"(?P<one>(?!(?:an?|the|at|in|on|some|several|many|more|dozens|scores|hundreds|most|{NUMBER_WORD}|{_PEOPLE})\b)[a-z'-]+)(?: (?!(?:{_PEOPLE}|and|in|on|at|by)\b)[a-z'-]+){{0,4}}?"
    rf" and (?=(?:his|her) |(?:\d+|{NUMBER_WORD}) (?:others?\b|of (?:his|her)\b))"
)
# Another one elsewhere, with the same verb: "killed a teacher in Homs and a nurse in Hama".
A_PERSON = rf"(?:an?|one) (?:[a-z-]+ ){{0,2}}?{_PERSON}\b"
ONE_PERSON = re.compile(A_PERSON)
# What the patterns of one person killed, and one injured, have one of.
_DEATH_PIECES = (
    "killed",
    "executed",
    "beheaded",
    "assassinated",
    "slain",
    "murdered",
    "martyred",
    "hanged",
    "shot dead",
    "gunned down",
    "burned alive",
    "burnt alive",
    "to death",
)
KILLED_ONE_HINTS = make_hint(
    "kill", "execut", "behead", "assassinat", "murder", "shot ", "gunned down", "to death", "death of", "martyrdom of", "shooting of", "body of",
    "the life of", "the lives of",
)  # fmt: skip
WAS_KILLED_HINTS = make_hint(*_DEATH_PIECES, " died", " dies", "lost his life", "lost her life", "succumb")
BOTH_HINTS = make_hint("both ")
HURT_ONE_HINTS = make_hint("injur", "wound", "hurt")
AND_ONE_THERE = re.compile(rf" (?:in|at|near|outside) [^,;.:\d]{{1,30}}?,? and {A_PERSON}(?!{_SAYS_SO})")
WAS_KILLED_ONE = re.compile(
    rf"(?:\b(?:a|an|the|another|one|its|his|her|senior|top)|'s)\s(?:[a-z0-9'-]+\s){{0,3}}?{_PERSON}\b(?!s)[^.;:]{{0,60}}?"
    rf"\b(?:(?:was|has been|had been|is)\s(?:\w+\s)?{_DEATH}|died|lost (?:his|her) life|succumbed)\b|\b{_PERSON} (?:{_DEATH}|dies|died)(?: (?:in|by|near|during|on|after|when|from|for|of|as|while|at|inside|under|following|and)\b|, |$)|\b{_PERSON} succumb(?:s|ed) to\b|"
    rf"\bone of (?:the|those) (?:[a-z-]+ ){{0,2}}?{_PEOPLE}\b[^.;:]{{0,30}}?\b(?:(?:was|has been|had been)\s(?:\w+\s)?{_DEATH}|died)\b|"
    # Somebody told of by name and age: "Ahmad, 12, was killed", "Ali Hassan (23) was shot dead".
    rf"(?:, (?:aged )?\d{{1,2}},?|\(\d{{1,2}}\),?) (?:was|has been|had been|is)\s(?:\w+\s)?{_DEATH}\b"
)
# Several told of by name and age: "Ahmad, 12, and Samir, 9, were killed".
AGE = re.compile(r"(?:, (?:aged )?| \()(?P<age>\d{1,2})\b")
WERE_KILLED_BY_NAME = re.compile(
    rf"(?:\b[a-z'-]+(?:, (?:aged )?\d{{1,2}},?| \(\d{{1,2}}\),?)(?:,? and|,)?(?: [a-z'-]+){{0,3}} ){{1,6}}?\b[a-z'-]+(?:, (?:aged )?\d{{1,2}},?| \(\d{{1,2}}\),?) (?:were|have been|had been) (?:\w+ )?{_DEATH}\b"
)
# One injured without a number: "injuring a woman", "a child was wounded".
HURT_ONE = re.compile(
    rf"\b(?:injur|wound)(?:ing|ed|es|s) (?:an?|one|another|his|her|their) (?:[a-z0-9'-]+ ){{0,3}}?{_PERSON}\b(?! (?:and|members|fighters|soldiers|family|families))"
    rf"|\b(?:an?|one|another|his|her|their) (?:[a-z0-9'-]+ ){{0,3}}?{_PERSON}\b(?!s)[^.;:,]{{0,40}}?\b(?:was|has been|had been) (?:[a-z]+ )?(?:injured|wounded)\b"
    r"|\banother (?:(?:was|is|critically|seriously|slightly) ){0,2}(?:injured|wounded|hurt)\b"
)
KILLED_ONE = re.compile(
    r"\bkill(?:ed|ing) (?:only )?(?:him|her)(?:self)?\b|"
    rf"\b(?:claim(?:s|ed|ing)?|took|takes|taking|cost(?:s|ing)?) the li(?:fe|ves) of (?:an?|one) (?:[a-z0-9'-]+ ){{0,3}}?{_PERSON}\b|"
    rf"\bkill(?:s|ed|ing)? (?:(?!(?:an?|the|at|in|no|some|many|more|most|several|dozens|scores|hundreds|people|along|with|by|on|near|from|and|or|as|after|when|while|of|to|his|her|their)\b)[a-z'-]+ ){{0,3}}?{_PERSON}\b(?! (?:and|members|fighters|soldiers|family|camp))|"
    rf"\bbody of (?:(?:an?|the) )?(?:[a-z0-9'-]+ ){{0,3}}?{_PERSON}\b|"
    rf"\bshot (?:a|an|the|one) (?:[a-z0-9'-]+ ){{0,3}}?{_PERSON} dead\b|"
    r"\b(?<!to )(?:killed|kills|killing|kill|shot dead|shot at and killed|gunned down|tortured to death|beat to death|executed|executes|executing|beheaded|beheads|beheading|assassinated|assassinates?|(?:death|martyrdom|killing|beheading|assassination|murder|shooting) of|murdered|murder)\s"
    rf"(?:a|an|the|its|his|her|one)\s(?!number|total|dozen|hundred|few|couple)(?:[a-z0-9'-]+\s){{0,3}}?{_PERSON}\b(?! (?:and (?!(?:critically |seriously )?(?:wound|injur|hurt|maim))|members|fighters|soldiers|family|families|camp))"
)
