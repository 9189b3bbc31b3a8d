"""What a library says about its checks in ``argmap.toml``: severities, codes, and the age that is old."""

from __future__ import annotations

import difflib
import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from argmap.checks.rule import Rule
from argmap.errors import UsageError
from argmap.findings import Severity
from argmap.library.folder import BLOCKING
from argmap.text.file import read_bytes, shown
from argmap.text.visible import visible

FILE_NAME = "argmap.toml"
KEYS = ("select", "ignore", "older-than", "severity")

_AGE = re.compile(r"([0-9]{1,5})\s*(y|m|w|d)", re.IGNORECASE)
_SELECTOR = re.compile(r"ARG[0-9]{0,3}")
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Age:
    """A length of time in calendar months and days."""

    months: int = 0
    days: int = 0

    def before(self, today: date) -> date:
        """Return the day that lies this long before another; the first day there is, where it would lie before it.

        >>> Age(months=1).before(date(2026, 3, 31))
        datetime.date(2026, 2, 28)
        """
        months = today.year * 12 + today.month - 1 - self.months
        year, month = months // 12, months % 12 + 1
        if year < date.min.year:
            return date.min
        day = date(year, month, min(today.day, monthrange(year, month)[1]))
        return day - timedelta(days=min(self.days, (day - date.min).days))


TWO_YEARS = Age(months=24)


def parse_age(text: str) -> Age:
    """Return the age that ``2y``, ``18m``, ``6w`` or ``90d`` means: years, months, weeks, days.

    Raises UsageError for anything else.
    """
    match = _AGE.fullmatch(text.strip())
    if match is None:
        raise UsageError(
            f"{visible(text)!r} is not an age", "Write years, months, weeks or days: 2y, 18m, 6w, 90d."
        )
    number = int(match[1])
    return {
        "y": Age(months=12 * number),
        "m": Age(months=number),
        "w": Age(days=7 * number),
        "d": Age(days=number),
    }[match[2].lower()]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which codes are reported.

    A selector is a code or the beginning of one (``ARG3``).  Of the selectors that fit a code the longest decides,
    and where one of each kind is as long, ``ignore`` does.  An empty ``select`` is every code.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Tell whether a code is reported.

        >>> Selection(select=("ARG3",), ignore=("ARG305",)).takes("ARG305")
        False
        """
        selected = _longest(self.select or ("ARG",), code)
        return selected > _longest(self.ignore, code)


def _longest(selectors: Iterable[str], code: str) -> int:
    return max((len(selector) for selector in selectors if code.startswith(selector)), default=0)


def parse_selectors(texts: Iterable[str], codes: Iterable[str]) -> tuple[str, ...]:
    """Return selectors in capitals; each text is one, or several with commas between.

    Raises UsageError for one that no code begins with.
    """
    known = tuple(codes)
    found: list[str] = []
    for text in texts:
        for part in text.split(","):
            selector = part.strip().upper()
            if not selector:
                continue
            if not _SELECTOR.fullmatch(selector) or not any(code.startswith(selector) for code in known):
                raise UsageError(f"there is no check {visible(part.strip())}", _nearest(selector, known))
            found.append(selector)
    return tuple(found)


def _nearest(code: str, known: Iterable[str]) -> str:
    nearest = difflib.get_close_matches(code, list(known), n=1, cutoff=0.8)
    return f"Did you mean {nearest[0]}?" if nearest else "A code is like ARG303; ARG3 is all that begin so."


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``argmap.toml`` says; all of it may be missing."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    older_than: Age | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)


def read_settings(folder: Path) -> Settings:
    """Return the settings in a folder's ``argmap.toml``; empty ones where there is no such file.

    Raises UsageError with the place of the first fault, and FileError where the file cannot be read.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return Settings()
    return parse_settings(read_bytes(path, _MOST_BYTES), shown(path))


def parse_settings(data: bytes, name: str) -> Settings:
    """Return the settings that the bytes of a file say; ``name`` is what messages call the file.

    Raises UsageError with the place of the first fault.
    """
    import tomllib  # only where there is such a file: few folders have one

    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: not UTF-8, at byte {error.start + 1}") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{name}: not TOML: {visible(str(error))}") from None
    except RecursionError:
        raise UsageError(f"{name}: nested too deep") from None
    return _Reader(name, text).settings(table)


class _Reader:
    """Takes a table of TOML for settings, and tells the line of what it cannot take."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    def settings(self, table: Mapping[str, object]) -> Settings:
        for key in table:
            if key not in KEYS:
                nearest = difflib.get_close_matches(key, KEYS, n=1)
                hint = f"Did you mean {nearest[0]}?" if nearest else f"The keys are {', '.join(KEYS)}."
                raise self.fault(key, f"unknown key {visible(key)!r}", hint)
        return Settings(
            self.codes(table, "select"),
            self.codes(table, "ignore"),
            self.age(table.get("older-than")),
            self.severities(table.get("severity", {})),
        )

    def codes(self, table: Mapping[str, object], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fault(key, f"{key} takes a list of codes", f'Write {key} = ["ARG3", "ARG206"].')
        try:
            return parse_selectors(value, _rules())
        except UsageError as error:
            raise self.fault(key, error.message, error.hint) from None

    def age(self, value: object) -> Age | None:
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.fault("older-than", "older-than takes an age in quotes", 'Write older-than = "2y".')
        try:
            return parse_age(value)
        except UsageError as error:
            raise self.fault("older-than", error.message, error.hint) from None

    def severities(self, value: object) -> dict[str, Severity]:
        if not isinstance(value, dict):
            raise self.fault("severity", "severity is a table", 'Write [severity], then ARG302 = "warning".')
        severities: dict[str, Severity] = {}
        for key, level in value.items():
            code = key.upper()
            rule = _rules().get(code)
            if rule is None:
                raise self.fault(key, f"there is no check {visible(key)}", _nearest(code, _rules()))
            if level not in list(Severity):
                raise self.fault(
                    key,
                    f"{visible(str(level))!r} is no severity",
                    "Severities are error, warning and info; ignore = [...] is for codes not to report.",
                )
            severities[code] = Severity(level)
            if code in BLOCKING and rule.severity is Severity.ERROR is not severities[code]:
                raise self.fault(key, f"{code} stays an error", "It keeps the file from being understood.")
        return severities

    def fault(self, key: str, message: str, hint: str | None) -> UsageError:
        pattern = re.compile(rf"""^\s*\[?\s*["']?{re.escape(key)}["']?\s*[=.\]]""", re.MULTILINE)
        match = pattern.search(self.text)
        line = "" if match is None else f":{self.text.count(chr(10), 0, match.end()) + 1}"
        return UsageError(f"{self.name}{line}: {message}", hint)


def _rules() -> Mapping[str, Rule]:
    # The tuple of checks is made of modules that stand above this one.
    from argmap.checks import RULES

    return {rule.code: rule for rule in RULES}
