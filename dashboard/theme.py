"""The colours and letters of the page and its figures, in light and in dark.

The colours of the event types were searched for by computer: eight hue families that lie apart for normal, protan, deutan and tritan eyes
(Machado 2009, distances in OKLab at least 0.09), each with a contrast of 3 : 1 or more against its ground (WCAG 2.2, 1.4.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from data.records import EVENT_TYPES

FONT = '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif'
UNTYPED = "Untyped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours. `scale` is for a measure from 0 to its most, `missing` for what nobody measured; `types` has a colour for each event type and one for events without a type (UNTYPED)."""

    name: Literal["light", "dark"]
    ground: str
    panel: str
    band: str
    line: str
    ink: str
    quiet: str
    accent: str
    context: str
    border: str
    scale: tuple[str, ...]
    missing: str
    types: Mapping[str, str]


def _colour_types(*colours: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip((*EVENT_TYPES, UNTYPED), colours, strict=True)))


LIGHT = Theme(
    name="light",
    ground="#F4F5F7",
    panel="#FFFFFF",
    band="#F5F6F8",
    line="#E0E3E8",
    ink="#1C2128",
    quiet="#5A6470",
    accent="#0B5CAD",
    context="#EBEDF0",
    border="#8A94A0",
    scale=("#E9EEF4", "#C3D3E4", "#94B1CF", "#5F8AB3", "#346293", "#173F6B"),
    missing="#D6CFC4",
    types=_colour_types(
        "#C73007", "#52071C", "#990666", "#B58510", "#5C3910", "#224AA4", "#1894B2", "#3E805E", "#6B7480"
    ),
)

DARK = Theme(
    name="dark",
    ground="#111317",
    panel="#1A1D22",
    band="#1F2329",
    line="#30353D",
    ink="#E6E9ED",
    quiet="#A3ADB8",
    accent="#7FB5F0",
    context="#262A31",
    border="#6F7985",
    scale=("#222B36", "#2C4560", "#386390", "#5285B8", "#83ADD6", "#BEDAF3"),
    missing="#4F463A",
    types=_colour_types(
        "#E04228", "#B87C86", "#DB9EDC", "#FCE79C", "#F98206", "#6585F7", "#8DF1FE", "#60CB8B", "#98A2AD"
    ),
)

THEMES: Mapping[str, Theme] = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK)})

# Shapes tell the types apart without colour, for the option "patterns besides colours".
SYMBOLS: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            (*EVENT_TYPES, UNTYPED),
            ("square", "star", "diamond", "triangle-up", "triangle-down", "hexagon", "pentagon", "cross", "circle"),
            strict=True,
        )
    )
)
PATTERNS: Mapping[str, str] = MappingProxyType(
    dict(zip((*EVENT_TYPES, UNTYPED), ("", "/", "x", "-", "|", "\\", "+", ".", ""), strict=True))
)
