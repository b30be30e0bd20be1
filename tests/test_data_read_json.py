"""JSON Lines and JSON: our names, other tools' names, and what is broken in a line or a list."""

import json

import pytest

from data.read import Limits, Rejection, read_articles
from data.records import ARTICLE_COLUMNS, Article, ListedStory


def read_bytes(folder, data: str | bytes, name: str = "articles.dat", **options) -> list:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_articles([path], **options))


def test_a_line_is_an_article_with_all_that_it_carries(tmp_path):
    line = {
        "id": "a-1",
        "title": "Convoy reaches town",
        "text": "Forty lorries came.",
        "published": "2016-02-24T22:09:20+03:00",
        "source": "Example Courier",
        "url": "https://courier.example/1",
        "related": [
            {"id": "a-2", "title": "Road opens", "url": "https://courier.example/2", "published": "2016-02-23"}
        ],
    }
    (article,) = read_bytes(tmp_path, json.dumps(line) + "\n")

    assert (article.article_ref, article.title, article.text) == ("a-1", "Convoy reaches town", "Forty lorries came.")
    assert (article.published, article.published_basis) == ("2016-02-24T22:09:20+03:00", "metadata")
    assert (article.source, article.url) == ("Example Courier", "https://courier.example/1")
    assert article.origin == f"{tmp_path}/articles.dat:1"
    assert article.listed == (
        ListedStory(title="Road opens", ref="a-2", url="https://courier.example/2", published="2016-02-23"),
    )


def test_a_broken_line_is_named_by_its_number_and_the_rest_goes_on(tmp_path):
    first, broken, last = read_bytes(tmp_path, '{"title": "One"}\n{"title": \n{"title": "Three"}\n')

    assert (first.title, last.title) == ("One", "Three")
    assert broken.place.endswith(":2")
    assert "not JSON" in broken.reason


def test_a_broken_first_line_does_not_hide_the_others(tmp_path):
    outcomes = read_bytes(tmp_path, '{title: One}\n{"title": "Two"}\n')

    assert [type(outcome) for outcome in outcomes] == [Rejection, Article]


def test_an_object_with_neither_title_nor_text_names_its_keys(tmp_path):
    (rejection,) = read_bytes(tmp_path, '{"name": "x", "day": 1}\n')

    assert rejection.reason == "neither 'title' nor 'text'; found keys ['day', 'name']"


@pytest.mark.parametrize("day", ["2016-02-31", "2107-05-17", "2610-03-04T08:00:00Z"])
def test_a_day_that_cannot_be_keeps_the_article_undated_and_is_named(tmp_path, day):
    article, rejection = read_bytes(tmp_path, json.dumps({"title": "One", "published": day}))

    assert article.published is None
    assert f"{day!r} is no day" in rejection.reason
    assert rejection.kept


def test_an_address_dates_an_article_whose_own_day_cannot_be(tmp_path):
    line = {"title": "One", "published": "soon", "url": "https://courier.example/2016/02/24/one"}
    article, _ = read_bytes(tmp_path, json.dumps(line))

    assert (article.published, article.published_basis) == ("2016-02-24", "url")


@pytest.mark.parametrize("stamp", [1456351760, 1456351760000, "1456351760"])
def test_seconds_since_1970_are_a_publication_time(tmp_path, stamp):
    (article,) = read_bytes(tmp_path, json.dumps({"title": "One", "published": stamp}))

    assert article.published == "2016-02-24T22:09:20+00:00"


def test_names_of_other_tools_are_understood(tmp_path):
    line = {"headline": "One", "maintext": "Body.", "date_publish": "2016-02-24", "source_domain": "courier.example"}
    (article,) = read_bytes(tmp_path, json.dumps(line))

    assert (article.title, article.text, article.published, article.source) == (
        "One",
        "Body.",
        "2016-02-24",
        "courier.example",
    )


def test_text_written_in_html_is_read_as_the_reader_sees_it(tmp_path):
    (article,) = read_bytes(
        tmp_path, json.dumps({"title": "One", "content_html": "<p>First &amp; best.</p><p>Second.</p>"})
    )

    assert article.text == "First & best.\n\nSecond."


def test_related_may_be_bare_titles(tmp_path):
    (article,) = read_bytes(tmp_path, '{"title": "One", "related": ["Two", "Three"]}')

    assert [story.title for story in article.listed] == ["Two", "Three"]


def test_related_that_is_no_list_keeps_the_article_and_is_named(tmp_path):
    article, rejection = read_bytes(tmp_path, '{"title": "One", "related": "two"}')

    assert article.listed == ()
    assert rejection.kept


def test_the_hash_is_of_the_line_alone(tmp_path):
    (alone,) = read_bytes(tmp_path, '{"title": "One"}\n')
    _, second = read_bytes(tmp_path, '{"title": "Zero"}\r\n{"title": "One"}\r\n')

    assert alone.sha256 == second.sha256
    assert alone.article_id == second.article_id


def test_a_list_is_read_element_by_element(tmp_path):
    articles = read_bytes(
        tmp_path, json.dumps([{"title": f"Number {n}", "text": "x" * 3000} for n in range(100)], indent=1)
    )

    assert [article.title for article in articles] == [f"Number {n}" for n in range(100)]


def test_a_list_broken_in_the_middle_keeps_what_came_before(tmp_path):
    *articles, rejection = read_bytes(tmp_path, '[{"title": "One"}, {"title": "Two"}, {"title": }]')

    assert [article.title for article in articles] == ["One", "Two"]
    assert "after article 2" in rejection.reason


@pytest.mark.parametrize("wrapper", ["articles", "items", "results"])
def test_an_object_that_wraps_a_list_is_unwrapped(tmp_path, wrapper):
    document = json.dumps({"status": "ok", wrapper: [{"title": "One"}, {"title": "Two"}]}, indent=2)

    assert [article.title for article in read_bytes(tmp_path, document)] == ["One", "Two"]


def test_a_pretty_printed_object_is_one_article(tmp_path):
    (article,) = read_bytes(tmp_path, json.dumps({"title": "One", "text": "Body."}, indent=4))

    assert (article.title, article.format) == ("One", "json")


@pytest.mark.parametrize("data", ["[]", "[" * 100_000, '{"a":' * 100_000, "[1, 2", '{"title": "cut'])
def test_json_that_holds_no_article_is_a_plain_line(tmp_path, data):
    outcomes = read_bytes(tmp_path, data, "a.json")

    assert len(outcomes) >= 1
    assert all(isinstance(outcome, Rejection) for outcome in outcomes)


def test_utf16_lines_are_read(tmp_path):
    articles = read_bytes(tmp_path, '{"title": "Un"}\n{"title": "حماة"}\n'.encode("utf-16"))

    assert [article.title for article in articles] == ["Un", "حماة"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1256"])
def test_a_list_is_read_in_every_encoding(tmp_path, encoding):
    records = [{"title": "قافلة تصل إلى حماة", "text": "وصلت قافلة إلى المدينة."}, {"title": "Two"}]
    articles = read_bytes(tmp_path, json.dumps(records, ensure_ascii=False).encode(encoding))

    assert [article.title for article in articles] == ["قافلة تصل إلى حماة", "Two"]


def test_an_object_in_a_code_page_is_read(tmp_path):
    record = {
        "version": "1",
        "items": [{"title": "Le président à Genève", "content_text": "Une trêve est annoncée."}],
    }
    (article,) = read_bytes(tmp_path, json.dumps(record, ensure_ascii=False, indent=1).encode("cp1252"))

    assert article.title == "Le président à Genève"


def test_a_text_given_as_a_list_of_its_paragraphs_is_read(tmp_path):
    (article,) = read_bytes(tmp_path, json.dumps({"title": "One", "text": ["First.", "Second."]}))

    assert article.text == "First.\n\nSecond."


def test_posts_as_wordpress_hands_them_out_are_read(tmp_path):
    post = {
        "id": 7,
        "date": "2016-02-24T22:09:20",
        "link": "https://a.example/7",
        "title": {"rendered": "Town&#8217;s road opened"},
        "content": {"rendered": "<p>First.</p><p>Second.</p>", "protected": False},
    }
    (article,) = read_bytes(tmp_path, json.dumps([post]))

    assert (article.title, article.text) == ("Town’s road opened", "First.\n\nSecond.")
    assert (article.published, article.url, article.article_ref) == ("2016-02-24T22:09:20", "https://a.example/7", "7")


def test_a_number_that_is_none_is_no_title(tmp_path):
    (article,) = read_bytes(tmp_path, '{"title": NaN, "text": "Body."}')

    assert article.title is None


def test_a_line_longer_than_an_article_may_be_is_passed_over(tmp_path):
    data = '{"title": "One"}\n{"text": "' + "x" * 3000 + '"}\n{"title": "Three"}\n'
    first, rejection, last = read_bytes(tmp_path, data, limits=Limits(article_bytes=1000))

    assert (first.title, last.title) == ("One", "Three")
    assert rejection.place.endswith(":2")
    assert "1,000 bytes" in rejection.reason


def test_a_file_of_nothing_but_wrong_records_is_given_up(tmp_path):
    outcomes = read_bytes(tmp_path, '{"a": 1}\n' * 50, limits=Limits(rejections_in_a_row=10))

    assert len(outcomes) == 11
    assert "the rest of the file is not read" in outcomes[-1].reason


def test_an_exported_article_comes_back_with_the_same_id(tmp_path):
    (article,) = read_bytes(tmp_path, '{"title": "One", "text": "Body.", "published": "2016-02-24"}')
    exported = {name: getattr(article, name) for name in ARTICLE_COLUMNS}
    (again,) = read_bytes(tmp_path, json.dumps(exported), "export.jsonl")

    assert again.article_id == article.article_id
    assert again.article_ref is None


def test_half_a_surrogate_pair_and_control_characters_do_not_reach_the_article(tmp_path):
    (article,) = read_bytes(tmp_path, r'{"title": "One\u0000 \ud83d\n two", "text": "Body\u001b[31m \udc00."}')

    assert article.title == "One \ufffd two"
    assert article.text == "Body[31m \ufffd."


def test_lines_of_a_text_with_a_bold_word_stay_lines(tmp_path):
    (article,) = read_bytes(tmp_path, json.dumps({"text": "First line.\n\nA <b>bold</b> word."}))

    assert article.text == "First line.\n\nA bold word."
