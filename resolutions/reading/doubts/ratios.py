"""Observations -> Findings: a ratio held against the percentage printed with it, and a part larger than its whole.

"40/121 xã (chiếm tỷ lệ 33,05%)": 33,058 % was cut, not rounded. "1.435/1.576 … 91%" is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from resolutions.facts import Clause, Finding, Observation
from resolutions.phrases import words
from resolutions.reading.doubts.noted import finding, in_english, in_vietnamese

_PRECISE = Decimal("0.001")
_CHANGES = ("growth", "reduction", "increase")


def ratios(clauses: Mapping[str, Clause], observations: Sequence[Observation]) -> Iterator[Finding]:
    """Ratios that do not make the percentage printed with them, and ratios above 1 that none explains."""
    percentages: dict[tuple[str, ...], list[Observation]] = {}
    for o in observations if any(o.comparator == "ratio" for o in observations) else ():
        if o.unit_id == "percent" and o.comparator == "eq" and o.measure not in _CHANGES:
            percentages.setdefault(_about(o), []).append(o)
    for o in observations:
        if o.comparator == "ratio" and o.value_high:
            beside = [p for p in percentages.get(_about(o), []) if _restates(p, o)]
            yield from (_unlike(clauses[p.clause_id], o, p) for p in beside if not _rounds_to(o, p.value))
            if o.value > o.value_high and not beside and _counts(o):
                yield _above_one(clauses[o.clause_id], o)


def _about(o: Observation) -> tuple[str, ...]:
    return (o.document_id, " ".join(words(o.label_vi)), " ".join(words(o.parent_label_vi)), o.period)


def _restates(percentage: Observation, ratio: Observation) -> bool:
    """Whether one of the two says that it is the other in another unit."""
    return "equivalent" in (percentage.kind, ratio.kind)


def _share(ratio: Observation) -> Decimal:
    assert ratio.value_high is not None
    return 100 * ratio.value / ratio.value_high


def _rounds_to(ratio: Observation, printed: Decimal) -> bool:
    return _share(ratio).quantize(printed, ROUND_HALF_UP) == printed


def _unlike(clause: Clause, ratio: Observation, printed: Observation) -> Finding:
    right = _share(ratio).quantize(printed.value, ROUND_HALF_UP)
    exact = _share(ratio).quantize(_PRECISE)
    sum_vi = f"{ratio.value_text} = {in_vietnamese(exact)}%, làm tròn là {in_vietnamese(right)}%"
    sum_en = f"“{ratio.value_text}” = {in_english(exact)}%, which rounds to {in_english(right)}%"
    if _share(ratio).quantize(printed.value, ROUND_DOWN) == printed.value:
        said = (
            f"{sum_vi}; số in {printed.value_text} bị cắt bớt chứ không được làm tròn.",
            f"{sum_en}; the printed {printed.value_text} was cut, not rounded.",
        )
        check, confidence = "percentage_cut", "high"
    else:
        said = (
            f"{sum_vi}; số in là {printed.value_text}. Có thể một trong các số bị in sai.",
            f"{sum_en}; printed is {printed.value_text}. One of the figures may be misprinted.",
        )
        check, confidence = "percentage_differs", "medium"
    likely = f"{in_vietnamese(right)}%"
    return finding(clause, check, printed.value_text, said, likely, confidence, printed.observation_id)


def _counts(o: Observation) -> bool:
    """Whether a ratio counts things: money and percentages are set against a plan that they may exceed."""
    return bool(o.unit_id) and o.unit_id == o.base_unit and not o.unit_id.startswith(("percent", "vnd", "usd"))


def _above_one(clause: Clause, o: Observation) -> Finding:
    said = (
        f"Trong “{o.value_text}” số đứng trước lớn hơn số đứng sau: hoặc hai số bị đổi chỗ, hoặc số sau là kế hoạch "
        "chứ không phải tổng số.",
        f"In “{o.value_text}” the first number exceeds the second: either the two have changed places, or the second "
        "is a plan and not a total.",
    )
    return finding(clause, "ratio_above_one", o.value_text, said, "", "low", o.observation_id)
