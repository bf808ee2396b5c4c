"""A passphrase before the facilitator's console, kept on this computer as a salted hash alone.

It keeps glances out, no more: whoever can read the record or change the settings needs none.
"""

import hashlib
import hmac
import secrets

from PySide6.QtCore import QSettings

_KEY = "console/passphrase"
_ROUNDS = 200_000  # of PBKDF2, a fifth of a second
_SALT = 16  # bytes
LONGEST = 200  # signs


def is_set() -> bool:
    """Whether the console asks for a passphrase."""
    return _kept() is not None


def keep(phrase: str) -> None:
    """Ask for this passphrase from now on, or for none where it is empty."""
    if not phrase:
        QSettings().remove(_KEY)
        return
    salt = secrets.token_bytes(_SALT)
    QSettings().setValue(_KEY, f"{salt.hex()}:{_hashed(phrase, salt).hex()}")


def opens(phrase: str) -> bool:
    """Whether this is the passphrase; anything is where none is asked for."""
    found = _kept()
    return found is None or hmac.compare_digest(_hashed(phrase, found[0]), found[1])


def _kept() -> tuple[bytes, bytes] | None:
    """Salt and hash; what cannot be understood opens to nobody, only a new one helps."""
    text = str(QSettings().value(_KEY, "") or "")
    if not text:
        return None
    salt, _, digest = text.partition(":")
    try:
        return bytes.fromhex(salt), bytes.fromhex(digest)
    except ValueError:
        return b"", b""


def _hashed(phrase: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", phrase[:LONGEST].encode(), salt, _ROUNDS)
