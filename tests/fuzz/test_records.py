"""Damaged records: the answer is the game, a beginning of it that is said to be one, or a sentence.

The corpus holds what once went wrong; each finding adds a file.
"""

import random
from pathlib import Path

import pytest

from engine.record import Digest, Entry, Header, Record, Seat
from engine.replay import play_again, replay
from engine.scenarios.scenario import UnknownScenario
from saves.problems import UnreadableRecord
from saves.text import dump, load, parse_recovering, scan

LIBRARY = Path(__file__).parents[2] / "saves" / "library"
CORPUS = Path(__file__).parent / "corpus" / "records"
SIGNS = b"\x00\xff\n\r ~-0aU\xe7\x8e<&\\"


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file with one to three kinds of harm."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        lines = data.splitlines(keepends=True) or [b""]
        i, j = (chance.randrange(len(lines)) for _ in range(2))
        at = chance.randrange(len(data) + 1)
        kind = chance.randrange(12)
        if kind == 0:
            data = data[:at]
        elif kind == 1 and data:
            at = min(at, len(data) - 1)
            data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        elif kind == 2:
            data = data[:at] + bytes([chance.choice(SIGNS)]) + data[at:]
        elif kind == 3:
            data = data[:at] + data[at + chance.randint(1, 40) :]
        elif kind == 4:
            data = b"".join(lines[:i] + lines[i + 1 :])
        elif kind == 5:
            data = b"".join([*lines[:i], lines[i], lines[i], *lines[i + 1 :]])
        elif kind == 6:
            lines[i], lines[j] = lines[j], lines[i]
            data = b"".join(lines)
        elif kind == 7:
            data = data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n")))
        elif kind == 8:
            data = chance.choice((b"\xef\xbb\xbf", b"\xff\xfe", b" ", b"\n")) + data
        elif kind == 9:
            data = data[:at] + data[chance.randrange(len(data) + 1) :]
        elif kind == 10:
            data = data[:at] + chance.randbytes(chance.randint(1, 64)) + data[at:]
        else:
            data = data[:at] + data[at:].swapcase()
    return data


def test_damaged_records_give_a_beginning_of_the_game_or_one_sentence(many):
    chance = random.Random(1)
    originals = [load(p) for p in sorted(LIBRARY.glob("*.rec"))]
    short = Record(originals[0].header, originals[0].lines[:9])
    originals.append(short)
    texts = [dump(r).encode() for r in originals]
    read = refused = torn = 0
    for _ in range(many(3_000, 1_000_000)):
        i = chance.randrange(len(texts))
        data = damaged(texts[i], chance)
        try:
            found = scan(data)
        except UnreadableRecord as problem:
            refused += 1
            text = str(problem)
            assert text and "\n" not in text, text
            before = problem.before
            assert before is None or before.lines == originals[i].lines[: len(before.lines)]
            continue
        assert found.record.header == originals[i].header
        lines = found.record.lines
        assert lines == originals[i].lines[: len(lines)], "a silent change"
        torn, read = torn + bool(found.defect), read + 1
    print(f"{read} read, {torn} of them torn, {refused} refused")
    assert read and torn and refused


PIECES = ("US", "CN", "MED", "offer", "counter", "accept", "reject", "pass", "done", "for", "until",
          "eda", "ree_magnets", "tariff_us", "0", "1", "99", "-1", "12", "in", "after", "quiet",
          "verify", "renew", "hold", "evade", "honour", "dispute", "threaten", "mediate", ",",
          "suspend", "summit", "all", "dual_use", "²", "王", "1e9")  # fmt: skip


def test_sealed_records_with_odd_moves_play_to_the_line_before(many):
    """Checksums are right, so only the rules can say what is wrong, and at which move."""
    chance = random.Random(2)
    good = ["US pass", "CN pass", "US done", "CN done"]
    played = 0
    for _ in range(many(25, 2_000)):
        texts = list(good)
        for _ in range(chance.randint(1, 3)):
            odd = " ".join(chance.choices(PIECES, k=chance.randint(1, 9)))
            texts.insert(chance.randrange(len(texts) + 1), odd)
        record = Record(Header("first-table", 7))
        for text in texts:
            record = record.with_line(Entry(text, "2026-11-24T09:00:00Z"))
        record, _ = parse_recovering(dump(record))
        try:
            play_again(record)
            played += 1
        except ValueError as problem:
            before = problem.before
            assert str(problem).startswith(f"move {len(before.events) + 1}: ")
            play_again(before)
    assert played >= 0


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.rec")), ids=lambda p: p.stem)
def test_what_once_went_wrong_is_refused_in_one_sentence(path):
    with pytest.raises((UnreadableRecord, ValueError)) as caught:
        replay(load(path), verify=True)
    assert "\n" not in str(caught.value) and str(caught.value)


def whole_game() -> Record:
    return load(next(iter(sorted(LIBRARY.glob("*.rec")))))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda d: [Digest(0, d[0].value), *d], "turn 0: a digest is on record but"),
        (lambda d: [d[0], d[0], *d[1:]], "turn 1: its digest is on record a second time"),
        (lambda d: d[1:], "turn 1: no digest is on record"),
        (lambda d: d[:-1], "turn 8: no digest is on record"),
        (lambda d: [Digest(1, "0" * 16), *d[1:]], "turn 1: digest"),
        (lambda d: [*d, Digest(9, "abcd")], "turn 9: a digest is on record but"),
    ],
)
def test_a_digest_that_is_wrong_doubled_or_missing_does_not_verify(change, says):
    record = whole_game()
    digests = iter(change([x for x in record.lines if isinstance(x, Digest)]))
    lines, turn = [], 0
    rest = list(digests)
    for line in record.lines:
        if isinstance(line, Entry):
            lines.append(line)
            continue
        turn += 1
        while rest and rest[0].turn <= turn:
            lines.append(rest.pop(0))
    lines += rest
    with pytest.raises(ValueError, match=says):
        replay(Record(record.header, tuple(lines)), verify=True)
    replay(Record(record.header, tuple(lines)))  # the moves are all there


def test_a_digest_in_another_place_does_not_verify():
    record = whole_game()
    lines = list(record.lines)
    at = next(i for i, x in enumerate(lines) if isinstance(x, Digest))
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    with pytest.raises(ValueError, match="stands in another place"):
        replay(Record(record.header, tuple(lines)), verify=True)


def test_an_unknown_scenario_is_named():
    with pytest.raises(UnknownScenario, match="nearest"):
        replay(Record(Header("june-2026", 1, {"US": Seat("person"), "CN": Seat("person")})))
