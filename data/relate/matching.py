"""Whether two events of different articles are one happening, judged from day, place, type, actors, tolls and words together."""

from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Protocol

from data.relate.documents import EventView, Toll
from data.relate.particulars import count_differing, tells_of_a_later_one
from data.relate.subjects import find_phases, find_subject, is_between_days

# Two events are one happening at this much evidence or more.
ENOUGH = 3.3
# Times the likeness of their words, 0 to 1.
WORDS = 5.0
# What is said and agreed has no place to tell it by: its words must be alike by themselves.
LIKE_WORDS = 0.15
# Unless they are of one subject (a truce, talks, a vote) of which both tell the same, on a day that both name.
SAME_SUBJECT = 1.8
# How alike the words that name nobody and no place must be where neither report tells its kind nor a toll, as a town sees more in a day than one
# thing; and where neither has a province, nor both one place: a toll of twelve on a Friday ties no ferry to a storm.
LIKE_OTHER_WORDS = 0.1
# Towns whose points are nearer than this are one place to a reporter.
NEAR_KM = 5.0
# What it counts against one happening that the reports name other sites, other times of day or another manner of killing, each.
OTHER_PARTICULARS = 3.0
# The same for exact tolls that are twice as high or more: later reports correct a toll, but seldom so far.
OTHER_TOLL = 1.6
# It counts against one happening that one report tells of a second bomb, another raid, and the other does not; where its article tells of the
# first too, the two are never one.
LATER_ONE = 1.5
# A report dated only by its publication may come so many days after the happening, and has so much against it for each but the first.
LATE_DAYS = 2
LATE_DAY = 0.7
# So many days more than the other report has are many happenings of what happens daily.
CAMPAIGN_DAYS = 4
# It counts against one happening that one report names a town and the other the province's own city, or the province: both are written alike.
UNNAMED_TOWN = 0.5
# A report that gives the week or the month only has so much against it.
VAGUE_DAY = {"week": 0.3, "month": 0.8}
_FINE = frozenset({"site", "town"})
# Types that outlets use for one and the same happening.
_KINDRED = (
    frozenset({"Battles", "Explosions/Remote violence"}),
    frozenset({"Explosions/Remote violence", "Violence against civilians"}),
)
_KINDRED_SUB_TYPES = frozenset(
    frozenset(pair)
    for pair in (
        ("Air/drone strike", "Shelling/artillery/missile attack"),
        ("Air/drone strike", "Chemical weapon"),
        ("Chemical weapon", "Shelling/artillery/missile attack"),
        ("Remote explosive/landmine/IED", "Suicide bomb"),
        ("Armed clash", "Government regains territory"),
        ("Armed clash", "Non-state actor overtakes territory"),
    )
)
# A place taken and taken back on one day is two happenings.
_OPPOSITE_SUB_TYPES = frozenset({"Government regains territory", "Non-state actor overtakes territory"})
_SPOKEN = frozenset({"Diplomacy", "Strategic developments"})
# Of these a town may see several in a week: told of a week or a month they are one only with one toll.
_DAILY = frozenset(
    {
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Armed clash",
        "Attack",
        "Arrests",
        "Statement",
        "Accusation",
    }
)
# What is agreed, held or cast on a day; of statements, accusations and calls there are many on one day about one subject.
_HELD = frozenset({"Agreement", "Negotiation", "Vote", "Aid delivery"})


class Weigher(Protocol):
    """What the articles at hand say of words and places."""

    def likeness(self, one: EventView, other: EventView) -> float:
        """How alike the words that tell of two events are, 0 to 1."""

    def likeness_beside_names(self) -> float:
        """How alike the words of the two articles are that write no place or actor of both, 0 to 1."""

    def rarity(self, place: str) -> float:
        """How rarely a place is told of, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two events judged to be one happening, by their ids, with the evidence for it."""

    first: str
    second: str
    evidence: float


def match_events(one: EventView, other: EventView, weigher: Weigher) -> Match | None:
    """Judge whether two events of different articles are one happening; None when not."""
    if one.article_id == other.article_id or not may_be_one(one, other):
        return None
    is_later = tells_of_a_later_one(one.sentence) != tells_of_a_later_one(other.sentence)
    if is_later and (one.follows_another or other.follows_another):
        return None
    alike = weigher.likeness(one, other)
    is_spoken = one.event_type in _SPOKEN
    subject = _weigh_subject(one, other)
    if is_spoken and alike < LIKE_WORDS and subject <= 0 and not _share_fine_place(one, other):
        return None
    is_untold = one.event_type is None and other.event_type is None and not _share_toll(one, other)
    is_loose = not is_spoken and _are_placed_apart_or_nowhere(one, other)
    if (is_untold or is_loose) and weigher.likeness_beside_names() < LIKE_OTHER_WORDS:
        return None
    days, type_ = _weigh_days(one, other), _weigh_type(one, other)
    if days is None or type_ is None:
        return None
    evidence = days + type_ + _weigh_place(one, other, weigher) + _weigh_tolls(one, other) + subject
    actors = _weigh_actors(one, other)
    evidence += max(actors, 0.0) if subject > 0 else actors  # whom a truce leaves out each report says otherwise
    differing = _count_differing(one, other)
    # Reports of two like attacks share most of their words: these say less beside particulars that differ.
    evidence += WORDS * alike / (1 + differing) - OTHER_PARTICULARS * differing
    if is_later:
        evidence -= LATER_ONE
    return Match(first=one.event_id, second=other.event_id, evidence=evidence) if evidence >= ENOUGH else None


def _are_placed_apart_or_nowhere(one: EventView, other: EventView) -> bool:
    """Whether no province and no place in common ties two events: without one, kind and toll of a day are those of many happenings."""
    return not one.provinces and not other.provinces and (one.place is None or one.place != other.place)


def find_meeting_points(event: EventView) -> list[tuple[str, int]]:
    """What reports of one happening are likely to share, though they share hardly a word: town and day, or what was agreed and its day."""
    is_placed = event.is_of_a_town and (event.is_placed_by_sentence or event.event_type not in _SPOKEN)
    what = event.place if is_placed else None
    if what is None and event.sub_type in _HELD and event.days_are_known:
        what = find_subject(event.sentence, event.sub_type)
    return [] if what is None else [(what, day) for day in event.each_day()]


def may_be_one(one: EventView, other: EventView) -> bool:
    """Whether nothing known of two events forbids that they are one happening.

    They have one status, types that may be one, tolls not far apart and days that may be one (`_may_share_day`). They share a province where
    both name one (violence abroad shares none), and the place does not change hands in the one way here and in the other there.
    """
    if one.status != other.status or not _may_share_day(one, other):
        return False
    if _weigh_type(one, other) is None or _have_far_tolls(one, other):
        return False
    if {one.sub_type, other.sub_type} == _OPPOSITE_SUB_TYPES and not _may_be_one_side(one, other):
        return False
    if one.event_type not in _SPOKEN and ((one.is_abroad and other.provinces) or (other.is_abroad and one.provinces)):
        return False
    return not _are_of_two_lands(one, other) and _may_share_place(one, other)


def _are_of_two_lands(one: EventView, other: EventView) -> bool:
    """Whether what is not said took place in two countries, each told of by its name."""
    is_said = one.event_type in _SPOKEN
    return not is_said and one.place_precision == other.place_precision == "country" and one.place != other.place


def _may_share_place(one: EventView, other: EventView) -> bool:
    """Whether the places of two events may be one: they share a town, or one is told of by a province that the other may lie in.

    Two reports that each name several provinces and no town in common are of one happening only where the one has all those of the other.
    Where a thing agreed or said has its place from the sentences around, that is what they are about ("besieged Moadamiyeh, since the truce began").
    """
    if one.event_type in _SPOKEN and not (one.is_placed_by_sentence and other.is_placed_by_sentence):
        return True
    if one.provinces and other.provinces and not one.provinces & other.provinces:
        return False
    if _share_fine_place(one, other) or _share_town(one, other):
        return True
    if len(one.provinces) > 1 and len(other.provinces) > 1:
        return one.provinces <= other.provinces or other.provinces <= one.provinces
    return not {one.place_precision, other.place_precision} <= _FINE or _may_hold_the_other(one, other)


def are_told_apart(one: EventView, other: EventView) -> bool:
    """Whether two reports name other particulars, and not one toll: no third report makes them one."""
    return (
        one.event_type not in _SPOKEN
        and not _share_toll(one, other)
        and count_differing(one.sentence, other.sentence) > 0
    )


def _may_share_day(one: EventView, other: EventView) -> bool:
    """Whether the days of two events may be one: they overlap, or are so far apart as reports of one happening may put it.

    A report that gives no day but that of its publication may be late: by two days where town and toll are the same, by one where the place is,
    or the kind and no other town is named. What is agreed at midnight is of the day before and of the day after.
    """
    if not (one.days_are_known and other.days_are_known):
        return False
    apart = _days_between(one, other)
    if _is_a_day_of_a_campaign(one, other):
        return False
    if not (one.day_is_known and other.day_is_known):
        return apart == 0 and _may_be_the_one_of_its_week(one, other)
    if apart <= 1 and one.event_type in _SPOKEN and _are_between_days(one, other):
        return True
    if "published" not in (one.basis, other.basis):
        return apart == 0
    if _share_fine_place(one, other) and _share_toll(one, other):
        return apart <= LATE_DAYS
    is_like = one.place == other.place or (one.sub_type == other.sub_type and not _are_two_towns(one, other))
    return apart <= (1 if is_like else 0)


def _is_a_day_of_a_campaign(one: EventView, other: EventView) -> bool:
    """Whether the one tells of many days of what happens daily ("shelled for the tenth day") and the other of a day of them, with another toll."""
    lengths = [event.span[1] - event.span[0] for event in (one, other)]
    is_daily = one.sub_type in _DAILY and other.sub_type in _DAILY
    both_are_days = one.precision == other.precision == "day"
    return both_are_days and is_daily and abs(lengths[0] - lengths[1]) >= CAMPAIGN_DAYS and not _share_toll(one, other)


def _may_be_one_side(one: EventView, other: EventView) -> bool:
    """Whether two reports that a place was taken may be of one side: where one names none, the words alone ("captured") do not tell which."""
    return {one.sub_type, other.sub_type} == _OPPOSITE_SUB_TYPES and not (one.actors and other.actors)


def _are_two_towns(one: EventView, other: EventView) -> bool:
    return {one.place_precision, other.place_precision} <= _FINE and one.place != other.place


def _may_be_the_one_of_its_week(one: EventView, other: EventView) -> bool:
    """Whether town and kind of two events, of which one is told of a week or a month, are the same and not of what happens there daily."""
    is_like = one.sub_type == other.sub_type or _may_be_one_side(one, other)
    if one.sub_type is None or not is_like or not _share_fine_place(one, other):
        return False
    return one.sub_type not in _DAILY or _share_toll(one, other)


def _are_between_days(one: EventView, other: EventView) -> bool:
    return is_between_days(one.sentence) or is_between_days(other.sentence)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two (latitude, longitude), as good as needed within a country."""
    north = (one[0] - other[0]) * 111.2
    east = (one[1] - other[1]) * 111.2 * cos(radians((one[0] + other[0]) / 2))
    return hypot(north, east)


def _weigh_days(one: EventView, other: EventView) -> float | None:
    """The same day speaks for one happening; a day apart (`may_be_one` has seen that it may be the same) says nothing of violence, two against."""
    apart = _days_between(one, other)
    vague = sum(VAGUE_DAY.get(event.precision, 0.0) for event in (one, other))
    if vague:
        return -vague
    if apart == 0:
        return 0.7
    if one.event_type in _SPOKEN and _are_between_days(one, other):
        return 0.7
    if one.event_type in _SPOKEN or not (one.place or other.place):
        return None
    return -LATE_DAY * (apart - 1)


def _share_fine_place(one: EventView, other: EventView) -> bool:
    """Whether two events name one town or site, or two as near as one."""
    if not {one.place_precision, other.place_precision} <= _FINE or one.place is None:
        return False
    if one.place == other.place:
        return True
    return one.point is not None and other.point is not None and distance_km(one.point, other.point) <= NEAR_KM


def _share_town(one: EventView, other: EventView) -> bool:
    """Whether the words of both name one town or site, though it is not the place that was chosen of either."""
    return not one.towns.isdisjoint(other.towns)


def _may_hold_the_other(one: EventView, other: EventView) -> bool:
    """Whether one may be told of by its province, where the other is: "in Idlib" is in the city, or in a village of Idlib."""
    return one.may_be_province or other.may_be_province


def _share_toll(one: EventView, other: EventView) -> bool:
    """Whether two events give the same number of killed or of injured."""
    pairs = ((_toll_of(one.killed), _toll_of(other.killed)), (_toll_of(one.injured), _toll_of(other.injured)))
    return any(ours and ours == theirs for ours, theirs in pairs)


def _weigh_subject(one: EventView, other: EventView) -> float:
    """Two agreements on the same, or talks of which the same becomes, on a day that both state."""
    if one.event_type not in _SPOKEN | {"Humanitarian"} or one.sub_type not in _HELD or one.sub_type != other.sub_type:
        return 0.0
    subject = find_subject(one.sentence, one.sub_type)
    if (
        subject is None
        or subject != find_subject(other.sentence, other.sub_type)
        or "published" in (one.basis, other.basis)
    ):
        return 0.0
    # One town may keep its own truce.
    if (_is_of_a_place(one) or _is_of_a_place(other)) and not _share_fine_place(one, other):
        return 0.0
    # A truce of a day is one; talks are many, unless something becomes of them.
    is_told = subject == "truce" or bool(find_phases(one.sentence) & find_phases(other.sentence))
    return SAME_SUBJECT if is_told else 0.0


def _is_of_a_place(event: EventView) -> bool:
    """Whether what is said or agreed has a town of its own, that stands in its sentence."""
    return event.place_precision in _FINE and event.is_placed_by_sentence


def _count_differing(one: EventView, other: EventView) -> int:
    """In how many particulars two reports differ; of what is agreed or said, whether it begins or ends something."""
    if one.event_type not in _SPOKEN:
        return count_differing(one.sentence, other.sentence)
    ours, theirs = find_phases(one.sentence), find_phases(other.sentence)
    return int(one.sub_type in _HELD and bool(ours) and bool(theirs) and not ours & theirs)


def _days_between(one: EventView, other: EventView) -> int:
    """Days from the end of the earlier to the start of the later; 0 when they overlap."""
    return max(0, max(one.span[0], other.span[0]) - min(one.span[1], other.span[1]))


def _weigh_place(one: EventView, other: EventView, weigher: Weigher) -> float:
    if len(one.provinces) > 1 and one.provinces == other.provinces:
        return 1.2
    if _share_fine_place(one, other):
        return 1.0 + 1.4 * weigher.rarity(one.place or "")
    if _share_town(one, other):
        return 0.8
    if one.place and one.place == other.place and one.place_precision != "province":
        return 0.8
    if {one.place_precision, other.place_precision} <= _FINE and one.sub_type in _DAILY:
        return -UNNAMED_TOWN  # a province sees many of these in a day
    return 0.4 if one.provinces & other.provinces else 0.0


def _weigh_type(one: EventView, other: EventView) -> float | None:
    if one.event_type is None or other.event_type is None:
        return -0.5
    if one.event_type == other.event_type:
        if one.sub_type == other.sub_type:
            return 1.0
        if one.sub_type is None or other.sub_type is None:
            return 0.2
        return 0.2 if frozenset((one.sub_type, other.sub_type)) in _KINDRED_SUB_TYPES else -0.8
    return -0.5 if frozenset((one.event_type, other.event_type)) in _KINDRED else None


def _weigh_actors(one: EventView, other: EventView) -> float:
    if one.actors & other.actors:
        return 0.8 if one.actors & other.actors == one.actors | other.actors else 0.5
    return -0.8 if one.actors and other.actors else 0.0


def _have_far_tolls(one: EventView, other: EventView) -> bool:
    """Whether the tolls of two events are so far apart that no correction can explain it; "dozens" or "several" are bounds that more may keep."""
    for ours, theirs in ((one.killed, other.killed), (one.injured, other.injured)):
        mine, yours = _toll_of(ours), _toll_of(theirs)
        if mine is None or yours is None:
            continue
        low, high = sorted((mine, yours))
        if high > 3 * low and high - low > 5 and not _is_bound(ours if mine == low else theirs):
            return True
    return False


def _weigh_tolls(one: EventView, other: EventView) -> float:
    """Tolls that agree speak for one happening, those twice as high against, unknown ones say nothing."""
    total = 0.0
    for ours, theirs in ((one.killed, other.killed), (one.injured, other.injured)):
        mine, yours = _toll_of(ours), _toll_of(theirs)
        if mine is None or yours is None:
            continue
        low, high = sorted((mine, yours))
        if low == high:
            total += 0.4 + min(low, 20) * 0.1
        elif high >= 2 * low and high - low > 2:
            total -= 0.7 if _is_bound(ours) or _is_bound(theirs) else OTHER_TOLL
    return total


def _is_bound(toll: Toll) -> bool:
    """Whether a toll gives no number but the least there were: "dozens", "several"."""
    low, best, high = toll
    return best is None and high is None and low is not None


def _toll_of(toll: Toll) -> int | None:
    low, best, high = toll
    return best if best is not None else low if low is not None else high
