"""TMX 1.4b (LISA OSCAR, 2005), streamed both ways.

reader = read_tmx("memory.tmx")
write_tmx("copy.tmx", reader, source_lang=reader.header.source_lang or "*all*", header=reader.header)
for remark in reader.remarks: ...
"""

from tmx.tmxparts import TmxHeader
from tmx.tmxreader import TmxReader, read_tmx
from tmx.tmxwriter import ANY_LANGUAGE, WriteReport, tmx_text, write_tmx

__all__ = [
    "ANY_LANGUAGE",
    "TmxHeader",
    "TmxReader",
    "WriteReport",
    "read_tmx",
    "tmx_text",
    "write_tmx",
]
