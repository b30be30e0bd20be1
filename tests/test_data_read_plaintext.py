"""The plain text of a page: headline, dateline, body, sign-off and the var_dump of related stories."""

import json
from pathlib import Path

import pytest

from data.read import Rejection, read_articles
from data.read.listed import find_related_list
from data.read.plaintext import is_dateline, split_page
from data.records import Article, ListedStory

SEED = Path(__file__).parents[2] / "shared" / "seed"

HEADLINE = "Convoy reaches the besieged town"
BODY = "Forty lorries reached the town on Wednesday.\n\nA second convoy is “expected” within days."
STORIES = [
    {
        "id": "7001",
        "sort": "9",
        "contenttypeid": "21",
        "pic": "/2016/02/23/a_1.jpg",
        "title": "Road to the town’s gate opens",
    },
    {
        "id": "7002",
        "sort": "8",
        "contenttypeid": "21",
        "pic": "/2016/02/24/b_2.jpg",
        "title": "Aid waits at the border",
    },
]


def dump(stories: list[dict], *, announced: int | None = None) -> str:
    content = "[" + " ,".join(json.dumps(story, ensure_ascii=False, separators=(",", ":")) for story in stories) + " ]"
    return f'string({len(content.encode()) if announced is None else announced}) "{content}"'


def make_page(related: str = "") -> str:
    return f"{HEADLINE}\n\n{HEADLINE}\nWed Feb 24, 2016 22:09:20\n\n{BODY}\n\nAB/CD 11\n\n{related}\n"


def read_text(folder: Path, text: str | bytes) -> list:
    path = folder / "page.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_articles([path]))


def test_a_page_gives_its_headline_dateline_body_and_related_stories(tmp_path):
    (article,) = read_text(tmp_path, make_page(dump(STORIES)))

    assert article.title == HEADLINE
    assert article.text == BODY
    assert (article.published, article.published_basis) == ("2016-02-24T22:09:20", "dateline")
    assert article.listed == (
        ListedStory(title="Road to the town’s gate opens", ref="7001", published="2016-02-23"),
        ListedStory(title="Aid waits at the border", ref="7002", published="2016-02-24"),
    )
    assert (article.language, article.format) == ("en", "text")


def test_the_byte_count_of_a_related_list_counts_utf8_bytes_and_not_characters():
    related = find_related_list(dump(STORIES))

    assert related.problem is None
    assert len(related.stories) == 2


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing_but_the_hash(tmp_path, ends):
    (ours,) = read_text(tmp_path, make_page(dump(STORIES)))
    (theirs,) = read_text(tmp_path, make_page(dump(STORIES)).replace("\n", ends))

    assert (ours.article_id, ours.listed) == (theirs.article_id, theirs.listed)
    assert ours.sha256 != theirs.sha256


def test_a_related_list_cut_short_keeps_the_article_and_the_whole_stories(tmp_path):
    article, rejection = read_text(tmp_path, make_page(dump(STORIES)[:-20]).rstrip())

    assert article.text == BODY
    assert [story.ref for story in article.listed] == ["7001"]
    assert rejection.kept
    assert "related list cut short" in rejection.reason
    assert "1 stories" in rejection.reason


@pytest.mark.parametrize("announced", [3, 200, 99_999])
def test_a_related_list_with_a_wrong_byte_count_keeps_all_its_stories_and_is_named(tmp_path, announced):
    article, rejection = read_text(tmp_path, make_page(dump(STORIES, announced=announced)))

    assert len(article.listed) == 2
    assert article.text == BODY
    assert f"announces {announced:,} bytes" in rejection.reason
    assert rejection.kept


def test_a_story_without_a_title_is_left_out_and_named(tmp_path):
    article, rejection = read_text(tmp_path, make_page(dump([STORIES[0], {"id": "7003"}])))

    assert [story.ref for story in article.listed] == ["7001"]
    assert "related list" in rejection.reason


def test_a_body_without_a_date_is_no_error(tmp_path):
    (article,) = read_text(tmp_path, "A quiet headline\n\nThe body names no day at all.\n")

    assert (article.published, article.published_basis) == (None, "unknown")
    assert article.text == "The body names no day at all."


def test_a_single_line_is_a_headline_without_a_text(tmp_path):
    (article,) = read_text(tmp_path, "Only a headline")

    assert (article.title, article.text) == ("Only a headline", None)


def test_a_dateline_may_stand_above_the_headline():
    assert split_page(f"24 February 2016\n{HEADLINE}\n\n{BODY}") == (HEADLINE, "24 February 2016", BODY)


def test_a_long_first_line_is_text_and_no_headline():
    title, dateline, body = split_page("word " * 100 + "\n\nSecond paragraph.")

    assert title is None
    assert dateline is None
    assert body.endswith("Second paragraph.")


def test_a_day_in_the_file_name_is_the_last_resort(tmp_path):
    path = tmp_path / "2016-02-24-story.txt"
    path.write_text("A quiet headline\n\nThe body names no day at all.\n")
    (article,) = read_articles([path])

    assert (article.published, article.published_basis) == ("2016-02-24", "file")


def test_the_modification_time_of_a_file_is_no_publication_day(tmp_path):
    (article,) = read_text(tmp_path, "A quiet headline\n\nThe body names no day at all.\n")

    assert article.published is None


@pytest.mark.parametrize(
    "line",
    [
        "Wed Feb 24, 2016 22:09:20",
        "24 February 2016",
        "Published on 2016-02-24 at 10:00 GMT",
        "24/02/2016 - 10:00",
        "الأربعاء 24 شباط 2016",
    ],
)
def test_a_line_of_a_date_alone_is_a_dateline(line):
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    ["On 24 February 2016 the truce was agreed", "Convoy reaches town", "2254", "1,200 dead in 2016", "قتل 12 في 2016"],
)
def test_a_line_that_says_more_than_a_date_is_no_dateline(line):
    assert not is_dateline(line)


def test_pages_that_follow_one_another_are_articles_of_their_own(tmp_path):
    second = make_page(dump(STORIES)).replace(HEADLINE, "Another headline")
    first, other = read_text(tmp_path, make_page(dump(STORIES)) + second)

    assert (first.title, other.title) == (HEADLINE, "Another headline")
    assert first.origin.endswith(":1")
    assert len(other.listed) == 2


def test_a_million_characters_on_one_line_are_kept_and_named(tmp_path):
    article, rejection = read_text(tmp_path, "word " * 200_000)

    assert len(article.text) == 999_999
    assert "one line of 1,000,000 characters" in rejection.reason
    assert rejection.kept


def test_reading_twice_gives_the_same_ids(tmp_path):
    (first,), (second,) = (read_text(tmp_path, make_page(dump(STORIES))) for _ in range(2))

    assert first == second


@pytest.mark.skipif(not SEED.exists(), reason="../shared/seed is absent: a clone of its own has none")
def test_the_article_the_project_began_with_is_read_whole():
    (article,) = read_articles([SEED])

    assert isinstance(article, Article)
    assert article.published == "2016-02-24T22:09:20"
    assert len(article.listed) == 14
    assert {story.published for story in article.listed} == {"2016-02-24"}
    assert article.text.endswith("Press TV reported.")


@pytest.mark.skipif(not SEED.exists(), reason="../shared/seed is absent: a clone of its own has none")
def test_the_article_the_project_began_with_survives_a_cut_at_any_place(tmp_path):
    whole = next(SEED.glob("*.txt")).read_bytes()
    for size in range(2200, len(whole), 97):
        outcomes = read_text(tmp_path, whole[:size])
        articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
        assert articles or all(isinstance(outcome, Rejection) and "UTF-8" in outcome.reason for outcome in outcomes)
