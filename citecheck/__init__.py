"""citecheck reads an article, checks every reference and citation in it, and says, with evidence, what is wrong."""

__version__ = "0.1.0"
