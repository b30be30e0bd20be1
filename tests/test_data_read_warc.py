"""WARC files: pages with the address and time they were fetched, and what a cut leaves."""

import gzip
import zlib
from collections.abc import Callable

import pytest

from data.read import Rejection, read_articles
from data.records import Article

SENTENCE = "Forty lorries with food and medicine reached the town on Wednesday afternoon, aid workers said. "


def make_record(
    number: int,
    *,
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    body: str = "",
    headers: str = "",
    pack: Callable[[bytes], bytes] = bytes,
) -> bytes:
    page = body or (
        f"<html lang='en'><head><title>Convoy {number} reaches town</title></head><body><article><h1>Convoy {number} reaches town</h1>"
        f"<p>{SENTENCE * 2}</p><p>{SENTENCE * 3}</p></article></body></html>"
    )
    sent = pack(page.encode())
    http = (
        f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(sent)}\r\n{headers}\r\n".encode()
        + sent
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2016-02-26T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\nWARC-Target-URI: https://courier.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read_bytes(folder, data: bytes) -> list:
    path = folder / "crawl"
    path.write_bytes(data)
    return list(read_articles([path]))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_each_page_is_an_article_with_its_address_and_the_time_it_was_fetched(tmp_path, pack):
    first, second = read_bytes(tmp_path, pack(make_record(1)) + pack(make_record(2)))

    assert first.title == "Convoy 1 reaches town"
    assert first.origin == f"{tmp_path}/crawl!https://courier.example/1"
    assert first.retrieved == "2016-02-26T10:00:00+00:00"
    assert second.url == "https://courier.example/2"


def test_pictures_redirects_and_errors_are_passed_over(tmp_path):
    records = (
        make_record(1, content_type="image/png"),
        make_record(2, status="301 Moved Permanently"),
        make_record(3, status="404 Not Found"),
        make_record(4),
    )
    (article,) = read_bytes(tmp_path, b"".join(records))

    assert article.url == "https://courier.example/4"


def test_a_warc_without_a_page_says_so(tmp_path):
    (rejection,) = read_bytes(tmp_path, make_record(1, content_type="image/png"))

    assert rejection.reason == "a WARC without a web page; expected responses of text/html"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_warc_cut_off_in_the_middle_keeps_the_whole_pages_before(tmp_path, pack):
    article, rejection = read_bytes(tmp_path, (pack(make_record(1)) + pack(make_record(2)))[:-60])

    assert article.url == "https://courier.example/1"
    assert "cut" in rejection.reason
    assert "https://courier.example/2" in rejection.reason


def test_a_warc_cut_off_anywhere_keeps_every_whole_page_and_no_half_one(tmp_path):
    first, second = make_record(1), make_record(2)
    for size in range(20, len(first + second) - 4, 53):
        outcomes = read_bytes(tmp_path, (first + second)[:size])
        articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
        assert len(articles) == (size >= len(first))
        assert any(isinstance(outcome, Rejection) for outcome in outcomes) or size == len(first)


def test_after_a_damaged_record_a_packed_warc_is_read_on(tmp_path):
    first, second, third = (bytearray(gzip.compress(make_record(number))) for number in (1, 2, 3))
    second[len(second) // 2] ^= 0xFF
    outcomes = read_bytes(tmp_path, bytes(first + second + third))

    assert [outcome.url[-1] for outcome in outcomes if isinstance(outcome, Article)] in (["1", "3"], ["1", "2", "3"])
    assert any(isinstance(outcome, Rejection) and "damaged" in outcome.reason for outcome in outcomes)


def test_a_page_of_navigation_does_not_stop_the_others(tmp_path):
    navigation = "<html><body><ul><li><a href='/1'>A headline that leads to another page</a></li></ul></body></html>"
    rejection, article = read_bytes(tmp_path, make_record(1, body=navigation) + make_record(2))

    assert "only navigation" in rejection.reason
    assert article.url == "https://courier.example/2"


def in_chunks(body: bytes) -> bytes:
    return b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("headers", "pack"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress),
        ("Content-Encoding: deflate\r\n", zlib.compress),
        ("Transfer-Encoding: chunked\r\n", in_chunks),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", lambda body: in_chunks(gzip.compress(body))),
        ("Content-Encoding: gzip\r\n", bytes),
        ("Content-Encoding: br\r\n", bytes),
        ("Transfer-Encoding: chunked\r\n", bytes),
        ("Content-Encoding: unheard-of\r\n", bytes),
    ],
)
def test_bodies_are_unpacked_where_they_are_packed_as_their_headers_say(tmp_path, headers, pack):
    first, second = read_bytes(tmp_path, make_record(1, headers=headers, pack=pack) + make_record(2))

    assert first.text.startswith(SENTENCE.strip())
    assert second.url == "https://courier.example/2"


def test_a_body_packed_badly_does_not_stop_the_others(tmp_path):
    broken = make_record(1, headers="Content-Encoding: gzip\r\n", pack=lambda body: gzip.compress(body)[:-40])
    *_, article = read_bytes(tmp_path, broken + make_record(2))

    assert article.url == "https://courier.example/2"
