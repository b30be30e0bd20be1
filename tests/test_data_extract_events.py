"""From an article to its events: rank, places, days, tolls, who says so, and the words each was read from."""

from datetime import date
from pathlib import Path

import pytest

from data.extract import extract_events
from data.records import Article, Event

SEED = Path(__file__).parents[2] / "shared" / "seed" / "russia-truce-negotiations.txt"

STRIKE = Article(
    article_id="a1",
    title="Air raid kills 14 in market in Idlib",
    text=(
        "An air raid on a busy market in Ariha killed at least 14 people on Tuesday, the Syrian Observatory for Human Rights said.\n"
        "The planes struck at noon. Five children were among the dead and 30 people were wounded, the monitor said.\n"
        "Moscow denied that its jets carried out air strikes on the town.\n"
        "In Homs, a car bomb killed three people on Monday.\n"
        "The war has killed more than 250,000 people since 2011."
    ),
    published="2016-03-16T10:00:00",
    source="Example Wire",
)


def test_the_main_event_is_that_of_the_headline():
    main = extract_events(STRIKE)[0]
    assert (main.rank, main.sub_event_type, main.provinces) == (1, "Air/drone strike", ("SY-ID",))
    assert (main.killed, main.killed_low, main.killed_high) == (14, 14, None)
    assert main.injured == 30
    assert (main.date_start, main.date_basis) == (date(2016, 3, 15), "relative")
    assert main.attributed_to == "SOHR"


def test_another_happening_in_the_article_is_another_event():
    other = next(event for event in extract_events(STRIKE) if event.provinces == ("SY-HI",))
    assert (other.sub_event_type, other.killed, other.date_start) == (
        "Remote explosive/landmine/IED",
        3,
        date(2016, 3, 14),
    )


def test_a_denied_event_is_kept_as_denied():
    assert [event.status for event in extract_events(STRIKE)].count("denied") == 1


def test_the_war_as_a_whole_is_no_event():
    assert all((event.killed or 0) < 1000 for event in extract_events(STRIKE))


def test_ids_follow_the_rank():
    assert [event.event_id for event in extract_events(STRIKE)] == [
        f"a1-{rank}" for rank in range(1, len(extract_events(STRIKE)) + 1)
    ]


def test_the_same_article_gives_the_same_events():
    assert extract_events(STRIKE) == extract_events(STRIKE)


def test_every_span_lies_in_its_part_and_says_something():
    check_evidence(STRIKE, extract_events(STRIKE))


def test_an_article_that_tells_of_nothing_has_no_events():
    assert extract_events(Article(article_id="a2", title="A recipe for bread", text="Take flour and water.")) == []
    assert extract_events(Article(article_id="a3")) == []


def test_a_day_nobody_names_is_the_publication_day():
    (event,) = extract_events(Article(article_id="a4", title="Shelling kills two in Douma", published="2016-01-05"))
    assert (event.date_start, event.date_basis, event.date_precision) == (date(2016, 1, 5), "published", "day")


def test_an_undated_article_has_events_of_unknown_day():
    (event,) = extract_events(Article(article_id="a5", title="Shelling kills two in Douma"))
    assert (event.date_start, event.date_basis, event.date_precision) == (None, None, "unknown")


def test_a_stub_is_read_from_its_title_alone():
    stub = Article(article_id="a6", title="Shelling kills two in Douma", text="Clashes in Homs.", is_stub=True)
    assert [event.provinces for event in extract_events(stub)] == [("SY-RD",)]


def test_a_question_tells_of_nothing():
    assert extract_events(Article(article_id="a7", title="Who benefits from air strikes in Homs?")) == []


def test_where_weapons_come_from_is_not_where_they_arrive():
    (event,) = extract_events(Article(article_id="a8", title="Militants in Latakia Receive New Weapons from Turkey"))
    assert event.provinces == ("SY-LA",)


def check_evidence(article: Article, events: list[Event]) -> None:
    """Each span lies in its part, is not empty, and what can be checked by its words is right."""
    for event in events:
        for field, spans in event.evidence.items():
            for span in spans:
                part = article.title if span.part == "title" else article.text
                assert part is not None
                assert 0 <= span.start < span.end <= len(part), (event.event_id, field)
                assert part[span.start : span.end].strip(), (event.event_id, field)
        sentence = event.evidence["sentence"][0]
        part = article.title if sentence.part == "title" else article.text
        assert part is not None
        assert event.sentence == part[sentence.start : sentence.end]


@pytest.fixture(scope="module")
def seed() -> Article:
    if not SEED.exists():
        pytest.skip("../shared/seed is not here: only the project's own checkout has it")
    body = SEED.read_text(encoding="utf-8").split("string(", 1)[0]
    lines = [line for line in body.split("\n") if line.strip()]
    return Article(article_id="seed", title=lines[0], text="\n".join(lines[3:-1]), published="2016-02-24T22:09:20")


def test_the_seed_tells_of_its_seven_events(seed):
    events = extract_events(seed)
    told = {(e.sub_event_type, e.date_start, e.status, e.provinces) for e in events}
    five = ("SY-DI", "SY-DR", "SY-HI", "SY-HM", "SY-LA")
    assert ("Negotiation", date(2016, 2, 24), "occurred", five) in told
    assert ("Agreement", date(2016, 2, 24), "occurred", ("SY-LA",)) in told
    assert ("Agreement", date(2016, 2, 22), "occurred", ()) in told
    assert ("Agreement", date(2016, 2, 23), "occurred", ()) in told
    assert ("Agreement", date(2016, 2, 27), "planned", ()) in told
    assert ("Visit/Call", date(2016, 2, 24), "occurred", ()) in told
    assert ("Statement", date(2016, 2, 23), "occurred", ("SY-LA",)) in told
    assert len(events) <= 9


def test_the_seeds_spans_say_so(seed):
    check_evidence(seed, extract_events(seed))


def test_the_seeds_planned_ceasefire_is_one_event(seed):
    assert [event.status for event in extract_events(seed)].count("planned") == 1


def test_an_arabic_article_gives_its_province_and_day_and_no_type():
    (event,) = extract_events(
        Article(article_id="a9", title="غارات جوية على مدينة إدلب", text="قتل مدنيون.", published="2016-03-02")
    )
    assert (event.provinces, event.event_type, event.killed) == (("SY-ID",), None, None)
    assert (event.date_start, event.date_basis) == (date(2016, 3, 2), "published")


def test_an_arabic_headline_has_its_day_its_town_and_its_actors_from_the_first_sentence_too():
    article = Article(
        article_id="a9",
        title="قصف للجيش السوري على ريف إدلب",
        text="أصاب القصف يوم الاثنين مدينة سراقب، بحسب المرصد السوري. ورد مقاتلو المعارضة على قصف حلب يوم الأحد.",
        published="2016-03-02",
    )
    (event,) = extract_events(article)
    assert (event.place, event.place_precision, event.provinces) == ("Saraqib", "town", ("SY-ID",))
    assert (event.date_start, event.date_basis) == (date(2016, 2, 29), "relative")
    assert event.actors == ("Syrian Armed Forces",)
    check_evidence(article, [event])


def test_the_first_sentence_of_an_arabic_text_that_tells_of_another_province_adds_nothing_to_the_headline():
    (event,) = extract_events(
        Article(article_id="a9", title="قصف على ريف إدلب", text="قصف داعش حلب يوم الاثنين.", published="2016-03-02")
    )
    assert (event.provinces, event.date_start, event.actors) == (("SY-ID",), date(2016, 3, 2), ())


def test_an_arabic_article_without_a_province_has_no_event():
    assert extract_events(Article(article_id="a10", title="وصفة خبز", text="دقيق وماء.")) == []


def test_a_headline_that_begins_with_its_speaker_is_a_statement():
    (event,) = extract_events(Article(article_id="a11", title="Erdogan: Keep the Kurds out of the truce in Syria"))
    assert (event.sub_event_type, event.actors[0]) == ("Statement", "Recep Tayyip Erdogan")


def test_two_happenings_in_two_places_in_one_sentence_are_two_events():
    text = "Bombs killed at least 57 people in Homs and at least 83 in Sayyida Zeinab."
    events = extract_events(Article(article_id="a12", text=text, published="2016-02-22"))
    assert {(event.provinces, event.killed) for event in events} == {(("SY-HI",), 57), (("SY-RD",), 83)}


def test_a_list_of_places_is_one_event_in_all_of_them():
    text = "Shells fell in Hama and Homs on Friday."
    (event,) = extract_events(Article(article_id="a13", text=text, published="2016-02-22"))
    assert (event.provinces, event.place) == (("SY-HI", "SY-HM"), None)


def test_what_happened_hours_before_elsewhere_is_not_this_event():
    text = (
        "Nineteen people were killed by shelling in Douma, just hours after a gas attack left dozens dead in Saraqib."
    )
    main = extract_events(Article(article_id="a14", text=text, published="2017-04-05"))[0]
    assert (main.sub_event_type, main.provinces, main.killed) == (
        "Shelling/artillery/missile attack",
        ("SY-RD",),
        19,
    )


def test_a_long_text_without_any_punctuation_is_read_in_pieces():
    text = "an air strike hit the town of Ariha and killed three people then families fled " * 2_000
    events = extract_events(Article(article_id="a15", text=text, published="2016-03-16"))
    assert events[0].provinces == ("SY-ID",)
    assert all(len(event.sentence or "") <= 1_500 for event in events)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Shelling killed two people in Douma, a monitoring group said.", "monitoring group"),
        ("Shelling killed two people in Douma, according to the Syrian Observatory for Human Rights.", "SOHR"),
        ("The Russian Defense Ministry said that shelling killed two people in Douma.", "Russian Defense Ministry"),
        ("Activists said shelling killed two people in Douma.", "activists"),
        ("SANA reported shelling that killed two people in Douma, citing a military source.", "SANA"),
        ("Shelling killed two people in Douma.", None),
    ],
)
def test_an_event_says_who_says_so(sentence, name):
    event = extract_events(Article(article_id="a16", text=sentence, published="2016-03-16"))[0]
    assert event.attributed_to == name


def test_a_monitor_is_the_one_the_article_names():
    text = (
        "Shelling killed two people in Douma, a monitor said.\nThe Syrian Observatory for Human Rights counts the dead."
    )
    event = extract_events(Article(article_id="a17", text=text, published="2016-03-16"))[0]
    assert event.attributed_to == "SOHR"


@pytest.mark.parametrize(
    ("sentence", "sub_event_type", "provinces", "status", "killed"),
    [
        (
            "BEIRUT, March 3 (Wire) - At least 12 people, among them three children, were killed on Wednesday when "
            "warplanes struck a market in Maarat al-Numan in Idlib province.",
            "Air/drone strike",
            ("SY-ID",),
            "occurred",
            12,
        ),
        (
            "Fighting between two factions in Idlib left 15 dead, activists said.",
            "Armed clash",
            ("SY-ID",),
            "occurred",
            15,
        ),
        (
            "The army said it had taken full control of Palmyra on Sunday, ending ten months of Islamic State rule.",
            "Government regains territory",
            ("SY-HI",),
            "occurred",
            None,
        ),
        (
            "Islamic State militants have killed up to 280 people in Deir ez-Zor, state media said.",
            "Attack",
            ("SY-DY",),
            "occurred",
            280,
        ),
        (
            "The death toll from Sunday's bombings in Homs rose to 59 on Monday, up from 46.",
            "Remote explosive/landmine/IED",
            ("SY-HI",),
            "occurred",
            59,
        ),
        (
            "The United Nations said it hoped to deliver aid to Madaya on Friday.",
            "Aid delivery",
            ("SY-RD",),
            "planned",
            None,
        ),
        (
            "The ministry denied on Tuesday that its aircraft had bombed a hospital in Azaz.",
            "Air/drone strike",
            ("SY-HL",),
            "denied",
            None,
        ),
        (
            "U.S. warplanes destroyed an Islamic State depot in Mosul, Iraq, on Monday.",
            "Air/drone strike",
            (),
            "occurred",
            None,
        ),
    ],
)
def test_a_sentence_of_the_news_is_read_whole(sentence, sub_event_type, provinces, status, killed):
    event = extract_events(Article(article_id="a18", text=sentence, published="2016-03-03"))[0]
    assert (event.sub_event_type, event.provinces, event.status, event.killed) == (
        sub_event_type,
        provinces,
        status,
        killed,
    )


@pytest.mark.parametrize(
    ("note", "event_type", "province", "killed"),
    [
        ("On 5 March 2017, regime forces shelled Kafr Zita village in northern Hama countryside; 3 civilians killed.", "Explosions/Remote violence", "SY-HM", 3),
        ("On 18 May 2019, SDF forces arrested four civilians in Hajin city in Deir ez-Zor.", "Strategic developments", "SY-DY", None),
        ("On 7 July 2019, residents protested in Sweida city against the lack of services.", "Protests", "SY-SU", None),
        ("On 30 March 2019, protesters burned tires and blocked a road in Azaz city in Aleppo countryside.", "Riots", "SY-HL", None),
        ("On 17 July 2018, gunmen assassinated a former commander in Nawa town in western rural Daraa.", "Violence against civilians", "SY-DR", 1),
        ("On 2 April 2019, IS attacked a regime checkpoint near Palmyra in Homs countryside, killing five soldiers.", "Battles", "SY-HI", 5),
    ],
)  # fmt: skip
def test_a_coders_note_is_read_whole(note, event_type, province, killed):
    event = extract_events(Article(article_id="a19", text=note))[0]
    day = event.date_start.isoformat() if event.date_start else ""
    assert (event.event_type, event.provinces) == (event_type, (province,))
    assert event.killed == killed
    assert (day[:4], event.date_basis) == (note.split(",")[0].split()[-1], "stated")


def read_all(text: str, title: str | None = None, published: str = "2016-02-23") -> list[Event]:
    return extract_events(Article(article_id="a9", title=title, text=text, published=published))


def tolls_by_place(events: list[Event]) -> dict[tuple[str, ...], int | None]:
    return {event.provinces: event.killed for event in events}


def test_two_tolls_in_two_places_are_two_events():
    events = read_all("Car bombs killed at least 57 people in Homs and 83 in Sayyida Zeinab on Sunday, a monitor said.")
    assert tolls_by_place(events) == {("SY-HI",): 57, ("SY-RD",): 83}
    assert {event.date_start for event in events} == {date(2016, 2, 21)}


def test_each_count_of_a_list_goes_with_its_place():
    events = read_all("Five people were killed in Homs and three in Hama on Monday, and ten were wounded in Aleppo.")
    assert tolls_by_place(events) == {("SY-HI",): 5, ("SY-HM",): 3, ("SY-HL",): None}


def test_a_toll_without_a_place_belongs_where_the_sentence_before_was():
    events = read_all(
        "Bombs have killed dozens of people in Homs and in Sayyida Zeinab.\n"
        "In Homs, car bombs went off on Sunday. At least 57 people lost their lives.\n"
        "Hours later, blasts shook Sayyida Zeinab. At least 83 people were killed.",
        title="Bombs kill dozens in Homs and Sayyida Zeinab",
    )
    assert tolls_by_place(events) == {("SY-HI",): 57, ("SY-RD",): 83}


def test_a_toll_of_several_places_together_is_put_in_none_of_them():
    events = read_all(
        "Bombings in Homs and Sayyida Zeinab killed 140 people on Sunday. In Homs two car bombs killed 57 people. "
        "Another 83 were killed in Sayyida Zeinab.",
        title="Bombs kill 140 in Homs and Damascus suburb",
    )
    assert tolls_by_place(events) == {("SY-HI",): 57, ("SY-RD",): 83}


def test_they_who_took_a_town_are_those_the_sentence_before_began_with():
    events = read_all("The army captured Salma from the Nusra Front on 12 January. They took Kinsabba on 18 February.")
    assert [event.sub_event_type for event in events] == ["Government regains territory"] * 2


def test_what_stands_behind_a_day_after_is_a_day_older():
    events = read_all(
        "Rockets killed six children in Aleppo on Monday, a day after air strikes on a school in Idlib left 35 people dead."
    )
    assert [(event.provinces, event.killed) for event in events] == [(("SY-HL",), 6)]
    events = read_all("The convoy came two days after the cessation of hostilities began.")
    assert [(event.sub_event_type, event.date_start) for event in events] == [("Agreement", date(2016, 2, 21))]


def test_fighting_that_is_to_stop_is_no_clash():
    assert all(event.event_type != "Battles" for event in read_all("Under the plan fighting would stop at midnight."))


def test_a_truce_told_of_by_the_way_keeps_its_day():
    events = read_all("The town is not covered by the ceasefire that began on 27 February.", published="2016-03-10")
    assert [(event.sub_event_type, event.date_start) for event in events] == [("Agreement", date(2016, 2, 27))]


def test_what_was_agreed_on_two_days_is_two_events():
    events = read_all("Washington and Moscow announced the deal on Sunday, and Damascus accepted it on Monday.")
    assert [(event.sub_event_type, event.date_start) for event in events] == [
        ("Agreement", date(2016, 2, 21)),
        ("Agreement", date(2016, 2, 22)),
    ]
    assert [event.place for event in events] == [None, None]


def test_a_headline_without_a_day_is_one_with_its_lead():
    events = read_all(
        "The Russian military opened a coordination centre at the Hmeimim air base on Sunday.",
        title="Russia opens coordination centre",
    )
    assert [(event.sub_event_type, event.date_start) for event in events] == [
        ("Headquarters or base established", date(2016, 2, 21))
    ]


def test_a_heading_of_places_places_what_its_line_tells():
    events = read_all(
        "1. Homs governorate, Homs city, al-Zahraa. Car bombs exploded in the district. SOHR documented the death of at least 57 people.\n"
        "2. Rif Dimashq governorate, Sayyida Zeinab. Bombs exploded in the town. At least 83 people died.\n"
        "3. Hama governorate, near Salamiyah. A car bomb killed two people.",
        title="Bulletin of 22 February",
    )
    assert tolls_by_place(events) == {("SY-HI",): 57, ("SY-RD",): 83, ("SY-HM",): 2}


def test_another_five_are_added_to_the_count_before():
    (event,) = read_all("Four civilians were killed in Aleppo, while another five rebel fighters died there.")
    assert event.killed == 9


def test_a_bare_count_keeps_its_place_though_the_sentence_goes_on():
    events = read_all("Shelling killed 12 people in Homs and five in Hama despite the truce.")
    assert tolls_by_place(events) == {("SY-HI",): 12, ("SY-HM",): 5}


def tell(text: str, *, title: str | None = None, published: str = "2019-05-14") -> list[tuple[object, ...]]:
    """(sub-event type, status, first day, provinces, killed) of each event of a short text, the main one first."""
    events = extract_events(Article(article_id="a", title=title, text=text, published=published))
    return [(e.sub_event_type, e.status, str(e.date_start), e.provinces, e.killed) for e in events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ten families left Yarmouk due to shelling on Monday.", ("Shelling/artillery/missile attack", "occurred", "2019-05-13", ("SY-DI",), None)),
        ("The army took the town of Morek on Tuesday, four days before a ceasefire is to begin.", ("Government regains territory", "occurred", "2019-05-14", ("SY-HM",), None)),
        ("UN: 'no evidence' of chlorine use in Kabani", ("Chemical weapon", "denied", "2019-05-14", ("SY-LA",), None)),
        ("The blast in Manbij, the third of its kind this year, killed six people on Sunday.", ("Remote explosive/landmine/IED", "occurred", "2019-05-12", ("SY-HL",), 6)),
        ("Four Russian soldiers died when their vehicle hit a mine in Deir ez-Zor on Sunday.", ("Remote explosive/landmine/IED", "occurred", "2019-05-12", ("SY-DY",), 4)),
        ("On 6 May 2019, a civilian died from wounds sustained in a landmine explosion near Raqqa.", ("Remote explosive/landmine/IED", "occurred", "2019-05-06", ("SY-RA",), 1)),
        ("Non-violent transfer of territory: On 5 May 2019, regime forces took control of Qalaat al-Madiq in Hama after HTS withdrew.", ("Non-violent transfer of territory", "occurred", "2019-05-05", ("SY-HM",), None)),
        ("On 9 May, a UN and SARC convoy delivered food and health items for 40,000 people in Rukban.", ("Aid delivery", "occurred", "2019-05-09", ("SY-HI",), None)),
        ("Between 1 and 10 May, some 180,000 people were displaced from northern Hama as a result of hostilities.", ("Displacement", "occurred", "2019-05-01", ("SY-HM",), None)),
        ("WHO plans to dispatch medical supplies to Al-Hasakeh on 20 May.", ("Aid delivery", "planned", "2019-05-20", ("SY-HA",), None)),
        ("The Red Crescent entered Darayya with food on Monday.", ("Aid delivery", "occurred", "2019-05-13", ("SY-RD",), None)),
        ("Rebels push back army near Khan Sheikhoun.", ("Armed clash", "occurred", "2019-05-14", ("SY-ID",), None)),
        ("The U.N. envoy will meet the foreign minister in Damascus next Sunday.", ("Visit/Call", "planned", "2019-05-19", ("SY-DI",), None)),
        ("Rescuers were still pulling bodies from the rubble in Atarib a day after air raids that killed 61 people.", ("Air/drone strike", "occurred", "2019-05-13", ("SY-HL",), 61)),
        ("A Su-24 bomber crashed at Hmeimim; both pilots were killed.", ("Other", "occurred", "2019-05-14", ("SY-LA",), 2)),
        ("A rise in the number of fighters killed in the battles of Hama to 42, after 3 of the wounded died.", ("Armed clash", "occurred", "2019-05-14", ("SY-HM",), 42)),
        ("Syrian rebels said on Monday they had shot down an army helicopter over Aleppo, and both crewmen had died.", ("Armed clash", "occurred", "2019-05-13", ("SY-HL",), 2)),
        ("Gunmen opened fire on a checkpoint in Nawa, killing a policeman and wounding two.", ("Attack", "occurred", "2019-05-14", ("SY-DR",), 1)),
        ("On 9 May 2019, military police dismantled an IED placed on the road to Azaz in Aleppo.", ("Disrupted weapons use", "occurred", "2019-05-09", ("SY-HL",), None)),
        ("On 8 May 2019, Israeli warplanes targeted militias in Al-Kisweh, Rural Damascus, killing 9 militiamen (4 Iranian, 5 Syrian).", ("Air/drone strike", "occurred", "2019-05-08", ("SY-RD",), 9)),
        ("On 12 May 2019, the army regained control of Al-Janabra in Hama after clashes. Total fatalities: 12.", ("Government regains territory", "occurred", "2019-05-12", ("SY-HM",), 12)),
        ("Body of a young man found in al-Hol camp.", ("Attack", "occurred", "2019-05-14", ("SY-HA",), 1)),
        ("WFP reached 1.2 million people across Idlib and Hama with food assistance in April.", ("Aid delivery", "occurred", "2019-04-01", ("SY-HM", "SY-ID"), None)),
        ("The hospital in Kafr Nabl was struck by air on 5 May; no casualties were reported.", ("Air/drone strike", "occurred", "2019-05-05", ("SY-ID",), None)),
        ("Four oil tankers were set ablaze near Tartus on Monday.", ("Looting/property destruction", "occurred", "2019-05-13", ("SY-TA",), None)),
        ("US strike kills al-Qaeda leader in Idlib.", ("Air/drone strike", "occurred", "2019-05-14", ("SY-ID",), 1)),
        ("Engineering units cleared 2.4 hectares of mines in Damascus province on 12 May.", ("Disrupted weapons use", "occurred", "2019-05-12", ("SY-DI",), None)),
        ("The United States said it had killed Islamic State leader Abu Bakr al-Baghdadi in a raid in Idlib on Saturday.", ("Air/drone strike", "occurred", "2019-05-11", ("SY-ID",), 1)),
        ("More than 30 trucks of flour crossed into Syria through Bab al-Hawa on Monday, the UN said.", ("Aid delivery", "occurred", "2019-05-13", ("SY-ID",), None)),
        ("The bombing, which wounded 20, was the worst in Tartus since May 2016, when 48 were killed there.", ("Remote explosive/landmine/IED", "occurred", "2019-05-14", ("SY-TA",), None)),
        ("As reported on 28 April 2019, SDF conscripted 25 youths in Manbij city.", ("Change to group/activity", "occurred", "2019-04-28", ("SY-HL",), None)),
        ("Army, rebels swap prisoners near Hama.", ("Agreement", "occurred", "2019-05-14", ("SY-HM",), None)),
        ("Army foils an infiltration attempt by terrorists near Morek.", ("Armed clash", "occurred", "2019-05-14", ("SY-HM",), None)),
        ("Russia and Turkey plan to hold joint patrols near Kobani from 20 May.", ("Change to group/activity", "planned", "2019-05-20", ("SY-HL",), None)),
    ],
)  # fmt: skip
def test_a_line_of_news_notes_and_bulletins_is_read(text, told):
    assert tell(text)[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "A 5.8-magnitude earthquake shook Latakia on Tuesday. Three people died when a wall fell on them.",
        "A residential building collapsed in Aleppo on Saturday, killing five members of a family.",
        "Fire sweeps through camp near Raqqa, two children dead.",
        "Syrian pound hits record low in Damascus.",
        "Flash floods swept through displacement camps near Atma overnight. Two children drowned.",
    ],
)
def test_a_misfortune_is_no_attack_in_the_sentences_after_it_either(text):
    assert tell(text) == []


def test_the_first_and_the_second_place_are_those_named_before():
    text = "Bombs hit Homs and Sayyida Zeinab on Sunday. At least 57 people were killed in the first place and 83 in the second."
    kind = "Remote explosive/landmine/IED"
    assert tell(text) == [
        (kind, "occurred", "2019-05-12", ("SY-HI",), 57),
        (kind, "occurred", "2019-05-12", ("SY-RD",), 83),
    ]


def test_who_is_accused_says_nothing():
    (event,) = extract_events(
        Article(
            article_id="a", text="Damascus accused Ankara of shelling farmland near Ras al-Ain.", published="2019-05-14"
        )
    )
    assert event.attributed_to is None


@pytest.mark.parametrize(
    ("headline", "kind", "provinces"),
    [
        ("Army escalates: forces target the besieged neighborhood of al-Waer", "Shelling/artillery/missile attack", ("SY-HI",)),
        ("Continued escalation by the army on the northern countryside of Homs", "Shelling/artillery/missile attack", ("SY-HI",)),
        ("Warplanes continue the escalation on al-Mayadin and other towns in Deir ez-Zor", "Air/drone strike", ("SY-DY",)),
        ("SDF control al-Mansoura town in the west of Raqqa", "Non-state actor overtakes territory", ("SY-RA",)),
        ("Rebels expel ISIS from Al-Bab", "Non-state actor overtakes territory", ("SY-HL",)),
        ("Gunmen raid a cafe and beat civilians in Eastern Ghouta", "Attack", ("SY-RD",)),
        ("IS resists the army's advance near Al-Mayadin", "Armed clash", ("SY-DY",)),
    ],
)  # fmt: skip
def test_a_bare_headline_tells_its_event(headline, kind, provinces):
    ((sub, _, _, where, _), *_) = tell("", title=headline)
    assert (sub, where) == (kind, provinces)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strikes on Ariha came three days after world powers agreed in Munich to seek a truce.", ("Agreement", "occurred", "2019-05-11", (), None)),
        ("The Security Council was to vote on the text later on Tuesday.", ("Vote", "planned", "2019-05-14", (), None)),
        ("The cessation is to enter into force on Saturday.", ("Agreement", "planned", "2019-05-18", (), None)),
        ("The talks in Geneva, which opened on Monday, go on.", ("Negotiation", "occurred", "2019-05-13", (), None)),
        ("Aid of the United Nations and the Red Crescent reached Moadamiyeh on Monday.", ("Aid delivery", "occurred", "2019-05-13", ("SY-RD",), None)),
        ("Power was cut in most of Tartus on Monday.", ("Other", "occurred", "2019-05-13", ("SY-TA",), None)),
        ("President Assad has set parliamentary elections for 1 June.", ("Vote", "planned", "2019-06-01", (), None)),
    ],
)  # fmt: skip
def test_truces_talks_votes_and_aid_are_told_in_many_ways(text, told):
    assert told in tell(text)


@pytest.mark.parametrize(
    ("text", "provinces", "place"),
    [
        ("وقع انفجار في العاصمة اللبنانية بيروت، وقال مصدر في دمشق إن سوريا تدين الهجوم.", (), "Beirut"),
        ("مقتل 30 شخصا في هجوم على مدينة الرمادي العراقية، وتنظيم الدولة في الرقة يتبناه.", (), "Ramadi"),
        ("قال مسؤول في أنقرة إن الجيش قصف مدينة منبج.", ("SY-HL",), "Manbij"),
        ("بحثت الأطراف في جنيف وقف إطلاق النار في حلب.", ("SY-HL",), "Aleppo"),
    ],
)
def test_violence_abroad_in_arabic_is_not_in_syria(text, provinces, place):
    (event,) = extract_events(Article(article_id="a", text=text, published="2019-05-14"))
    assert (event.provinces, event.place) == (provinces, place)


def test_what_happened_hours_before_a_speech_did_not_happen_where_it_was_given():
    told = tell(
        "A truck ploughed into a crowd in Nice, killing 84 people, hours before the president spoke in Damascus."
    )
    assert [(where, killed) for _, _, _, where, killed in told] == [((), 84)]


def test_what_goes_on_amid_something_else_is_told_before_it():
    assert tell("Clashes continue near Kafr Zita in Hama amid mutual shelling.")[0][0] == "Armed clash"


def test_one_deed_told_in_words_of_two_kinds_is_one_event():
    assert [kind for kind, *_ in tell("The army broke the siege of Nubl on Monday.")] == [
        "Government regains territory"
    ]
    assert [kind for kind, *_ in tell("A Syrian warplane was shot down near Aleppo on Monday.")] == ["Armed clash"]


def test_what_would_cease_is_no_plan():
    assert tell("Any party that accepts would cease its attacks from Saturday.") == []


def test_a_day_behind_weeks_after_is_not_the_day_of_what_is_told_before():
    (kind, _, day, *_), *_ = tell("Air strikes hit Douma nearly five weeks after a truce began on 10 April.")
    assert (kind, day) == ("Air/drone strike", "2019-05-14")


def test_what_was_done_in_another_part_of_the_city_is_another_event():
    told = tell(
        "Troops and rebels clashed in Aleppo on Monday while activists said chlorine was used in another part of the city."
    )
    assert {kind for kind, *_ in told} == {"Armed clash", "Chemical weapon"}
    assert tell("Shelling went on while a mine exploded elsewhere in the city.")


def test_a_bulletin_happened_on_the_day_it_covers():
    text = "Bulletin no. 7. Period covered: 12 May 2019.\nShells hit Jableh in Latakia.\nOn 11 May a mine killed two in Raqqa."
    assert [(day, where) for _, _, day, where, _ in tell(text)] == [
        ("2019-05-12", ("SY-LA",)),
        ("2019-05-11", ("SY-RA",)),
    ]


def test_who_enters_a_town_has_not_taken_it():
    assert tell("Government troops entered Palmyra on Monday.")[0][0] == "Armed clash"
    assert tell("Inspectors entered Douma on Monday.") == []


def test_a_truce_told_behind_days_after_did_not_begin_where_something_else_was():
    told = tell("Shelling hit Douma on Monday, two days after a truce brokered by Russia began.")
    assert [where for kind, _, _, where, _ in told if kind == "Agreement"] == [()]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "A convoy of aid will enter the besieged town of Madaya on Monday as part of an agreement between the warring sides, the Red Cross said on Sunday.",
            "2016-01-10",
            [("planned", "Aid delivery", date(2016, 1, 11))],
        ),
        (
            "The first convoy will enter Daraya on Thursday as part of a truce agreed in Munich, the UN said on Wednesday.",
            "2016-02-17",
            [("planned", "Aid delivery", date(2016, 2, 18)), ("occurred", "Agreement", date(2016, 2, 17))],
        ),
        (
            "Hundreds of fighters began leaving Daraya on Friday under a deal reached a day earlier, state media said.",
            "2016-08-26",
            [("occurred", "Evacuation", date(2016, 8, 26)), ("occurred", "Agreement", date(2016, 8, 25))],
        ),
        (
            "Rebels and the government reached a deal on Monday under which fighters will leave Waer.",
            "2016-02-17",
            [("occurred", "Agreement", date(2016, 2, 15)), ("planned", "Displacement", None)],
        ),
    ],
)
def test_a_deal_ranks_behind_what_is_done_under_it(text, published, told):
    events = extract_events(Article(article_id="a", text=text, published=published, source="s"))
    assert [(event.status, event.sub_event_type, event.date_start) for event in events] == told


def test_a_happening_counted_apart_is_shown_by_the_sentence_that_counts_it():
    text = "Bombs killed more than 120 people in Jableh and Tartus on Monday. It said 73 people died in Jableh and 48 in Tartus."
    events = extract_events(Article(article_id="a", text=text, published="2016-05-23", source="s"))
    assert [(event.killed, event.provinces) for event in events] == [(73, ("SY-LA",)), (48, ("SY-TA",))]
    assert {event.sentence for event in events} == {"It said 73 people died in Jableh and 48 in Tartus."}


def test_the_day_of_a_deal_is_not_that_of_what_is_done_under_it():
    text = "Under a deal reached on Monday, 300 fighters left Daraya on Friday."
    main = extract_events(Article(article_id="a", text=text, published="2016-08-27", source="s"))[0]
    assert (main.sub_event_type, main.date_start) == ("Displacement", date(2016, 8, 26))


def test_the_dead_that_the_main_event_takes_from_beside_it_are_not_counted_again():
    text = (
        "Government warplanes bombarded Hasakah on Friday for the second day.\n"
        "Clashes between the two forces since Wednesday have left 39 dead in the city, the monitor said."
    )
    events = extract_events(Article(article_id="a", text=text, published="2016-08-19", source="s"))
    assert sum(event.killed or 0 for event in events) == 39


def test_those_killed_are_told_before_those_taken():
    killed, taken = read_all("Gunmen stormed a village in Hama on Sunday, killing 11 people and abducting nine.")
    assert (killed.sub_event_type, killed.killed) == ("Armed clash", 11)
    assert (taken.sub_event_type, taken.killed) == ("Abduction/forced disappearance", None)


def test_who_is_taken_is_not_among_those_who_died_in_the_fighting():
    taken, fought = read_all(
        "Militants kidnapped 40 people in Salamiyah on Saturday. Nineteen soldiers died in clashes there on Friday.",
        title="Militants kidnap dozens in Syrian town",
    )
    assert (taken.sub_event_type, taken.killed, taken.date_start) == (
        "Abduction/forced disappearance",
        None,
        date(2016, 2, 20),
    )
    assert (fought.sub_event_type, fought.killed) == ("Armed clash", 19)


def test_people_who_were_seized_somewhere_are_no_place_that_fell():
    events = read_all("Sixty people were abducted on Sunday. They were seized in Sabburah, a resident said.")
    assert {event.sub_event_type for event in events} == {"Abduction/forced disappearance"}


def test_those_who_flee_fighting_are_told_and_not_the_fighting():
    (event,) = read_all("More than 9,000 people fled clashes in southern Hama on Sunday, the United Nations said.")
    assert (event.sub_event_type, event.provinces) == ("Displacement", ("SY-HM",))


def test_who_flees_shelling_may_be_struck_by_planes():
    event = read_all("Families fleeing shelling were hit in an air raid near Binnish on Sunday that killed seven.")[0]
    assert (event.sub_event_type, event.killed) == ("Air/drone strike", 7)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Thousands to leave Zabadani", ("Displacement", "planned")),
        ("Ankara denies bombing clinic in Afrin", ("Air/drone strike", "denied")),
        ("Israel hits three targets in Quneitra", ("Air/drone strike", "occurred")),
        ("Army declares control over Harasta", ("Government regains territory", "occurred")),
        ("Buses with fighters leave for Idlib", ("Evacuation", "occurred")),
        ("Iran's president visits soldiers in Abu Kamal", ("Visit/Call", "occurred")),
    ],
)
def test_a_headline_says_what_is_done_by_whom_in_a_few_words(title, told):
    (event,) = extract_events(Article(article_id="a9", title=title, published="2016-02-23"))
    assert (event.sub_event_type, event.status) == told


@pytest.mark.parametrize(
    ("said_by", "source"),
    [
        ("state television and activists said", "Syrian state media"),
        ("according to doctors and the Syrian Observatory for Human Rights", "SOHR"),
        ("activists and residents said", "residents"),
    ],
)
def test_of_two_who_say_the_same_the_one_with_a_name_is_quoted(said_by, source):
    (event,) = read_all(f"A mine killed two shepherds near Palmyra on Sunday, {said_by}.")
    assert event.attributed_to == source


def test_who_did_it_is_not_who_says_so():
    (event,) = read_all("Raids by Russia, activists and medics said, killed two people in Ariha on Sunday.")
    assert event.attributed_to == "rescuers and medics"


def test_those_whom_buses_take_away_are_evacuated_and_not_displaced_besides():
    (event,) = read_all("Buses carrying fighters and their families left the towns of Yalda and Babbila on Sunday.")
    assert (event.sub_event_type, event.provinces) == ("Evacuation", ("SY-RD",))


@pytest.mark.parametrize(
    ("text", "sub_event_type"),
    [
        ("Gunmen raided a farm near Salamiyah on Sunday, killing five people.", "Attack"),
        ("Islamic State carried out a raid on Salamiyah on Sunday, killing five people.", "Attack"),
        ("Islamic State fighters were killed in raids on Raqqa on Sunday.", "Air/drone strike"),
        ("Islamic State said Russian raids on Palmyra on Sunday killed five people.", "Air/drone strike"),
        ("Raids on Ariha on Sunday killed five people.", "Air/drone strike"),
    ],
)
def test_a_raid_of_those_without_aircraft_is_no_air_raid(text, sub_event_type):
    assert read_all(text)[0].sub_event_type == sub_event_type
