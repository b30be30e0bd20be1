"""Letters on a ground of a scale's colours: dark or light, whichever stands out more (contrast as WCAG 2.2 has it)."""

from collections.abc import Sequence

from dashboard.theme import Theme

_WEIGHTS = (0.2126, 0.7152, 0.0722)


def choose_letters(share: float, theme: Theme) -> str:
    """The colour of letters that stands out most from the colour at a share, 0 to 1, of a theme's scale."""
    ground = find_colour(share, theme.scale)
    light = theme.panel if theme.name == "light" else theme.ground
    return max(theme.ink, light, key=lambda letters: measure_contrast(read_colour(letters), ground))


def find_colour(share: float, scale: Sequence[str]) -> list[float]:
    """The colour at a share of a scale, mixed of its neighbours; red, green and blue from 0 to 1."""
    at = min(max(share, 0.0), 1.0) * (len(scale) - 1)
    below = min(int(at), len(scale) - 2)
    pair = zip(read_colour(scale[below]), read_colour(scale[below + 1]), strict=True)
    return [low + (high - low) * (at - below) for low, high in pair]


def read_colour(colour: str) -> list[float]:
    """Red, green and blue from 0 to 1 of "#RRGGBB"."""
    return [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]


def measure_contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted(map(_find_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _find_luminance(colour: Sequence[float]) -> float:
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True))
