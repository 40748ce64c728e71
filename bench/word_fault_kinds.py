"""Target -> faulty observation: wrong words about a figure that is right, its label, scope, kind or measure."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from bench.fault_target import Target
from resolutions.facts import Observation


def other_label(target: Target, random: Random) -> Observation | None:
    """The label of any other statement of the document."""
    return with_label(target.one, random.choice(target.others))


def label_of_sibling(target: Target, random: Random) -> Observation | None:
    """The label of a statement of the same clause, or of the row above or below."""
    one = target.one
    same = [o for o in target.others if o.clause_id == one.clause_id and o.label_vi != one.label_vi]
    beside = [o for o in target.others if o.path == one.path and o.label_vi != one.label_vi]
    near = sorted(beside, key=lambda o: abs(o.value_start - one.value_start))[:2]
    return with_label(one, random.choice(same or near)) if same or near else None


def cut_label(target: Target, random: Random) -> Observation | None:
    """The label without its first or last word."""
    words = target.one.label_vi.split()
    if len(words) < 2:
        return None
    return replace(target.one, label_vi=" ".join(random.choice([words[1:], words[:-1]])))


def with_label(one: Observation, other: Observation) -> Observation | None:
    """The observation with the label and the indicator of another."""
    if (one.label_vi, one.parent_label_vi) == (other.label_vi, other.parent_label_vi):
        return None
    return replace(one, label_vi=other.label_vi, label_en=other.label_en, indicator_id=other.indicator_id,
                   parent_label_vi=other.parent_label_vi)  # fmt: skip


def lost_scope(target: Target, random: Random) -> Observation | None:
    """ "kể cả cây cao su" is lost."""
    return replace(target.one, scope_vi="", scope_en="") if target.one.scope_vi else None


def other_kind(target: Target, random: Random) -> Observation | None:
    """target -> result."""
    kinds = [k for k in ("target", "result", "baseline", "equivalent", "context") if k != target.one.kind]
    return replace(target.one, kind=random.choice(kinds))  # type: ignore[arg-type]


def other_measure(target: Target, random: Random) -> Observation | None:
    """level -> growth."""
    all_of_them = ("level", "growth", "share", "reduction", "increase", "cumulative", "count_new")
    measures = [m for m in all_of_them if m != target.one.measure]
    return replace(target.one, measure=random.choice(measures))  # type: ignore[arg-type]
