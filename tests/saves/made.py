"""Records made for the tests: one that reads like a game, and any that can exist."""

from hypothesis import strategies as st

from engine.record import Digest, Entry, Header, Record, Seat
from saves.text import checksum

HEADER = Header(
    "june-2025",
    20250609,
    {"US": Seat("person", "Room 4, table two"), "CN": Seat("person", "王小明")},
    (("clock", "90"), ("facilitator", "yes")),
    "0.1",
)

GAME = Record(
    HEADER,
    (
        Entry("CN offer ree_heavy 1 for ai_chips 2 until 6 verify", "2026-11-24T09:12:03Z"),
        Entry("US reject", "2026-11-24T09:13:40Z"),
        Entry("US ai_chips 3 CN dual_use", "2026-11-24T09:15:22Z"),
        Entry("CN ree_magnets 2 all retaliation", "2026-11-24T09:15:58Z"),
        Digest(1, "0f7fe0cf221dc955"),
        Entry("US pass", "2026-11-24T09:18:01Z"),
        Digest(2, "8e95a3df69ce3767"),
        Entry("CN accept", "2026-11-24T09:21:30Z"),
    ),
)


def numbered(number: int) -> Entry:
    """A different event for each number."""
    return Entry(f"US ai_chips {number}", f"2026-11-24T10:{number // 60 % 60:02}:{number % 60:02}Z")


def sealed(contents: list[str]) -> str:
    """A text with right checksums whatever it says."""
    check, parts = "", []
    for content in contents:
        check = checksum(check, content)
        parts.append(f"{content}  ~{check}\n")
    return "".join(parts)


_signs = st.one_of(
    st.sampled_from(" ~-0123456789abcdef"), st.characters(exclude_categories=("C", "Z"))
)
_plain = "abcdefghijklmnopqrstuvwxyz0123456789"
_ids = st.text(_plain + "_.-", max_size=12).map(lambda rest: f"a{rest}")
_hex = st.text("0123456789abcdef", min_size=4, max_size=64)


def _line_of(least: int, most: int) -> st.SearchStrategy[str]:
    words = st.text(_signs, min_size=least, max_size=most)
    return words.map(lambda text: text.strip() or "x" * least)


_times = st.datetimes().map(lambda time: f"{time:%Y-%m-%dT%H:%M:%S}Z".rjust(20, "0"))
_seats = st.builds(Seat, _ids, _line_of(0, 80))
_options = st.lists(st.tuples(_ids, _line_of(0, 40)), max_size=3, unique_by=lambda pair: pair[0])
headers = st.builds(
    Header,
    _ids,
    st.integers(0, 10**18 - 1),
    st.tuples(_seats, _seats).map(lambda pair: {"US": pair[0], "CN": pair[1]}),
    _options.map(tuple),
    _ids,
)
_digests = st.builds(Digest, st.integers(0, 500), _hex)
lines = st.one_of(st.builds(Entry, _line_of(1, 60), _times), _digests)
records = st.builds(Record, headers, st.lists(lines, max_size=8).map(tuple))
