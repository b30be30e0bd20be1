"""The score of the date finder on labelled sentences; the floors only rise."""

import pytest

from benchmarks.score_dates import FOLDER, read_documents, score


@pytest.mark.parametrize(
    ("name", "floor"),
    [("tuned", 0.99), ("kept", 0.99), ("later", 0.97), ("last", 0.98), ("wire", 0.97), ("general", 0.98)],
)
def test_the_score_does_not_fall(name, floor):
    assert score(read_documents(FOLDER / f"{name}.tsv")).f1 >= floor


def test_every_labelled_mention_is_words_of_its_text():
    for path in FOLDER.glob("*.tsv"):
        for document in read_documents(path):
            for start, end, first, last in document.mentions:
                assert document.text[start:end].strip()
                assert (first is None) == (last is None)
                assert first is None or last is None or first <= last
