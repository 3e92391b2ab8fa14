"""The page of one regeling in Markdown: its rule in words, to lay beside the law article by article."""

from collections.abc import Iterable, Iterator

from banenafspraak.logic.terms import Soort, Term, parts
from banenafspraak.logic.verwoording.blok import Blok, regels
from banenafspraak.logic.verwoording.regel import Regeltekst
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.lezingen import LEZINGEN
from banenafspraak.regelingen.regelblad_tabellen import facts_table, value_tables
from banenafspraak.regelingen.regeling import Actie, Bedrag, Regeling
from banenafspraak.regelingen.tekst import Wetwoorden, distinct_names, named_parts, wie_in_woorden
from banenafspraak.tekst import Tekst

GEMAAKT = Tekst(
    "Deze bladzijde komt uit de regel zelf (`make regels`). Cursief staat wat onder Begrippen is uitgelegd.",
    "This page is made from the rule itself (`make regels`). Words in italics are explained under Definitions.",
)
UITVOERDER = Tekst("Wie voert het uit: {a}.", "Who carries it out: {a}.")
RECHT = Tekst("Wanneer geldt deze regeling", "When this regeling applies")
GRONDEN = Tekst("Gronden en voorwaarden", "Grounds and conditions")
BEGRIPPEN = Tekst("Begrippen in deze regeling", "Definitions in this regeling")
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
        self.names = named_parts(regeling.terms)
        self.woorden = Wetwoorden(boek.wet, taal, distinct_names(self.names, taal, "*{}*"), links=True)
        self.tekst = Regeltekst(self.woorden)

    def say(self, form: Tekst, **delen: str) -> str:
        return form.in_(self.taal).format(**delen)

    def lines(self) -> Iterator[str]:
        yield from (f"# {self.regeling.titel.in_(self.taal)}", "", self.regeling.kern.in_(self.taal), "")
        yield from (self.say(GEMAAKT), "")
        if self.regeling.uitvoerder:
            yield from (self.say(UITVOERDER, a=wie_in_woorden(self.regeling.uitvoerder, self.taal)), "")
        sections = (
            (LET_OP, (f"- {text.in_(self.taal)}" for text in self.regeling.let_op)),
            (RECHT, self._list(self.tekst.blok(self.regeling.recht))),
            (GRONDEN, self._grounds()),
            (BEGRIPPEN, self._definitions()),
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
        return [term for term in parts(self.regeling.terms) if term.soort is soort]

    def _cited(self, bronnen: Iterable[str]) -> str:
        return "; ".join(self.woorden.bron(key) for key in bronnen)

    def _grounds(self) -> Iterator[str]:
        for place, grond in enumerate(self.regeling.gronden, start=1):
            yield from (f"### {place}. {capital(grond.titel.in_(self.taal))}", "")
            yield from (f"`{grond.naam}` · {self._cited(grond.bronnen)}", "")
            yield from self._list(self.tekst.blok(grond.term.delen[0]))

    def _definitions(self) -> Iterator[str]:
        grounds = {grond.term for grond in self.regeling.gronden}
        for term in self.names:
            if term in grounds:
                continue
            name = self.woorden.naam(term).strip("*")
            about = f"`{term.meta.sleutel}`" + (f" · {cited}" if (cited := self._cited(term.meta.bronnen)) else "")
            yield from (f"### {capital(name)}", "", about, "")
            if (title := term.meta.titel.in_(self.taal)) != name and ":" in title:
                yield from (_sentence(title), "")
            if term.meta.gegeven:
                yield from (self.say(OPGEGEVEN), "")
            yield from self._list(self.tekst.blok(term.delen[0]))

    def _amount(self, bedrag: Bedrag) -> Iterator[str]:
        yield from (f"### {capital(bedrag.titel.in_(self.taal))} ({SOORTEN[bedrag.soort].in_(self.taal)})", "")
        if bedrag.als is not None:
            yield from (self.say(ALS, a=self.tekst.inline(bedrag.als)), "")
        yield from self._list(self.tekst.blok(bedrag.term))
        if bedrag.kas is not None:
            yield from (self.say(KAS, a=self.tekst.inline(bedrag.kas)), "")

    def _period(self) -> Iterator[str]:
        for form, term in ((VANAF, self.regeling.van), (TOT, self.regeling.tot)):
            if term is not None:
                yield from (self.say(form, a=self.tekst.inline(term)), "")

    def _action(self, actie: Actie) -> Iterator[str]:
        who, what = wie_in_woorden(actie.wie, self.taal), actie.wat.in_(self.taal)
        yield f"- **{who[:1].upper()}{who[1:]}**: {what} ({self.woorden.bron(actie.bron)})"
        if actie.uiterlijk is not None:
            yield f"  {self.say(UITERLIJK, a=self.tekst.inline(actie.uiterlijk))}"
            yield f"  {self.say(FATAAL if actie.fataal else STREEF)}"
        if actie.als is not None:
            yield f"  {self.say(ALS_ACTIE, a=self.tekst.inline(actie.als))}"

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
