"""The command line: what it prints, where, and how it ends."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data.records import EVENT_COLUMNS
from data.relate.corrections import Correction, append_corrections, corrections_path, read_corrections

ARTICLE = {
    "id": "n1",
    "title": "Three killed by shelling in Daraa",
    "text": "Shelling killed three people in Daraa on Monday, the Syrian Observatory for Human Rights said.",
    "published": "2016-02-15",
    "source": "North Wire",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    return path


def run(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def store(articles, tmp_path) -> Path:
    path = tmp_path / "kept.duckdb"
    assert run("ingest", articles, "--store", path).exit_code == 0
    return path


def test_parse_prints_one_event_a_line(articles):
    result = run("parse", articles, "--format", "jsonl")
    (event,) = map(json.loads, result.stdout.splitlines())
    assert tuple(event) == EVENT_COLUMNS
    assert (event["provinces"], event["killed"], event["date_start"]) == (["SY-DR"], 3, "2016-02-15")


def test_parse_prints_csv_with_one_header(articles):
    rows = list(csv.DictReader(io.StringIO(run("parse", articles, articles, "--format", "csv").stdout)))
    assert {row["killed"] for row in rows} == {"3"}


def test_parse_prints_a_table_a_person_can_read(articles):
    result = run("parse", articles)
    assert "Three killed by shelling in Daraa" in result.stdout
    assert "SY-DR" in result.stdout


def test_a_missing_file_is_one_line_and_exit_status_1(tmp_path):
    result = run("parse", tmp_path / "missing.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        f"rejected: {tmp_path / 'missing.txt'}: no such file or directory",
        "nothing could be read",
    ]


def test_a_rejected_file_among_others_is_no_failure_unless_strict(articles, tmp_path):
    assert run("parse", articles, tmp_path / "missing.txt").exit_code == 0
    assert run("parse", articles, tmp_path / "missing.txt", "--strict").exit_code == 1


def test_wrong_usage_is_exit_status_2(store, tmp_path):
    assert run("parse").exit_code == 2
    assert run("export", "poems", "--store", store, "--out", tmp_path / "x.csv").exit_code == 2
    assert run("export", "events", "--store", store, "--out", tmp_path / "x.doc").exit_code == 2


def test_ingest_says_what_it_did(articles, tmp_path):
    result = run("ingest", articles, "--store", tmp_path / "s.duckdb")
    assert result.stderr.strip() == "1 new article, 0 listed stories, 1 event, 0 links"
    again = run("ingest", articles, "--store", tmp_path / "s.duckdb")
    assert "1 already known" in again.stderr


@pytest.mark.parametrize(
    "name", ["events.csv", "events.jsonl", "events.geojson", "events.parquet", "edges.csv", "articles.jsonl"]
)
def test_export_writes_each_table(store, tmp_path, name):
    assert run("export", name.split(".")[0], "--store", store, "--out", tmp_path / name).exit_code == 0
    assert (tmp_path / name).stat().st_size > 0 or name.startswith("edges")
    assert [path.name for path in tmp_path.glob(f".{name}*")] == []


def test_export_filters_by_the_words_of_the_address(store, tmp_path):
    run(
        "export",
        "events",
        "--store",
        store,
        "--out",
        tmp_path / "x.jsonl",
        "--province",
        "Deraa",
        "--from",
        "2016-02-01",
    )
    assert len((tmp_path / "x.jsonl").read_text().splitlines()) == 1
    run("export", "events", "--store", store, "--out", tmp_path / "x.jsonl", "--province", "Homs")
    assert (tmp_path / "x.jsonl").read_text() == ""


def test_a_filter_that_makes_no_sense_names_its_option(store, tmp_path):
    result = run("export", "events", "--store", store, "--out", tmp_path / "x.csv", "--from", "spring")
    assert result.exit_code == 2
    assert result.stderr.startswith("--from: expected a day such as 2016-02-24, found 'spring'")


def test_export_from_a_store_that_is_not_there_says_how_to_make_one(tmp_path):
    result = run("export", "events", "--store", tmp_path / "none.duckdb", "--out", tmp_path / "x.csv")
    assert result.exit_code == 1
    assert "conflict-timeline ingest" in result.stderr


def test_remove_takes_an_article_by_its_reference(store):
    assert run("remove", "n1", "--store", store).exit_code == 0
    result = run("remove", "n1", "--store", store)
    assert result.exit_code == 1
    assert "no article with the id, reference or address n1" in result.stderr


def test_an_article_cannot_speak_to_the_terminal(tmp_path):
    (tmp_path / "x.jsonl").write_text(
        json.dumps({**ARTICLE, "title": "[red]\x1b[31mThree killed in Daraa"}), encoding="utf-8"
    )
    result = run("parse", tmp_path / "x.jsonl")
    assert "\x1b" not in result.stdout
    assert "[red]" in result.stdout


def test_serving_what_is_not_there_is_one_line(tmp_path):
    result = run("serve", "--store", tmp_path / "none.duckdb", "--port", 0)
    assert result.exit_code == 1
    assert "no store there" in result.stderr


def test_evaluate_prints_the_bundled_labels_scores_with_n_and_interval():
    result = run("evaluate")
    assert result.exit_code == 0
    assert "province of the main event" in result.stdout
    assert "95% interval" in result.stdout
    assert "flatters" in result.stderr


def test_evaluate_names_the_columns_that_labels_need(tmp_path):
    (tmp_path / "gold.csv").write_text("headline,body\nx,y\n")
    result = run("evaluate", tmp_path / "gold.csv")
    assert result.exit_code == 1
    assert "expected columns title or text and at least one of gold_published, " in result.stderr


def test_every_command_is_in_the_readme():
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    for command in app.registered_commands:
        assert f"conflict-timeline {command.callback.__name__}" in readme


def test_corrections_travel_as_a_file(store, articles, tmp_path):
    made = Correction(day=date(2016, 5, 1), action="not_related", first="a", second="b", reason="another town")
    append_corrections(corrections_path(store), [made])
    assert run("export", "corrections", "--store", store, "--out", tmp_path / "made.jsonl").exit_code == 0
    other = tmp_path / "other.duckdb"
    assert run("ingest", articles, "--store", other, "--corrections", tmp_path / "made.jsonl").exit_code == 0
    assert read_corrections(corrections_path(other)).made == (made,)


def test_a_line_that_is_no_correction_is_named(store, articles, tmp_path):
    (tmp_path / "made.jsonl").write_text('{"day": "soon"}\n')
    result = run("ingest", articles, "--store", store, "--corrections", tmp_path / "made.jsonl")
    assert result.exit_code == 1
    assert "made.jsonl:1: not a correction" in result.stderr


def test_more_places_are_found_with_a_gazetteer_of_ones_own(tmp_path):
    (tmp_path / "places.csv").write_text("name,latitude,longitude\nUmm Nowhere,35.2,36.9\n")
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"title": "Shelling kills two in Umm Nowhere", "published": "2016-02-15"})
    )
    (event,) = map(
        json.loads,
        run(
            "parse", tmp_path / "a.jsonl", "--gazetteer", tmp_path / "places.csv", "--format", "jsonl"
        ).stdout.splitlines(),
    )
    assert (event["place"], event["provinces"]) == ("Umm Nowhere", ["SY-HM"])


def test_the_places_of_an_event_table_are_a_gazetteer(tmp_path):
    columns = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities"
    row = "SYR1,15 February 2017,1,Battles,Armed clash,A,B,Hama,Umm Nowhere,35.2,36.9,1,Wire,Clash,0"
    (tmp_path / "acled.csv").write_text(f"{columns}\n{row}\n")
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"title": "Shelling kills two in Umm Nowhere", "published": "2016-02-15"})
    )
    result = run("parse", tmp_path / "a.jsonl", "--gazetteer", tmp_path / "acled.csv", "--format", "jsonl")
    assert json.loads(result.stdout)["provinces"] == ["SY-HM"]


def test_importing_an_event_table_offers_its_places(tmp_path):
    table = tmp_path / "acled.csv"
    row = "SYR1,15 February 2017,Battles,A,Hama,Umm Nowhere,35.2,36.9,Clash"
    table.write_text(f"event_id_cnty,event_date,event_type,actor1,admin1,location,latitude,longitude,notes\n{row}\n")
    result = run("ingest", table, "--store", tmp_path / "s.duckdb")
    assert f"with --gazetteer {table} its places are found in articles, too" in result.stderr.replace("\n", " ")


def test_a_gazetteer_of_the_wrong_columns_is_one_line(articles, tmp_path):
    (tmp_path / "places.csv").write_text("town,x,y\nHoms,1,2\n")
    result = run("parse", articles, "--gazetteer", tmp_path / "places.csv")
    assert result.exit_code == 1
    assert "expected the columns name, latitude, longitude" in result.stderr
    assert "found town, x, y" in result.stderr


def test_serving_nothing_readable_names_what_was_wrong(tmp_path):
    result = run("serve", tmp_path / "missing.txt", "--port", 0)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"rejected: {tmp_path / 'missing.txt'}: no such file or directory",
        "nothing could be read",
    ]
