"""The table of phrases: every row is found wherever its pattern fits at the beginning of a word."""

import pytest

from data.extract.phrases import PhraseTable


def find(pattern, text):
    return [text[start:end] for start, end, _ in PhraseTable([(pattern, "row")]).find(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("air[- ]?strikes?", "air strike, airstrikes and air-strikes", ["air strike", "airstrikes", "air-strikes"]),
        ("(?:is|was) to\\b", "he is to go; she was, to him, is tolerant", ["is to"]),
        (
            "(?:local |media )*activists?",
            "local media activists",
            ["local media activists", "media activists", "activists"],
        ),
        ("hit (?:the ){0,2}bus", "hit the bus, hit bus", ["hit the bus", "hit bus"]),
        ("call(?:s|ed)? (?:for|on)\\b", "calls for; called\non; call it", ["calls for"]),
        ("(?:in|at) (?:[a-z]+ )?homs", "in old homs, in homs, within homs", ["in old homs", "in homs"]),
        ("un'?s\\b", "un's and uns", ["un's", "uns"]),
        ("f-?1\\d jets?", "f16 jets, f-16 jet, for fun", ["f16 jets", "f-16 jet"]),
        ("killed", "(killed) -killed killed", ["killed", "killed", "killed"]),
    ],
)
def test_a_row_is_found_wherever_its_pattern_fits_at_the_beginning_of_a_word(pattern, text, found):
    assert find(pattern, text) == found


def test_phrases_come_in_order_of_their_beginnings_and_may_overlap():
    table = PhraseTable([("truck bomb", "bomb"), ("truck", "truck"), ("bomb", "bang")])
    assert table.find("truck bomb") == [(0, 10, "bomb"), (0, 5, "truck"), (6, 10, "bang")]


def test_a_phrase_that_may_begin_with_anything_is_refused():
    with pytest.raises(ValueError, match="must begin with letters"):
        PhraseTable([("(?:[a-z]+ )?bomb", "row")])
