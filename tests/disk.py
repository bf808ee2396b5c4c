"""A disk that fails: it stands where ``saves`` calls the system, for tests.

Each call may fail with an error, write short, find its folder gone, or be the last one before the
program is killed. After a kill nothing more is done, and what was not yet synced may be lost from
the file's end, as in a power cut. It may also be slow: it then confirms nothing until it is let go.
"""

import errno
import os
import random
import shutil
import threading
from pathlib import Path

ERRORS = {"full": errno.ENOSPC, "failing": errno.EIO, "denied": errno.EACCES}
FAULTS = (*ERRORS, "short", "gone", "killed before", "killed after")
CALLS = ("open", "write", "read", "fsync", "ftruncate", "fstat", "unlink")


class Killed(BaseException):
    """The program has ended between two calls."""


class FailingDisk:
    """Looks like the module ``os``; the calls that matter to a record may fail."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.fault, self.left, self.lasting = "", 0, 0
        self.dead = False
        self.struck: list[tuple[str, str]] = []  # fault and call, as they happened
        self._paths: dict[int, str] = {}
        self._synced: dict[str, int] = {}
        self.asked = threading.Event()  # somebody waits for the disk
        self._held: threading.Event | None = None

    def __getattr__(self, name: str):
        found = getattr(os, name)
        if name not in CALLS:
            return found
        return lambda *args: self._call(name, found, *args)

    def arm(self, fault: str, after: int, lasting: int = 1) -> None:
        """The call after so many has a fault, and so have the ones that follow it at once."""
        self.fault, self.left, self.lasting = fault, after, lasting

    def disarm(self) -> None:
        self.fault = ""

    def hold(self) -> None:
        """From now on nothing is confirmed before it is let go."""
        self.asked.clear()
        self._held = threading.Event()

    def let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.set()

    def close(self, descriptor: int) -> None:
        self._paths.pop(descriptor, None)
        os.close(descriptor)

    def revive(self) -> None:
        """A new process on the same disk: descriptors are gone, unsynced ends may be too."""
        for descriptor, path in list(self._paths.items()):
            os.close(descriptor)
            if os.path.exists(path):
                size, safe = os.path.getsize(path), self._synced.get(path, 0)
                if size > safe:
                    os.truncate(path, self.chance.randint(safe, size))
        self._paths.clear()
        self.dead = False
        self.disarm()

    def _call(self, name: str, real, *args):
        if self.dead:
            raise Killed
        if name == "fsync" and self._held is not None:
            held = self._held
            self.asked.set()
            assert held.wait(60), "nobody let the disk go"
        if self.fault:
            self.left -= 1
            if self.left < 0 and self.lasting > 0:
                self.lasting -= 1
                return self._fail(name, real, *args)
        return self._note(name, real(*args), *args)

    def _note(self, name: str, value, *args):
        if name == "open":
            self._paths[value] = str(args[0])
            self._synced.setdefault(str(args[0]), os.fstat(value).st_size)
        elif name in ("fsync", "ftruncate") and args[0] in self._paths:
            self._synced[self._paths[args[0]]] = os.fstat(args[0]).st_size
        return value

    def _fail(self, name: str, real, *args):
        self.struck.append((self.fault, name))
        if self.fault == "killed before":
            self.dead = True
            raise Killed
        if self.fault == "killed after":
            self._note(name, real(*args), *args)
            self.dead = True
            raise Killed
        if self.fault == "short" and name == "write":
            return real(args[0], args[1][: self.chance.randrange(len(args[1]))])
        if self.fault == "gone":
            for path in set(self._paths.values()):
                shutil.rmtree(Path(path).parent, ignore_errors=True)
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))
        if name == "write" and self.chance.random() < 0.5:  # errors may come with half the work
            real(args[0], args[1][: self.chance.randint(0, len(args[1]))])
        code = ERRORS.get(self.fault, errno.EIO)
        raise OSError(code, os.strerror(code))
