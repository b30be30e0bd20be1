"""The sentence above the charts: what is shown, each part of the filter with an x, and the counts of what is not known."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.figures.calendar import Window
from dashboard.layout.filters import name_facet_value
from dashboard.layout.icons import icon
from dashboard.state import Words, read_selection
from dashboard.text import Language, count, join, put_message, say, write_day, write_days, write_number
from data.selection import UNKNOWN, Selection
from data.store import Summary

# The order in which the sentence names its parts; the days come first, being one part of two words.
_ORDER = (
    "province",
    "type",
    "sub-type",
    "actor",
    "source",
    "q",
    "min-killed",
    "status",
    "precision",
    "place-precision",
    "full-only",
    "undated",
)


def write_sentence(
    summary: Summary, days: Window | None, words: Words, trouble: Sequence[str], language: Language
) -> list[Any]:
    """The sentence as the page shows it.

    `days` are those the selection tells of. `trouble` is what was not understood in the address, each with why.
    """
    selection = read_selection(words)
    parts: list[Any] = [html.Span(_count(summary, language), className="sentence-count")]
    if days and not (selection.first or selection.last):
        parts.append(html.Span(_write_span(summary, days, language), className="sentence-days"))
    parts += _build_day_part(selection, language)
    for word in _ORDER:
        values = words.get(word, [])
        if values:
            parts.append(html.Span(say(language, f"part {word}"), className="sentence-word"))
            parts += [_build_part(word, value, language) for value in values]
    if words:
        parts.append(
            html.Button(say(language, "clear"), className="small-button clear", type="button", **{"data-do": "clear"})
        )
    parts.append(html.Span(_build_unknowns(summary, words, language), className="unknowns"))
    if trouble:
        parts.insert(
            0,
            html.Span(
                say(language, "address trouble", trouble=_write_trouble(trouble, language)),
                className="trouble",
                role="alert",
            ),
        )
    return parts


def speak_summary(summary: Summary, days: Window | None, words: Words, language: Language) -> str:
    """The same for those who listen: one plain sentence, spoken whenever the filter changes."""
    selection = read_selection(words)
    parts = [_count(summary, language)]
    if days and not (selection.first or selection.last):
        parts.append(_write_span(summary, days, language))
    elif not selection.undated:
        first, last = selection.first or (days and days.first), selection.last or (days and days.last)
        if first and last and first <= last:
            parts.append(write_days(language, first, last))
    for word in _ORDER:
        if values := words.get(word):
            names = join(language, (_name(word, value, language) for value in values))
            parts.append(f"{say(language, f'part {word}')} {names}")
    if summary.killed is not None:
        parts.append(count(language, summary.killed, "killed"))
    parts.append(f"{say(language, 'place unknown')}: {write_number(language, summary.place_unknown)}")
    return join(language, parts) + "."


def _write_span(summary: Summary, days: Window, language: Language) -> str:
    """The days a selection tells of; where events lie outside of them, far off or known less exactly, most of it is what these days hold."""
    span = write_days(language, days.first, days.last)
    is_whole = (summary.first or days.first) >= days.first and (summary.last or days.last) <= days.last
    return span if is_whole else say(language, "mostly", days=span)


def _write_trouble(trouble: Sequence[str], language: Language) -> str:
    other = say(language, "address trouble other")
    return ("؛ " if language == "ar" else "; ").join(put_message(language, each, other) for each in trouble)


def _count(summary: Summary, language: Language) -> str:
    return say(
        language,
        "sentence count",
        events=count(language, summary.events, "event"),
        incidents=count(language, summary.incidents, "incident"),
        articles=count(language, summary.articles, "in article"),
    )


def _build_day_part(selection: Selection, language: Language) -> list[Any]:
    if selection.first and selection.last:
        text = write_days(language, selection.first, selection.last)
    elif selection.first:
        text = say(language, "part from", day=write_day(language, selection.first))
    elif selection.last:
        text = say(language, "part to", day=write_day(language, selection.last))
    else:
        return []
    return [_build_button(text, {"data-do": "days", "data-value": '["",""]'}, language)]


def _build_part(word: str, value: str, language: Language) -> html.Button:
    return _build_button(
        _name(word, value, language), {"data-do": "toggle", "data-word": word, "data-value": value}, language
    )


def _build_button(text: str, act: dict[str, str], language: Language) -> html.Button:
    return html.Button(
        [html.Span(text), icon("close")],
        className="part",
        type="button",
        title=say(language, "take away", part=text),
        **act,
        **{"aria-label": say(language, "take away", part=text)},
    )


def _name(word: str, value: str, language: Language) -> str:
    if word in ("full-only", "undated"):
        return say(language, f"part {word} value")
    if word == "min-killed":
        return write_number(language, int(value))
    if word == "q":
        return say(language, "quoted", words=value)
    return name_facet_value(word, value, language)


def _build_unknowns(summary: Summary, words: Words, language: Language) -> list[Any]:
    """What is not known, always counted, and a click away."""
    unknowns = (
        ("place unknown", summary.place_unknown, "province", UNKNOWN),
        ("date unknown", summary.date_unknown, "undated", "1"),
    )
    return [
        html.Button(
            f"{say(language, key)}: {write_number(language, number)}",
            className="unknown",
            type="button",
            **{"aria-pressed": "true" if value in words.get(word, []) else "false"},
            **{"data-do": "toggle", "data-word": word, "data-value": value},
        )
        for key, number, word, value in unknowns
    ]
