"""The words of the address and what an act does to them."""

from dashboard.state import apply_act, read_address, write_address


def test_an_address_carries_the_selection_and_the_view():
    selection, view, trouble = read_address("?from=2016-02-20&province=Latakia&event=a-1&measure=killed")
    assert selection == {"from": ["2016-02-20"], "province": ["SY-LA"]}
    assert view == {"event": ["a-1"], "measure": ["killed"]}
    assert trouble is None


def test_reading_a_written_address_gives_the_same_words():
    selection, view = {"province": ["SY-HI", "SY-LA"], "q": ["a & b"]}, {"scope": ["all"]}
    assert read_address(write_address(selection, view)) == (selection, view, None)


def test_an_address_not_understood_selects_nothing_and_says_what_was_wrong():
    selection, _, trouble = read_address("?from=yesterday&province=SY-LA")
    assert selection == {}
    assert "yesterday" in trouble


def test_a_view_word_with_a_value_it_cannot_have_is_left_out():
    assert read_address("?measure=tanks")[1] == {}


def test_a_toggle_adds_a_value_and_takes_it_away_again():
    act = {"do": "toggle", "word": "province", "value": "SY-LA"}
    once, _ = apply_act({}, {}, act)
    assert once == {"province": ["SY-LA"]}
    assert apply_act(once, {}, act)[0] == {}


def test_setting_nothing_drops_the_word():
    assert apply_act({"q": ["truce"]}, {}, {"do": "set", "word": "q", "value": ""})[0] == {}


def test_days_set_both_ends_at_once():
    act = {"do": "days", "value": ["2016-02-20", "2016-03-05"]}
    assert apply_act({"to": ["2016-01-01"]}, {}, act)[0] == {"from": ["2016-02-20"], "to": ["2016-03-05"]}


def test_clearing_keeps_how_things_are_looked_at():
    assert apply_act({"q": ["truce"]}, {"scope": ["all"]}, {"do": "clear"}) == ({}, {"scope": ["all"]})


def test_an_act_that_makes_no_sense_changes_nothing():
    held = {"province": ["SY-LA"]}
    for act in ({}, {"do": "explode"}, {"do": "toggle", "word": "province", "value": "Atlantis"}):
        assert apply_act(held, {}, act) == (held, {})


def test_an_address_carries_whose_articles_are_shown_whatever_is_cleared():
    selection, view, _ = read_address("?q=truce&articles=abc")
    assert write_address(*apply_act(selection, view, {"do": "clear"})) == "?articles=abc"
