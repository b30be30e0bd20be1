"""Tolls: what counts as killed and injured, and what never does."""

import pytest

from data.extract import extract_events
from data.extract.sentences import fold, split_sentences
from data.extract.tolls import find_tolls
from data.records import Article


def killed(sentence: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(t.best, t.low, t.high) for t in find_tolls(fold(sentence)) if t.harm == "killed"]


def injured(sentence: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(t.best, t.low, t.high) for t in find_tolls(fold(sentence)) if t.harm == "injured"]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Shells killed 7 people in the market.", 7),
        ("Seven people were killed in the market.", 7),
        ("The strike left nine dead.", 9),
        ("The raid claimed the lives of eleven residents.", 11),
        ("A blast kills 15, including 4 children", 15),
        ("The bodies of 21 men were found.", 21),
        ("Twenty-three fighters lost their lives, the death toll standing at 23.", 23),
        ("A gunman shot and killed a teacher.", 1),
        ("A 12-year-old girl was killed.", 1),
        ("The rocket killed five women and a child.", 6),
        ("Four soldiers and nine militiamen were killed.", 13),
        ("1,250 people were killed.", 1250),
        ("At least 30 of the dead were civilians; more than 80 people died.", 80),
    ],
)
def test_a_count_of_the_dead_is_read(sentence, count):
    assert killed(sentence)[0][0] == count


def test_at_least_is_a_lower_bound():
    assert killed("At least 12 people were killed.") == [(12, 12, None)]


def test_up_to_is_an_upper_bound():
    assert killed("Up to 12 people were killed.") == [(12, None, 12)]


def test_between_gives_both_bounds_and_no_best():
    assert killed("Between 10 and 15 people died.") == [(None, 10, 15)]


@pytest.mark.parametrize(("word", "low"), [("dozens", 24), ("scores", 40), ("hundreds", 200)])
def test_a_vague_number_is_a_lower_bound_only(word, low):
    assert killed(f"{word.capitalize()} of people were killed.") == [(None, low, None)]


def test_killed_and_injured_are_told_apart():
    sentence = "12 Killed, 19 Injured in Rocket Attacks"
    assert (killed(sentence), injured(sentence)) == ([(12, 12, 12)], [(19, 19, 19)])


def test_a_verb_belongs_to_the_count_after_it():
    sentence = "The army killed 28 and wounded 30 terror group militants."
    assert (killed(sentence), injured(sentence)) == ([(28, 28, 28)], [(30, 30, 30)])


def test_a_part_is_not_added_to_the_whole():
    assert killed("At least 13 shepherds, including four boys, were killed.") == [(13, 13, None)]
    assert killed("The death toll rose to 86, 30 of them children.") == [(86, 86, 86)]


def test_an_earlier_toll_is_not_the_latest():
    assert killed("126 people were killed, the group said, updating a previous toll of 112.") == [(126, 126, 126)]


def test_a_running_total_is_marked():
    toll = find_tolls(fold("The deaths bring to 45 the number killed in the blast."))[0]
    assert (toll.best, toll.total) == (45, True)


def test_a_total_over_days_is_not_the_events_own():
    toll = find_tolls(fold("The toll over the whole weekend was 45 dead."))[0]
    assert (toll.best, toll.total, toll.further) == (45, False, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Five tanks were destroyed and a town was taken.",
        "The clashes killed nobody in 2016.",
        "Resolution 2254 was adopted.",
        "The strikes hit a post 40 kilometres from the city and killed nobody.",
        "The 45-year-old doctor lives there.",
        "No casualties were reported.",
        "Two hospitals in rebel territory were hit.",
    ],
)
def test_what_is_not_a_count_of_people_is_no_toll(sentence):
    assert killed(sentence) == []


def test_the_day_of_a_month_is_no_toll():
    assert killed("4 April 2017 At least 72 people were killed.") == [(72, 72, None)]


def test_a_count_of_tens_of_thousands_is_the_wars():
    assert find_tolls(fold("The war has left more than 250,000 people dead."))[0].of_the_war


def test_killed_and_injured_counted_together_are_neither():
    for sentence in (
        "The raids killed and injured about 20 civilians.",
        "Some 80 people killed and wounded in a week.",
    ):
        assert (killed(sentence), injured(sentence)) == ([], [])


def test_one_of_the_is_no_count():
    assert [best for best, _, _ in killed("In one of the last villages 14 bodies were found.")] == [14]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ahmad, 12, was killed in Daraa.",
        "Private Ali Hassan (23) was killed.",
        "Abu Yazan, aged 40, was shot dead.",
    ],
)
def test_an_age_stands_for_one_dead(sentence):
    assert killed(sentence) == [(1, 1, 1)]


def test_ages_are_not_added_up():
    assert injured("Samir, 27, and Hadi, 30, were wounded.") == []
    assert injured("Shelling killed Um Ahmad, 45, and wounded her son, 9.") == [(1, 1, 1)]


def test_a_count_after_a_comma_is_no_age():
    assert killed("During the clashes, 12 were killed.") == [(12, 12, 12)]
    assert killed("The blast left casualties, 12 dead and 5 hurt.") == [(12, 12, 12)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 12/3 a mine killed 2 people.",
        "On 12/3/2016 a mine killed 2 people.",
        "2016-03-12 a mine killed 2 people.",
        "On March 12 and 13 a mine killed 2 people.",
        "Between 2011 and 2015, mines killed 2 people.",
    ],
)
def test_a_day_or_year_in_figures_is_no_toll(sentence):
    assert killed(sentence) == [(2, 2, 2)]


def test_a_day_in_figures_before_a_list_is_no_toll():
    assert killed("Clashes on 6/3/2016 left 9 rebels and 4 Kurdish fighters dead.") == [(13, 13, 13)]


def test_what_is_counted_is_no_month():
    assert killed("44 martyrs and 171 wounded.") == [(44, 44, 44)]
    assert killed("The centre documented 54 martyrs.") == [(54, 54, 54)]
    assert killed("8 marines were killed.") == [(8, 8, 8)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not known how many people died.",
        "How many were killed remains unknown.",
        "Not many people were killed.",
        "So many people died.",
    ],
)
def test_a_number_nobody_knows_is_unknown(sentence):
    assert killed(sentence) == []


def test_a_year_is_no_toll_whoever_is_told_of_behind_it():
    assert killed("The Pentagon said in 2016 the fighter had been killed.") == [(1, 1, 1)]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("A blast in Azaz killed 6, an activist said.", 6),
        ("A raid killed nine civilians, a doctor and a witness said.", 9),
        ("Shelling killed 4, an activist in Idlib said.", 4),
        ("Shelling killed 4, two activists in Idlib said.", 4),
    ],
)
def test_who_says_it_is_no_victim(sentence, count):
    assert killed(sentence) == [(count, count, count)]


def test_victims_in_a_list_are_counted_though_somebody_says_it():
    assert killed("The attack killed eight bakers and three militiamen the Observatory said.") == [(11, 11, 11)]
    assert killed("The attack killed six civilians and a doctor, a monitor said.") == [(7, 7, 7)]


def test_where_some_of_those_told_of_came_to_harm_they_are_the_toll():
    assert killed("Police arrested 50 people, two of whom were later killed.") == [(2, 2, 2)]
    assert injured("Rebels freed 30 prisoners, one of whom had been wounded.") == [(1, 1, 1)]
    assert killed("40 people were killed, two of whom died later.") == [(40, 40, 40)]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The governor and two of his guards were killed.", 3),
        ("Two journalists and their driver were killed.", 3),
        ("A raid killed a woman, her husband and their baby.", 3),
        ("A father and three children died.", 4),
        ("A strike killed a commander along with 3 militants.", 4),
        ("8 soldiers were killed in clashes; 4 militants also died.", 12),
        ("The killing of 8 soldiers in an ambush, also 4 militants died.", 12),
        ("A 4-year-old girl and her 2 brothers were killed.", 3),
        ("A strike killed a trafficker, his wife and five of their children.", 7),
        ("1 Asayish fatality; 3 wounded.", 1),
        ("4 rebel fatalities, 2 YPG fatalities.", 6),
    ],
)
def test_those_told_of_without_a_number_are_counted_with_the_others(sentence, count):
    assert killed(sentence) == [(count, count, count)]


def test_those_killed_beside_somebody_named_are_a_lower_bound():
    assert killed("The strike killed commander Abu Ali along with three other militants.") == [(None, 4, None)]


def test_children_also_killed_may_be_among_those_counted():
    assert killed("12 people were killed; three children were also killed.")[0] == (12, 12, 12)


def test_the_number_of_martyrs_is_a_toll():
    assert killed("Number of martyrs rises to 5.") == [(5, 5, 5)]


def test_a_couple_is_two_and_a_mother_of_three_one():
    assert killed("A couple and their three children were killed.") == [(5, 5, 5)]
    assert killed("A mother of three was killed.") == [(1, 1, 1)]


def test_one_killed_along_with_others_is_a_lower_bound():
    assert killed("The mayor was killed along with his wife.") == [(None, 2, None)]


def test_ages_in_an_aside_are_not_added_to_the_whole():
    assert killed("Three children - Ahmad, 12, Ali, 9, and Huda, 4 - were killed.") == [(3, 3, 3)]


def told_where(text: str) -> list[tuple[str | None, int | None]]:
    article = Article(article_id="a", text=text, published="2016-03-15")
    return [(event.place, event.killed) for event in extract_events(article)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shelling killed five in Douma, three in Harasta and one in Arbin.", [("Douma", 5), ("Harasta", 3), ("Arbin", 1)]),
        ("Raids killed 12 in Aleppo, 8 in Homs and 15 in Idlib, SOHR said.", [("Aleppo", 12), ("Homs", 8), ("Idlib", 15)]),
        ("Shelling killed 5 people in Douma and 3 in Harasta on Monday.", [("Douma", 5), ("Harasta", 3)]),
        ("Raids killed 12 in Aleppo and Homs.", [(None, 12)]),
        ("Shelling killed 3 in Saraqib, and 6, including two nurses, in Binnish.", [("Saraqib", 3), ("Binnish", 6)]),
        ("Gunmen killed a teacher in Douma and a nurse in Arbin.", [("Douma", 1), ("Arbin", 1)]),
    ],
)  # fmt: skip
def test_each_count_of_a_list_keeps_its_own_place(text, told):
    assert told_where(text) == told


def test_those_killed_along_with_a_count_are_added_to_it():
    assert killed("22 children were killed along with six teachers.") == [(28, 28, 28)]


def test_kin_without_a_number_leave_a_lower_bound():
    assert killed("Shells left a farmer, his wife and their daughters dead.") == [(None, 3, None)]


def test_martyrs_and_injured_counted_together_are_neither():
    assert killed("Raids leave 10 martyrs and injured.") == []


def test_others_told_of_behind_including_may_be_among_those_counted():
    sentence = (
        "35 persons were killed including 9 members of the forces and about 10 persons were also killed by shells."
    )
    assert killed(sentence)[0] == (35, 35, 35)


def test_a_number_of_casualties_and_wounded_is_neither():
    assert killed("The blast brings the number of casualties and injured up to some 370 people.") == []


def test_a_family_is_not_one_person():
    assert killed("Airstrikes kill an Iraqi refugee family.") == []


@pytest.mark.parametrize(
    ("sentence", "dead", "hurt"),
    [
        ("Gunmen shot dead 12 people.", [12], []),
        ("Five men were gunned down near Tafas.", [5], []),
        ("Gunmen gunned down five men.", [5], []),
        ("Guards stopped a break-out, shooting dead three of them and wounding seven.", [3], [7]),
        ("A sniper shot a man dead.", [1], []),
        ("Car bomb claims 12 lives", [12], []),
        ("The number of those killed in the raid reached 15.", [15], []),
        ("Two judges were assassinated.", [2], []),
        ("They hanged three men in the square.", [3], []),
        ("Three detainees were tortured to death.", [3], []),
        ("Militants burnt two soldiers alive.", [2], []),
        ("30 terrorists were neutralised.", [30], []),
        ("The army lost 12 men.", [12], []),
        ("The army lost 12 positions and five tanks; nobody died.", [], []),
        ("Four succumbed to their injuries.", [4], []),
        ("A child succumbed to his wounds.", [1], []),
        ("Fatalities: 15.", [15], []),
        ("Dead: 3, wounded: 7", [3], [7]),
        ("It caused the death of three persons and the injury of seven.", [3], [7]),
        ("The blast killed 14 and maimed 20.", [14], [20]),
        ("Forty people are dead or missing.", [], []),
        ("They shelled the city, injuring a woman.", [], [1]),
        ("A child was slightly wounded.", [], [1]),
        ("Turkey says it 'neutralized' 46 fighters.", [46], []),
        ("A woman was stoned to death for adultery.", [1], []),
        ("15 civilians, including 4 children and 2 women, were documented killed.", [15], []),
    ],
)
def test_death_and_injury_are_told_in_many_forms(sentence, dead, hurt):
    assert ([count[0] for count in killed(sentence)], [count[0] for count in injured(sentence)]) == (dead, hurt)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The raid killed 57 in the first place and 83 in the second.", 140),
        ("Shelling killed 3 in Saraqeb, and 6, including two nurses, in Binnish.", 9),
        ("Gunmen killed a teacher in Douma and a nurse in Arbin.", 2),
    ],
)
def test_counts_that_share_a_verb_are_added_up(sentence, count):
    assert [toll[0] for toll in killed(sentence)] == [count]


def test_from_so_many_to_more_is_a_range_but_a_toll_that_rose_is_not():
    assert killed("The attack killed from 500 to well over 1,000 people.") == [(None, 500, None)]
    assert killed("The death toll rose from 10 to 15.") == [(15, 15, 15)]


def test_one_person_in_each_of_two_provinces_is_one_in_each():
    assert told_where("Gunmen killed a teacher in Homs and a nurse in Hama.") == [("Homs", 1), ("Hama", 1)]


def main_toll(title: str | None, text: str) -> int | None:
    return extract_events(Article(article_id="a", title=title, text=text, published="2016-06-17"))[0].killed


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        (
            "At least 27 children killed in Idlib attack",
            "The attack in Idlib killed at least 27 children, UNICEF said. It called for calm. Others called for calm, too. Help came late. "
            "On Thursday some 80 people were killed in the attack in Idlib, rescuers said.",
            80,
        ),
        ("15 medics killed in strike near Aleppo", "A strike near Aleppo killed 15 medics. It was condemned. It was mourned. Help came late. Over 65 people died in all the breaches.", 15),
        ("80 killed in air strikes on Aleppo", "Over 85 civilians were killed in air strikes on Aleppo on Thursday.", 85),
        ("At least 16 civilians and three children killed in raids on Idlib", "Sixteen civilians - including three children - died in Thursday's raids on Idlib.", 16),
        (
            "Hundreds dead as air strikes hit Aleppo",
            "Hundreds have been killed as jets pounded Aleppo on Friday. The death toll reached 330 as air strikes went on after midnight on Thursday. "
            "A monitor said at least 128 had been killed in the raids.",
            330,
        ),
        ("Airbase near Homs hit", "Missiles hit Shayrat airbase near Homs on Friday. It was the launch pad for a gas attack that left a hundred dead. Six people were killed in the missile strike.", 6),
        ("Escalation in Aleppo", "Air strikes on Aleppo killed more than 670 40% of them children.", 670),
    ],
)  # fmt: skip
def test_the_toll_of_the_main_event_is_the_fullest_that_is_its_own(title, text, count):
    assert main_toll(title, text) == count


def test_tags_run_into_the_prose_are_no_places_of_the_event():
    article = Article(
        article_id="a",
        title="Children killed in Aleppo school attack",
        text="Tags Aleppo Idlib Syria school At least six children were killed in a rocket attack in Aleppo on Thursday.",
        published="2016-10-27",
    )
    (event,) = extract_events(article)
    assert (event.provinces, event.killed) == (("SY-HL",), 6)


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        (
            "Air strikes killed 46 people on 5 June 2016: 23 in Idlib city, 14 in Maaret al-Numan and nine in Aleppo's Ansari district.",
            None,
            [(46, ("SY-HL", "SY-ID"))],
        ),
        (
            "Two car bombs killed 22 people in Syria on 5 June 2016: 15 in Homs and seven in Hama.",
            None,
            [(22, ("SY-HI", "SY-HM"))],
        ),
        (
            "Air raids killed 30 civilians on 5 June 2016, including 15 in Douma and seven in Idlib.",
            None,
            [(30, ("SY-ID", "SY-RD"))],
        ),
        (
            "Mortar shells killed seven people in Homs and four in Jaramana on 5 June 2016, state television said.",
            "Mortars kill 11 in Syria",
            [(11, ("SY-HI", "SY-RD"))],
        ),
        (
            "Shelling killed five people in Douma and three in Idlib on 5 June 2016.",
            None,
            [(5, ("SY-RD",)), (3, ("SY-ID",))],
        ),
    ],
)
def test_a_total_and_its_parts_are_not_both_counted(text, title, told):
    events = extract_events(Article(article_id="a", title=title, text=text, source="s"))
    assert [(event.killed, event.provinces) for event in events] == told


def test_the_parts_of_a_total_may_be_told_by_kind():
    assert killed("A car bomb killed 43 people: 37 civilians and six rebel fighters.") == [(43, 43, 43)]
    assert killed("Shelling killed five people, wounded three and left two missing.")[0] == (5, 5, 5)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("At least 14 fighters were killed from the factions and at least 9 from the regime forces.", (23, 23, None)),
        ("14 fighters from the rebels and at least nine from regime forces were killed.", (23, 23, None)),
        ("A girl, 7, and her father, 41, were killed by shelling on Douma.", (2, 2, 2)),
        ("The body of activist Samira Hassan was found in Raqqa.", (1, 1, 1)),
    ],
)
def test_the_dead_of_both_sides_and_those_told_of_with_their_age_are_counted(sentence, counts):
    assert killed(sentence)[0] == counts


def test_what_information_is_about_is_no_rounded_count():
    sentence = "There is information about 14 people killed in shelling."
    toll = find_tolls(fold(sentence))[0]
    assert sentence[toll.start : toll.end] == "14"


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Shelling of Kafr Zita killed a man and wounded his wife.", 1),
        ("A soldier was wounded by sniper fire in Jobar.", 1),
        ("Two people died and a man was wounded in a mortar attack.", 1),
    ],
)
def test_one_injured_without_a_number_is_counted(sentence, count):
    assert injured(sentence)[0][0] == count


def test_those_told_of_by_name_and_age_are_counted():
    assert killed("Ahmad, 12, and Samir, 9, were killed by shelling.") == [(2, 2, 2)]
    assert killed("Um Hassan (45), Ali (12) and Samir Hadi (9) were killed by shelling.") == [(3, 3, 3)]
    assert injured("A teacher, 34, was killed and two pupils, 8 and 9, were wounded.") == [(2, 2, 2)]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Jets bombed a queue outside a bakery, killing at least 51 of them.", (51, 51, None)),
        ("Shells killed 51 people, 12 of them women.", (51, 51, 51)),
        ("A shell killed a family of six in their kitchen.", (6, 6, 6)),
        ("Rebels downed a transport plane, killing its crew of four.", (4, 4, 4)),
        ("A mine killed him and his youngest son.", (2, 2, 2)),
        ("A strike killed 41 people, a figure later updated to 58.", (58, 58, 58)),
        ("A strike on the market killed 41 people, later revised up to at least 58.", (58, 58, None)),
    ],
)
def test_those_told_of_as_a_crowd_a_family_or_a_crew_are_counted(sentence, count):
    assert killed(sentence)[-1] == count


def test_an_updated_count_of_the_wounded_is_no_count_of_the_dead():
    assert killed("A strike killed 41 people and wounded 60, later raised to 75.") == [(41, 41, 41)]


@pytest.mark.parametrize(
    ("headline", "dead", "hurt"),
    [
        ("Teacher, two pupils killed in shelling of school", 3, None),
        ("Shelling hits Nubl; two children, father killed", 3, None),
        ("Policeman and three conscripts killed in ambush", 4, None),
        ("Mayor killed, two wounded in Nawa", 1, 2),
        ("Officer, three guards wounded by mine", None, 4),
    ],
)
def test_a_headline_counts_one_without_an_article(headline, dead, hurt):
    assert [counts[0][0] if counts else None for counts in (killed(headline), injured(headline))] == [dead, hurt]


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("At least 30 killed in raid on Saraqib market", "Air raids on a market in Saraqib killed 34 people on Thursday, rescuers said.", 34),
        ("At least 30 killed in raid on Saraqib market", "At least 30 people were killed in a raid on a market in Saraqib. Some 40 died in raids on Thursday.", 30),
        ("At least 30 killed in raid on Saraqib market", "Air raids killed 34 people in Saraqib on Thursday. Raids on Hama killed 44.", 34),
    ],
)  # fmt: skip
def test_the_first_sentences_outgrow_the_at_least_of_a_headline(title, text, count):
    assert main_toll(title, text) == count


@pytest.mark.parametrize(
    ("sentence", "dead", "hurt"),
    [
        ("Two suicide bombers killed 12 people.", [12], []),
        ("Three gunmen killed a teacher and wounded his wife.", [1], [1]),
        ("The attack by five militants left 12 dead.", [12], []),
        ("Five rebels killed two days after the truce", [5], []),
        ("12 people killed 3 injured in Homs", [12], [3]),
    ],
)
def test_the_killers_are_not_counted_among_the_dead(sentence, dead, hurt):
    assert ([count[0] for count in killed(sentence)], [count[0] for count in injured(sentence)]) == (dead, hurt)


@pytest.mark.parametrize(
    ("sentence", "dead", "hurt"),
    [
        ("Some 3,000 people fled and 12 were killed.", [12], []),
        ("Police arrested 50 people and killed three.", [3], []),
        ("Shelling killed 12 people and a woman was wounded.", [12], [1]),
        ("A soldier was killed and another wounded.", [1], [1]),
        ("Her mother was wounded.", [], [1]),
    ],
)
def test_who_came_to_something_else_is_not_added_to_the_dead(sentence, dead, hurt):
    assert ([count[0] for count in killed(sentence)], [count[0] for count in injured(sentence)]) == (dead, hurt)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("A woman and at least 3 children were killed.", 4),
        ("The strike killed his wife and three sons.", 4),
        ("A father and son were killed.", 2),
        ("A man and woman were killed.", 2),
        ("Blast kills mother, daughter", 2),
        ("The raid killed the group's emir and 6 others.", 7),
        ("A raid killed the emir, two aides and a driver.", 4),
        ("A strike killed a senior Islamic State commander and two of his bodyguards.", 3),
        ("A suicide bomber killed himself and three others.", 4),
        ("Three people and the attacker were killed.", 4),
        ("Abu Ali was killed with three of his men.", 4),
        ("16 soldiers have been killed as well as 12 rebels.", 28),
        ("Sixteen troops died, as did 12 rebels.", 28),
        ("16 on the government side and 12 on the rebel side were killed.", 28),
    ],
)
def test_those_counted_together_in_other_words_are_added_up(sentence, count):
    assert [best for best, _, _ in killed(sentence)] == [count]


@pytest.mark.parametrize(
    "sentence",
    [
        "A fighter of the Free Army died on Sunday of his wounds.",
        "A boy of 12 was killed by a sniper.",
        "Abu Omar was killed when a mine exploded.",
        "One of the rescuers was killed.",
        "A child lost his life.",
        "The group's military chief was killed.",
        "The bomber killed only himself.",
        "The martyrdom of a citizen.",
    ],
)
def test_one_death_is_told_in_many_forms(sentence):
    assert killed(sentence) == [(1, 1, 1)]


@pytest.mark.parametrize("sentence", ["No one was killed.", "A family was killed.", "Three families were killed."])
def test_nobody_and_families_are_not_one_dead(sentence):
    assert killed(sentence) == []


def test_a_leader_and_several_others_are_a_lower_bound():
    assert killed("The blast killed its leader and several other members.") == [(None, 4, None)]


def test_the_whole_that_a_count_is_of_is_no_toll():
    assert killed("Eight of nine passengers were killed.") == [(8, 8, 8)]
    assert killed("Nine people from one family were killed.") == [(9, 9, 9)]


def test_children_and_women_among_the_dead_are_parts_of_them():
    assert killed("Five children and three women were among at least 12 people killed.") == [(12, 12, None)]


@pytest.mark.parametrize("headline", ["Aleppo blast death toll hits 42", "Toll of Aleppo blast soars to 42"])
def test_a_toll_that_hits_or_soars_is_a_running_total(headline):
    assert [(toll.best, toll.total) for toll in find_tolls(fold(headline))] == [(42, True)]


def test_injuries_are_inflicted_and_hurts_is_a_verb():
    assert injured("The blast inflicted injuries on seven people.") == [(7, 7, 7)]
    assert injured("Mine kills four, hurts six") == [(6, 6, 6)]


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("Sniper kills girl in Madaya", "A sniper shot dead a girl in Madaya on Thursday. 28 people have been killed there since December.", 1),
        ("No one hurt as rocket falls on Kilis", "A rocket hit an empty school in Kilis on Thursday. Rockets have killed 21 people there this year.", None),
        ("Raid on Douma", "A raid on Douma on Thursday killed 12 people in the third attack this year.", 12),
        ("Mines kill 40 in Raqqa", "Mines in Raqqa have killed 40 people since January.", 40),
    ],
)  # fmt: skip
def test_a_count_over_months_is_no_one_days(title, text, count):
    assert main_toll(title, text) == count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("A baker and his three apprentices were killed.", 4),
        ("Shelling kills baker and his three apprentices", 4),
        ("The strike killed Abu Ali and three of his men.", 4),
        ("A strike killed Abu Omar and two others.", 3),
        ("Kurdish fighters killed 33 militants, losing six of their own.", 39),
        ("A doctor lost his wife and four children in the raid.", 5),
        ("The raid martyred 9 civilians.", 9),
        ("The beheading of an aid worker was condemned.", 1),
    ],
)
def test_those_told_of_by_name_and_the_dead_of_the_other_side_are_counted(sentence, count):
    assert killed(sentence) == [(count, count, count)]


@pytest.mark.parametrize(
    "sentence", ["The raid killed civilians and two others.", "It killed rebels and two of his men."]
)
def test_a_plural_beside_a_count_is_not_one(sentence):
    assert killed(sentence) == []


def test_those_taken_to_hospital_or_treated_are_injured():
    assert injured("Four others were taken to hospital.") == [(4, 4, 4)]
    assert injured("Some 70 were treated for suffocation.") == [(70, 70, 70)]


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("Toll of Tartous blasts passes 150", "The toll of the blasts in Tartous rose to 154 on Thursday.", 154),
        (None, "A shell killed four in Douma on Thursday. Two others also died. Shells fell again.", 6),
        (None, "A shell killed four people in Douma on Thursday. Three children were also killed.", 4),
        ("Shell kills six in Douma", "A shell killed six people in Douma on Thursday. Two fighters were also killed.", 6),
    ],
)  # fmt: skip
def test_the_next_sentence_may_count_others(title, text, count):
    assert main_toll(title, text) == count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Thousands attended the funeral in Salamiyah of nine bakers killed in a raid on Monday.", 9),
        ("Hundreds mourned 11 nurses killed by a shell.", 11),
        ("Some 300 people met in Jasim to bury a shepherd killed by a mine.", 1),
        ("Thousands turned out in Jableh for the burial of four students killed by a bomb.", 4),
        ("Hundreds of people were killed in the raids.", None),
    ],
)
def test_those_who_came_to_the_funeral_are_not_the_dead(sentence, count):
    assert [best for best, _, _ in killed(sentence)] == [count]


@pytest.mark.parametrize("part", ["incl. 3 women", "esp. 3 women", "including 3 women"])
def test_a_part_that_is_cut_short_is_a_part(part):
    assert main_toll(None, f"On Monday, shells hit Douma: 7 civilians ({part}) killed.") == 7


@pytest.mark.parametrize("word", ["incl", "approx", "est", "ca", "vill", "esp", "cf"])
def test_a_word_cut_short_ends_no_sentence(word):
    assert len(split_sentences(f"Shells hit Douma, {word}. 12 of them. It was Monday.")) == 2
