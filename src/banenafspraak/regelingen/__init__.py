"""One file per regeling: what it is, its grounds with their sources, what it brings, and what to do before when."""
