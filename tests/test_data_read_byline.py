"""The day a page shows its readers, and what on a page is the day of something else."""

import pytest

from data.read import read_articles

PARAGRAPHS = (
    "Forty lorries with food and medicine reached the town on Wednesday afternoon, the first for two months, aid workers said, and the road to the "
    "south stays open for now, though nobody in the town could say for how long it would.",
    "The Red Crescent said that it would send a second convoy within the week if the road to the south stays open.",
)
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
HEADLINE = "<h1>Convoy reaches the town</h1>"


def read_day(folder, body: str, head: str = "", language: str = "en") -> str | None:
    page = (
        f'<html lang="{language}"><head><title>Convoy reaches the town</title>{head}</head><body>{body}</body></html>'
    )
    (folder / "page").write_text(page)
    (article,) = read_articles([folder / "page"])
    return article.published[:10] if article.published else None


@pytest.mark.parametrize(
    "byline",
    [
        "<p>von Anna Berg, 8.5.16</p>",
        "<p>Von Anna am 08.05.2016, 11:51</p>",
        "<div>News</div><div>8. Mai 2016 | Redaktion</div>",
        "<span>A. Berg</span><span>The Courier</span><span>Sun, 8 May 2016 17:55 UTC</span>",
        '<span class="updated" style="display:none">2019-01-07T17:27:31+02:00</span><span>Mai 8th, 2016</span>',
        '<span class="updated">2019-01-07T17:27:31+02:00</span>May 8th, 2016',
        '<p><time datetime="2016-05-08T10:00:00+03:00">May 8</time></p>',
        "<p>5/8/2016 10:15 AM EDT</p>",
    ],
)
def test_a_stamp_beside_the_headline_dates_the_page(tmp_path, byline):
    masthead = "<div>Monday, 25 December 2023</div><div>Home</div><div>World</div><div>Sport</div>"

    assert read_day(tmp_path, masthead + HEADLINE + byline + STORY) == "2016-05-08"


def test_a_stamp_right_above_the_headline_dates_the_page(tmp_path):
    assert read_day(tmp_path, f"<div>In the media</div><div>08.05.16</div>{HEADLINE}{STORY}") == "2016-05-08"


@pytest.mark.parametrize(
    "below",
    [
        "<div>PUBLISHED ON 08.05.2016</div>",
        "<aside><dl><dt>Datum</dt><dd>08.05.2016</dd><dt>Kategorie</dt><dd>News</dd></dl></aside>",
        "<div>May 08, 2016 / Anna / 1 comment</div>",
    ],
)
def test_the_only_stamp_below_a_story_dates_the_page(tmp_path, below):
    assert read_day(tmp_path, f"{HEADLINE}{STORY}{below}") == "2016-05-08"


def test_in_the_united_states_the_month_of_a_day_comes_first(tmp_path):
    body = f"{HEADLINE}<p>05/08/2016</p>{STORY}"

    assert read_day(tmp_path, body, language="en-US") == "2016-05-08"
    assert read_day(tmp_path, body, language="en-GB") == "2016-08-05"


@pytest.mark.parametrize(
    "body",
    [
        f'{HEADLINE}{STORY}<div id="comments"><div>Reader · 12 May 2016</div><p>Good news at last, and about time.</p></div>',
        f'{HEADLINE}{STORY}<div itemscope itemtype="http://schema.org/Review">By A. <meta itemprop="datePublished" content="2014-12-29"></div>',
        f"{HEADLINE}{STORY}<pre>$ date\n2016-12-23</pre>",
        f"{HEADLINE}{STORY}<div>Printed on: Friday, 7 October 2016</div>",
        f"{HEADLINE}{STORY}<blockquote>A post shared by Anna (@anna) on Jun 16, 2019 at 7:30am PDT</blockquote>",
        f"<div>Monday, 25 December 2023</div><div>Home</div><div>World</div><div>Sport</div>{HEADLINE}{STORY}",
    ],
    ids=["a comment", "a review", "a listing", "a print", "a post", "today"],
)
def test_the_days_of_other_things_on_a_page_are_not_its_own(tmp_path, body):
    assert read_day(tmp_path, body) != "2016-05-08"
    assert read_day(tmp_path, body.replace(STORY, f"<p>8 May 2016</p>{STORY}", 1)) == "2016-05-08"


def test_the_day_is_that_of_the_outlets_clock_where_machines_are_told_another(tmp_path):
    head = '<meta property="article:published_time" content="2015-04-07T03:42:00Z">'

    assert read_day(tmp_path, f"{HEADLINE}<p>By Anna on April 6, 2015 11:42 pm</p>{STORY}", head) == "2015-04-06"
    assert read_day(tmp_path, f"{HEADLINE}<p>By Anna on April 5, 2015 11:42 pm</p>{STORY}", head) == "2015-04-07"


def test_a_story_dated_anew_keeps_the_day_of_its_address(tmp_path):
    head = (
        '<meta property="article:published_time" content="2019-06-17T18:28:00+02:00">'
        '<link rel="canonical" href="https://courier.example/world/2017/7/12/convoy">'
    )

    assert read_day(tmp_path, HEADLINE + STORY, head) == "2017-07-12"
