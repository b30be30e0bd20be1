"""Finding places in text: what is a place, which one, in which province, and what only looks like one."""

from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo import contexts
from geo.find import find_places
from geo.gazetteer import load_gazetteer


def provinces(text: str) -> list[str]:
    """The provinces a text names, in order of first mention."""
    return list(dict.fromkeys(code for each in find_places(text) for code in each.provinces))


def rules(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.rule) for each in find_places(text)]


# What only looks like a place of Syria.


@pytest.mark.parametrize(
    "text",
    [
        "Hamas denied the report.",
        "A Hamas delegation and the Hamas leader met.",
        "The ambassador met Bashar al-Assad and President Assad.",
        "A Homs-born doctor and a Homs native spoke.",
        "The Damascus-based analyst and the Aleppo-trained pilot wrote it.",
        "The Aleppo Media Center and the Homs Military Council said so.",
        "Khaled Salma and Rabia Haddad testified.",
        "Ahmad Jarba, Hadi al-Bahra and Abdelrahman Salqeen led the body.",
        "IS and the SDF are in talks with the EU.",
        "The last attempt is the one that the army made.",
        "Hayyat Tahrir al-Sham and Ahrar al-Sham merged; so did Jaysh al-Islam and Faylaq al-Sham.",
        "Mr. Hassan said the harem and the mare were for sale.",
        "mare, harem, salma, bab and deli are words.",
        "She ate a Turkish delight.",
        "Road to Peace: Sarin Case Hits Core of Race, Think Tanks Care",
        "Talks were held in China and in Oman.",
        "Army Hits Back At The Last Of The Rebels, The More So As War Is At The Gates",
        "They may, in May, bear arms and tell the world.",
        "General Qasim Homsi, Colonel Ali Idlibi and Abu Omar Halabi were named.",
        "Khaled al-Omar spoke; so did Bassel al-Rastan and Abdul Rahman al-Nabek.",
        "The State Duma voted, and Duma deputies cheered.",
        "They met at Damascus Gate, on Damascus Road and at Yarmouk University.",
        "Deir Ezzor 24 reported it. Raqqa is Being Slaughtered Silently said the same.",
    ],
)
def test_words_persons_and_bodies_are_no_syrian_place(text):
    assert provinces(text) == []


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("The al-Omar oil field was hit.", "SY-DY"),
        ("Rebels in Duma were shelled.", "SY-RD"),
        ("Clashes in Saladin district of Aleppo went on.", "SY-HL"),
        ("In Azaz, Turkey said a rocket fell.", "SY-HL"),
        ("A mine killed two in Afrin, Turkey's state news agency said.", "SY-HL"),
        ("In Aleppo 24 people were killed.", "SY-HL"),
    ],
)
def test_what_shares_a_name_with_something_else_is_still_a_place(text, province):
    assert provinces(text) == [province]


def test_a_preposition_is_no_part_of_a_name():
    text = "Shells fell at Yarmouk camp."
    assert [text[each.start : each.end] for each in find_places(text)] == ["Yarmouk camp"]


def test_hama_is_a_place_where_hamas_is_a_body():
    assert provinces("Hamas fighters left, but in Hama shelling went on.") == ["SY-HM"]


@pytest.mark.parametrize(
    "text",
    [
        "Damascus and Moscow agreed on the plan.",
        "Damascus rejected the offer.",
        "Talks with Damascus failed.",
        "Washington accused Damascus of using gas.",
        "Tehran's support for Damascus is firm.",
        "The plan was accepted by Damascus, said the minister.",
        "Damascus says it will respect the truce.",
        "Relations between Ankara and Damascus are cold.",
        "Pro-Damascus media and the Damascus ally said so.",
        "The report says that Damascus was to blame.",
    ],
)
def test_damascus_meaning_the_government_is_no_place(text):
    assert provinces(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Damascus.",
        "A bomb exploded in central Damascus on Sunday.",
        "The negotiators met in Damascus.",
        "Three died in the Old City of Damascus.",
        "DAMASCUS, Feb. 24 - Shells fell.",
        "In the Syrian capital, a car bomb exploded.",
        "Shells fell on the capital.",
        "A blast near the Damascus police headquarters killed three.",
        "Clashes broke out in the Jobar district of Damascus.",
    ],
)
def test_damascus_where_things_happen_is_the_city(text):
    assert provinces(text) == ["SY-DI"]


@pytest.mark.parametrize(
    "text",
    [
        "Fighting in rural Damascus went on.",
        "A convoy was hit near Damascus.",
        "In a Damascus suburb two people died.",
        "Aid reached the suburbs of Damascus.",
        "Air strikes hit the Damascus countryside.",
        "In the countryside of Damascus there was calm.",
        "Shelling in Rif Dimashq killed four.",
        "The army advanced in Reef Dimashq.",
        "A town 15 km north-east of Damascus was shelled.",
        "Barrels fell on a town outside the Syrian capital.",
        "The rebels left the outskirts of the capital.",
        "It happened in Damascus's eastern suburbs.",
        "Rockets hit Eastern Ghouta.",
        "Darayya, Douma and Moadamiyeh were shelled.",
        "قصف على دوما في ريف دمشق",
    ],
)
def test_what_lies_around_damascus_is_rif_dimashq(text):
    assert provinces(text) == ["SY-RD"]


@pytest.mark.parametrize(
    "text",
    ["Shelling on Jobar, east of Damascus.", "Clashes in Yarmouk camp south of the capital.", "The Damascus suburb of Qaboun was hit."],
)  # fmt: skip
def test_a_district_of_the_city_said_to_lie_by_damascus_stays_in_the_city(text):
    assert provinces(text) == ["SY-DI"]


def test_the_capital_of_another_country_is_not_damascus():
    assert provinces("In Ankara a bomb exploded; police sealed off the capital.") == []
    assert provinces("Moscow is the capital of Russia.") == []
    assert provinces("In the province most of the capital is in ruins.") == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The talks in Geneva ended.", "CH"),
        ("They met in Vienna.", "AT"),
        ("In Moscow, the minister spoke.", "RU"),
        ("A blast in Ankara killed 28.", "TR"),
        ("He landed in Beirut.", "LB"),
        ("The Iraqi town of Rabia was taken.", "IQ"),
        ("Shells fell on Kilis, Turkey.", "TR"),
        ("Iraqi forces entered Ramadi.", "IQ"),
        ("He came from Mashhad.", "IR"),
        ("A bomb went off in Saladin province in Iraq.", "IQ"),
        ("A shop in Palmyra, New York, burned.", "US"),
        ("Two were hurt in Damascus, Maryland.", "US"),
    ],
)
def test_a_place_abroad_is_no_syrian_province(text, country):
    (mention,) = [each for each in find_places(text) if each.kind != "country"]
    assert (mention.country, mention.provinces) == (country, ())


@pytest.mark.parametrize(
    "name",
    [
        "Hmeymim", "Hmeimim", "Khmeimim", "Hmaymim", "Humaymim", "Hemeimeem", "Hmeimeem", "Himeimim", "Hmeymim airbase", "Khmeimim air base", "Hmeimim Air Base",
        "Humaymim airport", "حميميم", "قاعدة حميميم",
    ],
)  # fmt: skip
def test_the_russian_base_is_in_latakia_in_every_spelling(name):
    (mention,) = find_places(f"Russian jets took off from {name} on Tuesday.")
    assert (mention.provinces, mention.precision) == (("SY-LA",), "site")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("in Latakia province", "SY-LA"), ("in Lattakia countryside", "SY-LA"), ("في محافظة اللاذقية", "SY-LA"), ("بريف اللاذقية الشمالي", "SY-LA"),
        ("in Dara'a", "SY-DR"), ("in Deraa governorate", "SY-DR"), ("in Dar’a city", "SY-DR"), ("in Idleb", "SY-ID"), ("in Deir al-Zour", "SY-DY"),
        ("in Deir Ezzor", "SY-DY"), ("in Deir ez-Zor", "SY-DY"), ("in Der-Ezzor", "SY-DY"), ("in al-Hasakah", "SY-HA"), ("in Hasakeh", "SY-HA"), ("in Ar-Raqqah", "SY-RA"),
        ("in Sweida", "SY-SU"), ("in As-Suwayda", "SY-SU"), ("in Quneitra", "SY-QU"), ("in Tartous", "SY-TA"), ("in Hims", "SY-HI"), ("in Halab", "SY-HL"),
        ("in Palmyra", "SY-HI"), ("in Tadmur", "SY-HI"), ("in Houla", "SY-HI"), ("في تدمر", "SY-HI"), ("in Kafranbel", "SY-ID"), ("in Kafr Nabl", "SY-ID"),
        ("in Khan Shaykhun", "SY-ID"), ("in Khan Sheikhoun", "SY-ID"), ("in Maaret al-Numan", "SY-ID"), ("in Ma‘arrat an-Nu‘man", "SY-ID"), ("in al-Bab", "SY-HL"),
        ("in Kobanê", "SY-HL"), ("in Ayn al-Arab", "SY-HL"), ("in Tal Abyad", "SY-RA"), ("in Tell Abiad", "SY-RA"), ("in Ras al-Ain", "SY-HA"), ("in AlQaboun", "SY-DI"),
        ("in Barada valley", "SY-RD"), ("at the Tishrin dam", "SY-HL"), ("at the Omar oil field", "SY-DY"), ("at Deir ez-Zor military airport", "SY-DY"),
        ("على بلدة اللطامنة", "SY-HM"), ("وحلب", "SY-HL"), ("بحمص", "SY-HI"),
    ],
)  # fmt: skip
def test_a_province_is_found_in_every_spelling(text, code):
    assert provinces(f"Three people died {text}.") == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("مفاوضات في محافظات حماة وحمص واللاذقية ودمشق ودرعا", ["SY-HM", "SY-HI", "SY-LA", "SY-DI", "SY-DR"]),
        ("قصف على مدينة دوما في الغوطة الشرقية", ["SY-RD"]),
        ("استهدف الطيران ريفي حماة وإدلب", ["SY-HM", "SY-ID"]),
        ("انفجار في العاصمة السورية", ["SY-DI"]),
        ("اشتباكات في حي الزهراء بمدينة حمص", ["SY-HI"]),
        ("سيطرت القوات على بلدة سلمى", ["SY-LA"]),
        ("سيطرت القوات على مدينة الباب", ["SY-HL"]),
        ("قافلة إلى مضايا والزبداني وكفريا والفوعة", ["SY-RD", "SY-ID"]),
        ("قالت سلمى إن الباب مفتوح", []),
        ("مظاهرة سلمية حول كرة القدم في المشهد السوري، والثورة مستمرة", []),
        ("أصبح الطيار مديراً في المدينة وزيارة الكتيبة هامة", []),
        ("مباحثات في جنيف وموسكو وأنقرة", []),
        ("غارات تدمر مستشفى في إدلب", ["SY-ID"]),
        ("قوات النظام تدمر منازل في حي القابون", ["SY-DI"]),
        ("دخلت القوات تدمر صباح الأحد", ["SY-HI"]),
        ("طائرات حربية تقصف مدينة تدمر الأثرية", ["SY-HI"]),
        ("قصفت الطائرات تدمر ومحيطها", ["SY-HI"]),
    ],
)
def test_arabic_names_are_told_from_words(text, codes):
    assert provinces(text) == codes


def test_an_arabic_plural_of_form_counts_for_the_list():
    assert {each.precision for each in find_places("في محافظات حماة وحمص ودرعا")} == {"province"}


def test_a_province_named_as_such_is_less_precise_than_its_city():
    assert [each.precision for each in find_places("In Homs province; in Homs city; in the countryside of Homs")] == [
        "province", "town", "province",
    ]  # fmt: skip


def test_one_word_of_form_counts_for_a_list():
    mentions = find_places("A halt in Hama, Homs, Latakia, Damascus and Daraa provinces.")
    assert [each.provinces for each in mentions] == [("SY-HM",), ("SY-HI",), ("SY-LA",), ("SY-DI",), ("SY-DR",)]
    assert {each.precision for each in mentions} == {"province"}


def test_the_longest_name_wins():
    assert [each.name for each in find_places("Fighting at Abu al-Duhur airbase and in Jabal al-Zawiya.")] == [
        "Abu al-Duhur airbase",
        "Jabal al-Zawiya",
    ]


def test_namesakes_are_told_apart_by_the_province_named_near():
    assert provinces("A bomb hit the Zahraa district of Homs.") == ["SY-HI"]
    assert provinces("The siege of Nubl and Zahraa in Aleppo was broken.") == ["SY-HL"]
    assert provinces("Clashes in al-Hamidiyah neighbourhood of Deir Ezzor city.") == ["SY-DY"]


def test_a_neighbourhood_that_shares_the_name_of_a_city_abroad_is_in_syria():
    assert provinces("Barrels fell on the Mashhad neighbourhood of Aleppo.") == ["SY-HL"]


def test_a_rare_namesake_far_away_does_not_win():
    text = "Darayya was shelled. " + "The army said nothing about it for days on end. " * 3 + "In Raqqa there was calm."
    assert provinces(text) == ["SY-RD", "SY-RA"]


def test_a_town_spelled_as_its_own_name_goes_before_villages_that_only_sound_alike():
    assert provinces("Shells hit Marea.") == ["SY-HL"]
    assert provinces("Shells hit Marea in Daraa.") == ["SY-DR"]


def test_namesakes_that_nothing_tells_apart_are_all_kept():
    (mention,) = list(find_places("Shelling hit Zayzun."))
    assert (mention.provinces, mention.rule, mention.latitude) == (("SY-DR", "SY-HM"), "ambiguous", None)


def test_a_village_is_where_the_text_says_it_is():
    assert provinces("in the village of Tal Salhab in the countryside of Homs") == ["SY-HI"]


def test_a_doubtful_name_counts_beside_words_of_place_or_in_a_list():
    assert provinces("The army took the town of Salma.") == ["SY-LA"]
    assert provinces("Kinsabba, Salma and Rabia fell.") == ["SY-LA"]


def test_the_ends_of_a_road_are_told_from_where_things_happen():
    assert rules("A bus was hit on the Damascus-Homs highway.")[0][1] == "road"


def test_a_mention_is_the_characters_that_name_it():
    text = "Rebels held al-Qusayr's outskirts, Tell Abyad and دمشق."
    assert [text[each.start : each.end] for each in find_places(text)] == ["al-Qusayr", "Tell Abyad", "دمشق"]


def test_no_text_no_places():
    assert find_places("") == []


def test_syria_as_a_whole_has_no_province():
    (mention,) = find_places("The war in Syria went on.")
    assert (mention.country, mention.provinces, mention.precision) == ("SY", (), "country")


NAMES = st.sampled_from(
    ["Aleppo", "al-", "Damascus", "near ", "the capital", "Salma", "Rabia", " and ", ", ", "Zahraa", "Deir", " ez-Zor", "’s", "'", "province", "\n", "دمشق", "ريف ", "IS", "Hamah"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(NAMES).map("".join), st.lists(NAMES).map(" ".join)))
@example("Al-")
@example("’’’Aleppo’s’s")
@example("İstanbul ﷺ Ǆ")
@settings(max_examples=300, deadline=None)
def test_any_text_gives_mentions_in_order_within_it_and_apart(text):
    end = 0
    for mention in find_places(text):
        assert end <= mention.start < mention.end <= len(text)
        assert tuple(sorted(mention.provinces)) == mention.provinces
        assert mention.country == "SY" or mention.provinces == ()
        assert (mention.latitude is None) == (mention.longitude is None)
        end = mention.end


@pytest.mark.parametrize(
    "piece",
    ["Aleppo, Zahraa and Salma near Damascus. ", "the capital ", "Deir ", "A", "’", "al-", "Zahraa Hamidiyah ", "\n", "دمشق ", "Damascus and ", "( ", "town of "],
)  # fmt: skip
def test_the_time_grows_with_the_text_and_no_faster(piece):
    load_gazetteer()
    times = []
    for size in (25_000, 100_000):
        text = (piece * (size // len(piece) + 1))[:size]
        start = process_time()
        find_places(text)
        times.append(process_time() - start)
    assert times[1] < 12 * times[0] + 0.2


def test_a_line_of_a_million_characters_is_read_in_seconds():
    text = "The army shelled Salma near Latakia while talks went on in Geneva and Damascus. " * 12_500
    start = process_time()
    assert len(find_places(text)) == 50_000
    assert process_time() - start < 20


def test_a_spelling_never_seen_is_known_by_its_consonants_where_the_text_names_its_province():
    assert provinces("Jets hit the town of Lutomneh in Hama.") == ["SY-HM"]
    assert [each.name for each in find_places("Jets hit the town of Lutomneh in Hama.")] == ["Latamneh", "Hama"]
    assert provinces("Jets hit the town of Lutomneh.") == []
    assert [each.name for each in find_places("Mr Lutomneh visited Hama.")] == ["Hama"]


def test_a_place_abroad_is_not_read_into_a_name_that_sounds_alike():
    assert find_places("David Cameron sent tonnes of aid; read more.") == []


def test_an_agency_or_a_faith_before_villages_is_no_place():
    assert provinces("Untold Story of Siege of 2 Small Shia Villages, SANA said.") == []


def test_damascus_and_its_countryside_are_two_provinces():
    for words in ("Damascus and its countryside", "Damascus & Its Suburbs"):
        (mention,) = find_places(f"Attacks on {words} go on.")
        assert mention.provinces == ("SY-DI", "SY-RD")


def test_the_capital_and_its_countryside_are_two_provinces():
    assert provinces("Air raids on the capital and its countryside went on.") == ["SY-DI", "SY-RD"]


@pytest.mark.parametrize("elsewhere", ["", " They left al-bab later.", " كما قصف داريا."])
def test_an_article_after_at_goes_with_the_name(elsewhere):
    text = f"Explosions were heard at Al-Midan.{elsewhere}"
    first = find_places(text)[0]
    assert text[first.start : first.end] == "Al-Midan"


def test_a_land_abroad_is_no_village_that_is_spelled_alike():
    for words in ("Korea", "Tallinn", "Jaffa", "Milan"):
        assert [mention.country for mention in find_places(f"Officials in {words} said so.")] in (
            [],
            ["KR"],
            ["EE"],
            ["IL"],
            ["IT"],
        )
    assert [mention.name for mention in find_places("North Korea fired a missile.")] == ["North Korea"]


def test_a_well_known_name_abroad_is_no_village_that_is_spelled_alike():
    text = "A Cuban writer, a Nobel laureate, Mr Fillon's aide and a man from Butte spoke in Sousse; Nubl was shelled."
    assert [mention.name for mention in find_places(text)] == ["Nubl"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They sailed from Tallinn.", []),
        ("Shells hit the village of Tallinn.", ["Talin"]),
        ("Shells hit Tallinn; later Tartus was calm.", ["Talin", "Tartus"]),
        ("Shells hit Talin.", ["Talin"]),
        ("Jets struck Saraqeb, Jableh and Mayadeen.", ["Saraqib", "Jablah", "Mayadin"]),
    ],
)
def test_a_village_spelled_as_it_is_nowhere_needs_its_province_or_a_word_of_place(text, names):
    assert [mention.name for mention in find_places(text)] == names


def test_cities_whose_attacks_made_news_are_abroad_and_a_nice_day_is_none():
    assert [(m.name, m.country) for m in find_places("A truck killed 84 people in Nice; jets struck Taiz.")] == [
        ("Nice", "FR"),
        ("Taiz", "YE"),
    ]
    assert find_places("Nice weather helped the search.") == []


def test_an_arabic_name_followed_by_a_nation_is_in_that_country():
    assert [m.country for m in find_places("هجوم على مدينة الرمادي العراقية")] == ["IQ"]
    assert [m.country for m in find_places("هجوم على قرية الرمادي")] == ["SY"]


def test_a_village_lies_where_the_text_says_wherever_it_is_named():
    text = "Rebels attacked the Zahra neighbourhood of Aleppo. Troops in the western Zahra neighborhood fought back."
    assert {m.provinces for m in find_places(text)} == {("SY-HL",)}
    assert [m.provinces for m in find_places("A mine exploded near Harran village, Ar-Raqqa.")] == [
        ("SY-RA",),
        ("SY-RA",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army took Kawkab hill in Hama northern countryside.",
        "The army took Kawkab hill and the village of Maan in the northern countryside of Hama.",
    ],
)
def test_a_hill_lies_in_the_province_the_text_says_and_not_where_a_mountain_of_its_name_is(text):
    assert provinces(text) == ["SY-HM"]


@pytest.mark.parametrize("ending", contexts.ENDINGS, ids=lambda ending: ending.pattern.pattern[:40])
@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_an_ending_knows_every_word_it_may_end_in(ending: contexts.Ending, data: st.DataObject):
    found = ending.pattern.search(data.draw(st.from_regex(ending.pattern)))
    assert found
    assert ending.last.fullmatch(found[0].split()[-1])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("DEIR EZ-ZOR - Two houses fell in.", ["Deir ez-Zor"]),
        ("TEL ABYAD, May 3 - Two houses fell in.", ["Tal Abyad"]),
        ("Shells fell on RAS AL-AIN and AL-BAB.", ["Ras al-Ayn", "Al-Bab"]),
        ("EU AND IS SAY AN OLD WAR GOES ON AS THE UN MEETS", []),
    ],
)
def test_names_are_found_in_capitals(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names
