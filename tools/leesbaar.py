"""Whether people can read our texts: ``python -m tools.leesbaar``; with ``alles`` also the hardest ones.

The Dutch is held against numbers that were measured. They may get stricter, never looser.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.leesteksten import Leestekst, texts
from tools.lettergrepen import reading_ease, sentences, syllables, words

LONGEST = 20  # words in one sentence of ours
AVERAGE = 10  # words in a sentence, over everything; 8.7 when this was set
LEAST_EASE = 65  # reading ease over everything; 68 when this was set
MOST_PASSIVE = 0.03  # share of sentences with "worden", which hides who acts; 2% when this was set
LONG_WORD = 5  # syllables; law words such as loonkostensubsidie have six

# What to avoid in Dutch, and what to write instead.
AVOID = {
    r"helaas": "leave it out",
    r"(?:on)?eenvoudig\w*": "leave it out, or say in how many steps",
    r"simpel\w*|gewoonweg|natuurlijk|uiteraard": "leave it out",
    r"klik(?:t|ken)? (?:u )?hier": "name what stands behind the link",
    r"je|jij|jou|jouw|jullie": "write u or uw",
    r"instrument(?:en)?": "write regeling",
    r"middels|door middel van": "write met or door",
    r"indien|mits": "write als",
    r"teneinde|ten einde|opdat": "write om",
    r"alsmede|evenals|tevens|alsook": "write ook or en",
    r"derhalve|zodoende|dientengevolge": "write daarom or dus",
    r"ten behoeve van|ten gunste van": "write voor",
    r"met betrekking tot|inzake|aangaande|omtrent|ter zake van?": "write over",
    r"ten aanzien van|jegens": "write voor or over",
    r"conform|overeenkomstig": "write volgens or zoals",
    r"reeds": "write al",
    r"thans|heden": "write nu",
    r"desbetreffende?|betreffende|voornoemde?|bovengenoemde?": "write this or that one by its name",
    r"dien(?:t|en) (?:u |zij |hij )?te|gelieve": "write moet",
    r"wederom|hetgeen|welke? dan ook|zulks|dan wel|ingevolge|krachtens|mede": "write it as you would say it",
}
# The name of a header belongs to HTTP; its spelling is not ours.
_NAME_OF_HEADER = re.compile(r"\bAuthorization(?= header)")
# The English side is British, as the ministry and the CBS write it.
AMERICAN = {
    r"(?:un|dis)?(?:color|favor|labor|behavior|neighbor|honor)(?:s|ed|ing|able|hood|s?ing)?": "-our",
    r"center(?:s|ed)?|fiber|liter|kilometer(?:s)?": "-re",
    r"\w+(?:ganiz|alyz|aliz|ogniz|mariz|imiz|thoriz|oriz)(?:e|es|ed|ing|ation|ations)": "-ise or -yse",
    r"(?:cancel|travel|label|model|counsel)(?:ed|ing|or)": "two l's",
    r"catalogs?|dialogs?|gray|program(?:s)? of|check(?:s)? in the mail|fulfill|enrollment|toward|gotten": "British",
}
_NL = {re.compile(rf"\b(?:{word})\b", re.IGNORECASE): advice for word, advice in AVOID.items()}
_EN = {re.compile(rf"\b(?:{word})\b", re.IGNORECASE): advice for word, advice in AMERICAN.items()}
_PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden)\b", re.IGNORECASE)
_CLOSING = re.compile(r"[.?!:…]?\Z")
# A label has no sentence to measure.
_SENTENCE = re.compile(r"[.?!:…]\Z")
_LEAST_WORDS = 8


@dataclass(frozen=True)
class Measured:
    """What the sentences of some texts add up to."""

    sentences: int
    words: int
    syllables: int
    long_words: int
    passive: int

    @property
    def average(self) -> float:
        return self.words / self.sentences

    @property
    def ease(self) -> float:
        return reading_ease(self.sentences, self.words, self.syllables)


def sentences_of(text: str) -> list[str]:
    """The sentences to measure; a label or a name is none."""
    return [one for one in sentences(text) if _SENTENCE.search(one) or len(words(one)) >= _LEAST_WORDS]


def measured(found: Iterable[str]) -> Measured:
    every = [one for text in found for one in sentences_of(text)]
    said = [word for one in every for word in words(one)]
    counts = [syllables(word) for word in said]
    return Measured(
        sentences=len(every),
        words=len(said),
        syllables=sum(counts),
        long_words=sum(count >= LONG_WORD for count in counts),
        passive=sum(bool(_PASSIVE.search(one)) for one in every),
    )


def findings(one: Leestekst) -> Iterator[str]:
    """What is wrong with one text, with what to do about it."""
    for sentence in sentences_of(one.dutch):
        if (count := len(words(sentence))) > LONGEST:
            yield f"{count} words in one sentence, at most {LONGEST}. Make two of it: {sentence!r}"
    yield from _words_in(one.dutch, _NL)
    yield from _words_in(_NAME_OF_HEADER.sub("", one.english), _EN)
    for text in (one.dutch, one.english):
        if "!" in text:
            yield f"an exclamation mark. End with a full stop: {text!r}"
    closing = [_CLOSING.findall(text)[0] for text in (one.dutch, one.english)]
    if closing[0] != closing[1]:
        yield f"ends with {closing[0]!r} in Dutch and {closing[1]!r} in English. End both the same way: {one.dutch!r}"
    if one.parts[0] - one.parts[1]:
        yield f"fills in what English does not have: {sorted(one.parts[0] - one.parts[1])}"


def _words_in(text: str, avoid: dict[re.Pattern[str], str]) -> Iterator[str]:
    for pattern, advice in avoid.items():
        for found in pattern.findall(text):
            yield f"“{found}”: {advice}. It stands in: {text!r}"


def over_everything(total: Measured) -> Iterator[str]:
    share = total.passive / total.sentences
    if total.average > AVERAGE:
        yield f"all texts: {total.average:.2f} words a sentence, at most {AVERAGE}. Shorten the hardest: leesbaar alles"
    if total.ease < LEAST_EASE:
        yield f"all texts: reading ease {total.ease:.1f}, at least {LEAST_EASE}. Use shorter words: leesbaar alles"
    if share > MOST_PASSIVE:
        yield f"all texts: {share:.1%} of the sentences hold worden, at most {MOST_PASSIVE:.0%}. Say who acts."


def hardest(found: list[Leestekst], most: int = 40) -> list[str]:
    """The texts with the lowest reading ease, of those that are long enough to judge."""
    scored = [(measured([one.dutch]), one) for one in found if len(words(one.dutch)) >= 2 * _LEAST_WORDS]
    ranked = sorted((score.ease, one.place, one.dutch) for score, one in scored if score.sentences)
    return [f"{ease:5.1f}  {place}: {text}" for ease, place, text in ranked[:most]]


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["alles"]):
        print("Usage: python -m tools.leesbaar [alles]", file=sys.stderr)
        return 2
    every = texts()
    total = measured(one.dutch for one in every)
    if arguments:
        print(*hardest(every), sep="\n")
    wrong = [f"{one.place}: {what}" for one in every for what in findings(one)] + list(over_everything(total))
    print(*sorted(wrong), sep="\n", end="\n" if wrong else "")
    print(
        f"{len(wrong)} findings in {len(every)} texts, {total.sentences} sentences: "
        f"{total.average:.1f} words a sentence, "
        f"reading ease {total.ease:.0f}, {total.long_words / total.words:.0%} long words, "
        f"{total.passive / total.sentences:.0%} of the sentences with worden"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
