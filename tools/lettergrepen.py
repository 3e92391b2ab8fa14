"""Sentences, words and syllables of Dutch text, counted as a reader says them."""

import re
from functools import cache

import pyphen  # type: ignore[import-untyped]

# Vowels that are said as one. The rest of a run, as in "regio", is said apart.
_VOWEL = re.compile(
    r"(?<!q)(?:aai|ooi|oei|eeu|ieu|eau|aa|ee|éé|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|oa|ai|ëi|[aeiouyàáâèéêëìíïòóöùúüû])"
)
_WORD = re.compile(r"[\w’'-]*\w(?:[.,/]\d+)*(?:-\w+)*", re.UNICODE)
# A sentence ends where a new one begins: a full stop in "Stb. 2014" or "nr. 3" ends none.
_END = re.compile(r"(?<=[.?!])(?<!Stb\.)(?<!Stcrt\.)(?<!nr\.)(?<!\bbijv\.)[)”’\"]*\s+(?=[\"“‘(€]?[A-ZÉ0-9])")
_HYPHENS = pyphen.Pyphen(lang="nl_NL", left=1, right=1)


def sentences(text: str) -> list[str]:
    return [part for part in _END.split(text) if _WORD.search(part)]


def words(text: str) -> list[str]:
    return [word.strip("'’-") for word in _WORD.findall(text) if word.strip("'’-")]


@cache
def syllables(word: str) -> int:
    """How many syllables are said; of an abbreviation one a letter. A number is seen more than said: at most three."""
    letters = [sign for sign in word if sign.isalnum()]
    if any(sign.isdigit() for sign in word):
        return min(len(letters), 3)
    if word.isupper():
        return len(letters)
    # The dictionary knows where parts of a compound meet, but leaves a syllable of one letter to the next.
    found = sum(len(_VOWEL.findall(part)) for part in _HYPHENS.inserted(word.lower(), "|").split("|"))
    return found or len(letters)


def reading_ease(sentence_count: int, word_count: int, syllable_count: int) -> float:
    """Flesch–Douma: above 60 is plain, 45 to 60 takes an effort, below 45 is for whoever studied.

    >>> round(reading_ease(1, 10, 15), 1)
    82.0
    """
    return 206.84 - 0.93 * word_count / sentence_count - 77 * syllable_count / word_count
