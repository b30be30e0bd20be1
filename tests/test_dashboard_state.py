"""The words of the address and what an act does to them."""

from dashboard.state import apply_act, read_address, write_address


def test_an_address_carries_the_selection_and_the_view():
    selection, view, trouble = read_address("?from=2016-02-20&province=Latakia&event=a-1&measure=killed")
    assert selection == {"from": ["2016-02-20"], "province": ["SY-LA"]}
    assert view == {"event": ["a-1"], "measure": ["killed"]}
    assert trouble == []


def test_reading_a_written_address_gives_the_same_words():
    selection, view = {"province": ["SY-HI", "SY-LA"], "q": ["a & b"]}, {"scope": ["all"]}
    assert read_address(write_address(selection, view)) == (selection, view, [])


def test_what_an_address_asks_in_vain_is_told_and_the_rest_is_kept():
    selection, _, trouble = read_address("?from=yesterday&province=SY-LA&province=Atlantis&type=battles")
    assert selection == {"province": ["SY-LA"], "type": ["Battles"]}
    assert ["yesterday" in trouble[0], "Atlantis" in trouble[1]] == [True, True]


def test_days_that_make_no_sense_together_are_left_out_together():
    selection, _, trouble = read_address("?from=2016-03-01&to=2016-02-01&q=truce")
    assert selection == {"q": ["truce"]}
    assert len(trouble) == 1


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


def test_of_undated_events_and_days_the_later_wish_goes_before_the_other():
    days, undated = {"from": ["2016-02-20"], "to": ["2016-03-05"]}, {"undated": ["1"]}
    assert apply_act(days, {}, {"do": "toggle", "word": "undated", "value": "1"})[0] == undated
    assert apply_act(undated, {}, {"do": "set", "word": "from", "value": "2016-02-20"})[0] == {"from": ["2016-02-20"]}
    assert apply_act(undated, {}, {"do": "days", "value": ["2016-02-20", "2016-03-05"]})[0] == days


def test_an_address_of_undated_events_and_of_days_is_one_of_the_undated_and_says_so():
    selection, _, trouble = read_address("?undated=1&from=2016-02-01&q=truce")
    assert selection == {"undated": ["1"], "q": ["truce"]}
    assert trouble == ["from 2016-02-01: events without a date are asked for, and are on none of these days"]
    assert read_address("?undated=0&from=2016-02-01")[0] == {"from": ["2016-02-01"]}


def test_what_is_chosen_alone_is_chosen_of_several_and_let_go_when_chosen_again():
    act = {"do": "choose", "word": "province", "value": "SY-HI"}
    alone, _ = apply_act({"province": ["SY-HI", "SY-HM"]}, {}, act)
    assert alone == {"province": ["SY-HI"]}
    assert apply_act(alone, {}, act)[0] == {}
