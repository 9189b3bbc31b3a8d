"""A session without files: a small debate, and findings that are told to it instead of found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from argmap.document import read
from argmap.findings import Finding, Severity
from argmap.library import Library, library_of
from argmap.session import Session
from argmap.text.span import Place

CAR_BAN = """\
argmap: 1
title: Cars out of the centre
question: Should cities ban private cars from their centres?
sources:
  madrid-2019:
    title: Air quality in the Madrid low emission zone
    authors: [Ecologistas en Acción]
    issued: 2019-12
    type: survey
    status: verified
    url: https://example.org/madrid
claims:
  ban:
    text: Cities should ban private cars from their centres by 2035.
    kind: normative
    assume: unknown
    by: [the city council]
    tags: [thesis]
  air:
    text: Air quality in centres improves markedly when cars are banned.
    kind: empirical
  no2-fell:
    text: NO2 fell by 38 % in the Madrid zone within twelve months.
    sources:
      - source: madrid-2019
        at: p. 12
        quote: a reduction of 38 %
    note: The zone was reduced again in 2020.
  windy:
    text: The 2019 measurement coincided with unusually windy months.
  traffic-is-main-source:
    text: Traffic is the largest source of fine particles in city centres.
    assume: unknown
    hedge: probably
  shops-lose:
    text: Shops in the centre lose a large share of their trade.
    contradicts: [footfall-rises]
  footfall-rises:
    text: Footfall in pedestrian streets rises by 10 to 25 % after closure.
    assume: true
  customers-drive:
    text: Most customers of central shops arrive by car.
  no-step-free-transit:
    text: Half of the stations have no step-free access.
  blue-badge:
    text: Exemptions for blue-badge holders are cheap to administer.
  exceptions-exist:
    text: Every ban so far has made exceptions.
    about: [ban]
arguments:
  cleaner-air: {premises: [air], supports: ban}
  madrid: {premises: [no2-fell], supports: air}
  wind: {premises: [windy], undercuts: madrid}
  main-source: {premises: [traffic-is-main-source], supports: air, weight: 0.8, scheme: cause-to-effect}
  trade: {premises: [shops-lose], rebuts: ban}
  car-customers: {premises: [customers-drive], supports: shops-lose}
  left-behind:
    title: People who cannot walk are left behind
    premises: [no-step-free-transit, air]
    rebuts: ban
  exempt: {premises: [blue-badge], undercuts: left-behind}
questions:
  how-many-drive:
    text: How many customers do come by car?
    about: [customers-drive]
    answers: [footfall-rises]
positions:
  car-free:
    title: The centre is for people
    thesis: ban
    accepts: [traffic-is-main-source]
    rejects: [shops-lose]
  motorists:
    title: The centre must be reachable
    thesis: shops-lose
    rejects: [footfall-rises]
scenarios:
  new-survey:
    title: A new survey finds the particles elsewhere
    rejects: [traffic-is-main-source]
    expect: {air: out}
"""

BROKEN = """\
argmap: 1
title: A debate with faults
claims:
  sound: {text: This one can be read.}
  unsound:
    text: This one has a key that nobody knows.
    sorces: [x]
arguments:
  reason: {premises: [sound], supports: unsound}
"""

UNPARSED = 'argmap: 1\ntitle: "never closed\nclaims:\n  a:\n    text: hello\n'


def finding(
    code: str = "ARG302",
    message: str = "the source is cited nowhere",
    *,
    line: int = 5,
    subject: str | None = "claim:air",
    severity: Severity = Severity.WARNING,
    file: str = "car-ban.yaml",
) -> Finding:
    """Return a finding in the small debate."""
    place = Place(line, 3, line, 12)
    return Finding(code, severity, message, file, place, "Cite it, or take it out.", subject)


FINDINGS = (
    finding(),
    finding("ARG304", "the claim rests on one survey alone", line=25, subject="claim:no2-fell"),
    finding("ARG101", "thesis names nothing", line=2, subject=None, severity=Severity.ERROR),
)


class FakeSession(Session):
    """A session whose checks find what they are told to find."""

    def __init__(self, library: Library, stem: str | None, found: tuple[Finding, ...] = ()) -> None:
        super().__init__(Path("debates"), library, stem)
        self._found = found

    def findings(self, library: Library, is_wanted: Callable[[], bool] = lambda: True) -> tuple[Finding, ...]:
        """Return what was told, and the reading faults."""
        return (*library.findings, *self._found)


def library(**texts: str) -> Library:
    """Return a library of debates by the stem of their files, with ``_`` for ``-``."""
    stems = {name.replace("_", "-"): text for name, text in texts.items()}
    return library_of(read(text.encode(), f"{stem}.yaml", stem=stem) for stem, text in stems.items())


def session(text: str = CAR_BAN, found: tuple[Finding, ...] = (), *, stem: str = "car-ban") -> FakeSession:
    """Return a session with one debate open."""
    return FakeSession(library(**{stem.replace("-", "_"): text}), stem, found)
