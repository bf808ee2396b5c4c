"""A class list: a name a line, or the first column of a table; nobody is lost or joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.rules.delegation import NAME, joined, split
from engine.sessions.classlist import MOST, BadList, read


@given(st.text())
def test_any_text_is_a_list_of_names_or_refused_with_its_line(text):
    try:
        names = read(text)
    except BadList as problem:
        assert str(problem).startswith("line ") and len(str(problem)) < 200
        return
    assert len(set(names)) == len(names) <= MOST
    for name in names:
        assert 0 < len(name) <= NAME and name.isprintable() and split(joined([name])) == (name,)


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}", fullmatch=True), unique=True))
def test_a_list_keeps_its_order_and_a_table_gives_its_first_column(names):
    assert read("\n".join(names)) == tuple(names)
    for part in (",", ";", "\t"):
        table = "\r\n".join(f'"{n}"{part}10b{part}x' for n in names)
        assert read(table) == tuple(names)


def test_who_has_the_name_of_another_gets_a_number():
    assert read("Ann\nBen\nAnn\n\nAnn") == ("Ann", "Ben", "Ann (2)", "Ann (3)")


@pytest.mark.parametrize(
    "text, told",
    [
        ("Ann\n" + "x" * 41, "line 2: 'xxx"),
        ("A\x00nn", "line 1: '\\x00' cannot stand"),
        ("\n".join(f"P{n}" for n in range(201)), "line 201: a list holds up to 200"),
    ],
)
def test_a_list_that_cannot_be_read_says_its_line(text, told):
    with pytest.raises(BadList) as problem:
        read(text)
    assert told in str(problem.value)
