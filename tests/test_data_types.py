"""Types: the words of each sub-event type, and how a sentence speaks of them."""

import pytest

from data.extract import extract_events
from data.extract.modes import find_modes
from data.extract.reading import PartReading, read_part
from data.extract.type_words import PATTERNS, QUIET
from data.extract.types import TYPE_OF, Trigger
from data.records import Article


def read(sentence: str) -> PartReading:
    return read_part("text", sentence, published=None, gazetteer=None)


def triggers_of(sentence: str) -> list[Trigger]:
    return [trigger for each in read(sentence).sentences for trigger in each.triggers]


def heaviest(sentence: str) -> str:
    return max(triggers_of(sentence), key=lambda trigger: trigger.weight).sub_event_type


def mode_of(sentence: str, words: str) -> str:
    reading = read(sentence)
    (only,) = reading.sentences
    trigger = next(one for one in only.triggers if reading.folded.startswith(words, one.start))
    return find_modes(reading.folded, [trigger], only.cues, only.start, only.end)[0]


@pytest.mark.parametrize(
    ("sentence", "sub_event_type"),
    [
        ("Warplanes bombed the town and killed five.", "Air/drone strike"),
        ("Helicopters dropped barrel bombs on the town.", "Air/drone strike"),
        ("Mortar rounds killed two people.", "Shelling/artillery/missile attack"),
        ("A car bomb killed two people.", "Remote explosive/landmine/IED"),
        ("A landmine killed two people.", "Remote explosive/landmine/IED"),
        ("Gunmen stopped a coach and seized nine passengers.", "Abduction/forced disappearance"),
        ("The foreign ministers of nine states gathered in Vienna.", "Negotiation"),
        ("Police in Homs seized 40 rifles.", "Disrupted weapons use"),
        ("A man blew himself up at a checkpoint.", "Suicide bomb"),
        ("Dozens suffocated in a chlorine attack.", "Chemical weapon"),
        ("Fierce clashes broke out near the town.", "Armed clash"),
        ("The group executed three men.", "Attack"),
        ("Snipers shot a woman.", "Attack"),
        ("Gunmen kidnapped a priest.", "Abduction/forced disappearance"),
        ("Hundreds protested in the square.", "Peaceful protest"),
        ("An aid convoy entered the town.", "Aid delivery"),
        ("Families were evacuated.", "Evacuation"),
        ("The two presidents spoke in a phone call.", "Visit/Call"),
        ("Fighters withdrew from the village.", "Non-violent transfer of territory"),
        ("Fighters laid down their weapons.", "Change to group/activity"),
        ("Gunmen boarded the buses with their children.", "Evacuation"),
        ("Sappers swept the school for mines.", "Disrupted weapons use"),
        ("A mine wounded two shepherds.", "Remote explosive/landmine/IED"),
        ("Its F-16s struck the camp.", "Air/drone strike"),
        ("The army declared full control of the district.", "Non-state actor overtakes territory"),
        ("Commandos raided a house.", "Armed clash"),
        ("A helicopter dropped leaflets over the city.", "Other"),
        ("Planes dropped food over the city.", "Aid delivery"),
        ("Thousands fled heavy shelling.", "Shelling/artillery/missile attack"),
    ],
)
def test_the_weightiest_words_give_the_type(sentence, sub_event_type):
    assert heaviest(sentence) == sub_event_type


def test_every_pattern_is_of_a_known_type():
    assert {pattern.sub_event_type for pattern in (*PATTERNS, *QUIET)} <= set(TYPE_OF)


@pytest.mark.parametrize(
    ("title", "text", "sub_event_type"),
    [
        ("New massacre in Atareb", "Air strikes on Monday killed 30 people in Atareb.", "Air/drone strike"),
        ("Massacre against civilians in Homs", "Gunmen shot dead 12 villagers near Homs on Monday.", "Attack"),
        ("Massacre in Homs", "Nobody knows who killed the 12 villagers near Homs on Monday.", "Attack"),
    ],
)
def test_a_massacre_is_of_the_means_the_text_tells(title, text, sub_event_type):
    article = Article(article_id="a", title=title, text=text, published="2016-05-24")
    assert extract_events(article)[0].sub_event_type == sub_event_type


def test_what_is_to_begin_is_planned():
    assert mode_of("A ceasefire which would begin on Saturday was proposed by both.", "ceasefire") == "planned"
    assert mode_of("The army plans to shell the town.", "shell") == "planned"


def test_what_is_denied_is_denied():
    assert mode_of("Moscow denied that its jets carried out air strikes there.", "air strikes") == "denied"


def test_what_is_only_asked_for_or_feared_did_not_happen():
    assert mode_of("The minister called for a ceasefire.", "ceasefire") == "unreal"
    assert mode_of("There were no clashes.", "clashes") == "unreal"
    assert mode_of("He warned of attacks on the city.", "attacks") == "unreal"


def test_what_is_told_plainly_occurred():
    assert mode_of("Clashes broke out.", "clashes") == "occurred"


@pytest.mark.parametrize(
    "sentence",
    [
        "Work on a mine in Chile has resumed.",
        "Spain hit all its growth targets early.",
        "His Ford F-150 hit a lamp post.",
        "A leopard was captured on camera.",
        "Two boys who were captured on video came forward.",
        "Tourists boarded buses at the pier.",
        "The bus left for Brighton.",
        "Growers blamed the drought for a small crop.",
        "Bakers went on strike on Friday.",
        "The teachers' strike closed the schools.",
        "The union called a general strike in the port.",
        "The singer had a heart attack.",
        "The Syrian pound fell again.",
        "Two villages quarrel over a mine.",
        "The fight against the epidemic goes on.",
        "The country counts its dead.",
    ],
)
def test_words_of_war_in_peaceful_news_tell_of_nothing(sentence):
    assert [trigger for trigger in triggers_of(sentence) if trigger.weight > 1] == []


def test_a_mine_that_collapses_is_no_landmine():
    assert heaviest("Six men were killed by a mine collapse in China.") == "Attack"


def test_a_dawn_raid_of_the_police_is_an_arrest():
    told = triggers_of("Police detained 12 people in a dawn raid on Friday.")
    assert {trigger.sub_event_type for trigger in told} == {"Arrests"}


@pytest.mark.parametrize(
    ("sentence", "sub_event_type"),
    [
        ("Two shepherds were killed by a mine near the village.", "Remote explosive/landmine/IED"),
        ("At least six people were killed in the old city in two days by mines.", "Remote explosive/landmine/IED"),
        ("A boy stepped on a mine.", "Remote explosive/landmine/IED"),
        ("The jets hit 12 targets.", "Air/drone strike"),
        ("They struck a number of militant targets.", "Shelling/artillery/missile attack"),
        ("F-16s struck the depot.", "Air/drone strike"),
        ("An F-15E bombed the depot.", "Air/drone strike"),
        ("The nuns, who were seized last year, are alive.", "Abduction/forced disappearance"),
        ("Four guards were killed in a pre-dawn raid.", "Armed clash"),
        ("A dawn raid on an army checkpoint was beaten off.", "Armed clash"),
        ("Fighters and their families boarded green buses.", "Evacuation"),
        ("Buses carrying the wounded left for the border.", "Evacuation"),
        ("Officials blamed the rebels for the breach.", "Accusation"),
        ("They blamed the other side for the shelling.", "Shelling/artillery/missile attack"),
        ("Tanks pounded the town.", "Shelling/artillery/missile attack"),
        ("The family drove its van over a mine.", "Remote explosive/landmine/IED"),
        ("Moscow denied bombing a hospital.", "Air/drone strike"),
        ("A strike on a bakery killed six.", "Air/drone strike"),
        ("Patients came with neurotoxic symptoms.", "Chemical weapon"),
        ("Israel raided a site near the border.", "Air/drone strike"),
        ("The two ministries agree joint patrols.", "Agreement"),
        ("They will hand over 40 women to Iraq.", "Other"),
        ("Crowds chanted slogans after the prayer.", "Peaceful protest"),
        ("Two prisoners were strangled.", "Attack"),
        ("The factions turned their guns on each other.", "Armed clash"),
        ("Guards fired in the air to disperse them.", "Protest with intervention"),
        ("Dozens of women marched to the square.", "Peaceful protest"),
        ("Washington will pull its troops from the base.", "Change to group/activity"),
        ("Soldiers stripped houses of their doors.", "Looting/property destruction"),
        ("Many have left their homes because of fighting.", "Displacement"),
        ("Thousands are to leave the district under a deal.", "Evacuation"),
    ],
)  # fmt: skip
def test_the_same_words_said_in_war_tell_of_it(sentence, sub_event_type):
    assert heaviest(sentence) == sub_event_type
