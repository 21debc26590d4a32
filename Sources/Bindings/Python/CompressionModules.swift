import Python

/// `zlib` and `gzip`, as far as reading goes.
enum CompressionModules {
  static func register(_ vm: VM) {
    vm.registerModule("zlib") { (m) in
      m.set("MAX_WBITS", Value(15))
      m.set("error", Value(m.exception("error", base: vm.types.exception)))
      m.function("adler32(data, value=1, /)") { (vm, a) throws(PyError) in
        guard let data = a[0].asBytes else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(a[0]))'")
        }
        let start = UInt32(truncatingIfNeeded: try a.int64(1))
        var (low, high) = (start & 0xFFFF, start >> 16)
        for byte in data.bytes {
          low = (low + UInt32(byte)) % 65521
          high = (high + low) % 65521
        }
        return Value(Int64(high << 16 | low))
      }
      m.function("crc32(data, value=0, /)") { (vm, a) throws(PyError) in
        let module = try vm.importModule("binascii")
        return try vm.call(try vm.getAttribute(module, "crc32"), a[0], a[1])
      }
      m.function("compress(*args, **kwargs)") { (vm, _) throws(PyError) in
        throw vm.error(
          vm.types.notImplementedError,
          "zlib.compress is not available: files of a lesson are written as they are")
      }
      m.function("decompress(data, wbits=15, bufsize=16384)", "The bytes of a zlib stream.") {
        (vm, a) throws(PyError) in
        guard let data = a[0].asBytes else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(a[0]))'")
        }
        // Negative sizes mean a bare Deflate stream; otherwise a header of two bytes comes first.
        let offset = try a.int(1) < 0 ? 0 : 2
        do throws(Inflate.Broken) {
          return Value(vm.newBytes(try Inflate.bytes(data.bytes, from: offset)))
        } catch {
          throw vm.valueError("Error -3 while decompressing data: invalid data")
        }
      }
    }
    vm.registerModule("gzip", source: gzip)
  }

  private static let gzip = #"""
import zlib as _zlib


class BadGzipFile(OSError):
    pass


def decompress(data):
    if data[:2] != b"\x1f\x8b":
        raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], "little")
    for flag in (8, 16):
        if flags & flag:
            at = data.index(b"\0", at) + 1
    if flags & 2:
        at += 2
    return _zlib.decompress(data[at:], -15)

"""#
}
