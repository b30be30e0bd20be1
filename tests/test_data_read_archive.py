"""Archives, folders and standard input: members read as files, each limit kept, nothing written."""

import gzip
import io
import os
import tarfile
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.read import Limits, Rejection, read_articles
from data.records import Article

TEXT = b"A headline\n\nThe body of the article."
LINES = b"".join(b'{"title": "Number %d", "text": "Words of its own %d."}\n' % (n, n * n) for n in range(2000))


def read_bytes(folder, data: bytes, name: str = "input", **options) -> list:
    path = folder / name
    path.write_bytes(data)
    return list(read_articles([path], **options))


def zip_of(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return packed.getvalue()


def tar_of(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def test_a_gzip_file_is_read_as_what_it_holds(tmp_path):
    (article,) = read_bytes(tmp_path, gzip.compress(TEXT))

    assert article.title == "A headline"


@pytest.mark.parametrize("pack", [zip_of, tar_of])
def test_members_are_named_by_archive_and_member(tmp_path, pack):
    first, second = read_bytes(tmp_path, pack(("a.txt", TEXT), ("b/c.jsonl", b'{"title": "Two"}\n')))

    assert first.origin == f"{tmp_path}/input!a.txt"
    assert second.origin == f"{tmp_path}/input!b/c.jsonl:1"


def test_archives_in_archives_are_read_up_to_the_limit(tmp_path):
    nested = zip_of(("one.zip", zip_of(("two.txt.gz", gzip.compress(TEXT)))))

    assert [type(outcome) for outcome in read_bytes(tmp_path, nested)] == [Article]
    (rejection,) = read_bytes(tmp_path, nested, limits=Limits(archive_depth=2))
    assert "an archive inside 2 others" in rejection.reason


def test_a_name_that_climbs_out_of_an_archive_writes_nothing(tmp_path):
    (article,) = read_bytes(tmp_path, zip_of(("../../escaped.txt", TEXT)))

    assert article.origin.endswith("!../../escaped.txt")
    assert os.listdir(tmp_path) == ["input"]


def test_a_zip_bomb_is_named_and_the_other_members_are_read(tmp_path):
    bomb = zip_of(("zeros.txt", b"0" * 3_000_000), ("a.txt", TEXT))
    rejection, article = read_bytes(tmp_path, bomb, limits=Limits(unpack_always=1_000_000))

    assert "unpacks to 3,000,000 bytes" in rejection.reason
    assert article.title == "A headline"


def test_a_gzip_bomb_stops_where_the_limit_is(tmp_path):
    limits = Limits(unpack_always=100_000, unpack_ratio=50)
    *articles, rejection = read_bytes(tmp_path, gzip.compress(b'{"title": "Same"}\n' * 100_000), limits=limits)

    assert "expected an archive of text, not a bomb" in rejection.reason
    assert len(articles) < 50_000


def test_a_gzip_file_cut_short_keeps_what_came_before(tmp_path):
    *articles, rejection = read_bytes(tmp_path, gzip.compress(LINES)[:-5000])

    assert len(articles) > 100
    assert all(isinstance(article, Article) for article in articles)
    assert rejection.reason.startswith("an archive cut short; what came before is kept")


def test_a_damaged_member_leaves_the_others(tmp_path):
    packed = bytearray(zip_of(("a.txt", TEXT * 40), ("b.txt", TEXT)))
    packed[60] ^= 0xFF
    outcomes = read_bytes(tmp_path, bytes(packed))

    assert any(isinstance(outcome, Rejection) and "damaged" in outcome.reason for outcome in outcomes)
    assert any(isinstance(outcome, Article) and outcome.origin.endswith("!b.txt") for outcome in outcomes)


def test_an_archive_cut_at_any_place_gives_a_line_and_no_error(tmp_path):
    for packed in (zip_of(("a.jsonl", LINES[:900]), ("b.txt", TEXT)), tar_of(("a.txt", TEXT), ("b.txt", TEXT))):
        for size in range(38, len(packed), 37):
            assert any(isinstance(outcome, Rejection) for outcome in read_bytes(tmp_path, packed[:size]))


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_zip_file_cut_short_keeps_the_members_before(tmp_path, packing):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as archive:
        for name in ("a.txt", "news/b.txt", "c.txt"):
            archive.writestr(name, TEXT)
    whole = packed.getvalue()
    *articles, last = read_bytes(tmp_path, whole[: whole.index(b"c.txt") + 12])
    cut = [outcome for outcome in articles if isinstance(outcome, Rejection)]

    assert [outcome.origin.split("!")[1] for outcome in articles if isinstance(outcome, Article)][:2] == [
        "a.txt",
        "news/b.txt",
    ]
    assert all("cut short" in outcome.reason for outcome in cut)
    assert "the list of its members is missing" in last.reason


def test_an_office_document_is_named_for_what_it_is(tmp_path):
    (rejection,) = read_bytes(tmp_path, zip_of(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<w/>")))

    assert "an Office document" in rejection.reason


def test_an_archive_with_nothing_in_it_says_so(tmp_path):
    (rejection,) = read_bytes(tmp_path, zip_of())

    assert rejection.reason == "a zip archive with nothing in it to read"


def test_a_folder_is_read_in_the_order_of_names_and_hidden_files_are_left(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt", "page.html", "page_files/script.js"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(
            TEXT if name != "page.html" else b"<html><body><p>" + b"A sentence of a page. " * 9 + b"</p></body></html>"
        )
    origins = [outcome.origin.removeprefix(f"{tmp_path}/") for outcome in read_articles([tmp_path])]

    assert origins == ["a.txt", "b.txt", "page.html", "sub/c.txt"]


def test_a_folder_name_that_is_a_day_dates_the_story_in_it(tmp_path):
    path = tmp_path / "2016" / "02" / "24" / "story.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT)
    (article,) = read_articles([tmp_path])

    assert (article.published, article.published_basis) == ("2016-02-24", "file")


def test_a_file_name_that_is_no_utf8_can_be_shown(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(TEXT)
    (article,) = read_articles([tmp_path])

    assert article.origin.endswith("/caf\ufffd.txt")


def test_a_link_back_to_a_folder_above_is_followed_once(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    article, rejection = read_articles([tmp_path])

    assert article.title == "A headline"
    assert "a link back" in rejection.reason


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.mkdir(), "a directory with nothing in it to read"),
        (lambda path: path.write_bytes(b""), "an empty file"),
        (lambda path: path.write_bytes(b" \n\t\n"), "a file of blanks"),
        (lambda path: path.write_bytes(bytes(range(256)) * 9), "binary data"),
        (lambda path: path.write_bytes(b"%PDF-1.7 ..."), "a PDF document"),
        (lambda path: path.symlink_to("nowhere"), "no such file or directory"),
        (lambda path: None, "no such file or directory"),
        (lambda path: path.write_bytes(b"A headline\n\nA byte \xff of damage."), "invalid UTF-8 at byte 19"),
    ],
)
def test_what_cannot_be_read_gives_one_clear_line_and_the_rest_goes_on(tmp_path, make, reason):
    path = tmp_path / "bad"
    make(path)
    good = tmp_path / "good.txt"
    good.write_bytes(TEXT)
    rejection, article = read_articles([path, good])

    assert reason in rejection.reason
    assert rejection.place == str(path)
    assert article.title == "A headline"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_named(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_bytes(TEXT)
    path.chmod(0)
    (rejection,) = read_articles([path])

    assert rejection.reason == "cannot be read: Permission denied"


def test_a_text_over_the_limit_is_rejected_without_being_read(tmp_path):
    path = tmp_path / "huge.txt"
    with open(path, "wb") as file:
        file.write(b"A headline\n\n")
        file.truncate(100_000_000)
    with open(path, "r+b") as file:
        file.write(b"A headline\n\n" + b"words " * 20_000)
    (rejection,) = read_articles([path])

    assert rejection.reason == "100,000,000 bytes; an article has at most 5,000,000"


def test_standard_input_is_bounded_too():
    (rejection,) = read_articles(["-"], standard_input=io.BytesIO(b"word " * 400), limits=Limits(article_bytes=1000))

    assert rejection.reason == "more than 1,000 bytes; an article has at most that"


def test_standard_input_takes_any_format():
    (article,) = read_articles(["-"], standard_input=io.BytesIO(zip_of(("a.jsonl", b'{"title": "One"}'))))

    assert article.origin == "-!a.jsonl:1"


def test_reading_is_lazy(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT)
    outcomes = read_articles([tmp_path / "a.txt", *(tmp_path / f"missing-{n}" for n in range(3))])

    assert next(outcomes).title == "A headline"
    (tmp_path / "missing-0").write_bytes(TEXT)
    assert next(outcomes).title == "A headline"


def test_archives_in_an_archive_may_not_unpack_to_more_than_it_may(tmp_path):
    inner = zip_of(*((f"{number}.txt", TEXT * 100) for number in range(30)))
    bomb = zip_of(*((f"{number}.zip", inner) for number in range(30)))
    *before, last = read_bytes(tmp_path, bomb, limits=Limits(unpack_always=10_000, unpack_ratio=50))

    assert last.place == str(tmp_path / "input")
    assert last.reason.endswith("counting all archives in it; the rest of it is not read")
    assert len([each for each in before if isinstance(each, Article)]) * len(TEXT) * 100 <= 50 * len(bomb)
    assert len([each for each in before if isinstance(each, Rejection)]) < 5


def test_a_cut_archive_is_held_to_no_more_than_a_whole_one(tmp_path):
    packed = zip_of(*((f"{number}.txt", TEXT * 10) for number in range(100)))
    outcomes = read_bytes(tmp_path, packed[:-30], limits=Limits(unpack_always=10_000))

    assert len([each for each in outcomes if isinstance(each, Article)]) == 100


@given(st.binary(min_size=1, max_size=2000))
def test_any_bytes_give_an_article_or_a_line(data):
    outcomes = list(read_articles(["-"], standard_input=io.BytesIO(data)))

    assert outcomes


@given(
    st.sampled_from(
        [b"{", b"[", b"<html>", b"<rss>", b"WARC/1.0\r\n", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"id,title\n", b"<?xml"]
    ),
    st.binary(max_size=300),
)
def test_any_bytes_after_a_known_beginning_give_an_article_or_a_line(start, data):
    outcomes = list(read_articles(["-"], standard_input=io.BytesIO(start + data)))

    assert outcomes


@pytest.mark.parametrize(
    "data",
    [
        b"Key: value\r\n" * 4000 + b"end",
        b'{"text": "' + b"<p " * 300_000 + b'"}',
        b'{"title": "a' + b" " * 900_000 + b'b"}',
        b'A headline\n\nBody.\n\nstring(9) "[' + b'{"a":' * 200_000,
        b"<html><body>" + b"<div class=related><a href=/x>A story of some length</a>" * 3000,
        b"<!--" * 50_000,
        b"(" * 900_000,
    ],
)
def test_no_text_keeps_the_reader_busy_for_long(data):
    start = time.process_time()
    outcomes = list(read_articles(["-"], standard_input=io.BytesIO(data)))

    assert outcomes
    assert time.process_time() - start < 10
