"""Files that no program wrote: whatever the bytes, the answer is a record or one clear sentence."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from made import GAME, HEADER, numbered, sealed

from engine.record import Record
from saves.problems import UnreadableRecord
from saves.text import LIMIT, OPENING, dump, header_for, line_for, parse, parse_recovering

TEXT = dump(GAME)
HEADER_LINES = header_for(HEADER)[0].count("\n")
HEAD = [line.rsplit("  ~", 1)[0] for line in TEXT.splitlines()[:HEADER_LINES]]


def refused(text: str) -> UnreadableRecord:
    with pytest.raises(UnreadableRecord) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    "content",
    [
        "    1 2026-11-24T09:12:03Z  US pass",
        "   1  2026-11-24T09:12:03Z  US pass",
        "    1  2026-11-24 09:12:03Z  US pass",
        "    1  2026-11-24T09:12:03Z  US\tpass",
        "    1  2026-11-24T09:12:03Z   ",
        "       after turn 01         digest 0f7f",
        "       after turn 1 digest 0f7f",
        "       after turn 1          digest 0f7g",
        "       after turn 1          digest",
        "import os",
    ],
)
def test_a_right_checksum_does_not_make_a_line_right(content: str) -> None:
    found = refused(sealed([*HEAD, content]))
    assert found.line == HEADER_LINES + 1
    assert found.kind in ("layout", "value")


@pytest.mark.parametrize(
    ("place", "content"),
    [
        (2, "seed      -1"),
        (2, "seed      007"),
        (2, "seed      ٣"),
        (3, "US        person"),
        (3, "US        ../../x  Ann"),
        (4, "US        person  Ann"),
        (1, "scenario  ../etc/passwd"),
        (5, "engine    "),
        (6, "option    clock"),
        (8, "--"),
    ],
)
def test_a_header_that_says_the_impossible_is_refused(place: int, content: str) -> None:
    contents = [*HEAD[:place], content, *HEAD[place + 1 :]]
    found = refused(sealed(contents))
    assert found.line in (place + 1, None)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=200)))
@example(b"\n")
@example("\ud800")
@example(OPENING)
def test_whatever_the_bytes_nothing_but_unreadable_record_is_raised(noise: str | bytes) -> None:
    with pytest.raises(UnreadableRecord):
        parse_recovering(noise)


@given(st.integers(0, len(TEXT.encode())), st.integers(0, 40), st.binary(max_size=40))
def test_noise_in_the_middle_of_a_game_is_refused_or_leaves_the_game_before_it(
    place: int, gone: int, noise: bytes
) -> None:
    whole = TEXT.encode()
    try:
        record, _ = parse_recovering(whole[:place] + noise + whole[place + gone :])
    except UnreadableRecord as found:
        assert str(found).endswith(".")
    else:
        assert record.lines == GAME.lines[: len(record.lines)]


@given(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=40)))
def test_lines_with_right_checksums_and_any_content_never_break_the_reader(
    contents: list[str],
) -> None:
    for text in (sealed([OPENING, *contents]), sealed([*HEAD, *contents])):
        try:
            parse_recovering(text)
        except UnreadableRecord as found:
            assert str(found).endswith(".")


@pytest.mark.parametrize(
    "filling", [b" ", b"\n", b"\0", b"~", b"  ~0123abcd", b"9", b"\xff", b"    1  ", "語".encode()]
)
def test_eight_megabytes_of_anything_are_judged_without_harm(filling: bytes) -> None:
    head = header_for(HEADER)[0].encode()
    for start in (b"", OPENING.encode() + b" ", head):
        noise = start + filling * ((LIMIT - len(start)) // len(filling))
        try:
            record, _ = parse_recovering(noise)
            assert record == Record(HEADER)
        except UnreadableRecord:
            pass


def test_a_very_long_game_opens() -> None:
    text, end = header_for(HEADER)
    parts = [text]
    for number in range(1, 50_001):
        more, end = line_for(numbered(number), end)
        parts.append(more)
    record = parse("".join(parts))
    assert len(record.events) == 50_000
