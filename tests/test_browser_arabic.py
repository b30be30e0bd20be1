"""The page in Arabic: no Latin letter is left on it but in an article's own words, an outlet's name and the names of formats."""

import pytest
from conftest import serve_app
from playwright.sync_api import Page, expect

from dashboard.app import create_app
from dashboard.settings import Settings

pytestmark = pytest.mark.browser

# Where an article's own words stand (headlines, sentences, what links share), outlets, a visitor's own words, and technical names.
OWN = """
.card-title, .quote, .elsewhere, .follow, .no-follow, .branch-from, .why-link, .said-of, .story-meta, .byline, .address, .hash, .choice option,
.reasons > span, .weight-what, .link-end, [col-id=title], [col-id=source], #facet-source, #key-dates, .annotation, .trust-outlets, .coverage-outlet,
.upload-place, .upload-preview, .upload-reason, #upload-formats, .menu-items button[data-do=file], .menu-items button[data-do=picture],
.trust-command, #language-link, script, style
""".replace("\n", "")

_LEFT = r"""(own) => {
    const latin = /[A-Za-z]/;
    const left = [];
    const keep = (element, words) => latin.test(words) && !element.closest(own) && left.push(words.trim().slice(0, 80));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (texts.currentNode.parentElement) keep(texts.currentNode.parentElement, texts.currentNode.data);
    for (const element of document.body.querySelectorAll("*"))
        for (const name of ["title", "aria-label", "placeholder", "alt", "aria-valuetext", "aria-roledescription"])
            if (element.hasAttribute(name)) keep(element, element.getAttribute(name));
    // Labels under the pointer: the first line is the page's, below it stands the headline.
    for (const plot of document.querySelectorAll(".js-plotly-plot"))
        for (const trace of plot._fullData ?? [])
            for (const label of [trace.text, trace.hovertext].flat().filter(Boolean))
                keep(plot, String(label).split("<br>")[0].replace(/<[^>]*>/g, ""));
    return [...new Set(left)];
}"""


def left_behind(page: Page) -> list[str]:
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    return page.evaluate(_LEFT, OWN)


def test_no_latin_word_is_left_on_the_page_its_card_and_a_links_reasons(open_page):
    page = open_page("?lang=ar&scope=all&rate=1")
    expect(page.locator("#table .ag-row").nth(5)).to_be_visible()
    assert left_behind(page) == []
    page.locator("#table .ag-row").nth(3).click()
    expect(page.locator("#card .card-title")).to_be_visible()
    assert left_behind(page) == []
    page.locator("#card .why-link").first.click()
    expect(page.locator(".link-ends")).to_be_visible()
    assert left_behind(page) == []


def test_no_latin_word_is_left_in_the_quality_panel(open_page):
    page = open_page("?lang=ar")
    page.get_by_role("tab").nth(1).click()
    expect(page.locator(".trust-grid")).to_be_visible()
    assert left_behind(page) == []


def test_what_is_empty_gone_or_in_vain_is_told_in_arabic(open_page):
    page = open_page("?lang=ar&event=nobody&province=Atlantis&min-killed=many")
    expect(page.locator("#card .card-hint")).to_be_visible()
    told = page.locator("#sentence .trouble")
    expect(told).to_contain_text("Atlantis")
    page.evaluate("document.querySelector('#sentence .trouble').remove()")  # it quotes what was asked
    assert left_behind(page) == []
    page.locator("#search").fill("٩٩٩٩")
    expect(page.locator("#timeline .annotation-text").first).to_contain_text("لا حدث")
    assert left_behind(page) == []


def test_what_became_of_a_visitors_files_is_told_in_arabic(chromium, sample, tmp_path):
    settings = Settings(uploads="visit", workspaces=tmp_path / "workspaces")
    with serve_app(create_app(sample, settings).server) as address:
        page = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.goto(f"{address}/?lang=ar")
        page.locator("#upload-button").click()
        with page.expect_file_chooser() as chosen:
            page.locator("#upload-choose").click()
        broken = {"name": "broken.bin", "mimeType": "application/octet-stream", "buffer": b"\0\1\2"}
        told = {
            "name": "told.txt",
            "mimeType": "text/plain",
            "buffer": b"Ten people were killed in Salma on 3 February 2016.",
        }
        chosen.value.set_files([broken, told])
        expect(page.locator(".upload-rejected .upload-reason")).to_have_text("ملف ليس نصًا؛ المنتظر مقال")
        assert left_behind(page) == []
        page.context.close()
