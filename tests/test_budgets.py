"""Small modules, small functions, frozen values, a sentence on everything public, an arrow on every step.

Each rule is a function from the program's modules (dotted name -> source; a package is `<package>.__init__`) to
sentences that say what breaks it. The second test of each pair shows the rule breaking.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from statistics import median

import pytest

Modules = Mapping[str, str]
Rule = Callable[[Modules], list[str]]
Function = ast.FunctionDef | ast.AsyncFunctionDef

MODULE_LINES = 250
MODULE_MEDIAN = 100
FUNCTION_LINES = 40
FUNCTION_MEDIAN = 10


def lines_of_modules(modules: Modules) -> dict[str, int]:
    """Module -> lines, without the package files that hold a sentence and nothing else."""
    return {name: source.count("\n") for name, source in modules.items() if len(ast.parse(source).body) > 1}


def lines_of_functions(modules: Modules) -> dict[str, int]:
    """Function (module:line name) -> lines from `def` to its end, its docstring included."""
    return {
        f"{module}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for module, source in modules.items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Function)
    }


def over(lines: Mapping[str, int], most: int) -> list[str]:
    return [f"{name} has {count} lines, more than {most}" for name, count in sorted(lines.items()) if count > most]


def modules_are_short(modules: Modules) -> list[str]:
    """No module has more than 250 lines."""
    return over(lines_of_modules(modules), MODULE_LINES)


def most_modules_are_very_short(modules: Modules) -> list[str]:
    """Half of the modules have no more than 100 lines."""
    middle = median(lines_of_modules(modules).values() or [0])
    return [f"the median module has {middle:g} lines"] if middle > MODULE_MEDIAN else []


def functions_are_short(modules: Modules) -> list[str]:
    """No function has more than 40 lines."""
    return over(lines_of_functions(modules), FUNCTION_LINES)


def most_functions_are_very_short(modules: Modules) -> list[str]:
    """Half of the functions have no more than 10 lines."""
    middle = median(lines_of_functions(modules).values() or [0])
    return [f"the median function has {middle:g} lines"] if middle > FUNCTION_MEDIAN else []


def values_are_frozen(modules: Modules) -> list[str]:
    """Every dataclass says frozen=True and slots=True."""
    return [
        f"{module}:{node.lineno} {node.name} is not frozen and slotted"
        for module, node in classes(modules)
        if is_dataclass(node) and not settings(node) >= {"frozen", "slots"}
    ]


def classes(modules: Modules) -> Iterator[tuple[str, ast.ClassDef]]:
    for module, source in sorted(modules.items()):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                yield module, node


def is_dataclass(node: ast.ClassDef) -> bool:
    return any(name_of(decorator) == "dataclass" for decorator in node.decorator_list)


def name_of(decorator: ast.expr) -> str:
    """The last part of a decorator's name: `dataclass` for `@dataclasses.dataclass(frozen=True)`."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(target).rpartition(".")[2]


def settings(node: ast.ClassDef) -> set[str]:
    """The keywords that the class's dataclass decorator sets to True."""
    calls = [d for d in node.decorator_list if isinstance(d, ast.Call) and name_of(d) == "dataclass"]
    keywords = [keyword for call in calls for keyword in call.keywords]
    return {str(k.arg) for k in keywords if isinstance(k.value, ast.Constant) and k.value.value is True}


def everything_public_is_explained(modules: Modules) -> list[str]:
    """Every module, public class, public function, public method and public dataclass field has a sentence."""
    return [
        f"{module}:{line} {name} has no sentence"
        for module, source in sorted(modules.items())
        for line, name, text in public_things(ast.parse(source), "the module")
        if not is_sentence(text, words=1 if "." in name else 3)
    ]


def public_things(node: ast.Module | ast.ClassDef, name: str) -> Iterator[tuple[int, str, str | None]]:
    """Line, name and docstring of a module or class and of what stands in it; magic methods speak for themselves."""
    yield getattr(node, "lineno", 1), name, ast.get_docstring(node)
    for child in node.body:
        match child:
            case ast.ClassDef() if not child.name.startswith("_"):
                yield from public_things(child, child.name)
            case ast.FunctionDef() | ast.AsyncFunctionDef() if not child.name.startswith("_"):
                yield child.lineno, child.name, ast.get_docstring(child)
    if isinstance(node, ast.ClassDef) and is_dataclass(node):
        yield from fields(node)


def fields(node: ast.ClassDef) -> Iterator[tuple[int, str, str | None]]:
    """Line, name and the text below it of each public field."""
    for child, following in zip(node.body, [*node.body[1:], None], strict=True):
        match child:
            case ast.AnnAssign(target=ast.Name(id=name)) if not name.startswith("_"):
                yield child.lineno, f"{node.name}.{name}", text_of(following)


def text_of(node: ast.stmt | None) -> str | None:
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
    return None


def is_sentence(text: str | None, words: int) -> bool:
    """A sentence comes to its end; that of a field may be as short as a name."""
    if text is None or len(text.split()) < words:
        return False
    first = text.strip().split("\n\n")[0]
    return first.endswith((".", "?", ":", '."', ".)"))


def steps_state_their_arrow(modules: Modules) -> list[str]:
    """Every module of the two rooms says on its first line what it turns into what."""
    return [
        f"{module} states no arrow (such as 'Clause -> Amounts') on its first line"
        for module, source in sorted(modules.items())
        if module.startswith(("resolutions.reading.", "resolutions.publishing.")) and not module.endswith("__init__")
        if "->" not in (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
    ]


RULES = (
    modules_are_short,
    most_modules_are_very_short,
    functions_are_short,
    most_functions_are_very_short,
    values_are_frozen,
    everything_public_is_explained,
    steps_state_their_arrow,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule: Rule, modules: Modules) -> None:
    broken = rule(modules)
    assert not broken, "\n".join(["", *broken])


def function(lines: int) -> str:
    return '"""A module made of one function."""\ndef _made():\n' + "    print()\n" * (lines - 1)


VALUE = '''
"""A module of values, one of them."""
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Value:
    """A value that says what it is."""
    unit: str
    """What is counted, in words."""
    _kept: int = 0
'''
BREACHES: list[tuple[Rule, dict[str, str], str]] = [
    (modules_are_short, {"a": '"""A."""\nX = 1\n' + "\n" * 249}, "a has 251 lines, more than 250"),
    (most_modules_are_very_short, {"a": "\n" * 99 + "X = 1\nY = 2\n"}, "the median module has 101 lines"),
    (functions_are_short, {"a": function(41)}, "a:2 _made has 41 lines, more than 40"),
    (functions_are_short, {"a": "class A:\n  async def f():\n" + "    print()\n" * 40}, "a:2 f has 41 lines"),
    (most_functions_are_very_short, {"a": function(11)}, "the median function has 11 lines"),
    (values_are_frozen, {"a": VALUE.replace("frozen=True, ", "")}, "Value is not frozen and slotted"),
    (values_are_frozen, {"a": VALUE.replace(", slots=True", "")}, "Value is not frozen and slotted"),
    (values_are_frozen, {"a": VALUE.replace("slots=True", "slots=False")}, "Value is not frozen and slotted"),
    (values_are_frozen, {"a": "import dataclasses\n@dataclasses.dataclass\nclass A: ..."}, "A is not frozen"),
    (everything_public_is_explained, {"a": "X = 1"}, "a:1 the module has no sentence"),
    (everything_public_is_explained, {"a": '"""Doc."""'}, "a:1 the module has no sentence"),
    (everything_public_is_explained, {"a": VALUE + "def f(): ..."}, "a:10 f has no sentence"),
    (everything_public_is_explained, {"a": VALUE + "    def f(self): ..."}, "a:10 f has no sentence"),
    (everything_public_is_explained, {"a": VALUE + "class B: ..."}, "a:10 B has no sentence"),
    (everything_public_is_explained, {"a": VALUE + "    base: str = ''"}, "a:10 Value.base has no sentence"),
    (everything_public_is_explained, {"a": VALUE.replace("in words.", "and")}, "a:7 Value.unit has no sentence"),
    (steps_state_their_arrow, {"resolutions.reading.a": '"""Reads amounts.\n\nClause -> Amounts."""'}, "states no"),
    (steps_state_their_arrow, {"resolutions.publishing.b": ""}, "publishing.b states no arrow"),
]


@pytest.mark.parametrize(("rule", "broken", "said"), BREACHES)
def test_the_rule_can_be_broken(rule: Rule, broken: dict[str, str], said: str) -> None:
    assert any(said in sentence for sentence in rule(broken)), rule(broken)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_is_allowed_breaks_no_rule(rule: Rule) -> None:
    allowed = {
        "resolutions.reading.__init__": '"""The reading room."""\n',
        "resolutions.reading.a": '"""Text -> Values: what is counted, in words."""\n' + VALUE.split('them."""')[1],
        "build": function(10) + "class _Hidden:\n    pass\n",
        "long": function(10) + "\n" * 239,
    }
    assert rule(allowed) == []
