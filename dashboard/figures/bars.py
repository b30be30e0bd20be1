"""The timeline's upper half: events counted by day, week or month and by type; and the counts that stand for marks too many to draw."""

from collections import Counter
from datetime import date
from typing import Any

import pandas as pd

from dashboard.figures.calendar import Grain, Window, bin_end, bin_start, count_bins, middle
from dashboard.figures.lanes import Lane, Standing, name_province
from dashboard.figures.look import Look
from dashboard.text import name_value, write_day, write_month, write_number
from dashboard.theme import PATTERNS, UNTYPED
from data.records import EVENT_TYPES
from data.selection import UNKNOWN

TYPES = (*EVENT_TYPES, UNTYPED)
_EXACT_ENOUGH: dict[Grain, tuple[str, ...]] = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
}
_DAY = 86_400_000  # milliseconds
# Pixels from the first bin to the last on a laptop and on a phone, about; and of a disc.
_ROOM, _ROOM_NARROW = 1_000, 240
_SMALLEST, _WIDEST = 2, 24
_FAINTEST = 0.35
_COUNT_COLUMNS = ["day", "event_type", "events"]


def count_by_type(events: pd.DataFrame, grain: Grain) -> pd.DataFrame:
    """Events that occurred, by first day and type: (day, event_type, events).

    Only those dated as exactly as the grain asks: an event of which the month is known is no event of the month's first day.
    """
    exact = events["date_precision"].isin(_EXACT_ENOUGH[grain])
    counted = events[(events["status"] == "occurred") & events["date_start"].notna() & exact]
    types = counted["event_type"].where(counted["event_type"].notna(), UNKNOWN)
    return (
        pd.DataFrame({"day": counted["date_start"], "event_type": types})
        .groupby(["day", "event_type"], sort=True)
        .size()
        .reset_index(name="events")
        .reindex(columns=_COUNT_COLUMNS)
    )


def count_days(events: pd.DataFrame) -> pd.DataFrame:
    """Events of any status by first day (day, events): those known to the day, or all where none is."""
    exact = events[events["date_precision"] == "day"]
    days = (events if exact.empty else exact)["date_start"]
    return days.value_counts().rename_axis("day").reset_index(name="events")


def count_by_lane(standings: list[Standing]) -> pd.DataFrame:
    """Standings by first day and lane: (day, province, events); undated ones have no day."""
    rows = [(standing.day, standing.lane) for standing in standings]
    return pd.DataFrame(rows, columns=["day", "province"]).value_counts(dropna=False).reset_index(name="events")


def draw_bars(counts: pd.DataFrame, grain: Grain, look: Look) -> list[dict[str, Any]]:
    """Stacked bars, a trace a type; a click on one keeps to its days."""
    starts = [bin_start(day, grain) for day in counts["day"]]
    types = [kind if kind in EVENT_TYPES else UNTYPED for kind in counts["event_type"]]
    traces = []
    for name in TYPES:
        sums: Counter[date] = Counter()
        for start, kind, events in zip(starts, types, counts["events"], strict=True):
            if kind == name:
                sums[start] += int(events)
        if not sums and name == UNTYPED:
            continue
        bins = sorted(sums)
        ends = [bin_end(start, grain) for start in bins]
        label = name_value(look.language, name)
        traces.append(
            {
                "type": "bar",
                "name": label,
                "legendgroup": name,
                "x": [middle(start, end) for start, end in zip(bins, ends, strict=True)],
                "y": [sums[start] for start in bins],
                "width": [((end - start).days + 1) * _DAY * 0.86 for start, end in zip(bins, ends, strict=True)],
                "marker": {
                    "color": look.theme.types[name],
                    "line": {"width": 0},
                    **({"pattern": {"shape": PATTERNS[name], "solidity": 0.4}} if look.patterned else {}),
                },
                # What a click on the bar keeps to: its label, its first day and its last.
                "customdata": [
                    [
                        f"{_name_bin(start, grain, look)} · {label}: {write_number(look.language, sums[start])}",
                        start.isoformat(),
                        end.isoformat(),
                    ]
                    for start, end in zip(bins, ends, strict=True)
                ],
                "hovertemplate": "%{customdata[0]}<extra></extra>",
                "xaxis": "x",
                "yaxis": "y",
                # Nothing dims while a hand brushes: the brush itself shows what it takes.
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 0.35}},
            }
        )
    return traces


def draw_tallies(
    tallied: pd.DataFrame, lanes: list[Lane], window: Window, grain: Grain, look: Look
) -> list[dict[str, Any]]:
    """One disc a lane and bin, the larger the more events, in the place of marks; a click on one keeps to its days."""
    order = {lane.key: lane.middle for lane in lanes}
    known = tallied[tallied["province"].isin(order)]
    starts = [bin_start(day, grain) for day in known["day"]]
    sums: Counter[tuple[str, date]] = Counter()
    for key, start, events in zip(known["province"], starts, known["events"], strict=True):
        sums[key, start] += int(events)
    most = max(sums.values(), default=1)
    # A disc is as large as its bin is among those of its lane, and as dark as among all: a lane of many events is no solid bar.
    most_in: dict[str, int] = {}
    for (key, _), events in sums.items():
        most_in[key] = max(most_in.get(key, 0), events)
    rows = list(sums.items())
    room = (_ROOM_NARROW if look.narrow else _ROOM) / max(count_bins(window, grain), 1)
    widest = min(max(room * 1.1, _SMALLEST + 4), _WIDEST)
    named = [
        f"{_name_bin(start, grain, look)} · {name_province(key, look)}: {write_number(look.language, events)}"
        for (key, start), events in rows
    ]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": "",
            "showlegend": False,
            "x": [middle(start, bin_end(start, grain)) for (_, start), _ in rows],
            "y": [order[key] for (key, _), _ in rows],
            "marker": {
                "symbol": "circle",
                "size": [
                    round(_SMALLEST + (widest - _SMALLEST) * events / most_in[key], 1) for (key, _), events in rows
                ],
                "color": look.theme.accent,
                "opacity": [round(_FAINTEST + (0.9 - _FAINTEST) * (events / most) ** 0.5, 2) for _, events in rows],
                "line": {"width": 0},
            },
            # What a click on the disc keeps to, as of a bar.
            "customdata": [
                [name, start.isoformat(), bin_end(start, grain).isoformat()]
                for name, ((_, start), _) in zip(named, rows, strict=True)
            ],
            "hovertemplate": "%{customdata[0]}<extra></extra>",
            "xaxis": "x",
            "yaxis": "y2",
        }
    ]


def _name_bin(start: date, grain: Grain, look: Look) -> str:
    if grain == "month":
        return write_month(look.language, start)
    written = write_day(look.language, start)
    return look.say("week of", day=written) if grain == "week" else written
