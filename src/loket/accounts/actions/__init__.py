"""Everything that changes people, organisations, roles and invitations. Pages, API and commands use these alone."""
