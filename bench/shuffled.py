"""A seed -> an order of the tests, as a plugin of pytest: ``ORDER=7 python -m pytest -p bench.shuffled``.

Tests that need a browser are left out: they take long, and look at pages that are built once and never changed.
"""

from __future__ import annotations

import os
import random

import pytest

BROWSER = {"chromium", "browser", "page", "host"}
"""The fixtures of tests that need a browser."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in the order of the seed; the same in every process that takes part."""
    items[:] = [item for item in items if not BROWSER & set(getattr(item, "fixturenames", ()))]
    random.Random(os.environ["ORDER"]).shuffle(items)
