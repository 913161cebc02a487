"""A register's message → Work: one file a register."""
