"""The version of the API itself; docs/api.md says what changed in each."""

VERSION = "1.1.0"
