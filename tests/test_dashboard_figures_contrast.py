"""Letters stand out from whatever colour a province has."""

import pytest

from dashboard.figures.contrast import choose_letters, find_colour, measure_contrast, read_colour
from dashboard.theme import THEMES


def test_black_on_white_is_twenty_one_to_one():
    assert measure_contrast(read_colour("#000000"), read_colour("#FFFFFF")) == pytest.approx(21)


def test_a_colour_between_two_of_a_scale_is_mixed():
    assert find_colour(0.5, ("#000000", "#FFFFFF")) == pytest.approx([0.5, 0.5, 0.5])
    assert find_colour(1, ("#000000", "#FFFFFF")) == [1, 1, 1]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_letters_stand_out_at_any_share_of_the_scale(theme):
    contrasts = [
        measure_contrast(read_colour(choose_letters(step / 100, theme)), find_colour(step / 100, theme.scale))
        for step in range(101)
    ]
    assert min(contrasts) > 3.9
