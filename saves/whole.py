"""A small file written whole or not at all, so that a crash leaves the old one or the new one."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from saves.journal import sync_folder
from saves.names import take_name


def put(data: bytes, path: Path, over: bool) -> None:
    """Puts bytes at a place, in a folder that is made where it is missing; never over another file
    unless it is ``over``.

    Raises FileExistsError, or OSError for a disk that refuses.
    """
    part = path.with_name(f".{secrets.token_hex(6)}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if over:
            os.replace(part, path)
        else:
            take_name(part, path)
        sync_folder(path.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
