"""Reports in different languages: joined by the places, actors and days that both name, for their words cannot meet."""

import pandas as pd
import pytest

from data.extract import extract_events
from data.records import Article
from data.relate import DEFAULT_MIN_SCORE, Relations, relate
from data.relate.reasons import verify_edges
from data.tables import articles_to_frame, events_to_frame

ARABIC = Article(
    article_id="ar",
    title="الجيش السوري يسيطر على بلدة سلمى في ريف اللاذقية",
    text="سيطر الجيش السوري يوم الثلاثاء على بلدة سلمى بعد معارك مع جبهة النصرة، وشاركت في العملية طائرات روسية.",
    published="2016-01-13",
)
ENGLISH = Article(
    article_id="en",
    title="Syrian army captures Salma in Latakia countryside",
    text="The Syrian army captured the town of Salma on Tuesday after fighting with the Nusra Front.",
    published="2016-01-12",
)
UNLIKE = Article(
    article_id="un",
    title="Bread prices rise in Daraa",
    text="Bakers in the town of Nawa raised their prices on Tuesday.",
    published="2016-01-12",
)


def tables(*articles: Article) -> tuple[pd.DataFrame, pd.DataFrame]:
    return articles_to_frame(articles), events_to_frame([event for each in articles for event in extract_events(each)])


def link(*articles: Article) -> Relations:
    found = relate(*tables(*articles))
    assert verify_edges(found.edges, *tables(*articles)) == []
    return found


def test_an_arabic_report_is_linked_to_an_english_one_of_the_same_happening():
    (edge,) = link(ARABIC, ENGLISH, UNLIKE).edges
    assert {edge.source_article_id, edge.target_article_id} == {"ar", "en"}
    assert edge.score > DEFAULT_MIN_SCORE
    reasons = {(reason.kind, reason.what) for reason in edge.reasons}
    assert {
        ("place", "Salma / سلمى"),
        ("actor", "Syrian army / الجيش السوري"),
        ("days", "both tell of 2016-01-12"),
    } <= reasons
    assert "words" not in {kind for kind, _ in reasons}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("ارتفاع أسعار الخبز في مدينة نوى", "رفعت الأفران الأسعار يوم الثلاثاء."),
        ("مفاوضات في جنيف", "تبدأ المفاوضات يوم الثلاثاء."),
        ("اشتباكات في ريف اللاذقية", "تجددت الاشتباكات يوم الثلاثاء."),
    ],
    ids=["another town", "no place of Syria", "the province alone"],
)
def test_an_arabic_report_of_something_else_is_not_linked(title, text):
    other = Article(article_id="ar", title=title, text=text, published="2016-01-13")
    assert [edge for edge in link(other, ENGLISH).edges if edge.score >= DEFAULT_MIN_SCORE] == []


def test_a_town_named_months_apart_links_no_two_languages():
    later = Article(article_id="ar", title="مهرجان في بلدة سلمى", text="بدأ المهرجان.", published="2016-08-01")
    assert link(later, ENGLISH).edges == []


def score_beside(crowd: int, title: str, place: str) -> float:
    """The score of the strongest link of an Arabic report, beside so many English ones of its place and day."""
    one = Article(article_id="ar", title=title, text="قصف الجيش السوري المنطقة يوم الثلاثاء.", published="2016-01-13")
    others = [
        Article(
            article_id=f"en{number}",
            title=f"Army shells quarter{number} of {place}",
            text=f"The Syrian army shelled quarter{number} on Tuesday.",
            published="2016-01-12",
        )
        for number in range(crowd)
    ]
    edges = link(one, *others, *([UNLIKE] * (crowd == 1))).edges
    return max((edge.score for edge in edges if "ar" in (edge.source_article_id, edge.target_article_id)), default=0.0)


def test_a_province_and_a_day_that_many_reports_share_say_little():
    one, many = (score_beside(crowd, "قصف على محافظة حلب", "Aleppo province") for crowd in (1, 60))
    assert many < DEFAULT_MIN_SCORE < one
    assert many < score_beside(60, "قصف على بلدة سلمى", "Salma")


def test_two_arabic_reports_of_different_happenings_of_one_day_and_province_are_two_incidents():
    titles = (
        "انفجار سيارة مفخخة في ريف حلب",
        "وصول قافلة مساعدات إلى ريف حلب",
        "اشتباكات في ريف حلب",
        "قصف جوي على ريف حلب",
    )
    articles = [
        Article(article_id=f"a{number}", title=title, text="وقع ذلك يوم الثلاثاء.", published="2016-01-13")
        for number, title in enumerate(titles)
    ]
    assert len(set(link(*articles).incidents.values())) == len(titles)


def test_an_arabic_report_among_many_english_ones_still_has_its_link():
    others = [
        Article(
            article_id=f"en{number}",
            title=f"Turbines, harvests and bridges number{number} discussed",
            text="Engineers met on Tuesday.",
            published="2016-01-12",
        )
        for number in range(80)
    ]
    arabic = [
        Article(
            article_id=f"ar{number}",
            title=f"الجيش السوري يسيطر على تلال في ريف اللاذقية {number}",
            published="2016-01-12",
        )
        for number in range(40)
    ]
    pairs = {
        frozenset((edge.source_article_id, edge.target_article_id))
        for edge in link(ARABIC, ENGLISH, *others, *arabic).edges
    }
    assert frozenset(("ar", "en")) in pairs


def test_only_a_new_article_in_another_language_is_related():
    articles, events = tables(ARABIC, ENGLISH, UNLIKE)
    (edge,) = relate(articles, events, new=frozenset({"ar"})).edges
    assert {edge.source_article_id, edge.target_article_id} == {"ar", "en"}


@pytest.mark.parametrize(("marked", "found"), [("ar", 1), ("", 1), ("en", 1), (None, 1)])
def test_the_letters_tell_the_language_whatever_the_page_is_marked_with(marked, found):
    articles, events = tables(ARABIC, ENGLISH)
    articles["language"] = [marked, None]
    assert len(relate(articles, events).edges) == found
