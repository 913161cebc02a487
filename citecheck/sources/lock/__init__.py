"""The lock: what the registers answered about a set of manuscripts, to be answered again without asking them."""
