"""Aligned text: segments, the files they stand in, and the memory."""
