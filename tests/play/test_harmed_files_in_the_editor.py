"""Whatever TOML a file holds, the editor shows each of its sections, or says why it does not."""

import random
import sys
from pathlib import Path

from test_editor_in_the_window import own
from test_what_the_editor_reaches import SECTIONS

from engine.authoring.draft import draft_of
from engine.bounded import Unreadable
from engine.scenarios.scenario import shipped
from ui.authoring.page import EditorScreen

sys.path.append(str(Path(__file__).parents[1] / "fuzz"))
from toml_harm import harmed

__all__ = ["own"]  # a fixture

NAMES = ("first-table", "october-2025", "june-2025")
# Values of the wrong kind in the place of a whole table or list.
WRONG = ("1", '"x"', "[]", "{}", "[1]", '["x"]', "[[]]", "[{}]", "{a = 1}", "true", "nan",
         "-inf", "1979-05-27", "{x = [{y = 1}]}", "[[{a = 1}]]", "1e308", "-1")  # fmt: skip


def misplaced(text: str, chance: random.Random) -> str:
    """A key of the first level, a side or a list of tables is something else."""
    keys = ("US", "CN", "event", "history", "run_up", "levers", "turns", "title", "package_months",
            "start", "minutes", "situation", "no_deal", "deal", "done", "budget")  # fmt: skip
    key = chance.choice(keys)
    lines, kept, out = text.split("\n"), [], False
    for line in lines:
        if line.startswith("["):
            out = line.strip("[] ").split(".")[0].strip("[] ") == key
        if not out and not line.startswith(f"{key} ="):
            kept.append(line)
    return f"{key} = {chance.choice(WRONG)}\n" + "\n".join(kept)


def test_values_of_another_kind_than_their_field_leave_it_empty(qtbot, own, window):
    text = shipped("first-table").replace('id = "', 'id = "my-', 1)
    kept = [x for x in text.split("\n") if x.partition(" ")[0] not in ("package_months", "turns")]
    (own / "mine.toml").write_text(
        "\n".join(["package_months = 1.5", "turns = nan", *kept]), "utf-8"
    )
    window.entrance.authoring.edit(own / "mine.toml")
    for section in SECTIONS:
        window.screen_now.show_section(section)
        assert window.screen_now.section == section


def test_harmed_files_are_shown_in_all_sections(qtbot, own, window, many):
    chance = random.Random(28)
    shown = 0
    for n in range(many(4, 1000)):
        text = shipped(chance.choice(NAMES))
        text = text.replace('id = "', 'id = "my-', 1)
        text = misplaced(text, chance) if n % 2 else harmed(text, chance)
        try:
            draft = draft_of(text)
        except Unreadable:
            continue
        assert draft_of(draft.toml).toml == draft.toml, text
        path = own / "mine.toml"
        path.write_bytes(text.encode("utf-8", "replace"))
        window.entrance.authoring.edit(path)
        page = window.screen_now
        assert isinstance(page, EditorScreen), window.told
        for section in SECTIONS:
            page.show_section(section)
        shown += 1
        window.start()
    assert shown
