"""The indicative distribution: editions, examples, comparison, what if, and how an edition comes to be."""
