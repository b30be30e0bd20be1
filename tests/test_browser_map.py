"""The map under a pointer and under a finger: a province is chosen where its name stands, however small it is."""

import pytest
from pointing import words

pytestmark = pytest.mark.browser

NAMES = {"Latakia": "SY-LA", "Daraa": "SY-DR", "Damascus": "SY-DI", "Homs": "SY-HI"}


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, {"width": 360, "height": 800}])
def test_a_click_on_a_name_chooses_the_province(open_page, viewport):
    page = open_page(viewport=viewport)
    for name, code in NAMES.items():
        name_on_map = page.locator("#map text", has_text=name).first
        name_on_map.scroll_into_view_if_needed()
        box = name_on_map.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x - 2, y)
        page.mouse.click(x, y)
        page.wait_for_function(
            "(code) => new URLSearchParams(location.search).getAll('province').includes(code)", arg=code
        )
        assert words(page)["province"] == [code]
