"""Address -> examples: how a table is loaded with the tools that statisticians use, without losing what it says."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = ("place_id", "comparator", "value", "period", "quote_vi")
"""The columns that every example shows: never a value without what limits it."""
INDICATOR = "poverty-rate"
"""The indicator that every example asks for."""
TEXT = ("period", "path")
"""Columns that look like numbers or dates and are neither."""


@dataclass(frozen=True, slots=True)
class LoadingExample:
    """How one tool loads a table."""

    id: str
    """The anchor of its heading."""
    tool: str
    """The name of the tool, the same in every language."""
    code: str
    """The lines to copy."""


def loading_examples(url: str) -> tuple[LoadingExample, ...]:
    """The examples for the table at a full address."""
    columns, quoted = ", ".join(SHOWN), ", ".join(f'"{name}"' for name in SHOWN)
    as_text = ", ".join(f'"{name}": str' for name in TEXT)
    pandas = (
        "import pandas as pd",
        "",
        f'url = "{url}"',
        f"df = pd.read_csv(url, dtype={{{as_text}}})",
        f'df[df.indicator_id == "{INDICATOR}"][[{quoted}]]',
    )
    guessed = "".join(f'{name} = "c", ' for name in TEXT)
    readr = (
        "library(readr)",
        "",
        f'url <- "{url}"',
        f"d <- read_csv(url, col_types = cols({guessed}.default = col_guess()))",
        f'subset(d, indicator_id == "{INDICATOR}", c({columns}))',
    )
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in TEXT)
    duckdb = (
        f"SELECT {columns}",
        f"FROM read_csv('{url}',",
        f"              types = {{{types}}})",
        f"WHERE indicator_id = '{INDICATOR}';",
    )
    tools = (("pandas", "pandas", pandas), ("r", "R", readr), ("duckdb", "DuckDB", duckdb))
    return tuple(LoadingExample(key, tool, "\n".join(lines)) for key, tool, lines in tools)
