"""Addresses of sources: whether a URL or a DOI is one, and when two of them lead to the same thing."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote, urlsplit

_DOI = re.compile(r"10\.[0-9]{4,}(?:\.[0-9]+)*/\S+")
_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_ARXIV_ID = r"((?:[a-z-]+(?:\.[a-z]{2})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5}))(?:v[0-9]+)?"
_ARXIV_PATH = re.compile(rf"/(?:abs|pdf|html|ps|format)/{_ARXIV_ID}(?:\.pdf)?", re.IGNORECASE)
_ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.{_ARXIV_ID}", re.IGNORECASE)
_LABEL = r"[^\x00-,./:-@\[-^`{-\x7f\s]+"  # of a host: letters of any script, digits, hyphens and underscores
_HOST = re.compile(rf"\[[0-9a-f:.]+\]|{_LABEL}(?:\.{_LABEL})*\.?")
_MAILTO = re.compile(r"mailto:[^@\s]+@[^@\s.][^@\s]*", re.IGNORECASE)
_NEVER = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\]")
_ESCAPE = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_PORTS = {"http": 80, "https": 443}


def is_doi(text: str) -> bool:
    """Tell whether a text is a bare DOI: ``10.``, a registrant of four digits or more, ``/`` and a name."""
    return _DOI.fullmatch(text) is not None


def bare_doi(text: str) -> str | None:
    """Return the DOI inside ``https://doi.org/10...`` or ``doi:10...``, or None where there is none.

    >>> bare_doi("doi: 10.1287/mnsc.2024.05420")
    '10.1287/mnsc.2024.05420'
    """
    match = _DOI_PREFIX.match(text)
    rest = text[match.end() :] if match else ""
    return rest if is_doi(rest) else None


def is_address(text: str) -> bool:
    """Tell whether a text is an ``http``, ``https`` or ``mailto`` address (letters beyond ASCII are fine)."""
    if _MAILTO.fullmatch(text):
        return True
    parts = _split(text)
    return parts is not None and not _NEVER.search(text)


def wrong_doi(text: str) -> str | None:
    """Return what to write in place of a text that is no DOI; None where it is one."""
    if is_doi(text):
        return None
    bare = bare_doi(text)
    return f"Write {bare}." if bare else "A DOI is like 10.1287/mnsc.2024.05420."


def wrong_address(text: str) -> str | None:
    """Return what to write in place of a text that is no address; None where it is one."""
    if is_address(text):
        return None
    doi = text if is_doi(text) else bare_doi(text)
    if doi is not None:
        return f"Write {doi} under 'doi'."
    if is_address(f"https://{text}") and "." in text.partition("/")[0]:
        return f"Write https://{text}."
    return "An address begins with https://, http:// or mailto: and has no space in it."


def same_thing(text: str) -> str:
    """Return a form of a URL or DOI that is equal for all addresses of one thing.

    Scheme, ``www.``, the case of the host, its usual port, a trailing slash and needless escapes make no
    difference; neither do arXiv's versions, and ``abs``, ``pdf`` or ``html`` before an arXiv id.  An address at
    ``doi.org`` is its DOI, whose case makes no difference, and the DOI of an arXiv paper is that paper.  A query
    and a fragment distinguish.  What is no address is returned as it is.

    >>> same_thing("http://www.arXiv.org/pdf/2212.03860v3.pdf") == same_thing("https://arxiv.org/abs/2212.03860")
    True
    """
    if is_doi(text):
        return _same_doi(text)
    if (doi := bare_doi(text)) is not None:
        return _same_doi(unquote(doi) if text[:4].lower() == "http" else doi)
    parts = _split(text)
    if parts is None:
        return text
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    rest = f"#{parts.fragment}" if parts.fragment else ""
    if host in ("arxiv.org", "export.arxiv.org") and (match := _ARXIV_PATH.fullmatch(parts.path.rstrip("/"))):
        return f"arxiv:{match[1].casefold()}{rest}"
    port = "" if parts.port in (None, _PORTS[parts.scheme]) else f":{parts.port}"
    query = f"?{_unescaped(parts.query)}" if parts.query else ""
    return f"//{host}{port}{_unescaped(parts.path).rstrip('/')}{query}{rest}"


def _same_doi(doi: str) -> str:
    match = _ARXIV_DOI.fullmatch(doi)
    return f"arxiv:{match[1].casefold()}" if match else f"doi:{doi.casefold()}"


def _split(text: str) -> SplitResult | None:
    """Return the parts of an http or https address, or None."""
    try:
        parts = urlsplit(text)
        if parts.scheme not in _PORTS or not parts.hostname:
            return None
        _ = parts.port  # read here, since this is what raises for a port that is no number
    except ValueError:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return parts if _HOST.fullmatch(host) and any(map(str.isalnum, host)) else None


def _unescaped(text: str) -> str:
    """Write escapes in capitals, and as the character where they need not be escapes (RFC 3986, 6.2.2)."""

    def plain(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in _UNRESERVED else match[0].upper()

    return _ESCAPE.sub(plain, quote(text, safe=_ASCII))
