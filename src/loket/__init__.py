"""The counter: Django pages and commands on top of the law."""
