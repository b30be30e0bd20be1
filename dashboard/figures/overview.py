"""The overview: all there is, a bar a bin, on which the brush lies."""

import pandas as pd

from dashboard.figures.calendar import Window, bin_end, bin_start, choose_grain, middle
from dashboard.figures.look import Look, Sketch, as_figure, base_layout


def sketch_overview(counts: pd.DataFrame, *, window: Window, look: Look | None = None) -> Sketch:
    """Draw how many events each bin of the whole `window` has; `counts` has (day, events) and may name a day more than once."""
    look = look or Look()
    grain = choose_grain(window)
    sums = counts.assign(start=[bin_start(day, grain) for day in counts["day"]]).groupby("start")["events"].sum()
    ends = [bin_end(start, grain) for start in sums.index]
    layout = base_layout(look)
    layout |= {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "bargap": 0,
        "dragmode": False,
        "xaxis": {
            "type": "date",
            "visible": False,
            "fixedrange": True,
            "range": [f"{window.first}T00:00", f"{window.last}T23:59"],
        },
        "yaxis": {"visible": False, "fixedrange": True, "rangemode": "tozero"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }
    bars = {
        "type": "bar",
        "x": [middle(start, end) for start, end in zip(sums.index, ends, strict=True)],
        "y": [int(each) for each in sums],
        "width": [((end - start).days + 1) * 86_400_000 * 0.9 for start, end in zip(sums.index, ends, strict=True)],
        "marker": {"color": look.theme.border, "line": {"width": 0}},
        "hoverinfo": "skip",
    }
    return {"data": [bars], "layout": layout}


draw_overview = as_figure(sketch_overview)
