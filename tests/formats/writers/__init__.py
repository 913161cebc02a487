"""Small writers, one a format: the sample article in, a file out."""
