"""The rule language read as columns: a whole frame at once, with the outcomes of the case reading.

``reken_kolommen`` takes named terms, a frame and an engine of ``motoren``.
"""

from banenafspraak.logic.kolommen.lezing import Kolommen, reken_kolommen
from banenafspraak.logic.kolommen.motoren import DuckDB, Motor, Polars, Spark

__all__ = ["DuckDB", "Kolommen", "Motor", "Polars", "Spark", "reken_kolommen"]
