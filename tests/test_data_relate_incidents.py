"""Incidents: reports of one happening share an id; others do not."""

from datetime import date

import pandas as pd
import pytest

from data.records import ARTICLE_COLUMNS, EVENT_COLUMNS
from data.relate import Corrections, relate
from data.relate.agreement import score_incidents
from data.relate.corrections import Correction
from data.relate.particulars import count_differing, tells_of_a_later_one
from data.relate.tolls import summarise_incident, summarise_tolls

HOMS = {
    "date_start": date(2016, 2, 21),
    "date_end": date(2016, 2, 21),
    "date_precision": "day",
    "date_basis": "stated",
    "status": "occurred",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Suicide bomb",
    "provinces": ("SY-HI",),
    "place": "Homs",
    "place_precision": "town",
    "latitude": 34.73,
    "longitude": 36.71,
    "actors": ("Islamic State",),
    "killed": 46,
    "sentence": "Two car bombs killed 46 people in the Zahraa district of Homs.",
}


def make_events(*rows: dict) -> pd.DataFrame:
    filled = [
        HOMS | {"rank": int(row["event_id"].split("-")[1]), "article_id": row["event_id"].split("-")[0]} | row
        for row in rows
    ]
    return pd.DataFrame(filled, columns=list(EVENT_COLUMNS))


def make_articles(*ids: str, day: str = "2016-02-21") -> pd.DataFrame:
    rows = [{"article_id": each, "title": "Car bombs kill dozens in Homs", "published": day} for each in ids]
    return pd.DataFrame(rows, columns=list(ARTICLE_COLUMNS))


def incidents(*rows: dict, **keywords) -> dict[str, str]:
    articles = make_articles(*dict.fromkeys(row["event_id"].split("-")[0] for row in rows))
    return relate(articles, make_events(*rows), **keywords).incidents


def tell(*rows: dict) -> dict[str, str]:
    """The incidents of articles that say no more than the sentence of their event."""
    events = make_events(*rows)
    return relate(make_articles(*events["article_id"]).assign(title=events["sentence"]), events).incidents


def test_two_reports_of_one_happening_share_the_id_of_the_first():
    assert incidents({"event_id": "a-1"}, {"event_id": "b-1", "killed": 57}) == {"a-1": "i-a-1", "b-1": "i-a-1"}


def test_an_attack_abroad_is_never_one_in_a_province():
    abroad = {"provinces": (), "place": "Kilis", "latitude": 36.716, "longitude": 37.115}
    home = {"provinces": ("SY-HL",), "place": None, "place_precision": "province", "latitude": None, "longitude": None}
    assert len(set(incidents({"event_id": "a-1"} | abroad, {"event_id": "b-1"} | home).values())) == 2


def test_an_event_told_once_is_an_incident_of_its_own():
    assert incidents({"event_id": "a-1"}) == {"a-1": "i-a-1"}


@pytest.mark.parametrize(
    "other",
    [
        {"status": "planned"},
        {"status": "denied"},
        {"date_start": date(2016, 2, 25), "date_end": date(2016, 2, 25)},
        {"date_precision": "month", "sub_event_type": "Remote explosive/landmine/IED"},
        {"date_start": None, "date_end": None, "date_precision": "unknown"},
        {"provinces": ("SY-LA",), "place": "Latakia", "latitude": 35.52, "longitude": 35.79},
        {"provinces": ("SY-HI",), "place": "Tadmur", "latitude": 34.56, "longitude": 38.27},
        {"event_type": "Humanitarian", "sub_event_type": "Aid delivery"},
        {"killed": 400},
    ],
)
def test_what_differs_in_status_day_place_type_or_toll_is_another_happening(other):
    found = incidents({"event_id": "a-1"}, {"event_id": "b-1"} | other)
    assert found["a-1"] != found["b-1"]


MONTH = {"date_precision": "month", "date_start": date(2016, 2, 1), "date_end": date(2016, 2, 29)}


def test_a_report_that_gives_only_the_month_tells_of_the_same_happening_of_that_town():
    found = tell({"event_id": "a-1"}, {"event_id": "b-1", "killed": None} | MONTH)
    assert found["a-1"] == found["b-1"]


def test_of_what_happens_daily_a_report_of_the_month_is_another_unless_the_toll_is_the_same():
    raid = {"sub_event_type": "Air/drone strike", "sentence": "Jets bombed the Zahraa district of Homs."}
    found = tell(
        {"event_id": "a-1"} | raid,
        {"event_id": "b-1", "killed": None} | raid | MONTH,
        {"event_id": "c-1"} | raid | MONTH,
    )
    assert found["a-1"] == found["c-1"] != found["b-1"]


TRUCE = {
    "event_type": "Strategic developments",
    "sub_event_type": "Agreement",
    "date_start": date(2016, 2, 27),
    "date_end": date(2016, 2, 27),
    "provinces": (),
    "place": None,
    "place_precision": "unknown",
    "latitude": None,
    "longitude": None,
    "killed": None,
    "actors": (),
}


def truce(event_id: str, sentence: str, **other) -> dict:
    return TRUCE | {"event_id": event_id, "sentence": sentence} | other


def test_a_truce_of_one_stated_day_is_one_whatever_outlets_call_it_and_whomever_it_leaves_out():
    found = tell(
        truce("a-1", "The ceasefire that began on February 27 leaves out Daesh.", actors=("Islamic State",)),
        truce(
            "b-1",
            "A cessation of hostilities took effect on Saturday, but not for the Nusra Front.",
            actors=("Nusra Front",),
        ),
    )
    assert found["a-1"] == found["b-1"]


def test_what_is_agreed_at_midnight_is_of_the_day_before_and_of_the_day_after():
    friday = {"date_start": date(2016, 2, 26), "date_end": date(2016, 2, 26)}
    saturday = truce("a-1", "The truce began on February 27.")
    found = tell(saturday, truce("b-1", "The truce came into force at midnight on Friday.", **friday))
    assert found["a-1"] == found["b-1"]
    found = tell(saturday, truce("b-1", "The truce came into force on Friday.", **friday))
    assert found["a-1"] != found["b-1"]


def test_a_day_of_shelling_is_not_the_ten_days_of_it_unless_the_toll_is_the_same():
    shelling = {"sub_event_type": "Shelling/artillery/missile attack", "sentence": "Zahraa in Homs was shelled again."}
    day, days = {"killed": 6} | shelling, {"date_start": date(2016, 2, 12), "killed": 12} | shelling
    assert len(set(tell({"event_id": "a-1"} | day, {"event_id": "b-1"} | days).values())) == 2
    assert len(set(tell({"event_id": "a-1"} | day, {"event_id": "b-1"} | days | {"killed": 6}).values())) == 1


def test_a_truce_that_is_told_of_beside_a_delivery_of_aid_is_that_truce():
    found = tell(
        truce("a-1", "It is the first delivery of aid since the cessation of hostilities began on Saturday."),
        truce("b-1", "The truce began on February 27."),
    )
    assert found["a-1"] == found["b-1"]


def test_talks_that_open_and_talks_that_are_suspended_on_one_day_are_two():
    talks = {"event_type": "Diplomacy", "sub_event_type": "Negotiation"}
    found = tell(
        truce("a-1", "Talks on Syria opened in Geneva on Saturday.", **talks),
        truce("b-1", "Talks on Syria in Geneva were suspended on Saturday.", **talks),
    )
    assert found["a-1"] != found["b-1"]


def test_the_truce_of_a_town_is_not_that_of_the_country():
    town = {key: HOMS[key] for key in ("provinces", "place", "place_precision", "latitude", "longitude")}
    found = tell(
        truce("a-1", "The ceasefire began on February 27."),
        truce("b-1", "A truce for besieged Waer took effect.", **town),
    )
    assert found["a-1"] != found["b-1"]


def test_the_town_of_the_sentences_around_does_not_keep_apart_what_was_agreed_for_the_country():
    rows, events = [], []
    for each, town in (("a", "Madaya"), ("b", "Kafraya")):
        text = f"Flour came to {town}. It is the first since the truce that began on February 27."
        spans = {"place": [(14, 14 + len(town))], "sentence": [(16 + len(town), len(text))]}
        placed = {"place": town, "place_precision": "town", "provinces": ("SY-RD" if each == "a" else "SY-ID",)}
        placed["evidence"] = {
            name: [{"part": "text", "start": start, "end": end, "rule": "name"} for start, end in found]
            for name, found in spans.items()
        }
        rows.append({"article_id": each, "text": text, "published": "2016-02-29"})
        events.append(truce(f"{each}-1", text[16 + len(town) :], **placed))
    found = relate(pd.DataFrame(rows, columns=list(ARTICLE_COLUMNS)), make_events(*events)).incidents
    assert found["a-1"] == found["b-1"]


def test_what_was_agreed_for_two_towns_is_two_though_the_evidence_of_each_is_in_its_headline():
    rows, events = [], []
    for each, town, province in (("a", "Madaya", "SY-RD"), ("b", "Kafraya", "SY-ID")):
        sentence = f"The army and rebels agreed on a truce for {town} that began on February 27."
        placed = {"place": town, "place_precision": "town", "provinces": (province,)}
        placed["evidence"] = {
            "place": [{"part": "title", "start": 0, "end": len(town), "rule": "name"}],
            "sentence": [{"part": "text", "start": 0, "end": len(sentence), "rule": "sentence"}],
        }
        rows.append({"article_id": each, "title": f"{town} has a truce", "text": sentence, "published": "2016-02-29"})
        events.append(truce(f"{each}-1", sentence, **placed))
    found = relate(pd.DataFrame(rows, columns=list(ARTICLE_COLUMNS)), make_events(*events)).incidents
    assert found["a-1"] != found["b-1"]


UNTYPED = {"event_type": None, "sub_event_type": None, "killed": None, "actors": ()}


def test_reports_of_one_town_and_day_whose_kind_is_unknown_need_words_in_common_that_say_what_happened():
    raid = UNTYPED | {"sentence": "غارة على مدينة حمص يوم الأحد"}
    fair = UNTYPED | {"sentence": "افتتاح معرض في مدينة حمص الأحد"}
    again = UNTYPED | {"sentence": "غارة ثانية تهز حمص"}
    found = tell({"event_id": "a-1"} | raid, {"event_id": "b-1"} | fair, {"event_id": "c-1"} | again)
    assert found["a-1"] == found["c-1"] != found["b-1"]


def test_kind_and_toll_of_a_day_alone_tie_nothing_that_is_of_two_countries_or_of_no_place():
    nowhere = dict.fromkeys(("place", "latitude", "longitude")) | {"provinces": (), "actors": ()}
    attack = {"event_type": "Violence against civilians", "sub_event_type": "Attack", "killed": 30} | nowhere
    unknown = {"place_precision": "unknown", "sentence": "A boat overturned off the coast, killing 30 passengers."}
    peru = {"place": "Peru", "place_precision": "country", "sentence": "A landslide buried 30 miners in Peru."}
    chile = {"place": "Chile", "place_precision": "country", "sentence": "A landslide buried 30 miners in Chile."}
    found = tell(
        *({"event_id": f"{each}-1"} | attack | told for each, told in zip("abc", (unknown, peru, chile), strict=True))
    )
    assert len(set(found.values())) == 3
    found = tell(*({"event_id": f"{each}-1"} | attack | peru for each in "ab"))
    assert len(set(found.values())) == 1


def test_a_second_bomb_hours_after_the_first_is_another_happening():
    first = {"killed": None, "sentence": "A car bomb exploded at a market in Homs."}
    later = {"killed": None, "sentence": "Another car bomb exploded at a market in Homs hours later."}
    events = make_events({"event_id": "a-1"} | first, {"event_id": "a-2"} | later, {"event_id": "b-1"} | later)
    articles = make_articles("a", "b").assign(title="Bombs in Homs")
    found = relate(articles, events).incidents
    assert found["b-1"] == found["a-2"] != found["a-1"]


def test_a_bomb_and_a_second_told_in_one_breath_are_no_later_one():
    assert tells_of_a_later_one("A second bomb killed medics.")
    assert not tells_of_a_later_one("A car bomb was followed by a second bomb.")
    assert not tells_of_a_later_one("The second city of Syria was shelled.")


def test_a_report_two_days_late_and_without_a_day_needs_the_same_town_and_toll():
    late = {"date_basis": "published", "date_start": date(2016, 2, 23), "date_end": date(2016, 2, 23)}
    assert len(set(incidents({"event_id": "a-1"}, {"event_id": "b-1"} | late).values())) == 1
    assert len(set(incidents({"event_id": "a-1"}, {"event_id": "b-1", "killed": 44} | late).values())) == 2


def test_a_late_report_of_the_next_town_is_of_another_happening():
    next_town = {"place": "Waer", "latitude": 34.74, "longitude": 36.68, "killed": None}
    same_day = tell({"event_id": "a-1"}, {"event_id": "b-1"} | next_town)
    assert same_day["a-1"] == same_day["b-1"]
    late = {"date_basis": "published", "date_start": date(2016, 2, 22), "date_end": date(2016, 2, 22)}
    found = tell({"event_id": "a-1"}, {"event_id": "b-1"} | next_town | late)
    assert found["a-1"] != found["b-1"]


def test_several_dead_are_no_contradiction_to_many():
    found = tell({"event_id": "a-1"}, {"event_id": "b-1", "killed": None, "killed_low": 3})
    assert found["a-1"] == found["b-1"]


def test_a_report_between_two_happenings_joins_one_of_them_and_not_both():
    found = tell(
        {"event_id": "a-1", "killed": 5, "sentence": "A bomb at a school in Zahraa, Homs, killed five."},
        {"event_id": "b-1", "killed": None, "sentence": "A bomb exploded in Zahraa, Homs."},
        {"event_id": "c-1", "killed": 11, "sentence": "A bomb at a mosque in Zahraa, Homs, killed eleven."},
    )
    assert found["a-1"] != found["c-1"]
    assert found["b-1"] in (found["a-1"], found["c-1"])


def test_tolls_that_no_correction_explains_are_not_joined_by_one_between_them():
    found = tell({"event_id": "a-1", "killed": 5}, {"event_id": "b-1", "killed": 12}, {"event_id": "c-1", "killed": 30})
    assert found["a-1"] != found["c-1"]


def test_words_alone_make_no_incident():
    bare = {
        "place": None,
        "provinces": (),
        "latitude": None,
        "longitude": None,
        "place_precision": "unknown",
        "actors": (),
        "killed": None,
    }
    other_day = {"date_start": date(2016, 2, 22), "date_end": date(2016, 2, 22)}
    found = incidents({"event_id": "a-1"} | bare, {"event_id": "b-1"} | bare | other_day)
    assert found["a-1"] != found["b-1"]


def test_two_events_of_one_article_are_never_one_incident_even_through_a_third():
    found = incidents({"event_id": "a-1"}, {"event_id": "a-2"}, {"event_id": "b-1"})
    assert found["a-1"] != found["a-2"]
    assert found["b-1"] in (found["a-1"], found["a-2"])


def test_a_chain_of_days_is_cut():
    days = [
        {"date_start": date(2016, 2, day), "date_end": date(2016, 2, day), "date_basis": "published"}
        for day in (21, 22, 23, 24)
    ]
    found = incidents(*({"event_id": f"{name}-1"} | day for name, day in zip("abcd", days, strict=True)))
    assert found["a-1"] != found["d-1"]


def test_a_new_report_joins_the_incident_that_the_old_one_carries():
    rows = {"event_id": "a-1", "incident_id": "i-old"}, {"event_id": "b-1"}
    assert incidents(*rows, new=frozenset("b")) == {"b-1": "i-old"}


def test_two_old_incidents_are_not_run_together_by_a_new_report():
    rows = (
        {"event_id": "a-1", "incident_id": "i-one"},
        {"event_id": "b-1", "incident_id": "i-two"},
        {"event_id": "c-1"},
    )
    assert incidents(*rows, new=frozenset("c"))["c-1"] in ("i-one", "i-two")


def test_reports_of_one_incident_are_linked_as_such_by_their_events():
    relations = relate(make_articles("a", "b"), make_events({"event_id": "a-1"}, {"event_id": "b-1"}))
    (edge,) = relations.edges
    assert (edge.kind, edge.source_event_id, edge.target_event_id) == ("same_incident", "a-1", "b-1")
    assert "both tell of 2016-02-21" in {reason.what for reason in edge.reasons}


def test_a_link_to_a_report_that_gives_only_the_month_names_no_days():
    relations = relate(make_articles("a", "b"), make_events({"event_id": "a-1"}, {"event_id": "b-1"} | MONTH))
    (edge,) = relations.edges
    assert edge.kind == "same_incident"
    assert "days" not in {reason.kind for reason in edge.reasons}


def test_events_a_user_split_stay_apart_when_all_is_related_anew():
    split = Correction(
        day=date(2016, 3, 1), action="split", first="b-1", second="i-a-1", others=("a-1",), reason="two bombs"
    )
    found = incidents({"event_id": "a-1"}, {"event_id": "b-1"}, corrections=Corrections((split,)))
    assert found == {"a-1": "i-a-1", "b-1": "i-b-1"}


def test_events_a_user_joined_are_one_incident_when_all_is_related_anew():
    join = Correction(day=date(2016, 3, 1), action="join", first="a-1", second="b-1", others=("i-a-1", "i-b-1"))
    found = incidents({"event_id": "a-1"}, {"event_id": "b-1", "killed": 400}, corrections=Corrections((join,)))
    assert found["a-1"] == found["b-1"]


def test_the_latest_of_two_corrections_holds():
    split = Correction(day=date(2016, 3, 1), action="split", first="b-1", second="i-a-1", others=("a-1",))
    join = Correction(day=date(2016, 3, 2), action="join", first="a-1", second="b-1", others=("i-a-1", "i-b-1"))
    found = incidents({"event_id": "a-1"}, {"event_id": "b-1"}, corrections=Corrections((split, join)))
    assert found["a-1"] == found["b-1"]


def test_a_new_report_does_not_join_an_event_in_the_incident_it_was_split_from():
    split = Correction(day=date(2016, 3, 1), action="split", first="b-1", second="i-a-1", others=("a-1",))
    rows = (
        {"event_id": "a-1", "incident_id": "i-a-1", "sentence": "A bomb at the market.", "killed": 10},
        {"event_id": "b-1", "incident_id": "i-a-1"},
        {"event_id": "c-1"},
    )
    assert incidents(*rows, new=frozenset("c"), corrections=Corrections((split,)))["c-1"] == "i-b-1"


def test_tolls_of_an_incident_run_from_the_lowest_to_the_highest_said():
    assert summarise_tolls([(None, 46, None), (57, 57, None), (None, 57, None)]) == (46, 57, 57)


def test_the_best_toll_is_the_one_most_reports_give_and_the_latest_of_equals():
    assert summarise_tolls([(None, 12, None), (None, 15, None)])[1] == 15
    assert summarise_tolls([(None, 12, None), (None, 12, None), (None, 15, None)])[1] == 12


def test_a_toll_nobody_gives_is_unknown_and_dozens_have_a_low_only():
    assert summarise_tolls([]) == (None, None, None)
    assert summarise_tolls([(None, None, None)]) == (None, None, None)
    assert summarise_tolls([(24, None, None)]) == (24, None, 24)


def test_the_summary_of_an_incident_says_who_said_which_toll():
    events = make_events(
        {"event_id": "b-1", "killed": 57, "source": "Orontes Wire", "published": "2016-02-22", "attributed_to": "SOHR"},
        {"event_id": "a-1", "killed": 46, "source": "Placeholder Monitor", "published": "2016-02-21"},
    )
    summary = summarise_incident(events)
    assert summary.killed == (46, 57, 57)
    assert [(report.source, report.attributed_to, report.killed[1]) for report in summary.reports] == [
        ("Placeholder Monitor", None, 46),
        ("Orontes Wire", "SOHR", 57),
    ]


def test_pairs_wrongly_merged_and_missed_are_counted():
    events = make_events(
        *({"event_id": f"{name}-1", "incident_id": number} for name, number in zip("abcd", "1122", strict=True))
    )
    score = score_incidents(events, {"a-1": "x", "b-1": "x", "c-1": "y", "d-1": "z"})
    assert (score.merged, score.labelled, score.right) == (2, 1, 1)
    assert (score.precision, score.recall) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"sentence": "A car bomb killed five people outside a court in Azaz on Monday morning.", "killed": 5},
            {"sentence": "A car bomb at the bus station in Azaz killed 11 people on Monday evening.", "killed": 11},
        ),
        (
            {"sentence": "A jet bombed a school in Douma on Monday, killing 4 pupils.", "killed": 4},
            {"sentence": "Warplanes bombed a vegetable market in Douma on Monday, killing 9.", "killed": 9},
        ),
        (
            {"sentence": "Islamic State beheaded three men accused of spying in Palmyra.", "killed": 3},
            {"sentence": "Islamic State shot dead captured soldiers in Palmyra.", "killed": None},
        ),
        (
            {"sub_event_type": "Non-state actor overtakes territory", "event_type": "Battles", "killed": None},
            {"sub_event_type": "Government regains territory", "event_type": "Battles", "killed": None},
        ),
        (
            {"date_basis": "relative", "killed": 2},
            {"date_basis": "stated", "date_start": date(2016, 2, 22), "date_end": date(2016, 2, 22), "killed": 2},
        ),
    ],
    ids=["another site and time of day", "another site", "another manner", "taken and retaken", "another day named"],
)
def test_two_happenings_of_one_town_that_reports_tell_apart_are_two(one, other):
    found = tell({"event_id": "a-1"} | one, {"event_id": "b-1"} | other)
    assert found["a-1"] != found["b-1"]


def test_a_report_dated_only_by_its_publication_a_day_later_tells_of_the_same_happening():
    later = {"date_basis": "published", "date_start": date(2016, 2, 22), "date_end": date(2016, 2, 22)}
    found = incidents({"event_id": "a-1"}, {"event_id": "b-1"} | later)
    assert found["a-1"] == found["b-1"]


def test_where_the_wounded_are_brought_is_not_what_was_hit():
    assert count_differing("A bomb hit a mosque.", "A bomb exploded; the wounded were taken to a hospital.") == 0
    assert count_differing("A bomb hit a mosque.", "A bomb hit a hospital.") == 1


def place_by(event_id: str, sentence: str, words: str | None, *named: str, **other) -> dict:
    """A report whose place is read from `words` of its sentence, and its provinces from them and from what else it names."""
    spans = [
        {"part": "title", "start": sentence.index(each), "end": sentence.index(each) + len(each), "rule": "name"}
        for each in (words, *named)
        if each
    ]
    evidence = {
        "place": spans[: bool(words)],
        "provinces": spans,
        "sentence": [{"part": "title", "start": 0, "end": len(sentence)}],
    }
    return {"event_id": event_id, "sentence": sentence, "evidence": evidence} | other


AID = {"event_type": "Humanitarian", "sub_event_type": "Aid delivery", "killed": None, "actors": ()}
RASTAN = {"place": "Rastan", "latitude": 34.93, "longitude": 36.73}


def test_a_report_that_names_only_the_province_may_be_of_a_town_in_it_and_one_that_says_the_city_may_not():
    town = place_by("a-1", "A convoy with flour and medicine reached Rastan.", "Rastan", **AID, **RASTAN)
    bare = place_by("b-1", "A convoy with flour and medicine arrived in Homs.", "Homs", **AID)
    city = place_by("b-1", "A convoy with flour and medicine arrived in the city of Homs.", "Homs", **AID)
    assert len(set(tell(town, bare).values())) == 1
    assert len(set(tell(town, city).values())) == 2


def test_of_what_happens_daily_a_report_of_the_province_needs_more_in_common_with_one_of_a_town():
    raid = {"sub_event_type": "Air/drone strike", "killed": None, "actors": ()}
    town = place_by("a-1", "Jets bombed a bridge in Rastan.", "Rastan", **raid, **RASTAN)
    assert len(set(tell(town, place_by("b-1", "Jets hit Homs again.", "Homs", **raid)).values())) == 2
    found = tell(
        town | {"killed": 14}, place_by("b-1", "Jets bombed a bridge in Homs.", "Homs", **raid) | {"killed": 14}
    )
    assert len(set(found.values())) == 1


def test_reports_of_several_towns_are_one_where_they_name_one_of_them_though_another_was_chosen():
    siege = {"event_type": "Battles", "sub_event_type": "Government regains territory", "killed": None}
    one = place_by(
        "a-1", "The army reached Rastan and Talbiseh by the eastern road.", "Rastan", "Talbiseh", **siege, **RASTAN
    )
    other = place_by(
        "b-1", "The army reached Talbiseh.", "Talbiseh", place="Talbiseh", latitude=34.84, longitude=36.73, **siege
    )
    assert len(set(tell(one, other).values())) == 1


def test_two_round_ups_that_share_one_province_of_several_and_no_town_are_two():
    shelling = {
        "sub_event_type": "Shelling/artillery/missile attack",
        "killed": None,
        "place": None,
        "place_precision": "province",
    }
    found = tell(
        {"event_id": "a-1", "sentence": "Shelling of the countryside of Homs and Hama."}
        | shelling
        | {"provinces": ("SY-HI", "SY-HM")},
        {"event_id": "b-1", "sentence": "Shelling of the countryside of Aleppo and Homs."}
        | shelling
        | {"provinces": ("SY-HI", "SY-HL")},
    )
    assert len(set(found.values())) == 2


def test_a_place_named_around_what_is_said_is_no_place_of_its_own():
    sentence = "Daesh is not a party to the truce that began on February 27."
    around = truce("b-1", sentence, place="Rastan", place_precision="town", provinces=("SY-HI",))
    around["evidence"] = {
        "place": [{"part": "text", "start": 0, "end": 6}],
        "sentence": [{"part": "title", "start": 0, "end": len(sentence)}],
    }
    events = make_events(truce("a-1", "The cessation of hostilities took effect on Saturday."), around)
    articles = make_articles("a", "b").assign(title=events["sentence"], text=[None, "Rastan is shelled."])
    assert len(set(relate(articles, events).incidents.values())) == 1


def test_a_report_of_the_month_that_names_no_side_tells_of_the_same_taking_of_a_town():
    taken = {"event_type": "Battles", "killed": None, **RASTAN}
    army = {"sub_event_type": "Government regains territory", "actors": ("Syrian Armed Forces",)}
    found = tell(
        {"event_id": "a-1", "sentence": "The army took Rastan on Sunday."} | taken | army,
        {"event_id": "b-1", "sentence": "Rastan was taken in February."}
        | taken
        | MONTH
        | {"sub_event_type": "Non-state actor overtakes territory", "actors": ()},
    )
    assert found["a-1"] == found["b-1"]


def test_who_took_a_place_is_unknown_where_a_report_names_no_side():
    taken = {"event_type": "Battles", "killed": None, "sentence": "The town of Rastan was taken on Sunday.", **RASTAN}
    found = tell(
        {"event_id": "a-1", "sub_event_type": "Government regains territory", "actors": ("Syrian Armed Forces",)}
        | taken,
        {"event_id": "b-1", "sub_event_type": "Non-state actor overtakes territory", "actors": ()} | taken,
    )
    assert found["a-1"] == found["b-1"]
