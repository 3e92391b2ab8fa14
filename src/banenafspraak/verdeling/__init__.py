"""Which gemeente lay in which arbeidsmarktregio on which date, and what that does to figures."""
