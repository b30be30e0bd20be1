"""Find the days a text speaks of."""

import re
from datetime import date

from data.extract.dates.guards import GUARDS
from data.extract.dates.meaning import NotADate, OtherReading
from data.extract.dates.mention import DateMention
from data.extract.dates.modifier import find_modifier
from data.extract.dates.rules import RULES
from data.extract.dates.scene import Scene, Story
from data.extract.dates.spans import PRECISIONS
from data.extract.dates.tokens import Tokens

# Letters of which every date has one: where none is left, the search is over.
_CORE = re.compile(r"[DdMmYKoZUVBGqQHWSFPTJKRg]|'[#N]")
# The letters a date can begin with, and those of them that begin none before any other word: "the" and "a" stand before most nouns.
FIRST_LETTERS = "DdMm#oKRJtUlxhrcvysTanNGYqzOSFg'"
NEVER_ALONE = "tasn#OxhlrcvyN"
_YEAR = re.compile("Y")
FEWEST_YEARS = 5  # of a history


def _without_names(pattern: str) -> str:
    return re.sub(r"[(][?]P<[a-z_]+>", "(?:", pattern)


# One pattern that finds the next words any rule fits. The empty group at the end of a rule tells which it was; around the rule it would hide the
# rule's first letter from the search.
_ANY_RULE = re.compile(
    f"(?=[{FIRST_LETTERS}])(?![{NEVER_ALONE}]_)(?:"
    + "|".join(f"{_without_names(rule.pattern.pattern)}()" for rule in RULES)
    + ")"
)


def find_dates(text: str, *, published: date | None) -> list[DateMention]:
    """Find the days a text speaks of, in order of appearance, never overlapping; [] when it names none.

    Days that depend on the publication day ("Friday", "last week", "February 22") are None when `published` is. What counts as a date
    follows TimeML's guidelines for TIMEX3 of type DATE (Saurí et al. 2006): a duration ("for three days"), an age and a repeated
    time ("on Fridays") name no day. Of a time ("10:30 GMT on Friday", "Friday night") the words that name the day are the mention.
    A range of one month, or joined by a dash, is one mention ("February 15 to 27"); of "from Monday to Friday" each end is its own.
    """
    tokens = Tokens(text)
    mentions: list[DateMention] = []
    story = Story(
        text=text,
        published=published,
        mentions=mentions,
        told=[],
        announced=set(),
        ends=set(),
        is_history=published is not None and _is_history(tokens, published),
    )
    letters, position = tokens.letters, 0
    while core := _CORE.search(letters, position):
        # The date of a core letter begins behind the last other word before it.
        found = _ANY_RULE.search(letters, max(position, letters.rfind("_", position, core.start())))
        if found is None:
            break
        mention, position = _read_mention(story, tokens, found.start(), (found.lastindex or 1) - 1)
        if mention is not None:
            mentions.append(mention)
    return mentions


# "Today", "Friday", "this week", said from the day of writing; "Friday, 6 June 1944" is not.
_FROM_NOW = re.compile(r"T|D(?!,?[Mm#o])|[hlx]U|[ZUV]A")


def _is_history(tokens: Tokens, published: date) -> bool:
    """Whether a text tells of years long past: it names some, nearly all before the last two, and hardly a day from its own."""
    if tokens.letters.count("Y") < FEWEST_YEARS:
        return False
    years = [year for found in _YEAR.finditer(tokens.letters) if isinstance(year := tokens.value(found.start()), int)]
    if len(_FROM_NOW.findall(tokens.letters)) * 8 > len(years):
        return False
    return sum(year < published.year - 2 for year in years) > 0.8 * len(years)


def _read_mention(story: Story, tokens: Tokens, position: int, first_rule: int) -> tuple[DateMention | None, int]:
    """Read the mention that begins at a word by the first of the rules that holds, add its days to the story, and tell at which word to go on."""
    for number in range(first_rule, len(RULES)):
        rule = RULES[number]
        match = rule.pattern.match(tokens.letters, position)
        if match is None:
            continue
        start, end = tokens.span(position)[0], tokens.span(match.end() - 1)[1]
        guard = GUARDS.get(rule.name)
        if guard is not None and not guard(story.text, start, end):
            continue
        values = {name: tokens.value(match.start(group)) for name, group in rule.groups if match.start(group) >= 0}
        scene = Scene(story, start, end)
        try:
            span = rule.mean(values, scene)
        except NotADate:
            return None, match.end()
        except OtherReading:
            continue
        if span is not None:
            scene.tell(span)
        mention = DateMention(
            start=start,
            end=end,
            first=span.first if span else None,
            last=span.last if span else None,
            precision=PRECISIONS[span.grain] if span else "unknown",
            basis=rule.basis,
            modifier=find_modifier(story.text, start),
            rule=rule.name,
        )
        return mention, match.end()
    return None, position + 1
