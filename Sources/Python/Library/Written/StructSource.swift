extension VM {
  /// Module `struct`, written in Python.
  static let structSource = #"""
import math
from _bits import float_bytes, float_of_bytes

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]

_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4,
          "q": 8, "Q": 8, "n": 8, "N": 8, "P": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_WORDS = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


class error(Exception):
    pass


def _items(format):
    """The byte order and (code, count, size, alignment) of each item."""
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not "
                        + type(format).__name__)
    order, native = "little", True
    at = 0
    if format[:1] in ("<", ">", "!", "=", "@") and format:
        native = format[0] == "@"
        order = "big" if format[0] in ">!" else "little"
        at = 1
    items = []
    while at < len(format):
        c = format[at]
        if c.isspace():
            at += 1
            continue
        count = None
        start = at
        while at < len(format) and format[at].isdigit():
            at += 1
        if at > start:
            count = int(format[start:at])
            if at == len(format):
                raise error("repeat count given without format specifier")
        c = format[at]
        at += 1
        if c not in _SIZES or c in "nNP" and not native:
            raise error("bad char in struct format")
        size = 8 if native and c in "lL" else _SIZES[c]
        alignment = size if native and c not in "sp" else 1
        items.append((c, 1 if count is None else count, size, alignment))
    return order, items


def _padding(offset, alignment):
    return -offset % alignment


def calcsize(format):
    size = 0
    for c, count, width, alignment in _items(format)[1]:
        size += _padding(size, alignment)
        size += count * width
    return size


def _half_bits(x):
    sign = 0x8000 if math.copysign(1.0, x) < 0 else 0
    if x != x:
        return sign | 0x7E00
    x = abs(x)
    if x == math.inf:
        return sign | 0x7C00
    if x == 0:
        return sign
    m, e = math.frexp(x)
    e -= 1
    if e < -14:
        n = round(x * 2.0 ** 24)
    else:
        n = round(m * 2 * 1024) - 1024 + ((e + 15) << 10)
    if n >= 0x7C00:
        raise OverflowError("float too large to pack with e format")
    return sign | n


def _half(n):
    sign = -1.0 if n & 0x8000 else 1.0
    e, m = n >> 10 & 31, n & 1023
    if e == 31:
        return sign * math.inf if m == 0 else math.nan
    if e == 0:
        return sign * m * 2.0 ** -24
    return sign * (1 + m / 1024) * 2.0 ** (e - 15)


def _number(c, value, size, order, native):
    if c in "efd":
        if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
            raise error("required argument is not a float")
        x = float(value)
        if c == "e":
            packed = _half_bits(x).to_bytes(2, "little")
        else:
            if c == "f" and math.isfinite(x) and abs(x) >= 3.4028235677973366e+38:
                if native:
                    x = math.copysign(math.inf, x)
                else:
                    raise OverflowError("float too large to pack with f format")
            packed = float_bytes(x, size)
        return packed if order == "little" else packed[::-1]
    if c == "?":
        return b"\x01" if value else b"\0"
    try:
        n = value.__index__()
    except AttributeError:
        raise error("required argument is not an integer") from None
    signed = c in "bhilqn"
    low, high = 0, (1 << 8 * size) - 1
    if signed:
        low, high = -1 << 8 * size - 1, (1 << 8 * size - 1) - 1
    if not low <= n <= high:
        # CPython packs with the machine's own routines, in their words, where these fit.
        if native and c in _WORDS:
            raise error(f"{_WORDS[c]} format requires {low} <= number <= {high}")
        if size == 8 or native and c in "I":
            raise error("argument out of range" if native else "int too large to convert")
        raise error(f"'{c}' format requires {low} <= number <= {high}")
    return n.to_bytes(size, order, signed=signed)


def _is_native(format):
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("ascii")
    return format[:1] not in (">", "!")


def pack(format, /, *values):
    order, items = _items(format)
    native = _is_native(format)
    wanted = sum([0 if c == "x" else 1 if c in "sp" else count for c, count, _, _ in items])
    if wanted != len(values):
        raise error(f"pack expected {wanted} items for packing (got {len(values)})")
    out = bytearray()
    k = 0
    for c, count, size, alignment in items:
        out += bytes(_padding(len(out), alignment))
        if c == "x":
            out += bytes(count)
        elif c in "sp":
            value = values[k]
            k += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{c}' must be a bytes object")
            if c == "p":
                value = value[:max(count - 1, 0)]
                value = bytes([min(len(value), 255)]) + value if count else b""
            out += bytes(value[:count]).ljust(count, b"\0")
        else:
            for value in values[k:k + count]:
                if c == "c":
                    if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                        raise error("char format requires a bytes object of length 1")
                    out += value
                else:
                    out += _number(c, value, size, order, native)
            k += count
    return bytes(out)


def _taken(order, items, buffer, at):
    out = []
    start = at
    for c, count, size, alignment in items:
        at += _padding(at - start, alignment)
        if c == "x":
            at += count
        elif c in "sp":
            piece = bytes(buffer[at:at + count])
            at += count
            out.append(piece[1:1 + piece[0]] if c == "p" and piece else piece)
        else:
            for _ in range(count):
                piece = bytes(buffer[at:at + size])
                at += size
                if c == "c":
                    out.append(piece)
                elif c == "?":
                    out.append(piece != b"\0")
                elif c == "e":
                    out.append(_half(int.from_bytes(piece, order)))
                elif c in "fd":
                    out.append(float_of_bytes(piece if order == "little" else piece[::-1]))
                else:
                    out.append(int.from_bytes(piece, order, signed=c in "bhilqn"))
    return tuple(out)


def unpack(format, buffer, /):
    order, items = _items(format)
    size = calcsize(format)
    if len(buffer) != size:
        raise error(f"unpack requires a buffer of {size} bytes")
    return _taken(order, items, buffer, 0)


def unpack_from(format, /, buffer, offset=0):
    order, items = _items(format)
    size = calcsize(format)
    if offset < 0:
        if offset + len(buffer) < 0:
            raise error(f"offset {offset} out of range for {len(buffer)}-byte buffer")
        offset += len(buffer)
    if len(buffer) - offset < size:
        raise error(f"unpack_from requires a buffer of at least {offset + size} bytes for "
                    f"unpacking {size} bytes at offset {offset} (actual buffer size is {len(buffer)})")
    return _taken(order, items, buffer, offset)


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    order, items = _items(format)
    return iter([_taken(order, items, buffer, at) for at in range(0, len(buffer), size)])


def pack_into(format, buffer, offset, /, *values):
    packed = pack(format, *values)
    if offset < 0:
        offset += len(buffer)
    if len(buffer) - offset < len(packed):
        raise error(f"pack_into requires a buffer of at least {offset + len(packed)} bytes for "
                    f"packing {len(packed)} bytes at offset {offset} "
                    f"(actual buffer size is {len(buffer)})")
    buffer[offset:offset + len(packed)] = packed


class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
"""#
}
