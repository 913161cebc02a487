"""Document -> Manuscript: the parser."""
