"""Translation units and their segments: plain data, no input or output."""
