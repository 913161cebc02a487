"""Dossier -> findings: the rules and the engine that runs them."""
