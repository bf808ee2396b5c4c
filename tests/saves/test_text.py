"""A record as text: it comes back as it went, and what was done to it is found and named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import GAME, HEADER, records, sealed

from engine.record import Digest, Entry, Record
from saves.problems import UnreadableRecord
from saves.text import (
    LIMIT,
    OPENING,
    dump,
    header_for,
    line_for,
    load,
    parse,
    parse_recovering,
)

TEXT = dump(GAME)
HEADER_LINES = header_for(HEADER)[0].count("\n")


def refused(text: str | bytes) -> UnreadableRecord:
    with pytest.raises(UnreadableRecord) as caught:
        parse(text)
    return caught.value


@given(records)
def test_any_game_comes_back_as_it_was_written(record: Record) -> None:
    assert parse(dump(record)) == record
    assert parse(dump(record).encode()) == record
    assert parse_recovering(dump(record)) == (record, None)


@given(records)
def test_a_game_written_line_by_line_is_the_game_written_at_once(record: Record) -> None:
    text, end = header_for(record.header)
    for line in record.lines:
        more, end = line_for(line, end)
        assert more.count("\n") == 1
        text += more
    assert text == dump(record)


def test_the_longest_event_and_name_fit() -> None:
    record = Record(HEADER, (Entry("語" * 1000, "2026-11-24T09:12:03Z"),))
    assert parse(dump(record)) == record


def test_events_are_numbered_and_digests_are_not() -> None:
    body = TEXT.splitlines()[HEADER_LINES:]
    numbers = [line.split()[0] for line in body]
    assert numbers == ["1", "2", "3", "4", "after", "5", "after", "6"]


@given(records, st.data())
def test_one_character_changed_anywhere_is_found_and_its_line_is_named(
    record: Record, data: st.DataObject
) -> None:
    text = dump(record)
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(
        st.one_of(
            st.sampled_from(" ~0123456789abcdefABCDEF\n\0"),
            st.characters(codec="utf-8", exclude_characters="\r\ufeff"),
        )
    )
    kind = data.draw(st.sampled_from(["replace", "insert", "remove"]))
    kept = text[place:] if kind == "insert" else text[place + 1 :]
    edited = text[:place] + ("" if kind == "remove" else sign) + kept
    if edited == text:
        return
    line = text.count("\n", 0, place) + 1
    found = refused(edited)
    # A line end put in at the end of a line makes an empty line after it.
    assert found.line in ((line, line + 1) if sign == "\n" else (line,))
    assert found.what and found.cure


def test_every_character_of_a_game_is_under_a_checksum() -> None:
    for place, sign in enumerate(TEXT):
        line = TEXT.count("\n", 0, place) + 1
        for other in {"", " ", "0", "a", sign + sign, sign.swapcase()} - {sign}:
            assert refused(TEXT[:place] + other + TEXT[place + 1 :]).line == line + (
                other == "\n\n"
            ), (place, sign, other)


@given(records, st.data())
def test_a_line_taken_out_is_missed_where_it_stood(record: Record, data: st.DataObject) -> None:
    lines = dump(record).splitlines(keepends=True)
    place = data.draw(st.integers(0, len(lines) - 2))
    assert refused("".join(lines[:place] + lines[place + 1 :])).line == place + 1


@given(records, st.data())
def test_two_lines_that_changed_places_are_found_at_the_first(
    record: Record, data: st.DataObject
) -> None:
    lines = dump(record).splitlines(keepends=True)
    one = data.draw(st.integers(0, len(lines) - 2))
    two = data.draw(st.integers(one + 1, len(lines) - 1))
    lines[one], lines[two] = lines[two], lines[one]
    assert refused("".join(lines)).line == one + 1


@given(records, st.data())
def test_a_cut_is_found_unless_it_leaves_a_whole_shorter_game(
    record: Record, data: st.DataObject
) -> None:
    whole = dump(record).encode()
    head = len(header_for(record.header)[0].encode())
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    if len(cut) >= head and cut.endswith(b"\n"):
        assert record.lines[: len(parse(cut).lines)] == parse(cut).lines
    else:
        assert refused(cut).line == cut.count(b"\n") + (1 if cut[-1:] != b"\n" or not cut else 0)


def test_a_torn_last_line_gives_back_everything_before_it_at_every_byte() -> None:
    whole = TEXT.encode()
    start = whole.rindex(b"\n", 0, -1) + 1
    for stop in range(start + 1, len(whole)):
        record, torn = parse_recovering(whole[:stop])
        assert record == Record(HEADER, GAME.lines[:-1])
        assert torn == whole[start:stop].decode(errors="replace")
        assert refused(whole[:stop]).line == TEXT.count("\n")
    assert parse_recovering(whole[:start]) == (Record(HEADER, GAME.lines[:-1]), None)


def test_a_last_line_of_zeros_after_a_power_cut_is_torn() -> None:
    record, torn = parse_recovering(TEXT.encode() + bytes(400))
    assert record == GAME
    assert torn == "\0" * 400


def test_a_last_line_with_a_wrong_checksum_is_torn_and_one_before_it_is_not() -> None:
    record, torn = parse_recovering(TEXT.replace("CN accept", "CN reject"))
    assert record.events == GAME.events[:-1]
    assert torn and "CN reject" in torn
    with pytest.raises(UnreadableRecord) as caught:
        parse_recovering(TEXT.replace("US reject", "US accept"))
    assert caught.value.line == HEADER_LINES + 2


def test_a_game_torn_inside_its_header_has_no_game_to_give_back() -> None:
    head = header_for(HEADER)[0]
    for stop in range(len(head)):
        with pytest.raises(UnreadableRecord):
            parse_recovering(head[:stop])


def test_a_record_that_was_mailed_through_windows_opens() -> None:
    assert parse(TEXT.replace("\n", "\r\n")) == GAME
    assert parse("\ufeff" + TEXT) == GAME
    assert parse(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()) == GAME
    mixed = TEXT.replace("\n", "\r\n", 5)
    assert parse(mixed) == GAME


@pytest.mark.parametrize(
    ("text", "kind", "line", "phrase"),
    [
        (b"", "empty", 1, "the file is empty"),
        (b"\xef\xbb\xbf", "empty", 1, "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary", 1, "binary file"),
        (b"\x1f\x8b\x08\0\0\0", "binary", 1, "binary file"),
        (TEXT.encode("utf-16"), "utf16", 1, "save it again as UTF-8"),
        ("Dear all,\nplease find attached", "foreign", 1, OPENING),
        (TEXT.split("\n", 1)[1], "foreign", 1, OPENING),
        (sealed(["Reciprocity game record, version 2", "?"]), "newer", 1, "format version 2"),
        (TEXT.replace("version 1", "version 2"), "edited", 1, "this line was changed"),
        (sealed([OPENING]), "header_short", 1, '"scenario"'),
        (sealed([OPENING, "seed      3"]), "header_line", 2, '"scenario"'),
        (TEXT.replace("王", "李"), "edited", 5, "this line was changed"),
        (TEXT.encode().replace("王".encode(), b"\xff\xfe\xfd"), "utf8", 5, "byte 19"),
        (TEXT.encode() + b" " * LIMIT, "too_large", None, str(LIMIT)),
        (TEXT.replace("  ~", " ~"), "torn", 1, "no checksum stands at its end"),
        (TEXT + "\n" + TEXT, "blank", HEADER_LINES + 9, "delete the empty line"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 14 else "",
)
def test_what_is_wrong_is_said_in_one_sentence_with_line_and_cure(
    text: str | bytes, kind: str, line: int | None, phrase: str
) -> None:
    found = refused(text)
    assert (found.kind, found.line) == (kind, line)
    sentence = str(found)
    assert phrase in sentence
    assert sentence.endswith(".") and "\n" not in sentence and len(sentence) < 260
    assert line is None or sentence.startswith(f"Line {line}: ")


def test_a_repeated_event_number_is_called_so() -> None:
    lines = TEXT.splitlines(keepends=True)
    second = lines[HEADER_LINES + 1]
    lines.insert(HEADER_LINES + 2, second)
    found = refused("".join(lines))
    assert (found.kind, found.line) == ("repeated", HEADER_LINES + 3)
    assert "event number 2 is here a second time where 3 should stand" in str(found)


def test_events_taken_out_are_called_a_gap() -> None:
    lines = TEXT.splitlines(keepends=True)
    del lines[HEADER_LINES + 1 : HEADER_LINES + 3]
    found = refused("".join(lines))
    assert (found.kind, found.line) == ("gap", HEADER_LINES + 2)
    assert "has event number 4 where 2 should stand" in str(found)


def test_what_is_not_a_file_is_refused_and_a_file_is_read(tmp_path: Path) -> None:
    place = tmp_path / "game.rec"
    with pytest.raises(UnreadableRecord, match="There is no file at this place"):
        load(place)
    with pytest.raises(UnreadableRecord, match="not an ordinary file"):
        load(tmp_path)
    place.write_bytes(bytes(LIMIT + 1))
    with pytest.raises(UnreadableRecord, match="at most 8388608"):
        load(place)
    place.write_bytes(TEXT.encode())
    assert load(place) == GAME


def test_the_digest_lines_say_after_which_turn() -> None:
    assert "after turn 1          digest 0f7fe0cf221dc955" in TEXT
    assert parse(dump(Record(HEADER, (Digest(12345678901, "abcd"),)))).digests == {
        12345678901: "abcd"
    }
