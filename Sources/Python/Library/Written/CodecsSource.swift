extension VM {
  /// Module `codecs`, written in Python.
  static let codecsSource = #"""
__all__ = ["encode", "decode", "lookup", "open", "getencoder", "getdecoder", "CodecInfo",
           "BOM", "BOM_UTF8", "BOM_LE", "BOM_BE", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE"]
_open = open
BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
_UPPER, _LOWER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
_TURNED = str.maketrans(_UPPER + _LOWER, _UPPER[13:] + _UPPER[:13] + _LOWER[13:] + _LOWER[:13])
_NAMES = {"utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "latin1": "iso8859-1",
          "latin": "iso8859-1",
          "l1": "iso8859-1", "iso88591": "iso8859-1", "ascii": "ascii", "usascii": "ascii",
          "646": "ascii", "utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
          "utf32": "utf-32", "utf32le": "utf-32-le", "utf32be": "utf-32-be", "cp1252": "cp1252",
          "windows1252": "cp1252", "utf8sig": "utf-8-sig", "rot13": "rot13", "hex": "hex",
          "hexcodec": "hex", "base64": "base64", "base64codec": "base64", "zlib": "zlib",
          "rawunicodeescape": "raw-unicode-escape", "unicodeescape": "unicode-escape"}


def _plain(encoding):
    return encoding.lower().replace("_", "").replace("-", "").replace(" ", "")


def encode(obj, encoding="utf-8", errors="strict"):
    name = _plain(encoding)
    if name == "rot13":
        return obj.translate(_TURNED)
    if name in ("hex", "hexcodec"):
        return obj.hex().encode()
    if name in ("base64", "base64codec"):
        import base64
        return base64.encodebytes(obj)
    if name in ("zlib", "zlibcodec", "zip"):
        import zlib
        return zlib.compress(obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    name = _plain(encoding)
    if name == "rot13":
        return obj.translate(_TURNED)
    if name in ("hex", "hexcodec"):
        return bytes.fromhex(bytes(obj).decode("ascii"))
    if name in ("base64", "base64codec"):
        import base64
        return base64.decodebytes(obj)
    if name in ("zlib", "zlibcodec", "zip"):
        import zlib
        return zlib.decompress(obj)
    return obj.decode(encoding, errors)


class CodecInfo(tuple):
    def __new__(cls, name):
        def forth(text, errors="strict"):
            return encode(text, name, errors), len(text)

        def back(data, errors="strict"):
            return decode(data, name, errors), len(data)

        made = tuple.__new__(cls, (forth, back, None, None))
        made.name, made.encode, made.decode = name, forth, back
        return made

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


def lookup(encoding):
    name = _NAMES.get(_plain(encoding))
    if name is None:
        "".encode(encoding)
        "a".encode(encoding)
        name = encoding.lower()
    return CodecInfo(name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    return _open(filename, mode, encoding=encoding)


def iterencode(iterator, encoding, errors="strict"):
    for text in iterator:
        yield encode(text, encoding, errors)


def iterdecode(iterator, encoding, errors="strict"):
    yield decode(b"".join(iterator), encoding, errors)

"""#
}
