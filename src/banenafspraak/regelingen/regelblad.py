"""The page of one regeling in Markdown: its rule in words, to lay beside the law article by article."""

from collections import Counter
from collections.abc import Iterable, Iterator

from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording.blok import Blok, lowered, regels
from banenafspraak.logic.verwoording.regel import Regeltekst
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.lezingen import LEZINGEN
from banenafspraak.regelingen.namen import distinct_names, elders, parts_up_to
from banenafspraak.regelingen.regelblad_tabellen import facts_table, value_tables
from banenafspraak.regelingen.regeling import Actie, Bedrag, Regeling
from banenafspraak.regelingen.tekst import Wetwoorden, wie_in_woorden
from banenafspraak.tekst import Tekst

GEMAAKT = Tekst(
    "Deze bladzijde komt uit de regel zelf (`make regels`). Cursief staat wat onder Begrippen is uitgelegd.",
    "This page is made from the rule itself (`make regels`). Words in italics are explained under Definitions.",
)
UITVOERDER = Tekst("Wie voert het uit: {a}.", "Who carries it out: {a}.")
RECHT = Tekst("Wanneer geldt deze regeling", "When this regeling applies")
GRONDEN = Tekst("Gronden en voorwaarden", "Grounds and conditions")
BEGRIPPEN = Tekst("Begrippen in deze regeling", "Definitions in this regeling")
ELDERS = Tekst("Begrippen van een andere regeling", "Definitions of another regeling")
ELDERS_UITLEG = Tekst(
    "Deze begrippen staan op de bladzijde van hun eigen regeling, met hun waarden en feiten.",
    "These definitions stand on the page of their own regeling, with their values and facts.",
)
TERUGKEREND = Tekst("Delen die terugkomen", "Parts that return")
TERUGKEREND_SOORTEN = (
    *(Soort.ALLE, Soort.EEN, Soort.KIES, Soort.MAANDEN, Soort.DAGEN, Soort.LAAGSTE, Soort.HOOGSTE),
    *(Soort.AFGEROND, Soort.EERSTE, Soort.SOM, Soort.MAAL, Soort.PLUS, Soort.MIN),
)
WOORDEN = {
    Aard.WAARHEID: Tekst("voorwaarde", "condition"),
    Aard.GETAL: Tekst("getal", "number"),
    Aard.DATUM: Tekst("dag", "day"),
    Aard.CODE: Tekst("code", "code"),
}
LONG = 200
"""What is longer and returns is told once, under a number."""
SHORT = 160
"""A phrase up to this many signs stays on the line of its label."""
BEDRAGEN = Tekst("Bedragen", "Amounts")
PERIODE = Tekst("Begin en einde", "Start and end")
BESLISSER = Tekst("Wie beslist", "Who decides")
ACTIES = Tekst("Wie moet wat doen, en wanneer", "Who must do what, and when")
LEZINGEN_KOP = Tekst("Waar de wet meer lezingen toelaat", "Where the act allows more than one reading")
LET_OP = Tekst("Let op", "Mind")
WAARDEN = Tekst("Waarden uit het Wetboek", "Values from the Wetboek")
FEITEN = Tekst("Feiten die de regel leest", "Facts that the rule reads")
OPGEGEVEN = Tekst(
    "Wie dit begrip al kent, mag het opgeven. Dan vragen wij niets van wat eronder staat.",
    "Who knows this already may give it. Then we ask nothing of what stands below it.",
)
VANAF, TOT = Tekst("Begin: {a}.", "Start: {a}."), Tekst("Einde (eerste dag erna): {a}.", "End (first day after): {a}.")
ALS, KAS = Tekst("Dit bedrag telt als: {a}.", "This amount counts if: {a}."), Tekst("Uitbetaald: {a}.", "Paid: {a}.")
UITERLIJK = Tekst("Uiterlijk: {a}.", "At the latest: {a}.")
FATAAL = Tekst("Wie te laat is, verliest het recht.", "Who is late loses the right.")
STREEF = Tekst("Dit is een streeftermijn.", "This is a target term.")
ALS_ACTIE = Tekst("Alleen als: {a}.", "Only if: {a}.")
WIJ_KIEZEN = Tekst("Wij kiezen: {a}.", "We choose: {a}.")
ANDERE = Tekst(
    "De andere lezing: {a}. De instelling heet `{naam}`.", "The other reading: {a}. The setting is `{naam}`."
)
BESLUIT = Tekst("De redenen staan in besluit {n}.", "The reasons stand in decision {n}.")
SOORTEN = {
    "per_maand": Tekst("per maand", "per month"),
    "per_jaar": Tekst("per jaar", "per year"),
    "per_uur": Tekst("per uur", "per hour"),
    "per_dag": Tekst("per dag", "per day"),
    "eenmalig": Tekst("één keer", "once"),
}


def regelblad(boek: Regelboek, regeling: Regeling, taal: str) -> str:
    """The whole page of one regeling in one language."""
    return "\n".join(Regelblad(boek, regeling, taal).lines()) + "\n"


class Regelblad:
    """The parts of one page, each as its lines."""

    def __init__(self, boek: Regelboek, regeling: Regeling, taal: str) -> None:
        self.boek, self.regeling, self.taal = boek, regeling, taal
        self.elders = elders(boek, regeling)
        self.terms = parts_up_to(regeling.terms, self.elders)
        self.names = [term for term in self.terms if term.soort is Soort.NAAM]
        called = distinct_names(self.names, self.elders, taal)
        self.woorden = Wetwoorden(boek.wet, taal, {number: f"*{name}*" for number, name in called.items()}, links=True)
        self.tekst = Regeltekst(self.woorden)
        self.returning = self._set_apart()

    def say(self, form: Tekst, **delen: str) -> str:
        return form.in_(self.taal).format(**delen)

    def lines(self) -> Iterator[str]:
        yield from (f"# {self.regeling.titel.in_(self.taal)}", "", self.regeling.kern.in_(self.taal), "")
        yield from (self.say(GEMAAKT), "")
        if self.regeling.uitvoerder:
            yield from (self.say(UITVOERDER, a=wie_in_woorden(self.regeling.uitvoerder, self.taal)), "")
        sections = (
            (LET_OP, (f"- {text.in_(self.taal)}" for text in self.regeling.let_op)),
            (RECHT, self._list(self._right())),
            (GRONDEN, self._grounds()),
            (BEGRIPPEN, self._definitions()),
            (TERUGKEREND, self._recurring()),
            (ELDERS, self._elsewhere()),
            (BEDRAGEN, (line for bedrag in self.regeling.bedragen for line in self._amount(bedrag))),
            (PERIODE, self._period()),
            (BESLISSER, self._list(self.tekst.blok(self.regeling.beslisser)) if self.regeling.beslisser else ()),
            (ACTIES, (line for actie in self.regeling.acties for line in self._action(actie))),
            (LEZINGEN_KOP, self._readings()),
            (WAARDEN, value_tables(self.boek.wet, self._below(Soort.WAARDE), self.taal)),
            (FEITEN, facts_table(self.boek.wet, self._below(Soort.FEIT), self.taal)),
        )
        for title, found in sections:
            yield from self._section(title, list(found))

    def _section(self, title: Tekst, found: list[str]) -> Iterator[str]:
        if found:
            yield from (f"## {title.in_(self.taal)}", "", *found)
            if found[-1]:
                yield ""

    def _list(self, blok: Blok) -> Iterator[str]:
        """A sentence, and its parts as a numbered list below it."""
        yield from (_sentence(blok.tekst), "")
        if blok.delen:
            yield from (*regels(blok.delen), "")

    def _below(self, soort: Soort) -> list[Term]:
        return [term for term in self.terms if term.soort is soort]

    def _cited(self, bronnen: Iterable[str]) -> str:
        return "; ".join(self.woorden.bron(key) for key in bronnen)

    def _right(self) -> Blok:
        """The right with its conditions, also where another part refers to it by a number."""
        recht = self.regeling.recht
        return self.tekst.definitie(recht) if recht.nummer in self.tekst.apart else self.tekst.blok(recht)

    def _grounds(self) -> Iterator[str]:
        for place, grond in enumerate(self.regeling.gronden, start=1):
            yield from (f"### {place}. {capital(grond.titel.in_(self.taal))}", "")
            yield from (f"`{grond.naam}` · {self._cited(grond.bronnen)}", "")
            yield from self._list(self.tekst.blok(grond.term.delen[0]))

    def _definitions(self) -> Iterator[str]:
        grounds = {grond.term for grond in self.regeling.gronden}
        for term in self.names:
            if term in grounds or term in self.elders:
                continue
            name = self.woorden.naam(term).strip("*")
            about = f"`{term.meta.sleutel}`" + (f" · {cited}" if (cited := self._cited(term.meta.bronnen)) else "")
            yield from (f"### {capital(name)}", "", about, "")
            if (title := term.meta.titel.in_(self.taal)) != name and ":" in title:
                yield from (_sentence(title), "")
            if term.meta.gegeven:
                yield from (self.say(OPGEGEVEN), "")
            yield from self._list(self.tekst.blok(term.delen[0]))

    def _set_apart(self) -> list[Term]:
        """The long parts without a name that stand in more than one place: each gets a number, to be told once."""
        wholes = Counter(deel for term in self.terms if term not in self.elders for deel in set(term.delen))
        found = [term for term in self.terms if wholes[term] > 1 and term.soort in TERUGKEREND_SOORTEN]
        returning: list[Term] = []
        for term in found:  # parts before wholes, so that a part that is set apart makes its wholes short
            if len(self.tekst.inline(term)) > LONG:
                place = 1 + sum(one.aard is term.aard for one in returning)
                returning.append(term)
                self.tekst.zet_apart(term, f"*{WOORDEN[term.aard].in_(self.taal)} {place}*")
        return returning

    def _recurring(self) -> Iterator[str]:
        for term in self.returning:
            yield from (f"### {capital(self.tekst.apart[term.nummer].strip('*'))}", "")
            yield from self._list(self.tekst.definitie(term))

    def _elsewhere(self) -> Iterator[str]:
        found = [(term, self.elders[term]) for term in self.names if term in self.elders]
        if found:
            yield from (self.say(ELDERS_UITLEG), "")
        for term, other in found:
            yield f"- {self.woorden.naam(term)}: [{other.titel.in_(self.taal)}]({other.naam}.{self.taal}.md)"

    def _amount(self, bedrag: Bedrag) -> Iterator[str]:
        yield from (f"### {capital(bedrag.titel.in_(self.taal))} ({SOORTEN[bedrag.soort].in_(self.taal)})", "")
        yield from (
            *self._said(ALS, bedrag.als),
            *self._list(self.tekst.blok(bedrag.term)),
            *self._said(KAS, bedrag.kas),
        )

    def _period(self) -> Iterator[str]:
        for form, term in ((VANAF, self.regeling.van), (TOT, self.regeling.tot)):
            yield from self._said(form, term)

    def _said(self, form: Tekst, term: Term | None) -> Iterator[str]:
        """A term behind its label, on a line of its own with a list below it where it is long."""
        if term is not None:
            yield from (*self._lines(form, term), "")

    def _lines(self, form: Tekst, term: Term, inspringen: str = "") -> Iterator[str]:
        blok = self.tekst.blok(term)
        short = blok if blok.delen and len(self.tekst.inline(term)) > SHORT else Blok(self.tekst.inline(term))
        text = self.say(form, a=lowered(short.tekst)).replace(":.", ":")
        yield f"{inspringen}{text}"
        if short.delen:
            yield from ("", *regels(short.delen, inspringen=inspringen))

    def _action(self, actie: Actie) -> Iterator[str]:
        who, what = wie_in_woorden(actie.wie, self.taal), actie.wat.in_(self.taal)
        yield f"- **{who[:1].upper()}{who[1:]}**: {what} ({self.woorden.bron(actie.bron)})"
        if actie.uiterlijk is not None:
            yield from self._lines(UITERLIJK, actie.uiterlijk, "  ")
            yield f"  {self.say(FATAAL if actie.fataal else STREEF)}"
        if actie.als is not None:
            yield from self._lines(ALS_ACTIE, actie.als, "  ")

    def _readings(self) -> Iterator[str]:
        for naam in self.regeling.lezingen:
            lezing = LEZINGEN[naam]
            mine = self.boek.bouw.lezingen[naam]
            others = "; ".join(text.in_(self.taal) for key, text in lezing.keuzes.items() if key != mine)
            yield f"- {lezing.vraag.in_(self.taal)}"
            yield f"  {self.say(WIJ_KIEZEN, a=lezing.keuzes[mine].in_(self.taal))}"
            yield f"  {self.say(ANDERE, a=others, naam=naam)}"
            yield f"  {self.say(BESLUIT, n=lezing.besluit)}"


def _sentence(text: str) -> str:
    """A phrase as a line of its own: with a capital, and a full stop where nothing follows."""
    ended = text if text[-1:] in ":.?" else f"{text}."
    return f"*{capital(ended[1:])}" if ended.startswith("*") else capital(ended)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
