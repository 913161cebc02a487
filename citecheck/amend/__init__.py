"""Source bytes and fixes -> bytes: only what is wrong changes, everything else stays byte for byte."""
