"""Mutant -> the loaded program: the functions in whose bodies the fault stands get the code of the mutant."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.mutations import Mutant

HOME = Path(__file__).resolve().parent.parent


def changed(mutant: Mutant) -> set[str]:
    """The qualified names of the functions that the mutant changes."""
    before = _by_name((HOME / mutant.module).read_text("utf-8"), mutant.module)
    after = _by_name(mutant.source, mutant.module)
    return {name for name, code in after.items() if name not in before or not _same(code, before[name])}


def _same(one: CodeType, other: CodeType) -> bool:
    """Whether two functions do the same, wherever they stand."""
    return (one.co_code, one.co_names, _constants(one)) == (other.co_code, other.co_names, _constants(other))


def _constants(code: CodeType) -> list[Any]:
    return [(constant.co_code, constant.co_names, _constants(constant)) if isinstance(constant, CodeType)
            else (type(constant), constant) for constant in code.co_consts]  # fmt: skip


def swapped(mutant: Mutant) -> bool:
    """Give every changed function its new code, and forget what was computed without it; False when one has no place.

    What a class is given by a decorator has no lines in the module, and the same name may stand for two functions:
    such a fault must be tried where the mutant is imported, or it would seem to be noticed by every test.
    """
    module = sys.modules[mutant.module.removesuffix(".py").replace("/", ".")]
    path, names = str(HOME / mutant.module), changed(mutant)
    new = _by_name(mutant.source, mutant.module)
    own = [one for one in _functions(vars(module), module.__name__) if one.__code__.co_filename == path]
    places = [one for one in own if one.__code__.co_qualname in names]
    if {name for name in names if "<" not in name} - {one.__code__.co_qualname for one in places}:
        return False
    for function in places:
        if function.__code__.co_freevars != new[function.__code__.co_qualname].co_freevars:
            return False
        function.__code__ = new[function.__code__.co_qualname]
    forget()
    return True


def forget() -> None:
    """Empty what the functions of the program remember, so that they are called again."""
    for name in [name for name in sys.modules if name.startswith("resolutions.")]:
        for value in list(vars(sys.modules[name]).values()):
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def _by_name(source: str, module: str) -> dict[str, CodeType]:
    code = compile(source, str(HOME / module), "exec", dont_inherit=True)
    return {inner.co_qualname: inner for inner in _codes(code) if inner.co_flags & CO_OPTIMIZED}  # no body of a class


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _functions(names: dict[str, Any], module: str) -> Iterator[FunctionType]:
    """The functions of a module or class that are its own, behind their decorators."""
    for value in list(names.values()):
        value = getattr(value, "fget", None) or getattr(value, "func", None) or value
        value = getattr(value, "__func__", value)
        while hasattr(value, "__wrapped__"):
            value = value.__wrapped__
        if isinstance(value, FunctionType) and value.__module__ == module:
            yield value
        elif isinstance(value, type) and value.__module__ == module:
            yield from _functions(dict(vars(value)), module)
