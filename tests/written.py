"""Formulas as a docstring writes them, computed step by step: sums, products, powers, calls.

Only numbers, known names, arithmetic, one comparison and calls of known functions are understood;
anything else is a ValueError, an unknown name a NameError. Nothing of it is run as a program.
"""

import ast
import operator
from collections.abc import Mapping
from typing import Any

ARITHMETIC = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
    ast.Lt: operator.lt,
    ast.Gt: operator.gt,
}


def computed(text: str, known: Mapping[str, Any]) -> Any:
    """What a formula comes to with the known names."""
    return _value(ast.parse(text.strip(), mode="eval").body, known)


def _value(node: ast.expr, known: Mapping[str, Any]) -> Any:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=name):
            if name not in known:
                raise NameError(name)
            return known[name]
        case ast.BinOp(left=a, op=op, right=b):
            return ARITHMETIC[type(op)](_value(a, known), _value(b, known))
        case ast.UnaryOp(op=op, operand=a):
            return ARITHMETIC[type(op)](_value(a, known))
        case ast.Compare(left=a, ops=[op], comparators=[b]):
            return ARITHMETIC[type(op)](_value(a, known), _value(b, known))
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
            return _value(ast.Name(name), known)(*(_value(a, known) for a in args))
    raise ValueError(f"{ast.unparse(node)} is no formula")
