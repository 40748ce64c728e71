"""Source -> Mutants: the program with one small fault each, as cosmic-ray's operators make them.

Left out are faults that no test could notice: in annotations, which nothing evaluates, and ``is`` for ``==``, which
differs only by what the interpreter happens to share; and arithmetic that always raises an exception, as ``<<`` for
``+`` does, which the first test notices.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ARITHMETIC = {
    "Add_Sub", "Add_Mul", "Sub_Add", "Mul_Add", "Mul_Div", "Div_Mul", "Div_FloorDiv", "FloorDiv_Mul", "FloorDiv_Mod",
    "Mod_Add", "Mod_FloorDiv", "Pow_Mul", "BitOr_BitAnd", "BitOr_Sub", "BitAnd_BitOr", "BitXor_BitOr",
}  # fmt: skip
"""The changes of a binary operator that can go unnoticed."""
UNTOLD = ("@dataclass(", "@lru_cache", "@cache", "@remembered")
"""Values that are not frozen and slotted are refused by tests/test_budgets.py, which reads the source; and what is
remembered is only sooner known."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault."""

    module: str
    """The path of the module."""
    line: str
    """The line as it is, without its indentation."""
    becomes: str
    """The line as the fault makes it; empty when it takes the line away."""
    source: str
    """The whole module with the fault."""
    is_inside: bool
    """Whether the fault stands in the body of a function, and not in what is done at import."""


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Every different mutant of a module, in the order of the operators' names."""
    seen = {_meaning(ast.parse(source))}
    outside = _meaning(_hollow(ast.parse(source)))
    for made in _mutated(source):
        try:
            meaning = _meaning(ast.parse(made))
        except SyntaxError:
            continue
        if meaning not in seen:
            seen.add(meaning)
            line, becomes = _change(source.splitlines(), made.splitlines())
            if line.startswith(UNTOLD):
                continue
            yield Mutant(module, line, becomes, made, _meaning(_hollow(ast.parse(made))) == outside)


def _mutated(source: str) -> Iterator[str]:
    nodes = list(ast_nodes(get_ast(source)))
    for name in sorted(operator_names()):
        if is_used(name.removeprefix("core/")):
            operator = get_operator(name)()
            count = sum(len(list(operator.mutation_positions(node))) for node in nodes)
            for n in range(count):
                with suppress(AttributeError):  # it replaces no exception whose name has a point
                    yield mutate_code(source, operator, n) or source


def is_used(name: str) -> bool:
    """Whether an operator makes faults that are worth a run of the tests."""
    if name.startswith("ReplaceBinaryOperator_"):
        return name.partition("_")[2] in ARITHMETIC
    if name.startswith("ReplaceComparisonOperator_"):
        return name.endswith(("_Is_IsNot", "_IsNot_Is")) or "Is" not in name
    return not name.startswith("Variable")


def _meaning(tree: ast.AST) -> str:
    """What a tree does: its form without the annotations."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
    return ast.dump(tree)


def _hollow(tree: ast.Module) -> ast.Module:
    """What is done at import: the tree without the bodies of its functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = []
    return tree


def _change(before: list[str], after: list[str]) -> tuple[str, str]:
    """The lines that differ, in one line each."""
    begin = next((i for i, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(after))
    pairs = zip(reversed(before[begin:]), reversed(after[begin:]), strict=False)
    end = next((i for i, (one, other) in enumerate(pairs) if one != other), 0)
    shorter = min(len(before), len(after)) - begin
    end = min(shorter, end) if end or len(before) == len(after) else shorter
    parts = (before[begin : len(before) - end], after[begin : len(after) - end])
    line, becomes = (" ".join(line.strip() for line in part).strip() for part in parts)
    return line, becomes
