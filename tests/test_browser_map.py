"""The map under a pointer and under a finger: a province is chosen where its name stands, however small it is."""

import pytest
from pointing import words

pytestmark = pytest.mark.browser

NAMES = {"Latakia": "SY-LA", "Daraa": "SY-DR", "Damascus": "SY-DI", "Homs": "SY-HI"}

_MIDDLE_OF_NAME = """(name) => {
    const text = [...document.querySelectorAll("#map text")].find((each) => each.textContent.startsWith(name));
    if (!text) return null;
    text.scrollIntoView({ block: "center" });
    const box = text.getBoundingClientRect();
    return box.width ? [box.x + box.width / 2, box.y + box.height / 2] : null;
}"""


def find_still(page, name: str) -> tuple[float, float]:
    """The middle of a name once the page above it no longer grows or shrinks."""
    before = None
    while before != (found := page.wait_for_function(_MIDDLE_OF_NAME, arg=name).json_value()):
        before = found
        page.wait_for_timeout(400)
    return found


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, {"width": 360, "height": 800}])
def test_a_click_on_a_name_chooses_the_province(open_page, viewport):
    page = open_page(viewport=viewport)
    for name, code in NAMES.items():
        x, y = find_still(page, name)
        page.mouse.move(x - 2, y)
        page.mouse.click(x, y)
        page.wait_for_function("(code) => new URLSearchParams(location.search).get('province') === code", arg=code)
        assert words(page)["province"] == [code]
