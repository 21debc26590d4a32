extension VM {
  /// Module `base64`, written in Python.
  static let base64Source = #"""
import binascii

__all__ = ["b64encode", "b64decode", "standard_b64encode", "standard_b64decode",
           "urlsafe_b64encode", "urlsafe_b64decode", "b32encode", "b32decode", "b16encode",
           "b16decode", "encodebytes", "decodebytes"]
_SMALL = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r"
                    % type(s).__name__)


def b64encode(s, altchars=None):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_bytes(altchars), b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_bytes(s), b"-_")


def b32encode(s):
    s = bytes(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at:at + 5]
        n = int.from_bytes(piece.ljust(5, b"\0"), "big")
        count = -(-len(piece) * 8 // 5)
        out += bytes([_SMALL[n >> 35 - 5 * k & 31] for k in range(count)]) + b"=" * (8 - count)
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    s = (s.upper() if casefold else s).rstrip(b"=")
    n = 0
    for c in s:
        if c not in _SMALL:
            raise binascii.Error("Non-base32 digit found")
        n = n << 5 | _SMALL.index(c)
    count = len(s) * 5 // 8
    return (n >> len(s) * 5 - count * 8).to_bytes(count, "big")


def b16encode(s):
    return s.hex().upper().encode()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if not casefold and s != s.upper():
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def encodebytes(s):
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)
"""#
}
