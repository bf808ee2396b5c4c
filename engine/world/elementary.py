"""Exponential and logarithm that give the same bits on every machine.

NumPy's own ``exp`` and ``log`` may differ in the last bit between processors. A game is its
record, so the world it is played in must not: for arrays of few rows these use only IEEE
additions, multiplications and divisions, which are exact to rounding everywhere. Method: argument
reduction by powers of two and a minimax polynomial (Tang 1989, the scheme of the classic fdlibm).
Error below 2 units in the last place. Forecasts over many draws are on no record: they take the
processor's own functions, which are eight times as fast.
"""

# Coefficients of published approximations (fdlibm; Acklam). [numerics]
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Columns = slice | NDArray[np.intp]

# A game's world has one row for what is played and one for what would have been.
RECORDED_ROWS = 8

_LN2_HIGH = 6.93147180369123816490e-01
_LN2_LOW = 1.90821492927058770002e-10
_ROOT_HALF = 0x3FE6A09E667F3BCD  # bits of the square root of a half
_LOG_TERMS = (
    1.479819860511658591e-01,
    1.531383769920937332e-01,
    1.818357216161805012e-01,
    2.222219843214978396e-01,
    2.857142874366239149e-01,
    3.999999999940941908e-01,
    6.666666666666735130e-01,
)
_EXP_TERMS = (
    4.13813679705723846039e-08,
    -1.65339022054652515390e-06,
    6.61375632143793436117e-05,
    -2.77777777770155933842e-03,
    1.66666666666666019037e-01,
)


def by_draws(x: Array) -> Array:
    """The same array laid out so that the draws of one column lie side by side in memory.

    Every sum over things and every factor per draw then runs along whole columns, which is several
    times as fast as rows of forty. NumPy keeps the layout through its operations.
    """
    return np.asfortranarray(x)


def columns(*things: Array) -> Array:
    """One column a thing, shape (draws, things), laid out by draws."""
    return np.stack(things).T


def outer(factor: Array, row: Array) -> Array:
    """A factor per draw times a row over things, shape (draws, things), laid out by draws."""
    result: Array = (row.T * factor).T
    return result


def total(x: Array) -> Array:
    """Sum over the second axis, shape (draws,): from the first column to the last, one by one.

    The order is part of what a record means: floating sums in another order have other last bits,
    and NumPy chooses its order by an array's shape. Accumulation has only one order; for many draws
    NumPy adds whole columns in the same one, several times as fast (the compiled month, which must
    agree to the bit, is the test of that).
    """
    if len(x) > RECORDED_ROWS:
        found: Array = np.add.reduce(x, axis=1)
        return found
    found = np.add.accumulate(x, axis=1)[:, -1]
    return found


def mean(x: Array) -> Array:
    """Mean over the second axis: ``total`` divided by the number of columns."""
    found: Array = total(x) / x.shape[1]
    return found


def where_needed(needed: NDArray[np.bool_], found: Callable[[Columns], Array]) -> Array:
    """``found(columns)`` where ``needed``, else 0: what no draw needs is not computed."""
    if needed.dtype == object:  # symbols of the compiled month
        symbols: Any = needed
        written: Array = symbols.where_needed(found(slice(0, needed.shape[1])))
        return written
    result = np.zeros(needed.shape, order="F")
    columns = np.flatnonzero(np.any(needed, axis=0))
    if columns.size:
        result[:, columns] = np.where(needed[:, columns], found(columns), 0.0)
    return result


def log(x: Array) -> Array:
    """Natural logarithm of positive ``x``."""
    if len(x) > RECORDED_ROWS or x.dtype == object:  # objects are symbols of the compiled month
        return np.log(x)
    # The bits of a positive double are its exponent and mantissa; adding before the shift moves
    # the cut between two exponents to the square root of two.
    bits = np.asarray(x, dtype=np.float64).view(np.int64)
    e = (bits - _ROOT_HALF) >> 52
    f = (bits - (e << 52)).view(np.float64) - 1.0
    k = e.astype(np.float64)
    s = f / (2.0 + f)
    z = s * s
    r = _LOG_TERMS[0] * z
    for term in _LOG_TERMS[1:]:
        r += term
        r *= z
    half = 0.5 * f
    half *= f
    r += half
    r *= s
    r += k * _LN2_LOW
    half -= r
    half -= f
    k *= _LN2_HIGH
    k -= half
    return k


def exp(x: Array) -> Array:
    """Exponential, with the argument held within +-700 so that nothing overflows."""
    x = np.minimum(np.maximum(x, -700.0), 700.0)
    if len(x) > RECORDED_ROWS or x.dtype == object:
        return np.exp(x)
    k = np.rint(x * 1.44269504088896338700)
    high = x - k * _LN2_HIGH
    low = k * _LN2_LOW
    r = high - low
    t = r * r
    p = _EXP_TERMS[0] * t
    for term in _EXP_TERMS[1:]:
        p += term
        p *= t
    c = r - p
    r *= c
    r /= 2.0 - c
    low -= r
    low -= high
    y = 1.0 - low
    # Two to the k, written as the bits of its exponent.
    power_of_two = (k.astype(np.int64) + 1023) << 52
    y *= power_of_two.view(np.float64)
    return y


def power(x: Array, y: Array | float) -> Array:
    """``x ** y`` for positive ``x``."""
    return exp(log(x) * y)


def normal_quantile(p: Array) -> Array:
    """Inverse of the standard normal distribution, 0 < p < 1.

    Acklam's rational approximation, relative error below 1.2e-9: ample for a prior whose
    end points are themselves judgements.
    """
    a = (-39.69683028665376, 220.9460984245205, -275.9285104469687,
         138.3577518672690, -30.66479806614716, 2.506628277459239)  # fmt: skip
    b = (-54.47609879822406, 161.5858368580409, -155.6989798598866,
         66.80131188771972, -13.28068155288572, 1.0)  # fmt: skip
    c = (-0.007784894002430293, -0.3223964580411365, -2.400758277161838,
         -2.549732539343734, 4.374664141464968, 2.938163982698783)  # fmt: skip
    d = (0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1.0)
    p = np.minimum(np.maximum(p, 1e-12), 1.0 - 1e-12)
    tail = np.minimum(p, 1.0 - p)
    q = np.sqrt(-2.0 * log(tail))
    outer = _horner(c, q) / _horner(d, q) * np.where(p < 0.5, 1.0, -1.0)
    m = p - 0.5
    inner = _horner(a, m * m) * m / _horner(b, m * m)
    return np.where(tail < 0.02425, outer, inner)


def _horner(coefficients: tuple[float, ...], x: Array) -> Array:
    total: Array = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        total = total * x + coefficient
    return total
