"""The timeline's lanes: one a province, and lanes for what is in no province; and the place of each mark in its lane."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.figures.look import Look
from data.selection import ELSEWHERE, UNKNOWN
from geo.provinces import FIVE, PROVINCES, province

Scope = Literal["five", "all"]
OTHERS = "others"
# Heights, in lanes of a day with one mark: from mark to mark, and what stays free at the edges.
_STEP = 0.42
_LEAST = 1.3
_MARGIN = 0.85
_MOST_STACKED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One lane. `key` is a province's code, OTHERS (the nine taken together), ELSEWHERE or UNKNOWN. It reaches half of `height` to either side of `middle`."""

    key: str
    label: str
    middle: float
    height: float


def name_province(code: str, look: Look) -> str:
    """A province's name in the reader's language; the words for elsewhere and unknown likewise."""
    if code in (ELSEWHERE, UNKNOWN, OTHERS):
        return look.say(f"lane {code}")
    found = province(code)
    return found.name_ar if look.language == "ar" else found.name_en


def arrange_lanes(events: pd.DataFrame, scope: Scope, look: Look) -> list[Lane]:
    """The five provinces always; then, where there are events, the nine others (one lane each, or one for all), elsewhere and unknown.

    A lane is as high as the most marks of one of its days need, within bounds. Lanes lie from 0 downwards.
    """
    marks = _list_marks(events, scope)
    used = {key for provinces, place in _places(events) for key in lane_keys(provinces, place, scope)}
    most = marks.groupby(["lane", "day"]).size().groupby("lane").max()
    others = [each.code for each in PROVINCES if each.code not in FIVE] if scope == "all" else [OTHERS]
    lanes, top = [], 0.0
    for key in (*FIVE, *(key for key in (*others, ELSEWHERE, UNKNOWN) if key in used)):
        height = max(_LEAST, (min(int(most.get(key, 1)), _MOST_STACKED) - 1) * _STEP + _MARGIN)
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


def place_marks(events: pd.DataFrame, lanes: list[Lane], scope: Scope) -> pd.DataFrame:
    """One row a mark: `event` (position in `events`), `lane`, and `y`, spread so that marks of one lane and day do not hide each other.

    Undated events have no mark.
    """
    by_key = {lane.key: lane for lane in lanes}
    marks = _list_marks(events, scope)
    marks = marks[marks["lane"].isin(by_key)].reset_index(drop=True)
    together = marks.groupby(["lane", "day"])["event"]
    order, many = together.cumcount(), together.transform("size")
    room = marks["lane"].map({key: lane.height - _MARGIN for key, lane in by_key.items()}).astype(float)
    step = (room / (many - 1).clip(lower=1)).clip(upper=_STEP)
    middle = marks["lane"].map({key: lane.middle for key, lane in by_key.items()}).astype(float)
    marks["y"] = middle - (order - (many - 1) / 2) * step
    return marks


def _list_marks(events: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """One row a mark of a dated event: its event's position, its lane, its first day."""
    return pd.DataFrame(
        [
            (number, key, day)
            for number, ((provinces, place), day) in enumerate(zip(_places(events), events["date_start"], strict=True))
            if not pd.isna(day)
            for key in lane_keys(provinces, place, scope)
        ],
        columns=["event", "lane", "day"],
    )


def _places(events: pd.DataFrame) -> Iterable[tuple[tuple[str, ...], str | None]]:
    return zip(events["provinces"], events["place"], strict=True)
