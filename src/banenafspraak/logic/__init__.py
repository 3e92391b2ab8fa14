"""The rule language: the law written once as immutable terms, read as a case, as columns, as wording and as questions.

``bouw`` holds the words in which a rule is written, ``terms`` what they make, ``case`` reads one case.
"""
