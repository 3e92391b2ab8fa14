"""A case: facts about one person and one job, on one day; read, turned into records, and tried against the rules."""
