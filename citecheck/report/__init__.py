"""Report -> bytes: the reporter."""
