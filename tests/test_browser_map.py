"""The map under a pointer and under a finger: a province is chosen where its name stands, however small it is."""

import pytest
from playwright.sync_api import expect
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


def test_a_line_between_provinces_lists_its_links_each_with_its_reasons(open_page):
    page = open_page("?scope=all")
    x, y = page.evaluate(
        """() => {
            const plot = document.querySelector("#map .js-plotly-plot");
            const lines = plot._fullData.find((trace) => trace.name === "links");
            const { projection } = plot._fullLayout.geo._subplot;
            const at = (trace, n) => projection([trace.lon[n], trace.lat[n]]);
            // Towns and names lie over the lines: the spot that is farthest from them.
            const others = plot._fullData.filter((trace) => trace.type === "scattergeo" && trace.customdata && trace !== lines);
            const taken = others.flatMap((trace) => Array.from(trace.lon).map((_, n) => at(trace, n)));
            const room = ([x, y]) => Math.min(...taken.map(([a, b]) => Math.hypot(a - x, b - y)));
            const spots = Array.from(lines.lon).map((_, n) => at(lines, n)).sort((a, b) => room(b) - room(a));
            const box = plot.getBoundingClientRect();
            return [box.x + spots[0][0], box.y + spots[0][1]];
        }"""
    )
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    page.wait_for_url("**link=SY-**")
    expect(page.locator("#link .pair-links li").first).to_be_visible()
    page.locator("#link .pair-links .why-link").first.click()
    expect(page.locator("#link .weights li").first).to_be_visible()
    page.go_back()
    expect(page.locator("#link .pair-links li").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#link")).not_to_be_visible()


def test_no_town_is_cut_by_the_edge_of_the_map(open_page):
    page = open_page()
    cut = page.evaluate(
        """() => {
            const plot = document.querySelector("#map .js-plotly-plot");
            const { _length: height } = { _length: plot.getBoundingClientRect().height };
            const towns = plot._fullData.find((trace) => trace.type === "scattergeo" && Array.isArray(trace.marker?.size));
            return Array.from(towns.lat).filter((lat, at) => {
                const [, y] = plot._fullLayout.geo._subplot.projection([towns.lon[at], lat]);
                return y < towns.marker.size[at] / 2 || y > height - towns.marker.size[at] / 2;
            });
        }"""
    )
    assert cut == []


def test_a_toll_that_nobody_reports_is_no_zero_on_the_map(open_page):
    page = open_page("?measure=killed&type=Diplomacy")
    expect(page.locator("#map .annotation-text")).to_contain_text("no figure reported")
    expect(page.locator("#map text", has_text="Latakia")).to_have_text("Latakia –")
    assert not [name for name in page.locator("#map text").all_text_contents() if name.endswith(" 0")]


def test_a_plain_click_after_a_click_with_shift_chooses_its_province_alone(open_page):
    page = open_page(viewport={"width": 1440, "height": 900})
    homs, hama = find_still(page, "Homs"), find_still(page, "Hama")
    page.mouse.move(homs[0] - 2, homs[1])
    page.mouse.click(*homs)
    page.wait_for_url("**province=SY-HI**")
    page.keyboard.down("Shift")
    page.mouse.move(hama[0] - 2, hama[1])
    page.mouse.click(*hama)
    page.keyboard.up("Shift")
    page.wait_for_url("**province=SY-HM**")
    page.mouse.move(homs[0] - 2, homs[1])
    page.mouse.click(*homs)
    page.wait_for_function("() => new URLSearchParams(location.search).getAll('province').join() === 'SY-HI'")
