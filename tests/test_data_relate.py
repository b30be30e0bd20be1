"""Relating articles: which are linked, and the promises every link keeps."""

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.extract import extract_events
from data.read import read_articles
from data.records import ARTICLE_COLUMNS, EVENT_COLUMNS, Article
from data.relate import DEFAULT_MIN_SCORE, evidence, nearby, relate
from data.relate.corrections import Correction, Corrections
from data.relate.neighbours import pair_sharing
from data.relate.reasons import find_writing, verify_edges
from data.sample import sample_paths
from data.tables import articles_to_frame, events_to_frame

DEV = Path(__file__).parents[2] / "shared" / "dev" / "articles_dev.csv"


def make_articles(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(ARTICLE_COLUMNS))


def make_events(*rows: dict) -> pd.DataFrame:
    filled = [
        {"rank": 1, "status": "occurred", "date_precision": "day", "provinces": (), "actors": ()} | row for row in rows
    ]
    return pd.DataFrame(filled, columns=list(EVENT_COLUMNS))


def pairs(edges) -> list[tuple[str, str]]:
    return [(edge.source_article_id, edge.target_article_id) for edge in edges]


MADAYA = (
    {"article_id": "b", "title": "Convoy reaches Madaya with flour", "published": "2016-02-18"},
    {"article_id": "a", "title": "Flour convoy waits outside Madaya", "published": "2016-02-17"},
    {"article_id": "c", "title": "Parliament votes on a bridge in Norway", "published": "2016-02-17"},
)


def test_an_empty_corpus_has_no_links():
    relations = relate(make_articles(), make_events())
    assert (relations.incidents, relations.edges) == ({}, [])


def test_two_articles_that_share_rare_words_are_linked_the_earlier_first():
    assert pairs(relate(make_articles(*MADAYA), make_events()).edges) == [("a", "b")]


def test_a_link_names_what_it_stands_on_and_the_weights_add_up_to_its_score():
    (edge,) = relate(make_articles(*MADAYA), make_events()).edges
    assert {(reason.kind, reason.what) for reason in edge.reasons} == {
        ("place", "Madaya"),
        ("days", "published 1 day apart"),
        ("words", "convoy"),
        ("words", "flour"),
    }
    assert sum(reason.weight for reason in edge.reasons) == pytest.approx(edge.score, abs=1e-9)
    assert DEFAULT_MIN_SCORE < edge.score <= 1


def test_articles_far_apart_in_time_are_not_linked():
    later = MADAYA[0] | {"published": "2016-09-01"}
    assert relate(make_articles(later, *MADAYA[1:]), make_events()).edges == []


def test_an_undated_article_is_linked_to_one_of_any_time():
    undated = MADAYA[0] | {"published": None}
    assert pairs(relate(make_articles(undated, *MADAYA[1:]), make_events()).edges) == [("a", "b")]


def test_what_undated_articles_mention_does_not_keep_them_apart():
    undated = [row | {"published": None} for row in MADAYA]
    events = make_events(
        {"event_id": "a-1", "article_id": "a", "date_start": date(2011, 3, 15)},
        {"event_id": "b-1", "article_id": "b", "date_start": date(2013, 8, 21)},
    )
    assert pairs(relate(make_articles(*undated), events).edges) == [("a", "b")]


def test_an_undated_article_is_placed_in_time_by_the_stated_day_of_its_main_event():
    undated = [row | {"published": None} for row in MADAYA]
    stated = {"date_basis": "stated", "date_start": date(2016, 2, 17)}
    for day, found in ((date(2013, 8, 21), []), (date(2016, 2, 18), [("a", "b")])):
        events = make_events(
            {"event_id": "a-1", "article_id": "a"} | stated,
            {"event_id": "b-1", "article_id": "b"} | stated | {"date_start": day},
        )
        assert pairs(relate(make_articles(*undated), events).edges) == found


def test_a_day_told_far_down_does_not_place_an_undated_article():
    text = "The convoy waits. " * 40 + "The town was cut off on 21 August 2013."
    undated = [row | {"published": None, "text": text} for row in MADAYA[:2]]
    stated = {"date_basis": "stated", "sentence": "The town was cut off on 21 August 2013."}
    events = make_events(
        {"event_id": "a-1", "article_id": "a", "date_start": date(2013, 8, 21)} | stated,
        {"event_id": "b-1", "article_id": "b", "date_start": date(2011, 3, 15)} | stated,
    )
    assert pairs(relate(make_articles(*undated), events).edges) == [("a", "b")]


def test_what_undated_articles_mention_ties_them_less_than_what_dated_ones_tell_of():
    events = make_events(
        {"event_id": "a-1", "article_id": "a", "date_start": date(2016, 2, 17), "status": "planned"},
        {"event_id": "b-1", "article_id": "b", "date_start": date(2016, 2, 17)},
    )
    weights = []
    for published in ("2016-02-17", None):
        rows = [row | {"published": published} for row in MADAYA]
        (edge,) = relate(make_articles(*rows), events).edges
        weights.append(sum(reason.weight for reason in edge.reasons if reason.kind == "days"))
    assert weights[0] > 2 * weights[1] > 0


def test_a_shared_name_ties_more_than_another_shared_word():
    rows = [
        {"article_id": "a", "title": "a letter from Prohal about cabbages", "published": "2016-03-01"},
        {"article_id": "b", "title": "what Prohal said of cabbages", "published": "2016-03-01"},
    ]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    weights = {reason.what: reason.weight for reason in edge.reasons}
    assert weights["prohal"] > weights["cabbages"]


def test_what_a_text_begins_with_ties_more_than_what_it_mentions_in_the_end():
    text = "About orchards. " + "And again and again. " * 30 + "And about turbines."
    (edge,) = relate(make_articles(*({"article_id": each, "text": text} for each in "ab")), make_events()).edges
    weights = {reason.what: reason.weight for reason in edge.reasons}
    assert weights["orchards"] > 1.5 * weights["turbines"]


def test_a_long_article_that_names_neither_syria_nor_a_province_names_no_village_of_it():
    for ending, places in (("They left.", set()), ("They left Syria.", {"Balyun"}), ("وعادت بحلب.", {"Balyun"})):
        text = "Storks nest in Balyun. " + "And again and again. " * 30 + ending
        (edge,) = relate(make_articles(*({"article_id": each, "text": text} for each in "ab")), make_events()).edges
        assert {reason.what for reason in edge.reasons if reason.kind == "place"} == places


def test_a_known_town_is_a_place_in_a_long_article_that_does_not_say_which_country_it_is_in():
    for town in ("Kobani", "Manbij", "Douma"):
        text = f"Fighters came to {town}. " + "And again and again. " * 30
        (edge,) = relate(make_articles(*({"article_id": each, "text": text} for each in "ab")), make_events()).edges
        assert {reason.what for reason in edge.reasons if reason.kind == "place"} == {town}


def test_one_town_alone_does_not_link_articles_of_unknown_days():
    for place, most in (("Damascus", DEFAULT_MIN_SCORE), ("Saraqib", DEFAULT_MIN_SCORE), ("Balyun", 0.4)):
        rows = [
            {"article_id": "a", "title": f"Festival of food opens in {place}"},
            {"article_id": "b", "title": f"Shells wound two near the town of {place}"},
        ]
        scores = [edge.score for edge in relate(make_articles(*rows), make_events()).edges]
        assert all(score < most for score in scores)


def test_one_actor_or_toll_alone_says_little_where_days_are_unknown():
    titles = ("Hezbollah opens a school", "A march for Hezbollah")
    rows = [{"article_id": each, "title": title} for each, title in zip("ab", titles, strict=True)]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    assert edge.score < 0.08
    titles = (
        "A bus fell off a high mountain bridge in the snow, 20 were killed.",
        "A wedding hall burnt down beside a bus depot, 20 perished.",
    )
    rows, events = [], []
    for each, title in zip("ab", titles, strict=True):
        at = title.index("20")
        evidence_of_toll = {"killed": [{"part": "title", "start": at, "end": at + 2, "rule": "toll"}]}
        rows.append({"article_id": each, "title": title})
        events.append({"event_id": f"{each}-1", "article_id": each, "killed": 20, "sentence": title})
        events[-1]["evidence"] = evidence_of_toll
    (edge,) = relate(make_articles(*rows), make_events(*events)).edges
    assert edge.score < 0.3


def test_one_town_and_the_same_day_link_articles():
    rows = [
        {"article_id": "a", "title": "Shells fall on Saraqib", "published": "2016-03-01"},
        {"article_id": "b", "title": "Four dead after attack in Saraqib", "published": "2016-03-01"},
    ]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    assert edge.score > DEFAULT_MIN_SCORE


def test_months_agencies_and_parts_of_names_tie_nothing():
    one = {"article_id": "a", "title": "Reuters in Bab Touma this March", "published": "2016-03-01"}
    other = {"article_id": "b", "title": "Kafr Bab, Reuters of March", "published": "2016-03-01"}
    assert relate(make_articles(one, other), make_events()).edges == []


def words_named(*texts: str) -> set[str]:
    rows = [
        {"article_id": str(number), "title": "", "text": text, "published": "2016-03-01"}
        for number, text in enumerate(texts)
    ]
    return {reason.what for edge in relate(make_articles(*rows), make_events()).edges for reason in edge.reasons}


def test_where_a_report_was_written_and_who_passed_it_on_tie_nothing():
    assert words_named("BEIRUT (AFP) - Harvest begins.", "BEIRUT (AFP) - Bridge falls.") == set()
    assert words_named("Amman (Petra) - Harvest begins.", "Amman (Petra) - Bridge falls.") == set()
    told = words_named(
        "DAMASCUS (Sputnik) - Shells fell on Nawa, Rami Abdel Rahman of the Syrian Observatory for Human Rights said.",
        "DAMASCUS (Sputnik) - Flour reached Madaya, Rami Abdel Rahman of the Syrian Observatory for Human Rights said.",
    )
    assert not told & {"Damascus", "damascus", "rahman", "rami", "SOHR", "Syrian Observatory for Human Rights"}
    assert "beirut" in words_named("Bombs hit Beirut, cabinet meets.", "Cabinet mourns after Beirut bombs.")


def test_a_name_begins_alike_with_many_others_and_ties_none_of_them():
    assert "deir" not in words_named("Jets hit Deir Hafir orchards.", "Jets hit Deir Ezzor orchards.")
    assert "deir" not in words_named("Trucks left Deir Jamal orchards.", "Jets hit Deir Hafir orchards.")


def test_the_common_words_of_war_tie_less_than_others_though_the_articles_are_few():
    rows = [
        {"article_id": "a", "title": "killed beside orchards", "published": "2016-03-01"},
        {"article_id": "b", "title": "orchards where five were killed", "published": "2016-03-01"},
    ]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    weights = {reason.what: reason.weight for reason in edge.reasons}
    assert weights["orchards"] > 2 * weights["killed"]


def test_words_that_every_article_has_tie_less_than_rare_ones():
    rows = [
        {"article_id": f"{number:02}", "title": f"Syria talks word{number} term{number}", "published": "2016-02-17"}
        for number in range(40)
    ]
    rows += [
        {"article_id": "x", "title": "Syria talks about turbines", "published": "2016-02-17"},
        {"article_id": "y", "title": "Syria turbines arrive", "published": "2016-02-17"},
    ]
    edges = relate(make_articles(*rows), make_events()).edges
    assert pairs(edges)[0] == ("x", "y")
    assert max(edges[0].reasons, key=lambda reason: reason.weight * (reason.kind == "words")).what == "turbines"


def test_an_article_in_which_no_event_was_found_is_linked_with_no_event():
    (edge,) = relate(make_articles(*MADAYA), make_events()).edges
    assert (edge.source_event_id, edge.target_event_id) == (None, None)


def test_the_event_that_shares_most_carries_the_link():
    events = make_events(
        {"event_id": "a-1", "article_id": "a", "rank": 1, "date_start": date(2016, 1, 3), "place": "Homs"},
        {"event_id": "a-2", "article_id": "a", "rank": 2, "date_start": date(2016, 2, 17), "place": "Madaya"},
        {"event_id": "b-1", "article_id": "b", "date_start": date(2016, 2, 18), "place": "Madaya"},
    )
    (edge,) = relate(make_articles(*MADAYA), events).edges
    assert (edge.source_event_id, edge.target_event_id) == ("a-2", "b-1")


def test_two_articles_with_the_same_text_are_linked_once_and_neither_to_itself():
    rows = [
        {"article_id": each, "title": "Bridge falls at Jisr", "text": "The bridge fell.", "published": "2016-03-01"}
        for each in "ab"
    ]
    assert pairs(relate(make_articles(*rows), make_events()).edges) == [("a", "b")]


def test_one_article_a_thousand_times_makes_few_links_and_none_twice():
    rows = [{"article_id": f"{n:04}", "title": "Bridge falls at Jisr", "published": "2016-03-01"} for n in range(1_000)]
    events = [
        {"event_id": f"{n:04}-1", "article_id": f"{n:04}", "date_start": date(2016, 3, 1), "event_type": "Battles", "place": "Jisr",
         "place_precision": "town", "provinces": ("SY-ID",)}
        for n in range(1_000)
    ]  # fmt: skip
    relations = relate(make_articles(*rows), make_events(*events))
    found = [frozenset(pair) for pair in pairs(relations.edges)]
    assert all(len(pair) == 2 for pair in found)
    assert len(found) == len(set(found)) <= 20_000
    assert {edge.kind for edge in relations.edges} == {"same_incident"}


def test_a_chronicle_of_hundreds_of_days_is_related_in_moments():
    days = [date(2015, 1, 1) + timedelta(number) for number in range(400)]
    events = [
        {"event_id": f"c-{n}", "article_id": "c", "rank": n, "date_start": day, "place": "Homs"}
        for n, day in enumerate(days)
    ]
    rows = [{"article_id": "c", "title": "A year of Homs, day by day", "published": "2016-03-01"}]
    rows += [{"article_id": f"{n}", "title": f"Homs quarter {n} shelled", "published": "2016-03-01"} for n in range(50)]
    relations = relate(make_articles(*rows), make_events(*events))
    assert len(relations.incidents) == 400
    assert relations.edges


def test_rows_that_share_a_key_are_paired_once_and_of_many_only_those_near_each_other():
    first, second = pair_sharing([["x", "y"], ["y", "x"], ["z"], ["x"]])
    assert list(zip(first.tolist(), second.tolist(), strict=True)) == [(0, 1), (0, 3), (1, 3)]
    first, second = pair_sharing([["x"]] * 1_000)
    assert len(first) < 10_000
    first, second = pair_sharing([["x"]] * 3, np.array([False, False, True]))
    assert list(zip(first.tolist(), second.tolist(), strict=True)) == [(0, 2), (1, 2)]


def test_an_article_given_twice_is_one():
    assert relate(make_articles(MADAYA[0], MADAYA[0]), make_events()).edges == []


@pytest.mark.parametrize(
    "texts",
    [
        ["12 345 6,789", "12 345 6,789 0", "2016 2017"],
        ["دقيق وماء", "دقيق وماء وسكر", "ال لل و"],
        ["It is the of and to.", "It was the of and in.", "في من على إلى"],
        ["ـــ ًٌ", "\u202e", "🙂 🙂", " ", "للجيش " * 3_000],
        ["Bombs in Homs.", "Bombs in Homs.", "انفجار في حمص", "انفجار في حمص"],
    ],
    ids=["digits", "Arabic", "stop words", "no letters", "one text twice in two languages"],
)
def test_whatever_articles_hold_none_is_linked_to_itself_nor_two_of_them_twice(texts):
    articles = [
        Article(article_id=f"{number}{day}", title=None, text=text, published=day or None)
        for number, text in enumerate(texts)
        for day in ("", "2016-03-01")
    ]
    tables = (
        articles_to_frame(articles),
        events_to_frame([event for each in articles for event in extract_events(each)]),
    )
    edges = relate(*tables).edges
    found = [frozenset(pair) for pair in pairs(edges)]
    assert all(len(pair) == 2 for pair in found)
    assert len(found) == len(set(found))
    assert verify_edges(edges, *tables) == []


def test_articles_without_words_are_left_alone():
    rows = [{"article_id": each, "title": None, "text": None, "published": "2016-03-01"} for each in "ab"]
    assert relate(make_articles(*rows), make_events()).edges == []


def test_only_what_is_new_is_related():
    rows = [*MADAYA, {"article_id": "d", "title": "Madaya gets more flour by convoy", "published": "2016-02-20"}]
    edges = relate(make_articles(*rows), make_events(), new=frozenset({"d"})).edges
    assert set(pairs(edges)) == {("a", "d"), ("b", "d")}


def test_an_old_article_far_from_the_new_ones_is_not_even_looked_at():
    rows = [*MADAYA[:2], {"article_id": "d", "title": "Madaya convoy with flour", "published": "2017-02-20"}]
    assert relate(make_articles(*rows), make_events(), new=frozenset({"d"})).edges == []


def test_a_pair_that_a_user_called_not_related_is_not_linked_again():
    said = Correction(day=date(2016, 3, 1), action="not_related", first="b", second="a", reason="other convoy")
    assert relate(make_articles(*MADAYA), make_events(), corrections=Corrections((said,))).edges == []


def test_the_outlets_own_name_ties_nothing():
    rows = [
        {
            "article_id": "a",
            "title": "Bridge opens",
            "text": "(Orontes Wire) - A bridge.",
            "source": "Orontes Wire",
            "published": "2016-03-01",
        },
        {
            "article_id": "b",
            "title": "Harvest fails",
            "text": "(Orontes Wire) - No wheat.",
            "source": "Orontes Wire",
            "published": "2016-03-01",
        },
    ]
    assert relate(make_articles(*rows), make_events()).edges == []


def test_a_word_written_in_two_forms_is_named_by_what_begins_both():
    rows = [
        {"article_id": "a", "title": "Raid on Atmeh granary", "published": "2016-03-01"},
        {"article_id": "b", "title": "Raids go on", "text": "Granaries burn.", "published": "2016-03-01"},
    ]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    words = {reason.what: reason for reason in edge.reasons if reason.kind == "words"}
    assert set(words) == {"raid", "granary / granaries"}
    assert find_writing(words["raid"], "Raid on Atmeh granary", "Raids go on") == ("raid", "raids")


def test_spellings_of_a_name_with_and_without_its_article_meet():
    rows = [
        {"article_id": "a", "title": "Trial of al-Turkmaz goes on", "published": "2016-03-01"},
        {"article_id": "b", "title": "Turkmaz under arrest", "published": "2016-03-01"},
    ]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    assert "turkmaz" in {reason.what for reason in edge.reasons if reason.kind == "words"}


def test_the_tables_given_stay_as_they_are():
    articles, events = make_articles(*MADAYA), make_events({"event_id": "a-1", "article_id": "a"})
    before = articles.copy(deep=True), events.copy(deep=True)
    relate(articles, events)
    pd.testing.assert_frame_equal(articles, before[0])
    pd.testing.assert_frame_equal(events, before[1])


def test_the_order_of_the_articles_does_not_matter():
    rows = [
        {
            "article_id": f"{n:02}",
            "title": f"Flour convoy {n % 3} waits at Madaya gate {n}",
            "published": str(date(2016, 2, 1) + timedelta(n)),
        }
        for n in range(20)
    ]
    one = relate(make_articles(*rows), make_events())
    other = relate(make_articles(*reversed(rows)), make_events())
    assert [(edge.source_article_id, edge.target_article_id, edge.score) for edge in one.edges] == [
        (edge.source_article_id, edge.target_article_id, edge.score) for edge in other.edges
    ]


def test_every_reason_of_every_link_in_the_sample_holds():
    articles = [each for each in read_articles(sample_paths()) if isinstance(each, Article)]
    events = [event for article in articles for event in extract_events(article)]
    tables = articles_to_frame(articles), events_to_frame(events)
    edges = relate(*tables).edges
    assert len(edges) > 100
    assert verify_edges(edges, *tables) == []


@pytest.mark.skipif(not DEV.exists(), reason="../shared/dev is not here")
def test_every_reason_of_every_link_between_real_articles_holds():
    with DEV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::3]
    articles = [
        Article(
            article_id=row["id"],
            title=row["title"],
            text=row["text"],
            source=row["source"],
            published=row["gold_published"] or None,
        )
        for row in rows
    ]
    events = [event for article in articles for event in extract_events(article)]
    tables = articles_to_frame(articles), events_to_frame(events)
    edges = relate(*tables).edges
    assert len(edges) > 100
    assert verify_edges(edges, *tables) == []


WORDS = st.sampled_from("syria homs bomb convoy flour truce the 12 Raqqa ar-Raqqah حمص قنبلة".split())
DAYS = st.none() | st.dates(date(2016, 1, 1), date(2016, 4, 1))


@st.composite
def corpora(draw) -> tuple[pd.DataFrame, pd.DataFrame]:
    articles, events = [], []
    for number in range(draw(st.integers(0, 12))):
        day = draw(DAYS)
        title, text = (draw(st.none() | st.lists(WORDS, max_size=6).map(" ".join)) for _ in range(2))
        articles.append({"article_id": f"{number}", "title": title, "text": text, "published": day and day.isoformat()})
        for rank in range(draw(st.integers(0, 2))):
            start = draw(DAYS)
            events.append(
                {
                    "event_id": f"{number}-{rank}",
                    "article_id": f"{number}",
                    "rank": rank,
                    "date_start": start,
                    "date_end": start,
                    "date_precision": draw(st.sampled_from(["day", "week", "unknown"])),
                    "event_type": draw(st.sampled_from([None, "Battles", "Diplomacy"])),
                    "provinces": draw(st.sampled_from([(), ("SY-HI",), ("SY-HI", "SY-RA")])),
                    "place": draw(st.sampled_from([None, "Homs"])),
                    "place_precision": draw(st.sampled_from(["unknown", "town"])),
                    "killed": draw(st.sampled_from([None, 0, 3, 40])),
                    "actors": draw(st.sampled_from([(), ("Islamic State",)])),
                }
            )
    return make_articles(*articles), make_events(*events)


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_whatever_is_related_no_promise_is_broken(tables):
    articles, events = tables
    relations = relate(articles, events)
    links = [(frozenset((edge.source_article_id, edge.target_article_id)), edge.kind) for edge in relations.edges]
    assert all(len(pair) == 2 for pair, _ in links)
    assert len(links) == len(set(links))
    assert all(0 < edge.score <= 1 for edge in relations.edges)
    assert verify_edges(relations.edges, articles, events) == []
    assert set(relations.incidents) == set(events["event_id"])
    told = [(incident, event_id.split("-")[0]) for event_id, incident in relations.incidents.items()]
    assert len(told) == len(set(told))


def days_named(articles: pd.DataFrame, events: pd.DataFrame) -> list[str]:
    return [reason.what for edge in relate(articles, events).edges for reason in edge.reasons if reason.kind == "days"]


def test_the_day_of_a_background_event_is_no_day_of_the_article():
    rows = [
        {"article_id": "a", "title": "Flour convoy waits outside Madaya", "published": "2016-02-27"},
        {"article_id": "b", "title": "Convoy reaches Madaya with flour", "published": "2016-03-22"},
    ]
    events = make_events(
        {"event_id": "a-1", "article_id": "a", "date_start": date(2016, 2, 27)},
        {"event_id": "b-1", "article_id": "b", "rank": 1, "date_start": date(2016, 3, 9)},
        {"event_id": "b-2", "article_id": "b", "rank": 2, "date_start": date(2016, 2, 25)},
    )
    assert days_named(make_articles(*rows), events) == ["what they tell of is 11 days apart"]


def test_a_publication_is_not_compared_with_what_another_article_tells_of():
    rows = [
        {"article_id": "a", "title": "Flour convoy waits outside Madaya", "published": "2016-02-17"},
        {"article_id": "b", "title": "Convoy reaches Madaya with flour", "published": "2016-02-20"},
    ]
    events = make_events({"event_id": "b-1", "article_id": "b", "date_start": date(2016, 2, 17)})
    assert days_named(make_articles(*rows), events) == ["published 3 days apart"]


def test_closeness_in_time_never_says_more_than_all_else_that_two_articles_share():
    for apart in (0, 1, 3):
        days = evidence.weigh_days(apart, 0.4)
        assert 0 < days <= 0.4
    assert evidence.weigh_days(float("nan"), 0.4) == 0


def test_what_is_shared_says_less_the_further_apart_two_articles_are():
    near, later, far = (float(evidence.weigh_beside_days(apart)) for apart in (0, 2, 30))
    assert near == 1 > later > far > 0


def test_the_name_of_a_shared_place_or_actor_is_one_reason_and_no_word_beside_it():
    rows = [
        {"article_id": "a", "title": "Daesh shells Madaya", "published": "2016-03-01"},
        {"article_id": "b", "title": "Madaya shelled by Daesh", "published": "2016-03-01"},
    ]
    (edge,) = relate(make_articles(*rows), make_events()).edges
    assert {(reason.kind, reason.what) for reason in edge.reasons if reason.kind != "days"} == {
        ("place", "Madaya"),
        ("actor", "Daesh"),
        ("words", "shells / shelled"),
    }
    assert sum(reason.weight for reason in edge.reasons) == pytest.approx(edge.score, abs=1e-9)


def test_two_events_that_share_nothing_do_not_carry_the_link_of_their_articles():
    events = make_events(
        {
            "event_id": "a-1",
            "article_id": "a",
            "event_type": "Humanitarian",
            "provinces": ("SY-RD",),
            "place": "Madaya",
        },
        {"event_id": "b-1", "article_id": "b", "event_type": "Battles", "provinces": ("SY-HI",), "place": "Homs"},
    )
    (edge,) = relate(make_articles(*MADAYA), events).edges
    assert (edge.source_event_id, edge.target_event_id) == (None, None)


def test_one_common_word_makes_no_link_and_one_name_does():
    rows = [
        {"article_id": "a", "title": "Floods force thousands to leave", "published": None},
        {"article_id": "b", "title": "Fans in thousands hail Ranieri", "published": None},
        {"article_id": "c", "title": "Club sacks Ranieri", "published": None},
    ]
    assert pairs(relate(make_articles(*rows), make_events()).edges) == [("b", "c")]


def test_the_words_of_an_outlets_template_tie_none_of_its_articles():
    rows = [
        {
            "article_id": f"b{n}",
            "title": f"Bulletin coded record topic{n}",
            "published": "2016-02-17",
            "source": "Monitor",
        }
        for n in range(6)
    ]
    rows += [
        {"article_id": f"o{n}", "title": f"Something else other{n}", "published": "2016-02-17", "source": f"Outlet {n}"}
        for n in range(6)
    ]
    edges = relate(make_articles(*rows), make_events()).edges
    assert not [edge for edge in edges if edge.source_article_id.startswith("b")]


@pytest.fixture
def many() -> tuple[pd.DataFrame, pd.DataFrame]:
    """An archive of one article a day, each of its own subject, the report "r" of a happening told without a common word, and new articles."""
    first = date(2010, 1, 1)
    rows = [
        {
            "article_id": f"{n:03}",
            "title": f"Harvest of {'abcdefghijklmnopqrst'[n % 20] * 4}ville begins",
            "published": str(first + timedelta(n)),
        }
        for n in range(400)
    ]
    rows.append({"article_id": "r", "title": "انفجار في حمص", "published": "2010-03-01"})
    rows.append({"article_id": "new", "title": "Harvest of aaaaville ends in Homs", "published": "2010-03-01"})
    events = [
        {
            "event_id": f"{each}-1",
            "article_id": each,
            "date_start": date(2010, 3, 1),
            "place": "Homs",
            "place_precision": "town",
        }
        for each in ("r", "new")
    ]
    return make_articles(*rows), make_events(*events)


def test_of_very_many_old_articles_those_like_a_new_one_are_looked_at(monkeypatch, many):
    monkeypatch.setattr(nearby, "MOST_IN_FULL", 10)
    monkeypatch.setattr(nearby, "NEAREST", 3)
    monkeypatch.setattr(nearby, "BACKGROUND", 5)
    chosen, _ = nearby.select_near(*many, frozenset({"new"}))
    found = set(chosen["article_id"])
    assert {"new", "040", "060", "080"} <= found  # its namesakes within the window
    assert "r" in found  # the same town and day
    assert len(found) < 20


@pytest.mark.parametrize("title", [None, "", "12 34", "انفجار"])
def test_a_new_article_with_hardly_a_word_is_related_to_a_large_archive(monkeypatch, many, title):
    monkeypatch.setattr(nearby, "MOST_IN_FULL", 10)
    articles, events = many
    bare = pd.concat([articles, make_articles({"article_id": "bare", "title": title})])
    chosen, _ = nearby.select_near(bare, events, frozenset({"bare"}))
    assert "bare" in set(chosen["article_id"])
    relate(bare, events, new=frozenset({"bare"}))


def test_a_chosen_report_brings_the_other_reports_of_its_incident(monkeypatch, many):
    monkeypatch.setattr(nearby, "MOST_IN_FULL", 10)
    monkeypatch.setattr(nearby, "NEAREST", 3)
    articles, events = many
    far = {"event_id": "399-1", "article_id": "399", "incident_id": "i-r-1"}
    events = pd.concat([events.assign(incident_id=["i-r-1", None]), make_events(far)])
    chosen, told = nearby.select_near(articles, events, frozenset({"new"}))
    assert "399" in set(chosen["article_id"])
    assert set(told["event_id"]) == {"r-1", "new-1", "399-1"}
