"""CSV: tables of articles, and the event tables of UCDP and ACLED."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from data.read import Limits, ReadEvents, Rejection, read_articles
from data.records import Article

DEV = Path(__file__).parents[2] / "shared" / "dev"

UCDP_HEADER = (
    "id,date_start,date_end,date_prec,where_prec,where_coordinates,adm_1,latitude,longitude,type_of_violence,side_a,side_b,"
    "low,best,high,source_office,source_date,source_headline,source_article,country\n"
)
ACLED_HEADER = (
    "EVENT_ID_CNTY;EVENT_DATE;YEAR;TIME_PRECISION;EVENT_TYPE;SUB_EVENT_TYPE;ACTOR1;ASSOC_ACTOR_1;ACTOR2;COUNTRY;ADMIN1;LOCATION;"
    "LATITUDE;LONGITUDE;GEO_PRECISION;SOURCE;NOTES;FATALITIES\n"
)


def read_table(folder, text: str | bytes, name: str = "table.csv", **options) -> list:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_articles([path], **options))


def ucdp_row(number: int = 1, reports: str = '"""Wire,2017-01-03,Clash in the town"""', **changes) -> str:
    cells = {
        "id": f"{number}.0", "date_start": "2017-01-02 00:00:00.000", "date_end": "2017-01-03", "date_prec": "2.0",
        "where_prec": "1.0", "where_coordinates": "Ar Raqqah town", "adm_1": "Ar Raqqah Governorate", "latitude": "35.95",
        "longitude": "39.01", "type_of_violence": "2.0", "side_a": "IS", "side_b": "SDF", "low": "1.0", "best": "4.0", "high": "15",
        "source_office": "Wire", "source_date": "2017-01-03", "source_headline": "Clash in the town", "source_article": reports,
        "country": "Syria",
    } | changes  # fmt: skip
    return ",".join(cells.values()) + "\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_of_articles_is_read_whatever_divides_its_cells(tmp_path, delimiter):
    rows = [
        ["Id", "Title", "Published", "Text"],
        ["a-1", "One", "2016-02-24", '"Two\nlines"'],
        ["a-2", "Two", "", "Body"],
    ]
    first, second = read_table(tmp_path, "\n".join(delimiter.join(row) for row in rows), "articles")

    assert (first.article_ref, first.title, first.text) == ("a-1", "One", "Two\nlines")
    assert (first.published, first.published_basis) == ("2016-02-24", "metadata")
    assert second.origin.endswith("articles:4")


def test_wrong_columns_are_named_with_the_ones_expected(tmp_path):
    (rejection,) = read_table(tmp_path, "foo,bar,baz\n1,2,3\n4,5,6\n", "anything")

    assert "expected 'title' or 'text'" in rejection.reason
    assert rejection.reason.endswith("found foo, bar, baz")


def test_a_sentence_with_commas_is_no_table(tmp_path):
    (article,) = read_table(tmp_path, "Turkey, Russia, Iran agree\n\nThe three agreed on Monday, they said.\n", "story")

    assert article.title == "Turkey, Russia, Iran agree"


def test_a_text_that_opens_with_the_word_title_is_no_table(tmp_path):
    (article,) = read_table(tmp_path, "Title\n\nThe body of the text.\n", "story.txt")

    assert (article.title, article.text) == ("Title", "The body of the text.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_line_that_tells_spreadsheets_the_separator_is_no_header(tmp_path, encoding):
    table = "sep=;\r\nid;title;text\r\n1;One;A body, of some length\r\n"
    (article,) = read_table(tmp_path, table.encode(encoding))

    assert (article.title, article.text) == ("One", "A body, of some length")


def test_a_table_without_a_row_is_one_clear_line(tmp_path):
    (rejection,) = read_table(tmp_path, "id,title,text\n")

    assert rejection.reason == "no record in it; expected at least one article"


def test_a_zero_byte_in_a_row_does_not_stop_the_others(tmp_path):
    one, other = read_table(tmp_path, "id,title,text\n1,One,A body \0of some length\n2,Two,Another body\n")

    assert (one.text, other.text) == ("A body of some length", "Another body")


def test_a_bad_row_is_named_and_the_rest_goes_on(tmp_path):
    table = b"id,title\n1,One\n2,\n3,T\xff\xfe\n4,Four,too many\n5,Five\n"
    outcomes = read_table(tmp_path, table)

    assert [outcome.title for outcome in outcomes if isinstance(outcome, Article)] == ["One", "Five"]
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Rejection)]
    assert len(reasons) == 3
    assert "neither title nor text" in reasons[0]
    assert "invalid UTF-8" in reasons[1]
    assert "a row of 3 cells; expected 2" in reasons[2]


def test_a_quotation_that_is_never_closed_is_named(tmp_path):
    first, rejection = read_table(tmp_path, 'id,title\n1,One\n2,"Two\n3,Three\n')

    assert first.title == "One"
    assert "never closed" in rejection.reason
    assert rejection.place.endswith(":3")


def test_a_cell_of_a_million_characters_is_read(tmp_path):
    (article,) = read_table(tmp_path, "id,text\n1," + "word " * 200_000 + "\n")

    assert len(article.text) == 999_999


def test_a_line_over_the_limit_is_passed_over(tmp_path):
    table = "id,title\n1,One\n2," + "x" * 5000 + "\n3,Three\n"
    outcomes = read_table(tmp_path, table, limits=Limits(article_bytes=1000))

    assert [type(outcome) for outcome in outcomes] == [Article, Rejection, Article]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_rows_end_as_any_system_ends_its_lines(tmp_path, ends):
    first, second = read_table(tmp_path, ends.join(["id,title", "1,One", "2,Two", ""]))

    assert (first.title, second.title) == ("One", "Two")
    assert first.sha256 == sha256(b"1,One").hexdigest()
    assert second.sha256 == sha256(b"2,Two").hexdigest()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_as_spreadsheets_save_them_are_read(tmp_path, encoding):
    (article,) = read_table(tmp_path, "id,title\n1,Le président “annonce”\n".encode(encoding))

    assert (article.article_ref, article.title) == ("1", "Le président “annonce”")


def test_a_ucdp_row_becomes_an_event_with_its_precisions_and_tolls(tmp_path):
    (read,) = read_table(tmp_path, UCDP_HEADER + ucdp_row())
    (event,) = read.events

    assert (read.article.title, read.article.source, read.article.published) == (
        "Clash in the town",
        "Wire",
        "2017-01-03",
    )
    assert (event.date_start, event.date_end, event.date_precision) == (date(2017, 1, 2), date(2017, 1, 3), "week")
    assert (event.killed_low, event.killed, event.killed_high) == (1, 4, 15)
    assert (event.event_type, event.sub_event_type) == ("Battles", "Armed clash")
    assert (event.provinces, event.place, event.place_precision) == (("SY-RA",), "Ar Raqqah", "town")
    assert event.actors == ("Islamic State", "Syrian Democratic Forces")
    assert event.incident_id == "ucdp-1"


@pytest.mark.parametrize(
    ("where_prec", "precision", "provinces", "latitude"),
    [
        ("2", "district", ("SY-RA",), 35.95),
        ("4", "province", ("SY-RA",), 35.95),
        ("6", "country", (), None),
        ("7", "unknown", (), None),
    ],
)
def test_where_prec_becomes_place_precision(tmp_path, where_prec, precision, provinces, latitude):
    (read,) = read_table(tmp_path, UCDP_HEADER + ucdp_row(where_prec=where_prec))

    assert read.events[0].place_precision == precision
    assert read.events[0].provinces == provinces
    assert read.events[0].latitude == latitude


def test_one_sided_violence_is_violence_against_civilians_and_civilians_are_no_actor(tmp_path):
    (read,) = read_table(tmp_path, UCDP_HEADER + ucdp_row(type_of_violence="3", side_b="Civilians"))

    assert read.events[0].event_type == "Violence against civilians"
    assert read.events[0].actors == ("Islamic State",)


def test_reports_of_one_row_share_its_incident_and_rows_of_one_report_share_its_article(tmp_path):
    two = '"""Wire,2017-01-03,Clash; then calm"";""Post,2017-01-04,Four die, two hurt"""'
    wire, post = read_table(
        tmp_path, UCDP_HEADER + ucdp_row(1, two) + ucdp_row(2, '"""Wire,2017-01-03,Clash; then calm"""')
    )

    assert [event.incident_id for event in wire.events] == ["ucdp-1", "ucdp-2"]
    assert [event.rank for event in wire.events] == [1, 2]
    assert [event.incident_id for event in post.events] == ["ucdp-1"]
    assert post.article.title == "Four die, two hurt"


def test_a_row_that_cites_no_report_is_kept_under_its_own_name(tmp_path):
    (read,) = read_table(tmp_path, UCDP_HEADER + ucdp_row(7, "", source_headline="", source_office=""))

    assert read.article.title == "UCDP event 7: IS and SDF, Ar Raqqah"


def test_a_report_of_an_impossible_day_is_kept_undated_and_named(tmp_path):
    rows = ucdp_row(1, reports='"""Wire,2017-02-31,Clash in the town"""')
    rows += ucdp_row(2, reports="", source_date="2/25/2017 12:00:00 AM", source_headline="Another clash")
    rows += ucdp_row(3, reports='"""Wire,1753-01-01,No day is known"""')
    first, rejection, second, third = read_table(tmp_path, UCDP_HEADER + rows)

    assert (first.article.published, first.article.published_basis) == (None, "unknown")
    assert rejection.kept
    assert "'2017-02-31' is no day" in rejection.reason
    assert (second.article.published, second.events[0].published) == ("2017-02-25", "2017-02-25")
    assert third.article.published is None


def test_a_ucdp_row_that_cannot_be_is_named_by_column(tmp_path):
    rows = ucdp_row(1, date_start="2017-02-31") + ucdp_row(2, best="many") + ucdp_row(3, latitude="135") + ucdp_row(4)
    outcomes = read_table(tmp_path, UCDP_HEADER + rows)
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Rejection)]

    assert [type(outcome) for outcome in outcomes] == [Rejection, Rejection, Rejection, ReadEvents]
    assert reasons[0] == "date_start: expected a day such as 2016-02-24, found '2017-02-31'"
    assert reasons[1] == "best: expected a whole number of 0 or more, found 'many'"
    assert reasons[2] == "latitude: expected degrees of at most 90, found '135'"


def acled_row(**changes) -> str:
    cells = {
        "id": "SYR1", "date": "24 February 2016", "year": "2016", "time": "1", "type": "Battles", "sub": "Armed clash",
        "actor1": "Military Forces of Syria (2000-2024)", "assoc": "", "actor2": "Islamic State (Syria)", "country": "Syria",
        "admin1": "Hama", "location": "As-Salamiyeh", "latitude": "35.01", "longitude": "37.05", "geo": "2", "source": '"SOHR; Wire"',
        "notes": "Clashes east of the town.", "fatalities": "3",
    } | changes  # fmt: skip
    return ";".join(cells.values()) + "\n"


def test_an_acled_row_becomes_an_article_of_its_notes_and_an_event(tmp_path):
    (read,) = read_table(tmp_path, ACLED_HEADER + acled_row())
    (event,) = read.events

    assert (read.article.text, read.article.article_ref) == ("Clashes east of the town.", "SYR1")
    assert (event.sentence, event.incident_id) == ("Clashes east of the town.", "acled-SYR1")
    assert (event.date_start, event.date_precision) == (date(2016, 2, 24), "day")
    assert (event.event_type, event.sub_event_type) == ("Battles", "Armed clash")
    assert (event.provinces, event.place_precision) == (("SY-HM",), "district")
    assert event.actors == ("Syrian Armed Forces", "Islamic State")
    assert (event.killed, event.killed_low, event.killed_high) == (3, None, None)


@pytest.mark.parametrize(
    ("time", "first", "last", "precision"),
    [
        ("2", date(2016, 2, 21), date(2016, 2, 27), "week"),
        ("3", date(2016, 2, 1), date(2016, 2, 29), "month"),
    ],
)
def test_time_precision_widens_the_days(tmp_path, time, first, last, precision):
    (read,) = read_table(tmp_path, ACLED_HEADER + acled_row(time=time))

    assert (read.events[0].date_start, read.events[0].date_end) == (first, last)
    assert read.events[0].date_precision == precision


@pytest.mark.parametrize(
    ("old", "sub", "expected"),
    [
        ("Battle-No change of territory", "", ("Battles", "Armed clash")),
        ("Remote violence", "Air/drone strike", ("Explosions/Remote violence", "Air/drone strike")),
        ("Riots/Protests", "Mob violence", ("Riots", "Mob violence")),
        ("Strategic development", "Other", ("Strategic developments", "Other")),
    ],
)
def test_acled_types_of_before_2019_are_read_as_todays(tmp_path, old, sub, expected):
    (read,) = read_table(tmp_path, ACLED_HEADER + acled_row(type=old, sub=sub))

    assert (read.events[0].event_type, read.events[0].sub_event_type) == expected


def test_a_table_saved_again_by_a_spreadsheet_keeps_its_days_and_points(tmp_path):
    (read,) = read_table(tmp_path, ACLED_HEADER + acled_row(date="24-Feb-16", latitude="35,01", longitude="37,05"))
    (event,) = read.events

    assert event.date_start == date(2016, 2, 24)
    assert (event.latitude, event.longitude) == (35.01, 37.05)


def test_a_type_acled_never_had_is_named(tmp_path):
    (rejection,) = read_table(tmp_path, ACLED_HEADER + acled_row(type="Skirmish"))

    assert "event_type: expected one of ACLED's" in rejection.reason


def test_an_exported_event_table_is_no_table_of_articles(tmp_path):
    (rejection,) = read_table(tmp_path, "event_id,article_id,incident_id,title\n1,2,3,One\n")

    assert "exported from a store" in rejection.reason


@pytest.mark.skipif(not DEV.exists(), reason="../shared/dev is absent: a clone of its own has none")
def test_every_row_of_the_ucdp_table_of_2017_becomes_events():
    outcomes = list(read_articles([DEV / "ucdp_ged_syria_2017.csv"]))
    events = [event for outcome in outcomes for event in outcome.events]

    assert all(isinstance(outcome, ReadEvents) for outcome in outcomes)
    assert len({event.incident_id for event in events}) == 5587
    assert len({event.event_id for event in events}) == len(events)
    assert sum(not event.provinces for event in events) <= 113


@pytest.mark.skipif(not DEV.exists(), reason="../shared/dev is absent: a clone of its own has none")
def test_every_row_of_the_labelled_articles_is_read():
    outcomes = list(read_articles([DEV / "articles_dev.csv"]))

    assert len(outcomes) == 379
    assert all(isinstance(outcome, Article) and outcome.article_ref for outcome in outcomes)
