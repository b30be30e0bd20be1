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
_REACH = 0.76  # how much of a lane's height its marks may take
_STEP = 0.19  # the height of one mark, in lanes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One lane. `key` is a province's code, OTHERS (the nine taken together), ELSEWHERE or UNKNOWN."""

    key: str
    label: str


def name_province(code: str, look: Look) -> str:
    """A province's name in the reader's language; the words for elsewhere and unknown likewise."""
    if code in (ELSEWHERE, UNKNOWN, OTHERS):
        return look.say(f"lane {code}")
    found = province(code)
    return found.name_ar if look.language == "ar" else found.name_en


def arrange_lanes(events: pd.DataFrame, scope: Scope, look: Look) -> list[Lane]:
    """The five provinces always; then, where there are events, the nine others (one lane each, or one for all), elsewhere and unknown."""
    used = {key for provinces, place in _places(events) for key in lane_keys(provinces, place, scope)}
    others = [each.code for each in PROVINCES if each.code not in FIVE] if scope == "all" else [OTHERS]
    keys = [*FIVE, *(key for key in (*others, ELSEWHERE, UNKNOWN) if key in used)]
    return [Lane(key=key, label=name_province(key, look)) for key in keys]


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

    Lane n lies at height -n. Undated events have no mark.
    """
    heights = {lane.key: -number for number, lane in enumerate(lanes)}
    marks = pd.DataFrame(
        [
            (number, key, day)
            for number, ((provinces, place), day) in enumerate(zip(_places(events), events["date_start"], strict=True))
            if not pd.isna(day)
            for key in lane_keys(provinces, place, scope)
            if key in heights
        ],
        columns=["event", "lane", "day"],
    )
    together = marks.groupby(["lane", "day"])["event"]
    order, many = together.cumcount(), together.transform("size")
    step = (_REACH / (many - 1).clip(lower=1)).clip(upper=_STEP)
    marks["y"] = marks["lane"].map(heights).astype(float) - (order - (many - 1) / 2) * step
    return marks


def _places(events: pd.DataFrame) -> Iterable[tuple[tuple[str, ...], str | None]]:
    return zip(events["provinces"], events["place"], strict=True)
