"""Line icons of the page, drawn by the stylesheet as masks, so that they take the colour of the letters beside them."""

from dash import html


def icon(name: str) -> html.Span:
    """An icon by its name in assets/icons.css; it says nothing to a screen reader."""
    return html.Span(className=f"icon icon-{name}", **{"aria-hidden": "true"})
