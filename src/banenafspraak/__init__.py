"""The law of the Banenafspraak: dated values, regions and rules, without network, clock or database."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("werkkamer")
except PackageNotFoundError:  # a source tree that was never installed
    __version__ = "0"
