"""News of no war: what happened in an accident, a storm, a match or a strike for pay is no violence."""

import pytest

from data.extract import extract_events
from data.records import Article, Event


def read(title: str, text: str) -> list[Event]:
    events = extract_events(Article(article_id="a", title=title, text=text, published="2016-05-23"))
    return [event for event in events if event.event_type not in ("Diplomacy", "Humanitarian")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ferry sinks off the coast", "A ferry with 90 people on board sank on Sunday. At least nine died."),
        ("Coach crash kills 12", "Twelve people died when a coach full of pilgrims left the road and overturned."),
        (
            "Hurricane kills 30 on the islands",
            "A hurricane tore roofs off on Sunday. Thirty people were killed. Power is back. The dead of 1998 were many more.",
        ),
        ("Hunger in a town cut off", "Malnutrition killed three people in Madaya on Sunday. A fourth starved to death."),
        ("Train derails in the hills", "A train derailed on Sunday. Rescuers found six bodies."),
        ("Tram drivers strike for a third day", "Tram drivers were on strike again. The strike hit shops. A fourth strike is due."),
        ("Nurses to strike over pay", "Hospitals fear the strike. A strike in May closed two wards."),
        ("Hosts hammer holders 4-0", "The referee booked three. A rocket from 30 metres killed the contest."),
        (
            "Keeper saves two in shoot-out",
            "The striker fired over the bar in extra time. Their captain, under fire all week, shot wide.",
        ),
    ],
)  # fmt: skip
def test_accidents_storms_matches_and_strikes_for_pay_are_no_violence(title, text):
    assert read(title, text) == []


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Bus hit by shell in Homs", "A bus overturned when a shell hit it on Sunday, killing six people.", "Shelling/artillery/missile attack"),
        ("Drivers on strike in Aleppo", "Drivers were on strike on Sunday. An air strike killed four civilians in Aleppo.", "Air/drone strike"),
        ("Storm slows the fighting", "A storm hit Idlib on Sunday. Clashes killed four fighters near Saraqib.", "Armed clash"),
    ],
)  # fmt: skip
def test_war_told_beside_them_is_told(title, text, kind):
    assert kind in [event.sub_event_type for event in read(title, text)]
