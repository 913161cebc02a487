"""The offline register: Crossref work messages in files, looked up by DOI and searched."""
