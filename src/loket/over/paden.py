"""Addresses of this site, as somebody may type or send them along."""

import re

from django.urls import Resolver404, resolve
from django.utils import translation

_OWN = re.compile(r"/(?![/\\])[^\s\\?#]*")


def own_path(text: str) -> str:
    """The path when it leads to a page of this site, without its query, which may be private; else empty."""
    path = text.strip().partition("#")[0].partition("?")[0]
    if not _OWN.fullmatch(path):
        return ""
    english = path == "/en" or path.startswith("/en/")
    with translation.override("en" if english else "nl"):
        try:
            resolve(path)
        except Resolver404:
            return ""
    return path
