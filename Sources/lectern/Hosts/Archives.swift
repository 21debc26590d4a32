import CHDF5
import CZlib
import Host

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// HDF5 files by the system's library, compression by zlib.
enum Archives {
  private static let types = [
    "", "float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16",
    "uint32", "uint64", "bool",
  ]

  private static func load() throws(HostError) {
    if let reason = chdf5_load() {
      throw .unsupported(
        "HDF5 files need the HDF5 library (Debian: libhdf5-103-1): \(String(cString: reason)).")
    }
  }

  static func encodeHDF5(_ file: ArrayFile) throws(HostError) -> [UInt8] {
    try load()
    let handle = chdf5_create()
    guard handle >= 0 else { throw .failed("", "no HDF5 file could be made") }
    defer { chdf5_close(handle) }
    for group in file.groups where chdf5_add_group(handle, group) != 0 {
      throw .failed(group, "no such group could be made")
    }
    for item in file.arrays {
      let type = Int32(types.firstIndex(of: item.type) ?? 0)
      let shape = item.shape.map { Int64($0) }
      guard chdf5_add_array(handle, item.path, type, Int32(shape.count), shape, item.bytes) == 0
      else { throw .failed(item.path, "arrays of \(item.type) cannot be written") }
    }
    for attribute in file.attributes {
      let path = attribute.path.isEmpty ? "/" : attribute.path
      let result: Int32
      if attribute.isList {
        result = withStrings(attribute.texts) {
          chdf5_add_texts(handle, path, attribute.name, $0, attribute.texts.count)
        }
      } else {
        result = chdf5_add_text(handle, path, attribute.name, attribute.texts[0])
      }
      guard result == 0 else { throw .failed(path, "\(attribute.name) cannot be written") }
    }
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard chdf5_image(handle, &bytes, &count) == 0, let bytes else {
      throw .failed("", "the HDF5 file could not be finished")
    }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  private static func withStrings(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Int32
  ) -> Int32 {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) })
  }

  static func decodeHDF5(_ bytes: [UInt8]) throws(HostError) -> ArrayFile {
    try load()
    let handle = chdf5_open(bytes, bytes.count)
    guard handle >= 0 else { throw .failed("", "file signature not found") }
    defer { chdf5_close(handle) }
    let found = Found()
    var visitor = chdf5_visitor()
    visitor.context = Unmanaged.passUnretained(found).toOpaque()
    visitor.group = { (context, path) in
      Found.of(context).file.groups.append(Found.text(path))
      return 0
    }
    visitor.text = { (context, path, name, index, count, text) in
      let found = Found.of(context)
      if index == 0 {
        var attribute = ArrayFile.Attribute(Found.text(path), Found.text(name), [])
        attribute.isList = count > 0
        found.file.attributes.append(attribute)
      }
      found.file.attributes[found.file.attributes.count - 1].texts.append(Found.text(text))
      return 0
    }
    visitor.array = { (context, path, type, rank, shape, bytes, count) in
      let sizes = UnsafeBufferPointer(start: shape, count: Int(rank)).map { Int($0) }
      Found.of(context).file.arrays.append(
        ArrayFile.Item(
          Found.text(path), type: Archives.types[Int(type)], shape: sizes,
          bytes: Array(UnsafeRawBufferPointer(start: bytes, count: count))))
      return 0
    }
    guard chdf5_visit(handle, &visitor) == 0 else { throw .failed("", "the file is damaged") }
    return found.file
  }

  /// What the walk over a file has met so far.
  private final class Found {
    var file = ArrayFile()

    static func of(_ context: UnsafeMutableRawPointer?) -> Found {
      Unmanaged<Found>.fromOpaque(context!).takeUnretainedValue()
    }

    static func text(_ characters: UnsafePointer<CChar>?) -> String {
      characters.map { String(cString: $0) } ?? ""
    }
  }

  // MARK: Compression

  /// A deflated stream without a header, as zip files have it.
  static func deflate(_ bytes: [UInt8]) throws(HostError) -> [UInt8] {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .failed("", "zlib does not start") }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let status = run(&stream, bytes, &output) { CZlib.deflate($0, Z_FINISH) }
    guard status == Z_STREAM_END else { throw .failed("", "the data could not be compressed") }
    return Array(output.prefix(Int(stream.total_out)))
  }

  static func inflate(_ bytes: [UInt8], size: Int) throws(HostError) -> [UInt8] {
    // A container may declare far more than its bytes can hold.
    guard size <= bytes.count * 1100 + 1024 else { throw .failed("", "the file is damaged") }
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .failed("", "zlib does not start") }
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: max(1, size))
    let status = run(&stream, bytes, &output) { CZlib.inflate($0, Z_FINISH) }
    guard status == Z_STREAM_END, Int(stream.total_out) == size else {
      throw .failed("", "the file is damaged")
    }
    return Array(output.prefix(size))
  }

  private static func run(
    _ stream: inout z_stream, _ input: [UInt8], _ output: inout [UInt8],
    _ step: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> Int32 {
    input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return step(&stream)
      }
    }
  }
}
