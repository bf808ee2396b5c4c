"""The graph of a month as C++ text: a loop for each array operation, neighbours fused.

Each value is a vector of ``W`` draws. What only changes with the rules is computed when they change
(``prepare``), the rest each month (``month``), the security score when it is asked for (``score``).
A loop holds operations over equally many elements that read each other at the same element only.
Every node is one operation of the graph; the compiler may not contract or rearrange them
(``-ffp-contract=off``, no fast-math), so the bits are those of the NumPy pages.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from engine.compiled.symbols import CONDITIONS, Node
from engine.compiled.trace import Traced
from engine.world.packing import places, size

_INFIX = {"add": "+", "sub": "-", "mul": "*", "div": "/", "lt": "<", "le": "<=", "gt": ">",
          "ge": ">="}  # fmt: skip
_CALLS = {"min": "min_", "max": "max_", "abs": "abs_", "sqrt": "sqrt_", "exp": "exp_",
          "log": "log_", "select": "select_", "float": "float_"}  # fmt: skip


def written(t: Traced) -> str:
    """Three functions of one form of the month."""
    return "\n".join(_Writer(t).text())


@dataclass(eq=False)
class _Loop:
    """A run of equally many elements: batches, or parts of them, computed together."""

    width: int
    parts: list[list[Node]] = field(default_factory=list)


class _Writer:
    def __init__(self, t: Traced) -> None:
        self.t = t
        self.held: dict[int, int] = {}  # id of a node of level 1 -> its place in H
        self.constants: dict[tuple[float, ...], str] = {}

    def text(self) -> Iterable[str]:
        t = self.t
        monthly = [s for s in ("N", "B", "F") if s in t.outputs]
        score = ["Q"] if "Q" in t.outputs else []
        live = _reached(n for nodes in t.outputs.values() for n in nodes)
        wanted = self._hold(live)
        bodies = []
        bodies.append(("prepare", "const vec *P, const vec *R, vec *H",
                       self._section(1, {}, wanted)))  # fmt: skip
        arguments = "const vec *P, const vec *R, const vec *H, const vec *S, const vec *W_"
        outputs = {s: t.outputs[s] for s in monthly}
        more = "".join(f", vec *{s}" for s in monthly)
        more += ", const vec *A" if "B" in t.outputs else ""
        bodies.append(("month", arguments + more, self._section(2, outputs)))
        if score:
            arguments = "const vec *P, const vec *R, const vec *H, const vec *S, vec *Q"
            section = self._section(2, {"Q": t.outputs["Q"]})
            bodies.append(("score", arguments, section))
        for values, name in self.constants.items():
            numbers = ", ".join(_number(v) for v in values)
            yield f"static const double {name}[{len(values)}] = {{{numbers}}};"
        yield f"enum {{ {t.name}_held = {max(len(self.held), 1)} }};"
        for space, layout in t.layouts.items():
            for name, first, _, _ in places(layout):
                if space in "SAQ":
                    yield f"enum {{ {t.name}_{space}_{name} = {first} }};"
            yield f"enum {{ {t.name}_{space} = {size(layout)} }};"
        for name, arguments, (arena, body) in bodies:
            yield f"static void {t.name}_{name}({arguments}) {{"
            if arena:
                yield f"  vec T[{arena}];"
            yield from body
            yield "}"

    def _hold(self, live: set[int]) -> list[Node]:
        """Nodes of level 1 that later sections read, and their places."""
        wanted: list[Node] = []
        later = [n for b in self.t.graph.batches for n in b.nodes if n.level == 2 and id(n) in live]
        read = {id(a) for n in later for a in n.args if isinstance(a, Node)}
        read |= {id(n) for nodes in self.t.outputs.values() for n in nodes}
        for b in self.t.graph.batches:
            nodes = [n for n in b.nodes if n.level <= 1 and id(n) in live]
            if any(id(n) in read for n in nodes):  # whole arrays: loops then run through them
                for n in nodes:
                    self.held[id(n)] = len(self.held)
                wanted += nodes
        return wanted

    def _section(
        self, level: int, outputs: dict[str, tuple[Node, ...]], goals: Sequence[Node] = ()
    ) -> tuple[int, list[str]]:
        """Vectors of memory and lines of a function that leads to outputs, or to held values."""
        goals = goals or [n for nodes in outputs.values() for n in nodes]
        needed = _reached(goals, lambda n: level == 1 or n.level == 2)
        parts = []
        for b in self.t.graph.batches:
            nodes = [n for n in b.nodes if id(n) in needed and self._here(n, level)]
            if nodes:
                parts.append(nodes)
        return _Section(self, parts, outputs, level).text()

    @staticmethod
    def _here(n: Node, level: int) -> bool:
        """Whether a node is computed in a function: what never changes goes with the rules."""
        return max(n.level, 1) == level

    def constant(self, values: tuple[float, ...]) -> str:
        return self.constants.setdefault(values, f"{self.t.name}_k{len(self.constants)}")


class _Section:
    """One function's body: loops in an order that fuses, with places for what outlives its loop."""

    def __init__(
        self,
        writer: _Writer,
        parts: list[list[Node]],
        outputs: dict[str, tuple[Node, ...]],
        level: int,
    ) -> None:
        self.w, self.level = writer, level
        self.parts, self.outputs = parts, outputs
        self.part_of = {id(n): (k, i) for k, nodes in enumerate(parts) for i, n in enumerate(nodes)}
        self.place: dict[int, tuple[str, int]] = {}  # node -> array and index
        self.loop_of: dict[int, int] = {}  # part -> loop
        self.free: dict[int, list[int]] = {}
        self.arena = 0
        self.gathered: dict[tuple[int, ...], str] = {}
        self.kept_gathers: list[str] = []
        self._arena_of: dict[int, tuple[int, int]] = {}
        self.stored: dict[int, int] = {}
        self._readers: dict[int, dict[int, bool]] = {}

    def text(self) -> tuple[int, list[str]]:
        loops = self._loops()
        self._outputs_in_place()
        self._find_last_reads(loops)
        lines: list[str] = []
        for number, loop in enumerate(loops):
            lines += self._loop(number, loop)
            self._release(number)
        for space, nodes in self.outputs.items():
            for i, n in enumerate(nodes):
                if self.place.get(id(n)) != (space, i):
                    lines.append(f"  {space}[{i}] = {self._vector(n)};")
        return self.arena, self.kept_gathers + lines

    # Order.

    def _loops(self) -> list[_Loop]:
        """From the end to the beginning, so that what a loop reads is computed in it if it can be
        and little has to be kept in memory between loops.
        """
        self._find_readers()
        waiting = list(reversed(range(len(self.parts))))
        done: set[int] = set()
        loops: list[list[int]] = []
        while waiting:
            first = next(k for k in waiting if self._readers[k].keys() <= done)
            width = len(self.parts[first])
            inside: set[int] = set()
            again = True
            while again:
                again = False
                for k in list(waiting):
                    if len(self.parts[k]) == width and self._joins(k, done, inside):
                        inside.add(k)
                        waiting.remove(k)
                        again = True
            done |= inside
            loops.append(sorted(inside))
        loops.reverse()
        for number, parts in enumerate(loops):
            self.loop_of |= dict.fromkeys(parts, number)
        return [_Loop(len(self.parts[ks[0]]), [self.parts[k] for k in ks]) for ks in loops]

    def _find_readers(self) -> None:
        """For each part, the parts that read it, and whether they do so element by element."""
        self._readers = {k: {} for k in range(len(self.parts))}
        for k, nodes in enumerate(self.parts):
            for j in range(len(nodes[0].args)):
                refs = [self.part_of.get(id(n.args[j])) for n in nodes]
                found = {r[0] for r in refs if r is not None}
                alike = len(found) == 1 and nodes[0].op != "sum"
                alike = alike and all(r is not None and r[1] == i for i, r in enumerate(refs))
                for part in found:
                    before = self._readers[part].get(k, True)
                    same = alike and len(self.parts[part]) == len(nodes)
                    self._readers[part][k] = before and same

    def _joins(self, k: int, done: set[int], inside: set[int]) -> bool:
        """Whether a part can be computed in a loop: all who read it come later, or read it here
        element by element.
        """
        return all(r in done or (r in inside and alike) for r, alike in self._readers[k].items())

    # Memory.

    def _outputs_in_place(self) -> None:
        """A part whose elements are an unbroken piece of an output is written there at once."""
        where: dict[int, list[tuple[str, int]]] = {}
        for space, wanted in self.outputs.items():
            for i, n in enumerate(wanted):
                where.setdefault(id(n), []).append((space, i))
        for nodes in self.parts:
            for space, start in where.get(id(nodes[0]), ()):
                if all((space, start + i) in where.get(id(n), ()) for i, n in enumerate(nodes)):
                    for i, n in enumerate(nodes):
                        self.place[id(n)] = (space, start + i)
                    break
        if self.level == 1:
            for nodes in self.parts:
                for n in nodes:
                    if id(n) in self.w.held:
                        self.place[id(n)] = ("H", self.w.held[id(n)])

    def _find_last_reads(self, loops: list[_Loop]) -> None:
        """For each part that must outlive its loop, the last loop that reads it."""
        last: dict[int, int] = {}
        for number, loop in enumerate(loops):
            for nodes in loop.parts:
                for n in nodes:
                    for a in n.args:
                        if isinstance(a, Node) and id(a) in self.part_of:
                            part = self.part_of[id(a)][0]
                            if self.loop_of[part] != number:
                                last[part] = max(last.get(part, 0), number)
        for wanted in self.outputs.values():
            for n in wanted:
                if id(n) in self.part_of and id(n) not in self.place:
                    last[self.part_of[id(n)][0]] = len(loops)
        self.stored = {
            part: number for part, number in last.items()
            if any(id(n) not in self.place for n in self.parts[part])
        }  # fmt: skip

    def _release(self, number: int) -> None:
        """What no later loop reads gives its place to others."""
        for part, used in self.stored.items():
            if used == number and part in self._arena_of:
                start, width = self._arena_of.pop(part)
                self.free.setdefault(width, []).append(start)

    def _store(self, k: int) -> None:
        width = len(self.parts[k])
        if self.free.get(width):
            start = self.free[width].pop()
        else:
            start, self.arena = self.arena, self.arena + width
        self._arena_of[k] = (start, width)
        for i, n in enumerate(self.parts[k]):
            self.place.setdefault(id(n), ("T", start + i))

    # Text.

    def _where(self, n: Node) -> tuple[str, int]:
        if n.op == "in":
            return ("W_" if n.args[0] == "W" else n.args[0]), n.args[1]
        if id(n) in self.place:
            return self.place[id(n)]
        held = self.w.held.get(id(n))
        if held is not None and self.level == 2:
            return "H", held
        raise KeyError(n.op)

    def _vector(self, n: Node) -> str:
        if n.op == "const":
            return f"all_({_number(n.args[0])})"
        array, index = self._where(n)
        return f"{array}[{index}]"

    def _loop(self, number: int, loop: _Loop) -> list[str]:
        before: list[str] = []
        body: list[str] = []
        local: dict[int, str] = {}
        indent = "    " if loop.width > 1 else "  "
        guarded = self._guarded(loop)
        inner: dict[int, list[str]] = {k: [] for k in set(guarded.values())}
        for nodes in loop.parts:
            k = self.part_of[id(nodes[0])][0]
            name = f"x{k}"
            kind = "mask" if nodes[0].op in CONDITIONS else "vec"
            lines = inner[guarded[k]] if k in guarded else body
            if nodes[0].op == "sum":
                lines += self._sum(nodes, name, indent)
            else:
                args = [
                    self._operand([n.args[j] for n in nodes], local, before)
                    for j in range(len(nodes[0].args))
                ]
                if nodes[0].op == "where_needed":
                    condition, value = args
                    lines.append(f"{indent}vec {name} = all_(0.0);")
                    lines.append(f"{indent}if (any_({condition})) {{")
                    lines += ["  " + line for line in inner.get(k, [])]
                    lines.append(f"{indent}  {name} = select_({condition}, {value}, {name});")
                    lines.append(f"{indent}}}")
                else:
                    text = _expression(nodes[0].op, args)
                    lines.append(f"{indent}const {kind} {name} = {text};")
            for n in nodes:
                local[id(n)] = name
            kept = k in self.stored
            if kept:
                self._store(k)
            body += self._written(nodes, name, indent, kept)
        if loop.width == 1:
            return ["  {", *before, *body, "  }"]
        return [*before, f"  for (int i = 0; i < {loop.width}; i++) {{", *body, "  }"]

    def _guarded(self, loop: _Loop) -> dict[int, int]:
        """Parts of a loop that one ``where_needed`` alone reads: they go inside its test."""
        order = [self.part_of[id(nodes[0])][0] for nodes in loop.parts]
        wanted = {id(n) for nodes in self.outputs.values() for n in nodes}
        found: dict[int, int] = {}
        for k in reversed(order):
            readers = self._readers[k]
            if not readers or k in self.stored or any(id(n) in wanted for n in self.parts[k]):
                continue
            guards = set()
            for r in readers:
                nodes = self.parts[r]
                if nodes[0].op == "where_needed" and r in order:
                    condition = self.part_of.get(id(nodes[0].args[0]), (None, 0))[0]
                    guards.add(None if condition == k else r)
                else:
                    guards.add(found.get(r))
            if len(guards) == 1 and None not in guards:
                found[k] = guards.pop()  # type: ignore[assignment]
        return found

    def _written(self, nodes: list[Node], name: str, indent: str, kept: bool) -> list[str]:
        """Stores of a part's elements, where they have a place."""
        places = [self.place.get(id(n)) for n in nodes]
        if not any(places):
            return []
        value = name if nodes[0].op not in CONDITIONS else f"(vec){name}"
        found = _affine(places)
        if found is not None:
            return [f"{indent}{found} = {value};"]
        lines = []
        for i, place in enumerate(places):
            if place is not None:
                lines.append(f"{indent}if (i == {i}) {place[0]}[{place[1]}] = {value};")
        return lines

    def _sum(self, nodes: list[Node], name: str, indent: str) -> list[str]:
        refs = list(nodes[0].args)
        places = [None if a.op == "const" else self._where(a) for a in refs]
        found = _affine(places)
        if found is not None and len(refs) > 4:
            step = found.replace("i]", "s]").replace("i ", "s ")
            first = f"{places[0][0]}[{places[0][1]}]"  # type: ignore[index]
            return [
                f"{indent}vec {name} = {first};",
                f"{indent}for (int s = 1; s < {len(refs)}; s++) {name} = {name} + {step};",
            ]
        text = self._vector(refs[0])
        for a in refs[1:]:
            text = f"({text} + {self._vector(a)})"
        return [f"{indent}const vec {name} = {text};"]

    def _operand(self, refs: list[Node], local: dict[int, str], before: list[str]) -> str:
        masked = refs[0].op in CONDITIONS
        if all(id(n) in local for n in refs) and len({local[id(n)] for n in refs}) == 1:
            return local[id(refs[0])]
        if all(n.op == "const" for n in refs):
            values = tuple(n.args[0] for n in refs)
            if len(set(values)) == 1:
                return f"all_({_number(values[0])})"
            return f"all_({self.w.constant(values)}[i])"
        places = [None if n.op == "const" else self._where(n) for n in refs]
        found = _affine(places)
        if found is None:
            key = tuple(id(n) for n in refs)
            if key not in self.gathered:
                self.gathered[key] = name = f"g{self.level}_{len(self.gathered)}"
                self.kept_gathers.append(f"  vec {name}[{len(refs)}];")
                before += [f"  {name}[{i}] = {self._vector(n)};" for i, n in enumerate(refs)]
            found = f"{self.gathered[key]}[i]" if len(refs) > 1 else f"{self.gathered[key]}[0]"
        return f"(mask){found}" if masked else found


def _affine(places: Sequence[tuple[str, int] | None]) -> str | None:
    """``array[start + step * i]`` if the places are that, else None."""
    if any(p is None for p in places):
        return None
    array, start = places[0]  # type: ignore[misc]
    if len(places) == 1:
        return f"{array}[{start}]"
    step = places[1][1] - start  # type: ignore[index]
    if any(p != (array, start + step * i) for i, p in enumerate(places)):
        return None
    if step == 0:
        return f"{array}[{start}]"
    return f"{array}[{start} + {step} * i]" if step != 1 else f"{array}[{start} + i]"


def _expression(op: str, args: list[str]) -> str:
    if op in _INFIX:
        return f"{args[0]} {_INFIX[op]} {args[1]}"
    if op == "neg":
        return f"-{args[0]}"
    return f"{_CALLS[op]}({', '.join(args)})"


def _number(value: float) -> str:
    return repr(value) if value == value and abs(value) != float("inf") else "0.0 / 0.0"


def _reached(goals: Iterable[Node], through: object = None) -> set[int]:
    """All nodes that the goals depend on, stopping where ``through`` is false."""
    allowed = through if callable(through) else (lambda n: True)
    found: set[int] = set()
    stack = [n for n in goals]
    while stack:
        n = stack.pop()
        if id(n) in found or not allowed(n):
            continue
        found.add(id(n))
        stack += [a for a in n.args if isinstance(a, Node)]
    return found
