"""The days a text speaks of: what is a date and what is not, and which days it names."""

import time
from datetime import date

import pytest

from data.extract.dates import find_dates
from data.extract.dates.find import FIRST_LETTERS, NEVER_ALONE
from data.extract.dates.rules import RULES

# A Wednesday.
PUBLISHED = date(2016, 2, 24)


def read(text, published=PUBLISHED):
    """The mentions of a text as {words: days}, the days as "first" or "first..last", "?" when not known."""
    found = {}
    for mention in find_dates(text, published=published):
        days = "?" if mention.first is None else mention.first.isoformat()
        if mention.last != mention.first:
            days += f"..{mention.last}"
        found[text[mention.start : mention.end]] = days
    return found


@pytest.mark.parametrize(
    "words",
    [
        "22 February 2016", "February 22, 2016", "Feb. 22, 2016", "22nd February 2016", "22nd of February, 2016", "the 22nd of February 2016",
        "February 22nd 2016", "Monday, February 22, 2016", "Monday 22 February 2016", "Mon Feb 22, 2016", "22 Feb 2016", "22-Feb-2016",
        "2016-02-22", "22.02.2016", "22/02/2016", "2/22/2016", "22/2/16", "February the 22nd, 2016", "FEBRUARY 22, 2016", "22 FEB 2016",
        "22 شباط 2016", "٢٢ فبراير ٢٠١٦", "22 شباط/فبراير 2016", "الاثنين 22 شباط 2016",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_order_the_press_writes(words):
    assert read(f"It was {words}.") == {words: "2016-02-22"}


def test_levantine_months_of_two_words_are_read():
    assert read("في 24 كانون الثاني 2016") == {"24 كانون الثاني 2016": "2016-01-24"}
    assert read("في تشرين الأول 2015") == {"تشرين الأول 2015": "2015-10-01..2015-10-31"}


@pytest.mark.parametrize(
    "words", ["31 February 2016", "February 30", "32 March 2016", "29 February 2015", "99.99.2016", "2016-02-31"]
)
def test_a_day_that_cannot_be_is_no_date(words):
    assert words not in read(f"It was {words}.")


def test_what_is_last_and_next_in_arabic_stands_after_its_noun():
    assert read("وقع ذلك الأسبوع الماضي") == {"الأسبوع الماضي": "2016-02-15..2016-02-21"}
    assert read("وقع ذلك الجمعة الماضي") == {"الجمعة الماضي": "2016-02-19"}
    assert read("يبدأ ذلك الشهر المقبل") == {"الشهر المقبل": "2016-03-01..2016-03-31"}
    assert read("وقع ذلك في آذار الماضي") == {"آذار الماضي": "2015-03-01..2015-03-31"}


def test_a_weekday_is_the_last_one_before_the_publication():
    assert read("Rebels took the town on Monday.") == {"Monday": "2016-02-22"}
    assert read("Rebels took the town on Thursday.") == {"Thursday": "2016-02-18"}


def test_a_weekday_of_the_publication_is_that_day():
    assert read("The ministry said on Wednesday.") == {"Wednesday": "2016-02-24"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The truce will begin on Saturday.",
        "On Saturday, the truce will begin.",
        "The truce is to begin on Saturday.",
        "The truce, due to begin on Saturday, may not hold.",
        "Aid trucks are due to enter the town on Saturday.",
        "They agreed to halt fire on Saturday.",
        "The talks were scheduled for Saturday.",
        "The talks were postponed to Saturday.",
        "A meeting set for Saturday was called off.",
        "They must hand over the town by Saturday.",
        "The vote will be held on Saturday.",
        "Voting starts on Saturday.",
        "The deadline is Saturday.",
        "They could leave as early as Saturday.",
        "Schools stay closed until Saturday.",
        "Forecasters expect snow Saturday.",
        "He was due in court Saturday.",
    ],
)
def test_a_weekday_of_what_will_be_is_the_next_one(sentence):
    assert read(sentence) == {"Saturday": "2016-02-27"}


@pytest.mark.parametrize(
    "sentence",
    [
        "He said on Saturday that the truce will begin.",
        "Thirty people were killed on Saturday, and more will die.",
        "They had fled by Saturday.",
        "The town was hit by Saturday's raid.",
        "Fighting has raged since Saturday.",
        "It was open until Saturday.",
        "They could not leave due to shelling on Saturday.",
    ],
)
def test_a_weekday_of_what_was_is_the_last_one_whatever_else_will_be(sentence):
    assert list(read(sentence).values()) == ["2016-02-20"]


def test_a_day_without_its_year_is_near_the_publication():
    assert read("He died on December 20.") == {"December 20": "2015-12-20"}
    assert read("A truce would begin on February 27.") == {"February 27": "2016-02-27"}
    assert read("DAMASCUS, Feb. 24 (Xinhua) -- Russia will send aid.") == {"Feb. 24": "2016-02-24"}


def test_far_from_the_publication_a_day_goes_with_the_day_last_told():
    assert read("On September 29, 2015, they said a truce would begin on October 1.")["October 1"] == "2015-10-01"


def test_the_weekday_said_with_a_day_settles_its_year():
    assert read("The raid was on Tuesday, March 24.") == {"Tuesday, March 24": "2015-03-24"}
    assert read("The raid was on Thursday, March 24.") == {"Thursday, March 24": "2016-03-24"}


def test_a_weekday_is_the_day_said_after_it():
    assert read("On Sunday night, Jan. 17, it rained.") == {"Sunday": "2016-01-17", "Jan. 17": "2016-01-17"}
    assert read("On Tuesday (March 24, 2015) it rained.") == {"Tuesday": "2015-03-24", "March 24, 2015": "2015-03-24"}


def test_a_month_without_its_year_is_the_last_one_unless_it_will_be():
    assert read("The city fell in March.") == {"March": "2015-03-01..2015-03-31"}
    assert read("The city fell in February.") == {"February": "2016-02-01..2016-02-29"}
    assert read("The council will meet in March.") == {"March": "2016-03-01..2016-03-31"}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("today", "2016-02-24"),
        ("yesterday", "2016-02-23"),
        ("tomorrow", "2016-02-25"),
        ("tonight", "2016-02-24"),
        ("last night", "2016-02-23"),
        ("this morning", "2016-02-24"),
        ("the day before yesterday", "2016-02-22"),
        ("last Friday", "2016-02-19"),
        ("last Wednesday", "2016-02-17"),
        ("next Friday", "2016-02-26"),
        ("this Friday", "2016-02-26"),
        ("Friday last week", "2016-02-19"),
        ("last week", "2016-02-15..2016-02-21"),
        ("this week", "2016-02-22..2016-02-28"),
        ("next week", "2016-02-29..2016-03-06"),
        ("last month", "2016-01-01..2016-01-31"),
        ("next month", "2016-03-01..2016-03-31"),
        ("this year", "2016-01-01..2016-12-31"),
        ("last year", "2015-01-01..2015-12-31"),
        ("last March", "2015-03-01..2015-03-31"),
        ("March last year", "2015-03-01..2015-03-31"),
        ("March 3 last year", "2015-03-03"),
        ("last weekend", "2016-02-20..2016-02-21"),
        ("this weekend", "2016-02-27..2016-02-28"),
        ("last summer", "2015-06-01..2015-08-31"),
        ("two days ago", "2016-02-22"),
        ("three weeks ago", "2016-02-01..2016-02-07"),
        ("a month ago", "2016-01-01..2016-01-31"),
        ("a year ago", "2015-01-01..2015-12-31"),
        ("a decade ago", "2000-01-01..2009-12-31"),
        ("this fiscal year", "2016-01-01..2016-12-31"),
        ("the week before last", "2016-02-08..2016-02-14"),
        ("twenty-five years ago", "1991-01-01..1991-12-31"),
        ("a hundred years ago", "1916-01-01..1916-12-31"),
        ("the summer of last year", "2015-06-01..2015-08-31"),
        ("last year's third quarter", "2015-07-01..2015-09-30"),
        ("New Year's Eve", "2015-12-31"),
        ("last century", "1900-01-01..1999-12-31"),
        ("Wednesday the 24th", "2016-02-24"),
    ],
)
def test_days_are_counted_from_the_publication(words, days):
    assert read(f"He saw it {words}.") == {words: days}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the first quarter of 2015", "2015-01-01..2015-03-31"),
        ("3Q 2015", "2015-07-01..2015-09-30"),
        ("Q3 2015", "2015-07-01..2015-09-30"),
        ("the fourth quarter", "2015-10-01..2015-12-31"),
        ("the second half of 2015", "2015-07-01..2015-12-31"),
        ("the spring of 2015", "2015-03-01..2015-05-31"),
        ("winter 2014", "2014-12-01..2015-02-28"),
        ("the 1980s", "1980-01-01..1989-12-31"),
        ("the eighties", "1980-01-01..1989-12-31"),
        ("the '80s", "1980-01-01..1989-12-31"),
        ("the 19th century", "1800-01-01..1899-12-31"),
        ("the first week of March 2015", "2015-03-01..2015-03-07"),
        ("the last week of March 2015", "2015-03-25..2015-03-31"),
        ("the last day of February 2016", "2016-02-29"),
        ("the first ten days of March 2015", "2015-03-01..2015-03-10"),
        ("the first nine months of 2015", "2015-01-01..2015-09-30"),
        ("the last two months of last year", "2015-11-01..2015-12-31"),
        ("the last quarter of 2015", "2015-10-01..2015-12-31"),
        ("the week of February 10", "2016-02-08..2016-02-14"),
        ("the first Tuesday in November 2015", "2015-11-03"),
        ("the last Friday of May 2015", "2015-05-29"),
        ("the summer of '69", "1969-06-01..1969-08-31"),
        ("the year 2000", "2000-01-01..2000-12-31"),
        ("the month of March 2015", "2015-03-01..2015-03-31"),
        ("2015", "2015-01-01..2015-12-31"),
        ("March 2015", "2015-03-01..2015-03-31"),
    ],
)
def test_longer_stretches_have_their_first_and_last_day(words, days):
    assert read(f"It happened in {words}.") == {words: days}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Feb. 15-22", "2016-02-15..2016-02-22"),
        ("February 15 to 22", "2016-02-15..2016-02-22"),
        ("15 to 22 February", "2016-02-15..2016-02-22"),
        ("15–22 February 2014", "2014-02-15..2014-02-22"),
        ("22 and 23 February", "2016-02-22..2016-02-23"),
        ("Jan. 28-Feb. 3", "2016-01-28..2016-02-03"),
        ("28 December-3 January 2016", "2015-12-28..2016-01-03"),
        ("July-September", "2015-07-01..2015-09-30"),
        ("November-January 2016", "2015-11-01..2016-01-31"),
        ("2011-2014", "2011-01-01..2014-12-31"),
        ("1914-18", "1914-01-01..1918-12-31"),
    ],
)
def test_a_range_of_days_is_one_mention(words, days):
    assert read(f"They fought from {words}.") == {words: days}


def test_each_end_of_a_longer_range_is_its_own_mention():
    assert read("Between 2011 and 2014 they fought.") == {
        "2011": "2011-01-01..2011-12-31",
        "2014": "2014-01-01..2014-12-31",
    }
    assert read("They fought from Sunday to Tuesday.") == {"Sunday": "2016-02-21", "Tuesday": "2016-02-23"}


def test_a_year_said_once_holds_for_both_ends():
    assert read("Between July and September 2014 they fought.") == {
        "July": "2014-07-01..2014-07-31",
        "September 2014": "2014-09-01..2014-09-30",
    }


def test_the_following_day_counts_from_the_day_told_and_not_from_the_one_announced():
    text = "On February 20 they said a truce would begin on February 27. The rebels agreed the following day."
    assert read(text)["the following day"] == "2016-02-21"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("A day earlier", "2014-03-04"),
        ("The previous day", "2014-03-04"),
        ("The next day", "2014-03-06"),
        ("Two days later", "2014-03-07"),
        ("The same day", "2014-03-05"),
        ("That month", "2014-03-01..2014-03-31"),
        ("A month earlier", "2014-02-01..2014-02-28"),
        ("The following year", "2015-01-01..2015-12-31"),
        ("The following Friday", "2014-03-07"),
        ("The 27th", "2014-03-27"),
        ("The following morning", "2014-03-06"),
    ],
)
def test_days_are_counted_from_the_day_last_spoken_of(words, days):
    text = f"It fell on 5 March 2014. {'On ' + words.lower() if words == 'The 27th' else words}, it rained."
    assert list(read(text, None).values())[1] == days


def test_days_and_months_in_a_history_are_of_the_year_last_told():
    assert read("In 1848 the king fled. In March barricades went up, and on 5 April they fell.", None) == {
        "1848": "1848-01-01..1848-12-31",
        "March": "1848-03-01..1848-03-31",
        "5 April": "1848-04-05",
    }


@pytest.mark.parametrize("word", ["since", "until", "early", "late", "about", "before", "after", "by", "mid", "as of"])
def test_what_stands_before_the_days_is_their_modifier(word):
    text = f"They held it {word} March 2014."
    (mention,) = find_dates(text, published=PUBLISHED)
    assert (text[mention.start : mention.end], mention.modifier) == ("March 2014", word)
    assert (mention.first, mention.last) == (date(2014, 3, 1), date(2014, 3, 31))


def test_a_mention_without_a_modifier_has_none():
    (mention,) = find_dates("They took it in 2014.", published=PUBLISHED)
    assert mention.modifier is None


@pytest.mark.parametrize(
    "sentence",
    [
        "A 22-year-old and his son, 12, were among the dead.",
        "Some 2000 people and 1,914 soldiers were killed, 24 of them children.",
        "Between 1500 and 2000 fighters withdrew.",
        "Resolution 2254 followed resolutions 2042 and 2118.",
        "The town is 24 km from the border, at 2015 metres.",
        "They fired 122 mm rockets and 57mm shells.",
        "Fighting lasted for three days and two weeks of calm followed.",
        "The siege is in its third year.",
        "They protest every Friday and on Sundays.",
        "It was a cold Saturday when he left.",
        "The Sunday Times and Russia Today reported it.",
        "May he rest; she may march, he sat in the sun.",
        "Theresa May spoke to the March 14 alliance.",
        "Monica and Jan-Michael won.",
        "The 27th Division took hill 1996 and the first half of the village.",
        "They paid $2000 for it, or 2016 dollars.",
        "A quarter of the city fell, a second time.",
        "He is in his sixties, she in her 80s.",
        "The first half of the match was dull.",
        "The match ended 3-2; version 2.0.1 is out.",
        "At 0430 GMT, and again at 2010 local time, rockets fell.",
        "In recent years and in the past few months it was calm.",
    ],
)
def test_numbers_that_count_things_and_words_that_only_look_like_days_are_no_dates(sentence):
    assert read(sentence) == {}


def test_a_number_after_a_month_that_counts_people_is_no_day():
    assert read("In March 12 people died.") == {"March": "2015-03-01..2015-03-31"}


@pytest.mark.parametrize("headline", ["Five Killed in Air Raids on Rural Homs Today", "Five Killed in Syria Today"])
def test_a_day_in_a_headline_is_no_outlet(headline):
    assert [headline[each.start : each.end] for each in find_dates(headline, published=date(2016, 2, 24))] == ["Today"]


def test_of_a_time_the_words_that_name_the_day_are_the_mention():
    assert read("It struck at 10:30 GMT on Friday night.") == {"Friday": "2016-02-19"}


@pytest.mark.parametrize(
    "words", ["Friday", "last week", "February 22", "March", "two days ago", "yesterday", "the third quarter"]
)
def test_words_that_need_a_publication_day_are_found_without_one(words):
    text = f"It fell on {words}."
    (mention,) = find_dates(text, published=None)
    assert (text[mention.start : mention.end], mention.first, mention.precision) == (words, None, "unknown")


@pytest.mark.parametrize(
    ("words", "precision", "basis"),
    [
        ("February 22", "day", "stated"),
        ("Tuesday", "day", "relative"),
        ("last week", "week", "relative"),
        ("March 2015", "month", "stated"),
        ("the third quarter of 2015", "month", "stated"),
        ("2015", "year", "stated"),
        ("the 1990s", "year", "stated"),
    ],
)
def test_a_mention_tells_its_precision_and_its_basis(words, precision, basis):
    (mention,) = find_dates(f"It fell in {words}.", published=PUBLISHED)
    assert (mention.precision, mention.basis) == (precision, basis)


def test_september_11_is_of_2001_where_the_attacks_are_meant():
    assert read("since the Sept. 11 attacks") == {"Sept. 11": "2001-09-11"}
    assert read("He died on Sept. 11.") == {"Sept. 11": "2015-09-11"}


def test_a_text_without_dates_has_none():
    assert find_dates("", published=PUBLISHED) == []
    assert find_dates("Nothing here.", published=None) == []


@pytest.mark.parametrize(
    "piece", ["x", "2016", "the ", "24/02/2016", "last ", "شباط", "The army said on Friday that it took the town. "]
)
def test_a_million_characters_on_one_line_take_seconds(piece):
    text = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]
    start = time.process_time()
    find_dates(text, published=PUBLISHED)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("piece", ["Friday ", "February 22 ", "two days later "])
def test_a_line_of_nothing_but_dates_takes_time_in_proportion(piece):
    start = time.process_time()
    mentions = find_dates(piece * 10_000, published=PUBLISHED)
    assert len(mentions) == 10_000
    assert time.process_time() - start < 10


def test_hills_units_and_centuries_are_no_years():
    assert read("The army took hills 1154 and 1112.") == {}
    assert read("Fighters of the 2016 Brigade attacked.") == {}
    assert read("In the twenty-first century wars are long.") == {}


def test_a_day_with_the_year_first_may_have_slashes():
    assert read("A raid on 2016/2/4 killed two.") == {"2016/2/4": "2016-02-04"}


def test_days_between_which_something_happened_are_one_span():
    assert read("Shelling between February 3 and 9 killed five.") == {"February 3 and 9": "2016-02-03..2016-02-09"}
    assert read("between 3 and 9 February") == {"3 and 9 February": "2016-02-03..2016-02-09"}


def test_a_range_of_weekdays_does_not_run_backwards():
    days = read("Clashes raged from Friday through Thursday.")
    assert days == {"Friday": "2016-02-12", "Thursday": "2016-02-18"}


def test_a_day_of_the_month_in_words_needs_no_article():
    assert read("It began on second of February.") == {"second of February": "2016-02-02"}


def test_years_to_the_day_are_counted():
    words = "five years to the day after 15 February 2011"
    assert read(f"It came {words}.") == {words: "2016-02-15"}


def test_no_date_is_passed_over_by_the_first_of_its_words():
    contexts = ("", *"abcdefghijklmnopqrstuvwxyzDEL_", "ef", "Ei", "Li")
    for rule in RULES:
        for letter in FIRST_LETTERS:
            for before in contexts:
                if rule.pattern.match(f"{before}{letter}_", len(before)):
                    assert letter not in NEVER_ALONE


def test_a_name_with_a_letter_and_a_number_is_no_quarter():
    assert find_dates("Bring a recorder like the Zoom Q2HD.", published=PUBLISHED) == []


def test_the_words_of_a_feast_may_stand_on_two_lines():
    text = "On New\nYear's Eve it was quiet."
    assert [text[one.start : one.end] for one in find_dates(text, published=PUBLISHED)] == ["New\nYear's Eve"]


def test_the_final_quarter_is_the_fourth():
    assert read("Sales fell in the final quarter of 2015.") == {"the final quarter of 2015": "2015-10-01..2015-12-31"}
    assert read("It was the final week of May 2015.") == {"the final week of May 2015": "2015-05-25..2015-05-31"}


def test_a_season_that_is_on_lasts_to_its_end():
    assert read("Supplies will stay tight through the winter.") == {"the winter": "2015-12-01..2016-02-29"}
    assert read("The road was shut before the autumn.") == {"the autumn": "2015-09-01..2015-11-30"}
    assert read("He won gold at the Winter Olympics and ran in the Summer Games.") == {}


def test_the_end_of_a_range_is_not_before_its_beginning():
    assert read("The show runs from 3 March to 24 June (closed Mondays).") == {
        "3 March": "2016-03-03",
        "24 June": "2016-06-24",
    }
    assert read("The ferry sails between 10 December and 4 March.")["4 March"] == "2016-03-04"
    assert read("Prices fell from October to June.", date(2016, 8, 1)) == {
        "October": "2015-10-01..2015-10-31",
        "June": "2016-06-01..2016-06-30",
    }


def test_days_of_every_week_are_none_of_them():
    assert read("The market is open every Tuesday, Thursday and Friday.") == {}


def test_this_weekday_lies_ahead_where_the_clause_does():
    assert read("The film will open this Monday.") == {"this Monday": "2016-02-29"}
    assert read("The film opened this Monday.") == {"this Monday": "2016-02-22"}


def test_who_has_until_a_day_has_it_before_him():
    assert read("The firm has until mid-April to appeal.") == {"April": "2016-04-01..2016-04-30"}


def test_the_year_to_a_month_is_reported_on():
    assert read("Prices, up 3 per cent in the year to January, will peak later.") == {
        "January": "2016-01-01..2016-01-31"
    }
    assert read("Profit for the six months to December will be paid out.") == {"December": "2015-12-01..2015-12-31"}


UNDATED = """The Lake War (30 November 1939 - 13 March 1940) cost 900 lives. On 1 December the coast was shelled.
In July 1936 the garrison rose. By the end of the month it held the port. The line held through the winter."""


def test_an_undated_history_goes_by_the_days_it_told():
    found = read(UNDATED, None)
    assert found["1 December"] == "1939-12-01"
    assert found["the month"] == "1936-07-01..1936-07-31"
    assert found["the winter"] == "1936-12-01..1937-02-28"


def test_a_history_is_read_so_whenever_it_was_published():
    text = "The fort was built in 1740, rebuilt in 1788 and sold in 1802. In 1812 the war came; in May 1813 it fell, and in July it burnt."
    assert read(text, None)["July"] == read(text)["July"] == "1813-07-01..1813-07-31"
    assert read("Born in 1942, he taught from 1970 until 2003; he died on 4 January.")["4 January"] == "2016-01-04"


def test_a_feast_is_without_the_comma_behind_it():
    assert read("On New Year's Day, he left.") == {"New Year's Day": "2016-01-01"}
    assert read("Last Christmas he came; he will come next Christmas.") == {
        "Last Christmas": "2015-12-25",
        "next Christmas": "2016-12-25",
    }
    assert read("They were taken to Christmas Island on Christmas Eve.") == {"Christmas Eve": "2015-12-24"}


def test_a_year_said_once_is_of_both_months():
    assert read("It rained in July and August last year.") == {
        "July": "2015-07-01..2015-07-31",
        "August last year": "2015-08-01..2015-08-31",
    }


def test_a_quarter_may_be_called_by_its_last_month():
    assert read("Figures for the December quarter will be out soon.") == {
        "the December quarter": "2015-10-01..2015-12-31"
    }
    assert read("in the 2014-2015 financial year") == {"2014-2015": "2014-01-01..2015-12-31"}


def test_the_1700s_are_a_century_and_the_1790s_ten_years():
    assert read("a house of the 1700s") == {"the 1700s": "1700-01-01..1799-12-31"}
    assert read("a house of the 1790s") == {"the 1790s": "1790-01-01..1799-12-31"}
    assert read("a house of the 2000s") == {"the 2000s": "2000-01-01..2009-12-31"}


def test_a_year_may_be_the_subject_of_what_is_said():
    assert set(read("He said 2015 was hard, but 2017 will be better as we move into 2018.")) == {"2015", "2017", "2018"}
    assert read("He said 1500 fell.") == {}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Parliament, which reconvenes Monday, passed the bill.", "2016-02-29"),
        ("The show opened on time and closes on Monday.", "2016-02-29"),
        ("The tickets, on sale from Monday, cost 20 pounds.", "2016-02-29"),
        ("Rain is forecast for Monday.", "2016-02-29"),
        ("The rivers could peak on Monday.", "2016-02-29"),
        ("He could not be reached on Monday.", "2016-02-22"),
        ("By Monday, all schools must be closed.", "2016-02-29"),
        ("The bank will not pay; on Monday it had said so.", "2016-02-22"),
    ],
)
def test_what_is_announced_in_the_present_lies_ahead(text, day):
    assert read(text) == {"Monday": day}


def test_the_month_of_may_is_no_verb():
    assert read("Monday's game; the cup is in May.")["Monday"] == "2016-02-22"


def test_oil_for_a_month_is_delivered_in_it():
    assert read("U.S. crude for April fell 4 percent.") == {"April": "2016-04-01..2016-04-30"}


def test_a_programme_called_today_names_no_day():
    assert read("She told the Today programme that it was over.") == {}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Larne travel to Derry on Monday, having lost at home.", "2016-02-29"),
        ("A woman was bailed until Monday.", "2016-02-29"),
        ("They play in Leeds today after losing on Monday.", "2016-02-22"),
        ("A report on Monday may show that orders rose.", "2016-02-29"),
        ("Monday's raid may be the deadliest.", "2016-02-22"),
        ("Rain fell on the hills and more is likely on Monday.", "2016-02-29"),
        ("Dry weather is forecast through Monday.", "2016-02-29"),
        ("Those with tickets for Monday should come early.", "2016-02-29"),
    ],
)
def test_the_words_about_a_weekday_tell_its_side(text, day):
    assert read(text)["Monday"] == day


def test_what_runs_from_a_month_may_run_already():
    assert read("The season, which runs from June to November, is costly.", date(2016, 10, 1)) == {
        "June": "2016-06-01..2016-06-30",
        "November": "2016-11-01..2016-11-30",
    }


def test_late_in_the_year_names_the_year():
    assert read("It was the warmest day so late in the year.") == {"the year": "2016-01-01..2016-12-31"}
