"""References and registers -> resolutions: the resolver."""
