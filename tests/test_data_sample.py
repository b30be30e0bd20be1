"""The bundled sample keeps its own promises: its formats, its lists, its labels and its sources agree with each other."""

import csv
import json
import re
from datetime import date, datetime

import pytest

from data.extract import extract_events
from data.read import read_articles
from data.records import EVENT_TYPES, STATUSES, Article, derive_article_id
from data.sample import FICTIONAL_OUTLETS, gold_path, load_gold, sample_folder, sample_paths
from data.sample.gold_table import build_gold_rows
from geo.provinces import FIVE, PROVINCES

CODES = {province.code for province in PROVINCES}
TEXT_FILES = [path for path in sample_paths() if path.suffix == ".txt"]
RELATED = re.compile(r'string\((\d+)\) "(\[.*\])"\s*\Z', re.DOTALL)


def listed_in(path):
    length, listing = RELATED.search(path.read_text(encoding="utf-8")).groups()
    return int(length), listing


def json_lines():
    return [
        json.loads(line)
        for line in (sample_folder() / "articles" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]


@pytest.fixture(scope="module")
def articles():
    return list(read_articles(sample_paths()))


@pytest.fixture(scope="module")
def gold():
    return {labels["id"]: labels for labels in load_gold()}


@pytest.fixture(scope="module")
def by_id(articles, gold):
    """The read articles under the ids that the labels have; the text format carries no id, so the headline stands in."""
    ids = {labels["title"]: identity for identity, labels in gold.items()}
    return {ids[article.title]: article for article in articles}


def every_label(gold):
    return [(identity, event) for identity, labels in gold.items() for event in labels["events"]]


def every_listed():
    text = [(path.name[:7], story) for path in TEXT_FILES for story in json.loads(listed_in(path)[1])]
    return text + [(record["id"], story) for record in json_lines() for story in record["related"]]


def test_every_file_reads_with_no_rejection(articles):
    assert [item for item in articles if not isinstance(item, Article)] == []
    assert 40 <= len(articles) <= 60
    assert len(TEXT_FILES) >= 15


def test_every_article_has_a_headline_of_its_own_a_text_and_a_publication_time(articles):
    assert len({article.title for article in articles}) == len(articles)
    assert all(article.text and article.published for article in articles)
    assert all(120 <= len(article.text) <= 4000 for article in articles)


def test_articles_are_dated_january_to_mid_april_2016_most_of_them_around_the_truce(articles):
    days = [article.published_day for article in articles]
    assert min(days) >= date(2016, 1, 1)
    assert max(days) <= date(2016, 4, 15)
    assert sum(date(2016, 2, 15) <= day <= date(2016, 4, 15) for day in days) > 0.75 * len(days)


def test_the_texts_read_from_text_files_have_no_list_and_no_sign_off_in_them(by_id):
    for path in TEXT_FILES:
        article = by_id[path.name[:7]]
        assert "string(" not in article.text
        assert "EX/SM" not in article.text
        assert len(article.listed) == len(json.loads(listed_in(path)[1]))


@pytest.mark.parametrize("path", TEXT_FILES, ids=lambda path: path.name[:7])
def test_a_related_list_has_the_byte_count_it_claims(path):
    length, listing = listed_in(path)
    assert len(listing.encode("utf-8")) == length


@pytest.mark.parametrize("path", TEXT_FILES, ids=lambda path: path.name[:7])
def test_a_text_file_has_its_headline_twice_and_then_a_true_dateline(path):
    headline, blank, again, dateline = path.read_text(encoding="utf-8").split("\n")[:4]
    assert headline == again
    assert blank == ""
    assert f"{datetime.strptime(dateline, '%a %b %d, %Y %H:%M:%S'):%a %b %d, %Y %H:%M:%S}" == dateline


def test_a_listed_story_that_is_in_the_sample_has_the_headline_of_that_article(gold):
    for owner, story in every_listed():
        assert story["id"] != owner
        if story["id"] in gold:
            assert story["title"] == gold[story["id"]]["title"]


def test_a_listed_story_is_never_younger_than_the_article_that_lists_it(gold):
    for owner, story in every_listed():
        day = story["published"] if "published" in story else story["pic"][1:11].replace("/", "-")
        assert day <= gold[owner]["published"][:10], (owner, story)
        if story["id"] in gold:
            assert day == gold[story["id"]]["published"][:10], (owner, story)


def test_most_listed_stories_are_articles_of_the_sample_and_every_article_lists_one(gold):
    listed = every_listed()
    assert {owner for owner, _ in listed} == set(gold)
    assert sum(story["id"] in gold for _, story in listed) > 0.8 * len(listed)


def test_an_article_is_published_when_its_label_says(by_id, gold):
    assert {key: article.published for key, article in by_id.items()} == {
        key: datetime.fromisoformat(labels["published"]).isoformat() for key, labels in gold.items()
    }


def test_every_article_is_labelled_and_every_label_has_its_article(articles, gold):
    assert {article.title for article in articles} == {labels["title"] for labels in gold.values()}
    assert all(labels["events"] for labels in gold.values())


def test_labels_use_the_vocabulary(gold):
    for identity, event in every_label(gold):
        assert event["event_type"] in EVENT_TYPES, identity
        assert event["sub_event_type"] is None or event["sub_event_type"] in EVENT_TYPES[event["event_type"]], identity
        assert event["status"] in STATUSES, identity
        assert set(event["provinces"]) <= CODES, identity
        assert (event["date_start"] or "") <= (event["date_end"] or ""), identity


def test_the_labelled_sentence_begins_somewhere_in_its_article(by_id, gold):
    for identity, event in every_label(gold):
        assert event["sentence"] in by_id[identity].text, (identity, event["sentence"])


def test_nothing_labelled_as_occurred_lies_after_its_publication(gold):
    for identity, event in every_label(gold):
        if event["status"] == "occurred" and event["date_start"]:
            assert event["date_start"] <= gold[identity]["published"][:10], (identity, event["incident"])


def test_one_incident_never_has_two_types_or_tolls_among_its_reports(gold):
    seen = {}
    for identity, event in every_label(gold):
        told = seen.setdefault(event["incident"], event)
        assert event["event_type"] == told["event_type"], (identity, event["incident"])
        if event["killed"] is not None and told["killed"] is not None:
            assert event["killed"] == told["killed"], (identity, event["incident"])


def test_the_main_incidents_have_several_reports(gold):
    reports = {}
    for identity, event in every_label(gold):
        reports.setdefault(event["incident"], set()).add(identity)
    assert sum(len(articles) >= 2 for articles in reports.values()) >= 30


def test_the_five_provinces_and_most_others_appear(gold):
    told = {code for _, event in every_label(gold) for code in event["provinces"]}
    assert set(FIVE) <= told
    assert len(told) >= 10


def test_the_table_for_evaluate_says_what_the_articles_and_the_labels_say():
    with gold_path().open(encoding="utf-8", newline="") as table:
        assert list(csv.DictReader(table)) == build_gold_rows()


def test_every_outlet_is_fictional_and_every_address_is_reserved():
    for record in json_lines():
        assert record["source"] in FICTIONAL_OUTLETS
        assert re.match(r"https://[a-z-]+\.example/", record["url"])


def test_the_sources_name_every_article_outlet_and_stub(gold):
    sources = (sample_folder() / "SOURCES.md").read_text(encoding="utf-8")
    names = [*gold, *FICTIONAL_OUTLETS, *(story["title"] for _, story in every_listed() if story["id"] not in gold)]
    assert [name for name in names if name not in " ".join(sources.split())] == []


def test_ids_come_from_the_content_so_that_they_are_the_same_everywhere(by_id):
    article = by_id["9022302"]
    assert article.article_id == derive_article_id(
        "9022302", article.title, article.text, article.source, article.url, article.published
    )


def test_nearly_every_english_article_of_the_sample_shows_an_event_on_the_page(by_id):
    english = [article for article in by_id.values() if article.language != "ar" and article.title[0].isascii()]
    assert sum(bool(extract_events(article)) for article in english) > 0.9 * len(english)


def test_no_words_are_the_toll_of_two_events_and_no_peaceful_protest_has_dead(articles):
    for article in articles:
        events = extract_events(article)
        spans = [(span.part, span.start) for event in events for span in event.evidence.get("killed", ())]
        assert len(spans) == len(set(spans)), article.article_ref
        assert not any(event.sub_event_type == "Peaceful protest" and event.killed_low for event in events)
