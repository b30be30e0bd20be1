"""The pipeline on real files: what becomes of articles, lists, copies, rejects and retractions."""

import json
from pathlib import Path

import pytest

from data.ingest import ingest_articles, ingest_outcomes, remove_articles
from data.parse import Parsed, parse_articles
from data.read import Rejection, read_articles
from data.selection import Selection
from data.store import EventStore

ALL = Selection()

BATTLE = {
    "id": "b1",
    "title": "Army takes a hill near Salma in Latakia",
    "text": "The Syrian army took a hill near Salma in Latakia province on Tuesday. At least four fighters were killed, SOHR said.",
    "published": "2016-01-13",
    "source": "North Wire",
    "related": [{"id": "b2", "title": "Car bomb kills three in Homs", "published": "2016-01-12"}],
}
BOMB = {
    "id": "b2",
    "title": "Car bomb kills three in Homs",
    "text": "A car bomb killed three people in Homs on Tuesday, state media said.",
    "published": "2016-01-12",
    "source": "North Wire",
}


@pytest.fixture
def write_lines(tmp_path: Path):
    def write(name: str, *lines: dict | str) -> Path:
        path = tmp_path / name
        path.write_text(
            "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8"
        )
        return path

    return write


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.duckdb"


def test_articles_become_events_and_the_stories_they_list_become_stubs(write_lines, store):
    report = ingest_articles([write_lines("a.jsonl", BATTLE)], store)
    assert (report.articles, report.stubs, report.rejected) == (1, 1, ())
    kept = EventStore(store)
    assert list(kept.articles()["is_stub"].sort_values()) == [False, True]
    (edge,) = kept.edges(ALL, kinds=["listed"]).itertuples()
    assert kept.article(edge.target_article_id)["title"] == BOMB["title"]
    assert kept.event(edge.target_event_id)["provinces"] == ("SY-HI",)


def test_running_it_twice_changes_nothing(write_lines, store):
    path = write_lines("a.jsonl", BATTLE, BOMB)
    ingest_articles([path], store)
    before = store.read_bytes()
    report = ingest_articles([path, path], store)
    assert (report.articles, report.known) == (0, 4)
    assert store.read_bytes() == before


def test_a_stub_becomes_the_article_when_it_arrives_and_its_edge_stays(write_lines, store):
    ingest_articles([write_lines("a.jsonl", BATTLE)], store)
    ingest_articles([write_lines("b.jsonl", BOMB)], store)
    kept = EventStore(store)
    articles = kept.articles()
    assert list(articles["is_stub"]) == [False, False]
    (edge,) = kept.edges(ALL, kinds=["listed"]).itertuples()
    assert kept.article(edge.target_article_id)["text"] == BOMB["text"]
    assert kept.event(edge.target_event_id)["article_id"] == edge.target_article_id


def test_one_run_or_two_give_the_same_articles_events_and_lists(write_lines, tmp_path):
    together, apart = tmp_path / "together.duckdb", tmp_path / "apart.duckdb"
    first, second = write_lines("a.jsonl", BATTLE), write_lines("b.jsonl", BOMB)
    ingest_articles([first, second], together)
    ingest_articles([first], apart)
    ingest_articles([second], apart)
    one, other = EventStore(together), EventStore(apart)
    assert list(one.articles()["article_id"]) == list(other.articles()["article_id"])
    assert list(one.events(ALL)["event_id"]) == list(other.events(ALL)["event_id"])
    listed = [each.edges(ALL, kinds=["listed"]).to_dict("records") for each in (one, other)]
    assert listed[0] == listed[1]


def test_an_article_that_another_run_brings_meanwhile_is_there_once(write_lines, store):
    path = write_lines("a.jsonl", BATTLE, BOMB)

    def read_slowly():
        articles = list(read_articles([path]))
        yield articles[0]
        ingest_articles([path], store)  # another run, all of it, while this one reads
        yield articles[1]

    report = ingest_outcomes(read_slowly(), store)
    assert (report.articles, report.known, report.events) == (0, 2, 0)
    ids = list(EventStore(store).articles()["article_id"])
    assert len(ids) == len(set(ids)) == 2


def test_a_list_that_was_cut_short_is_completed_when_the_whole_one_comes(write_lines, store):
    more = {"id": "b3", "title": "Aid reaches Madaya", "published": "2016-01-12"}
    ingest_articles([write_lines("cut.jsonl", BATTLE)], store)
    whole = write_lines("whole.jsonl", {**BATTLE, "related": [*BATTLE["related"], more]})
    report = ingest_articles([whole], store)
    assert (report.articles, report.known, report.stubs) == (0, 1, 1)
    assert len(EventStore(store).edges(ALL, kinds=["listed"])) == 2
    before = store.read_bytes()
    ingest_articles([whole], store)
    assert store.read_bytes() == before


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(write_lines, store):
    path = write_lines("a.jsonl", BATTLE, "{not json", {"id": "empty"})
    report = ingest_articles([path, path.parent / "missing.txt"], store)
    assert report.articles == 1
    assert [each.place.rpartition("/")[2] for each in report.rejected] == ["a.jsonl:2", "a.jsonl:3", "missing.txt"]


def test_an_undated_article_is_kept_and_counted_as_that(write_lines, store):
    undated = {
        "title": "Army takes a hill near Salma",
        "text": "The army took a hill near Salma in Latakia, a monitor said.",
    }
    report = ingest_articles([write_lines("a.jsonl", undated)], store)
    assert (report.articles, report.undated) == (1, 1)
    assert EventStore(store).meta["articles_undated"] == "1"
    assert all(day is None for day in EventStore(store).events(ALL)["date_start"])


def test_nothing_to_read_makes_no_store(write_lines, store):
    ingest_articles([write_lines("a.jsonl", "{broken")], store)
    assert not store.exists()


def test_workers_give_what_one_process_gives(write_lines, tmp_path):
    path = write_lines("a.jsonl", *({**BATTLE, "id": f"n{number}", "related": []} for number in range(150)))
    stores = [tmp_path / f"{workers}.duckdb" for workers in (1, 2)]
    for workers, each in enumerate(stores, start=1):
        ingest_articles([path], each, workers=workers)
    ids = [list(EventStore(each).events(ALL)["event_id"]) for each in stores]
    assert ids[0] == ids[1] != []


def test_a_retracted_article_goes_with_its_events_edges_and_stubs(write_lines, store):
    ingest_articles([write_lines("a.jsonl", BATTLE)], store)
    assert remove_articles(["b1"], store) == 2
    kept = EventStore(store)
    assert (len(kept.articles()), len(kept.events(ALL)), len(kept.edges(ALL))) == (0, 0, 0)


def test_an_unknown_name_removes_nothing(write_lines, store):
    ingest_articles([write_lines("a.jsonl", BATTLE)], store)
    with pytest.raises(LookupError, match="nowhere"):
        remove_articles(["b1", "nowhere"], store)
    assert len(EventStore(store).articles()) == 2


def test_two_articles_of_one_reference_are_kept_and_named_and_neither_removed_by_it(write_lines, store):
    other = {
        "id": "b1",
        "title": "Convoy reaches Madaya",
        "text": "A convoy reached Madaya.",
        "published": "2016-01-14",
    }
    report = ingest_articles([write_lines("a.jsonl", {**BATTLE, "related": []}, other)], store)
    (notice,) = report.rejected
    assert notice.kept
    assert BATTLE["title"] in notice.reason
    assert "Convoy reaches Madaya" in notice.reason
    with pytest.raises(LookupError, match="several articles are meant by b1"):
        remove_articles(["b1"], store)
    articles = EventStore(store).articles()
    assert len(articles) == 2
    assert remove_articles([articles["article_id"].iloc[0]], store) == 1


def test_parsing_gives_an_article_then_the_stories_it_lists(write_lines):
    items = list(parse_articles([write_lines("a.jsonl", BATTLE, "{broken")]))
    assert [each.article.title for each in items if isinstance(each, Parsed)] == [BATTLE["title"], BOMB["title"]]
    assert isinstance(items[-1], Rejection)


def test_a_cluster_gives_what_one_process_gives(write_lines, tmp_path):
    distributed = pytest.importorskip("distributed")
    path = write_lines("a.jsonl", *({**BATTLE, "id": f"n{number}", "related": []} for number in range(100)))
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        ingest_articles([path], tmp_path / "cluster.duckdb", dask=cluster.scheduler_address)
    ingest_articles([path], tmp_path / "here.duckdb")
    ids = [list(EventStore(tmp_path / name).events(ALL)["event_id"]) for name in ("cluster.duckdb", "here.duckdb")]
    assert ids[0] == ids[1] != []
