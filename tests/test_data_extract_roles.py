"""The part a place plays: where violence was, at home or abroad, and where somebody only is from, speaks or fires from."""

import pytest

from data.extract import extract_events
from data.records import Article, Event


def read(text: str, title: str | None = None) -> list[Event]:
    return extract_events(Article(article_id="a", title=title, text=text, published="2016-03-15"))


def killed_at(text: str) -> dict[str | None, int | None]:
    return {event.place: event.killed for event in read(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clashes continued in Aleppo. A bomb in Baghdad killed 12 people.", {"Aleppo": None, "Baghdad": 12}),
        ("A bomb in Baghdad killed 12 people. Clashes continued in Aleppo.", {"Aleppo": None, "Baghdad": 12}),
        ("Rebels shelled Nubl. At least 9 people died in a blast in the Turkish town of Kilis.", {"Nubl": None, "Kilis": 9}),
        ("Fighting raged near Hama. 45 people were killed when gunmen stormed Istanbul's Ataturk airport.", {"Hama": None, "Istanbul": 45}),
        ("Rebels took Salma. Israel bombed Gaza, killing 9 people.", {"Salma": None, "Gaza": 9}),
        ("Turkish forces shelled Tel Rifaat, killing 5. PKK militants killed 3 soldiers in Diyarbakir.", {"Tal Rifaat": 5, "Diyarbakir": 3}),
        ("Clashes raged in Qusayr. The army killed five militants in Arsal, near the Syrian border.", {"Qusayr": None, "Arsal": 5}),
        ("Soldiers killed 12 people trying to cross from Syria near Ramtha. In Daraa, barrel bombs killed 4.", {"Ramtha": 12, "Daraa": 4}),
        ("An attack in Paris killed 130 people. France bombed Raqqa in response.", {"Paris": 130, "Raqqa": None}),
    ],
)  # fmt: skip
def test_the_dead_of_an_attack_abroad_are_no_dead_of_a_syrian_town(text, expected):
    assert killed_at(text) == expected


def test_a_strike_in_syria_and_a_neighbour_is_not_put_abroad():
    assert killed_at("US-led raids killed 22 people in Syria and Iraq.") == {"Syria": 22}


def test_a_place_abroad_is_in_no_province():
    (event,) = read("A suicide bomber killed 34 people in Ankara on Sunday.")
    assert (event.place, event.provinces, event.killed) == ("Ankara", (), 34)


def test_what_goes_on_about_an_attack_abroad_stays_abroad():
    events = read("Clashes continued in Aleppo. A bombing in Baghdad killed 45 people. The blast wounded 70.")
    assert {event.place: event.injured for event in events} == {"Aleppo": None, "Baghdad": 70}


def test_a_raid_at_home_and_a_bomb_abroad_in_one_sentence_are_two_events():
    assert killed_at("A raid on Douma killed five people and a bomb in Beirut killed 40.") == {"Douma": 5, "Beirut": 40}


def test_violence_told_of_in_a_capital_abroad_did_not_happen_there():
    (event,) = read("A raid on Saraqeb killed 14 people, an official in Geneva said.")
    assert event.provinces == ("SY-ID",)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Speaking in Damascus, the minister said rockets killed 5 people in Aleppo.", "SY-HL"),
        ("A raid in Hama killed 4 people, an activist in Idlib said.", "SY-HM"),
        ("Rockets fired from Idlib landed in Qardaha, killing two people.", "SY-LA"),
        ("A bus from Idlib was bombed in Rashidin, killing 100 people.", "SY-HL"),
        ("Planes that took off from Hmeimim bombed Palmyra.", "SY-HI"),
    ],
)
def test_where_somebody_speaks_or_something_comes_from_was_not_hit(text, province):
    assert read(text)[0].provinces == (province,)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Three Syrian refugees from Homs were killed in Sidon.", "Sidon"),
        ("A man from Daraa was stabbed to death in Berlin.", "Berlin"),
    ],
)
def test_syrians_killed_abroad_were_not_killed_where_they_are_from(text, place):
    (event,) = read(text)
    assert (event.place, event.provinces) == (place, ())


def test_rebels_driven_from_a_town_were_fought_there():
    assert read("The army drove rebels from Palmyra in clashes that killed 5 people.")[0].provinces == ("SY-HI",)


def test_the_only_place_a_sentence_names_counts_whatever_its_part():
    assert read("A raid killed 4 people, an activist in Idlib said.")[0].provinces == ("SY-ID",)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("SANA: Terrorists shell Aleppo, killing 5 people.", "SANA"),
        ("An air strike killed 5 people in Idlib (SOHR).", "SOHR"),
        ("Raids kill nine in Douma: activists", "activists"),
        ("Homs: shelling killed 5 people in the old city.", None),
        ("A strike killed 3 people in Hama: one child and two women.", None),
    ],
)
def test_a_colon_a_dash_or_brackets_name_a_source_without_a_verb(text, source):
    assert read(text)[0].attributed_to == source


def test_they_who_say_it_are_whom_the_sentence_before_is_about():
    assert read("Residents fled Douma. Shelling killed 9 people there, they said.")[-1].attributed_to == "residents"


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Militants based in Homs fired rockets at Tartus, wounding two.", ("SY-TA",)),
        ("Rebel groups positioned in Rastan shelled Homs and Talbiseh.", ("SY-HI",)),
        ("Fighters holed up in Maarat al-Numan fired mortars at Suqaylabiyah, killing two.", ("SY-HM",)),
        ("Government troops advancing from Hama captured the town of Khan Sheikhoun.", ("SY-ID",)),
        ("Gunmen from Idlib kidnapped a merchant in Afrin city.", ("SY-HL",)),
        ("A bus carrying pilgrims from Lebanon to Damascus was attacked near Nabk; seven died.", ("SY-RD",)),
        ("A bus on its way to Idlib from Aleppo was hit by a bomb near Qalaat al-Madiq, killing four.", ("SY-HM",)),
        ("Troops on the Damascus-Aleppo highway were hit by a bomb near Khan Sheikhoun.", ("SY-ID",)),
        ("Clashes raged near the village of Kafr Zita, on the road between Hama and Idlib.", ("SY-HM",)),
        ("Families displaced from Deir ez-Zor protested in Hasakah.", ("SY-HA",)),
        ("Gunmen retreating from Sukhna attacked a checkpoint near Salamiyah, killing four soldiers.", ("SY-HM",)),
        ("A column that moved from Palmyra to Deir ez-Zor was ambushed on Sunday.", ("SY-DY",)),
        ("Troops retreating from Raqqa were ambushed on Sunday.", ("SY-RA",)),
        ("The army expelled militants from Palmyra after clashes near Hama.", ("SY-HI", "SY-HM")),
    ],
)
def test_where_fighters_or_protesters_are_from_and_a_bus_goes_to_is_not_where_it_was(text, provinces):
    (event,) = read(text)
    assert event.provinces == provinces


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Damascus, SANA - A shell fell on a market in Douma, killing two people.", ("SY-RD",)),
        ("DAMASCUS: Three shells fell on Jaramana, killing two.", ("SY-RD",)),
        ("Damascus, Syria (CNN) -- A car bomb exploded in Homs, killing two.", ("SY-HI",)),
        ("Homs, SANA - A shell fell on a market, killing two people.", ("SY-HI",)),
        ("DAMASCUS, Syria, Wednesday, March 9, 2016 -- Shells killed two people in Daraya.", ("SY-RD",)),
    ],
)
def test_an_offices_dateline_places_what_names_no_other_place(text, provinces):
    assert read(text)[0].provinces == provinces


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Soldiers were killed by a raid in the Idlib region.", "province"),
        ("Soldiers were killed by a raid in Idlib city, the capital of Idlib province.", "town"),
    ],
)
def test_the_text_settles_whether_the_headline_means_the_city_or_the_province(text, precision):
    (event,) = read(text, "Turkish soldiers killed in Idlib")
    assert (event.place, event.place_precision) == ("Idlib", precision)


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("A car bomb exploded in the Damascus suburb of Jaramana, killing four people.", ("SY-RD",)),
        ("A car bomb exploded near a market, killing four people.", ("SY-DI",)),
        ("A car bomb exploded in Damascus, killing four people. The Damascus suburbs were calm.", ("SY-DI",)),
    ],
)
def test_a_headlines_damascus_is_the_suburb_where_the_text_speaks_of_no_other(text, provinces):
    assert read(text, "Car bomb kills four in Damascus")[0].provinces == provinces


def test_a_town_and_a_colon_at_the_head_are_a_dateline():
    (event,) = read("Damascus: Rockets hit Harasta on Sunday, killing three people.")
    assert event.provinces == ("SY-RD",)
    (event,) = read("Damascus: Rockets hit a market on Sunday, killing three people.")
    assert event.provinces == ("SY-DI",)


def test_talks_that_the_headline_places_abroad_are_those_of_the_text():
    text = "Representatives of the Syrian government and of Jaysh al-Islam began talks on Monday."
    (event,) = read(text, title="Syria talks resume in Astana")
    assert event.place == "Astana"
    assert event.actors == ("Syrian government", "Jaysh al-Islam")
