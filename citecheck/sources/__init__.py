"""Who is asked: the registers, and how they are spoken to."""
