"""Everything that changes an edition of the distribution, or what is said of it."""
