"""The nouns that travel between the rooms: frozen dataclasses of tuples, importing nothing but each other."""
