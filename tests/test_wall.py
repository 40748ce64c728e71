"""Two rooms and a wall: who may import whom, who may search by pattern, and who may touch the file system.

Each rule is a function from the program's modules (dotted name -> source; a package is `<package>.__init__`) to
sentences that say what breaks it. The second test of each pair shows the rule breaking.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping

import pytest

Modules = Mapping[str, str]
Rule = Callable[[Modules], list[str]]

READING = "resolutions.reading"
PUBLISHING = "resolutions.publishing"
STORY = "build"
PATTERN_MAKERS = {"resolutions.phrases", "resolutions.reading.sources"}
FILE_KEEPERS = {
    "build",
    "resolutions.cache",
    "resolutions.retranslating",
    "resolutions.serving",
    "resolutions.standing",
    "resolutions.vocabulary",
    "resolutions.reading.sources",
    "resolutions.publishing.placing.exchange",
    "resolutions.publishing.placing.folders",
    "resolutions.publishing.placing.host",
    "resolutions.publishing.placing.locks",
    "resolutions.publishing.judging.outside",
    "resolutions.publishing.packaging.packages",
    "resolutions.publishing.placing.shelf",
    "resolutions.publishing.placing.site",
    "resolutions.publishing.placing.targets",
}
PATTERN_MODULES = {"re", "regex", "sre_compile", "sre_parse", "fnmatch"}
FILE_MODULES = {"os", "shutil", "tempfile", "glob", "fileinput", "mmap", "io.open", "io.FileIO", "codecs.open"}
FILE_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "rmdir", "unlink", "touch", "iterdir"}
FILE_METHODS |= {"rglob", "is_file", "is_dir", "exists", "symlink_to", "hardlink_to", "chmod", "lstat", "rename"}
FILE_CALLS = {"open", "FileSystemLoader", "PackageLoader", "ModuleLoader"}
PAGE_SIDE = {"pages", "charts", "downloads", "search", "discovery", "site", "feeds"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def imports(module: str, source: str) -> set[str]:
    """Every dotted name a module imports, relative ones resolved; `from a import b` gives both `a` and `a.b`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = module.split(".")[: -node.level] if node.level else []
            origin = ".".join([*package, *([node.module] if node.module else [])])
            found.add(origin)
            found.update(f"{origin}.{alias.name}" for alias in node.names)
    return found


def is_in(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def graph(modules: Modules) -> dict[str, set[str]]:
    """Module -> the program's own modules it imports."""
    known = {name.removesuffix(".__init__"): name for name in modules}
    edges: dict[str, set[str]] = {}
    for module, source in modules.items():
        named = {known[name] for name in imports(module, source) if name in known}
        edges[module] = {name for name in named if not holds_another(name, named)} - {module}
    return edges


def holds_another(name: str, named: set[str]) -> bool:
    """Whether a name is only the package through which another of them is reached."""
    return any(is_in(other, name.removesuffix(".__init__")) for other in named - {name})


def way(edges: Mapping[str, set[str]], start: str, is_goal: Callable[[str], bool]) -> list[str] | None:
    """The shortest chain of imports from a module to one that is a goal, or None."""
    chains = [[start]]
    seen = {start}
    for chain in chains:
        for step in sorted(edges.get(chain[-1], ())):
            if is_goal(step):
                return [*chain, step]
            if step not in seen:
                seen.add(step)
                chains.append([*chain, step])
    return None


def rooms_apart(modules: Modules) -> list[str]:
    """Reading never reaches publishing, publishing never reaches reading, and only build.py reaches both."""
    edges = graph(modules)
    broken = []
    for module in sorted(modules.keys() - {STORY}):
        chains = [way_into(room, edges, module) for room in (READING, PUBLISHING)]
        if all(chains):
            broken += [" imports ".join(chain) for chain in chains if chain and len(chain) > 1]
    return broken


def way_into(room: str, edges: Mapping[str, set[str]], module: str) -> list[str] | None:
    return [module] if is_in(module, room) else way(edges, module, lambda name: is_in(name, room))


def few_make_patterns(modules: Modules) -> list[str]:
    """Only phrases.py and reading/sources.py import `re` or its like."""
    return [
        f"{module} imports {name}"
        for module in sorted(modules.keys() - PATTERN_MAKERS)
        for name in sorted(imports(module, modules[module]))
        if name in PATTERN_MODULES
    ]


def few_touch_files(modules: Modules) -> list[str]:
    """Only the file keepers open, list, write or delete files, or import what does."""
    return [
        f"{module}: {use}"
        for module in sorted(modules.keys() - FILE_KEEPERS)
        for use in file_uses(module, modules[module])
    ]


def file_uses(module: str, source: str) -> Iterator[str]:
    for name in sorted(imports(module, source)):
        if any(is_in(name, forbidden) for forbidden in FILE_MODULES):
            yield f"imports {name}"
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in FILE_CALLS:
                yield f"line {node.lineno} calls {name}()"
            case ast.Call(func=ast.Attribute(attr=name)) if name in FILE_CALLS | FILE_METHODS:
                yield f"line {node.lineno} calls .{name}()"


def pages_know_no_facts(modules: Modules) -> list[str]:
    """In publishing only a module whose arrow begins with facts may import them; pages, charts and downloads never."""
    return [
        f"{module} imports {name}"
        for module in sorted(modules)
        if is_in(module, PUBLISHING) and not makes_tables(module, modules[module])
        for name in sorted(imports(module, modules[module]))
        if is_in(name, "resolutions.facts")
    ]


def makes_tables(module: str, source: str) -> bool:
    name = module.rpartition(".")[2]
    if name in PAGE_SIDE or name.endswith(("_page", "_pages")):
        return False
    start, arrow, _ = (ast.get_docstring(ast.parse(source)) or "").partition("->")
    return bool(arrow) and "fact" in start.casefold()


def no_cycles(modules: Modules) -> list[str]:
    """No module imports itself by way of others."""
    edges = graph(modules)
    chains = (way(edges, module, lambda name, module=module: name == module) for module in sorted(modules))
    return [" imports ".join(chain) for chain in chains if chain and chain[0] == min(chain)]


def no_cycles_of_rooms(modules: Modules) -> list[str]:
    """No room within the two rooms imports itself by way of other rooms."""
    edges: dict[str, set[str]] = {}
    for module, imported in graph(modules).items():
        edges.setdefault(room_of(module), set()).update({room_of(name) for name in imported} - {room_of(module)})
    chains = (way(edges, room, lambda name, room=room: name == room) for room in sorted(edges))
    return [" imports ".join(chain) for chain in chains if chain and chain[0] == min(chain)]


def room_of(module: str) -> str:
    """The room within one of the two rooms that a module stands in; any other module is a room of its own."""
    house = next((house for house in (READING, PUBLISHING) if module.startswith(house + ".")), None)
    return f"{house}.{module.removeprefix(house + '.').partition('.')[0]}" if house else module


def no_hidden_imports(modules: Modules) -> list[str]:
    """No import that the other rules cannot see: importlib, __import__, exec, eval."""
    broken = []
    for module in sorted(modules):
        if any(is_in(name, "importlib") for name in imports(module, modules[module])):
            broken.append(f"{module} imports importlib")
        for node in ast.walk(ast.parse(modules[module])):
            match node:
                case ast.Call(func=ast.Name(id="__import__" | "exec" | "eval" as name)):
                    broken.append(f"{module}: line {node.lineno} calls {name}()")
    return broken


def names_say_something(modules: Modules) -> list[str]:
    """No module is called utils, helpers, common or misc."""
    vague = [module for module in sorted(modules) if VAGUE_NAMES & set(module.split("."))]
    return [f"{module} has a name that says nothing" for module in vague]


RULES = (
    rooms_apart,
    few_make_patterns,
    few_touch_files,
    pages_know_no_facts,
    no_cycles,
    no_cycles_of_rooms,
    no_hidden_imports,
    names_say_something,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule: Rule, modules: Modules) -> None:
    broken = rule(modules)
    assert not broken, "\n".join(["", *broken])


def test_the_rules_look_at_the_whole_program(modules: Modules) -> None:
    rooms = {name.split(".")[1] for name in modules if name.count(".") == 2}
    assert {"reading", "publishing"} <= rooms
    assert "build" in modules


A_ROOMS = {"resolutions.reading.a": "", "resolutions.publishing.b": "", "resolutions.words": "", "build": ""}
CHARTS = "resolutions.publishing.drawing.charts"
BREACHES: list[tuple[Rule, dict[str, str], str]] = [
    (rooms_apart, {"resolutions.reading.a": "import resolutions.publishing.b"}, "reading.a imports"),
    (rooms_apart, {"resolutions.publishing.b": "from resolutions.reading import a"}, "publishing.b imports"),
    (rooms_apart, {"resolutions.publishing.b": "from ..reading.a import x"}, "publishing.b imports"),
    (rooms_apart, {"resolutions.publishing.b": "def f():\n  from resolutions import words",
                   "resolutions.words": "from resolutions.reading.a import x"}, "resolutions.words imports"),
    (rooms_apart, {"resolutions.words": "from resolutions.reading import a\nfrom resolutions.publishing import b"},
     "resolutions.words imports resolutions.publishing.b"),
    (few_make_patterns, {"resolutions.reading.a": "import re"}, "imports re"),
    (few_make_patterns, {"build": "from re import compile"}, "build imports re"),
    (few_touch_files, {"resolutions.reading.a": "text = open('x')"}, "calls open()"),
    (few_touch_files, {"resolutions.reading.a": "import io\nio.open('x')"}, "calls .open()"),
    (few_touch_files, {"resolutions.reading.a": "from io import open as o"}, "imports io.open"),
    (few_touch_files, {"resolutions.reading.a": "from os import path"}, "imports os"),
    (few_touch_files, {"resolutions.reading.a": "import os.path"}, "imports os.path"),
    (few_touch_files, {"resolutions.reading.a": "import shutil, tempfile"}, "imports shutil"),
    (few_touch_files, {CHARTS: "from pathlib import Path\nPath('x').write_text('')"}, "calls .write_text()"),
    (pages_know_no_facts, {CHARTS: '"""Facts -> SVG."""\nfrom resolutions.facts import Amount'}, "charts imports"),
    (pages_know_no_facts, {"resolutions.publishing.b.place_pages": "from resolutions import facts"}, "pages imports"),
    (pages_know_no_facts, {"resolutions.publishing.b": '"""Tables -> b."""\nimport resolutions.facts'}, "b imports"),
    (no_cycles, {"resolutions.words": "import resolutions.reading.a",
                 "resolutions.reading.a": "from resolutions import words"}, "imports resolutions.words imports"),
    (no_cycles, {"resolutions.reading.__init__": "from resolutions.reading.a import x",
                 "resolutions.reading.a": "from resolutions.reading import x"}, "resolutions.reading.__init__ imports"),
    (no_cycles_of_rooms, {"resolutions.reading.a.one": "import resolutions.reading.b.one",
                          "resolutions.reading.a.two": "", "resolutions.reading.b.one": "",
                          "resolutions.reading.b.two": "from resolutions.reading.a import two"}, "reading.b imports"),
    (no_cycles_of_rooms, {"resolutions.publishing.c.one": "import resolutions.publishing.d.one",
                          "resolutions.publishing.c.two": "", "resolutions.publishing.d.one": "",
                          "resolutions.publishing.d.two": "from resolutions.publishing.c import two"}, "g.d imports"),
    (no_hidden_imports, {"build": "from importlib import import_module"}, "build imports importlib"),
    (no_hidden_imports, {"build": "\n__import__('os')"}, "build: line 2 calls __import__()"),
    (names_say_something, {"resolutions.reading.utils": ""}, "utils has a name"),
    (names_say_something, {"resolutions.common.__init__": ""}, "common.__init__ has a name"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "changed", "said"), BREACHES)
def test_the_rule_can_be_broken(rule: Rule, changed: dict[str, str], said: str) -> None:
    broken = rule(A_ROOMS | changed)
    assert any(said in sentence for sentence in broken), broken


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_is_allowed_breaks_no_rule(rule: Rule) -> None:
    allowed = {
        "build": "import os\nfrom resolutions.reading import a\nfrom resolutions.publishing import b, rows",
        "resolutions.reading.a": "import io\nfrom resolutions import facts\nx = io.StringIO('a'.replace('a', 'b'))",
        "resolutions.reading.sources": "import re\nfrom pathlib import Path\nx = Path('x').read_bytes()",
        "resolutions.publishing.records.rows": '"""Facts -> Tables."""\nfrom resolutions.facts import Amount',
        "resolutions.publishing.b": "from resolutions.publishing import rows",
        "resolutions.facts": "",
    }
    assert rule(A_ROOMS | allowed) == []
