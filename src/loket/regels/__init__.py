"""The rules at the counter: cases tried against them, facts, questions and files of many jobs."""
