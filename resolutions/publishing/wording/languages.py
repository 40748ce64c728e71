"""Tables, messages -> words: what the site says in the reader's language, with its numbers, dates and periods.

The site is written in Vietnamese; English comes from the message files under ``content/locales``. A text of the
tables that has no English yet is shown in Vietnamese, marked as such, never hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import TypeAlias

from babel.messages.pofile import PoFileError, read_po
from markupsafe import Markup

from resolutions.message_lines import careless_lines
from resolutions.problems import Problem
from resolutions.publishing.wording.formats import Language as Language
from resolutions.publishing.wording.formats import date, number, period, when
from resolutions.publishing.wording.markup import element
from resolutions.publishing.wording.watched import note

LANGUAGES: tuple[Language, ...] = ("vi", "en")
"""The languages of the site; every page exists in each of them."""
NAMES: Mapping[Language, str] = {"vi": "Tiếng Việt", "en": "English"}
"""Each language by its own name."""

Record: TypeAlias = Mapping[str, str]
"""A row of a published table: column name -> published cell."""
Message: TypeAlias = tuple[str, str]
"""A context and a Vietnamese text that is the same in two senses ("chỉ tiêu": an indicator, a target)."""


def message(context: str, text: str) -> Message:
    """Marks a text for the message files where it is listed; ``Words.sense`` says it later."""
    return context, text


MISSING = "missing"
"""Under this name a message that lacks its English is among what was read for a page."""


class Asked(dict[Message, tuple[str, ...]]):
    """Messages that answer in Vietnamese where the English is missing, and remember what was asked in vain."""

    def __init__(self, messages: Mapping[Message, tuple[str, ...]]) -> None:
        """Begin with the messages that there are."""
        super().__init__(messages)
        self.missing: dict[Message, None] = {}

    def __missing__(self, key: Message) -> tuple[str, ...]:
        self.missing[key] = None
        note((MISSING, *key))
        return (key[1],)


class MissingMessage(LookupError):
    """A text of the interface has no English: no page is made that would show it half translated."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the site says in one language."""

    language: Language
    """The language of everything said."""
    messages: Mapping[tuple[str, str], tuple[str, ...]]
    """(context, Vietnamese text) -> the text or its singular and plural; empty for Vietnamese itself."""

    def say(self, text: str, /, **values: object) -> str:
        """A text of the interface, with ``%(name)s`` filled in; ids are the Vietnamese texts."""
        return _fill(self._find("", text)[0], values)

    def sense(self, text: Message, /, **values: object) -> str:
        """A text of the interface that needs a context to be translated."""
        return _fill(self._find(*text)[0], values)

    def counted(self, text: str, number: int, /) -> str:
        """A counted thing: ``%(num)s`` is the number, the English form follows it."""
        forms = self._find("", text)
        return _fill(forms[0 if number == 1 else -1], {"num": self.number(str(number))})

    def text(self, record: Record, column: str) -> str:
        """The text of ``column_vi`` / ``column_en``; Vietnamese standing in for English is marked as such."""
        own = record[f"{column}_{self.language}"]
        return own or element("span", record[f"{column}_vi"], lang="vi", class_="untranslated")

    def plain(self, record: Record, column: str) -> str:
        """The same text without a mark, for places that hold no markup."""
        return record[f"{column}_{self.language}"] or record[f"{column}_vi"]

    def other(self, record: Record, column: str) -> str:
        """The text in the other language, tagged with its language; empty when there is none."""
        language = "en" if self.language == "vi" else "vi"
        text = record[f"{column}_{language}"]
        return element("span", text, lang=language) if text else Markup()

    def original(self, text: str) -> str:
        """A text that exists in Vietnamese only, tagged with its language on an English page."""
        return text if self.language == "vi" or not text else element("span", text, lang="vi")

    def number(self, cell: str) -> str:
        """A published number with the reader's separators and exactly the printed digits."""
        return number(cell, self.language)

    def date(self, iso: str) -> str:
        """A published date in prose: 'ngày 30 tháng 11 năm 2020', '30 November 2020'; empty when missing."""
        return date(iso, self.language)

    def period(self, code: str) -> str:
        """A published period in prose: '6 tháng đầu năm 2020', 'first half of 2020'; empty when missing."""
        return period(code, self.language)

    def when(self, code: str) -> str:
        """A published period as a sentence continues with it: 'vào năm 2021', 'in 2021'; empty when missing."""
        return when(code, self.language)

    def _find(self, context: str, text: str) -> tuple[str, ...]:
        if self.language == "vi":
            return (text,)
        try:
            return self.messages[context, text]
        except KeyError:
            raise MissingMessage(f"'{text}'" + (f" in the context '{context}'" if context else "")) from None


def _fill(text: str, values: Mapping[str, object]) -> str:
    marked = any(isinstance(value, Markup) for value in values.values())
    return (Markup(text) if marked else text) % values if values else text


def read_words(files: Mapping[str, str]) -> tuple[dict[Language, Words], list[Problem]]:
    """The words of every language, from the path -> text of the English message files, merged."""
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    problems: list[Problem] = []
    for path in sorted(files):
        problems += _read_messages(path, files[path], messages)
    return {"vi": Words("vi", {}), "en": Words("en", messages)}, problems


def _read_messages(path: str, text: str, into: dict[tuple[str, str], tuple[str, ...]]) -> Iterable[Problem]:
    careless = list(careless_lines(path, text))
    if careless:
        yield from careless
        return
    try:
        catalog = read_po(StringIO(text), locale="en", abort_invalid=True)
    except PoFileError as error:
        what = f"this is not a valid message file: {error.args[0].partition(' on ')[0].lower()}"
        yield Problem(path, error.lineno + 1, "bad-messages", what, "correct the line")
        return
    except ValueError as error:
        yield Problem(path, 0, "bad-messages", f"this is not a valid message file: {error}", "correct the file")
        return
    for entry in catalog:
        key = str(entry.context or ""), entry.id if isinstance(entry.id, str) else entry.id[0]
        forms = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
        line = entry.lineno or 0
        if not entry.id:
            continue
        if not (forms and all(forms)) or entry.fuzzy:
            what = f"the message '{key[1]}' has no finished English"
            yield Problem(path, line, "untranslated", what, "write its msgstr and remove the word fuzzy")
        elif any(_blanks(form) != _blanks(key[1]) for form in forms):
            what = f"the English of '{key[1]}' does not fill in the same words"
            yield Problem(path, line, "other-blanks", what, "keep every %(name)s of the message")
        elif any(_signs(form) - _signs(key[1]) for form in forms):
            signs = " ".join(sorted(set().union(*map(_signs, forms)) - _signs(key[1])))
            what = f"the English of '{key[1]}' holds {signs}, which the page would take for something else"
            yield Problem(path, line, "other-signs", what, "write it in words")
        elif into.setdefault(key, forms) != forms:
            what = f"the message '{key[1]}' is translated differently in another message file"
            yield Problem(path, line, "duplicate-message", what, "keep one of the two")


def _blanks(text: str) -> set[str]:
    """What is filled in, with the sign that says how: ``num)s``."""
    return {name + mark + rest[:1] for part in text.split("%(")[1:] for name, mark, rest in [part.partition(")")]}


def _signs(text: str) -> set[str]:
    """The signs with a meaning in pages that a text holds outside its blanks."""
    return set(text.replace("%(", "")) & set('%<>&"')
