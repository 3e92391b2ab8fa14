"""The words around the parts of a rule, one per kind of node and language."""

from banenafspraak.tekst import Tekst

ALLE = Tekst("Alle voorwaarden gelden:", "All conditions hold:")
EEN = Tekst("Ten minste één geldt:", "At least one holds:")
NIET_ALLE = Tekst("Ten minste één geldt niet:", "At least one does not hold:")
GEEN = Tekst("Geen van deze geldt:", "None of these holds:")
NIET_DIT = Tekst("Dit geldt niet:", "This does not hold:")
NIET = Tekst("niet: {a}", "not: {a}")
EN, OF = Tekst(" en ", " and "), Tekst(" of ", " or ")
ALTIJD, NOOIT_WAAR = Tekst("geldt altijd", "always holds"), Tekst("geldt niet", "does not hold")
IS = CODE = Tekst("{a}: {b}", "{a}: {b}")
CODE_NIET = Tekst("{a}: niet {b}", "{a}: not {b}")

# By whether days are compared, whether the fixed side stands first, and whether it is denied.
VERGELIJK = {
    (True, False, False): Tekst("{a} ligt vóór {b}", "{a} is before {b}"),
    (True, False, True): Tekst("{a} ligt op of na {b}", "{a} is on or after {b}"),
    (True, True, False): Tekst("{b} ligt na {a}", "{b} is after {a}"),
    (True, True, True): Tekst("{b} ligt op of vóór {a}", "{b} is on or before {a}"),
    (False, False, False): Tekst("{a} is lager dan {b}", "{a} is lower than {b}"),
    (False, False, True): Tekst("{a} is ten minste {b}", "{a} is at least {b}"),
    (False, True, False): Tekst("{b} is hoger dan {a}", "{b} is higher than {a}"),
    (False, True, True): Tekst("{b} is ten hoogste {a}", "{b} is at most {a}"),
}
# Of a day that is held against no end, by whether it is denied.
ER_IS = {
    False: Tekst("{a}: er is zo'n dag", "{a}: there is such a day"),
    True: Tekst("{a}: zo'n dag is er niet", "{a}: there is no such day"),
}
GELIJK = {False: Tekst("{a} is {b}", "{a} is {b}"), True: Tekst("{a} is niet {b}", "{a} is not {b}")}

VERSIES = Tekst("Dit hangt af van {op}:", "This depends on {op}:")
TOT = Tekst("tot {dag}", "before {dag}")
VANAF = Tekst("vanaf {van}", "from {van}")
VANAF_TOT = Tekst("vanaf {van} tot {dag}", "from {van} to before {dag}")
KEUZES = Tekst("De eerste regel die past, telt:", "The first line that fits counts:")
ALS = Tekst("als {c}: {a}", "if {c}: {a}")
ALS_LANG = Tekst("Als dit geldt, dan telt {a}:", "If this holds, {a} counts:")
ANDERS = Tekst("anders: {a}", "otherwise: {a}")
KIES = Tekst("(als {c}: {a}; anders: {b})", "(if {c}: {a}; otherwise: {b})")

HOOGSTE_TELT = Tekst(
    "Het nummer van het hoogste bedrag; zijn er twee even hoog, dan het eerste; 0 als er niets is:",
    "The number of the highest amount; where two are equal the first; 0 where there is nothing:",
)
WINNAAR = Tekst("het nummer van het hoogste bedrag", "the number of the highest amount")
HET_HOOGSTE = {
    False: Tekst("het hoogste is {a}", "the highest is {a}"),
    True: Tekst("het hoogste is niet {a}", "the highest is not {a}"),
}
LAAGSTE = {
    False: (Tekst("het laagste van {a}", "the lowest of {a}"), Tekst("Het laagste van:", "The lowest of:")),
    True: (Tekst("de vroegste van {a}", "the earliest of {a}"), Tekst("De vroegste van:", "The earliest of:")),
}
HOOGSTE = {
    False: (Tekst("het hoogste van {a}", "the highest of {a}"), Tekst("Het hoogste van:", "The highest of:")),
    True: (Tekst("de laatste van {a}", "the latest of {a}"), Tekst("De laatste van:", "The latest of:")),
}
TEN_MINSTE = Tekst("{a}, maar ten minste {b}", "{a}, but at least {b}")
MAAL = Tekst("Het product van:", "The product of:")
PLUS = Tekst("De som van:", "The sum of:")
MIN = Tekst("Het eerste min het tweede:", "The first minus the second:")
DELEN = Tekst("gedeeld door {b}", "divided by {b}")
WIJZEN = {
    "half_omhoog": Tekst("afgerond op {stap}, een halve naar boven", "rounded to {stap}, half up"),
    "omhoog": Tekst("naar boven afgerond op {stap}", "rounded up to {stap}"),
    "omlaag": Tekst("naar beneden afgerond op {stap}", "rounded down to {stap}"),
}
REDEN = Tekst("{a} (reden: {reden})", "{a} (reason: {reden})")
AFGEROND = Tekst("{a}, {hoe}", "{a}, {hoe}")
AFGEROND_LANG = Tekst("Deze uitkomst, {hoe}:", "This outcome, {hoe}:")

WAARDE = Tekst("{a} (geldend op {dag})", "{a} (in force on {dag})")
WAARDE_SLEUTEL = Tekst("{a} bij {sleutel} (geldend op {dag})", "{a} for {sleutel} (in force on {dag})")
WAARDE_VAST = Tekst("{n} ({a} op {dag})", "{n} ({a} on {dag})")
LEEFTIJD = Tekst("de leeftijd op {dag}", "the age on {dag}")
LEEFTIJD_VROEG = Tekst(
    "de leeftijd op {dag}, waarbij 28 februari telt als verjaardag van 29 februari",
    "the age on {dag}, with 28 February as birthday of 29 February",
)
PLUS_TIJD = Tekst("{dag} plus {n}", "{dag} plus {n}")
MIN_TIJD = Tekst("{dag} min {n}", "{dag} minus {n}")
DAG_PLUS = Tekst("De dag die volgt uit:", "The day that follows from:")
PLUS_TERMIJN = Tekst("plus {n}", "plus {n}")
MIN_TERMIJN = Tekst("min {n}", "minus {n}")
DEZE_DAG, DIT_GETAL = Tekst("deze dag", "this day"), Tekst("dit getal", "this number")
NA = Tekst("de dag {n} na {dag}", "the day {n} after {dag}")
VOOR = Tekst("de dag {n} vóór {dag}", "the day {n} before {dag}")
DAG_VOOR = Tekst("de dag vóór {dag}", "the day before {dag}")
JAARBEGIN = Tekst("1 januari van het jaar van {dag}", "1 January of the year of {dag}")
SOM = Tekst(
    "{a}, opgeteld over de aangiftetijdvakken van dit jaar bij deze werkgever waarvoor geldt: {c}",
    "{a}, added up over the wage-return periods of this year with this employer for which holds: {c}",
)
SOM_LANG = Tekst(
    "{a}, opgeteld over de aangiftetijdvakken van dit jaar bij deze werkgever waarvoor geldt:",
    "{a}, added up over the wage-return periods of this year with this employer for which holds:",
)
SOM_COMPLEET = Tekst("Pas zeker als {a}.", "Only certain when {a}.")
EERSTE = Tekst(
    "het eerste van alle banen bij deze werkgever ({a}) waarvoor geldt: {c}; geen baan: geen einde",
    "the first of all jobs with this employer ({a}) for which holds: {c}; no job: no end",
)
EERSTE_LANG = Tekst(
    "Het eerste van alle banen bij deze werkgever ({a}) waarvoor geldt (geen baan: geen einde):",
    "The first of all jobs with this employer ({a}) for which holds (no job: no end):",
)
OOIT = Tekst(
    "een andere baan bij deze werkgever valt in de tijd vanaf {van} tot {tot}; nee is pas zeker als {compleet}",
    "another job with this employer falls in the time from {van} to before {tot}; no is only certain when {compleet}",
)

# What a rule made of one case.
UITKOMST = {True: Tekst("ja", "yes"), False: Tekst("nee", "no"), None: Tekst("onbekend", "unknown")}
MET = Tekst("{a} ({b})", "{a} ({b})")
ZIE = Tekst("{a}, zie {b}", "{a}, see {b}")
OPGEGEVEN = Tekst("zo opgegeven", "given as such")
SINDS = Tekst("{a}: {b}, sinds {dag}", "{a}: {b}, since {dag}")
VOOR_GEBORENEN = Tekst("{a}: {b}, voor wie is geboren vanaf {dag}", "{a}: {b}, for who was born from {dag} on")
ZIE_HIERBOVEN = Tekst("{a}, zie hierboven", "{a}, see above")
OF_MEER = Tekst("{a} of meer", "{a} or more")
OMDAT = Tekst("omdat: {a}", "because: {a}")
OMDAT_ALLES = Tekst("omdat:", "because:")
OMDAT_RECHT = Tekst("omdat het antwoord hierboven ja is", "because the answer above is yes")
OP_DEZE_DAG = {
    True: Tekst("op deze dag geldt dit altijd", "on this day this always holds"),
    False: Tekst("op deze dag kent de wet dit niet", "on this day the law does not have this"),
}
GEEN_ANDERE = Tekst("op deze dag kent de wet geen uitzondering", "on this day the law has no exception")
NIET_ZEKER = Tekst("nog niet bekend is of dit zo is: {a}", "not known yet is whether: {a}")
NIET_ZEKER_RECHT = Tekst(
    "nog niet bekend is of het antwoord hierboven ja is", "not known yet is whether the answer above is yes"
)
NIET_ZEKER_ALLES = Tekst("nog niet bekend is of dit zo is:", "not known yet is whether:")
AFGEROND_TOT = Tekst("{a}, afgerond {b}", "{a}, rounded {b}")
# Of a row of wage-return periods, by whether they count (None: not sure) and whether it is just one.
TIJDVAKKEN = {
    True: {
        False: Tekst("{n} aangiftetijdvakken met {a}", "{n} wage-return periods with {a}"),
        True: Tekst("{n} aangiftetijdvak met {a}", "{n} wage-return period with {a}"),
    },
    None: {
        False: Tekst("misschien ook {n} aangiftetijdvakken met {a}", "perhaps {n} wage-return periods with {a} too"),
        True: Tekst("misschien ook {n} aangiftetijdvak met {a}", "perhaps {n} wage-return period with {a} too"),
    },
    False: {
        False: Tekst("{n} aangiftetijdvakken tellen niet mee", "{n} wage-return periods do not count"),
        True: Tekst("{n} aangiftetijdvak telt niet mee", "{n} wage-return period does not count"),
    },
}
# Of a day that is held against no end, as it was for one case.
ER_IS_ZAAK = {
    True: Tekst("{a} is {b}", "{a} is {b}"),
    False: Tekst("{a}: zo'n dag is er niet", "{a}: there is no such day"),
    None: Tekst("{a}: of er zo'n dag is, is onbekend", "{a}: whether there is such a day is unknown"),
}
# Of another job in a window of time, as it was for one case.
OOIT_ZAAK = {
    True: Tekst(
        "een andere baan bij deze werkgever (van {begin} tot {einde}) valt in de tijd vanaf {van} tot {tot}",
        "another job with this employer (from {begin} to before {einde}) falls in the time from {van} to before {tot}",
    ),
    False: Tekst(
        "geen andere baan bij deze werkgever valt in de tijd vanaf {van} tot {tot}",
        "no other job with this employer falls in the time from {van} to before {tot}",
    ),
    None: Tekst(
        "onbekend of een andere baan bij deze werkgever valt vanaf {van} tot {tot}; nee is pas zeker als {compleet}",
        "unknown whether another job with this employer falls in the time from {van} to before {tot}; "
        "no is only certain when {compleet}",
    ),
}
NIET_ALLES = Tekst("niet waar is: {a}", "it is not so that {a}")
FEIT_ONTBREEKT = Tekst("Wij weten nog niet: {a}.", "We do not know yet: {a}.")
OF_ZO_IS = Tekst("Wij weten nog niet of dit zo is: {a}.", "We do not know yet whether this is so: {a}.")
GEEN_RIJ = Tekst(
    "Op {dag} kennen wij nog geen waarde: {a}.",
    "On {dag} we know no value yet: {a}.",
)
BRON_ZWIJGT = Tekst(
    "De bron noemt geen waarde op {dag}: {a}.",
    "The source gives no value on {dag}: {a}.",
)
GEEN_PLAATS = Tekst(
    "Van deze gemeente kennen wij geen waarde op {dag}: {a}.",
    "Of this gemeente we know no value on {dag}: {a}.",
)
