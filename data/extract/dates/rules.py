"""The rules that read dates: each a pattern over the letters of `lexicon`, and what the words mean."""

import re
from dataclasses import dataclass

from data.extract.dates import days, months, relative, weekdays, years
from data.extract.dates.meaning import Meaning
from data.extract.dates.mention import MentionBasis


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over letters whose groups carry the values that its meaning reads. `basis` is "relative" when the days follow from another day."""

    name: str
    pattern: re.Pattern[str]
    groups: tuple[tuple[str, int], ...]
    mean: Meaning
    basis: MentionBasis


_WEEKDAY_FIRST = r"(?:(?P<weekday>[Dd]),?)?"
_MONTH = r"(?P<month>[Mm])(?:/[Mm])?"
_DAY = r"(?P<day>[#o])"
_YEAR = r"(?:,?f?(?P<year>Y))?"
# A year said once for two days or two months ("between July and September 2014").
_YEAR_OF_BOTH = r"(?:,?f?(?P<year>Y)|(?=[>&-][Mm]t?[#o],?(?P<year_>Y))|(?=[>&-]t?[#o]f?[Mm],?(?P<year__>Y)))?"
_COUNT = r"(?:(?:a|(?P<tens>n)-)?(?P<count>[n#N])|a)"

# Tried in this order at each word; the first that fits and means something takes the words.
# A name ending in "_" is the same group again: `re` wants each name once.
_TABLE: tuple[tuple[str, str, Meaning, MentionBasis], ...] = (
    # Days of a month
    ("iso", r"(?P<iso>K)", days.read_iso, "stated"),
    ("numeric", rf"{_WEEKDAY_FIRST}(?P<numeric>R)", days.read_numeric, "stated"),
    ("days between", rf"(?<=w)t?{_DAY}&t?(?P<last>[#o])f?{_MONTH}{_YEAR}", days.read_day_range, "stated"),
    ("days between", rf"(?<=w){_MONTH}t?{_DAY}&t?(?P<last>[#o])(?![V#fMm]){_YEAR}", days.read_day_range, "stated"),
    ("anniversary", rf"(?P<count>[n#])(?P<unit>V)>tZk{_DAY}f?{_MONTH}{_YEAR}", days.read_anniversary, "relative"),
    ("days listed", rf"{_DAY},(?P<second>[#o]),?&(?P<last>[#o])f?{_MONTH}{_YEAR}", days.read_days_listed, "stated"),
    ("days listed", rf"{_DAY}[&/](?P<last>[#o])f?{_MONTH}{_YEAR}", days.read_days_listed, "stated"),
    ("days listed", rf"{_MONTH}{_DAY},(?P<second>[#o]),?&(?P<last>[#o])(?![V_#]){_YEAR}", days.read_days_listed, "stated"),
    ("days listed", rf"{_MONTH}{_DAY}[&/](?P<last>[#o])(?![V#fMm]){_YEAR}", days.read_days_listed, "stated"),
    ("day range", rf"t?{_DAY}[->]t?(?P<last>[#o])f?{_MONTH}{_YEAR}", days.read_day_range, "stated"),
    ("day range", rf"{_MONTH}t?{_DAY}[->]t?(?P<last>[#o])(?![V#mM]|f[mM]){_YEAR}", days.read_day_range, "stated"),
    ("day range", rf"{_MONTH}{_DAY}-(?P<last_month>[Mm])(?P<last>[#o]){_YEAR}", days.read_day_range, "stated"),
    ("day range", rf"{_DAY}f?{_MONTH}-(?P<last>[#o])f?(?P<last_month>[Mm]){_YEAR}", days.read_day_range, "stated"),
    ("day of last year", rf"{_WEEKDAY_FIRST}{_MONTH}{_DAY},?f?(?P<which>[lxh])(?P<unit>U)", days.read_day_of_last_year, "relative"),
    ("day of last year", rf"{_WEEKDAY_FIRST}{_DAY}f?{_MONTH},?f?(?P<which>[lxh])(?P<unit>U)", days.read_day_of_last_year, "relative"),
    ("day of that year", rf"{_MONTH}{_DAY},?f?t?(?P<way>[syv])(?P<unit>U)", months.read_month_of_that_year, "relative"),
    ("day of that year", rf"{_DAY}f?{_MONTH},?f?t?(?P<way>[syv])(?P<unit>U)", months.read_month_of_that_year, "relative"),
    ("day, month", rf"{_WEEKDAY_FIRST}t?{_DAY}-?f?{_MONTH}-?{_YEAR_OF_BOTH}", days.read_day, "stated"),
    ("month, day", rf"{_WEEKDAY_FIRST}{_MONTH}-?t?{_DAY}(?!V){_YEAR_OF_BOTH}", days.read_day, "stated"),
    ("month, day word", rf"{_MONTH}t(?P<day>O){_YEAR}", days.read_day, "stated"),
    ("day word of month", rf"t?(?P<day>O)(?:Zf|f){_MONTH}{_YEAR}", days.read_day, "stated"),
    ("weekday, number", r"(?P<weekday>D),?(?:t(?P<day>o)|(?P<day_>o)(?![_-]))", weekdays.read_weekday_number, "stated"),
    ("day number", r"t(?P<day>o)(?:f[hst]U)?", days.read_day_number, "stated"),
    ("feast", r"(?P<feast>J)(?:,?(?P<year>Y))?", days.read_feast, "stated"),
    ("last feast", r"(?P<which>[lhx])(?P<feast>J)", days.read_last_feast, "relative"),
    # Weeks of a month, months
    ("week of day", rf"t(?P<unit>U)f{_MONTH}{_DAY}{_YEAR}", months.read_week_of_day, "stated"),
    ("week of day", rf"t(?P<unit>U)f{_DAY}{_MONTH}{_YEAR}", months.read_week_of_day, "stated"),
    ("week of month", rf"t(?P<part>[Oolu])(?P<unit>U)f{_MONTH}{_YEAR}", months.read_week_of_month, "stated"),
    ("last day of month", rf"t(?P<part>[lu])(?P<unit>Z)f{_MONTH}{_YEAR}", months.read_part_of_month, "stated"),
    ("first days of month", rf"t(?P<part>[Oolu])(?P<count>[n#])(?P<unit>V)f{_MONTH}{_YEAR}", months.read_part_of_month, "stated"),
    ("first months of year", r"t(?P<part>[Oolu])(?P<count>[n#])(?P<unit>V)f(?P<year>Y)", years.read_part_of_year, "stated"),
    ("first months of year", r"t(?P<part>[Oolu])(?P<count>[n#])(?P<unit>V)f(?P<which>[lht])U", years.read_part_of_year, "relative"),
    ("month of last year", rf"{_MONTH},?f?(?P<which>[lxh])(?P<unit>U)", months.read_month_of_last_year, "relative"),
    ("month of last year", rf"{_MONTH}(?=[>&-][Mm],?f?(?P<which>[lxh])(?P<unit>U))", months.read_month_of_last_year, "relative"),
    ("month of that year", rf"{_MONTH},?f?t?(?P<way>[syv])(?P<unit>U)", months.read_month_of_that_year, "relative"),
    ("month range", r"(?P<month>[Mm])[-/](?P<last_month>[Mm])(?:,?f?(?P<year>Y))?(?![#o])", months.read_month_range, "stated"),
    ("month, year", rf"{_MONTH},?f?-?(?P<year>Y)", months.read_month, "stated"),
    ("month, year", rf"{_MONTH}(?=[>&-][Mm],?f?(?P<year>Y))", months.read_month, "stated"),
    ("month last", rf"{_MONTH}(?P<which>[lx])(?![UDMmPQSW])", months.read_month, "relative"),
    ("last month by name", rf"(?:[ht](?P<which>r)|(?P<which_>[lxhc])){_MONTH}(?![#oY])", months.read_month, "relative"),
    ("month of", rf"t(?P<unit>U)f{_MONTH}{_YEAR}", months.read_month_of, "relative"),
    # Weekdays
    ("weekday of month", rf"t(?P<part>[Oolu])(?P<weekday>D)[fi]{_MONTH}{_YEAR}", weekdays.read_weekday_of_month, "stated"),
    ("weekday of last week", r"(?P<weekday>D),?f?(?P<which>[lxh])(?P<unit>U)", weekdays.read_weekday_of_week, "relative"),
    ("weekday last", r"(?P<weekday>D)(?P<which>[lx])(?![UDMmPQSW])", weekdays.read_weekday, "relative"),
    ("last weekday", r"(?:h(?P<which>[rc])|t(?P<which_>[rc])|(?<!t)(?P<which__>[lxh]))(?P<weekday>D)", weekdays.read_weekday, "relative"),
    ("following weekday", r"(?:t(?P<which>[yxv])|(?P<which_>[vs]))(?P<weekday>D)", weekdays.read_weekday_from_reference, "relative"),
    ("weekday of day", r"(?P<weekday>D)(?=P?,?[(]?(?P<month>[Mm])(?P<day>[#o])(?:,?(?P<year>Y))?)", days.read_day, "relative"),
    ("weekday of day", r"(?P<weekday>D)(?=P?,?[(]?t?(?P<day>[#o])f?(?P<month>[Mm])(?:,?(?P<year>Y))?)", days.read_day, "relative"),
    ("weekday of range", r"(?P<weekday>D)(?=>(?P<last>D))", weekdays.read_first_weekday, "relative"),
    ("weekday of range", r"(?<=w)(?P<weekday>D)(?=&(?P<last>D))", weekdays.read_first_weekday, "relative"),
    ("weekday", r"(?P<weekday>D)", weekdays.read_weekday, "relative"),
    # Counted from the publication
    ("last year's quarter", r"(?P<which>[lxh])U'_+(?P<quarter>[Oo])-?z?Q", years.read_quarter, "relative"),
    ("day before yesterday", r"tZ[bk](?P<today>T)", relative.read_two_days_off, "relative"),
    ("today", r"(?P<today>T)", relative.read_today, "relative"),
    ("last night", r"(?<!t)(?P<which>[lh])P", relative.read_last_night, "relative"),
    ("ago", rf"{_COUNT}(?P<unit>[ZUVB])A", relative.read_ago, "relative"),
    ("week before last", r"t(?P<unit>U)(?:(?P<way>b)l|(?P<way_>k)x)(?![UZ])", relative.read_before_last, "relative"),
    ("year-ago", r"(?P<unit>U)-[AE]", relative.read_year_ago, "relative"),
    ("last week", r"(?<!t)(?P<which>[lx])z?(?P<unit>[UB])", relative.read_last_unit, "relative"),
    ("last week", r"t?(?P<which>h)z?(?P<unit>[UB])(?!-)", relative.read_last_unit, "relative"),
    ("last week in Arabic", r"(?P<unit>g)(?P<which>[lxh])", relative.read_last_unit, "relative"),
    ("last century", r"(?<=t)(?P<which>[lx])(?P<unit>B)", relative.read_last_century, "relative"),
    ("weekend", r"(?:[th]?(?P<which>[lxhr])|t)W", relative.read_weekend, "relative"),
    ("end of the year", r"(?<=ef)t(?P<unit>[UQ])|(?<=[EL]i)t(?P<unit_>[ZU])|(?<=Ci)t(?P<unit__>U)", relative.read_this_unit, "relative"),
    ("year-end", r"(?P<unit>U)(?:-|'_+)e", relative.read_this_unit, "relative"),
    # Counted from a day told before
    ("earlier", rf"{_COUNT}(?P<unit>[ZUVB])(?P<way>[EL])(?!j)", relative.read_counted, "relative"),
    ("the day before", r"[ta](?P<unit>[ZU])(?P<way>[bk])(?![_CtaDMm#Y'nsvyxhlT])", relative.read_counted, "relative"),
    ("the day before", rf"{_COUNT}(?P<unit>[ZUV])(?P<way>b)(?=[.,)|]|$)", relative.read_counted, "relative"),
    ("the day before", r"t(?P<unit>U)(?P<way>E)(?!j)", relative.read_counted, "relative"),
    ("the following day", r"t(?P<way>[vy])(?P<unit>[ZUB])(?!-)", relative.read_counted, "relative"),
    ("the next day", r"t?(?P<way>x)(?P<unit>Z)", relative.read_counted, "relative"),
    ("the following day", r"(?P<way>[vy])(?P<unit>[ZU])(?!-)", relative.read_counted, "relative"),
    ("the next morning", r"t?(?P<way>[vyxs])P", relative.read_next_morning, "relative"),
    ("the same day", r"[ts]?(?P<way>s)(?P<unit>[ZUB])(?!-)", relative.read_same, "relative"),
    # Longer than a month
    ("quarter", r"t(?P<quarter>[lu])z?Qf(?:(?P<year>Y)|(?P<which>[lht])z?U)", years.read_quarter, "stated"),
    ("quarter", r"t?z?(?P<year>Y)(?:'_+)?(?P<quarter>[Oo])-?Q", years.read_quarter, "stated"),
    ("half", r"t?z?(?P<year>Y)(?:'_+)?(?P<quarter>[Oo])-?H", years.read_half, "stated"),
    ("quarter", r"t?z?(?P<quarter>[Oou])-?z?Q(?:f?z?U?(?P<year>Y)|f?(?P<which>[lhxt])z?U)?", years.read_quarter, "stated"),
    ("quarter of month", rf"t?{_MONTH}-?Q", months.read_quarter_of_month, "stated"),
    ("quarter", r"(?P<quarter>q)f?z?(?P<year>Y)?", years.read_quarter, "stated"),
    ("half", r"t?(?P<quarter>[Oo])-?H(?:f?z?U?(?P<year>Y)|f?(?P<which>[lhxt])z?U)", years.read_half, "stated"),
    ("half reported on", r"t?z?(?P<quarter>[Oo])-?z?H", years.read_half, "stated"),
    ("last quarter", r"(?:(?P<which>[lx])|t?(?P<which_>h))z?Q", relative.read_last_quarter, "relative"),
    ("season of year", r"t?(?P<season>[SF])f?(?P<year>Y)(?:[-/][#NY])?", years.read_season, "stated"),
    ("season of year", r"t?(?P<season>[SF])f?'(?P<year>[N#])", years.read_season, "stated"),
    ("season of last year", r"t?(?P<season>[SF])f?(?P<which>[lxh])(?P<unit>U)", years.read_season_of_year, "relative"),
    ("season of that year", r"t?(?P<season>[SF])f?t?(?P<way>[syv])(?P<unit>U)", years.read_season_of_year, "relative"),
    ("last season", r"(?:[ht](?P<which>r)|(?P<which_>[lxhr]))(?P<season>[SF])", years.read_season, "relative"),
    ("the following season", r"t?(?P<way>[vys])(?P<season>[SF])", years.read_following_season, "relative"),
    ("season", r"(?<=[ip>bk])t(?P<season>S)(?!f_)|(?<=i)t(?P<season_>F)(?!f)", years.read_season, "stated"),
    ("fiscal year", r"t?zU?(?P<year>Y)", years.read_year, "stated"),
    ("the year", r"t(?P<unit>U)(?P<year>Y)", years.read_the_year, "stated"),
    ("short year", r"(?:(?<=[ipf])|(?<=Y[>&]))'(?P<year>[N#])", years.read_year, "stated"),
    ("year range", r"(?P<year>Y)[-/](?P<last>[Y#N])", years.read_year_range, "stated"),
    ("year", r"(?P<year>Y)", years.read_year, "stated"),
    ("decade", r"t?'?(?P<decade>G)", years.read_decade, "stated"),
    ("century", r"t?(?P<century>[oO])-?(?P<unit>B)", years.read_century, "stated"),
    ("month", r"(?P<month>[Mm])", months.read_month, "stated"),
)  # fmt: skip


def _make_rule(name: str, pattern: str, mean: Meaning, basis: MentionBasis) -> Rule:
    compiled = re.compile(pattern)
    # A group's name ends in "_" where the pattern has the same group twice.
    groups = tuple((group.rstrip("_"), number) for group, number in compiled.groupindex.items())
    return Rule(name, compiled, groups, mean, basis)


RULES: tuple[Rule, ...] = tuple(_make_rule(*row) for row in _TABLE)
