"""RSS and Atom files: an article an entry."""

from data.read import Rejection, read_articles

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Example Wire</title><link>https://wire.example/</link><language>en-us</language>
<item><title>Bridge &amp;amp; road reopened</title><link>https://wire.example/1</link><guid isPermaLink="false">w-1</guid>
 <pubDate>Wed, 24 Feb 2016 22:09:20 +0300</pubDate><description>Short.</description>
 <content:encoded><![CDATA[<p>The bridge was <b>reopened</b> on Tuesday.</p><p>Cars crossed &ldquo;at once&rdquo;.</p>]]></content:encoded></item>
<item><title>Only a headline</title></item>
<item><category>nothing</category></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Wire</title>
<entry><title>Talks begin</title><id>urn:a:1</id><link href="https://atom.example/1"/><published>2016-02-24T10:00:00Z</published>
<summary type="html">&lt;p&gt;Talks began in the &lt;i&gt;town&lt;/i&gt;.&lt;/p&gt;</summary></entry></feed>"""


def read_feed(folder, text: str | bytes) -> list:
    path = folder / "feed"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_articles([path]))


def test_an_rss_item_gives_its_full_text_time_and_outlet(tmp_path):
    article = read_feed(tmp_path, RSS)[0]

    assert article.title == "Bridge & road reopened"
    assert article.text == "The bridge was reopened on Tuesday.\n\nCars crossed “at once”."
    assert article.published == "2016-02-24T22:09:20+03:00"
    assert (article.source, article.url, article.article_ref) == ("Example Wire", "https://wire.example/1", "w-1")
    assert (article.language, article.format) == ("en", "feed")


def test_an_item_with_a_headline_alone_is_an_article_and_one_with_neither_is_named(tmp_path):
    _, headline, rejection = read_feed(tmp_path, RSS)

    assert (headline.title, headline.text) == ("Only a headline", None)
    assert rejection.place.endswith(":3")
    assert "neither title nor text" in rejection.reason


def test_an_atom_entry_is_read(tmp_path):
    (article,) = read_feed(tmp_path, ATOM)

    assert (article.title, article.text) == ("Talks begin", "Talks began in the town.")
    assert article.published == "2016-02-24T10:00:00+00:00"
    assert article.source == "Atom Wire"


def test_an_address_in_a_feed_may_be_written_from_its_outlets_own(tmp_path):
    feed = ATOM.replace("<entry>", '<link href="https://atom.example/news/"/><entry>').replace(
        "https://atom.example/1", "/1"
    )
    (article,) = read_feed(tmp_path, feed)

    assert article.url == "https://atom.example/1"


def test_a_feed_that_does_not_name_its_encoding_is_read_by_what_it_holds(tmp_path):
    feed = ATOM.replace("Talks begin", "بدأت المفاوضات في المدينة").replace("Talks began", "بدأت المفاوضات")
    (article,) = read_feed(tmp_path, feed.encode("cp1256"))

    assert article.title == "بدأت المفاوضات في المدينة"


def test_a_feed_cut_off_keeps_the_entries_before_the_cut(tmp_path):
    article, *rest = read_feed(tmp_path, RSS[: RSS.index("<item><title>Only")])

    assert article.article_ref == "w-1"
    assert any(isinstance(outcome, Rejection) and "not well-formed" in outcome.reason for outcome in rest)


def test_xml_that_is_no_feed_is_one_clear_line(tmp_path):
    sitemap = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'
    (rejection,) = read_feed(tmp_path, sitemap)

    assert "expected RSS or Atom" in rejection.reason


def test_entities_that_multiply_are_no_bomb(tmp_path):
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]><rss><channel><item><title>&l9;</title></item></channel></rss>'
    for outcome in read_feed(tmp_path, bomb):
        assert isinstance(outcome, Rejection) or len(outcome.title or "") < 100_000
