"""Find the days a text speaks of."""

import re
from datetime import date

from data.extract.dates.guards import GUARDS
from data.extract.dates.mention import DateMention
from data.extract.dates.rules import RULES, NotADate, OtherReading
from data.extract.dates.scene import Scene
from data.extract.dates.spans import PRECISIONS, Span
from data.extract.dates.tense import find_tense
from data.extract.dates.tokens import Tokens, read_tokens

# One pattern that finds the next words any rule fits.
_ANY_RULE = re.compile("|".join(re.sub(r"[(][?]P<[a-z_]+>", "(?:", rule.pattern.pattern) for rule in RULES))
# The rules that can begin with a letter, in their order.
_BEGINNING_WITH: dict[str, tuple[int, ...]] = {}

# How many spans a mention may look back over for what it counts from.
_MEMORY = 50

_MODIFIERS = (
    r"no later than|as of|more than|less than|not until|beginning of|start of|middle of|end of|close of|rest of|remainder of|since|until|till|by"
    r"|before|after|about|around|approximately|roughly|nearly|almost|some|over|just|early in|late in|earlier in|later in|early|mid|late|earlier|later"
)
_MODIFIER = re.compile(
    rf"\b((?:(?:{_MODIFIERS})(?:\s+the\s+|[\s-]+))*(?:{_MODIFIERS}))(?:\s+the\s+|\s+on\s+|[\s-]+)$", re.IGNORECASE
)


def find_dates(text: str, *, published: date | None) -> list[DateMention]:
    """Find the days a text speaks of, in order of appearance, never overlapping; [] when it names none.

    Days that depend on the publication day ("Friday", "last week", "February 22") are None when `published` is. What counts as a date
    follows TimeML's guidelines for TIMEX3 of type DATE (Saurí et al. 2006): a duration ("for three days"), an age and a repeated
    time ("on Fridays") name no day. Of a time ("10:30 GMT on Friday", "Friday night") the words that name the day are the mention.
    A range of one month, or joined by a dash, is one mention ("February 15 to 27"); of "from Monday to Friday" each end is its own.
    """
    tokens = read_tokens(text)
    mentions: list[DateMention] = []
    earlier: list[Span] = []
    position = 0
    while found := _ANY_RULE.search(tokens.letters, position):
        mention, position = _read_mention(text, tokens, found.start(), published, earlier)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _read_mention(
    text: str, tokens: Tokens, position: int, published: date | None, earlier: list[Span]
) -> tuple[DateMention | None, int]:
    """Read the mention that begins at a word, and the position after it; remember its span in `earlier`."""
    for rule in RULES:
        match = rule.pattern.match(tokens.letters, position)
        if match is None:
            continue
        start, end = tokens.starts[position], tokens.ends[match.end() - 1]
        guard = GUARDS.get(rule.name)
        if guard is not None and not guard(text, start, end):
            continue
        values = {
            name.rstrip("_"): tokens.values[match.start(name)] for name, word in match.groupdict().items() if word is not None
        }
        try:
            span = rule.resolve(values, Scene(published, text, start, end, earlier))
        except NotADate:
            return None, match.end()
        except OtherReading:
            continue
        if span is not None and _may_be_referred_to(span, published, text, start, end):
            earlier.append(span)
            del earlier[:-_MEMORY]
        modifier = _MODIFIER.search(text, max(0, start - 30), start)
        mention = DateMention(
            start=start,
            end=end,
            first=span.first if span else None,
            last=span.last if span else None,
            precision=PRECISIONS[span.grain] if span else "unknown",
            basis=rule.basis,
            modifier=" ".join(modifier[1].lower().split()) if modifier else None,
            rule=rule.name,
        )
        return mention, match.end()
    return None, position + 1


def _may_be_referred_to(span: Span, published: date | None, text: str, start: int, end: int) -> bool:
    """Whether "the following day" may count from a span: what lies ahead is announced, not told."""
    if published is not None:
        return span.first <= published
    return find_tense(text, start, end) != "future"
