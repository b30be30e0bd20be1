"""The map: a measure as the colour of each province, towns as points, links between provinces as lines."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal

import pandas as pd

from dashboard.figures.contrast import choose_letters
from dashboard.figures.lanes import Scope, name_province
from dashboard.figures.look import Look, Sketch, as_figure, base_layout, plain
from dashboard.figures.ticks import tick_numbers
from dashboard.text import count, name_place, write_days, write_number
from data.tables import is_missing
from geo.boundaries import load_boundaries
from geo.provinces import FIVE, PROVINCES, province

Measure = Literal["events", "incidents", "killed", "injured", "articles"]
MEASURES: tuple[Measure, ...] = ("events", "incidents", "killed", "injured", "articles")
_TOLLS = ("killed", "injured")  # may be unknown where there are events
_UNKNOWN = "–"

Values = Mapping[str, float | None]  # of each province; None where no report gives a figure

DAMASCUS = "SY-DI"
_DAMASCUS_POINT = (36.29, 33.51)
# Damascus is a dot at this scale: its colour is shown in a disc out to the west, as wide as a finger, tied to the city by a line.
_DAMASCUS_DISC = (35.15, 33.72)
_BESIDE_DISC = 0.42  # degrees from its middle to its name
_DISC_SIZE = 30
_SHOWN: dict[Scope, tuple[tuple[float, float], tuple[float, float]]] = {
    "five": ((33.2, 42.5), (32.2, 36.35)),
    "all": ((32.9, 43.1), (32.15, 37.45)),
}
# Where a province's name stands when the middle of its shape is not the best place, away from most towns: longitude, latitude. Five narrow
# provinces on the country's edge have theirs outside, beside them.
_NAME_AT = {
    "SY-HI": (38.5, 34.3),
    "SY-HL": (37.85, 36.35),
    "SY-HM": (37.75, 35.25),
    "SY-SU": (37.0, 32.6),
    "SY-RD": (37.7, 33.65),
}
_NAME_BESIDE = {
    "SY-ID": (36.0, 36.12),
    "SY-LA": (35.52, 35.6),
    "SY-TA": (35.62, 34.9),
    "SY-DR": (35.62, 32.72),
    "SY-QU": (35.58, 33.12),
}
# Along a name, in degrees of longitude from its point, and in pixels: where a finger may come down.
_BESIDE_SHIFTS = (-1.15, -0.75, -0.35)
_INSIDE_SHIFTS = (-0.35, 0.0, 0.35)
_TARGET_SIZE = 26
MOST_LINKS = 12
_ALONG = (0.5, 0.42, 0.58)  # where on a line it can be hit
WEEKS = 8
_BARS = "·▁▂▃▄▅▆▇█"
_EDGE = 0.1  # degrees from the upper edge of the frame
_NAMES_ROOM = 1.6  # degrees to the west that names need where the map is small
MOST_PLACES = 144  # asked for, of which some lie outside of the frame
MOST_POINTS = (
    36  # drawn, those of the most events: more hide the provinces' colours, and a narrower selection shows its own
)
_FEW_PLACES, _WIDEST_PLACE = 18, 20


def sketch_map(
    measures: pd.DataFrame,
    points: pd.DataFrame,
    links: pd.DataFrame,
    *,
    measure: Measure = "events",
    per_100k: bool = False,
    scope: Scope = "five",
    selected: frozenset[str] = frozenset(),
    days: str = "",
    weeks: Mapping[str, Sequence[int]] | None = None,
    weeks_until: date | None = None,
    shapes: str | None = None,
    look: Look | None = None,
) -> Sketch:
    """Draw the provinces coloured by a measure.

    `measures` is indexed by province code with the columns of MEASURES; a province that is not in it has none. A toll that is unknown has a colour of its own, which is none of the scale. `points` is what
    `data.tallies.count_places` gives, `links` what `count_links` gives. `per_100k` divides by the population of 2011. `days` says in words which days are
    counted, for the legend. `weeks` is what `count_weeks` gives of the weeks that end on `weeks_until`, for the labels. The provinces in `selected` are outlined. `shapes` is the name under which the page already holds the provinces'
    shapes; without it they are in the figure.
    """
    look = look or Look()
    values = find_values(measures, measure, per_100k)
    shown = [each.code for each in PROVINCES if scope == "all" or each.code in FIVE]
    known, unknown = ([code for code in shown if (values[code] is None) is is_unknown] for is_unknown in (False, True))
    most = max((value for code in known if (value := values[code])), default=0) or 1
    labels = {
        each.code: _describe(each.code, measures, values, per_100k, (weeks or {}).get(each.code, ()), weeks_until, look)
        for each in PROVINCES
    }
    traces = [
        _draw_flat(
            [each.code for each in PROVINCES if each.code not in shown],
            look.theme.context,
            look.theme.panel,
            labels,
            shapes,
        ),
        _draw_provinces(known, values, labels, shapes, look),
        _draw_flat(unknown, look.theme.missing, look.theme.border, labels, shapes),
        _draw_outline(sorted(selected & set(labels)), shapes, look),
        *_draw_links(links, look),
        _draw_places(_find_shown(points, scope, look), look),
        *_draw_damascus(values[DAMASCUS], labels[DAMASCUS], DAMASCUS in selected, look),
        _draw_names(shown, values, most, per_100k, look),
        _draw_name_targets(shown, labels),
    ]
    return {
        "data": [trace for trace in traces if trace],
        "layout": _lay_out(measure, per_100k, scope, most, days, bool(known), bool(unknown), look),
    }


draw_map = as_figure(sketch_map)


def find_values(measures: pd.DataFrame, measure: Measure, per_100k: bool) -> Values:
    """The measure of each of the fourteen provinces; where `measures` has none, 0 of what is counted and None of a toll."""
    column = measures[measure] if measure in measures else pd.Series(dtype=float)
    otherwise = None if measure in _TOLLS else 0
    found: dict[str, Any] = {each.code: column.get(each.code, otherwise) for each in PROVINCES}
    share = {code: 100_000 / province(code).population if per_100k else 1 for code in found}
    return {code: None if is_missing(value) else float(value) * share[code] for code, value in found.items()}


def count_links(edges: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Links between events of different provinces: (a, b, links), a before b; a link counts once for each pair of provinces it joins."""
    provinces = dict(zip(events["event_id"], events["provinces"], strict=True))
    pairs: Counter[tuple[str, str]] = Counter()
    for source, target in zip(edges["source_event_id"], edges["target_event_id"], strict=True):
        ends = {(min(a, b), max(a, b)) for a in provinces.get(source, ()) for b in provinces.get(target, ()) if a != b}
        pairs.update(ends)
    rows = [(a, b, links) for (a, b), links in pairs.most_common()]
    return pd.DataFrame(rows, columns=["a", "b", "links"])


def count_weeks(cube: pd.DataFrame, last: date) -> dict[str, list[int]]:
    """Events of each province in each of the WEEKS weeks that end on a day, the earliest first; `cube` has (day, province, events)."""
    counted: dict[str, list[int]] = {}
    for day, code, events in zip(cube["day"], cube["province"], cube["events"], strict=True):
        back = (last - day).days // 7
        if 0 <= back < WEEKS:
            counted.setdefault(code, [0] * WEEKS)[WEEKS - 1 - back] += int(events)
    return counted


@cache
def load_shapes() -> dict[str, Any]:
    """The provinces as GeoJSON, each feature with its code as id."""
    shapes = load_boundaries()
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": code,
                "properties": {},
                "geometry": {
                    "type": geometry.geom_type,
                    "coordinates": _round(geometry.__geo_interface__["coordinates"]),
                },
            }
            for code, geometry in shapes["geometry"].items()
        ],
    }


@cache
def find_middle(code: str) -> tuple[float, float]:
    """A point well inside a province, where its name stands and its links end: longitude, latitude."""
    if code == DAMASCUS:
        return _DAMASCUS_POINT
    if code in _NAME_AT:
        return _NAME_AT[code]
    point = load_boundaries().loc[code, "geometry"].representative_point()
    return point.x, point.y


def _round(coordinates: Any) -> Any:
    # A thousandth of a degree is 100 m: finer than a screen shows, and a third of the bytes.
    if isinstance(coordinates, float):
        return round(coordinates, 3)
    return [_round(each) for each in coordinates]


def _choropleth(codes: list[str], z: list[float], labels: dict[str, str], shapes: str | None) -> dict[str, Any]:
    return {
        "type": "choropleth",
        "geojson": shapes or load_shapes(),
        "locations": codes,
        "z": z,
        "customdata": codes,
        "text": [labels[code] for code in codes],
        "hovertemplate": "%{text}<extra></extra>",
        "showscale": False,
    }


def _draw_flat(
    codes: list[str], colour: str, border: str, labels: dict[str, str], shapes: str | None
) -> dict[str, Any] | None:
    """Provinces that the scale does not colour: beside the chosen ones, or without a figure."""
    if not codes:
        return None
    trace = _choropleth(codes, [0.0] * len(codes), labels, shapes)
    trace["colorscale"] = [[0, colour], [1, colour]]
    trace["marker"] = {"line": {"color": border, "width": 1}}
    return trace


def _draw_provinces(
    codes: list[str], values: Values, labels: dict[str, str], shapes: str | None, look: Look
) -> dict[str, Any]:
    trace = _choropleth(codes, [values[code] or 0 for code in codes], labels, shapes)
    del trace["showscale"]
    trace["coloraxis"] = "coloraxis"
    trace["marker"] = {"line": {"color": look.theme.border, "width": 1}}
    return trace


def _draw_outline(codes: list[str], shapes: str | None, look: Look) -> dict[str, Any] | None:
    if not codes:
        return None
    return {
        "type": "choropleth",
        "geojson": shapes or load_shapes(),
        "locations": codes,
        "z": [0.0] * len(codes),
        "colorscale": [[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]],
        "showscale": False,
        "hoverinfo": "skip",
        "marker": {"line": {"color": look.theme.accent, "width": 3}},
    }


def _draw_links(links: pd.DataFrame, look: Look) -> list[dict[str, Any]]:
    """A line between two provinces, the thicker the more links join them; what it says, and a click on it lists, hangs about its middle."""
    most = int(max(links["links"], default=1))
    traces: list[dict[str, Any]] = []
    spots: list[tuple[float, float, str, str]] = []
    for a, b, number in links.head(MOST_LINKS).itertuples(index=False):
        (west, south), (east, north) = find_middle(a), find_middle(b)
        joined = count(look.language, int(number), "link")
        label = look.say("map links", a=name_province(a, look), b=name_province(b, look), links=joined)
        spots += [
            (west + share * (east - west), south + share * (north - south), label, f"{a}~{b}") for share in _ALONG
        ]
        traces.append(
            {
                "type": "scattergeo",
                "mode": "lines",
                "lon": [west, east],
                "lat": [south, north],
                "line": {"color": look.theme.accent, "width": round(0.8 + 3.4 * int(number) / most, 1)},
                "opacity": 0.32,
                "hoverinfo": "skip",
            }
        )
    if spots:
        traces.append(
            {
                "type": "scattergeo",
                "mode": "markers",
                "name": "links",
                "lon": [round(each, 3) for each, *_ in spots],
                "lat": [round(each, 3) for _, each, *_ in spots],
                "marker": {"size": 11, "opacity": 0},
                "text": [label for _, _, label, _ in spots],
                "customdata": [pair for *_, pair in spots],
                "hovertemplate": "%{text}<extra></extra>",
            }
        )
    return traces


def _find_bounds(scope: Scope, look: Look) -> tuple[tuple[float, float], tuple[float, float]]:
    """The degrees shown: from west to east, from south to north. A phone's map is as high as it is wide, and has room for the north."""
    (west, east), (south, north) = _SHOWN[scope]
    return ((west - _NAMES_ROOM, east), (south, _SHOWN["all"][1][1])) if look.narrow else ((west, east), (south, north))


def _find_shown(points: pd.DataFrame, scope: Scope, look: Look) -> pd.DataFrame:
    """The places that are whole inside the frame: one cut in half at its edge reads as a fault."""
    (west, east), (south, north) = _find_bounds(scope, look)
    inside = points["longitude"].between(west, east) & points["latitude"].between(south, north - _EDGE)
    return points[inside]


def _draw_places(points: pd.DataFrame, look: Look) -> dict[str, Any] | None:
    points = points.head(MOST_POINTS)
    if points.empty:
        return None
    return {
        "type": "scattergeo",
        "mode": "markers",
        "lon": [round(each, 3) for each in points["longitude"]],
        "lat": [round(each, 3) for each in points["latitude"]],
        "marker": {
            "size": _size_places(points["events"]),
            "color": look.theme.panel,
            "opacity": 0.75,  # a province's colour is seen through its towns
            "line": {"color": look.theme.ink, "width": 1.2},
        },
        "customdata": list(points["event_id"]),
        "text": [
            f"<b>{plain(name_place(look.language, place), 40)}</b><br>{count(look.language, int(events), 'event')}"
            for place, events in zip(points["place"], points["events"], strict=True)
        ],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _size_places(events: pd.Series) -> list[float]:
    """How wide the towns are, in pixels: by their events, and smaller where there are many towns, so that they do not hide the map."""
    widest = _WIDEST_PLACE if len(events) <= _FEW_PLACES else _WIDEST_PLACE * (_FEW_PLACES / len(events)) ** 0.5
    most = min(5 + 2.4 * int(events.max()) ** 0.5, max(widest, 9))
    return [round(5 + (most - 5) * (int(each) / int(events.max())) ** 0.5, 1) for each in events]


def _draw_damascus(value: float | None, label: str, is_selected: bool, look: Look) -> list[dict[str, Any]]:
    (city_east, city_north), (east, north) = _DAMASCUS_POINT, _DAMASCUS_DISC
    colour = {"color": look.theme.missing} if value is None else {"color": [value], "coloraxis": "coloraxis"}
    return [
        {
            "type": "scattergeo",
            "mode": "lines",
            "lon": [east, city_east],
            "lat": [north, city_north],
            "line": {"color": look.theme.ink, "width": 1},
            "hoverinfo": "skip",
        },
        {
            "type": "scattergeo",
            "mode": "markers",
            "name": DAMASCUS,
            "lon": [east],
            "lat": [north],
            "marker": {
                "size": _DISC_SIZE,
                **colour,
                "opacity": 1,
                "line": {
                    "color": look.theme.accent if is_selected else look.theme.border,
                    "width": 3 if is_selected else 1,
                },
            },
            "customdata": [DAMASCUS],
            "text": [label],
            "hovertemplate": "%{text}<extra></extra>",
        },
    ]


def _draw_names(codes: list[str], values: Values, most: float, per_100k: bool, look: Look) -> dict[str, Any]:
    rows = []
    for code in codes:
        name = f"<b>{name_province(code, look)}</b>"
        value = _write_value(values[code], per_100k, look)
        inside = look.theme.ink if (number := values[code]) is None else choose_letters(number / most, look.theme)
        if code == DAMASCUS:
            # The disc shows the colour; name and number stand to its left.
            rows.append(
                (_DAMASCUS_DISC[0] - _BESIDE_DISC, _DAMASCUS_DISC[1], f"{name} {value}", look.theme.ink, "middle left")
            )
        elif code in _NAME_BESIDE:
            rows.append((*_NAME_BESIDE[code], f"{name} {value}", look.theme.ink, "middle left"))
        else:
            rows.append((*find_middle(code), f"{name} {value}", inside, "middle center"))
    east, north, text, colours, positions = (list(column) for column in zip(*rows, strict=True))
    return {
        "type": "scattergeo",
        "mode": "text",
        "meta": codes,  # whose names they are, for assets/brush.js
        "lon": east,
        "lat": north,
        "text": text,
        # Names lie over lines and towns: a halo of the other colour keeps them apart.
        "textfont": {
            "size": 11 if look.narrow else 12,
            "color": colours,
            "shadow": [_halo(colour, look) for colour in colours],
        },
        "textposition": positions,
        "hoverinfo": "skip",
    }


def _halo(colour: str, look: Look) -> str:
    light = look.theme.panel if look.theme.name == "light" else look.theme.ground
    other = light if colour == look.theme.ink else look.theme.ink
    return ", ".join([f"0 0 3px {other}"] * 5)


def _draw_name_targets(codes: list[str], labels: dict[str, str]) -> dict[str, Any]:
    """What a finger hits on a province's name: for the smallest provinces it is the largest thing there is to hit."""
    points = []
    for code in codes:
        beside = _NAME_BESIDE.get(code)
        if code == DAMASCUS:
            beside = (_DAMASCUS_DISC[0] - _BESIDE_DISC, _DAMASCUS_DISC[1])
        # A name beside its province ends at its point, one inside has its middle there.
        east, north = beside or find_middle(code)
        points += [(code, east + shift, north) for shift in (_BESIDE_SHIFTS if beside else _INSIDE_SHIFTS)]
    return {
        "type": "scattergeo",
        "mode": "markers",
        "name": "names",
        "lon": [east for _, east, _ in points],
        "lat": [north for _, _, north in points],
        "marker": {"size": _TARGET_SIZE, "opacity": 0},
        "customdata": [code for code, _, _ in points],
        "text": [labels[code] for code, _, _ in points],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _write_value(value: float | None, per_100k: bool, look: Look) -> str:
    if value is None:
        return _UNKNOWN
    return write_number(look.language, value, digits=1 if per_100k and value else 0)


def _describe(
    code: str,
    measures: pd.DataFrame,
    values: Values,
    per_100k: bool,
    weeks: Sequence[int],
    weeks_until: date | None,
    look: Look,
) -> str:
    """The label of a province: what happened there, two measures a line, and a small chart of its last weeks with its days and its highest."""
    lines = [f"<b>{name_province(code, look)}</b>"]
    row: Mapping[str, Any] = measures.loc[code].to_dict() if code in measures.index else {}  # type: ignore[assignment]
    counted = [
        look.say(f"no figure {name}")
        if is_missing(number := row.get(name, None if name in _TOLLS else 0))
        else count(look.language, int(number), noun)
        for name, noun in zip(MEASURES, ("event", "incident", "killed", "injured", "article"), strict=True)
        if name in measures
    ]
    lines += [" · ".join(counted[at : at + 2]) for at in range(0, len(counted), 2)]
    if per_100k and values[code] is not None:
        lines.append(look.say("rate short", n=_write_value(values[code], True, look)))
    if weeks and weeks_until:
        first = weeks_until - timedelta(days=7 * len(weeks) - 1)
        most = look.say("map weeks most", n=write_number(look.language, max(weeks)))
        days = write_days(look.language, first, weeks_until, short=True)
        lines += [look.say("map weeks", days=days), f"{_draw_small(weeks)} {most}"]
    return "<br>".join(lines)


def _draw_small(numbers: Sequence[int]) -> str:
    """Numbers as a row of small bars made of letters, from left to right in either script."""
    most = max(numbers) or 1
    return "\u200e" + "".join(_BARS[-(-number * (len(_BARS) - 1) // most)] for number in numbers) + "\u200e"


def _lay_out(
    measure: Measure,
    per_100k: bool,
    scope: Scope,
    most: float,
    days: str,
    has_known: bool,
    has_unknown: bool,
    look: Look,
) -> dict[str, Any]:
    theme = look.theme
    (west, east), (south, north) = _find_bounds(scope, look)
    title = look.say(f"measure {measure}")
    if per_100k:
        title = look.say("map rate", measure=title).replace("|", "<br>")
    # A square of the colour, and the sign that stands in place of a number.
    unknown = f'<span style="color:{theme.missing}">■</span> {_UNKNOWN} {look.say("no figure")}' if has_unknown else ""
    steps = len(theme.scale) - 1
    legend = {
        "text": "<br>".join(part for part in (title, days, unknown) if part),
        "font": {"size": 11, "color": theme.quiet},
    }
    layout = base_layout(look)
    if not has_known:  # plotly draws no scale that nothing is coloured by
        at = {"x": 0.99, "xanchor": "right", "y": 0.01, "yanchor": "bottom", "xref": "paper", "yref": "paper"}
        layout["annotations"] = [{**legend, **at, "align": "center", "showarrow": False}]
    layout |= {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "dragmode": False,
        "clickmode": "event",
        "hovermode": "closest",
        # A town answers inside its circle only: around it the province does.
        "hoverdistance": 1,
        "geo": {
            "projection": {"type": "mercator"},
            "lonaxis": {"range": [west, east]},
            "lataxis": {"range": [south, north]},
            "visible": False,
            "bgcolor": theme.panel,
            "resolution": 110,
        },
        "coloraxis": {
            "cmin": 0,
            "cmax": most,
            "colorscale": [[number / steps, colour] for number, colour in enumerate(theme.scale)],
            "colorbar": {
                "orientation": "h",
                "x": 0.99,
                "xanchor": "right",
                "y": 0.01,
                "yanchor": "bottom",
                "len": 0.42,
                "thickness": 9,
                "outlinewidth": 0,
                "ypad": 4,
                "xpad": 4,
                **tick_numbers(most, look),
                "tickfont": {"size": 11, "color": theme.quiet},
                "title": {**legend, "side": "top"},
            },
        },
    }
    return layout
