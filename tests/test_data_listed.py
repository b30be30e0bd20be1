"""Listed stories: a stub for each, joined to the article itself once it is there, and nothing linked that should not be."""

from dataclasses import replace

from data.listed import Shelf, find_future_stories, link_listed, stub_of
from data.records import Article, ListedStory

LISTER = Article(article_id="lister", article_ref="1", title="Talks begin", source="North Wire", published="2016-02-24")


def listing(*stories: ListedStory) -> Article:
    return Article(article_id="lister", article_ref="1", title="Talks begin", source="North Wire", listed=stories)


def shelf_of(*articles: Article) -> Shelf:
    shelf = Shelf()
    for article in articles:
        shelf.put(article)
    return shelf


STORY = ListedStory(ref="7", title="Army takes a town", published="2016-02-23")


def test_each_listed_story_becomes_a_stub_with_an_edge_that_names_its_headline():
    lister = listing(STORY, ListedStory(ref="8", title="Aid arrives"))
    stubs, edges = link_listed(lister, shelf_of(lister))
    assert [(stub.title, stub.published, stub.source, stub.is_stub) for stub in stubs] == [
        ("Army takes a town", "2016-02-23", "North Wire", True),
        ("Aid arrives", None, "North Wire", True),
    ]
    assert [edge.target_article_id for edge in edges] == [stub.article_id for stub in stubs]
    assert [(edge.reasons[0].what, edge.score) for edge in edges] == [("Army takes a town", 1.0), ("Aid arrives", 1.0)]


def test_an_article_that_lists_its_own_headline_lists_nothing():
    namesake = Article(article_id="a7", article_ref="7", title="Talks begin", source="North Wire", text="...")
    assert link_listed(listing(ListedStory(title="TALKS BEGIN")), shelf_of(namesake, LISTER)) == ([], [])


def test_a_listed_day_in_the_future_of_the_lister_is_none():
    stories = (ListedStory(title="Homs blast remembered", published="2036-03-01"), STORY)
    lister = replace(LISTER, listed=stories)
    assert [stub_of(story, lister).published for story in stories] == [None, "2016-02-23"]
    assert find_future_stories(lister) == [stories[0]]


def test_a_listed_day_in_the_future_of_an_undated_lister_is_seen_from_the_day_it_was_fetched():
    story = ListedStory(title="Homs blast remembered", published="2036-03-01")
    undated = replace(LISTER, published=None, listed=(story,))
    assert find_future_stories(undated) == []
    assert find_future_stories(replace(undated, retrieved="2016-03-01T10:00:00Z")) == [story]


def test_a_story_already_there_is_linked_and_not_made_again():
    there = Article(article_id="a7", article_ref="7", title="Army takes a town", source="North Wire", text="...")
    stubs, edges = link_listed(listing(STORY), shelf_of(there))
    assert stubs == []
    assert edges[0].target_article_id == "a7"


def test_another_outlets_article_is_the_story_only_with_reference_and_headline_both():
    other = Article(article_id="a7", article_ref="7", title="Prices rise", source="South Wire")
    assert len(link_listed(listing(STORY), shelf_of(other))[0]) == 1
    same = Article(article_id="a7", article_ref="7", title="ARMY takes a town!", source="South Wire")
    assert link_listed(listing(STORY), shelf_of(same))[0] == []


def test_a_headline_used_again_a_month_later_is_another_story():
    later = Article(article_id="a9", title="Army takes a town", source="North Wire", published="2016-03-24")
    assert len(link_listed(listing(STORY), shelf_of(later))[0]) == 1


def test_an_address_is_the_same_with_and_without_www_and_slash():
    there = Article(article_id="a7", url="https://www.example.org/7/", title="Renamed", source="South Wire")
    story = ListedStory(title="Army takes a town", url="http://example.org/7")
    assert link_listed(listing(story), shelf_of(there))[0] == []


def test_an_article_that_lists_itself_gets_no_edge():
    lister = listing(ListedStory(ref="1", title="Talks begin"))
    assert link_listed(lister, shelf_of(lister)) == ([], [])


def test_a_story_listed_twice_gets_one_stub_and_one_edge():
    lister = listing(STORY, STORY)
    stubs, edges = link_listed(lister, shelf_of(lister))
    assert (len(stubs), len(edges)) == (1, 1)


def test_two_articles_that_list_one_story_share_its_stub():
    shelf = Shelf()
    first = link_listed(listing(STORY), shelf)[1]
    other = Article(article_id="b", title="Another", source="North Wire", listed=(STORY,))
    stubs, second = link_listed(other, shelf)
    assert stubs == []
    assert first[0].target_article_id == second[0].target_article_id


def test_a_stub_has_the_same_id_on_every_machine():
    assert stub_of(STORY, LISTER).article_id == stub_of(STORY, LISTER).article_id
