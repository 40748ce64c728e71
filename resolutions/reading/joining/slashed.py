"""Drafts -> Drafts: what a result and the target behind its slash share: "trồng mới 486/500 ha rừng sản xuất"."""

from __future__ import annotations

from resolutions.reading.joining.sharing import Draft, of_one_unit


def with_slash_tail(drafts: list[Draft]) -> list[Draft]:
    """Give the object of a target to the result before its slash: "trồng mới 486/500 ha rừng sản xuất".

    So too when the target has nothing but that object: "thu được 88,3/140 tỷ đồng nợ đọng".
    """
    done = list(drafts)
    for i in range(1, len(done)):
        one, before = done[i], done[i - 1]
        if not (one.parts.after_slash and of_one_unit(before, one) and before.label):
            continue
        if not before.parts.tail and one.label[: len(before.label)] == before.label:
            done[i - 1] = before._replace(label=one.label)
        elif before.label == before.parts.label and _is_object(one):
            told, shared = one.label, before.label + one.label
            done[i - 1] = before._replace(label=shared)
            done[i:] = [draft._replace(label=shared) if draft.label == told else draft for draft in done[i:]]
    return done


def _is_object(draft: Draft) -> bool:
    """Whether all that names an amount is the words behind it."""
    return bool(draft.label) and draft.label == draft.parts.tail
