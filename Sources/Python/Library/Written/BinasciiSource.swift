extension VM {
  /// Module `binascii`, written in Python.
  static let binasciiSource = #"""
__all__ = ["a2b_base64", "b2a_base64", "hexlify", "unhexlify", "b2a_hex", "a2b_hex", "crc32",
           "Error"]
_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class Error(ValueError):
    pass


def b2a_base64(data, /, *, newline=True):
    data = bytes(data)
    out = bytearray()
    for at in range(0, len(data), 3):
        piece = data[at:at + 3]
        n = int.from_bytes(piece.ljust(3, b"\0"), "big")
        out += bytes([_DIGITS[n >> 18 - 6 * k & 63] for k in range(len(piece) + 1)])
        out += b"=" * (3 - len(piece))
    return bytes(out) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    if isinstance(data, str):
        data = data.encode("ascii")
    digits = []
    pads = 0
    for c in data:
        if c == 61:
            if len(digits) % 4 >= 2:
                pads += 1
                if len(digits) % 4 + pads >= 4:
                    break
            continue
        at = _DIGITS.find(bytes([c]))
        if at < 0:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        pads = 0
        digits.append(at)
    rest = len(digits) % 4
    if rest and rest + pads < 4:
        if rest == 1:
            raise Error("Invalid base64-encoded string: number of data characters "
                        f"({len(digits)}) cannot be 1 more than a multiple of 4")
        raise Error("Incorrect padding")
    out = bytearray()
    for at in range(0, len(digits), 4):
        piece = digits[at:at + 4]
        n = 0
        for d in piece + [0] * (4 - len(piece)):
            n = n << 6 | d
        out += n.to_bytes(3, "big")[:len(piece) - 1]
    return bytes(out)


def hexlify(data, sep=None, bytes_per_sep=1):
    text = bytes(data).hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)
    return text.encode()


def unhexlify(data, /):
    text = data if isinstance(data, str) else bytes(data).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    for c in text:
        if c not in "0123456789abcdefABCDEF":
            raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def crc32(data, crc=0, /):
    crc ^= 0xFFFFFFFF
    for byte in bytes(data):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
"""#
}
