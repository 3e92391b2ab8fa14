"""Measures of the calendar and of number that rules reckon with: the same in every act, and no law."""

from fractions import Fraction

MAANDEN_PER_JAAR = 12
HALVEN_PER_JAAR = 2
MAANDEN_PER_HALFJAAR = 6
MAANDEN_OM_EEN_HELE_HEEN = 2
"""From any day so many months back lies at least one whole calendar month."""
DAGEN_PER_WEEK = 7
UREN_VAN_DE_LANGSTE_MAAND = 31 * 24
UREN_VAN_HET_LANGSTE_HALFJAAR = 184 * 24
MINUTEN_PER_UUR = 60
EEN_PROCENT = Fraction(1, 100)
