"""The timeline's lanes: one a province, and lanes for what is in no province; and the place of each mark in its lane."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from dashboard.figures.look import Look
from data.selection import ELSEWHERE, UNKNOWN
from geo.provinces import FIVE, PROVINCES, province

Scope = Literal["five", "all"]
OTHERS = "others"
NINE = tuple(each.code for each in PROVINCES if each.code not in FIVE)  # those that OTHERS are
# Heights, in lanes of a day with one mark: from mark to mark, and what stays free at the edges.
STEP = 0.42
_LEAST = 1.3
_MARGIN = 0.85
_MOST_STACKED = 5
_FILLED_FIRST = 3
_WIDTH = 0.9  # of a day, for marks side by side


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One lane. `key` is a province's code, OTHERS (the nine taken together), ELSEWHERE or UNKNOWN. It reaches half of `height` to either side of `middle`."""

    key: str
    label: str
    middle: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An event (by its position in the frame) in one of its lanes, and its first day; None for an undated one."""

    event: int
    lane: str
    day: date | None


def name_province(code: str, look: Look) -> str:
    """A province's name in the reader's language; the words for elsewhere and unknown likewise."""
    if code in (ELSEWHERE, UNKNOWN, OTHERS):
        return look.say(f"lane {code}")
    found = province(code)
    return found.name_ar if look.language == "ar" else found.name_en


def stand_in_lanes(events: pd.DataFrame, scope: Scope) -> list[Standing]:
    """Where each event stands: one standing for each lane it is in, undated ones too; in the order of the events."""
    return [
        Standing(event=number, lane=key, day=None if pd.isna(day) else day)
        for number, (provinces, place, day) in enumerate(
            zip(events["provinces"], events["place"], events["date_start"], strict=True)
        )
        for key in lane_keys(provinces, place, scope)
    ]


def count_most(standings: Iterable[Standing], columns: int = 1) -> dict[str, int]:
    """The lanes that have events, and the most that stand above each other on one day of each; 0 where all are undated.

    Where a day has room for several `columns`, up to three are filled before a lane grows.
    """
    most: dict[str, int] = {}
    for (key, day), many in Counter((standing.lane, standing.day) for standing in standings).items():
        most[key] = max(most.get(key, 0), -(-many // min(columns, _FILLED_FIRST)) if day else 0)
    return most


def arrange_lanes(most: Mapping[str, int], scope: Scope, look: Look) -> list[Lane]:
    """The five provinces always; then, where there are events, the nine others (one lane each, or one for all), elsewhere and unknown.

    A lane is as high as the marks of the day that has the `most` need, within bounds. Lanes lie from 0 downwards.
    """
    others = NINE if scope == "all" else (OTHERS,)
    lanes, top = [], 0.0
    for key in (*FIVE, *(key for key in (*others, ELSEWHERE, UNKNOWN) if key in most)):
        height = max(_LEAST, (min(most.get(key, 1), _MOST_STACKED) - 1) * STEP + _MARGIN)
        lanes.append(Lane(key=key, label=name_province(key, look), middle=top - height / 2, height=height))
        top -= height
    return lanes


def lane_keys(provinces: Iterable[str], place: str | None, scope: Scope) -> list[str]:
    """The lanes an event stands in: one for each of its provinces, or the lane of what has none."""
    codes = list(provinces)
    if not codes:
        return [ELSEWHERE if place else UNKNOWN]
    if scope == "all":
        return codes
    return list(dict.fromkeys(code if code in FIVE else OTHERS for code in codes))


def spread(standings: list[Standing], lanes: list[Lane], columns: int = 1) -> list[tuple[float, float]]:
    """Where each standing's mark is, so that marks of one lane and day do not hide each other: (part of a day from its middle, height).

    Marks stand above each other, and side by side in up to `columns` where a day has more of them than the lane has room for.
    """
    by_key = {lane.key: lane for lane in lanes}
    many = Counter((standing.lane, standing.day) for standing in standings)
    met: Counter[tuple[str, date | None]] = Counter()
    spots = []
    for standing in standings:
        lane, place = by_key[standing.lane], (standing.lane, standing.day)
        rows = max(1, int((lane.height - _MARGIN) / STEP + 1.001))
        across = min(columns, -(-many[place] // rows))
        down = -(-many[place] // across)
        column, row = divmod(met[place], down)
        in_column = min(down, many[place] - column * down)
        step = min(STEP, (lane.height - _MARGIN) / max(down - 1, 1))
        aside = (column - (across - 1) / 2) * _WIDTH / columns
        spots.append((round(aside, 3), round(lane.middle - (row - (in_column - 1) / 2) * step, 3)))
        met[place] += 1
    return spots
