"""The days that later reports come back to, picked out and labelled on the timeline."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from dashboard.figures.calendar import Window
from dashboard.figures.look import Look, plain
from dashboard.text import count, write_day
from data.tallies import KeyDate

_ROWS = 2
_ROW_HEIGHT = 13  # pixels
_LETTERS_ACROSS = 165  # that fit side by side over the window on a laptop
_LETTERS_ACROSS_PHONE = 40
_FEWEST_LETTERS = 10  # of a headline: fewer say nothing
_MOST_LETTERS = 34


def draw_key_dates(
    key_dates: Sequence[KeyDate], window: Window, look: Look
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A thin line through each key date in the window, and its label at the top: (shapes, annotations)."""
    shown = [each for each in key_dates if window.first <= each.day <= window.last]
    shapes = [
        {
            "type": "line",
            "layer": "below",
            "xref": "x",
            "x0": f"{each.day}T12:00",
            "x1": f"{each.day}T12:00",
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "line": {"color": look.theme.quiet, "width": 1, "dash": "dot"},
        }
        for each in shown
    ]
    annotations = []
    for number, each in enumerate(shown):
        row, room = number % _ROWS, _find_room(shown, number, window)
        if (
            look.narrow
            and room * _LETTERS_ACROSS_PHONE
            < len(write_day(look.language, each.day, year=False, short=True)) * _LETTERS_ACROSS
        ):
            continue  # it would lie on the next; the line stays, and the day is named below the chart
        is_late = each.day - window.first > timedelta(days=window.days * 0.8)
        annotations.append(
            {
                "name": "key date",
                "x": f"{each.day}T12:00",
                "xref": "x",
                "xanchor": "right" if is_late else "left",
                "xshift": -2 if is_late else 2,
                "y": 1,
                "yref": "paper",
                "yanchor": "top",
                "yshift": -row * _ROW_HEIGHT,
                "showarrow": False,
                "text": _write_label(each, room, look),
                "hovertext": f"{plain(each.title or '')}<br>{_write_articles(each, look)}",
                "font": {"size": 10.5, "color": look.theme.quiet},
                "bgcolor": look.theme.panel,
                "opacity": 0.92,
                "borderpad": 1,
            }
        )
    return shapes, annotations


def _find_room(shown: list[KeyDate], number: int, window: Window) -> int:
    """How many letters fit between a key date and the next label of its row: labels take turns between the rows."""
    after = shown[number + _ROWS].day if number + _ROWS < len(shown) else window.last + timedelta(days=window.days)
    return min(round((after - shown[number].day).days / window.days * _LETTERS_ACROSS), _MOST_LETTERS)


def _write_label(each: KeyDate, room: int, look: Look) -> str:
    day = write_day(look.language, each.day, year=False, short=True)
    left = room - len(day) - 2
    if look.narrow or not each.title or left < _FEWEST_LETTERS:
        return f"<b>{day}</b>"
    # Kept apart: a headline that begins with a number would take the day's place in Arabic.
    return f"<b>{day}</b> \u2068{plain(each.title, left)}\u2069"


def _write_articles(each: KeyDate, look: Look) -> str:
    return look.say("key date told", articles=count(look.language, each.articles, "article"))
