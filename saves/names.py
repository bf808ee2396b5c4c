"""A name that is free, taken at once, so that no other file can be written over."""

import errno
import os
from pathlib import Path

# File systems without hard links refuse them in one of these ways.
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK}


def take_name(part: Path, target: Path) -> None:
    """Gives a file a name that is free; raises FileExistsError if somebody else has taken it.

    The file may be found under its old name as well afterwards.
    """
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError as problem:
        if problem.errno not in _NO_LINKS:
            raise
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        os.replace(part, target)
