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
# How many spans a mention may look back over for what it counts from.
_MEMORY = 50

_MODIFIERS = (
    r"no later than|as of|more than|less than|not until|beginning of|start of|middle of|end of|close of|rest of|remainder of|since|until|till|by"
    r"|before|after|about|around|approximately|roughly|nearly|almost|some|over|just|early in|late in|earlier in|later in|early|mid|late|earlier|later"
)
_MODIFIER = re.compile(
    rf"\b((?:(?:{_MODIFIERS})(?:\s+the\s+|[\s-]+))*(?:{_MODIFIERS}))(?:\s+the\s+|\s+on\s+|[\s-]+)$", re.IGNORECASE
)
# The last letters of every modifier, and of the words that may stand between it and the mention.
_MODIFIER_ENDINGS = ("the", "on", *{words[-3:].strip() for words in _MODIFIERS.split("|")})


def find_dates(text: str, *, published: date | None) -> list[DateMention]:
    """Find the days a text speaks of, in order of appearance, never overlapping; [] when it names none.

    Days that depend on the publication day ("Friday", "last week", "February 22") are None when `published` is. What counts as a date
    follows TimeML's guidelines for TIMEX3 of type DATE (Saurí et al. 2006): a duration ("for three days"), an age and a repeated
    time ("on Fridays") name no day. Of a time ("10:30 GMT on Friday", "Friday night") the words that name the day are the mention.
    A range of one month, or joined by a dash, is one mention ("February 15 to 27"); of "from Monday to Friday" each end is its own.
    """
    tokens = read_tokens(text)
    letters = "".join(tokens.letters)
    mentions: list[DateMention] = []
    earlier: list[Span] = []
    announced: set[Span] = set()
    position = 0
    while found := _ANY_RULE.search(letters, position):
        mention, position = _read_mention(text, letters, tokens, found.start(), published, earlier, announced)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _read_mention(
    text: str,
    letters: str,
    tokens: Tokens,
    position: int,
    published: date | None,
    earlier: list[Span],
    announced: set[Span],
) -> tuple[DateMention | None, int]:
    """Read the mention that begins at a word, and the position after it; remember its span in `earlier`."""
    for rule in RULES:
        match = rule.pattern.match(letters, position)
        if match is None:
            continue
        start, end = tokens.starts[position], tokens.ends[match.end() - 1]
        guard = GUARDS.get(rule.name)
        if guard is not None and not guard(text, start, end):
            continue
        values = {
            name.rstrip("_"): tokens.values[match.start(name)]
            for name, word in match.groupdict().items()
            if word is not None
        }
        try:
            span = rule.resolve(values, Scene(published, text, start, end, earlier, announced))
        except NotADate:
            return None, match.end()
        except OtherReading:
            continue
        if span is not None:
            earlier.append(span)
            del earlier[:-_MEMORY]
            if _is_announced(span, published, text, start, end):
                announced.add(span)
        modifier = _find_modifier(text, start)
        mention = DateMention(
            start=start,
            end=end,
            first=span.first if span else None,
            last=span.last if span else None,
            precision=PRECISIONS[span.grain] if span else "unknown",
            basis=rule.basis,
            modifier=modifier,
            rule=rule.name,
        )
        return mention, match.end()
    return None, position + 1


def _find_modifier(text: str, start: int) -> str | None:
    """The words right before a mention that modify it, in lower case; None where there are none."""
    before = text[max(0, start - 30) : start]
    last = before.rstrip(" -\n").rpartition(" ")[2]
    if not last.lower().endswith(_MODIFIER_ENDINGS):
        return None
    found = _MODIFIER.search(before)
    return " ".join(found[1].lower().split()) if found else None


def _is_announced(span: Span, published: date | None, text: str, start: int, end: int) -> bool:
    """Whether a span lies ahead of what is told: after the publication or, where that is unknown, in a clause that looks ahead."""
    if published is not None:
        return span.first > published
    return find_tense(text, start, end) == "future"
