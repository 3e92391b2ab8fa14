"""The data that components show: small frozen shapes, made by a page's reads and drawn by one template each."""

from loket.ui.onderdelen.antwoord import Regel, Stap, Uitkomst
from loket.ui.onderdelen.kaart import BLAUW, ORANJE, Tegel, Tegelkaart
from loket.ui.onderdelen.klok import Klok
from loket.ui.onderdelen.matrix import Cel, Matrix, Matrixrij
from loket.ui.onderdelen.tabel import Tabel
from loket.ui.onderdelen.voortgang import Voortgang
from loket.ui.onderdelen.wijziging import Verandering, Wijziging

__all__ = [
    "BLAUW",
    "ORANJE",
    "Cel",
    "Klok",
    "Matrix",
    "Matrixrij",
    "Regel",
    "Stap",
    "Tabel",
    "Tegel",
    "Tegelkaart",
    "Uitkomst",
    "Verandering",
    "Voortgang",
    "Wijziging",
]
