"""The command line: a file a command, and the only room that talks to the terminal."""
