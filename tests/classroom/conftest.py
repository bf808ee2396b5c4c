"""A class that is played once a session: a dozen tables, sixty in the long form."""

import pytest
from manytables import played

from saves.text import dump

UNFINISHED = 10  # every tenth table stops after its second turn


@pytest.fixture(scope="session")
def tables(request):
    """Records and games, the last of each ten not finished."""
    count = 60 if request.config.getoption("--long") else 12
    return [played(k, 2 if k % UNFINISHED == UNFINISHED - 1 else 99) for k in range(count)]


@pytest.fixture(scope="session")
def folder(tables, tmp_path_factory):
    """The same as files, one a table."""
    place = tmp_path_factory.mktemp("class")
    for k, (record, _) in enumerate(tables, 1):
        (place / f"table-{k:02d}.rec").write_text(dump(record), "utf-8", newline="\n")
    return place
