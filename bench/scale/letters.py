"""Place, year -> the text of a resolution, put together from what our sources print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from bench.scale.numerals import MODEL_YEAR, varied
from bench.scale.pool import Pool, Target

OBSERVATIONS = 60
"""So many figures a document."""
TASKS = 25
"""So many tasks a document."""
STORIES = 5
"""So many paragraphs of what went before."""
CHAPTERS = ("Về kinh tế", "Về văn hóa - xã hội", "Về môi trường và xây dựng Đảng")
"""The chapters that targets are shared out among."""
BODIES = (
    "Sở Kế hoạch và Đầu tư", "Sở Công Thương", "Sở Tài nguyên và Môi trường", "Sở Y tế", "Sở Nội vụ", "Công an tỉnh",
    "Sở Giao thông Vận tải", "Sở Lao động - Thương binh và Xã hội", "Thanh tra tỉnh", "Sở Giáo dục và Đào tạo",
)  # fmt: skip
"""Bodies that are given tasks."""
DEADLINES = ("", "", " Hoàn thành trong quý II năm {year}.", " Báo cáo kết quả trước ngày 15/11/{year}.")
"""By when, as some tasks say."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a document says of itself."""

    place: str
    """The province or district, with the word for its class."""
    bare: str
    """Its name alone."""
    number: int
    """The number of the resolution."""
    year: int
    """The year whose targets it sets."""


def resolution(heading: Heading, pool: Pool, chance: Random) -> str:
    """The whole text."""
    stories = [chance.choice(pool.stories) for _ in range(STORIES)]
    parts = (_letterhead(heading), _account(heading, stories), _aims(heading, pool, chance))
    text = "\n\n".join([*parts, *_orders(heading, pool, chance), _ending(heading)])
    for bare in ("Gia Lai", "Kon Tum", "Đồng Nai"):
        text = text.replace(bare, heading.bare)
    return text + "\n"


def _letterhead(heading: Heading) -> str:
    return (
        f"HỘI ĐỒNG NHÂN DÂN\n{heading.place.upper()}\n\nSố: {heading.number}/NQ-HĐND\n\n"
        f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        f"{heading.bare}, ngày {heading.number % 19 + 10} tháng 12 năm {heading.year - 1}\n\n"
        f"NGHỊ QUYẾT\n\nVề nhiệm vụ phát triển kinh tế - xã hội năm {heading.year}\n\n"
        f"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\n"
        f"Căn cứ Nghị quyết số {heading.number % 90 + 1}-NQ/TU ngày 05 tháng 12 năm {heading.year - 1} của Tỉnh ủy;\n\n"
        f"QUYẾT NGHỊ"
    )


def _account(heading: Heading, stories: Iterable[str]) -> str:
    told = "\n\n".join(story.replace(str(MODEL_YEAR - 1), str(heading.year - 1)) for story in stories)
    return f"I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM {heading.year - 1}\n\n{told}"


def _aims(heading: Heading, pool: Pool, chance: Random) -> str:
    year, chosen = heading.year, list(_chosen(pool, chance))
    share = len(chosen) // len(CHAPTERS) + 1
    text = f"II. MỤC TIÊU, CHỈ TIÊU CHỦ YẾU NĂM {year}\n\n1. Chỉ tiêu chủ yếu năm {year}"
    for place, chapter in enumerate(CHAPTERS):
        own = chosen[place * share : (place + 1) * share]
        lines = [varied(line, year, chance) for target in own for line in target.lines]
        text += f"\n\n1.{place + 1}. {chapter}\n\n" + "\n".join(lines)
    return text


def _chosen(pool: Pool, chance: Random) -> Iterator[Target]:
    wanted = OBSERVATIONS + chance.randint(-4, 4)
    for target in chance.sample(pool.targets, len(pool.targets)):
        if wanted > 0:
            wanted -= target.observations
            yield target


def _orders(heading: Heading, pool: Pool, chance: Random) -> Iterator[str]:
    yield "III. MỘT SỐ NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU"
    tasks = chance.sample(pool.tasks, TASKS)
    bodies = chance.sample(BODIES, 5)
    for place, task in enumerate(tasks):
        if place % 5 == 0:
            yield f"{place // 5 + 1}. Giao {bodies[place // 5]}"
        due = chance.choice(DEADLINES).format(year=heading.year)
        yield f"- {task.replace(str(MODEL_YEAR), str(heading.year))}{due}"


def _ending(heading: Heading) -> str:
    return (
        f"Nơi nhận:\n\n- Ủy ban Thường vụ Quốc hội;\n- Chính phủ;\n- Thường trực Tỉnh ủy;\n"
        f"- Các sở, ban, ngành, đoàn thể;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\nNguyễn Văn {heading.bare.split()[0]}"
    )
