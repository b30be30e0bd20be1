"""The table's rows: narrowed and sorted in the store, page after page."""

from datetime import date

from data.rows import Narrowing, Order, count_rows, find_row, read_rows
from data.selection import Selection

EVERYTHING = Selection()


def ids(store, narrowings=(), orders=(), limit=10, offset=0) -> list[str]:
    return list(read_rows(store, EVERYTHING, narrowings, orders, limit=limit, offset=offset)["event_id"])


def test_rows_come_by_first_day_and_the_undated_last(store):
    assert ids(store) == ["a2-3", "a1-1", "a2-1", "a3-1", "a2-2"]


def test_a_page_goes_on_where_the_one_before_ended(store):
    assert ids(store, limit=2) + ids(store, limit=2, offset=2) + ids(store, limit=2, offset=4) == ids(store)


def test_the_empty_are_last_whichever_way_rows_are_sorted(store):
    up = ids(store, orders=[Order(column="killed")])
    down = ids(store, orders=[Order(column="killed", descending=True)])
    assert up[:3] == ["a1-1", "a2-1", "a3-1"]
    assert down[:3] == ["a3-1", "a2-1", "a1-1"]
    assert up[3:] == down[3:]


def test_types_are_sorted_as_the_reader_names_them(store):
    order = Order(column="type", ranked=("Strategic developments", "Diplomacy", "Battles"))
    assert ids(store, orders=[order]) == ["a3-1", "a2-3", "a2-2", "a1-1", "a2-1"]


def test_a_column_has_or_lacks_words_in_any_case(store):
    assert ids(store, [Narrowing(column="title", how="has", value="SALMA")]) == ["a1-1"]
    assert "a1-1" not in ids(store, [Narrowing(column="title", how="lacks", value="salma")])


def test_a_name_in_the_readers_language_finds_what_is_stored(store):
    narrowing = Narrowing(column="where", how="has", value="حمص", named=frozenset({"SY-HI"}))
    assert ids(store, [narrowing]) == ["a3-1"]


def test_numbers_and_days_are_compared(store):
    assert ids(store, [Narrowing(column="killed", how="above", value=10)]) == ["a2-1", "a3-1"]
    assert ids(store, [Narrowing(column="killed", how="between", value=10, upper=12)]) == ["a1-1", "a2-1"]
    assert ids(store, [Narrowing(column="when", how="is", value=date(2016, 2, 27))]) == ["a3-1"]
    assert ids(store, [Narrowing(column="when", how="below", value=date(2016, 2, 24))]) == ["a2-3"]


def test_what_is_empty_can_be_asked_for(store):
    assert ids(store, [Narrowing(column="when", how="empty")]) == ["a2-2"]
    assert "a2-2" not in ids(store, [Narrowing(column="when", how="filled")])


def test_rows_are_counted_and_found_under_the_same_narrowings(store):
    narrowings = [Narrowing(column="killed", how="filled")]
    orders = [Order(column="killed", descending=True)]
    assert count_rows(store, EVERYTHING, narrowings) == 3
    assert find_row(store, EVERYTHING, "a1-1", narrowings, orders) == 2
    assert find_row(store, EVERYTHING, "a2-2", narrowings, orders) is None


def test_every_order_finds_a_row_where_it_is_read(store):
    for column in ("when", "title", "where", "type", "killed", "injured", "actors", "source"):
        for ranked in ((), ("SY-HI", "SY-LA", "Battles")):
            orders = [Order(column=column, descending=True, ranked=ranked)]
            assert [find_row(store, EVERYTHING, each, (), orders) for each in ids(store, (), orders)] == [0, 1, 2, 3, 4]
