"""Where things are on the charts, for the tests that point at them."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

# A point well inside each: longitude, latitude.
PROVINCES = {"SY-LA": (35.97, 35.6), "SY-HI": (38.6, 34.6), "SY-HM": (37.85, 35.15)}


def click_province(page: Page, code: str) -> None:
    """Click a province on the map, where no town is in the way."""
    x, y = page.evaluate(
        """([longitude, latitude]) => {
            const plot = document.querySelector("#map .js-plotly-plot");
            const [x, y] = plot._fullLayout.geo._subplot.projection([longitude, latitude]);
            const box = plot.querySelector(".geo").ownerSVGElement.getBoundingClientRect();
            return [box.x + x, box.y + y];
        }""",
        PROVINCES[code],
    )
    page.mouse.move(x, y)
    page.wait_for_function(
        """(code) => document.querySelector("#map .js-plotly-plot")._hoverdata
            ?.some((point) => code === point.location || code === point.customdata)""",
        arg=code,
    )
    page.mouse.click(x, y)


def wait_for_outlines(page: Page, provinces: int) -> None:
    """Wait until the map outlines so many provinces as chosen."""
    page.wait_for_function(
        """(provinces) => {
            const drawn = document.querySelector("#map .js-plotly-plot")._fullData
                .filter((trace) => trace.type === "choropleth" && trace.hoverinfo === "skip");
            return (drawn[0]?.locations.length ?? 0) === provinces;
        }""",
        arg=provinces,
    )
    page.wait_for_timeout(300)  # drawn, and ready for the hand


def brush_days(page: Page, first: str, last: str) -> None:
    """Drag over the timeline's bars from one day to another."""
    ends = [_find_day(page, f"{day} 12:00") for day in (first, last)]
    page.mouse.move(*ends[0])
    page.mouse.down()
    for share in (0.25, 0.5, 0.75, 1):
        page.mouse.move(ends[0][0] + (ends[1][0] - ends[0][0]) * share, ends[0][1] + 6 * share)
    page.mouse.up()


def click_mark(page: Page, event_id: str) -> None:
    """Click an event's mark on the timeline."""
    x, y = page.evaluate(
        """(id) => {
            const plot = document.querySelector("#timeline .js-plotly-plot");
            const { xaxis, yaxis2 } = plot._fullLayout;
            for (const trace of plot._fullData) {
                const at = trace.type === "scatter" && trace.customdata ? Array.from(trace.customdata).indexOf(id) : -1;
                if (at < 0) continue;
                const box = plot.getBoundingClientRect();
                return [box.x + xaxis._offset + xaxis.d2p(trace.x[at]), box.y + yaxis2._offset + yaxis2.d2p(trace.y[at])];
            }
            throw new Error(`no mark for ${id}`);
        }""",
        event_id,
    )
    page.mouse.move(x, y)
    page.mouse.click(x, y)


def marks(page: Page) -> list[str]:
    """The events that have a mark on the timeline, by id, sorted."""
    return page.evaluate(
        """() => [...new Set(document.querySelector("#timeline .js-plotly-plot")._fullData
            .filter((trace) => trace.type === "scatter" && trace.customdata)
            .flatMap((trace) => Array.from(trace.customdata)))].sort()"""
    )


def words(page: Page) -> dict[str, list[str]]:
    """The words of the page's address."""
    return parse_qs(urlsplit(page.url).query)


def _find_day(page: Page, instant: str) -> tuple[float, float]:
    x, y = page.evaluate(
        """(instant) => {
            const plot = document.querySelector("#timeline .js-plotly-plot");
            const { xaxis, yaxis } = plot._fullLayout;
            const box = plot.getBoundingClientRect();
            return [box.x + xaxis._offset + xaxis.d2p(instant), box.y + yaxis._offset + yaxis._length * 0.35];
        }""",
        instant,
    )
    return x, y
