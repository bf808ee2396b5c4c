"""A class list as people have it: a name a line, or the first column of a table."""

from engine.rules.delegation import NAME

MOST = 200  # people of a list [definition]
_PARTS = ("\t", ";", ",")


class BadList(ValueError):
    """A list that cannot be read; says where and what would be right."""


def read(text: str) -> tuple[str, ...]:
    """The names of a list in its order; who has the name of somebody above gets a number.

    Empty lines are passed over. Of a table the first column is read. Raises BadList.
    """
    found: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        name = _name(line)
        if not name:
            continue
        if len(name) > NAME:
            raise BadList(f"line {number}: {name[:NAME]!r} goes on; a name has up to {NAME} signs")
        for sign in name:
            if not sign.isprintable():
                raise BadList(f"line {number}: {sign!r} cannot stand in a name")
        found.append(_told_apart(name, found))
        if len(found) > MOST:
            raise BadList(f"line {number}: a list holds up to {MOST} names")
    return tuple(found)


def _name(line: str) -> str:
    for part in _PARTS:
        line = line.partition(part)[0]
    # A name that joins others would be read as two people of an office.
    return " ".join(line.strip().strip('"').replace("+", " ").split())


def _told_apart(name: str, above: list[str]) -> str:
    known, n, tried = set(above), 1, name
    while tried in known:
        n += 1
        tried = f"{name[: NAME - 4]} ({n})"
    return tried
