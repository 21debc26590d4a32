extension VM {
  /// Module `hmac`, written in Python.
  static let hmacSource = #"""
import hashlib as _hashlib

__all__ = ["HMAC", "new", "digest", "compare_digest"]


def _hash(digestmod, data=b""):
    if isinstance(digestmod, str):
        return _hashlib.new(digestmod, data)
    return digestmod(data) if callable(digestmod) else digestmod.new(data)


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._digestmod = digestmod
        inner = _hash(digestmod)
        self.digest_size, self.block_size = inner.digest_size, inner.block_size
        self.name = "hmac-" + inner.name
        key = bytes(key)
        if len(key) > self.block_size:
            key = _hash(digestmod, key).digest()
        key = key.ljust(self.block_size, b"\0")
        self._outer = bytes(b ^ 0x5C for b in key)
        self._inner = bytes(b ^ 0x36 for b in key)
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self._inner += bytes(msg)

    def digest(self):
        inside = _hash(self._digestmod, self._inner).digest()
        return _hash(self._digestmod, self._outer + inside).digest()

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        return other


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    if isinstance(a, str) != isinstance(b, str):
        raise TypeError("unsupported operand types(s) or combination of types: "
                        "'%s' and '%s'" % (type(a).__name__, type(b).__name__))
    return a == b

"""#
}
