"""Actors: canonical names for whole words, whatever the press calls them."""

import pytest

from data.extract.actor_names import ACTORS
from data.extract.actors import find_actors
from data.extract.arabic_actor_names import load_arabic_names


def names(text: str) -> list[str]:
    return [mention.name for mention in find_actors(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Daesh withdrew.", "Islamic State"),
        ("ISIL withdrew.", "Islamic State"),
        ("The Takfiri Daesh terrorist group withdrew.", "Islamic State"),
        ("Fighters of IS withdrew.", "Islamic State"),
        ("Jabhat Fateh al-Sham withdrew.", "Nusra Front"),
        ("Hay'at Tahrir al-Sham withdrew.", "Hayat Tahrir al-Sham"),
        ("Assads forces advanced.", "Syrian Armed Forces"),
        ("Regime warplanes struck.", "Syrian Armed Forces"),
        ("The Syrian Govt. agreed.", "Syrian government"),
        ("The US-led coalition struck.", "US-led coalition"),
        ("Doctors Without Borders said so.", "Medecins Sans Frontieres"),
        ("The Kremlin said so.", "Russia"),
        ("The Observatory said so.", "SOHR"),
    ],
)
def test_an_alias_gives_the_canonical_name(text, name):
    assert names(text) == [name]


def test_an_office_is_a_person_only_with_the_persons_name():
    assert names("The UN chief spoke.") == ["United Nations"]
    assert names("UN chief Antonio Guterres spoke.") == ["Antonio Guterres"]
    assert names("The French president spoke.") == ["France"]
    assert names("The Russian foreign minister spoke.") == ["Sergei Lavrov"]


def test_two_groups_that_become_a_single_army_are_not_syrias():
    assert "Syrian Armed Forces" not in names("They merged into a single army.")


@pytest.mark.parametrize(
    "text", ["The ambassador spoke.", "This is it, he said.", "Tell us who.", "An anti-Assad song."]
)
def test_a_name_inside_another_word_is_no_actor(text):
    assert names(text) == []


def test_a_country_one_is_in_is_a_place_and_no_actor():
    assert names("They met in Turkey near the border with Jordan.") == []


def test_actors_come_in_order_of_mention_and_the_longest_name_wins():
    assert names("Russian Defense Ministry spokesman Igor Konashenkov spoke of Putin.") == [
        "Russian Defense Ministry",
        "Igor Konashenkov",
        "Vladimir Putin",
    ]


def test_every_alias_belongs_to_one_actor():
    owners: dict[str, set[str]] = {}
    for actor in ACTORS:
        for alias in (actor.name, *actor.aliases):
            owners.setdefault(alias.lower(), set()).add(actor.name)
    assert {alias: found for alias, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    "text",
    [
        "A doctor who had fled to Jordan spoke.",
        "Two people were killed in Sidon, Lebanon.",
        "Rockets fell on Kilis, Turkey, on Monday.",
        "The convoy arrived from Iraq.",
        "They drowned off the coast of Turkey.",
    ],
)
def test_a_country_people_go_to_or_a_town_lies_in_is_no_actor(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Weapons from Iran arrived.", "Iran"),
        ("The message to Russia was plain.", "Russia"),
        ("In Aleppo, Russia bombed a market.", "Russia"),
        ("A halt to Moscow's bombing was asked for.", "Russia"),
        ("A spokesman of the Turkish government left.", "Turkey"),
    ],
)
def test_a_country_that_is_dealt_with_is_an_actor(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kataib Hezbollah fighters attacked.", "Kataib Hezbollah"),
        ("Iraqi Hezbollah attacked.", "Kataib Hezbollah"),
        ("Hezbollah fighters attacked.", "Hezbollah"),
        ("The Turkish-backed Syrian National Army attacked.", "Syrian National Army"),
        ("The Syrian Arab Army attacked.", "Syrian Armed Forces"),
    ],
)
def test_a_group_whose_name_holds_another_is_itself(text, name):
    assert names(text) == [name]


def test_an_army_of_another_land_is_not_the_syrian_army():
    assert names("The Egyptian army and the Afghan armed forces train there.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Either Russian or Syrian warplanes bombed Idlib.",
        "Warplanes believed to be either Russian or Syrian bombed Idlib.",
        "Russian and regime air strikes went on.",
    ],
)
def test_forces_of_two_sides_may_share_their_noun(text):
    assert names(text) == ["Russian Armed Forces", "Syrian Armed Forces"]


def test_forces_of_two_sides_are_found_right_behind_two_others():
    found = names("US and Russian envoys spoke of Turkish or Syrian jets.")
    assert found == ["United States", "Russia", "Turkish Armed Forces", "Syrian Armed Forces"]


def test_backers_of_two_nations_are_no_forces():
    assert names("The forces and their Russian and Iranian backers lost.") == ["Russia", "Iran"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("سيطر الجيش السوري على القرية بعد انسحاب داعش", ["Syrian Armed Forces", "Islamic State"]),
        ("غارات روسية دعما للجيش السوري، وقصف لحزب الله", ["Russian Armed Forces", "Syrian Armed Forces", "Hezbollah"]),
        ("وأعلنت قوّات سوريا الديموقراطية وتنظيم الدولة الاسلامية", ["Syrian Democratic Forces", "Islamic State"]),
        ("اندلعت معارك مع الجيش الحر والفرقة 13", ["Free Syrian Army", "Division 13"]),
        ("الجيش يتقدم شرقا", ["Syrian Armed Forces"]),
        ("الجيش الفنلندي يتقدم والنظام الصحي ينهار", []),
        ("لاجئون في تركيا وآخرون بلبنان", []),
        ("تركيا تغلق المعبر", ["Turkey"]),
        ("وصفة خبز من دقيق وماء", []),
    ],
)
def test_arabic_names_of_actors_give_the_canonical_names(text, named):
    assert names(text) == named


def test_what_is_written_on_to_an_arabic_name_is_no_part_of_it():
    (army, daesh) = find_actors("دعما للجيش السوري وداعش")
    assert [army.end - army.start, daesh.end - daesh.start] == [len("لجيش السوري"), len("داعش")]


def test_no_arabic_name_is_of_two_actors():
    written = [name for names in load_arabic_names().values() for name in names]
    assert len(written) == len(set(written))
    assert set(load_arabic_names()) == {actor.name for actor in ACTORS}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An Israeli officer was wounded near Nablus, the army said.", ["Israel"]),
        ("Jordan's army shot down a drone.", ["Jordan"]),
        ("Army Col. Sean Ryan spoke.", []),
        ("Israeli jets hit the base, the Syrian army said.", ["Israel Defense Forces", "Syrian Armed Forces"]),
        ("Turkish shells fell in Syria, the army said.", ["Turkey", "Syrian Armed Forces"]),
        ("The army said it took the hill.", ["Syrian Armed Forces"]),
    ],
)
def test_an_army_is_the_neighbours_where_only_the_neighbour_is_spoken_of(text, found):
    assert names(text) == found


def test_the_land_of_a_dateline_and_a_border_are_no_actors():
    assert names("KILIS, Turkey (AP) - Rockets fell near the Turkish border.") == []
    assert names("The Turkish army fired across the border.") == ["Turkish Armed Forces"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل تسعة في غزة، وقال الجيش إنه استهدف نفقا.", []),
        ("قصف الجيش بلدة سراقب.", ["Syrian Armed Forces"]),
        ("عاد لاجئون من لبنان إلى ريف دمشق، وقال الجيش إن الطريق آمن.", ["Syrian Armed Forces"]),
    ],
)
def test_the_army_in_arabic_is_the_neighbours_where_only_the_neighbour_is_spoken_of(text, found):
    assert names(text) == found
