"""What every input must leave standing: tried on made-up documents (tests/properties) and by coverage."""
