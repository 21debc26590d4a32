extension VM {
  /// Module `array`, written in Python.
  static let arraySource = #"""
import _bits

__all__ = ["array", "ArrayType", "typecodes"]
typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8,
          "f": 4, "d": 8}
_WORDS = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
          "H": "unsigned short", "i": "signed integer", "I": "unsigned int"}


class array:
    def __init__(self, typecode, initializer=()):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not "
                            + type(typecode).__name__)
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str) and typecode != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        else:
            self.extend(initializer)

    def _checked(self, value):
        code = self.typecode
        if code in "fd":
            if isinstance(value, (str, bytes)) or not hasattr(value, "__float__") and not hasattr(
                    value, "__index__"):
                raise TypeError("must be real number, not " + type(value).__name__)
            x = float(value)
            return _bits.float_of_bytes(_bits.float_bytes(x, 4)) if code == "f" else x
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be unicode character")
            return value
        try:
            n = value.__index__()
        except AttributeError:
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer"
                            ) from None
        bits = self.itemsize * 8
        low, high = 0, (1 << bits) - 1
        if code.islower():
            low, high = -1 << bits - 1, (1 << bits - 1) - 1
        if n < low:
            raise OverflowError(f"{_WORDS[code]} is less than minimum" if code in _WORDS
                                else "can't convert negative value to unsigned int" if low == 0
                                else "Python int too large to convert to C long")
        if n > high:
            raise OverflowError(f"{_WORDS[code]} is greater than maximum" if code in _WORDS
                                else "Python int too large to convert to C long")
        return n

    def append(self, v, /):
        self._items.append(self._checked(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
        else:
            for value in bb:
                self._items.append(self._checked(value))

    def fromlist(self, list, /):
        self._items.extend([self._checked(v) for v in list])

    def frombytes(self, buffer, /):
        size = self.itemsize
        if len(buffer) % size:
            raise ValueError("bytes length not a multiple of item size")
        for at in range(0, len(buffer), size):
            piece = bytes(buffer[at:at + size])
            if self.typecode in "fd":
                self._items.append(_bits.float_of_bytes(piece))
            elif self.typecode == "u":
                self._items.append(chr(int.from_bytes(piece, "little")))
            else:
                self._items.append(int.from_bytes(piece, "little", signed=self.typecode.islower()))

    def tobytes(self):
        if self.typecode in "fd":
            return b"".join([_bits.float_bytes(x, self.itemsize) for x in self._items])
        if self.typecode == "u":
            return b"".join([ord(c).to_bytes(4, "little") for c in self._items])
        signed = self.typecode.islower()
        return b"".join([n.to_bytes(self.itemsize, "little", signed=signed) for n in self._items])

    def tolist(self):
        return list(self._items)

    def tounicode(self):
        return "".join(self._items)

    def insert(self, i, v, /):
        self._items.insert(i, self._checked(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        self._items = []
        self.frombytes(b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def _made(self, items):
        new = array(self.typecode)
        new._items = items
        return new

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._made(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError("can only assign array (not \"%s\") to array slice"
                                % type(value).__name__)
            self._items[index] = value._items
            return
        value = self._checked(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        del self._items[index]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only append array (not \"%s\") to array" % type(other).__name__)
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only extend with array (not \"%s\")" % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n)

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._made(list(self._items))

    def __deepcopy__(self, memo):
        return self._made(list(self._items))

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        if self.typecode == "u":
            return f"array('u', {''.join(self._items)!r})"
        return f"array('{self.typecode}', {self._items!r})"


ArrayType = array
"""#
}
