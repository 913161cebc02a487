"""References in six styles, made from an Item: our own small formatter, golden-tested (docs/decisions/015)."""
