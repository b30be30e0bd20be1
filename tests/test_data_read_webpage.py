"""Saved web pages: the article out of the page, its day, its outlet, and the stories it lists."""

import pytest
from htmldate import find_date

from data.read import Limits, read_articles
from data.records import ListedStory

PARAGRAPHS = (
    "Forty lorries with food and medicine reached the town on Wednesday afternoon, the first for two months, aid workers said.",
    "The Red Crescent said that it would send a second convoy within the week if the road to the south stays open.",
    "Residents had waited since the morning at the edge of the town, where the road crosses the railway line.",
)
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news of the day</a></li></ul></nav>'
FOOTER = "<footer>© 2026 The Example Courier. All rights reserved. We use cookies to make this site work.</footer>"
LINKED_DATA = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Courier"},
 {"@type": "NewsArticle", "headline": "Convoy reaches the town&#8217;s gate", "datePublished": "2016-02-24T18:30:00+02:00",
  "publisher": {"@type": "Organization", "name": "Example Courier"}}]}</script>"""


def make_page(head: str = "", body: str = "", paragraphs: tuple[str, ...] = PARAGRAPHS, language: str = "en-GB") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Convoy reaches town | The Example Courier'
        f"</title>{head}</head><body>{NAVIGATION}<main><article><h1>Convoy reaches town</h1>{text}</article></main>{body}{FOOTER}"
        "</body></html>"
    )


def read_page(folder, page: str | bytes, name: str = "page") -> list:
    path = folder / name
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return list(read_articles([path]))


def test_the_text_is_the_article_without_headline_navigation_and_small_print(tmp_path):
    (article,) = read_page(tmp_path, make_page())

    assert article.title == "Convoy reaches town"
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.language, article.format) == ("en", "html")


def test_lines_that_are_a_link_alone_a_headline_again_or_a_copyright_are_no_part_of_the_text(tmp_path):
    page = make_page(
        paragraphs=(
            "Lorries bring food to a hungry town",
            "Convoy reaches town",
            *PARAGRAPHS,
            "© The Example Courier 2016",
            "| · |",
        )
    )
    link = '<p><a href="/7">A bridge in the north is mended</a></p>'
    (article,) = read_page(tmp_path, page.replace("<p>The Red", f"{link}<p>The Red"))

    assert article.text.split("\n\n") == ["Lorries bring food to a hungry town", *PARAGRAPHS]


def test_what_readers_say_and_are_asked_for_is_no_part_of_the_text(tmp_path):
    said = (
        '<div><p class="info">2 hours ago</p><div class="sf_comment_text"><p>A reader says that the convoy came far too late for the town, and that it '
        "would have been better to open the road in the spring of the year.</p></div></div>"
        '<div class="subscribe-form"><p>We send our letter with the news of the week to you, about once a week, and you can leave whenever you like.</p></div>'
    )
    (article,) = read_page(tmp_path, make_page().replace("</article>", f"{said}</article>"))

    assert article.text.removesuffix("2 hours ago").strip() == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        ("Forty lorries with food reached the town on Wednesday, the first of the year, aid workers said. " * 3, "en"),
        (
            "Vierzig Lastwagen mit Lebensmitteln erreichten die Stadt am Mittwoch, die ersten seit zwei Monaten. " * 3,
            None,
        ),
        (
            "Los camiones con alimentos llegaron el miércoles a la ciudad, los primeros en dos meses, según fuentes. "
            * 3,
            None,
        ),
        ("구호 물자를 실은 트럭 마흔 대가 수요일 도시에 도착했다고 CNN 방송이 구호 단체를 인용해 보도했다. " * 3, None),
    ],
)
def test_a_language_that_a_page_does_not_name_is_not_taken_for_english(tmp_path, paragraph, language):
    page = make_page(paragraphs=(paragraph,) * 2).replace(' lang="en-GB"', "")
    (article,) = read_page(tmp_path, page)

    assert article.language == language


def test_linked_data_gives_headline_time_and_outlet(tmp_path):
    (article,) = read_page(tmp_path, make_page(LINKED_DATA))

    assert article.title == "Convoy reaches the town’s gate"
    assert (article.published, article.published_basis) == ("2016-02-24T18:30:00+02:00", "metadata")
    assert article.source == "Example Courier"


def test_opengraph_gives_headline_time_outlet_and_address(tmp_path):
    head = (
        '<meta property="og:title" content="Convoy at the gate - The Example Courier">'
        '<meta property="og:site_name" content="The Example Courier">'
        '<meta property="og:url" content="https://courier.example/world/convoy">'
        '<meta property="article:published_time" content="2016-02-24T16:30:00Z">'
    )
    (article,) = read_page(tmp_path, make_page(head))

    assert (article.title, article.source) == ("Convoy at the gate", "The Example Courier")
    assert article.url == "https://courier.example/world/convoy"
    assert article.published == "2016-02-24T16:30:00+00:00"


def test_an_address_with_a_day_dates_a_page_that_says_no_other(tmp_path):
    head = '<link rel="canonical" href="https://courier.example/2016/02/24/convoy">'
    (article,) = read_page(tmp_path, make_page(head))

    assert (article.published, article.published_basis) == ("2016-02-24", "url")
    assert article.source == "courier.example"


def test_a_page_without_a_day_is_kept_undated(tmp_path):
    page = make_page().replace("© 2026", "©")
    (article,) = read_page(tmp_path, page)

    assert (article.published, article.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    "head",
    [
        LINKED_DATA,
        '<meta name="date" content="2015-11-02">',
        '<link rel="canonical" href="https://courier.example/2016/02/24/convoy">',
        "",
    ],
)
def test_the_publication_day_is_the_one_htmldate_finds(tmp_path, head):
    page = make_page(head, body="<time>Published 3 March 2017</time>")
    (article,) = read_page(tmp_path, page)

    assert article.published[:10] == find_date(page, original_date=True)


@pytest.mark.parametrize(
    "body",
    [
        "<footer>(c) 2024 The Daily</footer>",
        "<div>Copyright 2009-2024 The Daily</div>",
        "<footer>Page generated 2024-09-09 10:11:12</footer>",
        '<aside><time datetime="2023-07-07">7 July 2023</time><a href="/x">Another story</a></aside>',
        "<p>It was the heaviest shelling in the town since 21 August 2013, and worse than all of 2015, residents said.</p>",
    ],
)
def test_the_small_print_the_margins_and_what_a_story_tells_of_date_no_page(tmp_path, body):
    page = make_page(body=body).replace("© 2026", "")
    (article,) = read_page(tmp_path, page)

    assert (article.published, article.published_basis) == (None, "unknown")


@pytest.mark.parametrize("stamp", ["2016-02-31", "2099-01-01T10:00:00Z", "2016"])
def test_a_stamp_that_is_no_day_or_a_day_to_come_is_none(tmp_path, stamp):
    head = f'<meta property="article:published_time" content="{stamp}">'
    (article,) = read_page(tmp_path, make_page(head).replace("© 2026", ""))

    assert article.published is None


@pytest.mark.parametrize(
    "head",
    [
        """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2010-01-01"},
        {"@type": "NewsArticle", "datePublished": "2016-03-15"}]}</script>""",
        """<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Other", "datePublished": "2011-11-11"},
        {"@type": "NewsArticle", "headline": "Convoy reaches town", "datePublished": "2016-03-15"}]</script>""",
        '<meta property="article:modified_time" content="2020-05-05"><meta name="date" content="2016-03-15">',
    ],
    ids=["page and article", "another story's and its own", "changed and published"],
)
def test_the_day_is_that_of_the_pages_own_story(tmp_path, head):
    (article,) = read_page(tmp_path, make_page(head))

    assert article.published == "2016-03-15"


def test_a_time_at_the_head_of_the_story_comes_before_that_of_a_later_change(tmp_path):
    page = make_page('<meta property="article:modified_time" content="2020-05-05">')
    (article,) = read_page(tmp_path, page.replace("</h1>", '</h1><time datetime="2016-03-15T10:00">x</time>', 1))

    assert article.published[:10] == "2016-03-15"


def test_related_links_in_a_marked_block_are_listed_stories(tmp_path):
    head = '<link rel="canonical" href="https://courier.example/world/2016/02/24/convoy">'
    block = (
        '<aside class="article__related-stories"><ul><li><a href="/world/2016/02/23/road">Road to the town is opened after talks</a></li>'
        '<li><a href="#top">Back to the top of this page</a></li><li><a href="/world/2016/02/24/convoy">Convoy reaches town, again</a>'
        "</li><li><a href='/more'>More</a></li></ul></aside>"
    )
    (article,) = read_page(tmp_path, make_page(head, block))

    assert article.listed == (
        ListedStory(
            title="Road to the town is opened after talks",
            url="https://courier.example/world/2016/02/23/road",
            published="2016-02-23",
        ),
    )


@pytest.mark.parametrize(
    "heading", ["Related stories", "📰 Related News", "Read more:", "See also", "اقرأ أيضا", "مواضيع ذات صلة"]
)
def test_related_links_under_a_heading_that_says_so_are_listed_stories(tmp_path, heading):
    block = f'<div><h3>{heading}</h3><ul><li><a href="https://courier.example/9">Talks on the road go on in the town</a></li></ul></div>'
    (article,) = read_page(tmp_path, make_page(body=block))

    assert [story.title for story in article.listed] == ["Talks on the road go on in the town"]


def test_a_card_gives_its_headline_without_its_date_and_summary(tmp_path):
    block = (
        '<div class="related"><a href="/9"><img src="x.jpg"><span class="card-title">Talks on the road go on</span>'
        '<span class="date">Feb. 6, 2016</span></a><a href="/8"><h3>The bridge is opened again</h3><p>Cars cross.</p></a></div>'
    )
    (article,) = read_page(tmp_path, make_page(body=block))

    assert [story.title for story in article.listed] == ["Talks on the road go on", "The bridge is opened again"]


def test_tags_authors_lists_and_second_links_to_a_story_are_no_listed_stories(tmp_path):
    block = (
        '<div class="related"><ul><li><a href="https://courier.example/8">The bridge is opened again</a> '
        '<a href="https://courier.example/8">Read this: The bridge is opened again</a></li>'
        '<li><a href="https://courier.example/tag/talks">Talks on the northern road</a></li>'
        '<li><a href="https://topics.courier.example/aid">Humanitarian aid in the north</a></li>'
        '<li><a href="https://courier.example/author/7">Anna Berg, our correspondent</a></li>'
        '<li><a href="https://courier.example/world">More in World news...</a></li>'
        '<li><a href="https://courier.example/9">Talks on the road go on 06.02.2016</a></li></ul></div>'
    )
    (article,) = read_page(tmp_path, make_page(body=block))

    assert [(story.title, story.published) for story in article.listed] == [
        ("The bridge is opened again", None),
        ("Talks on the road go on", "2016-02-06"),
    ]


def test_a_block_of_prose_marked_related_is_no_list_of_stories(tmp_path):
    page = (
        make_page()
        .replace("<main>", '<main><div class="content-with-related">')
        .replace("lorries", '<a href="https://courier.example/8">lorries of the aid agency</a>')
    )
    (article,) = read_page(tmp_path, page)

    assert article.listed == ()


def test_links_of_the_navigation_are_no_listed_stories(tmp_path):
    (article,) = read_page(tmp_path, make_page())

    assert article.listed == ()


def test_a_page_that_is_only_navigation_is_one_clear_line(tmp_path):
    links = "".join(f'<li><a href="/{n}">A headline of some length about event number {n}.</a></li>' for n in range(30))
    page = f"<html><head><title>Home</title></head><body>{NAVIGATION}<ul>{links}</ul>{FOOTER}</body></html>"
    (rejection,) = read_page(tmp_path, page)

    assert "only navigation (32 links" in rejection.reason


def test_a_row_of_links_is_no_prose(tmp_path):
    links = " ".join(f'<a href="/{n}">Section {n}</a>' for n in range(40))
    (rejection,) = read_page(tmp_path, f"<html><head><title>Home</title></head><body>{links}</body></html>")

    assert "only navigation (40 links" in rejection.reason


@pytest.mark.parametrize(
    "page", ["<html></html>", "<!DOCTYPE html>", "<html><body><script>x()</script></body></html>", "<div/>"]
)
def test_a_page_without_text_is_one_clear_line(tmp_path, page):
    (rejection,) = read_page(tmp_path, page)

    assert "expected" in rejection.reason


@pytest.mark.parametrize(
    ("encoding", "language", "paragraph"),
    [
        (
            "windows-1252",
            "fr",
            "Le président a annoncé “une trêve” en Syrie dès le 27 février, a dit le ministère à Genève. " * 2,
        ),
        (
            "windows-1256",
            "ar",
            "بدأت المفاوضات مع الجماعات المسلحة في محافظة حماة يوم الأربعاء، بحسب ما قالت الوزارة. " * 2,
        ),
    ],
)
def test_pages_in_windows_code_pages_are_read(tmp_path, encoding, language, paragraph):
    page = make_page(paragraphs=(paragraph,) * 3, language=language).replace("utf-8", encoding).replace("©", "")
    (article,) = read_page(tmp_path, page.encode(encoding))

    assert article.text.startswith(paragraph[:40])
    assert article.language == language


def test_the_address_a_browser_saved_a_page_from_is_its_address(tmp_path):
    page = make_page().replace(
        "<html", "<!-- saved from url=(0041)https://courier.example/2016/02/24/convoy -->\n<html", 1
    )
    (article,) = read_page(tmp_path, page)

    assert article.url == "https://courier.example/2016/02/24/convoy"


def test_a_page_saved_as_mhtml_is_read(tmp_path):
    page = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/2016/02/24/convoy\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n------B\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: 8bit\r\nContent-Location: https://courier.example/2016/02/24/convoy\r\n\r\n"
        f"{make_page()}\r\n------B--\r\n"
    )
    (article,) = read_page(tmp_path, page)

    assert article.url == "https://courier.example/2016/02/24/convoy"
    assert article.text.startswith("Forty lorries")


def test_elements_nested_ten_thousand_deep_are_no_error(tmp_path):
    outcomes = read_page(tmp_path, "<html><body>" + "<div>" * 10_000 + "x" + "</div>" * 10_000)

    assert len(outcomes) == 1


def test_a_fragment_of_a_page_is_read(tmp_path):
    (article,) = read_page(tmp_path, "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS))

    assert article.text == "\n\n".join(PARAGRAPHS)


def test_a_page_may_be_larger_than_an_article_but_its_text_may_not(tmp_path):
    path = tmp_path / "page"
    path.write_text(make_page(f"<style>{'.a{}' * 5000}</style>"))
    (article,) = read_articles([path], limits=Limits(article_bytes=2000))
    (rejection,) = read_articles([path], limits=Limits(article_bytes=100))

    assert article.title == "Convoy reaches town"
    assert "bytes of text; an article has at most 100" in rejection.reason


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (make_page()[: make_page().index("<body>") + 6], "the page breaks off before its end: save it again"),
        ("<html><head><title>Convoy reaches town</title></head><body><div id='app'></div></body></html>", "where a script fetches the text"),
    ],
)  # fmt: skip
def test_a_page_without_text_says_where_its_text_may_be(tmp_path, page, reason):
    (rejection,) = read_page(tmp_path, page)
    assert reason in rejection.reason


def test_a_story_that_breaks_off_keeps_its_headline(tmp_path):
    page = make_page(head='<meta property="og:type" content="article">')
    article, rejection = read_page(tmp_path, page[: page.index("<body>") + 6])
    assert (article.title, article.text) == ("Convoy reaches town | The Example Courier", None)
    assert rejection.kept
    assert "breaks off before its end" in rejection.reason
