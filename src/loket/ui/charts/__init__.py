"""Pictures: a few inline SVG shapes, each drawn in two widths and shown beside its table."""

from loket.ui.charts.diverging import Afwijking, diverging
from loket.ui.charts.dots import Stip, dots
from loket.ui.charts.drawing import Drawing, Picture
from loket.ui.charts.money import Maand, Namen, money
from loket.ui.charts.steps import Step, steps
from loket.ui.charts.targets import YearBar, targets

__all__ = [
    "Afwijking",
    "Drawing",
    "Maand",
    "Namen",
    "Picture",
    "Step",
    "Stip",
    "YearBar",
    "diverging",
    "dots",
    "money",
    "steps",
    "targets",
]
