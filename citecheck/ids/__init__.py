"""Identifiers: compact, validate, find."""
