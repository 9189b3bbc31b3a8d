"""Checks of debates: one module a code, with its page and its two examples; :data:`RULES` lists them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from argmap.checks.arg001_not_yaml import RULE as ARG001
from argmap.checks.arg002_same_key_twice import RULE as ARG002
from argmap.checks.arg003_unknown_key import RULE as ARG003
from argmap.checks.arg004_wrong_value import RULE as ARG004
from argmap.checks.arg005_missing import RULE as ARG005
from argmap.checks.arg006_not_an_id import RULE as ARG006
from argmap.checks.arg007_anchor import RULE as ARG007
from argmap.checks.arg008_format_version import RULE as ARG008
from argmap.checks.arg009_limit import RULE as ARG009
from argmap.checks.arg010_hidden_characters import RULE as ARG010
from argmap.checks.arg011_not_utf8 import RULE as ARG011
from argmap.checks.arg012_conflict_markers import RULE as ARG012
from argmap.checks.arg013_second_document import RULE as ARG013
from argmap.checks.arg014_one_id_twice import RULE as ARG014
from argmap.checks.arg015_comment_after_text import RULE as ARG015
from argmap.checks.arg016_one_name_split import RULE as ARG016
from argmap.checks.arg017_file_name import RULE as ARG017
from argmap.checks.arg018_idle_ignore import RULE as ARG018
from argmap.checks.arg101_names_nothing import RULE as ARG101
from argmap.checks.arg102_wrong_kind import RULE as ARG102
from argmap.checks.arg103_no_such_file import RULE as ARG103
from argmap.checks.arg104_leads_out import RULE as ARG104
from argmap.checks.arg105_direction import RULE as ARG105
from argmap.checks.arg106_contradicts_itself import RULE as ARG106
from argmap.checks.arg107_same_reference_twice import RULE as ARG107
from argmap.checks.arg201_assumes_its_conclusion import RULE as ARG201
from argmap.checks.arg202_circle import RULE as ARG202
from argmap.checks.arg203_attacks_itself import RULE as ARG203
from argmap.checks.arg204_both_ways import RULE as ARG204
from argmap.checks.arg205_same_argument import RULE as ARG205
from argmap.checks.arg206_connected_to_nothing import RULE as ARG206
from argmap.checks.arg207_leads_to_no_thesis import RULE as ARG207
from argmap.checks.arg208_same_text import RULE as ARG208
from argmap.checks.arg209_premises_contradict import RULE as ARG209
from argmap.checks.arg210_proved_again import RULE as ARG210
from argmap.checks.arg211_weight_on_undercutter import RULE as ARG211
from argmap.checks.arg212_fell_with_its_reasons import RULE as ARG212
from argmap.checks.arg301_rests_on_nothing import RULE as ARG301
from argmap.checks.arg302_uncited_source import RULE as ARG302
from argmap.checks.arg303_one_address import RULE as ARG303
from argmap.checks.arg304_unverified_alone import RULE as ARG304
from argmap.checks.arg305_old import RULE as ARG305
from argmap.checks.arg306_not_a_date import RULE as ARG306
from argmap.checks.arg307_posture import RULE as ARG307
from argmap.checks.arg308_future import RULE as ARG308
from argmap.checks.arg401_accepts_and_rejects import RULE as ARG401
from argmap.checks.arg402_accepts_contradiction import RULE as ARG402
from argmap.checks.arg403_thesis_does_not_stand import RULE as ARG403
from argmap.checks.arg404_expectation_not_met import RULE as ARG404
from argmap.checks.arg405_joins_the_other_side import RULE as ARG405
from argmap.checks.arg406_unknown_scheme import RULE as ARG406
from argmap.checks.arg407_holds_anyway import RULE as ARG407
from argmap.checks.arg408_no_critical_question import RULE as ARG408
from argmap.checks.arg409_accepts_own_thesis import RULE as ARG409
from argmap.checks.arg410_differs_in_the_folder import RULE as ARG410
from argmap.checks.rule import Rule
from argmap.checks.run import run
from argmap.checks.settings import Age, Settings
from argmap.findings import Finding
from argmap.library import Library

RULES: tuple[Rule, ...] = (
    ARG001,
    ARG002,
    ARG003,
    ARG004,
    ARG005,
    ARG006,
    ARG007,
    ARG008,
    ARG009,
    ARG010,
    ARG011,
    ARG012,
    ARG013,
    ARG014,
    ARG015,
    ARG016,
    ARG017,
    ARG018,
    ARG101,
    ARG102,
    ARG103,
    ARG104,
    ARG105,
    ARG106,
    ARG107,
    ARG201,
    ARG202,
    ARG203,
    ARG204,
    ARG205,
    ARG206,
    ARG207,
    ARG208,
    ARG209,
    ARG210,
    ARG211,
    ARG212,
    ARG301,
    ARG302,
    ARG303,
    ARG304,
    ARG305,
    ARG306,
    ARG307,
    ARG308,
    ARG401,
    ARG402,
    ARG403,
    ARG404,
    ARG405,
    ARG406,
    ARG407,
    ARG408,
    ARG409,
    ARG410,
)
"""Every check, in the order of the codes."""


def check(
    library: Library,
    *,
    today: date,
    older_than: Age | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    settings: Settings | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> tuple[Finding, ...]:
    """Return what is wrong with the debates of a library: reading faults and what the checks find, sorted.

    ``select`` and ``ignore`` are codes or beginnings of codes (``ARG3``); the longest that fits a code decides, and
    ``ignore`` between two as long.  A ``select`` that is given replaces the library's own selection; an ``ignore``
    is added to it.  The faults of a file that does not parse are reported whatever is selected.  ``older_than`` is
    the age at which ``as-of`` is old: by default what the settings say, else two years.  ``settings`` are those of
    ``argmap.toml`` beside the debates, which is read where they are None.

    Of a library that was opened by one file, the findings are those in that file.  Of the files that it refers to,
    only the reading faults that keep them from being understood are reported, since its labels hang on them.
    Nothing is said of an entry with a reading fault but that fault.

    ``is_wanted`` is asked again and again; once it says no, StoppedError is raised.
    Raises UsageError for a code that there is not, or a fault in ``argmap.toml``.
    """
    return run(
        RULES,
        library,
        today=today,
        older_than=older_than,
        select=select,
        ignore=ignore,
        settings=settings,
        is_wanted=is_wanted,
    )


__all__ = ["RULES", "Age", "Rule", "Settings", "check"]
