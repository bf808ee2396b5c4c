"""The scenario of a game kept beside its record, so that the folder alone is enough to play on."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from engine.reason import Reason
from engine.scenarios.scenario import Scenario, UnknownScenario
from engine.scenarios.shelf import SUFFIX, Shelf
from saves.journal import sync_folder
from saves.names import take_name
from saves.shelf import ShelfFailed, folder_for_scenarios


def place_beside(chosen: Scenario, folder: Path) -> Path | None:
    """Where a copy of a scenario must stand for a record in ``folder``; None if none is needed.

    What is shipped, lies in the person's own folder or is there already needs none. Raises
    ShelfFailed where the name is that of another file.
    """
    if chosen.origin is None:
        return None
    try:
        Shelf((folder, folder_for_scenarios())).find(chosen.id, chosen.origin.digest)
        return None
    except UnknownScenario:
        target = folder / f"{chosen.id}{SUFFIX}"
    if os.path.lexists(target):
        text = (
            f"{target.name} beside the record is another file than the scenario {chosen.id}; "
            "rename one of them, or keep the game in another folder."
        )
        raise ShelfFailed(Reason(text, "other_beside", name=target.name, id=chosen.id))
    return target


def keep_beside(chosen: Scenario, folder: Path) -> None:
    """Puts a copy of a scenario where records of ``folder`` find it, if one is needed.

    Never over another file; raises ShelfFailed.
    """
    target = place_beside(chosen, folder)
    if target is None or chosen.origin is None:
        return
    part = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("xb") as file:
                file.write(chosen.origin.text.encode())
                file.flush()
                os.fsync(file.fileno())
            take_name(part, target)
            sync_folder(folder)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as problem:
        reason = (problem.strerror or "the system gave no reason").lower()
        text = (
            f"The scenario {chosen.id} was not copied beside the record: {reason}; "
            "choose another folder."
        )
        said = Reason(text, "not_copied_beside", id=chosen.id, reason=reason)
        raise ShelfFailed(said) from problem
