"""What the page is showing, as the words of its address: the Selection, and how it is looked at.

Both are kept in the browser as {word: [values]}, so that controls, clicks, the address and the history all speak the same words.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any
from urllib.parse import parse_qs, urlencode

from dashboard.stores import ARTICLES
from data.records import EDGE_KINDS
from data.relate import DEFAULT_MIN_SCORE
from data.selection import WORDS, Selection, selection_from_words, selection_to_words

Words = dict[str, list[str]]

# The links shown: the weakest in hundredths of a score, the kinds joined by dots where they are not all.
WEAKEST = tuple(str(hundredths) for hundredths in range(5, 100))
DEFAULT_WEAKEST = str(round(DEFAULT_MIN_SCORE * 100))
NO_KINDS = "none"
_KINDS = (NO_KINDS, *(".".join(kinds) for many in (1, 2) for kinds in combinations(EDGE_KINDS, many)))

# How the selection is looked at: word -> the values it may have besides its default, None for any.
VIEW_WORDS: Mapping[str, tuple[str, ...] | None] = {
    "event": None,
    "measure": ("incidents", "killed", "injured", "articles"),
    "rate": ("1",),
    "scope": ("all",),
    "links": ("chosen",),
    "weakest": WEAKEST,
    "kinds": _KINDS,
    "link": None,
    "patterns": ("1",),
    "lang": ("ar", "en"),
    ARTICLES: None,
}


_ENDS = ("from", "to")
REFRESHED = "refreshed"  # a word of the view that is not in the address: it changes when what is shown was corrected


def read_address(search: str) -> tuple[Words, Words, list[str]]:
    """The selection's words and the view's words of an address's query, and what was not understood in it, each with why.

    What is understood is kept; the page says what it left out.
    """
    asked = parse_qs(search.lstrip("?"))
    view = {
        word: values[-1:]
        for word, values in asked.items()
        if word in VIEW_WORDS and (VIEW_WORDS[word] is None or values[-1] in (VIEW_WORDS[word] or ()))
    }
    understood, trouble = _understand(asked)
    ends = [end for end in _ENDS if end in understood]
    if ends and selection_from_words({"undated": understood.get("undated", [])}).undated:
        days = ", ".join(f"{end} {understood.pop(end)[-1]}" for end in ends)
        trouble.append(f"{days}: events without a date are asked for, and are on none of these days")
    try:
        return to_words(selection_from_words(understood)), view, trouble
    except ValueError as error:  # the days make sense alone, not together
        rest = {word: values for word, values in understood.items() if word not in _ENDS}
        return to_words(selection_from_words(rest)), view, [*trouble, str(error)]


def _understand(asked: Words) -> tuple[Words, list[str]]:
    """The values that make sense each by itself, and why the others do not."""
    understood: Words = {}
    trouble = []
    for word in WORDS:
        for value in asked.get(word, []):
            try:
                selection_from_words({word: [value]})
            except ValueError as error:
                trouble.append(str(error))
            else:
                understood.setdefault(word, []).append(value)
    return understood, trouble


def write_address(selection: Words, view: Words) -> str:
    """The query of an address, with its question mark; "" when everything is as it is by default."""
    pairs = selection_to_words(read_selection(selection))
    pairs += [(word, value) for word in VIEW_WORDS for value in view.get(word, [])]
    return f"?{urlencode(pairs)}" if pairs else ""


def read_selection(words: Mapping[str, list[str]] | None) -> Selection:
    """The Selection of words kept in the browser."""
    return selection_from_words(words or {})


def read_links(view: Mapping[str, list[str]] | None) -> tuple[float, tuple[str, ...]]:
    """The score of the weakest link to show and the kinds of link to show."""
    shown = view or {}
    weakest, kinds = shown.get("weakest", [DEFAULT_WEAKEST])[0], shown.get("kinds", [".".join(EDGE_KINDS)])[0]
    score = DEFAULT_MIN_SCORE if weakest not in WEAKEST or weakest == DEFAULT_WEAKEST else int(weakest) / 100
    return score, tuple(kind for kind in EDGE_KINDS if kind in kinds.split("."))


def write_kinds(kinds: Iterable[str]) -> str | None:
    """The kinds of link to show as a word's value; None, the default, for all of them."""
    wanted = set(kinds)
    chosen = [kind for kind in EDGE_KINDS if kind in wanted]
    return None if len(chosen) == len(EDGE_KINDS) else ".".join(chosen) or NO_KINDS


def read_word(words: Mapping[str, list[str]] | None, word: str) -> str | None:
    """The value of a word that has one; None without."""
    return next(iter((words or {}).get(word, ())), None)


def to_words(selection: Selection) -> Words:
    """A Selection as words, to be kept in the browser."""
    words: Words = {}
    for word, value in selection_to_words(selection):
        words.setdefault(word, []).append(value)
    return words


def apply_act(selection: Words, view: Words, act: Mapping[str, Any]) -> tuple[Words, Words]:
    """The words after something was done on the page.

    An act is {"do": ..., "word": ..., "value": ...}: "toggle" adds a value or takes it away, "set" makes it the only one, "choose" does so, or
    takes it away where it is the only one already, "drop" takes a word's values away, "days" sets both ends ("value" is [from, to]), "clear"
    takes all filters away, "view" changes how things are looked at (without a value: back to the default), "refresh" has everything drawn
    anew. An act that makes no sense changes nothing.
    """
    do, word, value = act.get("do"), str(act.get("word", "")), act.get("value")
    if do == "clear":
        return {}, view
    if do == "refresh":
        return selection, view | {REFRESHED: [str(value)]}
    if do == "view" and word in VIEW_WORDS:
        rest = {each: values for each, values in view.items() if each != word}
        return selection, rest | ({word: [str(value)]} if value else {})
    rest = {each: values for each, values in selection.items() if each != word}
    if do == "days" and isinstance(value, list) and len(value) == 2:
        rest = {each: values for each, values in selection.items() if each not in ("from", "to", "undated")}
        ends = {end: [day] for end, day in zip(("from", "to"), value, strict=True) if day}
        changed = rest | ends
    elif do == "toggle" and value is not None:
        held = selection.get(word, [])
        values = [each for each in held if each != value] if value in held else [*held, str(value)]
        changed = rest | ({word: values} if values else {})
    elif do == "choose" and value is not None:
        changed = rest if selection.get(word) == [value] else rest | {word: [str(value)]}
    elif do == "set" and value not in (None, ""):
        changed = rest | {word: [str(value)]}
    elif do in ("set", "drop"):
        changed = rest
    else:
        return selection, view
    try:
        return to_words(selection_from_words(_part_days(changed, word))), view
    except ValueError:
        return selection, view


def _part_days(words: Words, word: str) -> Words:
    """Words of which `word` was changed last: no undated event is in a span of days, so the later of the two wishes goes before the other."""
    if "undated" not in words:
        return words
    others = ("undated",) if word in _ENDS else _ENDS
    return {each: values for each, values in words.items() if each not in others}
