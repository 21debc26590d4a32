extension VM {
  /// Module `io`, written in Python.
  static let ioSource = #"""
    from _io import StringIO, BytesIO, TextIOWrapper, BufferedReader, BufferedWriter, UnsupportedOperation
    from _io import open

    __all__ = ["open", "StringIO", "BytesIO", "TextIOWrapper", "UnsupportedOperation"]

    SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
    DEFAULT_BUFFER_SIZE = 8192


    class IOBase:
        pass


    class TextIOBase(IOBase):
        pass


    class RawIOBase(IOBase):
        pass
    """#
}
