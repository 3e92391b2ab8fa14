"""The wording of a rule and of one outcome, in Dutch and in English: a template per kind of node.

``regel`` words a rule as it stands, ``uitkomst`` what it made of one case, ``blok`` prints both.
"""
