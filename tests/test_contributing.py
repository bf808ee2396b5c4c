"""The how-to pages do what they say, in a copy of the project; whoever changes code mends them."""

import re
import shutil
from pathlib import Path

import howto
import pytest

ROOT = Path(__file__).parents[1]
HOW_TO = ROOT / "docs" / "contributing"
PAGES = [*sorted(HOW_TO.glob("add-*.md")), HOW_TO / "translate.md"]
WORKED = [page for page in PAGES if howto.read(page.read_text("utf-8"))[0]]
OFTEN = ("add-a-control", "add-a-scenario")  # followed in the daily run
FOLLOWED = [
    pytest.param(page, marks=() if page.stem in OFTEN else pytest.mark.long) for page in WORKED
]
GUIDES = (ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs" / "contributing").glob("*.md")))
COPIED = ("engine", "saves", "ui", "tests", "docs", "main.py", "pyproject.toml", "README.md")


@pytest.fixture
def copy(tmp_path):
    """A function that makes a fresh copy of the project under a name."""

    def fresh(name="copy"):
        root = tmp_path / name
        for part in COPIED:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns(".*"))
            else:
                shutil.copy(ROOT / part, root / part)
        return root

    return fresh


def fault(root, edits, checks):
    """The first thing that the checks find wrong after the edits, or nothing."""
    for edit in edits:
        edit.apply(root)
    return next(filter(None, (check.fault(root) for check in checks)), "")


@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.stem)
def test_a_page_that_is_followed_leads_where_it_says(page, copy):
    edits, checks = howto.read(page.read_text("utf-8"))
    found = fault(copy(), edits, checks)
    assert checks and not found, found


@pytest.mark.parametrize("page", WORKED, ids=lambda page: page.stem)
def test_the_list_of_files_of_a_page_is_what_its_example_touches(page):
    text = page.read_text("utf-8")
    listed = re.findall(r"^\d+\. `([^`]+)`", text, re.M)
    touched = [edit.file for edit in howto.read(text)[0]]
    assert listed == list(dict.fromkeys(touched))


@pytest.mark.parametrize("page", WORKED, ids=lambda page: page.stem)
def test_a_page_asks_for_no_edit_that_its_checks_would_not_miss(page, copy, many):
    """In the long form each edit of each page is left out in turn; in the daily run the first one
    of the first page.
    """
    if page != WORKED[0] and not many(0, 1):
        pytest.skip("the long form")
    edits, checks = howto.read(page.read_text("utf-8"))
    for i in range(many(1, len(edits))):
        try:
            found = fault(copy(f"without-{i}"), edits[:i] + edits[i + 1 :], checks)
        except ValueError:  # what comes after has no place to stand
            continue
        assert found, f"without the edit of {edits[i].file} nothing fails"


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_a_page_names_files_and_links_pages_that_are_there(page):
    text = page.read_text("utf-8")
    made = {edit.file for edit in howto.read(text)[0] if not edit.old}
    named = re.findall(r"`((?:engine|saves|ui|tests|docs)(?:/[a-z0-9_.-]+)+)`", text)
    assert all((ROOT / x).exists() for x in set(named) - made), named
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert all((page.parent / x).exists() for x in links), links


def test_the_picture_of_the_house_names_rooms_that_are_there():
    text = (ROOT / "docs" / "contributing" / "architecture.svg").read_text("utf-8")
    rooms = re.findall(r'class="name"[^>]*>([^<]+)<', text)
    assert len(rooms) > 10 and all((ROOT / room).exists() for room in rooms), rooms


def test_every_habit_has_its_row_in_contributing():
    habits = re.findall(r"^@nox.session\ndef (\w+)", (ROOT / "noxfile.py").read_text("utf-8"), re.M)
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert habits and all(f"| `nox -s {habit}" in text for habit in habits)


def test_an_edit_whose_place_is_gone_says_so(copy):
    edit = howto.Edit("pyproject.toml", "no such line\n", "another line\n")
    with pytest.raises(ValueError, match=r"pyproject.toml: .* 0 times"):
        edit.apply(copy())


@pytest.mark.parametrize(
    ("block", "cure"),
    [
        ("```diff\nengine/x.py\n+a\n```\n", r"'\+\+\+ FILE'"),
        ("```diff\n+++ engine/x.py\nno sign\n```\n", "begins with"),
        ("```console\n$ rm x\n```\n", "runs python"),
    ],
)
def test_a_block_that_cannot_be_followed_is_refused(block, cure):
    with pytest.raises(ValueError, match=cure):
        howto.read(block)
