"""Which fixes there are for which finding, by its code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from argmap.findings import Finding
from argmap.fixes import entries, expecting, naming, wording
from argmap.fixes.case import Case, Maker
from argmap.fixes.fix import Fix
from argmap.library import Library

FIXES: Mapping[str, Maker] = {
    "ARG003": wording.unknown_key,
    "ARG004": wording.wrong_value,
    "ARG010": wording.hidden_characters,
    "ARG014": entries.one_id_twice,
    "ARG015": wording.cut_by_a_comment,
    "ARG016": wording.split_name,
    "ARG101": naming.names_nothing,
    "ARG102": naming.wrong_kind,
    "ARG103": naming.other_file,
    "ARG104": naming.other_file,
    "ARG105": wording.two_directions,
    "ARG106": naming.item_out,
    "ARG107": naming.item_out,
    "ARG201": naming.item_out,
    "ARG202": entries.remove_entry,
    "ARG203": naming.against_its_own_premise,
    "ARG204": entries.same_premises,
    "ARG205": entries.same_premises,
    "ARG206": entries.remove_entry,
    "ARG208": entries.same_text,
    "ARG209": naming.contradicting_premises,
    "ARG210": entries.remove_entry,
    "ARG211": wording.remove_field,
    "ARG212": wording.fell_with_its_reasons,
    "ARG301": wording.rests_on_nothing,
    "ARG302": entries.remove_entry,
    "ARG303": entries.one_address,
    "ARG304": wording.carried_by_unverified,
    "ARG305": wording.old,
    "ARG306": wording.not_a_date,
    "ARG307": wording.posture,
    "ARG308": wording.old,
    "ARG401": naming.accepted_and_rejected,
    "ARG402": naming.accepts_contradiction,
    "ARG404": expecting.not_met,
    "ARG405": naming.other_side,
    "ARG406": wording.unknown_scheme,
    "ARG407": expecting.holds_anyway,
    "ARG408": wording.no_critical_question,
    "ARG409": naming.own_thesis,
}
"""What is not here has no fix that could be made without a person's own words: the editor opens at its place."""


def fixes(library: Library, finding: Finding, *, today: date) -> tuple[Fix, ...]:
    """Return what could be done about a finding, the likeliest first; nothing is done yet.

    A finding of files that were read anew since has none, where its entry or its file is not there any more.
    """
    maker = FIXES.get(finding.code)
    document = next((one for one in library.documents.values() if one.name == finding.file), None)
    if maker is None or document is None or not document.parsed:
        return ()
    case = Case(library, finding, today, document)
    if finding.subject is not None and case.subject is None:
        return ()
    return tuple({fix.title: fix for fix in maker(case) if fix is not None}.values())
