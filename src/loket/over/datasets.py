"""The open data, one dataset per subject: flat tables that anybody may take along, each row with its source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loket.over import tabellen
from loket.verdeling.reads import rijen

LAW = ("eupl", _("Values and articles of the law are free. Our explanations beside them: EUPL-1.2."))
OWN = ("eupl", _("Our own texts: EUPL-1.2."))
CBS = ("cc-by", _("CC BY 4.0, source: CBS."))
FACTS = ("eupl", _("Facts; name the source in the row. The selection is ours: EUPL-1.2."))
# The addresses under which the European Union lists these licences.
LICENCES = {
    "eupl": "http://publications.europa.eu/resource/authority/licence/EUPL_1_2",
    "cc-by": "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
}


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table; ``licence`` is a key of LICENCES with the words that go with it."""

    name: str
    title: str | Promise
    about: str | Promise
    licence: tuple[str, str | Promise]
    rows: Callable[[], Iterator[tabellen.Row]]


DATASETS = {
    one.name: one
    for one in (
        Dataset(
            "waarden",
            _("Values of the law"),
            _("Each value with the period in which it holds, its unit, how sure it is, and its source."),
            LAW,
            tabellen.values,
        ),
        Dataset(
            "eigen-regels",
            _("Rules of municipalities"),
            _("What municipalities and regions say themselves. Without a date it is evidence, not current law."),
            FACTS,
            tabellen.local_rules,
        ),
        Dataset(
            "bronnen",
            _("Sources of the law"),
            _("Each source with its article, publication and link."),
            LAW,
            tabellen.sources,
        ),
        Dataset("begrippen", _("Terms"), _("Every law word in plain language."), OWN, tabellen.terms),
        Dataset(
            "gemeenten",
            _("Municipalities"),
            _("Code, name, from when and until when it exists, and the region it lies in today."),
            CBS,
            tabellen.municipalities,
        ),
        Dataset("regios", _("Regions"), _("The labour market regions of today."), CBS, tabellen.regions),
        Dataset(
            "resultaten",
            _("Results of the Banenafspraak"),
            _("Per year and sector: what was agreed and what was measured. Unknown stays empty."),
            FACTS,
            tabellen.results,
        ),
        Dataset(
            "regiocijfers",
            _("Published numbers per region"),
            _("The indicative distribution and snapshots of jobs. Never add up rows of two measures."),
            FACTS,
            tabellen.regional_figures,
        ),
        Dataset(
            "verdelingen",
            _("Distributions as published"),
            _("Every cell of the editions of De Werkkamer. What was not published stays empty."),
            FACTS,
            rijen.published,
        ),
        Dataset(
            "rekenvoorbeelden",
            _("Worked examples of a distribution"),
            _("Computed from figures of CBS. No edition, and not De Werkkamer's."),
            CBS,
            rijen.examples,
        ),
    )
}
