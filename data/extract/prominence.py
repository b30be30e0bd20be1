"""What an article is mainly about: the headline and the first sentences count most."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from data.extract.happenings import Happening

_TITLE = 6.0
_SENTENCES = (4.0, 2.5, 1.5)
_LATER = 0.4
_NOT_YET = 3.0
_LONG_AGO = timedelta(days=60)
_WORDS = 0.5  # words count half as much as deeds


def weigh_position(happening: Happening) -> float:
    """How much a mention counts by where it stands: in the title, in the first sentences, further down."""
    if happening.sentence.part == "title":
        return _TITLE
    number = happening.sentence.number
    return _SENTENCES[number] if number < len(_SENTENCES) else _LATER


def rank_groups(groups: Sequence[list[Happening]], published: date | None) -> list[list[Happening]]:
    """The happenings of an article of this day, each a group of mentions, the main one first; equals keep their order."""
    return sorted(groups, key=partial(_weigh_group, published=published), reverse=True)


def _weigh_group(group: Sequence[Happening], published: date | None) -> float:
    score = sum([weigh_position(happening) for happening in group])
    if group[0].sub_event_type == "Statement":
        score *= _WORDS
    if any(happening.tolls for happening in group):
        score += 1.0
    if group[0].mode != "occurred":
        score -= _NOT_YET
    elif published and all(_is_long_ago(happening, published) for happening in group):
        score -= _NOT_YET  # no longer, as what is planned is not yet
    if group[0].is_behind and all(happening.is_behind for happening in group):
        score -= _NOT_YET + _WORDS  # behind what is done under it, planned though that may be
    return score + 0.1 * max([happening.weight for happening in group])


def _is_long_ago(happening: Happening, published: date) -> bool:
    last = happening.when.last
    return last is not None and published - last > _LONG_AGO
