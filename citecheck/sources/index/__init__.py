"""The built index: records in SQLite, their terms in tantivy, in one folder that is whole or not there."""
