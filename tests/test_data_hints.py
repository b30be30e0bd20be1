"""A hint keeps a slow pattern from being searched in vain, never from matching."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.extract import background, bulletins, clauses, figurative, ground, lasting, modes, newsworthy, peaceful, roles
from data.extract import toll_words as tolls
from data.extract.hints import find_hints

GUARDED = [
    ("other event", clauses._OTHER_EVENT, clauses._OTHER_EVENT_HINTS),
    ("scene", clauses._SCENE, clauses._SCENE_HINTS),
    ("another part", clauses._IN_ANOTHER_PART, clauses._PART_HINTS),
    ("covered", bulletins._COVERED, bulletins._COVERED_HINT),
    ("misfortune", newsworthy._MISFORTUNE, newsworthy._MISFORTUNE_HINTS),
    ("sport", peaceful._SPORT, peaceful._SPORT_HINTS),
    ("labour", peaceful._LABOUR, peaceful._LABOUR_HINTS),
    ("figurative", figurative._AFTER, figurative._AFTER_HINTS),
    ("to stop", modes._TO_STOP, modes._TO_STOP_HINTS),
    ("rejected", modes._REJECTED, modes._REJECTED_HINTS),
    ("supposed", modes._SUPPOSED, modes._SUPPOSED_HINTS),
    ("would fall", modes._FALL_WOULD, modes._SUPPOSED_HINTS),
    ("untrue", modes._UNTRUE, modes._BEHIND_HINTS),
    ("called off", modes._CALLED_OFF, modes._BEHIND_HINTS),
    ("stopped", modes._STOPPED, modes._BEHIND_HINTS),
    ("sides", ground._SIDES, ground._SIDE_HINTS),
    ("since", background._SINCE, background._SINCE_HINTS),
    ("past years", background._PAST_YEARS, background._PAST_HINTS),
    ("past years of war", background._PAST_YEARS, background._WAR_HINTS),
    ("whenever", background._WHENEVER, background._WHENEVER_HINTS),
    ("long war", background._LONG_WAR, background._LONG_HINTS),
    ("war long", background._LONG_WAR, background._WAR_HINTS),
    ("past days", lasting._PAST, lasting._HINTS),
    ("of fire", lasting._OF_FIRE, lasting._HINTS),
    ("speaks", roles._SPEAKS_OR_IS_BASED, roles._SPOKEN_HINTS),
    ("speaker", roles._SPEAKER_IN, roles._SPEAKER_HINTS),
    ("named and", tolls.NAMED_AND, tolls.NAMED_HINTS),
    ("over months", tolls.OVER_MONTHS, tolls.OVER_MONTHS_HINTS),
    ("killed one", tolls.KILLED_ONE, tolls.KILLED_ONE_HINTS),
    ("was killed one", tolls.WAS_KILLED_ONE, tolls.WAS_KILLED_HINTS),
    ("were killed by name", tolls.WERE_KILLED_BY_NAME, tolls.WAS_KILLED_HINTS),
    ("both", tolls.BOTH, tolls.BOTH_HINTS),
    ("hurt one", tolls.HURT_ONE, tolls.HURT_ONE_HINTS),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "hints"), [pair[1:] for pair in GUARDED], ids=[pair[0] for pair in GUARDED])
def test_what_a_pattern_matches_has_one_of_its_hints(pattern, hints):
    # \w stands for letters here: no word of another script is in a hint.
    written = re.compile(pattern.pattern, pattern.flags & ~re.UNICODE | re.ASCII)

    @settings(derandomize=True, database=None, max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(written))
    def check(made: str) -> None:
        # A sentence begins with a blank, or its hints that do would be missing at its head.
        text = f" {made.lower()} "
        if match := pattern.search(text):
            assert find_hints(text, 0, len(text)) & hints, match.group()

    check()
