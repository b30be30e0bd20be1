"""The figures: pure functions from frames to plotly figures. They know neither dash nor the store, and never change what they are given."""

from dashboard.figures.look import Look
from dashboard.figures.map import draw_map, sketch_map
from dashboard.figures.overview import draw_overview, sketch_overview
from dashboard.figures.timeline import draw_counts, draw_timeline, sketch_counts, sketch_timeline

__all__ = [
    "Look",
    "draw_counts",
    "draw_map",
    "draw_overview",
    "draw_timeline",
    "sketch_counts",
    "sketch_map",
    "sketch_overview",
    "sketch_timeline",
]
