"""What an article is mainly about: the headline and the first sentences count most."""

from collections.abc import Sequence

from data.extract.happenings import Happening

_TITLE = 6.0
_SENTENCES = (4.0, 2.5, 1.5)
_LATER = 0.4
_NOT_YET = 3.0
_WORDS = 0.5  # words count half as much as deeds


def weigh_position(happening: Happening) -> float:
    """How much a mention counts by where it stands: in the title, in the first sentences, further down."""
    if happening.sentence.part == "title":
        return _TITLE
    number = happening.sentence.number
    return _SENTENCES[number] if number < len(_SENTENCES) else _LATER


def rank_groups(groups: Sequence[list[Happening]]) -> list[list[Happening]]:
    """The happenings of an article, each a group of mentions, the main one first; equals keep their order."""
    return sorted(groups, key=_prominence, reverse=True)


def _prominence(group: Sequence[Happening]) -> float:
    score = sum(weigh_position(happening) for happening in group)
    if group[0].sub_event_type == "Statement":
        score *= _WORDS
    if any(happening.tolls for happening in group):
        score += 1.0
    if group[0].mode != "occurred":
        score -= _NOT_YET
    if all(happening.is_behind for happening in group):
        score -= _NOT_YET + _WORDS  # behind what is done under it, planned though that may be
    return score + 0.1 * max(happening.weight for happening in group)
