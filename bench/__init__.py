"""Speed and quality, measured on data that does not ship."""
