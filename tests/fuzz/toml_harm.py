"""Harm to a TOML file as people and broken tools do it: lines, keys, values, types, cuts."""

import random

ODD = (
    "0", "-1", "1e400", "nan", "-inf", "9" * 400, "9" * 5000, "true", '""', '"x"', "[]", "{}",
    "0x" + "F" * 4000,
    "[[]]", '["US"]', "[1, 2]", "{a = 1}", "1979-05-27", "07:32:00", '"\\u0000"', '"<b>"',
    "'''\na\nb'''",
    '"' + "a" * 5000 + '"', "[" * 400 + "]" * 400, "[" * 3000 + "]" * 3000, '"2025-13"', '"²"',
    '"US tariff_us 99"', '["a", 1]', "0x10", '"june-2025"', "3.5", '"ree_heavy"', "1e-9",
)  # fmt: skip


def harmed(text: str, chance: random.Random) -> str:
    """The text with one to three kinds of harm."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        lines = text.split("\n")
        i, j = (chance.randrange(len(lines)) for _ in range(2))
        kind = chance.randrange(11)
        keyed = [k for k, line in enumerate(lines) if " = " in line]
        if kind == 0:
            del lines[i]
        elif kind == 1:
            lines.insert(j, lines[i])
        elif kind == 2:
            lines[i], lines[j] = lines[j], lines[i]
        elif kind in (3, 4, 5) and keyed:
            k = chance.choice(keyed)
            lines[k] = f"{lines[k].split(' = ')[0]} = {chance.choice(ODD)}"
        elif kind == 6 and keyed:
            k = chance.choice(keyed)
            lines[k] = chance.choice("abcxyz_") + lines[k]
        elif kind == 7:
            lines = lines[:i]
        elif kind == 8:
            tables = [k for k, line in enumerate(lines) if line.startswith("[")]
            if tables:
                k = chance.choice(tables)
                lines[k] = lines[k].strip("[]").join(chance.choice((("[", "]"), ("[[", "]]"))))
        elif kind == 9:
            lines[i] = lines[i][: chance.randrange(len(lines[i]) + 1)]
        else:
            at = chance.randrange(len(lines[i]) + 1)
            lines[i] = lines[i][:at] + chance.choice("\"'[]{}=#\\\t\r²") + lines[i][at:]
        text = "\n".join(lines)
    return text
