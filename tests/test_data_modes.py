"""How a sentence speaks of a thing: what is denied, planned, feared or called off did not happen."""

from datetime import date

import pytest

from data.extract import extract_events
from data.records import Article, Event


def read(text: str, published: str = "2016-02-23") -> list[Event]:
    return extract_events(Article(article_id="a1", text=text, published=published))


@pytest.mark.parametrize(
    "sentence",
    [
        "Reports that rebels shelled Nubl were false.",
        "Claims that Russia bombed Idlib are baseless.",
        "Russia rejected accusations that it bombed a hospital in Idlib.",
        "Moscow called reports that it bombed Idlib fake.",
        "The army said it had nothing to do with the bombing of Douma.",
        "Allegations of a chemical attack in Douma were rejected by Damascus.",
        "There is no truth to reports that rebels shelled Nubl.",
    ],
)
def test_what_is_called_untrue_before_or_behind_is_denied(sentence):
    assert [event.status for event in read(sentence)] == ["denied"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels rejected the truce and shelled Nubl on Monday.",
        "Turkey rejected the claims and shelled Nubl on Monday.",
        "The army prepared for the battle by shelling Nubl on Monday.",
        "Fears grew after an air strike on Nubl on Monday.",
        "Rebels thwarted an army attack on Nubl on Monday, killing 5 soldiers.",
    ],
)
def test_a_cue_that_is_about_something_else_leaves_what_happened(sentence):
    (event,) = read(sentence)
    assert (event.status, event.date_start) == ("occurred", date(2016, 2, 22))


@pytest.mark.parametrize(
    "sentence",
    [
        "The army is preparing an assault on Aleppo.",
        "Army readies assault on Aleppo.",
        "Preparations for an attack on Idlib are under way.",
        "Kurdish forces are getting ready for an offensive on Raqqa.",
        "They said they'd attack Azaz on Friday if the rebels stay.",
        "The army will kill thousands in an assault on Aleppo.",
    ],
)
def test_what_is_prepared_or_promised_is_planned_and_kills_nobody(sentence):
    assert [(event.status, event.killed_low) for event in read(sentence)] == [("planned", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fears grow of an attack on Idlib.",
        "Residents fear an offensive on Idlib.",
        "An attack on Idlib would kill thousands.",
        "An air strike on Idlib could trigger a new exodus.",
        "Russia must stop bombing Aleppo.",
        "Britain considered air strikes on Raqqa.",
        "The president decided against air strikes on Raqqa.",
        "The coalition was expected to bomb Raqqa, but the raid was cancelled.",
        "The evacuation of Foua was postponed.",
        "Aid workers were unable to reach Madaya.",
        "The army did not enter Raqqa.",
    ],
)
def test_what_is_feared_supposed_or_called_off_is_no_event(sentence):
    assert read(sentence) == []


def test_a_vote_on_strikes_is_a_vote_and_no_strike():
    assert [event.sub_event_type for event in read("Parliament voted to extend air strikes on Raqqa.")] == ["Vote"]


@pytest.mark.parametrize("verb", ["thwarted", "foiled"])
def test_a_foiled_bombing_is_no_bombing(verb):
    events = read(f"Security forces {verb} a suicide attack in Homs on Monday.")
    assert [event.sub_event_type for event in events] == ["Disrupted weapons use"]


@pytest.mark.parametrize(
    "sentence",
    [
        "UN inspectors entered Douma on Monday.",
        "Journalists entered Daraya on Monday.",
        "Residents entered the town of Afrin on Monday.",
        "A convoy entered Madaya on Monday.",
    ],
)
def test_those_who_enter_without_arms_take_no_ground(sentence):
    assert all(event.event_type != "Battles" for event in read(sentence))


@pytest.mark.parametrize(
    ("sentence", "sub_event_type"),
    [
        ("Soldiers took Palmyra on Monday.", "Government regains territory"),
        ("Fighters took Palmyra on Monday.", "Non-state actor overtakes territory"),
        ("Palmyra was captured by militants on Monday.", "Non-state actor overtakes territory"),
        ("Special forces entered Palmyra on Monday.", "Armed clash"),
        ("Palmyra was captured on Monday.", "Armed clash"),
    ],
)
def test_ground_falls_to_the_side_that_is_told_and_else_to_neither(sentence, sub_event_type):
    assert [event.sub_event_type for event in read(sentence)] == [sub_event_type]


def test_it_who_took_a_town_is_the_army_of_the_sentence_before():
    events = read("The army advanced on Sunday. It took Palmyra on Monday.")
    assert "Government regains territory" in [event.sub_event_type for event in events]


@pytest.mark.parametrize(
    "sentence",
    [
        "An earthquake killed 12 people in Latakia on Monday.",
        "Cholera killed 7 people in Deir Ezzor.",
        "A bus crash killed 9 people near Homs.",
        "Floods killed 3 people in Idlib.",
        "Two people were killed in a traffic accident in Tartus.",
        "Three people died of cold in Idlib.",
        "Thirty firefighters took part in an exercise in Damascus.",
    ],
)
def test_deaths_that_nobody_caused_are_no_attack(sentence):
    assert read(sentence) == []


def test_a_fire_that_shells_set_off_is_shelling():
    events = read("Shells set off a fire in Douma, killing 6.")
    assert [(event.sub_event_type, event.killed) for event in events] == [("Shelling/artillery/missile attack", 6)]


@pytest.mark.parametrize(
    "going_on",
    [
        "Two civilians were killed in the attack.",
        "The shelling killed two civilians.",
        "2 civilians killed.",
        "Casualties: 2 civilians killed.",
    ],
)
def test_a_sentence_that_goes_on_takes_the_day_of_the_one_before(going_on):
    events = read(f"On 2 March 2016 the army shelled Talbiseh. {going_on}", published="2016-03-15")
    assert [(event.date_start, event.killed) for event in events] == [(date(2016, 3, 2), 2)]


def test_a_day_is_not_carried_to_another_place():
    events = read("On 2 March the army shelled Talbiseh. The attack in Damascus killed 9.", published="2016-03-15")
    assert {(event.provinces, event.date_start) for event in events if event.killed} == {
        (("SY-DI",), date(2016, 3, 15))
    }


@pytest.mark.parametrize("again", ["The death toll climbed to 19 on Monday.", "On Monday the toll rose to 19."])
def test_a_toll_told_anew_belongs_to_the_attack_before(again):
    events = read(f"A raid on Saraqeb on Sunday killed at least 14. {again}")
    assert [(event.date_start, event.killed) for event in events] == [(date(2016, 2, 21), 19)]


@pytest.mark.parametrize(
    ("sentence", "province"),
    [
        ("The town of Houla, scene of a massacre of 108 people in 2012, was shelled on Monday.", "SY-HI"),
        ("A year after 108 people were massacred in Houla, shells hit Hama on Monday.", "SY-HM"),
    ],
)
def test_the_dead_of_years_ago_are_not_todays(sentence, province):
    (event,) = read(sentence)
    assert (event.provinces, event.killed, event.date_start) == ((province,), None, date(2016, 2, 22))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Claims that Russia bombed Idlib are baseless.", "baseless"),
        ("Moscow denied that its jets carried out air strikes in Idlib.", "denied"),
        ("The army is preparing an assault on Aleppo.", "preparing an"),
        ("A ceasefire will begin in Aleppo on Saturday.", "will"),
    ],
)
def test_the_words_that_make_a_thing_planned_or_denied_are_its_evidence(sentence, words):
    (event,) = read(sentence)
    (span,) = event.evidence["status"]
    assert sentence[span.start : span.end] == words


def test_what_occurred_needs_no_words_for_it():
    (event,) = read("Clashes broke out in Aleppo on Monday.")
    assert "status" not in event.evidence


def test_the_place_of_an_arabic_article_has_its_words():
    (event,) = read("قصفت طائرات مدينة حلب في 22 شباط 2016")
    assert event.place is not None
    assert event.evidence["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops were preparing to leave when a mortar hit Nubl on Monday.",
        "Hours before the ceasefire was to begin, shelling killed 5 in Nubl on Monday.",
        "Parliament approved the deal and warplanes bombed Nubl on Monday.",
        "Hundreds refused to leave as shelling hit Nubl on Monday.",
        "She'd left her home before rockets hit Nubl on Monday.",
        "Militants considered close to al-Qaeda attacked Nubl on Monday.",
        "The bombing of Nubl on Monday could be a war crime.",
    ],
)
def test_a_cue_does_not_reach_into_another_clause(sentence):
    assert ("occurred", date(2016, 2, 22)) in [(event.status, event.date_start) for event in read(sentence)]


def test_a_toll_revised_down_replaces_the_higher_one():
    events = read("A raid on Saraqeb on Sunday killed at least 14. On Monday activists revised the toll down to 11.")
    assert [(event.date_start, event.killed) for event in events] == [(date(2016, 2, 21), 11)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fall of Al-Bab would threaten the siege of Aleppo.",
        "The capture of Zabadani would tighten the army's siege of Madaya.",
        "It would respond to any air strikes on Idlib.",
    ],
)
def test_what_another_thing_would_bring_is_no_plan(sentence):
    assert "planned" not in [event.status for event in read(sentence)]


def test_a_denial_does_not_reach_what_was_also_done():
    events = read("The government, which denied that it bombed Douma, also agreed on a truce in Homs on Monday.")
    assert ("Agreement", "occurred") in [(event.sub_event_type, event.status) for event in events]


def test_what_would_mark_the_deadliest_attack_is_no_plan():
    assert "planned" not in [
        event.status for event in read("It would mark the deadliest gas attack in Syria, killing 70 in Douma.")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wildfires swept through the countryside of Latakia on Friday, killing three people and injuring 79.",
        "An avalanche and a dust storm killed three people near Homs.",
        "Traders in Damascus were bombarded with sell orders, wounding investor confidence and killing hopes of a rally.",
        "Two chefs battled on Sunday for the title of best kibbeh in Aleppo.",
        "Analysts in Aleppo called it an attack on the currency.",
        "The striker shot down Homs 2-1 and bombarded the goal.",
        "A documentary about the bombing of a hospital in Aleppo won a prize in Cannes on Saturday.",
        "The trial of a doctor accused of torturing detainees in Homs opened in Frankfurt on Wednesday.",
        "A court convicted a man from Homs of the shooting of two people in Aleppo.",
        "The actor exploded in anger in Damascus.",
        "Lawmakers in Damascus attacked the government's new budget on Monday.",
        "The minister said the plan would kill jobs in Homs.",
        "The mayor of Homs was under attack from the press on Monday.",
        "Suppose an air strike hit the base at Shayrat.",
        "The ministry said it would answer any missile fired at Damascus.",
        "The ministry said the rescuers in Douma staged a fake gas attack.",
        "The minister threatened more raids on Idlib.",
    ],
)
def test_words_of_war_said_of_something_else_tell_no_event(sentence):
    assert [event for event in read(sentence) if event.event_type not in ("Diplomacy",)] == []


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("Police charged the crowd with batons in Homs, killing two people.", 2),
        ("A mortar hit a football club in Damascus, killing two civilians.", 2),
        ("The film about Aleppo was shown as an air strike killed 12 people in the city.", 12),
        ("Rebels battled the army for the town of Morek, killing five soldiers.", 5),
    ],
)
def test_words_of_war_said_of_war_tell_it(sentence, killed):
    assert read(sentence)[0].killed == killed


def test_the_text_says_what_the_bombing_of_the_headline_was():
    (event,) = extract_events(
        Article(
            article_id="a",
            title="Idlib school bombing: 35 dead",
            text="Warplanes hit a school complex in Idlib province on Monday, killing 35 people.",
            published="2016-03-15",
        )
    )
    assert event.sub_event_type == "Air/drone strike"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A truck bomb claimed by Islamic State killed 120 people in Aleppo, police and medical sources said.", "unnamed sources"),
        ("A truck bomb claimed by Islamic State killed 120 people in Aleppo.", "Islamic State"),
        ("A bomb killed 12 people in Azaz, the mayor said. Islamic State said its men had carried out the attack.", "officials"),
        ("Islamic State claimed the car bomb in Aleppo, which killed five people, a hospital official said.", "officials"),
    ],
)  # fmt: skip
def test_who_claims_a_bomb_says_so_only_where_nobody_else_does(text, name):
    assert read(text)[0].attributed_to == name


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The US military said it did not target a mosque in the village of al-Jina.", [("denied", "Air/drone strike")]),
        ("Russia said none of its jets bombed Hass.", [("denied", "Air/drone strike")]),
        ("The army did not shell Douma, a military source said.", [("denied", "Shelling/artillery/missile attack")]),
        ("Rebels did not attack Nubl, residents said.", []),
        ("Russia says it never bombed Douma.", [("denied", "Air/drone strike")]),
        ("The Nusra Front rejected the truce due to take effect in Homs at midnight.", []),
        ("Rumours circulated that gunfire heard in Damascus was a coup attempt. No shots had been fired.", []),
        ("Every time a market in Aleppo is bombed we hear the same statements.", []),
        ("Whenever shells hit Aleppo the shops close.", []),
        ("Doctors work on in Aleppo. He has a wife. She is at home. The regime denies using barrel bombs.", []),
        (
            "Authorities in Homs foiled a terrorist attempt to blow up two booby-trapped cars.",
            [("occurred", "Disrupted weapons use")],
        ),
    ],
)  # fmt: skip
def test_what_is_denied_refused_foiled_or_usual_has_not_happened(sentence, told):
    assert [(event.status, event.sub_event_type) for event in read(sentence)] == told


def test_talks_that_would_not_begin_before_monday_are_planned_for_monday():
    (event,) = read(
        "Talks in Geneva which had been due to start on Friday would not begin before Monday.", "2016-01-21"
    )
    assert (event.status, event.date_start) == ("planned", date(2016, 1, 25))


def test_the_dead_of_a_month_are_put_in_no_place_told_of_around_them():
    count = "The monitor documented the killing of 917 civilians in January 2016. Aleppo saw the heaviest toll with 371 victims."
    assert read(count)[0].provinces == ()


def test_a_death_of_one_year_takes_no_place_of_another():
    told = "In August 2013 he treated victims in Khan al-Assal. In 2014 his brother was killed by a sniper."
    assert {event.provinces for event in read(told) if event.killed == 1} == {()}


@pytest.mark.parametrize(
    "text",
    [
        "A new film in which rebels storm a castle and kill 200 guards opened in Damascus on Monday.",
        "Critics in Damascus praised a thriller that tells of a bombing in Homs.",
        "A video game about the battle for Aleppo angered critics in Damascus.",
        "The director's last picture bombed at the box office in Damascus.",
        "The central bank in Damascus is shelling out 50 million dollars.",
        "Houla marks ten years since the massacre.",
    ],
)
def test_a_film_a_figure_of_speech_and_an_anniversary_tell_of_nothing_that_happened(text):
    assert not any(
        event.event_type in {"Battles", "Explosions/Remote violence", "Violence against civilians"}
        for event in read(text)
    )


def test_who_was_killed_beside_those_taken_did_not_die_in_an_attack_still_planned():
    text = "Gunmen kidnapped 30 villagers in Hama on Monday, killing two guards, and plan to attack the town."
    events = extract_events(Article(article_id="a", text=text, published="2016-02-23"))
    assert [(event.sub_event_type, event.status, event.killed) for event in events] == [
        ("Attack", "occurred", 2),
        ("Abduction/forced disappearance", "occurred", None),
    ]


def test_aid_that_was_stopped_did_not_come():
    assert "Aid delivery" not in [event.sub_event_type for event in read("Aid drops over Deir ez-Zor were suspended.")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moscow says its jets did not hit the convoy near Aleppo.",
        "Russian planes did not strike a convoy near Aleppo, the defence ministry said on Tuesday.",
    ],
)
def test_what_planes_are_said_not_to_have_done_is_denied(sentence):
    assert read(sentence)[0].status == "denied"


@pytest.mark.parametrize(
    "sentence",
    [
        "Guards in Homs took four prisoners away on Monday to be executed.",
        "IS sentenced six men to be hanged in Raqqa.",
    ],
)
def test_an_execution_still_to_come_is_planned_and_has_killed_nobody(sentence):
    assert {(event.status, event.killed) for event in read(sentence, "2017-05-17")} == {("planned", None)}


def test_a_memorial_to_the_dead_is_no_killing():
    assert read("A memorial to the 40 people killed in Taftanaz was unveiled in Idlib on Monday.", "2017-05-17") == []
