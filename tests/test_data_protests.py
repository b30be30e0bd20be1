"""Protests: what is done to a crowd is one happening with it, and its dead are counted once."""

import pytest

from data.extract import extract_events
from data.records import Article, Event


def read(text: str, title: str | None = None) -> list[Event]:
    return extract_events(Article(article_id="a", title=title, text=text, published="2011-06-04", source="s"))


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        ("Security forces opened fire on demonstrators in Daraa on Friday, killing at least 20 people.", "fired on", 20),
        ("Syrian troops fired live ammunition at protesters in Hama on Friday, killing at least 34.", "fired on", 34),
        ("Thousands protested in Homs on Friday and security forces opened fire to disperse them, killing three.", "fired on", 3),
        ("Security forces fired tear gas at protesters in Raqqa on Friday, killing one.", "fired on", 1),
        ("Security forces shot dead five people at a protest in Hama on Friday.", "fired on", 5),
        ("Police used tear gas against demonstrators in Qamishli on Friday, injuring 12.", "dispersed", None),
        ("Riot police fired tear gas to disperse protesters in Latakia on Friday.", "dispersed", None),
        ("Security forces fired in the air to disperse a protest in Suwayda on Friday.", "dispersed", None),
        ("Hundreds protested in Idlib on Friday.", "left alone", None),
    ],
)  # fmt: skip
def test_a_crowd_and_what_was_done_to_it_are_one_record(text, kind, killed):
    kinds = {
        "fired on": "Excessive force against protesters",
        "dispersed": "Protest with intervention",
        "left alone": "Peaceful protest",
    }
    (event,) = read(text)
    assert (event.sub_event_type, event.killed) == (kinds[kind], killed)


def test_a_riot_takes_the_clash_and_the_dead_of_its_sentence():
    (event,) = read("Protesters in Idlib burned tires on Friday and clashed with police; two were killed.")
    assert (event.sub_event_type, event.killed) == ("Violent demonstration", 2)


def test_the_dead_of_a_protest_may_be_told_in_the_next_sentence():
    (event,) = read("Forces fired tear gas at a demonstration in Latakia on Friday. At least one protester was killed.")
    assert (event.sub_event_type, event.killed) == ("Excessive force against protesters", 1)


def test_shelling_beside_a_protest_keeps_its_dead():
    shelling, protest = read("Troops shelled Douma, killing 12 people, and protesters marched in Idlib on Friday.")
    assert (shelling.killed, protest.sub_event_type, protest.killed) == (12, "Peaceful protest", None)


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds protested in Homs on Friday after gunmen killed four people there.",
        "Gunmen killed four people in Homs on Friday, sparking protests.",
    ],
)
def test_those_who_are_mourned_did_not_die_in_the_protest(text):
    events = read(text)
    assert {event.sub_event_type: event.killed for event in events} == {"Attack": 4, "Peaceful protest": None}


@pytest.mark.parametrize(
    "text",
    [
        "Security forces opened fire on demonstrators in Daraa and arrested 50, killing at least 20 people on Friday.",
        "Gunmen stormed a checkpoint in Nawa on Friday, killing five soldiers, abducting two and looting the post as protesters marched.",
    ],
)
def test_the_same_words_are_the_toll_of_one_event_only(text):
    spans = [span for event in read(text) for span in event.evidence.get("killed", ())]
    assert len(spans) == len({(span.part, span.start) for span in spans}) > 0


def test_a_headline_of_a_crowd_fired_on_takes_the_count_of_the_first_sentence():
    (event,) = read(
        "Security forces killed six people at a mosque in Daraa on Friday, residents said.",
        "Protesters killed in Daraa",
    )
    assert (event.sub_event_type, event.killed) == ("Excessive force against protesters", 6)


def test_clashes_between_protesters_and_police_are_a_riot():
    (event,) = read("Clashes between protesters and police left two people dead in Latakia on Friday.")
    assert (event.sub_event_type, event.killed) == ("Violent demonstration", 2)


def test_the_dead_in_two_cities_of_one_crackdown_are_counted_once():
    (event,) = read(
        "At least 24 people were killed across Syria on Friday, 10 of them in Homs and eight in Hama, as security forces fired on protesters."
    )
    assert (event.killed, event.provinces) == (24, ("SY-HI", "SY-HM"))
