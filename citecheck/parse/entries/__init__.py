"""A list's lines -> its entries: cut by layout and, independently, by content."""
