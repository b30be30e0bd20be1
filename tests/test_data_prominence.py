"""What an article is mainly about: today's happening before an old one, and what is done before what came before it."""

from data.extract import extract_events
from data.records import Article, Event


def read(title: str, text: str) -> list[Event]:
    return extract_events(Article(article_id="a", title=title, text=text, published="2018-04-11"))


def test_a_threat_ranks_before_the_old_strike_told_under_it():
    events = read(
        "Minister threatens new raids on Homs",
        "The Israeli defence minister warned on Wednesday that air strikes on the base in Homs would follow. In April 2017 missiles hit the same base, killing six soldiers.",
    )
    assert events[0].status == "planned" or events[0].event_type == "Diplomacy"


def test_looters_in_a_town_just_taken_are_the_news_and_not_the_taking():
    first, second = read(
        "Fighters loot shops in Jindires", "Fighters looted shops on Sunday after they captured the town of Jindires."
    )  # fmt: skip
    assert first.sub_event_type == "Looting/property destruction"
    assert second.event_type == "Battles"


def test_what_soldiers_do_since_they_entered_a_town_is_the_news():
    first = read("Soldiers strip houses", "Soldiers have stripped houses of doors since the army entered Saraqib.")[0]
    assert first.sub_event_type == "Looting/property destruction"


def test_who_flees_a_town_that_fell_is_told_with_its_fall():
    assert {event.event_type for event in read("", "Thousands fled after rebels captured the town of Morek.")} == {
        "Battles",
        "Humanitarian",
    }


def test_a_side_that_loses_a_town_has_not_taken_it():
    assert read("Rebels lose control of the town of Maaloula", "")[0].sub_event_type == "Government regains territory"
    assert read("", "The army lost two villages in Hama.")[0].sub_event_type == "Non-state actor overtakes territory"
    assert (
        read("", "The army took the town of Morek, held by the rebels.")[0].sub_event_type
        == "Government regains territory"
    )
    assert read("", "The driver lost control of his car in Hama.") == []
