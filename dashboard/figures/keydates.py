"""The days that later reports come back to, picked out and labelled on the timeline."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from dashboard.figures.calendar import Window
from dashboard.figures.look import Look, plain
from dashboard.text import count, write_day
from data.relate.stories import KeyDate

# Labels nearer to each other than this share of the window would overlap: the later one stands a row lower.
_NEAR = 0.13
_ROWS = 3
_ROW_HEIGHT = 15  # pixels
_LABEL_LENGTH = 26


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
    for each, row in zip(shown, _choose_rows(shown, window), strict=True):
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
                "text": _write_label(each, look),
                "hovertext": f"{plain(each.title or '')}<br>{_write_articles(each, look)}",
                "font": {"size": 10.5, "color": look.theme.quiet},
                "bgcolor": look.theme.panel,
                "opacity": 0.92,
                "borderpad": 1,
            }
        )
    return shapes, annotations


def _choose_rows(shown: list[KeyDate], window: Window) -> list[int]:
    """The row of each label: the highest in which nothing stands near before it."""
    near = window.days * _NEAR
    last_in_row: list[KeyDate | None] = [None] * _ROWS
    rows = []
    for each in shown:
        free = [row for row, last in enumerate(last_in_row) if last is None or (each.day - last.day).days > near]
        row = free[0] if free else _ROWS - 1
        last_in_row[row] = each
        rows.append(row)
    return rows


def _write_label(each: KeyDate, look: Look) -> str:
    day = f"<b>{write_day(look.language, each.day, year=False, short=True)}</b>"
    return day if look.narrow or not each.title else f"{day} {plain(each.title, _LABEL_LENGTH)}"


def _write_articles(each: KeyDate, look: Look) -> str:
    return look.say("key date told", articles=count(look.language, each.articles, "article"))
