"""A page's headline without its outlet's name, and pages that have no article of their own."""

import pytest

from data.read import read_articles
from data.read.outcome import Rejection

STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "Forty lorries with food and medicine reached the town on Wednesday afternoon, the first for two months, aid workers said.",
        "The Red Crescent said that it would send a second convoy within the week if the road to the south stays open.",
        "Residents had waited since the morning at the edge of the town, where the road crosses the railway line.",
    )
)


def read_page(folder, head: str, body: str) -> list:
    (folder / "page").write_text(f'<html lang="en"><head>{head}</head><body>{body}</body></html>')
    return list(read_articles([folder / "page"]))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>The Courier | Convoy reaches the town</title>", "<h2>Convoy reaches the town</h2>"),
        ("<title>Convoy reaches the town – Courier – World</title>", "<h2>Convoy reaches the town</h2>"),
        ("<title>Convoy reaches the town • The Courier</title>", "<h3>Convoy reaches the town</h3>"),
        (
            '<meta property="og:title" content="Convoy reaches the town - The Courier - News"><meta property="og:site_name" content="The Courier - News">',
            "",
        ),
        (
            '<meta property="og:title" content="Convoy reaches the town | courier.example"><link rel="canonical" href="https://www.courier.example/9">',
            "",
        ),
        (
            "<title>The Courier: Convoy reaches the town</title>",
            '<h1><a href="/">The Courier</a></h1><h2>Convoy reaches the town</h2>',
        ),
        (
            '<meta property="og:title" content="Courier"><meta property="og:site_name" content="Courier">',
            "<h1>Convoy reaches the town</h1>",
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "headline": "what lorries brought"}</script>',
            "<h1>Convoy reaches the town</h1>",
        ),
    ],
)
def test_a_headline_is_freed_of_the_outlets_name(tmp_path, head, body):
    (article,) = read_page(tmp_path, head, body + STORY)

    assert article.title == "Convoy reaches the town"


@pytest.mark.parametrize(
    "title", ["Talks fail - again, says envoy", "Syria: a truce, and what comes after it", "War | Peace"]
)
def test_a_headline_keeps_its_own_dashes_and_colons(tmp_path, title):
    (article,) = read_page(tmp_path, f'<meta property="og:title" content="{title}">', STORY)

    assert article.title == title


def test_an_outlet_that_gives_its_address_for_its_name_is_named_without_the_scheme(tmp_path):
    (article,) = read_page(tmp_path, '<meta property="og:site_name" content="https://www.courier.example/">', STORY)

    assert article.source == "courier.example"


@pytest.mark.parametrize(
    ("site", "publisher", "source"),
    [
        ("U.S.", "Courier", "Courier"),
        ("News of the day | Courier", "Holding Ltd", "Courier"),
        ("The Courier", "Holding Ltd", "The Courier"),
        ("Le Monde diplomatique", "Holding Ltd", "Le Monde diplomatique"),
    ],
)
def test_an_outlet_is_named_as_its_host_is(tmp_path, site, publisher, source):
    head = (
        f'<link rel="canonical" href="https://www.courier.example/9"><meta property="og:site_name" content="{site}"><script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "headline": "Convoy reaches the town", "publisher": {{"name": "{publisher}"}}}}</script>'
    )
    (article,) = read_page(tmp_path, head, f"<h1>Convoy reaches the town</h1>{STORY}")

    assert article.source == source


def make_cards(count: int) -> str:
    return "".join(
        f'<div><h3><a href="/{n}">A headline about event number {n}</a></h3><p>Its summary.</p></div>'
        for n in range(count)
    )


@pytest.mark.parametrize(
    ("head", "count"), [('<link rel="canonical" href="https://courier.example/en/">', 5), ("<title>World</title>", 30)]
)
def test_a_page_of_links_to_stories_is_one_clear_line(tmp_path, head, count):
    (rejection,) = read_page(tmp_path, head, make_cards(count) + STORY)

    assert isinstance(rejection, Rejection)
    assert f"links to {count} other stories" in rejection.reason


def test_a_page_that_tells_the_beginnings_of_several_stories_is_one_clear_line(tmp_path):
    stories = "".join(
        f'<h2><a href="/{n}">A headline about event number {n}</a></h2><p>{n} lorries reached the town. More is told in the story.</p>'
        for n in range(3)
    )
    (rejection,) = read_page(tmp_path, "<title>Latest stories</title>", f"<article>{stories}{STORY}</article>")

    assert "links to 3 other stories" in rejection.reason


def test_a_front_page_of_short_lines_is_one_clear_line(tmp_path):
    lines = "".join(f"<p>Line number {n} praises what this site can do for you.</p>" for n in range(9))
    (rejection,) = read_page(tmp_path, '<link rel="canonical" href="https://courier.example/">', lines)

    assert "the front page of a site" in rejection.reason


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2016-02-24">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Convoy reaches the town"}</script>',
        '<meta property="og:type" content="article">',
    ],
)
def test_an_article_among_links_to_many_stories_is_read(tmp_path, head):
    (article,) = read_page(tmp_path, head, f"<h1>Convoy reaches the town</h1>{STORY}{make_cards(30)}")

    assert article.title == "Convoy reaches the town"


def test_of_several_articles_that_a_page_lists_none_is_its_own(tmp_path):
    head = (
        '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "A bridge is mended", "datePublished": "2016-02-01"},'
        '{"@type": "NewsArticle", "headline": "A school is opened", "datePublished": "2016-02-02"}]</script>'
    )
    (article,) = read_page(tmp_path, head, f"<h1>Convoy reaches the town</h1>{STORY}")

    assert (article.title, article.published) == ("Convoy reaches the town", None)


def test_the_text_told_to_machines_is_read_where_the_page_shows_a_caption_only(tmp_path):
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Convoy reaches the town", "articleBody": "%s"}</script>'
    (article,) = read_page(
        tmp_path,
        head % ("Forty lorries reached the town. " * 20),
        "<p>A lorry near the town on Wednesday. Photo: AP</p>",
    )

    assert article.text.startswith("Forty lorries reached the town.")


def test_the_element_a_page_marks_as_the_articles_body_is_read_where_menus_hide_it(tmp_path):
    menu = "".join(f'<div><a href="/{n}">Section {n}</a></div>' for n in range(150))
    body = (
        "<span itemprop='articleBody'>Forty lorries with food reached the town on Wednesday, aid workers said. They came from the south, "
        "over the road that was opened after talks.</span>"
    )
    (article,) = read_page(tmp_path, "<title>Convoy reaches the town</title>", menu + body)

    assert article.text.startswith("Forty lorries")


def test_a_page_whose_text_a_script_fetches_is_kept_with_its_headline_and_says_so(tmp_path):
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Convoy reaches the town", "datePublished": "2016-02-24"}</script>'
    article, note = read_page(tmp_path, head, '<div id="app"></div>')

    assert (article.title, article.text, article.published) == ("Convoy reaches the town", None, "2016-02-24")
    assert note.kept
    assert "without its article's text" in note.reason


def test_a_long_paragraph_that_speaks_of_signing_up_is_no_small_print(tmp_path):
    paragraph = (
        "Shops print coupons for those who sign up at the counter, and mark down bread before closing time, a manager said. "
        * 4
    )
    (article,) = read_page(tmp_path, "<title>How to save</title>", f"<div>{paragraph}</div>")

    assert article.text.startswith("Shops print coupons")


def test_a_page_within_tags_that_are_no_html_is_read(tmp_path):
    (tmp_path / "page").write_text(
        f"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<HTML><BODY>{STORY}</BODY></HTML></TEXT></DOCUMENT>"
    )
    (article,) = read_articles([tmp_path / "page"])

    assert article.text.startswith("Forty lorries")
