"""What the public pages of the distribution show, read from the library."""
