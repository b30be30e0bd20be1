"""What holds of the dates of any text whatever."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from data.extract.dates import find_dates

_PIECES = (
    "the|a|last|next|this|that|same|previous|following|first|second|third|two|12|22|31|27th|2011|2016|1990s|9999|Feb|February|March|May|Friday|Fri|day"
    "|days|week|weeks|month|year|decade|century|quarter|half|weekend|summer|fall|morning|today|yesterday|tomorrow|ago|earlier|later|before|after|of|in"
    "|on|to|and|from|until|since|early|end|fiscal|-|,|.|(|)|/|'|s|will|said|2016-02-24|24.02.2016|31/02/2016|10:30|Christmas|Eve|شباط|كانون|الثاني|٢٤"
    "|أمس|people|\n\n|0001-01-01|1000|2100"
).split("|")

_texts = st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join))
_days = st.one_of(st.none(), st.dates())


@settings(deadline=None, max_examples=300)
@given(_texts, _days)
def test_mentions_are_ordered_lie_apart_and_hold_words(text, published):
    end = 0
    for mention in find_dates(text, published=published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


@settings(deadline=None, max_examples=300)
@given(_texts, _days)
def test_the_first_day_is_not_after_the_last_and_unknown_days_have_unknown_precision(text, published):
    for mention in find_dates(text, published=published):
        if mention.first is None or mention.last is None:
            assert (mention.first, mention.last, mention.precision) == (None, None, "unknown")
        else:
            assert mention.first <= mention.last
            assert mention.precision != "unknown"


@settings(deadline=None)
@given(st.sampled_from([date.min, date.max]), _texts)
def test_the_ends_of_the_calendar_break_nothing(published, text):
    find_dates(text, published=published)
