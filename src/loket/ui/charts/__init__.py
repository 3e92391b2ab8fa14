"""Pictures: a few inline SVG shapes, each drawn in two widths and shown beside its table."""

from loket.ui.charts.drawing import Drawing, Picture
from loket.ui.charts.steps import Step, steps
from loket.ui.charts.targets import YearBar, targets

__all__ = ["Drawing", "Picture", "Step", "YearBar", "steps", "targets"]
