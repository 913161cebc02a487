"""Between the stages: many files read side by side, and each file's results put together."""
