"""Articles packed while a run goes on: they come out as they went in."""

from data import packed
from data.packed import Packed
from data.parse import Parsed
from data.records import Article, Event, Evidence
from data.tables import articles_to_table, events_to_table

TEXT = "A convoy reached the town of Salma on Tuesday."


def parse(number: int, *, title: str | None = None) -> Parsed:
    article = Article(article_id=f"a{number}", title=title, text=TEXT)
    spans = {"place": (Evidence(part="text", start=28, end=33, rule="place: named"),)}
    events = [
        Event(event_id=f"a{number}-{rank}", article_id=article.article_id, rank=rank, evidence=spans)
        for rank in range(1, number % 3 + 1)
    ]
    return Parsed(article=article, events=tuple(events))


def test_articles_and_events_come_out_in_the_order_they_went_in(monkeypatch):
    monkeypatch.setattr(packed, "CHUNK", 4)
    all_parsed = [parse(number) for number in range(10)]
    kept = Packed()
    for each in all_parsed:
        kept.put(each)
    tables = list(kept.take_tables({f"a{number}" for number in range(10)}))
    assert [table.num_rows for table, _ in tables] == [4, 4, 2]
    rows = [row for table, _ in tables for row in table.to_pylist()]
    assert rows == articles_to_table(each.article for each in all_parsed).to_pylist()
    events = [row for _, table in tables for row in table.to_pylist()]
    assert events == events_to_table(event for each in all_parsed for event in each.events).to_pylist()


def test_an_article_that_is_not_wanted_stays_out_with_its_events():
    kept = Packed()
    for number in (1, 2, 4):
        kept.put(parse(number))
    ((articles, events),) = kept.take_tables({"a1", "a4"})
    assert articles["article_id"].to_pylist() == ["a1", "a4"]
    assert events["event_id"].to_pylist() == ["a1-1", "a4-1"]


def test_a_head_tells_the_main_event_and_holds_no_text_but_the_beginning_of_one_without_a_headline():
    kept = Packed()
    kept.put(parse(2, title="Convoy reaches Salma"))
    kept.put(parse(3))
    assert [(head.main_event, head.events) for head in kept.heads] == [("a2-1", 2), (None, 0)]
    assert [head.article.text for head in kept.heads] == [None, TEXT[:60]]
