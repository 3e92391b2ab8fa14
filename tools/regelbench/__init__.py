"""Measures the rules: one case, a million employment-months on three engines, and the same beside other software."""
