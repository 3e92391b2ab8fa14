"""Pages of the distribution."""
