"""What phrases are in another language, from aligned text: `find_equivalents`."""

from termbase.equivalents.find import find_equivalents
from termbase.equivalents.types import Equivalent, Example

__all__ = ["Equivalent", "Example", "find_equivalents"]
