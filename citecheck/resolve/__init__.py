"""References and registers -> resolutions: the resolver."""

from citecheck.resolve.resolver import resolve

__all__ = ["resolve"]
