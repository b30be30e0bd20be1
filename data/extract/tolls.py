"""How many were killed and how many injured, as a sentence says it."""

import re
from dataclasses import dataclass
from typing import Literal

from data.extract.numbers import Quantity, find_quantities

Harm = Literal["killed", "injured"]

# Words that make a count the dead or the injured when they follow it: "12 people were killed", "40 dead", "70 wounded".
_AFTER = {
    **dict.fromkeys(
        "killed dead died die dies perished executed slain slaughtered massacred beheaded martyred murdered crucified fatalities deaths bodies corpses martyrs drowned".split(),
        "killed",
    ),
    **dict.fromkeys("wounded injured hurt injuries maimed wounds".split(), "injured"),
}
# Words that make it so when they stand before it: "killed 12 people", "leaving 40 dead", "injuring 19".
_BEFORE = {
    **dict.fromkeys(
        "killed kills kill killing executed executes execute executing beheaded beheads beheading massacred slaughtered slew shot murdered eliminated eliminate eliminating crucified crucifies neutralized neutralised martyred burying".split(),
        "killed",
    ),
    **dict.fromkeys("wounded wounds wound wounding injured injures injure injuring hurt hurting".split(), "injured"),
}
_TOKEN = re.compile(r"[a-z][a-z']*(?:-[a-z]+)*|\d[\d,.]*|[^\w\s]")
_ADVERBS = frozenset(
    "also have has had been were was are is being be reportedly at least instantly immediately and".split()
)

# What is counted here is not people: the count is never a toll.
_THINGS = re.compile(
    r"\s+(?:(?:-|\w+\s){0,2}?)?(?:year|month|week|day|hour|minute|second|kilomet|km\b|mile|met(?:er|re)s|percent|per cent|%|pound|dollar|"
    r"vehicle|tank|truck|bus(?:es)?\b|rocket|missile|shell|bomb|barrel|mortar|raid|strike|airstrike|air\b|attack|aircraft|plane|jet|helicopter|sortie|"
    r"target|village|town|district|neighbo|province|house|home|building|school|hospital|position|post|checkpoint|explosion|blast|round|ton|truckload|time|"
    r"site|point|area|resolution|group|faction|car|tunnel|warplane|depot|pick|machine|weapon|convoy|facilit|am\b|pm\b|gmt|mm\b|stor(?:e?y|ies)|families|settlement|ceasefire)"
)
_OF_PARTS = re.compile(
    r"\s+(?:of (?:them|whom|those|the (?:dead|victims|killed|wounded|injured))|children and|were (?:children|women|civilians|minors))\b"
)
_PART_BEFORE = re.compile(
    r"(?:including|includes?|included|among(?:st)? (?:them|whom|those killed|the (?:dead|victims|killed))?|of whom|of them|"
    r"(?:dead|victims|killed|casualties|them|those) (?:included|were|was|are|include))(?: (?:were|are|also))?\s*,?\s*$"
)
_AGE_OR_DATE = re.compile(
    r"(?:aged?|january|february|march|april|may|june|july|august|september|october|november|december|resolutions?|since|in|of)\s+$"
)
_TOTAL = re.compile(
    r"(?:death toll|toll|number of (?:the )?(?:dead|deaths|people killed|killed|casualties|fatalities|victims|bodies)|number killed|total killed|casualties|body count)"
    r"(?:[^.;]{0,80}?)\b(?:to|at|of|was|is|reached|reaches|hits|hit|stands at|now|exceeded|topped|passed|past|:)\s+(?:now\s+)?$"
)
_OF_KILLED = re.compile(
    r"(?:deaths?|killings?|executions?|massacres?|murders?|loss|lives|bodies|corpses|remains) of (?:the |its |their )?$|"
    r"(?:claim(?:s|ed|ing)?|took|taken|taking|cost(?:ing)?) (?:the )?(?:lives? of )$"
)
_LEFT = re.compile(r"(?:left|leaves|leaving|leave)\s+$")
_SINGULAR = re.compile(
    r"\b(?:a|an|the|another|one|its|his|her|senior|top|british|iranian|russian|turkish|lebanese|syrian|kurdish|american)\s(?:[a-z'-]+\s){0,3}?"
    r"(?P<who>civilian|person|child|woman|man|girl|boy|soldier|fighter|militant|rebel|commander|leader|general|officer|journalist|reporter|activist|pilot|"
    r"medic|doctor|nurse|teacher|student|citizen|member|advis[eo]r|colonel|policeman|worker|refugee|infant|baby|serviceman|official|emir|mother|father|photographer|cameraman)"
    r"\b[^.;:]{0,60}?\b(?:was|has been|had been|is|were)?\s?(?P<verb>killed|shot dead|executed|beheaded|assassinated|died|dies|slain)\b"
)
_KILLED_ONE = re.compile(
    r"\b(?:killed|kills|killing|kill|executed|executes|executing|beheaded|beheads|beheading|assassinated|death of|murdered)\s"
    r"(?P<who>(?:a|an|the|its|his|her|one)\s(?!number|total|dozen|hundred|few|couple)(?:[a-z'-]+\s){0,3}?"
    r"(?:civilian|person|child|woman|man|girl|boy|soldier|fighter|militant|rebel|commander|leader|general|officer|journalist|reporter|activist|pilot|medic|doctor|"
    r"nurse|teacher|student|citizen|member|advis[eo]r|colonel|policeman|worker|refugee|infant|baby|official|emir|mother|father)\b)"
)
NONE_KILLED = re.compile(
    r"\b(?:no|without(?: any)?|not any|nor any)\s(?:[a-z]+\s){0,2}?(?:casualties|deaths|fatalities|injuries|one was (?:killed|hurt|injured)|one (?:died|killed))\b"
)


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of killed or injured in characters [start, end) of the text; best, low and high as the words give them.

    `total` marks a running total ("bringing the toll to 86"); `further` a count that adds to another ("another 12").
    """

    harm: Harm
    start: int
    end: int
    best: int | None
    low: int | None
    high: int | None
    rule: str
    total: bool = False
    further: bool = False


def find_tolls(folded: str, start: int = 0, end: int | None = None) -> list[Toll]:
    """Find the tolls in folded text, in order; [] when it gives none. Parts ("including three children") are left out.

    Counts joined in one phrase ("five women and a child") are added up. Never an age, a year, a distance or a count of vehicles.
    """
    end = len(folded) if end is None else end
    quantities = [q for q in find_quantities(folded, start, end) if not _is_of_things(folded, q, end)]
    parts = [_is_part(folded, q, start) for q in quantities]
    tolls: list[Toll] = []
    used: set[int] = set()  # places of the words "killed", "wounded" that already belong to a count before them
    previous: tuple[Quantity, Toll] | None = None
    for place, quantity in enumerate(quantities):
        if parts[place]:
            continue
        following = [q for q, part in zip(quantities[place + 1 :], parts[place + 1 :], strict=True) if not part]
        toll = _read(folded, quantity, following[0] if following else None, start, end, used)
        if toll is None and previous and _joined(folded[previous[0].end : quantity.start]):
            toll = Toll(
                previous[1].harm,
                quantity.start,
                quantity.end,
                quantity.best,
                quantity.low,
                quantity.high,
                "joined count",
            )
        if toll is None:
            continue
        if (
            previous
            and previous[1].harm == toll.harm
            and not toll.total
            and _joined(folded[previous[0].end : quantity.start])
        ):
            tolls[-1] = toll = _add(previous[1], toll)
        else:
            tolls.append(toll)
        previous = (quantity, toll)
    if not any(toll.harm == "killed" for toll in tolls):
        tolls += _find_single(folded, start, end)
    return tolls


def _read(
    folded: str, quantity: Quantity, following: Quantity | None, start: int, end: int, used: set[int]
) -> Toll | None:
    before = folded[max(start, quantity.start - 110) : quantity.start]

    def toll(harm: Harm, rule: str, total: bool = False) -> Toll:
        words = f"{rule}, {quantity.rule}" if quantity.rule != "number" else rule
        return Toll(
            harm,
            quantity.start,
            quantity.end,
            quantity.best,
            quantity.low,
            quantity.high,
            words,
            total,
            quantity.further,
        )

    if _TOTAL.search(before):
        return toll("killed", "running total", total=True)
    if _OF_KILLED.search(before):
        return toll("killed", "deaths of")
    stop = min(end, following.start if following else end)
    ahead = [(m.group(), m.start()) for m in _TOKEN.finditer(folded, quantity.end, min(end, quantity.end + 160))]
    near = _harm_ahead(ahead, stop, limit=4)
    verb = _verb_before(folded, quantity, start)
    if verb and verb[1] not in used and not (near and verb[2]):
        return toll(_BEFORE[verb[0]], "verb before the count")  # type: ignore[arg-type]
    if _LEFT.search(before) and near:
        used.add(near[1])
        return toll(near[0], "left dead")
    far = near or _harm_ahead(ahead, end, limit=22)
    if far:
        used.add(far[1])
        return toll(far[0], "word after the count")
    return None


def _harm_ahead(ahead: list[tuple[str, int]], stop: int, *, limit: int) -> tuple[Harm, int] | None:
    """The first word of death or injury within `limit` words and before `stop`, unless the clause ends or another begins."""
    for count, (word, place) in enumerate(ahead):
        if (
            count >= limit
            or place >= stop
            or word
            in {".", ";", ":", "said", "says", "that", "when", "killing", "wounding", "injuring", "after", "while"}
        ):
            return None
        if word in _AFTER:
            return _AFTER[word], place  # type: ignore[return-value]
        if word in {"kill", "kills", "killers", "who", "which", "because", "but"}:
            return None
    return None


def _verb_before(folded: str, quantity: Quantity, start: int) -> tuple[str, int, bool] | None:
    """The verb of killing or injuring right before the count: the verb, its place, and whether punctuation stands between."""
    words = [(m.group(), m.start()) for m in _TOKEN.finditer(folded, max(start, quantity.start - 40), quantity.start)]
    loose = False
    for word, place in reversed(words):
        if word in _BEFORE:
            return word, place, loose or word in {"killed", "wounded", "injured", "hurt"}
        if word in {"in", "total", "of", "a", "the", "also", "dead", "up", "as", "-"}:
            continue
        if word in {","}:
            loose = True
            continue
        return None
    return None


def _joined(between: str) -> bool:
    """Whether two counts stand in one list: "five women and a child", "30 soldiers and 39 fighters"."""
    words = between.split()
    return (
        0 < len(words) <= 9
        and any(word.strip(",") in {"and", "plus"} or word.endswith(",") for word in words)
        and not any(
            word.strip(",") in _AFTER
            or word.strip(",") in _BEFORE
            or word in {"in", "were", "was", "including", "by", "from", "who", "on", "at"}
            for word in words
        )
        and not re.search(r"[.;:]", between)
    )


def _add(first: Toll, second: Toll) -> Toll:
    def plus(one: int | None, other: int | None) -> int | None:
        return None if one is None or other is None else one + other

    return Toll(
        first.harm,
        first.start,
        second.end,
        plus(first.best, second.best),
        plus(first.low, second.low),
        plus(first.high, second.high),
        f"{first.rule}, sum",
    )


def _is_part(folded: str, quantity: Quantity, start: int) -> bool:
    """Whether the count is a part of another: "including three children", "30 of them children"."""
    return bool(
        _PART_BEFORE.search(folded, max(start, quantity.start - 60), quantity.start)
        or _OF_PARTS.match(folded, quantity.end)
    )


def _is_of_things(folded: str, quantity: Quantity, end: int) -> bool:
    """Whether the count is of vehicles, days, kilometres, raids, or is a year or a number in a name."""
    if _THINGS.match(folded, quantity.end, min(end, quantity.end + 40)):
        return True
    if quantity.best is not None and 1900 <= quantity.best <= 2100 and quantity.rule == "number":
        return bool(re.fullmatch(r"\d{4}", folded[quantity.start : quantity.end]))
    return False


def _find_single(folded: str, start: int, end: int) -> list[Toll]:
    """One person, without a number: "a child was killed", "killed a senior commander"."""
    match = _KILLED_ONE.search(folded, start, end) or _SINGULAR.search(folded, start, end)
    if match is None:
        return []
    return [Toll("killed", match.start(), match.end(), 1, 1, 1, "one person named or described")]
