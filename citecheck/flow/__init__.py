"""Between the stages: many files read side by side, strings and DOIs alone, and each file's results put together."""
