"""The one source of chance: a counter-based generator keyed by seed, turn and purpose.

Because each purpose has its own key, a new draw in one place changes no other.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray


def uniforms(seed: int, turn: int, purpose: str, count: int) -> NDArray[np.float64]:
    """``count`` numbers in (0, 1), the same on every machine for the same key."""
    digest = hashlib.blake2b(f"{seed}/{turn}/{purpose}".encode(), digest_size=16).digest()
    stream = np.random.Philox(key=int.from_bytes(digest, "little"))
    raw = stream.random_raw(count) >> np.uint64(11)
    return (raw.astype(np.float64) + 0.5) * 2.0**-53
